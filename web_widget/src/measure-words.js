// What is said of a questionnaire's score, and the shape of its trend. Pure.

import { words } from "./strings.measures.js";

/** @import { MeasureView } from "./types.js" */

/**
 * The score in words: number and band as published, or why there is none; "" before any answer.
 * @param {Pick<MeasureView, "total" | "most" | "band" | "given" | "questions">} measure
 */
export function scoreWords({ total, most, band, given, questions }) {
  if (total !== null) return words.score(total, most, band);
  return given ? words.partly(given, questions) : "";
}

/**
 * The total beside that of the last session; "" if there are not two.
 * @param {number | null} total
 * @param {readonly {total: number}[]} earlier oldest first
 */
export function changeWords(total, earlier) {
  const last = earlier.at(-1);
  if (total === null || !last) return "";
  if (last.total === total) return words.same;
  return last.total > total ? words.lower(last.total - total) : words.higher(total - last.total);
}

/**
 * Where a questionnaire stands, for the therapist; "" once it is answered: the score says it.
 * @param {MeasureView} measure
 */
export function standing({ state }) {
  return { not_asked: words.notAsked, asked: words.waiting, declined: words.declined, answered: "" }[
    state
  ];
}

/**
 * Places of totals in a chart.
 * @param {readonly number[]} totals oldest first
 * @param {number} most the highest there can be
 * @param {{width: number, height: number, edge: number}} box `edge` is left free all around
 * @returns {{x: number, y: number}[]}
 */
export function points(totals, most, { width, height, edge }) {
  const step = totals.length > 1 ? (width - 2 * edge) / (totals.length - 1) : 0;
  const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;
  return totals.map((total, place) => ({
    x: round(edge + place * step),
    y: round(edge + (height - 2 * edge) * (1 - total / most)),
  }));
}
