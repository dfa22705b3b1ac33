import assert from "node:assert/strict";
import { test } from "node:test";

import { onDescription, onMessage } from "../src/negotiation.js";

const calm = { polite: false, makingOffer: false, settingAnswer: false, signalingState: "stable" };

test("an offer in calm is taken and answered, an answer taken", () => {
  assert.equal(onDescription(calm, "offer"), "take_and_answer");
  assert.equal(onDescription({ ...calm, signalingState: "have-local-offer" }, "answer"), "take");
});

test("when both offer, the polite side gives way and the other does not", () => {
  for (const busy of [{ makingOffer: true }, { signalingState: "have-local-offer" }]) {
    assert.equal(onDescription({ ...calm, ...busy }, "offer"), "ignore");
    assert.equal(onDescription({ ...calm, ...busy, polite: true }, "offer"), "take_and_answer");
  }
});

test("an offer that comes while an answer is being set is no collision", () => {
  const setting = { ...calm, signalingState: "have-local-offer", settingAnswer: true };
  assert.equal(onDescription(setting, "offer"), "take_and_answer");
});

test("a page that says it is ready takes the place of the one before", () => {
  assert.equal(onMessage(null, { from: "a", ready: true }, "me"), "meet");
  assert.equal(onMessage("b", { from: "a", ready: true }, "me"), "meet");
});

test("messages of strangers, and those meant for another page, are ignored", () => {
  assert.equal(onMessage("b", { from: "a" }, "me"), "ignore");
  assert.equal(onMessage("a", { from: "a", to: "you" }, "me"), "ignore");
  assert.equal(onMessage(null, { from: "a" }, "me"), "ignore");
  assert.equal(onMessage("a", { from: "a", to: "me" }, "me"), "hear");
});
