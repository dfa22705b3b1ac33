import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, inkOf, NOTHING_YET, textOf } from "../src/state.js";

const utterance = (/** @type {any} */ given) => ({
  id: "u1",
  revision: 1,
  speaker: "client",
  start: 0,
  end: 16_000,
  words: [{ text: "hello", start: 0, end: 8_000, probability: 0.9 }],
  final: false,
  ...given,
});
const event = (/** @type {number} */ seq, /** @type {any} */ body) => ({
  type: "event",
  event: { seq, at: "2026-11-22T16:02:00Z", v: 1, body },
});
const all = (/** @type {any[]} */ ...frames) => frames.reduce(fold, NOTHING_YET);
const heard = (/** @type {number} */ seq, /** @type {any} */ given) =>
  event(seq, { type: "heard", utterance: utterance({ final: true, ...given }) });

test("utterances are kept by start, whatever the order in which they became final", () => {
  const state = all(
    heard(1, { id: "b", start: 300, end: 400 }),
    heard(2, { id: "a", start: 100, end: 350 }),
    heard(3, { id: "c", start: 300, end: 350 }),
  );
  assert.deepEqual(
    state.said.map(({ id }) => id),
    ["a", "c", "b"],
  );
});

test("an event that was seen before a reconnect is not folded in twice", () => {
  const state = all(heard(1, { id: "a" }), heard(2, { id: "b" }), heard(1, { id: "a" }));
  assert.deepEqual([state.said.length, state.seq], [2, 2]);
});

test("the latest revision of what is being said replaces the one before", () => {
  const speaking = (/** @type {any} */ given) => ({ type: "speaking", utterance: utterance(given) });
  const words = [{ text: "goodbye", start: 0, end: 1, probability: 1 }];
  const state = all(speaking({ revision: 2, words }), speaking({ revision: 1 }));
  assert.equal(textOf(state.speaking.get("u1")), "goodbye");
});

test("words are spaced as their script is", () => {
  const line = (/** @type {string[]} */ ...texts) =>
    textOf(utterance({ words: texts.map((text) => ({ text, start: 0, end: 1, probability: 1 })) }));
  assert.equal(line("I", "sleep", "badly."), "I sleep badly.");
  assert.equal(line("我", "睡", "不", "好。"), "我睡不好。");
  assert.equal(line("저는", "못", "자요."), "저는 못 자요.");
});

test("the final utterance takes the unfinished one of the same id off the screen", () => {
  const state = all({ type: "speaking", utterance: utterance({}) }, heard(1, { revision: 2 }));
  assert.deepEqual([state.speaking.size, state.said.length], [0, 1]);
});

test("words that come late for what is final already change nothing", () => {
  const state = all(heard(1, {}), { type: "speaking", utterance: utterance({ revision: 9 }) });
  assert.equal(state.speaking.size, 0);
});

test("an utterance that came to nothing leaves the screen and the transcript", () => {
  const speaking = { type: "speaking", utterance: utterance({}) };
  const nothing = { type: "speaking", utterance: utterance({ revision: 2, words: [], final: true }) };
  assert.equal(all(speaking, nothing).speaking.size, 0);
  assert.equal(all(speaking, heard(1, { words: [] })).said.length, 0);
});

test("a new line takes unfinished utterances off the screen", () => {
  const welcome = { type: "welcome", party: "client", seq: 0, v: 1, view: { state: "live" } };
  const state = all({ type: "speaking", utterance: utterance({}) }, welcome);
  assert.deepEqual([state.speaking.size, state.party, state.view.state], [0, "client", "live"]);
});

test("speech that was lost or could not be made out is remembered as a gap", () => {
  const state = all(
    event(1, { type: "not_understood", party: "client", start: 500, end: 900, reason: "low" }),
    event(2, { type: "sound_lost", party: "therapist", start: 100, samples: 50 }),
  );
  assert.deepEqual(state.gaps, [
    { kind: "lost", speaker: "therapist", start: 100, end: 150, seq: 2 },
    { kind: "unclear", speaker: "client", start: 500, end: 900, seq: 1 },
  ]);
});

