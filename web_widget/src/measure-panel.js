// <conote-measures>: the questionnaires and where each stands. The therapist asks here; the client
// comes back to answers here.

import { css, html, LitElement, nothing } from "lit";

import { act } from "./acting.js";
import { trend } from "./measure-trend.js";
import { changeWords, scoreWords, standing } from "./measure-words.js";
import { words } from "./strings.measures.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */
/** @import { MeasureView, View } from "./types.js" */

/** @param {View} view whether questionnaires can be asked for and answered now */
export const open = ({ state, frozen }) =>
  !frozen && (state === "live" || state === "paused" || state === "review");

/** Fires `conote-answer`, with a questionnaire's id in `detail`, when the client opens one. */
export class ConoteMeasures extends LitElement {
  static properties = { connection: { attribute: false }, trouble: { state: true } };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    this.trouble = "";
    this.watch = new Watch(this, ["change"]);
  }

  willUpdate() {
    this.watch.follow(this.connection);
  }

  /** @param {string} instrument */
  #ask(instrument) {
    void act(this, { type: "ask_measure", instrument });
  }

  /** @param {string} instrument */
  #answer(instrument) {
    const detail = instrument;
    this.dispatchEvent(new CustomEvent("conote-answer", { detail, bubbles: true, composed: true }));
  }

  render() {
    const { connection } = this;
    const view = connection?.state.view;
    if (!connection || !view) return nothing;
    const mine = connection.access.party === "client";
    const measures = (view.measures ?? []).filter(
      (measure) => !mine || scoreWords(measure),
    );
    if (!measures.length || (!open(view) && !measures.some(scoreWords))) return nothing;
    return html`<section>
      <h2 class="small-caps">${words.title}</h2>
      <ul role="list">
        ${measures.map((measure) => this.#row(measure, view, mine))}
      </ul>
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
    </section>`;
  }

  /** @param {MeasureView} measure @param {View} view @param {boolean} mine */
  #row(measure, view, mine) {
    const { instrument, title, state, total, most, earlier } = measure;
    const score = scoreWords(measure);
    const stands = mine && state !== "answered" ? "" : standing(measure);
    const totals = [...earlier.map((before) => before.total), ...(total === null ? [] : [total])];
    const button = mine ? words.change : state === "not_asked" ? words.ask : words.askAgain;
    const offered = open(view) && (mine ? state === "answered" : state !== "asked");
    return html`<li data-testid="measure" data-id=${instrument} data-state=${state}>
      <div class="head">
        <span>${title}</span>
        ${offered
          ? html`<button
              class="plain"
              data-testid=${mine ? "change-answers" : "ask-measure"}
              aria-label=${mine ? `${button} (${title})` : words.askFor(title)}
              @click=${() => (mine ? this.#answer(instrument) : this.#ask(instrument))}
            >
              ${button}
            </button>`
          : nothing}
      </div>
      ${score ? html`<p data-testid="measure-score">${score}</p>` : nothing}
      ${[changeWords(total, earlier), stands]
        .filter(Boolean)
        .map((line) => html`<p class="quiet">${line}</p>`)}
      ${trend(title, totals, most)}
    </li>`;
  }

  static styles = [
    theme,
    common,
    css`
      :host {
        display: block;
        color: var(--ink);
        font: 14px/1.45 var(--sans);
      }
      section {
        margin-bottom: 26px;
      }
      h2 {
        margin-bottom: 6px;
      }
      li {
        padding: 7px 0;
        border-bottom: 1px solid var(--line);
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 8px;
      }
      button.plain {
        color: var(--accent, var(--therapist));
        white-space: nowrap;
      }
      .quiet {
        color: var(--soft);
        font-size: 13px;
      }
      .trend {
        display: block;
        width: 120px;
        height: 34px;
        margin-top: 4px;
        overflow: visible;
      }
      polyline {
        fill: none;
        stroke: var(--edge);
        stroke-width: 1.4;
      }
      circle {
        fill: var(--client);
      }
    `,
  ];
}

customElements.define("conote-measures", ConoteMeasures);
