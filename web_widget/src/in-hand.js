// What a person is in the middle of writing when the note is drawn another way: half a line of their
// own, a caret in a line. Both outlive the section they stood in, and a while in which there is none.

import { caretIn, placeCaret } from "./text-binding.js";

/** @import { Draft } from "./connection.js" */
/** @import { ConoteStatement } from "./statement.js" */

/**
 * @typedef {object} InHand
 * @property {HTMLTextAreaElement[]} fields in which something stands
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
    fields: [...fields].filter(({ value }) => value.trim()),
    writing: active?.localName === "textarea",
    line: /** @type {ConoteStatement | null} */ (line),
    caret: text ? caretIn(/** @type {HTMLElement} */ (text)) : null,
  };
}

/** @param {HTMLTextAreaElement[]} fields @returns {Draft[]} */
export function draftsIn(fields) {
  return fields.map(({ dataset, value }) => ({ section: dataset.section ?? "", text: value }));
}

/**
 * Put back, once the note is drawn, what no longer stands anywhere.
 * @param {ShadowRoot} root
 * @param {InHand} held
 * @param {Draft[]} drafts of which some stood nowhere before
 * @returns {{waiting: Draft[], changed: HTMLTextAreaElement[]}} what still stands nowhere
 */
export function putBack(root, held, drafts) {
  if (held.line && !held.line.isConnected) void putCaretBack(root, held);
  const homeless = [...drafts, ...draftsIn(held.fields.filter((field) => !field.isConnected))];
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const fields = root.querySelectorAll("textarea[data-section]");
  if (!homeless.length || !fields.length) return { waiting: homeless, changed: [] };
  const changed = homeless.map(({ section, text }) => {
    const field = [...fields].find(({ dataset }) => dataset.section === section) ?? fields[0];
    field.value = [field.value, text].filter(Boolean).join(" ");
    return field;
  });
  if (held.writing && !root.activeElement) changed[0].focus();
  return { waiting: [], changed };
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
