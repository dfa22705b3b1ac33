// What of the canonical note a person reads before signing. Pure.

import { clock } from "./session-words.js";
import { said, titleFor } from "./served.js";
import { strings } from "./strings.js";

/** @import { NoteSection } from "./document.js" */
/** @import { Party, View } from "./types.js" */

/**
 * @typedef {object} CanonicalStatement
 * @property {string} id
 * @property {string} text
 * @property {string} [status]
 * @property {Party} [by]
 * @property {string} [goal]
 * @property {string} [goal_by]
 * @property {string} [said_instead] how whoever disputes it would say it
 * @property {{author: Party, text: string, at: string}[]} [comments] what nobody settled
 * @property {{speaker: Party, start_ms: number | null, quote: string}[]} [evidence]
 */

/**
 * @typedef {object} CanonicalSection
 * @property {string} id
 * @property {string} title in the words of whoever reads it
 * @property {{id: string, title: string, values: string[]}[]} choices what was chosen from lists
 * @property {CanonicalStatement[]} statements
 * @property {{text: string, statements: string[], pencil?: boolean}[]} narrative
 */

/**
 * The canonical note in the titles of whoever reads it.
 * @param {any} note
 * @param {View | null} view
 * @param {Party} party
 * @returns {CanonicalSection[]}
 */
export function sectionsOf(note, view, party) {
  /** @type {any[]} */
  const sections = note?.sections ?? [];
  return sections.map((section) => {
    const { id, title, plain_title: plain, statements = [], narrative = [] } = section;
    const known = view?.sections.find((section) => section.id === id);
    const titled = { ...known, title: title ?? known?.title ?? plain ?? id };
    if (plain) titled.plain_title = plain;
    const choices = (section.choices ?? []).map((/** @type {any} */ choice) => {
      const listed = known?.choices?.find(({ id }) => id === choice.id);
      return { ...choice, title: titleFor({ ...listed, ...choice }, party) };
    });
    return { id, title: titleFor(titled, party), choices, statements, narrative };
  });
}

/**
 * The lines that a sentence tells, in its order.
 * @param {CanonicalSection} section
 * @param {string[]} ids
 */
export function linesOf(section, ids) {
  return ids.flatMap((id) => section.statements.find((statement) => statement.id === id) ?? []);
}

/**
 * Lines that both see but that are not in the canonical note.
 * @param {any} note
 * @param {NoteSection[]} sections
 * @returns {import("./document.js").Statement[]}
 */
export function leftOut(note, sections) {
  /** @type {any[]} */
  const signed = (note?.sections ?? []).flatMap((/** @type {any} */ { statements }) => statements);
  const ids = new Set(signed.map(({ id }) => id));
  return sections.flatMap(({ statements }) => statements).filter(
    ({ id, text }) => !ids.has(id) && text.trim(),
  );
}

/**
 * The record's own lines, which come from events and never from a language model.
 * @param {any} note
 * @returns {[string, string][]} label and value
 */
export function factsOf(note) {
  const words = strings.sign;
  const session = note?.session ?? {};
  /** @type {[string, string][]} */
  const facts = [];
  if (session.started_at) {
    const day = new Date(session.started_at).toLocaleDateString(strings.locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    const end = session.ended_at ? `–${clock(session.ended_at)}` : "";
    const minutes = session.clock_minutes;
    const lasted = typeof minutes === "number" ? `, ${words.minutes(minutes)}` : "";
    facts.push([words.when, `${day}, ${clock(session.started_at)}${end}${lasted}`]);
  }
  const from = words.from[session.documented_from];
  if (from) facts.push([words.documented, from]);
  if (session.modality) facts.push([words.modality, said(session.modality)]);
  if (session.time_band) {
    const { cpt, minutes } = session.time_band;
    facts.push([words.band, words.bandOf(cpt, minutes)]);
  }
  for (const [topic, label] of Object.entries(words.stated)) {
    if (note?.stated?.[topic]) facts.push([label, said(note.stated[topic])]);
  }
  if (note?.risk) facts.push([words.risk, said(note.risk)]);
  if (session.sound_lost_seconds) {
    facts.push([words.soundLost, words.seconds(session.sound_lost_seconds)]);
  }
  for (const { party, at, until } of session.interruptions ?? []) {
    facts.push([words.interrupted[/** @type {Party} */ (party)], `${clock(at)}–${until ? clock(until) : ""}`]);
  }
  return facts;
}

/**
 * The goals that no statement of the note serves.
 * @param {any} note
 * @returns {{id: string, text: string}[]}
 */
export function untouched(note) {
  /** @type {CanonicalStatement[]} */
  const signed = (note?.sections ?? []).flatMap((/** @type {any} */ { statements }) => statements);
  const served = new Set(signed.map(({ goal }) => goal));
  return (note?.goals ?? []).filter((/** @type {{id: string}} */ { id }) => !served.has(id));
}

/**
 * Which goal a statement serves, in words; "" for none.
 * @param {any} note
 * @param {CanonicalStatement} statement
 */
export function goalOf(note, { goal, goal_by: by }) {
  const text = note?.goals?.find((/** @type {{id: string}} */ { id }) => id === goal)?.text;
  if (!text) return "";
  return by === "assistant" ? `${text} (${strings.goals.suggested})` : text;
}
