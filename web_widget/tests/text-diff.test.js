import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";

import { rebased, shift, spliceBetween, wordDiff } from "../src/text-diff.js";

/** @param {string} text @param {{index: number, remove: number, insert: string} | null} splice */
const applied = (text, splice) =>
  splice
    ? text.slice(0, splice.index) + splice.insert + text.slice(splice.index + splice.remove)
    : text;

test("a replaced word is one splice that leaves the rest alone", () => {
  const splice = spliceBetween("awake six nights", "awake four nights");
  assert.deepEqual(splice, { index: 6, remove: 3, insert: "four" });
});

test("equal texts need no splice", () => {
  assert.equal(spliceBetween("the same", "the same"), null);
});

test("a letter typed beside its like goes where the caret is", () => {
  assert.deepEqual(spliceBetween("hello", "helllo", 3), { index: 2, remove: 0, insert: "l" });
  assert.deepEqual(spliceBetween("hello", "helllo", 5), { index: 4, remove: 0, insert: "l" });
});

test("an emoji is never cut in two, so that Yjs keeps it whole", () => {
  const [before, after] = ["good 😀 day", "good 😁 day"]; // they share their first UTF-16 unit
  const splice = spliceBetween(before, after);
  assert.deepEqual(splice, { index: 5, remove: 2, insert: "😁" });
  const doc = new Y.Doc();
  const text = doc.getText();
  text.insert(0, before);
  text.delete(splice.index, splice.remove);
  text.insert(splice.index, splice.insert);
  assert.equal(text.toString(), after);
});

test("any change of any text comes out as the new text", () => {
  const letters = "ab 😀l";
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const word = () => Array.from({ length: random(9) }, () => [...letters][random(5)]).join("");
  for (let round = 0; round < 3_000; round++) {
    const [before, after] = [word(), word()];
    const caret = random(after.length + 1);
    assert.equal(applied(before, spliceBetween(before, after, caret)), after);
  }
});

test("a caret stays with its words when others write before, at and after it", () => {
  assert.equal(shift(5, [{ insert: "abc" }]), 8);
  assert.equal(shift(5, [{ retain: 5 }, { insert: "abc" }]), 5);
  assert.equal(shift(5, [{ retain: 6 }, { insert: "abc" }]), 5);
});

test("a caret in deleted words moves to where they were", () => {
  assert.equal(shift(5, [{ retain: 2 }, { delete: 6 }]), 2);
  assert.equal(shift(5, [{ delete: 2 }]), 3);
  assert.equal(shift(5, [{ retain: 1 }, { delete: 2 }, { insert: "xyz" }]), 6);
});

test("words that stayed, went and came are told apart", () => {
  assert.deepEqual(wordDiff("awake six nights", "awake four nights"), [
    { kind: "same", text: "awake " },
    { kind: "gone", text: "six" },
    { kind: "came", text: "four" },
    { kind: "same", text: " nights" },
  ]);
});

test("what stayed and came is the new text, whatever changed", () => {
  for (const [before, after] of [
    ["", "all new"],
    ["all gone", ""],
    ["a b c d", "d c b a"],
    ["twice  spaced", "twice spaced"],
  ]) {
    const kept = wordDiff(before, after).filter(({ kind }) => kind !== "gone");
    assert.equal(kept.map(({ text }) => text).join(""), after);
  }
});

test("one's own change is made anew in what the others made of the text", () => {
  const made = (/** @type {string} */ before, /** @type {string} */ after, /** @type {string} */ now) => {
    const splice = rebased(before, after, now);
    if (!splice) return now;
    return now.slice(0, splice.index) + splice.insert + now.slice(splice.index + splice.remove);
  };
  assert.equal(made("abc", "xabc", "abc"), "xabc");
  assert.equal(made("abc", "xabc", "abcd"), "xabcd");
  assert.equal(made("abc", "abcy", "zzabc"), "zzabcy");
  assert.equal(made("one two three", "one three", "one two three four"), "one three four");
  assert.equal(made("abc", "abcx", "abcx"), "abcx");
  assert.equal(made("abc", "abcxy", "abcx"), "abcxy");
  assert.equal(made("one two", "one 2", "one"), "one2");
});
