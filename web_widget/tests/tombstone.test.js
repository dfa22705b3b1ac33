// What is left of what was taken back, in words.
import assert from "node:assert/strict";
import { test } from "node:test";

const { tombstone } = await import("../src/tombstone.js");
const { words: english } = await import("../src/strings.taken.en.js");
const { words: spanish } = await import("../src/strings.taken.es.js");

const VIEW = { therapist_name: "Dr. Hale", client_alias: "Nora" };
const S = 16_000;

/** @param {object} change @returns {any} */
const taken = (change) => ({
  start: 46 * S, end: 64.3 * S, by: "client", at: "2026-11-22T16:12:00Z", lines: 0, seq: 3, ...change,
});

test("it tells how long, who asked, and how many lines went", () => {
  const told = tombstone(taken({ lines: 2 }), /** @type {any} */ (VIEW), "therapist");
  assert.match(told, /^19 seconds were taken back at .* by Nora · 2 lines rested on it/);
});

test("of one's own it says so, and of lines nothing where none went or none may be told", () => {
  const told = tombstone(taken({ end: 106 * S }), /** @type {any} */ (VIEW), "client");
  assert.match(told, /^1 minute was taken back at .* by you$/);
});

test("whoever is not shown the note is told no count", () => {
  for (const words of [english, spanish]) {
    const told = words.lines(null, null);
    assert.ok(told);
    assert.doesNotMatch(told, /\d|null/);
    assert.notEqual(told, words.lines(0, 0));
  }
});
