import assert from "node:assert/strict";
import { test } from "node:test";

import { factsOf, goalOf, leftOut, linesOf, sectionsOf, untouched } from "../src/canonical.js";
import { speak } from "../src/language.js";

const note = {
  session: {
    started_at: "2026-11-22T16:02:00Z",
    ended_at: "2026-11-22T16:50:00Z",
    clock_minutes: 48,
    time_band: { cpt: "90834", minutes: "38–52 minutes" },
    modality: "telehealth, audio and video",
    sound_lost_seconds: 3,
    interruptions: [
      { party: "client", at: "2026-11-22T16:10:00Z", until: "2026-11-22T16:12:00Z" },
      { party: "therapist", at: "2026-11-22T16:49:00Z", until: null },
    ],
  },
  stated: { location: "see statements", privacy: "not stated this session" },
  risk: "not assessed this session",
  sections: [
    {
      id: "data",
      title: "Data",
      plain_title: "What we talked about",
      choices: [{ id: "modality", title: "Modality", plain_title: "How we met", values: ["Video"] }],
      statements: [{ id: "s1", text: "Slept better.", status: "accepted" }],
    },
  ],
};

test("each person reads the sections under their own titles", () => {
  assert.equal(sectionsOf(note, null, "client")[0].title, "What we talked about");
  assert.equal(sectionsOf(note, null, "therapist")[0].title, "Data");
  assert.equal(sectionsOf(note, null, "client")[0].choices[0].title, "How we met");
  assert.equal(sectionsOf(note, null, "therapist")[0].choices[0].title, "Modality");
});

test("a sentence tells its lines in its own order, and only those", () => {
  const statements = ["s1", "s2", "s3"].map((id) => ({ id, text: id }));
  const section = { id: "data", title: "Data", choices: [], statements, narrative: [] };
  assert.deepEqual(
    linesOf(section, ["s3", "s1", "gone"]).map(({ id }) => id),
    ["s3", "s1"],
  );
});

test("a note of before there was running text has none", () => {
  assert.deepEqual(sectionsOf(note, null, "client")[0].narrative, []);
});

test("lines on the page that are not in the canonical note are told, empty ones are not", () => {
  const statement = (/** @type {string} */ id, /** @type {string} */ text) => ({ id, text });
  const statements = [statement("s1", "Slept better."), statement("s2", "Pencil."), statement("s3", " ")];
  const sections = [{ id: "data", title: "", plainTitle: "", order: "", statements }];
  assert.deepEqual(
    leftOut(note, /** @type {any} */ (sections)).map(({ id }) => id),
    ["s2"],
  );
});

test("the record's own lines are shown as the canonical note has them", () => {
  const facts = new Map(factsOf(note));
  assert.equal(facts.get("Risk"), "not assessed this session");
  assert.equal(facts.get("Time band"), "90834 (38–52 minutes)");
  assert.match(facts.get("When"), /^22 November 2026, .*48 min$/);
  assert.equal(facts.get("Sound lost"), "3 s");
  assert.equal(facts.get("Client’s location"), "see statements");
  assert.equal(facts.get("Privacy"), "not stated this session");
  assert.match(facts.get("Client’s sound away"), /^\d\d:10–\d\d:12$/);
  assert.match(facts.get("Therapist’s sound away"), /^\d\d:49–$/);
  assert.deepEqual(factsOf({}), []);
});

test("the record's own lines are told in Spanish to whoever reads Spanish", async () => {
  await speak("es");
  const facts = new Map(factsOf(note));
  await speak("en");
  assert.equal(facts.get("Riesgo"), "no se evaluó en esta sesión");
  assert.equal(facts.get("Cómo"), "a distancia, con sonido e imagen");
  assert.equal(facts.get("Lugar del cliente"), "véanse las líneas");
  assert.equal(facts.get("Privacidad"), "no se dijo en esta sesión");
});

test("a line's goal is told with who says so, and goals without a line are untouched", () => {
  const goals = [
    { id: "g1", text: "Sleep" },
    { id: "g2", text: "Walk" },
  ];
  const statements = [
    { id: "s1", text: "a", goal: "g1", goal_by: "assistant" },
    { id: "s2", text: "b", goal: "g1", goal_by: "therapist" },
    { id: "s3", text: "c", goal: "", goal_by: "" },
  ];
  const signed = { goals, sections: [{ statements }] };
  assert.deepEqual(
    statements.map((statement) => goalOf(signed, statement)),
    ["Sleep (suggested)", "Sleep", ""],
  );
  assert.deepEqual(untouched(signed), [goals[1]]);
  assert.deepEqual(untouched({}), []);
});
