import assert from "node:assert/strict";
import { test } from "node:test";

import {
  clockOf,
  languageName,
  minuteOf,
  minutesOf,
  nameOf,
  secondsOf,
  stateLine,
  timeBand,
} from "../src/session-words.js";

const BANDS = [
  { cpt: "90832", least: 16, most: 37 },
  { cpt: "90834", least: 38, most: 52 },
  { cpt: "90837", least: 53, most: null },
];
const at = "2026-11-22T16:02:00Z";
const agreed = { purposes: ["drafting", "transcription"], text_version: "1", at };
const view = (/** @type {any} */ given) => ({
  state: "live",
  therapist_name: "Dr. Emma Hale",
  client_alias: "Mark",
  started_at: at,
  ended_at: null,
  listening: true,
  consents: { therapist: agreed, client: agreed },
  sound: { therapist: "arriving", client: "arriving" },
  note_ready: false,
  lag_s: 0,
  ...given,
});
const CALL = { tapped: true, deaf: false, muted: false, theyMuted: false };
const words = (/** @type {any} */ given, /** @type {any} */ call = {}, /** @type {any} */ now = {}) =>
  stateLine({ view: view(given), me: "client", online: true, call: { ...CALL, ...call }, ...now });

test("listening says since when both agreed", () => {
  assert.equal(words({}).tone, "on");
  assert.match(words({}).words, /^Listening · both agreed at \d\d:\d\d$/);
});

test("listening is said only of sound that arrives, and whose does not is told", () => {
  const none = { therapist: "none", client: "none" };
  assert.match(words({ sound: none }).words, /^Not listening · no sound/);
  assert.match(words({ sound: { ...none, therapist: "silent" } }).words, /^Not listening to you/);
  assert.match(words({ sound: { ...none, client: "arriving" } }).words, /Dr\. Emma Hale/);
  assert.match(words({ sound: none, taps: ["therapist", "client"] }).words, /^Not listening/);
  assert.match(words({ sound: { ...none, therapist: "arriving" } }, { deaf: true }).words, /no microphone/);
});

test("a moment after it began, sound may be on its way", () => {
  const line = words({ sound: {} }, {}, { starting: true });
  assert.deepEqual([line.tone, line.words], ["waiting", "Not listening · starting"]);
  assert.match(words({}, {}, { starting: true }).words, /^Listening/);
});

test("who is muted is told on both sides", () => {
  assert.equal(words({}, { muted: true }).words, "Listening to Dr. Emma Hale only · you are muted");
  assert.match(words({}, { theyMuted: true }).words, /^Listening · both agreed .* · Dr\. Emma Hale is muted$/);
  assert.match(words({}, { muted: true, theyMuted: true }).words, /both muted/);
});

test("a lost line says not listening only if no sound is being sent", () => {
  const offline = { online: false };
  assert.match(words({}, { tapped: false }, offline).words, /^Not listening · the assistant/);
  assert.doesNotMatch(words({}, {}, offline).words, /[Nn]ot listening/);
});

test("before both agreed it says who is waited for", () => {
  const state = "consenting";
  assert.match(words({ state, consents: { client: agreed } }).words, /Dr\. Emma Hale/);
  assert.match(words({ state, consents: { therapist: agreed } }).words, /you/);
  assert.match(words({ state, consents: {} }).words, /nobody/);
});

test("who agrees to less than listening is not listened to, and that is said plainly", () => {
  const consents = { therapist: agreed, client: { ...agreed, purposes: ["collaboration"] } };
  for (const state of ["live", "consenting"]) {
    const line = words({ state, consents, listening: false });
    assert.match(line.words, /^Not listening/);
    assert.equal(line.tone, "off");
  }
});

test("pause, review and lateness have words of their own", () => {
  assert.match(words({ state: "paused", listening: false }).words, /^Paused/);
  assert.match(words({ state: "review" }).words, /last words/);
  assert.match(words({ state: "review", note_ready: true }).words, /over/);
  assert.match(words({ lag_s: 7.4 }).words, /7 s late/);
});

test("one's own name is You, the other's is theirs", () => {
  assert.equal(nameOf(view({}), "client", "client"), "You");
  assert.equal(nameOf(view({}), "client", "therapist"), "Mark");
});

test("a sample is shown at the clock time at which it was spoken", () => {
  const minutes = (/** @type {string} */ time) => Number(time.slice(3));
  assert.equal(minutes(clockOf(view({}), 16_000 * 120)) - minutes(clockOf(view({}), 0)), 2);
  assert.equal(clockOf(view({ started_at: null }), 5), "");
});

test("how long a gap is, is said to a tenth of a second and never as nothing", () => {
  const gap = (/** @type {number} */ samples) => secondsOf({ start: 16_000, end: 16_000 + samples });
  assert.deepEqual([gap(48_000), gap(20_000), gap(3)], [3, 1.3, 0.1]);
});

test("a language is called by its name", () => {
  assert.equal(languageName("de"), "German");
});

test("the time band is the one the clock supports, never a higher one", () => {
  const bands = [15, 16, 37, 38, 52, 53].map((minutes) => timeBand(BANDS, minutes));
  assert.deepEqual(bands, [
    "",
    "90832 (16–37)",
    "90832 (16–37)",
    "90834 (38–52)",
    "90834 (38–52)",
    "90837 (53+)",
  ]);
});

test("minutes are whole ones, and stop with the session", () => {
  const start = Date.parse(at);
  assert.equal(minutesOf(view({}), start + 119_000), 1);
  assert.equal(minutesOf(view({ ended_at: "2026-11-22T16:50:59Z" }), start + 9e9), 48);
});

test("a line that was never open is not called lost", () => {
  const now = { online: false };
  assert.match(words({}, { tapped: false }, { ...now, fresh: true }).words, /^Connecting/);
  assert.match(words({}, { tapped: false }, now).words, /^Not listening/);
});

test("a moment of the session is told in minutes and seconds", () => {
  assert.equal(minuteOf(65_500), "1:05");
  assert.equal(minuteOf(4_509_999), "75:09");
});
