// Who wrote which words of a line: in each person's ink, told to who points at it or listens, and
// said in full under the line. Read off the shared text, where every character names its replica.

import { css, html, nothing } from "lit";

import { words } from "./strings.written.js";

/** @import { ConoteStatement } from "./statement.js" */
/** @import { Statement } from "./document.js" */
/** @import { Party } from "./types.js" */

/**
 * A run of characters of one author: [start, end) in UTF-16 units.
 * @typedef {{author: Party | "assistant", start: number, end: number}} Stretch
 */

/**
 * What no person's replica wrote, the server wrote in the name of the statement's author.
 * @param {Pick<Statement, "shared" | "claimed" | "author">} statement
 * @returns {Stretch[]} in order, without gaps
 */
export function stretchesOf({ shared, claimed, author: owner }) {
  /** @type {Stretch[]} */
  const found = [];
  let at = 0;
  for (let item = shared._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const author = claimed.get(String(item.id.client)) ?? owner;
    const last = found.at(-1);
    const end = at + item.length;
    if (last?.author === author) last.end = end;
    else found.push({ author, start: at, end });
    at = end;
  }
  return found;
}

/** @param {Party} person @returns {Set<Range> | null} */
function highlight(person) {
  const registry = /** @type {any} */ (globalThis.CSS)?.highlights;
  const Highlight = /** @type {any} */ (globalThis).Highlight;
  if (!registry || !Highlight) return null;
  const name = `conote-${person}`;
  if (!registry.has(name)) registry.set(name, new Highlight());
  return registry.get(name);
}

const inks = css`
  ::highlight(conote-client) {
    color: var(--client);
  }
  ::highlight(conote-therapist) {
    color: var(--therapist);
  }
`.styleSheet;

/** The authors of one line. */
export class WrittenBy {
  /** @param {ConoteStatement} line */
  constructor(line) {
    this.host = line;
    /** @type {{author: Party, range: Range}[]} */
    this.ranges = [];
    const root = line.shadowRoot;
    if (root && inks) root.adoptedStyleSheets = [...root.adoptedStyleSheets, inks];
  }

  /**
   * Colour what others than its author wrote, and tell who did.
   * @param {HTMLElement} element
   */
  show(element) {
    const { statement } = this.host;
    this.clear();
    if (!statement) return;
    const found = stretchesOf(statement);
    const names = [...new Set(found.map(({ author }) => this.#name(author)))];
    element.title = names.length > 1 ? words.by(names) : "";
    const node = element.firstChild;
    if (names.length < 2 || !(node instanceof Text) || node.length !== found.at(-1)?.end) return;
    for (const { author, start, end } of found) {
      if (author === statement.author || author === "assistant") continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      this.ranges.push({ author, range });
      highlight(author)?.add(range);
    }
  }

  /** Who wrote what, in words; nothing if it was one alone. */
  line() {
    const { statement } = this.host;
    const found = statement ? stretchesOf(statement) : [];
    if (found.length < 2) return nothing;
    const text = statement?.shared.toString() ?? "";
    return html`<p data-testid="written-by">
      ${words.who}
      ${found.map(
        ({ author, start, end }, place) =>
          html`${place ? " · " : ""}<b class=${author}>${this.#name(author)}</b> “${text.slice(start, end).trim()}”`,
      )}
    </p>`;
  }

  clear() {
    for (const { author, range } of this.ranges) highlight(author)?.delete(range);
    this.ranges = [];
  }

  /** @param {Party | "assistant"} author */
  #name(author) {
    if (author === this.host.me) return words.you;
    return author === "assistant" ? words.assistant : this.host.names[author];
  }
}
