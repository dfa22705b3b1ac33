// The note over a connection: typed, refused, taken back, and what of it a person gets back.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as Y from "yjs";

import { connected, joined, type } from "./fakes/screen.js";
import { settle } from "./fakes/world.js";

test("the note that came with the join is there before the line is", async () => {
  const { server, connection } = joined();
  assert.equal(connection.note.synced, true);
  assert.equal(connection.note.textOf("s1"), "Woke six nights.");
  connection.connect();
  await settle();
  assert.deepEqual(server.frames[0], { type: "hello", ticket: "ticket-1", resume: 0, copy: 5, v: 1 });
  type(connection, "I ");
  assert.equal(server.text("s1"), "I Woke six nights.");
});

test("the note of the join is kept for what was taken back before it, and dropped for what is later", async () => {
  const { server, connection } = joined();
  connection.connect();
  await settle();
  const first = connection.note;
  const body = { type: "struck", by: "client", start: 0, end: 9, statements: [], lines: 0 };
  server.say({ type: "event", event: { seq: 4, at: "2026-11-22T16:12:00Z", body } });
  assert.equal(connection.note, first);
  server.say(server.strike(6, "s2"));
  assert.notEqual(connection.note, first);
  assert.equal(connection.copied, 0);
  assert.equal(connection.note.textOf("s1"), "Woke six nights.");
  assert.equal(connection.note.textOf("s2"), null);
});

test("what is typed reaches the server at once", async () => {
  const { server, connection } = await connected();
  type(connection, "I ");
  assert.equal(server.text("s1"), "I Woke six nights.");
});

test("what is typed while the line is down merges when it is back", async () => {
  const { clock, server, connection } = await connected();
  server.drop(1006);
  assert.equal(connection.status, "waiting");
  type(connection, "Offline. ");
  server.doc.transact(() => {
    const text = server.doc.getMap("statements").get("s1").get("text");
    text.insert(text.length, " Meanwhile.");
  });
  await clock.pass(1_000);
  assert.equal(connection.status, "online");
  for (const text of [server.text("s1"), connection.note.textOf("s1")]) {
    assert.equal(text, "Offline. Woke six nights. Meanwhile.");
  }
});

test("what was refused for another change's sake is typed again where nobody wrote", async () => {
  const { clock, server, connection } = await connected();
  const before = connection.note;
  server.refuseUpdates = true;
  type(connection, "Typed again. ");
  server.refuseUpdates = false;
  await clock.pass(1_000);
  assert.notEqual(connection.note, before);
  assert.equal(server.text("s1"), "Typed again. Woke six nights.");
  assert.deepEqual(connection.lost, []);
});

test("where somebody wrote meanwhile, the person gets their words back", async () => {
  const { clock, server, connection } = await connected();
  server.refuseUpdates = true;
  type(connection, "Mine. ");
  server.refuseUpdates = false;
  server.doc.getMap("statements").get("s1").get("text").insert(0, "Hers. ");
  await clock.pass(1_000);
  assert.equal(server.text("s1"), "Hers. Woke six nights.");
  assert.deepEqual(connection.lost, ["Mine. Woke six nights."]);
});

test("a change that is refused again is dropped, and the person gets their words back", async () => {
  const { clock, server, connection } = await connected();
  const before = connection.note;
  server.refuseUpdates = true;
  type(connection, "Never kept. ");
  await clock.pass(300);
  server.refuseUpdates = false;
  await clock.pass(1_000);
  assert.notEqual(connection.note, before);
  assert.equal(connection.note.textOf("s1"), "Woke six nights.");
  assert.deepEqual(connection.lost, ["Never kept. Woke six nights."]);
  connection.forgetLost();
  assert.deepEqual(connection.lost, []);
});

test("what was kept long ago is not called lost when a later change is refused", async () => {
  const { clock, server, connection } = await connected();
  server.add("s2", "Coffee.");
  type(connection, "Kept. ");
  await clock.pass(6_000);
  server.refuseUpdates = true;
  server.tell(Y.encodeStateAsUpdate(server.doc));
  const second = connection.note.sections()[0].statements.find(({ id }) => id === "s2");
  connection.note.edit(() => second.shared.insert(0, "No "));
  server.refuseUpdates = false;
  await clock.pass(1_000);
  assert.deepEqual(connection.lost, []);
  assert.equal(server.text("s2"), "No Coffee.");
});

test("a screen whose changes are refused again and again stops asking", async () => {
  const { clock, server, connection } = await connected();
  for (let round = 0; round < 5 && connection.status !== "stuck"; round++) {
    server.refuseUpdates = true;
    if (connection.online) type(connection, "x");
    server.refuseUpdates = false;
    await clock.pass(4_000);
  }
  assert.equal(connection.status, "stuck");
});

