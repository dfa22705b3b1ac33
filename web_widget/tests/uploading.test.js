import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { goesOnAt } from "../src/uploading.js";

const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 251);
const file = new Blob([bytes]);

/** @param {number} offset @param {Uint8Array} [of] */
const there = (offset, of = bytes) => ({
  name: "client",
  offset,
  length: of.length,
  tail_sha256: createHash("sha256")
    .update(of.slice(Math.max(0, offset - 65_536), offset))
    .digest("hex"),
});

test("the same file goes on where it stopped", async () => {
  for (const offset of [1, 65_535, 65_537, 100_000]) {
    assert.equal(await goesOnAt(file, there(offset)), offset);
  }
});

test("a file that has not begun, or another one, begins anew", async () => {
  const other = bytes.map((byte, at) => (at === 49_999 ? byte + 1 : byte));
  assert.equal(await goesOnAt(file, there(0)), 0);
  assert.equal(await goesOnAt(file, there(50_000, other)), 0);
  assert.equal(await goesOnAt(file, { ...there(50_000), length: 99_999 }), 0);
  assert.equal(await goesOnAt(file, { ...there(50_000), length: null }), 0);
});