test("that words wait for the end of a sentence is known until they come sooner again", () => {
  const busy = event(1, { type: "paced", every_s: 0 });
  assert.equal(NOTHING_YET.sparing, false);
  assert.equal(all(busy).sparing, true);
  assert.equal(all(busy, event(2, { type: "paced", every_s: 1.2 })).sparing, false);
});

test("the language that was heard is known", () => {
  assert.equal(all(event(1, { type: "language_heard", language: "de" })).language, "de");
});

test("of unfinished words the first are in ink and the rest in pencil; of a final one all in ink", () => {
  const words = ["one", "two", "three"].map((text) => ({ text, start: 0, end: 1, probability: 1 }));
  const ink = (/** @type {any} */ given) => inkOf(utterance({ words, ...given }));
  assert.deepEqual(ink({ stable: 2 }), { ink: "one two", pencil: ["three"] });
  assert.deepEqual(ink({}), { ink: "", pencil: ["one", "two", "three"] });
  assert.deepEqual(ink({ final: true, stable: 1 }), { ink: "one two three", pencil: [] });
});

test("who marked a statement last, and how, is known", () => {
  const state = all(
    event(1, { type: "accepted", statement: "s1", by: "therapist" }),
    event(2, { type: "disputed", statement: "s1", by: "client" }),
  );
  assert.deepEqual(state.marks.get("s1"), { status: "disputed", by: "client" });
});

test("alerts are those the server told last, and only what it tells", () => {
  const alert = { id: 7, at: "2026-11-22T16:02:00Z", text: "item 9" };
  assert.deepEqual(all().alerts, []);
  assert.deepEqual(all({ type: "alerts", alerts: [alert] }).alerts, [alert]);
  assert.deepEqual(all({ type: "alerts", alerts: [alert] }, { type: "alerts", alerts: [] }).alerts, []);
});

test("the client's last answers to each questionnaire are known", () => {
  const given = (/** @type {number} */ seq, /** @type {number[]} */ answers) =>
    event(seq, { type: "measure_answered", instrument: "gad7", answers, difficulty: null });
  const { answers } = all(given(1, [1]), given(2, [2]));
  assert.deepEqual([...answers], [["gad7", { answers: [2], difficulty: null }]]);
});

test("what the note must hold is as the server told it last", () => {
  const check = { id: "risk", title: "Risk", state: "missing", to_do: "Ask.", rests_on: [] };
  const state = all({ type: "checks", checks: [check] }, { type: "checks", checks: [] });
  assert.deepEqual(state.checks, []);
  assert.deepEqual(all({ type: "checks", checks: [check] }).checks, [check]);
});

test("what was taken back is gone from what is said, and a tombstone is left", () => {
  const said = (/** @type {number} */ seq, /** @type {string} */ id, /** @type {number} */ start) =>
    event(seq, { type: "heard", utterance: utterance({ id, start, end: start + 10, final: true }) });
  const state = all(
    said(1, "u1", 0),
    said(2, "u2", 100),
    said(3, "u3", 200),
    event(4, { type: "not_understood", party: "client", start: 105, end: 108, reason: "" }),
    event(5, { type: "accepted", statement: "s1", by: "client" }),
    { type: "speaking", utterance: utterance({ id: "u4", start: 109, end: 120 }) },
    event(6, { type: "struck", by: "client", start: 105, end: 115, statements: ["s1"], lines: 1 }),
    event(7, { type: "removed", strike: 6 }),
  );
  assert.deepEqual(state.said.map(({ id }) => id), ["u1", "u3"]);
  assert.deepEqual([state.gaps, state.speaking.size, state.marks.size], [[], 0, 0]);
  const [{ start, end, by, lines, seq }] = state.taken;
  assert.deepEqual({ start, end, by, lines, seq }, { start: 105, end: 115, by: "client", lines: 1, seq: 6 });
});
