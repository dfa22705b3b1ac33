import assert from "node:assert/strict";
import { test } from "node:test";

import * as Y from "yjs";

import { stretchesOf } from "../src/written-by.js";

/** A line of the assistant's on the server, and two people's copies of it. */
function line() {
  const server = new Y.Doc();
  const statement = new Y.Map([["text", new Y.Text("Slept four hours.")]]);
  server.getMap("statements").set("s1", statement);
  const people = [new Y.Doc(), new Y.Doc()];
  const authors = server.getMap("authors");
  authors.set(String(people[0].clientID), "client");
  authors.set(String(people[1].clientID), "therapist");
  const all = [server, ...people];
  const meet = () =>
    all.forEach((from) => all.forEach((to) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from))));
  meet();
  return { people, meet, all };
}

/** @param {Y.Doc} doc @returns {Y.Text} */
const textOf = (doc) => doc.getMap("statements").get("s1").get("text");

/** @param {Y.Doc} doc */
function told(doc) {
  const shared = textOf(doc);
  const found = stretchesOf({ shared, claimed: doc.getMap("authors"), author: "assistant" });
  return found.map(({ author, start, end }) => [author, shared.toString().slice(start, end)]);
}

test("each part is its author's, on every copy", () => {
  const { people, meet, all } = line();
  textOf(people[0]).insert(6, "only 😀 ");
  textOf(people[1]).insert(16, " a night");
  meet();
  for (const doc of all) {
    assert.deepEqual(told(doc), [
      ["assistant", "Slept "],
      ["client", "only 😀 "],
      ["assistant", "four hours"],
      ["therapist", " a night"],
      ["assistant", "."],
    ]);
  }
});

test("what is deleted is nobody's", () => {
  const { people, meet, all } = line();
  textOf(people[0]).insert(0, "Not true: ");
  textOf(people[0]).delete(0, 10);
  meet();
  assert.deepEqual(told(all[0]), [["assistant", "Slept four hours."]]);
});
