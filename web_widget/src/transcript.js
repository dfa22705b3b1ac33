// <conote-transcript>: what is said, by speaker, as it is said.

import { css, html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";

import { clockOf, nameOf, secondsOf } from "./session-words.js";
import { inkOf } from "./state.js";
import { strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { tombstone } from "./tombstone.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */
/** @import { Gap, State, Taken } from "./state.js" */
/** @import { Party, Utterance } from "./types.js" */

/** The end of the list is kept in sight as long as the reader is this near to it, pixels. */
const NEAR = 60;

/**
 * Utterances, gaps, and what is left of what was taken back, by start.
 * @param {State} state
 * @returns {({key: string, utterance: Utterance} | {key: string, gap: Gap}
 *   | {key: string, taken: Taken})[]}
 */
export function linesOf(state) {
  const said = state.said.map((utterance) => ({
    key: utterance.id,
    start: utterance.start,
    utterance,
  }));
  const gaps = state.gaps.map((gap) => ({ key: `gap-${gap.seq}`, start: gap.start, gap }));
  const taken = state.taken.map((one) => ({ key: `taken-${one.seq}`, start: one.start, taken: one }));
  return [...said, ...gaps, ...taken].sort((a, b) => a.start - b.start);
}

export class ConoteTranscript extends LitElement {
  static properties = { connection: { attribute: false } };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    this.atEnd = true;
    this.watch = new Watch(this, ["change"]);
    this.size = new ResizeObserver(() => this.#follow());
  }

  connectedCallback() {
    super.connectedCallback();
    this.size.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.size.disconnect();
  }

  willUpdate() {
    this.watch.follow(this.connection);
  }

  updated() {
    this.#follow();
  }

  #follow() {
    const list = this.#list;
    if (list && this.atEnd) list.scrollTop = list.scrollHeight;
  }

  #scrolled() {
    const list = this.#list;
    if (list) this.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  }

  get #list() {
    return this.renderRoot.querySelector?.(".list") ?? null;
  }

  render() {
    const { connection } = this;
    if (!connection) return nothing;
    const { state } = connection;
    const sparing = state.sparing && state.view?.state === "live";
    const lines = linesOf(state);
    const speaking = [...state.speaking.values()].sort((a, b) => a.start - b.start);
    return html`<h2 class="small-caps">${strings.transcript.title}</h2>
      <div
        class="list"
        tabindex="0"
        role="log"
        aria-live="off"
        aria-label=${strings.transcript.title}
        @scroll=${() => this.#scrolled()}
      >
      ${lines.length + speaking.length === 0
        ? html`<p class="aside">
            ${state.view?.log_kept === false ? strings.transcript.gone : strings.transcript.empty}
          </p>`
        : nothing}
      ${repeat(
        lines,
        (line) => line.key,
        (line) => {
          if ("taken" in line) return this.#tombstone(line.taken);
          return "gap" in line ? this.#gap(line.gap) : this.#utterance(line.utterance);
        },
      )}
      ${repeat(
        speaking,
        (utterance) => utterance.id,
        (utterance) => this.#utterance(utterance),
      )}
      </div>
      <p class="pace" role="status" data-testid="pace">${sparing ? strings.transcript.sparing : nothing}</p>`;
  }

  /** @param {Party} party @param {number} start */
  #who(party, start) {
    const { state, access } = /** @type {Connection} */ (this.connection);
    const name = nameOf(state.view, party, access.party);
    return html`<b class=${party} title=${clockOf(state.view, start)}>${name}</b>`;
  }

  /** @param {Utterance} utterance */
  #utterance(utterance) {
    const { final, speaker, start } = utterance;
    const { ink, pencil } = inkOf(utterance);
    return html`<p
      data-testid=${final ? "utterance" : "speaking"}
      data-speaker=${speaker}
      data-id=${utterance.id}
    >
      ${this.#who(speaker, start)}
      ${ink} ${pencil.map((word) => html`<i>${word}</i> `)}
    </p>`;
  }

  /** @param {Taken} one */
  #tombstone(one) {
    const { state, access } = /** @type {Connection} */ (this.connection);
    return html`<p class="aside" data-testid="taken-back">
      ${tombstone(one, state.view, access.party)}
    </p>`;
  }

  /** @param {Gap} gap */
  #gap(gap) {
    return html`<p class="aside" data-testid="gap">
      ${this.#who(gap.speaker, gap.start)} [${strings.transcript[gap.kind](secondsOf(gap))}]
    </p>`;
  }

  static styles = [
    theme,
    common,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        overflow: hidden;
        font: 14px/1.5 var(--sans);
        color: var(--ink);
      }
      h2 {
        display: none;
        margin-bottom: 8px;
      }
      .list {
        min-height: 0;
        overflow: auto;
        padding-top: 10px;
        mask-image: linear-gradient(transparent, #000 10px);
        scrollbar-width: thin;
        overflow-wrap: anywhere;
      }
      p + p {
        margin-top: 6px;
      }
      i,
      .aside,
      .pace {
        color: var(--soft);
      }
      .pace:not(:empty) {
        border-top: 1px solid var(--line);
        margin-top: 8px;
        padding-top: 6px;
        font-size: 12px;
      }
      .aside {
        font-style: italic;
      }
      /* Leans without a true italic's widths: nothing moves when a word is settled. */
      i {
        display: inline-block;
        font-style: normal;
        transform: skewX(-10deg);
      }
      @media (max-width: 760px) {
        h2 {
          display: block;
        }
        .list {
          max-height: 50vh;
        }
      }
    `,
  ];
}

customElements.define("conote-transcript", ConoteTranscript);
