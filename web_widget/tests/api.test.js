import assert from "node:assert/strict";
import { test } from "node:test";

import { ticket } from "../src/api.js";

test("the ticket that came with access goes first, and once; then one is asked for", async (t) => {
  const asked = t.mock.method(globalThis, "fetch", async () => Response.json({ ticket: "second" }));
  const access = { session: "x", party: "client", access: "a", tap: {}, ticket: "first" };
  assert.equal(await ticket(access), "first");
  assert.equal(asked.mock.callCount(), 0);
  assert.equal(await ticket(access), "second");
  assert.equal(asked.mock.callCount(), 1);
});
