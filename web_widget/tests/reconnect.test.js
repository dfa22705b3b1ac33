import assert from "node:assert/strict";
import { test } from "node:test";

import { afterClose, delayBefore } from "../src/reconnect.js";

test("the wait doubles up to its limit, and half of it is chance", () => {
  assert.deepEqual(
    [0, 1, 2, 3, 10].map((attempt) => delayBefore(attempt, 0)),
    [200, 400, 800, 1_600, 7_500],
  );
  assert.equal(delayBefore(0, 0.5), 300);
  assert.ok(delayBefore(50, 0.999) <= 15_000);
});

test("a screen comes back after any close but that of a bad ticket", () => {
  for (const code of [1000, 1006, 1009, 1012, 1013, 4409]) assert.equal(afterClose(code, 0), "again");
  assert.equal(afterClose(4401, 0), "signed_out");
});

test("a refused change is answered from an empty document, but not for ever", () => {
  assert.deepEqual(
    [1, 2, 3, 4].map((refusals) => afterClose(4403, refusals)),
    ["again_from_empty", "again_from_empty", "again_from_empty", "stuck"],
  );
});
