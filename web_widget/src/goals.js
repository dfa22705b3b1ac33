// <conote-goals>: the goals of the plan at the side, and which were not touched yet.

import { css, html, LitElement, nothing } from "lit";

import { strings } from "./strings.js";
import { common } from "./theme.js";

/** @import { Party, View } from "./types.js" */

export class ConoteGoals extends LitElement {
  static properties = { view: { attribute: false }, me: { attribute: false } };

  constructor() {
    super();
    /** @type {View | null} */
    this.view = null;
    /** @type {Party} */
    this.me = "client";
  }

  render() {
    const { view, me } = this;
    if (!view) return nothing;
    return html`<h2 class="small-caps">${strings.goals.title[me]}</h2>
      ${view.goals.length === 0 ? html`<p>${strings.goals.none}</p>` : nothing}
      <ul role="list">
        ${view.goals.map((goal) => this.#goal(goal, view.touched[goal.id] ?? 0))}
      </ul>`;
  }

  /** @param {View["goals"][number]} goal @param {number} count */
  #goal({ id, text, problem, objectives = [], target }, count) {
    const more = this.me === "therapist" && (problem || objectives.length || target);
    return html`<li data-testid="goal" data-id=${id} data-touched=${count}>
      ${more
        ? html`<details>
            <summary>${text}</summary>
            <p>${[problem, target ? strings.goals.by(target) : ""].filter(Boolean).join(" · ")}</p>
            ${objectives.map((objective) => html`<p>– ${objective}</p>`)}
          </details>`
        : html`<span>${text}</span>`}
      <em>${strings.goals.lines(count)}</em>
    </li>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
        margin-bottom: 26px;
      }
      h2 {
        margin-bottom: 6px;
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 8px;
        font-size: 14px;
        padding: 7px 0;
        border-bottom: 1px solid var(--line);
      }
      em {
        font-style: normal;
        white-space: nowrap;
        color: var(--accent);
      }
      p,
      [data-touched="0"] em {
        color: var(--soft);
      }
      p {
        font-size: 14px;
      }
      summary {
        cursor: pointer;
      }
      summary::marker {
        color: var(--edge);
        font-size: 0.8em;
      }
      details p {
        font-size: 13px;
        margin-top: 3px;
      }
    `,
  ];
}

customElements.define("conote-goals", ConoteGoals);
