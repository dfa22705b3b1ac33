// <conote-take-back>: takes what was said off the record, for either person: the last minutes, or
// from one passage to another. Says before how many lines of the note go. Loaded when it is asked for.

import { css, html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import { nameOf } from "./session-words.js";
import { textOf } from "./state.js";
import { errorWords } from "./strings.js";
import { words } from "./strings.taken.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */
/** @import { Utterance } from "./types.js" */

const MINUTES = [1, 2, 5];

/**
 * @typedef {{last_s: number} | {start: number, end: number}} Stretch
 */

/**
 * From one passage to another, whichever was chosen first.
 * @param {Utterance} one @param {Utterance} other
 * @returns {{start: number, end: number}} in samples
 */
const stretchOf = (one, other) => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});

/** Fires `closed` when it is to go. */
export class ConoteTakeBack extends LitElement {
  static properties = {
    connection: { attribute: false },
    stretch: { state: true },
    going: { state: true },
    marking: { state: true },
    from: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** @type {Stretch | null} what is chosen */
    this.stretch = null;
    /** @type {Awaited<ReturnType<typeof api.wouldGo>> | null} what rests on it */
    this.going = null;
    this.marking = false;
    /** @type {Utterance | null} where a marked stretch begins */
    this.from = null;
    this.trouble = "";
    this.watch = new Watch(this, ["change"]);
  }

  willUpdate() {
    this.watch.follow(this.connection);
  }

  firstUpdated() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("button"))?.focus();
  }

  /** @param {Stretch} stretch */
  async #choose(stretch) {
    const { connection } = this;
    if (!connection) return;
    this.stretch = stretch;
    this.going = null;
    this.trouble = "";
    try {
      const going = await api.wouldGo(connection.access, stretch);
      if (this.stretch === stretch) this.going = going;
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  async #take() {
    if (!this.going) return;
    // What was looked at, and what has been said since if it was to be the last minutes.
    const { start, end } = this.going;
    const stretch = this.stretch && "last_s" in this.stretch ? this.stretch : { start, end };
    try {
      await this.connection?.do({ type: "strike", ...stretch });
      this.#close();
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  #close() {
    this.dispatchEvent(new Event("closed"));
  }

  /** @param {Utterance} utterance */
  #mark(utterance) {
    if (!this.from || (this.stretch && !("last_s" in this.stretch))) {
      this.from = utterance;
      this.stretch = this.going = null;
    } else void this.#choose(stretchOf(this.from, utterance));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape") this.#close();
  }

  render() {
    const { stretch, going } = this;
    return html`<section
      role="group"
      aria-label=${words.title}
      data-testid="take-back"
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
    >
      <p>${words.lead}</p>
      <p class="last" id="last">${words.last}</p>
      <div class="row" role="group" aria-labelledby="last">
        ${MINUTES.map((minutes) => {
          const chosen = stretch && "last_s" in stretch && stretch.last_s === minutes * 60;
          return html`<button
            class="pill"
            data-testid=${`last-${minutes}`}
            aria-pressed=${chosen ? "true" : "false"}
            @click=${() => {
              this.marking = false;
              void this.#choose({ last_s: minutes * 60 });
            }}
          >
            ${words.lastMinutes(minutes)}
          </button>`;
        })}
      </div>
      <div class="row">
        <button
          class="pill"
          data-testid="mark"
          aria-expanded=${this.marking ? "true" : "false"}
          @click=${() => {
            this.marking = !this.marking;
            this.from = this.stretch = this.going = null;
          }}
        >
          ${words.mark}
        </button>
      </div>
      ${this.marking ? this.#said() : nothing}
      <p role="status" data-testid="would-go">
        ${this.trouble || (going ? words.lines(going.lines, going.edited) : stretch ? words.looking : nothing)}
      </p>
      <div class="row">
        <button
          class="pill main"
          data-testid="take-it-back"
          ?disabled=${!going}
          @click=${() => void this.#take()}
        >
          ${words.confirm}
        </button>
        <button class="pill" data-testid="never-mind" @click=${() => this.#close()}>
          ${words.cancel}
        </button>
      </div>
    </section>`;
  }

  #said() {
    const { state, access } = /** @type {Connection} */ (this.connection);
    const span =
      this.stretch && !("last_s" in this.stretch)
        ? this.stretch
        : this.from && stretchOf(this.from, this.from);
    return html`<p>${words.markHint}</p>
      <ul role="list" data-testid="mark-list">
        ${state.said.map((utterance) => {
          const within = span && utterance.start < span.end && span.start < utterance.end;
          return html`<li>
            <button
              aria-pressed=${within ? "true" : "false"}
              data-id=${utterance.id}
              @click=${() => this.#mark(utterance)}
            >
              <b class=${utterance.speaker}>${nameOf(state.view, utterance.speaker, access.party)}</b>
              ${textOf(utterance)}
            </button>
          </li>`;
        })}
      </ul>`;
  }

  static styles = [
    theme,
    common,
    css`
      section {
        border: 1px solid var(--line);
        border-radius: 10px;
        padding: 12px 14px;
        margin: 10px 0;
        font: 14px/1.45 var(--sans);
        color: var(--ink);
      }
      p {
        margin: 0 0 8px;
        color: var(--soft);
        font-size: 13px;
      }
      p:empty {
        margin: 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 8px;
      }
      p.last {
        margin-bottom: 4px;
        color: var(--ink);
      }
      .pill[aria-pressed="true"],
      .pill[aria-expanded="true"] {
        border-color: var(--accent, var(--therapist));
        box-shadow: inset 0 0 0 1px var(--accent, var(--therapist));
      }
      button.main {
        padding: 7px 16px;
      }
      ul {
        max-height: 34vh;
        overflow: auto;
        scrollbar-width: thin;
        margin: 0 0 8px;
        padding: 0;
        list-style: none;
      }
      li button {
        display: block;
        width: 100%;
        text-align: left;
        font: inherit;
        color: inherit;
        background: none;
        border: 0;
        border-left: 2px solid transparent;
        padding: 4px 8px;
        cursor: pointer;
      }
      li [aria-pressed="true"] {
        border-color: var(--accent, var(--therapist));
        color: var(--soft);
        text-decoration: line-through;
      }
    `,
  ];
}

customElements.define("conote-take-back", ConoteTakeBack);
