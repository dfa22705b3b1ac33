// The session's state in words and a dot, and other small readings of a view. Pure.

import { strings } from "./strings.js";

/** @import { Party, Purpose, View } from "./types.js" */

const SAMPLE_RATE = 16_000;

/** @param {Party} party @returns {Party} */
export const otherOf = (party) => (party === "client" ? "therapist" : "client");

/**
 * @param {View | null} view
 * @param {Party} party
 * @param {Party | null} me
 */
export function nameOf(view, party, me) {
  if (party === me) return strings.you;
  const name = party === "therapist" ? view?.therapist_name : view?.client_alias;
  return name || strings.party[party];
}

/**
 * @param {Date | string} at
 * @returns {string} as a clock shows it, e.g. "16:02"
 */
export function clock(at) {
  return new Date(at).toLocaleTimeString(strings.locale, { hour: "2-digit", minute: "2-digit" });
}

/**
 * @param {Date | string} at
 * @returns {string} day and time as people say them, e.g. "26 Nov 2026, 16:02"
 */
export const when = (at) =>
  new Date(at).toLocaleString(strings.locale, { dateStyle: "medium", timeStyle: "short" });

/**
 * The clock time at which a sample was spoken.
 * @param {View | null} view
 * @param {number} sample
 */
export function clockOf(view, sample) {
  if (!view || view.way === "summary") return ""; // nobody spoke it
  const brought = view.way === "recording" || view.way === "transcript";
  if (!view.started_at) return brought ? minuteOf((sample / SAMPLE_RATE) * 1000) : "";
  return clock(new Date(Date.parse(view.started_at) + (sample / SAMPLE_RATE) * 1000));
}

/**
 * @param {number} ms milliseconds since the session began
 * @returns {string} as minutes and seconds, e.g. "1:05"
 */
export function minuteOf(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * Seconds from one sample to another, to a tenth and never none.
 * @param {{start: number, end: number}} span
 */
export const secondsOf = ({ start, end }) =>
  Math.max(1, Math.round(((end - start) / SAMPLE_RATE) * 10)) / 10;

/**
 * @param {string} code e.g. "en"
 * @returns {string} the language's name in the page's language, e.g. "English"
 */
export const languageName = (code) =>
  new Intl.DisplayNames(strings.locale, { type: "language" }).of(code) ?? code;

/**
 * @typedef {object} CallWords
 * @property {boolean} tapped this person's sound is being sent to the server
 * @property {boolean} deaf there is no microphone
 * @property {boolean} muted
 * @property {boolean} theyMuted what the other page said of itself
 */

/**
 * @typedef {{words: string, tone: "on" | "waiting" | "off" | "trouble"}} StateLine
 */

/**
 * Whether somebody is listening, in words. Never says "listening" unless the server says that
 * sound arrives, nor "not listening" unless that is certain.
 *
 * @param {object} now
 * @param {View | null} now.view
 * @param {Party | null} now.me
 * @param {boolean} now.online whether the socket is open
 * @param {boolean} [now.fresh] whether the socket was never open yet
 * @param {boolean} [now.starting] whether listening began a moment ago, so sound may be on its way
 * @param {CallWords} now.call what the call on this page knows
 * @returns {StateLine}
 */
export function stateLine({ view, me, online, call, fresh = false, starting = false }) {
  const words = strings.state;
  if (!view || !me || (fresh && !online)) return { words: words.connecting, tone: "off" };
  if (!online) {
    const lost = call.tapped ? words.lostTapped : words.lost;
    return { words: lost, tone: "trouble" };
  }
  switch (view.state) {
    case "created":
    case "consenting":
      return { words: waitingWords(view, me), tone: "off" };
    case "paused":
      return { words: words.paused, tone: "waiting" };
    case "live":
      if (!bothAgree(view, "transcription")) return { words: words.notHeard, tone: "off" };
      return liveLine(view, me, call, starting);
    case "review":
      return reviewLine(view);
    case "signed":
      return { words: words.signed, tone: "off" };
    case "unsigned":
      return { words: words.unsigned, tone: "off" };
  }
}

/** @param {View} view @returns {StateLine} */
function reviewLine(view) {
  if (view.note_ready) return { words: strings.state.review, tone: "off" };
  if (view.way !== "recording") return { words: strings.state.finishing, tone: "off" };
  const { reading, readingStart } = strings.state;
  const all = view.sound_s ? Math.ceil(view.sound_s / 60) : 0;
  const line = all ? reading(Math.floor((view.read_s ?? 0) / 60), all) : readingStart;
  return { words: line, tone: "waiting" };
}

/**
 * @param {View} view
 * @param {Party} me
 * @param {CallWords} call
 * @param {boolean} starting
 * @returns {StateLine}
 */
function liveLine(view, me, call, starting) {
  const words = strings.state;
  const missing = /** @type {Party[]} */ (["therapist", "client"]).filter(
    (party) => (view.sound?.[party] ?? "none") === "none",
  );
  const name = nameOf(view, otherOf(me), me);
  if (missing.length && starting) return { words: words.starting, tone: "waiting" };
  if (!view.listening || missing.length === 2) return { words: words.noSound, tone: "trouble" };
  if (missing.length === 1) {
    const mine = call.deaf ? words.noMicrophone : words.notMe;
    return { words: missing[0] === me ? mine : words.notThem(name), tone: "trouble" };
  }
  if (call.muted) {
    return { words: call.theyMuted ? words.mutedBoth : words.mutedMe(name), tone: "waiting" };
  }
  const agreed = Object.values(view.consents).map((consent) => consent.at).sort().at(-1);
  let line = agreed ? words.listening(clock(agreed)) : words.listeningOnly;
  if (call.theyMuted) line = words.mutedThem(line, name);
  if (view.lag_s >= 3) return { words: words.late(line, Math.round(view.lag_s)), tone: "waiting" };
  return { words: line, tone: "on" };
}

/** @param {View} view @param {Party} me */
function waitingWords(view, me) {
  const mine = view.consents[me];
  const theirs = view.consents[otherOf(me)];
  const other = nameOf(view, otherOf(me), me);
  if (mine && theirs) return strings.state.notHeard;
  if (mine) return strings.state.waitingThem(other);
  return theirs ? strings.state.waitingMe : strings.state.waitingBoth;
}

/**
 * Whether both agree to a purpose.
 * @param {View | null} view
 * @param {Purpose} purpose
 */
const bothAgree = (view, purpose) =>
  /** @type {Party[]} */ (["therapist", "client"]).every((party) =>
    view?.consents[party]?.purposes.includes(purpose),
  );

/**
 * The psychotherapy time band that the clock supports, never a higher one; "" if none.
 * @param {import("./types.js").TimeBand[]} bands the server's, lowest first
 * @param {number} minutes whole minutes
 */
export function timeBand(bands, minutes) {
  const band = bands.filter(({ least }) => least <= minutes).at(-1);
  return band ? `${band.cpt} (${band.least}${band.most ? `–${band.most}` : "+"})` : "";
}

/**
 * Minutes the session has run.
 * @param {View} view
 * @param {number} now milliseconds since 1970
 */
export function minutesOf(view, now) {
  if (!view.started_at) return 0;
  const end = view.ended_at ? Date.parse(view.ended_at) : now;
  return Math.max(0, Math.floor((end - Date.parse(view.started_at)) / 60_000));
}
