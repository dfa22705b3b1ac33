import assert from "node:assert/strict";
import { test } from "node:test";

import * as steps from "../src/measure-steps.js";

/** @type {import("../src/types.js").MeasureForm} */
const FORM = {
  id: "phq9",
  language: "es",
  title: "PHQ-9",
  plain_name: "How it was",
  question: "How often?",
  items: ["one", "two", "three"],
  answers: ["never", "some", "most", "all"],
  difficulty: { text: "How hard?", answers: ["not", "very"] },
  permission: "",
};
/** @param {(number | null)[]} answers one a question, in turn */
const filled = (...answers) =>
  answers.reduce((sheet, answer) => {
    const chosen = answer === null ? sheet : steps.choose(FORM, sheet, answer);
    return steps.forward(FORM, chosen);
  }, steps.begin(FORM, undefined));

test("one question follows another, then how difficult it was, then all of them", () => {
  const places = [filled(), filled(1), filled(1, 0), filled(1, 0, 2), filled(1, 0, 2, 1)];
  assert.deepEqual(
    places.map(({ at }) => at),
    [0, 1, 2, 3, 4],
  );
  assert.equal(places[4].at, steps.reviewOf(FORM));
});

test("how difficult it was is asked only if anything was a problem", () => {
  const none = filled(0, 0, 0);
  assert.equal(none.at, steps.reviewOf(FORM));
  assert.equal(steps.back(FORM, none).at, 2);
  assert.equal(steps.back(FORM, filled(0, 0, 1, 1)).at, steps.difficultyOf(FORM));
});

test("a question can be left out", () => {
  const sheet = filled(1, null, 2, null);
  assert.deepEqual(steps.toSend(FORM, sheet), {
    type: "answer_measure",
    instrument: "phq9",
    answers: [1, null, 2],
    difficulty: null,
    language: "es",
  });
});

test("what was left out entirely is nothing to send", () => {
  assert.equal(steps.anything(filled(null, null, null)), false);
  assert.equal(steps.anything(filled(null, 0, null)), true);
});

test("an answer changed from the review leads back to it", () => {
  const looking = steps.goTo(filled(1, 1, 1, 1), 1);
  const changed = steps.forward(FORM, steps.choose(FORM, looking, 3));
  assert.deepEqual([changed.at, changed.answers], [steps.reviewOf(FORM), [1, 3, 1]]);
  assert.equal(steps.back(FORM, looking).at, steps.reviewOf(FORM));
});

test("what is no problem any more is not said to be difficult", () => {
  const sheet = steps.goTo(filled(1, 0, 0, 1), 0);
  const sent = steps.toSend(FORM, steps.choose(FORM, sheet, 0));
  assert.deepEqual(sent, { ...sent, answers: [0, 0, 0], difficulty: null });
});

test("going back from the first question stays there", () => {
  assert.equal(steps.back(FORM, filled()).at, 0);
});

test("answers that were sent before are looked over, not asked anew", () => {
  const sheet = steps.begin(FORM, { answers: [1, null, 2], difficulty: 1 });
  assert.equal(sheet.at, steps.reviewOf(FORM));
  assert.deepEqual([sheet.answers, sheet.difficulty], [[1, null, 2], 1]);
});
