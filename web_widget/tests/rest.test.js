import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Rest } from "../src/rest.js";
import { Clock } from "./fakes/world.js";

let clock;
let said;
let rest;

beforeEach(() => {
  clock = new Clock();
  said = [];
  const time = { later: clock.later, never: clock.never, now: () => clock.now };
  rest = new Rest(() => said.push("here"), () => said.push("over"), time);
});

test("what nobody uses is over after its time, once", async () => {
  rest.begin(900);
  await clock.pass(899_999);
  assert.deepEqual(said, []);
  await clock.pass(1);
  assert.deepEqual(said, ["over"]);
  rest.act();
  await clock.pass(2_000_000);
  assert.deepEqual(said, ["over"]);
});

test("whoever does something stays, and the server is told now and then", async () => {
  rest.begin(900);
  for (let minute = 0; minute < 30; minute += 1) {
    await clock.pass(60_000);
    rest.act();
  }
  assert.deepEqual(said, Array(10).fill("here"));
  await clock.pass(900_000);
  assert.equal(said.at(-1), "over");
});

test("after a sleep in which no timer ran, the first act finds it over", () => {
  rest.begin(900);
  clock.now = 1_000_000;
  rest.act();
  assert.deepEqual(said, ["over"]);
});

test("nothing is ever over where a sign-in does not rest, or nobody is signed in", async () => {
  for (const after of [0, null]) {
    rest.begin(900);
    rest.begin(after);
    rest.act();
    await clock.pass(10_000_000);
  }
  assert.deepEqual(said, []);
});
