// <conote-measure-record>: the questionnaires as they stand in the note that is signed.

import { css, html, LitElement, nothing } from "lit";

import { trend } from "./measure-trend.js";
import { changeWords, scoreWords } from "./measure-words.js";
import { words } from "./strings.measures.js";
import { common } from "./theme.js";

/**
 * @typedef {{item: string, value: number | null, words: string | null}} Answer
 * @typedef {object} Recorded one questionnaire of the canonical note
 * @property {string} title
 * @property {string} [language] in which it was asked
 * @property {string} question
 * @property {Answer[]} answers
 * @property {Answer | null} difficulty
 * @property {number | null} total
 * @property {number} most
 * @property {string | null} band
 * @property {{on: string, total: number}[]} previous
 */

export class ConoteMeasureRecord extends LitElement {
  static properties = { measures: { attribute: false } };

  constructor() {
    super();
    /** @type {Recorded[]} */
    this.measures = [];
  }

  render() {
    if (!this.measures?.length) return nothing;
    return html`<h2 class="small-caps">${words.title}</h2>
      ${this.measures.map((measure) => this.#one(measure))}`;
  }

  /** @param {Recorded} measure */
  #one(measure) {
    const { title, language = "en", question, answers, difficulty, total, most, band, previous } = measure;
    const given = answers.filter(({ value }) => value !== null).length;
    const scored = { total, most, band: band ?? "", given, questions: answers.length };
    const change = changeWords(total, previous);
    const totals = [...previous.map((before) => before.total), ...(total === null ? [] : [total])];
    return html`<div data-testid="signed-measure">
      <p class="line">${title}: ${scoreWords(scored)}${change ? ` · ${change}` : nothing}</p>
      ${trend(title, totals, most)}
      <details>
        <summary>${words.answers}</summary>
        <p class="question" lang=${language}>${question}</p>
        <dl lang=${language}>
          ${[...answers, ...(difficulty ? [difficulty] : [])].map(
            ({ item, words: said }) =>
              html`<dt>${item}</dt>
                <dd>${said ?? words.missing}</dd>`,
          )}
        </dl>
      </details>
    </div>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 26px 0 8px;
      }
      .line {
        font: 17px/1.6 var(--serif);
      }
      summary {
        cursor: pointer;
        color: var(--soft);
        font-size: 14px;
        padding: 4px 0;
      }
      .question {
        font: italic 15px/1.5 var(--serif);
        color: var(--soft);
        margin: 6px 0;
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 16px;
        font-size: 14px;
      }
      dd {
        text-align: right;
      }
      .trend {
        display: block;
        width: 150px;
        height: 42px;
        margin: 4px 0;
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

customElements.define("conote-measure-record", ConoteMeasureRecord);
