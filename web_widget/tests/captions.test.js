import assert from "node:assert/strict";
import { test } from "node:test";

import { captionsOf } from "../src/captions.js";
import { NOTHING_YET } from "../src/state.js";

const said = (/** @type {string} */ id, /** @type {string} */ text, given = {}) => ({
  id, revision: 1, speaker: "client", start: Number(id), end: Number(id) + 1, final: true,
  words: text.split(" ").map((word) => ({ text: word })), ...given,
});
const state = (/** @type {any} */ given) => /** @type {any} */ ({ ...NOTHING_YET, ...given });

test("the latest two are shown, what is being said last", () => {
  const speaking = new Map([["3", said("3", "and then I", { final: false, stable: 2, speaker: "therapist" })]]);
  const shown = captionsOf(state({ said: [said("1", "one"), said("2", "two")], speaking }));
  assert.deepEqual(
    shown.map(({ id, speaker, ink, pencil }) => [id, speaker, ink, pencil]),
    [["2", "client", "two", []], ["3", "therapist", "and then", ["I"]]],
  );
});

test("of long speech the end is shown", () => {
  const words = Array.from({ length: 60 }, (_, number) => `w${number}`);
  const [shown] = captionsOf(state({ said: [said("1", words.join(" "))] }));
  assert.ok(shown.ink.startsWith("… w48"));
  assert.ok(shown.ink.endsWith("w59"));
});

test("nobody has spoken: there is nothing", () => {
  assert.deepEqual(captionsOf(NOTHING_YET), []);
});
