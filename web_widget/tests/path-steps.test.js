import assert from "node:assert/strict";
import { test } from "node:test";

import { next, planned, stepsOf } from "../src/path-steps.js";

const line = (/** @type {string} */ id, given = {}) => ({
  id,
  section: "data",
  status: "accepted",
  comments: [],
  ...given,
});
const remark = (resolved = false) => ({ id: "c1", resolved });
const RISK = { id: "risk", title: "Risk", state: "missing", to_do: "Ask." };
const PLAN = { id: "plan", title: "Plan", state: "missing", to_do: "Write it." };
const SIGNATURE = { id: "signature", title: "Signature", state: "missing", to_do: "Comes last." };
const PENCIL = { id: "symptoms", title: "Symptoms", state: "there", to_do: "In pencil." };

const steps = (/** @type {any[]} */ data, /** @type {any} */ given = {}) =>
  stepsOf({
    sections: /** @type {any} */ ([
      { id: "data", statements: data },
      { id: "plan", statements: given.plan ?? [] },
    ]),
    goals: [],
    touched: {},
    checks: [],
    me: "therapist",
    ...given,
  });
const kinds = (/** @type {{kind: string}[]} */ found) => found.map(({ kind }) => kind);

test("a note in ink with nothing said of it has no step", () => {
  assert.deepEqual(steps([line("s1"), line("s2", { status: "edited" })]), []);
});

test("what the two see differently comes first, then what was said, then pencil by section", () => {
  const found = steps(
    [
      line("s1", { status: "proposed" }),
      line("s2", { status: "disputed", comments: [remark()] }),
      line("s3", { comments: [remark()] }),
      line("s4", { status: "proposed" }),
    ],
    { plan: [line("p1", { section: "plan", status: "proposed" })] },
  );
  assert.deepEqual(kinds(found), ["disputed", "comments", "pencil", "pencil"]);
  assert.deepEqual(
    found.map(({ statements }) => statements),
    [["s2"], ["s3"], ["s1", "s4"], ["p1"]],
  );
});

test("a line in pencil of which something was said is one step, not two", () => {
  const found = steps([line("s1", { status: "proposed", comments: [remark()] })]);
  assert.deepEqual(kinds(found), ["comments"]);
});

test("a settled comment opens nothing", () => {
  assert.deepEqual(steps([line("s1", { comments: [remark(true)] })]), []);
});

test("goals that no line serves are one step for both", () => {
  for (const me of ["client", "therapist"]) {
    const goals = [{ id: "g1" }, { id: "g2" }];
    const found = steps([], { me, goals, touched: { g1: 2 } });
    assert.deepEqual(found.map(({ kind, goals }) => [kind, goals]), [["goals", ["g2"]]]);
  }
});

test("what is missing and risk are the therapist's alone, whatever a screen was told", () => {
  const checks = [RISK, PLAN, SIGNATURE, PENCIL];
  const found = steps([], { checks });
  assert.deepEqual(kinds(found), ["missing", "risk"]);
  assert.deepEqual(found[0].checks, [PLAN]);
  assert.deepEqual(steps([], { checks, me: "client" }), []);
});

test("steps keep their place while people walk, and what comes up comes last", () => {
  const before = planned([], steps([line("s1", { status: "disputed" }), line("s2", { status: "proposed" })]));
  const after = planned(before, steps([line("s1"), line("s2", { status: "proposed" }), line("s3", { status: "disputed" })]));
  assert.deepEqual(
    after.map(({ id, done }) => [id, done]),
    [
      ["disputed.s1", true],
      ["pencil.data", false],
      ["disputed.s3", false],
    ],
  );
});

test("a line that was just kept stays in its step", () => {
  const pencil = (/** @type {string} */ id) => line(id, { status: "proposed" });
  const before = planned([], steps([pencil("s1"), pencil("s2")]));
  const after = planned(before, steps([line("s1"), pencil("s2")]));
  assert.deepEqual(after[0].statements, ["s1", "s2"]);
  assert.equal(after[0].done, false);
  assert.equal(planned(after, steps([line("s1"), line("s2")]))[0].done, true);
});

test("a step that opens again is open again", () => {
  const disputed = steps([line("s1", { status: "disputed" })]);
  const settled = planned(planned([], disputed), []);
  assert.equal(planned(settled, disputed)[0].done, false);
});

test("going on passes over what is settled, and ends after the last", () => {
  const plan = [true, false, true, false].map((done) => /** @type {any} */ ({ done }));
  assert.deepEqual([-1, 0, 1, 2, 3].map((from) => next(plan, from)), [1, 1, 3, 3, 4]);
});
