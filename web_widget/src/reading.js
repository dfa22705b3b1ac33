// <conote-reading>: a section of the canonical note as it reads. Each sentence opens the lines it
// tells and the words those rest on.

import { css, html, LitElement, nothing } from "lit";

import { linesOf } from "./canonical.js";
import { minuteOf } from "./session-words.js";
import { strings } from "./strings.js";
import { common } from "./theme.js";

/** @import { Party } from "./types.js" */

export class ConoteReading extends LitElement {
  static properties = {
    section: { attribute: false },
    names: { attribute: false },
    open: { state: true },
  };

  constructor() {
    super();
    /** @type {import("./canonical.js").CanonicalSection | null} */
    this.section = null;
    /** @type {Record<Party, string>} */
    this.names = { ...strings.party };
    /** @type {string} the sentence whose words are shown, by its first statement */
    this.open = "";
  }

  /** @param {string} id */
  #toggle(id) {
    this.open = this.open === id ? "" : id;
  }

  /** @param {KeyboardEvent} event @param {string} id */
  #keys(event, id) {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    this.#toggle(id);
  }

  render() {
    const { section } = this;
    if (!section) return nothing;
    const opened = section.narrative.find(({ statements }) => statements[0] === this.open);
    // A button cannot break over lines as text does, so the sentences are spans that act as ones.
    return html`<p data-testid="reading">
        ${section.narrative.map(({ text, statements: [id], pencil }) => {
          const open = this.open === id;
          return html`<span
              role="button"
              tabindex="0"
              class="${open ? "open" : ""} ${pencil ? "pencil" : ""}"
              data-testid="sentence"
              aria-expanded=${open ? "true" : "false"}
              title=${strings.reading.sentenceHint}
              @click=${() => this.#toggle(id)}
              @keydown=${(/** @type {KeyboardEvent} */ event) => this.#keys(event, id)}
              >${text}</span
            > `;
        })}
      </p>
      ${opened ? this.#words(section, opened.statements) : nothing}`;
  }

  /** @param {import("./canonical.js").CanonicalSection} section @param {string[]} ids */
  #words(section, ids) {
    return html`<div class="words" data-testid="sentence-words" aria-live="polite">
      ${linesOf(section, ids).map(
        ({ text, evidence }) =>
          html`<p class="line">${text}</p>
            ${evidence?.length
              ? evidence.map(
                  ({ speaker, start_ms: start, quote }) =>
                    html`<p class="quote">
                      <b class=${speaker}>${this.names[speaker]}</b>, ${start === null ? strings.sign.typed : minuteOf(start)} · “${quote}”
                    </p>`,
                )
              : html`<p class="quote">${strings.reading.ownWords}</p>`}`,
      )}
    </div>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
      }
      p {
        font: 17px/1.6 var(--serif);
        overflow-wrap: anywhere;
      }
      span {
        cursor: pointer;
        border-radius: 3px;
        transition: background 0.15s;
      }
      span:hover,
      span.open {
        background: var(--pill);
      }
      .pencil {
        color: var(--pencil);
        text-decoration: underline dotted var(--pencil) 1px;
        text-underline-offset: 5px;
      }
      .words {
        margin-top: 8px;
        padding: 10px 14px;
        background: var(--pill);
        border-radius: 8px;
        color: var(--soft);
      }
      .words .line {
        font: 14.5px/1.5 var(--serif);
        color: var(--ink);
      }
      .words .line:not(:first-child) {
        margin-top: 8px;
      }
      .quote {
        font: 13.5px/1.5 var(--sans);
        padding-left: 12px;
      }
    `,
  ];
}

customElements.define("conote-reading", ConoteReading);
