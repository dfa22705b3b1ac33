import assert from "node:assert/strict";
import { test } from "node:test";

import { changeWords, points, scoreWords, standing } from "../src/measure-words.js";

const measure = (/** @type {any} */ given) => ({
  total: 12,
  most: 27,
  band: "moderate",
  given: 9,
  questions: 9,
  ...given,
});

test("a score is said with its band as published, and nothing else", () => {
  assert.equal(scoreWords(measure({})), "12 of 27 (moderate, as published)");
});

test("without every answer there is no total, and before any there is nothing to say", () => {
  assert.equal(scoreWords(measure({ total: null, given: 7 })), "7 of 9 answered, no total");
  assert.equal(scoreWords(measure({ total: null, given: 0 })), "");
});

test("a total is compared with that of the last session", () => {
  const earlier = [{ total: 3 }, { total: 15 }];
  assert.equal(changeWords(12, earlier), "3 lower than last time");
  assert.equal(changeWords(16, earlier), "1 higher than last time");
  assert.equal(changeWords(15, earlier), "the same as last time");
  assert.equal(changeWords(null, earlier), "");
  assert.equal(changeWords(15, []), "");
});

test("where a questionnaire stands is said, and an answered one by its score", () => {
  const states = /** @type {const} */ (["not_asked", "asked", "declined", "answered"]);
  assert.deepEqual(
    states.map((state) => standing(/** @type {any} */ ({ state }))),
    ["not asked", "waiting for the answers", "would rather not answer", ""],
  );
});

test("a chart reaches from its lowest to its highest, and from edge to edge", () => {
  const box = { width: 100, height: 40, edge: 5 };
  assert.deepEqual(points([0, 27], 27, box), [
    { x: 5, y: 35 },
    { x: 95, y: 5 },
  ]);
  assert.deepEqual(points([27], 27, box), [{ x: 5, y: 5 }]);
  assert.deepEqual(points([], 27, box), []);
});
