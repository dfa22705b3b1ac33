import assert from "node:assert/strict";
import { test } from "node:test";

import { goalsIn, linesOf } from "../src/plan.js";

const SLEEP = { id: "g1", text: "Sleep five nights", problem: "Insomnia", objectives: ["No coffee"] };
const WALK = { id: "w", text: "Walk every day" };

test("each line that was typed is a goal", () => {
  assert.deepEqual(goalsIn(" Walk \n\nSleep  well\n", []), [
    { id: "g1", text: "Walk" },
    { id: "g2", text: "Sleep well" },
  ]);
  assert.deepEqual(goalsIn(" \n", []), []);
});

test("a line of the plan keeps what the plan says of it", () => {
  assert.deepEqual(goalsIn("Walk every day\nSleep  five nights", [SLEEP, WALK]), [WALK, SLEEP]);
});

test("a line that was changed is a new goal with an id of its own", () => {
  assert.deepEqual(goalsIn("Sleep six nights\nWalk every day", [SLEEP, WALK]), [
    { id: "g2", text: "Sleep six nights" },
    WALK,
  ]);
});

test("a line that stands twice is one goal", () => {
  assert.deepEqual(goalsIn("Walk\nWalk", []), [{ id: "g1", text: "Walk" }]);
});

test("a plan is shown as it is typed", () => {
  assert.equal(linesOf([SLEEP, WALK]), "Sleep five nights\nWalk every day");
  assert.deepEqual(goalsIn(linesOf([SLEEP, WALK]), [SLEEP, WALK]), [SLEEP, WALK]);
});
