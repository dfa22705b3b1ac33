// What a person is in the middle of writing when the note gets another form: half a line of their
// own, a caret in a line. Both outlive the sections they stood in.

import { caretIn, placeCaret } from "./text-binding.js";

/** @import { ConoteStatement } from "./statement.js" */

/**
 * @typedef {object} InHand
 * @property {HTMLTextAreaElement[]} drafts fields in which something stands
 * @property {boolean} writing whether the focus is in one of them
 * @property {ConoteStatement | null} line the line that has the focus
 * @property {[number, number] | null} caret where in it
 */

/**
 * Look before the note is drawn.
 * @param {ShadowRoot} root
 * @returns {InHand}
 */
export function inHand(root) {
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const fields = root.querySelectorAll("textarea[data-section]");
  const active = /** @type {HTMLElement | null} */ (root.activeElement);
  const line = active?.localName === "conote-statement" ? active : null;
  const text = line?.shadowRoot?.activeElement;
  return {
    drafts: [...fields].filter(({ value }) => value.trim()),
    writing: active?.localName === "textarea",
    line: /** @type {ConoteStatement | null} */ (line),
    caret: text ? caretIn(/** @type {HTMLElement} */ (text)) : null,
  };
}

/**
 * Put back, once the note is drawn, what no longer stands anywhere.
 * @param {ShadowRoot} root
 * @param {InHand} held
 * @returns {HTMLTextAreaElement | null} a field that holds more than before
 */
export function putBack(root, held) {
  if (held.line && !held.line.isConnected) void putCaretBack(root, held);
  const homeless = held.drafts.filter((field) => !field.isConnected);
  /** @type {HTMLTextAreaElement | null} */
  const field = homeless.length ? root.querySelector("textarea[data-section]") : null;
  if (!field) return null;
  field.value = [field.value, ...homeless.map(({ value }) => value)].filter(Boolean).join(" ");
  if (held.writing && !root.activeElement) field.focus();
  return field;
}

/** @param {ShadowRoot} root @param {InHand} held */
async function putCaretBack(root, { line, caret }) {
  /** @type {NodeListOf<ConoteStatement>} */
  const lines = root.querySelectorAll("conote-statement");
  const again = [...lines].find(({ statement }) => statement?.id === line?.statement?.id);
  await again?.updateComplete;
  /** @type {HTMLElement | null | undefined} */
  const text = again?.shadowRoot?.querySelector(".text");
  if (!text || root.activeElement) return;
  text.focus();
  if (caret) placeCaret(text, ...caret);
}
