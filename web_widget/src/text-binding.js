// Ties an editable element to a shared text, character for character.

import { LONGEST_STATEMENT } from "./document.js";
import { shift, spliceBetween } from "./text-diff.js";

/** @import * as Y from "yjs" */
/** @import { Delta } from "./text-diff.js" */

/**
 * A statement is one line: what is pasted with line breaks gets spaces, one for one, so that
 * positions stay true.
 * @param {string} text
 */
const oneLine = (text) => text.replace(/[\n\r\u00a0]/g, " ");

/**
 * Keeps `element` (contenteditable) and `shared` the same. Changes from elsewhere leave the caret
 * with the words it stood at; while an input method composes, they wait.
 */
export class TextBinding {
  /**
   * @param {HTMLElement} element
   * @param {Y.Text} shared
   * @param {(change: () => void) => void} transact makes a change in one transaction of one's own
   */
  constructor(element, shared, transact) {
    this.element = element;
    this.shared = shared;
    this.transact = transact;
    this.shown = "";
    this.composing = false;
    /** @type {Delta[]} changes from elsewhere that came while composing */
    this.waiting = [];
    this.writing = false;
    this.stop = new AbortController();
    const { signal } = this.stop;
    element.addEventListener("input", () => this.#take(), { signal });
    element.addEventListener("compositionstart", () => (this.composing = true), { signal });
    element.addEventListener(
      "compositionend",
      () => {
        this.composing = false;
        this.#take();
      },
      { signal },
    );
    /** @param {Y.YTextEvent} event */
    this.observer = (event) => this.#follow(/** @type {Delta} */ (event.delta));
    shared.observe(this.observer);
    this.#show(this.shared.toString(), []);
  }

  destroy() {
    this.stop.abort();
    this.shared.unobserve(this.observer);
  }

  /** What stands in the element goes into the shared text. */
  #take() {
    if (this.composing) return;
    const raw = this.element.textContent ?? "";
    const text = oneLine(raw).slice(0, LONGEST_STATEMENT);
    const caret = caretIn(this.element)?.[1];
    const splice = spliceBetween(this.shown, text, caret);
    const waited = this.waiting;
    this.waiting = [];
    if (splice) {
      const index = waited.reduce((at, delta) => shift(at, delta), splice.index);
      const remove = Math.min(splice.remove, this.shared.length - index);
      this.writing = true;
      try {
        this.transact(() => {
          if (remove > 0) this.shared.delete(index, remove);
          if (splice.insert) this.shared.insert(index, splice.insert);
        });
      } finally {
        this.writing = false;
      }
    }
    this.#show(this.shared.toString(), waited);
  }

  /** @param {Delta} delta */
  #follow(delta) {
    if (this.writing) return;
    if (this.composing) this.waiting.push(delta);
    else this.#show(this.shared.toString(), [delta]);
  }

  /** @param {string} text @param {Delta[]} deltas what moved the caret */
  #show(text, deltas) {
    this.shown = text;
    if ((this.element.textContent ?? "") === text) return;
    const caret = caretIn(this.element);
    this.element.textContent = text;
    if (!caret) return;
    const [anchor, focus] = caret.map((at) =>
      Math.min(
        text.length,
        deltas.reduce((moved, delta) => shift(moved, delta), at),
      ),
    );
    placeCaret(this.element, anchor, focus);
  }
}

/**
 * Where the selection starts and ends in an element, in UTF-16 units; null if it is elsewhere.
 * @param {HTMLElement} element
 * @returns {[number, number] | null}
 */
export function caretIn(element) {
  const root = /** @type {ShadowRoot & {getSelection?: () => Selection | null}} */ (
    element.getRootNode()
  );
  const selection = root.getSelection ? root.getSelection() : document.getSelection();
  if (!selection) return null;
  // Safari has no selection inside a shadow tree but tells of it when asked this way.
  const composed = /** @type {any} */ (selection).getComposedRanges;
  const range =
    !root.getSelection && composed
      ? composed.call(selection, { shadowRoots: [root] })[0]
      : { startContainer: selection.anchorNode, startOffset: selection.anchorOffset,
          endContainer: selection.focusNode, endOffset: selection.focusOffset };
  if (!range?.startContainer || !element.contains(range.startContainer)) return null;
  if (!element.contains(range.endContainer)) return null;
  return [
    lengthTo(element, range.startContainer, range.startOffset),
    lengthTo(element, range.endContainer, range.endOffset),
  ];
}

/** @param {HTMLElement} element @param {Node} node @param {number} offset */
function lengthTo(element, node, offset) {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** @param {HTMLElement} element @param {number} anchor @param {number} focus */
export function placeCaret(element, anchor, focus = anchor) {
  const node = element.firstChild ?? element;
  document.getSelection()?.setBaseAndExtent(node, anchor, node, focus);
}
