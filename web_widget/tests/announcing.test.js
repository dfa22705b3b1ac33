import assert from "node:assert/strict";
import { test } from "node:test";

import { Announcer } from "../src/announcing.js";

const agreed = { purposes: ["transcription", "drafting"], text_version: "1", at: "" };

function stage() {
  const told = /** @type {[string, any][]} */ ([]);
  const element = new EventTarget();
  for (const name of ["conote-state", "conote-consent", "conote-statement", "conote-signed"]) {
    element.addEventListener(name, (event) => told.push([name, /** @type {any} */ (event).detail]));
  }
  const connection = /** @type {any} */ (new EventTarget());
  connection.online = true;
  connection.state = { view: { state: "consenting", listening: false, consents: {}, signatures: [] } };
  connection.lines = [];
  connection.note = {
    synced: true,
    sections: () => [{ id: "data", statements: connection.lines }],
  };
  new Announcer(element, connection);
  const now = (/** @type {any} */ view) => {
    connection.state = { view: { ...connection.state.view, ...view } };
    connection.dispatchEvent(new Event("change"));
    return told.splice(0);
  };
  return { told, connection, now };
}

test("the first look tells how things stand, and what did not change is not told again", () => {
  const { told, now } = stage();
  assert.deepEqual(told.splice(0), [
    ["conote-state", { state: "consenting", listening: false, online: true }],
  ]);
  assert.deepEqual(now({}), []);
});

test("consent is told when it is given and when it is taken back", () => {
  const { now, told } = stage();
  told.splice(0);
  assert.deepEqual(now({ consents: { client: agreed } }), [
    ["conote-consent", { party: "client", agreed: true, purposes: agreed.purposes }],
  ]);
  assert.deepEqual(now({ consents: {} }), [
    ["conote-consent", { party: "client", agreed: false, purposes: [] }],
  ]);
});

test("a lost line is told as not listening", () => {
  const { connection, now, told } = stage();
  now({ state: "live", listening: true });
  told.splice(0);
  connection.online = false;
  assert.deepEqual(now({}), [["conote-state", { state: "live", listening: false, online: false }]]);
});

test("a line is told when it is new, changed and gone", () => {
  const { connection, now, told } = stage();
  told.splice(0);
  const line = { id: "s1", author: "assistant", status: "proposed", text: "Slept badly." };
  connection.lines = [line];
  assert.deepEqual(now({}), [["conote-statement", { ...line, section: "data" }]]);
  connection.lines = [{ ...line, status: "accepted" }];
  assert.equal(now({})[0][1].status, "accepted");
  connection.lines = [];
  assert.deepEqual(now({}), [
    ["conote-statement", { ...line, section: "data", status: "gone", text: "" }],
  ]);
});

test("each signature is told once, and told again after it was undone", () => {
  const { now, told } = stage();
  told.splice(0);
  const one = { party: "client", sha256: "ab", declined: false, name: "", comment: "", at: "" };
  const signed = ["conote-signed", { party: "client", sha256: "ab", declined: false, complete: false }];
  assert.deepEqual(now({ signatures: [one] }), [signed]);
  assert.deepEqual(now({ signatures: [one] }), []);
  assert.deepEqual(now({ signatures: [] }), []);
  assert.deepEqual(now({ signatures: [one] }), [signed]);
  assert.equal(now({ state: "signed", signatures: [one, { ...one, party: "therapist" }] }).at(-1)?.[1].complete, true);
});