test("undo takes back one's own words and leaves the other's", async () => {
  const { clock, server, connection } = await connected();
  type(connection, "Mine. ");
  const theirs = server.doc.getMap("statements").get("s1").get("text");
  /** @type {Uint8Array[]} */
  const updates = [];
  server.doc.on("update", (update) => updates.push(update));
  theirs.insert(theirs.length, " Theirs.");
  for (const update of updates) server.tell(update);
  connection.note.undo.undo();
  await clock.pass(300);
  assert.equal(server.text("s1"), "Woke six nights. Theirs.");
});

test("rejected and withdrawn statements are not shown, the rest is in order", async () => {
  const { server, connection } = await connected();
  server.add("s3", "Third.");
  server.add("s2", "Second.");
  server.add("s4", "Gone.", "rejected");
  server.add("s5", "Said more fully.", "withdrawn");
  server.tell(Y.encodeStateAsUpdate(server.doc));
  const [section] = connection.note.sections();
  assert.deepEqual(
    section.statements.map(({ id }) => id),
    ["s1", "s2", "s3"],
  );
});

test("letters typed while a change is on its way go together when its echo is here", async () => {
  const { server, connection } = await connected();
  server.echoes = true;
  for (const letter of "abcd") type(connection, letter);
  assert.deepEqual([server.updates, server.text("s1")], [1, "aWoke six nights."]);
  server.echo();
  assert.deepEqual([server.updates, server.text("s1")], [2, "dcbaWoke six nights."]);
});

test("an echo that does not come holds nothing back for long", async () => {
  const { clock, server, connection } = await connected();
  type(connection, "a");
  type(connection, "b");
  await clock.pass(300);
  assert.equal(server.text("s1"), "baWoke six nights.");
});

/** What a document holds, deleted words included. */
const bytes = (/** @type {Y.Doc} */ doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString();

test("when something is taken back, the copy that held it is dropped and the new one fetched", async () => {
  const { server, connection } = await connected();
  server.add("s2", "Stole a xylophone.");
  server.tell(Y.encodeStateAsUpdate(server.doc));
  assert.ok(bytes(connection.note.doc).includes("xylophone"));
  let replicas = 0;
  connection.addEventListener("replica", () => replicas++);
  server.say(server.strike(3, "s2"));
  await settle();
  assert.equal(replicas, 1);
  assert.deepEqual([...connection.note.statements.keys()], ["s1"]);
  for (const doc of [connection.note.doc, connection.note.acknowledged]) {
    assert.ok(!bytes(doc).includes("xylophone"));
  }
  type(connection, "I ");
  assert.equal(server.text("s1"), "I Woke six nights.");
  assert.deepEqual(connection.lost, []);
});

test("what was typed offline into a line that stays is typed again; what stood in one that went is not", async () => {
  const { clock, server, connection } = await connected();
  server.add("s2", "Stole a xylophone.");
  server.tell(Y.encodeStateAsUpdate(server.doc));
  server.drop(1006);
  type(connection, "Offline. ");
  const struck = connection.note.statements.get("s2")?.get("text");
  connection.note.edit(() => struck.insert(0, "Really: "));
  const text = server.doc.getMap("statements").get("s1").get("text");
  text.insert(text.length, " Meanwhile.");
  server.replay = [server.strike(3, "s2")];
  await clock.pass(1_000);
  assert.equal(connection.status, "online");
  for (const now of [server.text("s1"), connection.note.textOf("s1")]) {
    assert.equal(now, "Offline. Woke six nights. Meanwhile.");
  }
  assert.deepEqual([...server.doc.getMap("statements").keys()], ["s1"]);
  assert.ok(!bytes(server.doc).includes("xylophone"));
  assert.deepEqual(connection.lost, []);
});

test("what the server had kept before it was told is not typed twice", async () => {
  const { server, connection } = await connected();
  type(connection, "I "); // the server has it; its echo was in what it threw away
  server.say(server.strike(3, "s2"));
  await settle();
  assert.equal(server.text("s1"), "I Woke six nights.");
});

test("a change that was on its way when something was taken back is refused, and typed again", async () => {
  const { clock, server, connection } = await connected();
  type(connection, "I ");
  server.doc.getMap("statements").get("s1").get("text").delete(0, 2); // it was not taken
  assert.equal(server.text("s1"), "Woke six nights.");
  server.say(server.strike(3, "s2"));
  server.say({ type: "refused", id: "", code: "struck", message: "sync again" });
  await settle();
  assert.equal(connection.status, "online");
  assert.equal(server.text("s1"), "I Woke six nights.");
  type(connection, "And ");
  await clock.pass(300);
  assert.equal(server.text("s1"), "And I Woke six nights.");
  assert.deepEqual(connection.lost, []);
});

test("a page that is just opened drops nothing for what was taken back before", async () => {
  const { server, connection } = await connected();
  connection.note.synced = false;
  let replicas = 0;
  connection.addEventListener("replica", () => replicas++);
  server.say(server.strike(3, "s2"));
  await settle();
  assert.equal(replicas, 0);
  assert.equal(connection.note.synced, true);
});
