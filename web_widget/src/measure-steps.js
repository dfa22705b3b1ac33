// The way through a questionnaire: one question at a time, then all of them to look over. Pure.

/** @import { MeasureForm } from "./types.js" */

/**
 * @typedef {object} Sheet what a client has filled in so far
 * @property {number} at the step: a question, the one about difficulty, or the review
 * @property {(number | null)[]} answers
 * @property {number | null} difficulty
 * @property {boolean} looking whether it is gone back to from the review, and returns there
 */

/**
 * @param {MeasureForm} form
 * @param {{answers: readonly (number | null)[], difficulty: number | null} | undefined} before
 *   answers that were sent before: they are looked over, not asked anew
 * @returns {Sheet}
 */
export function begin(form, before) {
  const answers = before ? [...before.answers] : form.items.map(() => null);
  const sheet = { at: 0, answers, difficulty: before?.difficulty ?? null, looking: false };
  return before ? { ...sheet, at: reviewOf(form) } : sheet;
}

/** @param {MeasureForm} form the step that asks how difficult it was */
export const difficultyOf = (form) => form.items.length;

/** @param {MeasureForm} form the step that shows all answers */
export const reviewOf = (form) => form.items.length + 1;

/** @param {Sheet} sheet whether anything was a problem: only then is its difficulty asked */
export const anyProblem = ({ answers }) => answers.some((answer) => (answer ?? 0) > 0);

/** @param {Sheet} sheet whether there is anything to send */
export const anything = ({ answers }) => answers.some((answer) => answer !== null);

/** @param {MeasureForm} form @param {Sheet} sheet the answer at this step */
export const answerAt = (form, { at, answers, difficulty }) =>
  at === difficultyOf(form) ? difficulty : (answers[at] ?? null);

/** @param {MeasureForm} form @param {Sheet} sheet what can be answered at this step */
export const choicesAt = (form, { at }) =>
  at === difficultyOf(form) ? form.difficulty.answers : form.answers;

/** @param {MeasureForm} form @param {Sheet} sheet @param {number} answer @returns {Sheet} */
export function choose(form, sheet, answer) {
  if (sheet.at === difficultyOf(form)) return { ...sheet, difficulty: answer };
  const answers = sheet.answers.map((given, place) => (place === sheet.at ? answer : given));
  return { ...sheet, answers };
}

/** @param {MeasureForm} form @param {Sheet} sheet @returns {Sheet} */
export function forward(form, sheet) {
  if (sheet.looking) return { ...sheet, at: reviewOf(form), looking: false };
  const at = sheet.at + 1;
  return { ...sheet, at: at === difficultyOf(form) && !anyProblem(sheet) ? at + 1 : at };
}

/** @param {MeasureForm} form @param {Sheet} sheet @returns {Sheet} */
export function back(form, sheet) {
  if (sheet.looking) return { ...sheet, at: reviewOf(form), looking: false };
  const at = sheet.at - 1;
  const skipped = at === difficultyOf(form) && !anyProblem(sheet);
  return { ...sheet, at: Math.max(0, skipped ? at - 1 : at) };
}

/** @param {Sheet} sheet @param {number} at a question to change, from the review @returns {Sheet} */
export const goTo = (sheet, at) => ({ ...sheet, at, looking: true });

/**
 * What is sent.
 * @param {MeasureForm} form
 * @param {Sheet} sheet
 * @returns {import("./types.js").Command}
 */
export const toSend = (form, sheet) => ({
  type: "answer_measure",
  instrument: form.id,
  answers: sheet.answers,
  difficulty: anyProblem(sheet) ? sheet.difficulty : null,
  language: form.language,
});
