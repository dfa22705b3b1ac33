import assert from "node:assert/strict";
import { test } from "node:test";

import { iceOf } from "../src/ice.js";

test("keys are asked for anew only when they are about to run out", async () => {
  let now = 0;
  let asked = 0;
  const ask = async () => ({ ice_servers: [{ urls: `turn:${++asked}` }], expires_s: 7_200 });
  const ice = iceOf(/** @type {any} */ ({}), ask, () => now);
  assert.deepEqual(await ice(), [{ urls: "turn:1" }]);
  now = 7_000_000;
  assert.deepEqual(await ice(), [{ urls: "turn:1" }]);
  now = 7_190_000;
  assert.deepEqual(await ice(), [{ urls: "turn:2" }]);
});
