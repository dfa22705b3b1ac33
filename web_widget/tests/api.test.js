import assert from "node:assert/strict";
import { test } from "node:test";

import { json, Refusal, ticket } from "../src/api.js";
import { errorWords, strings } from "../src/strings.js";

test("the ticket that came with access goes first, and once; then one is asked for", async (t) => {
  const asked = t.mock.method(globalThis, "fetch", async () => Response.json({ ticket: "second" }));
  const access = { session: "x", party: "client", access: "a", tap: {}, ticket: "first" };
  assert.equal(await ticket(access), "first");
  assert.equal(asked.mock.callCount(), 0);
  assert.equal(await ticket(access), "second");
  assert.equal(asked.mock.callCount(), 1);
});

test("that nobody answers is said in the page's words, whatever the browser calls it", async (t) => {
  for (const itsWords of ["Load failed", "Failed to fetch", ""]) {
    t.mock.method(globalThis, "fetch", () => Promise.reject(new TypeError(itsWords)));
    const refused = await json("/api/consent").catch((error) => error);
    assert.equal(refused.code, "offline");
    assert.equal(errorWords(refused), strings.errors.byCode.offline);
  }
});

test("who asks too often is told to wait", () => {
  const refused = new Refusal("too_many", "asked too often: wait 30 s", 429, 30);
  assert.equal(errorWords(refused), strings.errors.byCode.too_many);
});
