import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { words as english } from "../src/strings.introducing.en.js";
import { words as spanish } from "../src/strings.introducing.es.js";

const doc = readFileSync(new URL("../../docs/introducing.md", import.meta.url), "utf8");
const every = [...Object.values(english.scripts), ...Object.values(spanish.scripts)];
const spoken = (/** @type {string} */ text) => text.split(/\s+/).length;

test("the same scripts are there in both languages", () => {
  const ids = ["first", "doubts", "declined", "ending"];
  assert.deepEqual(Object.keys(english.scripts), ids);
  assert.deepEqual(Object.keys(spanish.scripts), ids);
});

test("the docs hold the words of the page", () => {
  for (const { title, text } of Object.values(english.scripts)) {
    assert.ok(doc.includes(`### ${title}\n\n> ${text}\n`), title);
  }
});

test("none takes longer than 50 seconds to say", () => {
  // About 130 words a minute, spoken calmly.
  for (const { title, text } of every) {
    assert.ok(spoken(text) <= 108, `${title}: ${spoken(text)} words`);
  }
});
