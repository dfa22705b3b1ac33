import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { namesIn, tooMuch } from "../src/vocabulary.js";

const server = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../live/${path}`, import.meta.url), "utf8");
const most = Number(/vocabulary: .*max_length=(\d+)/.exec(server("practice.py"))?.[1]);
const longest = Number(/^Name = .*max_length=(\d+)/m.exec(server("commands.py"))?.[1]);
const names = (/** @type {number} */ count) => Array.from({ length: count }, (_, at) => `name ${at}`);

test("names are separated by commas or lines, and kept once", () => {
  assert.deepEqual(namesIn(" sertraline,Dr. Núñez\n\nBixby , sertraline,"), [
    "sertraline",
    "Dr. Núñez",
    "Bixby",
  ]);
  assert.deepEqual(namesIn(" \n,"), []);
});

test("as many names as the server takes are taken, and one more is refused in words", () => {
  assert.equal(tooMuch(names(most)), "");
  assert.match(tooMuch(names(most + 1)), new RegExp(`At most ${most} .* there are ${most + 1}`));
});

test("a name as long as the server takes is taken, and a longer one is refused in words", () => {
  assert.equal(tooMuch(["𝒙".repeat(longest)]), "");
  assert.match(tooMuch(["short", "x".repeat(longest + 1)]), new RegExp(`xxx….* ${longest} letters`));
});
