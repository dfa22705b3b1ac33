import assert from "node:assert/strict";
import { test } from "node:test";

import { Refusal } from "../src/api.js";
import { connected, joined, type } from "./fakes/screen.js";
import { settle } from "./fakes/world.js";

test("a screen says hello with its ticket and has the note", async () => {
  const { server, connection } = await connected();
  assert.deepEqual(server.frames[0], { type: "hello", ticket: "ticket-1", resume: 0, copy: 0, v: 1 });
  assert.equal(connection.status, "online");
  assert.equal(connection.note.textOf("s1"), "Woke six nights.");
});

test("what is asked for while the line is being opened waits for it", async () => {
  const { server, connection } = joined();
  connection.connect();
  const answer = connection.do({ type: "write", section: "data", text: "At once." });
  await settle();
  const { id, command } = server.frames.find((frame) => frame.type === "do");
  assert.equal(command.text, "At once.");
  server.say({ type: "done", id, seq: 3 });
  assert.equal(await answer, 3);
});

test("what is asked for is refused if the line cannot be opened", async () => {
  const { server, connection } = joined();
  server.ticketError = new Refusal("offline", "nobody there");
  connection.connect();
  await assert.rejects(connection.do({ type: "pause" }), { code: "offline" });
});

test("a screen that comes back asks for what it has not seen, with a new ticket", async () => {
  const { clock, server } = await connected();
  server.say({ type: "event", event: { seq: 7, body: { type: "joined", party: "client" } } });
  server.drop(1013);
  await clock.pass(1_000);
  const hellos = server.frames.filter((frame) => frame.type === "hello");
  assert.deepEqual(hellos.at(-1), { type: "hello", ticket: "ticket-2", resume: 7, copy: 0, v: 1 });
});

test("the wait grows while the server stays away, and starts small after a good time", async () => {
  const { clock, server, connection } = await connected();
  server.ticketError = new Refusal("offline", "nobody there");
  server.drop(1006);
  /** @type {number[]} */
  const tries = [];
  connection.world.ticket = () => (tries.push(clock.now), server.ticket());
  await clock.pass(10_000);
  assert.deepEqual(tries, [200, 600, 1_400, 3_000, 6_200]);
  server.ticketError = null;
  await clock.pass(20_000);
  assert.equal(connection.status, "online");
  assert.equal(connection.attempt, 0);
});

test("a ticket that is refused ends the line, and asking again starts it", async () => {
  const { clock, server, connection } = await connected();
  server.drop(4401);
  await clock.pass(60_000);
  assert.equal(connection.status, "signed_out");
  connection.connect();
  await settle();
  assert.equal(connection.status, "online");
});

test("an access token that is refused is not tried for ever", async () => {
  const { clock, server, connection } = await connected();
  server.ticketError = new Refusal("not_signed_in", "who?", 401);
  server.drop(1006);
  await clock.pass(60_000);
  assert.equal(connection.status, "signed_out");
});

test("a command is answered by its id", async () => {
  const { server, connection } = await connected();
  const [first, second] = [connection.do({ type: "pause" }), connection.do({ type: "end" })];
  await settle();
  const [a, b] = server.frames.filter((frame) => frame.type === "do");
  server.say({ type: "refused", id: b.id, code: "not_allowed", message: "no" });
  server.say({ type: "done", id: a.id, seq: 3 });
  assert.equal(await first, 3);
  await assert.rejects(second, { code: "not_allowed" });
});

test("a command without a line, or whose line breaks, is refused and not sent twice", async () => {
  const { clock, server, connection } = await connected();
  const answer = connection.do({ type: "pause" });
  await settle();
  server.drop(1006);
  await assert.rejects(answer, { code: "offline" });
  await assert.rejects(connection.do({ type: "pause" }), { code: "offline" });
  await clock.pass(1_000);
  assert.equal(server.frames.filter((frame) => frame.type === "do").length, 1);
});

test("a command that nobody answers is given up", async () => {
  const { clock, connection } = await connected();
  const answer = connection.do({ type: "pause" });
  const refused = assert.rejects(answer, { code: "offline" });
  await clock.pass(16_000);
  await refused;
});

test("a line that does not come up is given up, and what it brings later is not taken", async () => {
  const { clock, server, connection } = joined();
  /** @type {((ticket: string) => void)[]} */
  const asked = [];
  connection.world.ticket = () => new Promise((give) => asked.push(give));
  connection.connect();
  await clock.pass(25_000);
  assert.equal(asked.length, 2);
  asked[0]("late");
  await settle();
  assert.equal(connection.status, "connecting");
  asked[1]("ticket-2");
  await settle();
  assert.equal(connection.status, "online");
  assert.equal(server.frames.filter(({ type }) => type === "hello").length, 1);
});

test("a line on which nothing is answered any more is given up", async () => {
  const { clock, server, connection } = await connected();
  await clock.pass(60_000); // nobody writes: that nothing comes is no sign
  assert.equal(connection.status, "online");
  server.socket.send = () => {};
  server.ticketError = new Refusal("offline", "nobody there");
  type(connection, "Into the dark. ");
  await clock.pass(21_000);
  assert.equal(connection.status, "waiting");
});

test("a line whose other end vanished is given up when bytes do not leave", async () => {
  const { clock, server, connection } = await connected();
  server.socket.bufferedAmount = 10;
  server.ticketError = new Refusal("offline", "nobody there");
  await clock.pass(21_000);
  assert.equal(connection.status, "waiting");
});

test("the other person's call message comes out as it came in", async () => {
  const { server, connection } = await connected();
  /** @type {unknown[]} */
  const heard = [];
  connection.addEventListener("signal", (event) => heard.push(event.detail));
  server.say({ type: "signal", sender: "therapist", data: { from: "p", ready: true } });
  connection.signal({ from: "me" });
  assert.deepEqual(heard, [{ from: "p", ready: true }]);
  assert.deepEqual(server.frames.at(-1), { type: "signal", data: { from: "me" } });
});
