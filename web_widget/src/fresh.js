// Words that just changed carry a mark for a while. Painted with the browser's highlights, which
// leave the editable text alone; where there are none, nothing is lost but the mark.

import { wordDiff } from "./text-diff.js";

const NAME = "conote-fresh";
const SETTLES_AFTER_MS = 20_000;

/** @returns {Set<Range> | null} */
function highlight() {
  const registry = /** @type {any} */ (globalThis.CSS)?.highlights;
  const Highlight = /** @type {any} */ (globalThis).Highlight;
  if (!registry || !Highlight) return null;
  if (!registry.has(NAME)) registry.set(NAME, new Highlight());
  return registry.get(NAME);
}

/** The marks on one editable text. */
export class FreshWords {
  constructor() {
    /** @type {string | null} the text as it was before the change that is marked */
    this.settled = null;
    /** @type {Range[]} */
    this.ranges = [];
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * Mark what differs from the settled text.
   * @param {HTMLElement} element
   * @param {boolean} typing while its owner types, nothing is marked
   */
  show(element, typing) {
    const text = element.textContent ?? "";
    this.clear();
    this.settled ??= text;
    if (text === this.settled) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.settled = element.textContent;
      this.clear();
    }, SETTLES_AFTER_MS);
    const node = element.firstChild;
    if (typing || !(node instanceof Text) || node.length !== text.length) return;
    let at = 0;
    for (const { kind, text: part } of wordDiff(this.settled, text)) {
      if (kind === "came" && part.trim()) {
        const range = document.createRange();
        range.setStart(node, at + part.length - part.trimStart().length);
        range.setEnd(node, at + part.trimEnd().length);
        this.ranges.push(range);
        highlight()?.add(range);
      }
      if (kind !== "gone") at += part.length;
    }
  }

  clear() {
    for (const range of this.ranges) highlight()?.delete(range);
    this.ranges = [];
  }

  stop() {
    clearTimeout(this.timer);
    this.clear();
  }
}
