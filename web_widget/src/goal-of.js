// <conote-goal-of>: the goal that a line of the note serves. The therapist may choose another.

import { css, html, LitElement, nothing } from "lit";

import { strings } from "./strings.js";
import { common } from "./theme.js";

/** @import { Statement } from "./document.js" */
/** @import { Hand } from "./statement.js" */
/** @import { Party, View } from "./types.js" */

/** Kinds that name their goal or say that they serve none: NAMED in live/note/thread.py. */
const NAMED = new Set(["intervention", "response", "progress", "plan"]);

export class ConoteGoalOf extends LitElement {
  static properties = {
    hand: { attribute: false },
    statement: { attribute: false },
    goals: { attribute: false },
    me: { attribute: false },
    frozen: { type: Boolean },
    none: { type: Boolean, reflect: true },
  };

  constructor() {
    super();
    /** @type {Statement | null} */
    this.statement = null;
    /** @type {View["goals"]} */
    this.goals = [];
    /** @type {Party} */
    this.me = "client";
    this.frozen = false;
    /** Whether there is nothing to say unless somebody looks for it. */
    this.none = false;
    /** @type {Hand | null} */
    this.hand = null;
  }

  willUpdate() {
    const { statement } = this;
    this.none = !statement?.goal && !(statement && NAMED.has(statement.kind));
    const chooses = this.me === "therapist" && !this.frozen;
    this.hidden = !this.goals.length || !(statement?.goal || chooses);
  }

  updated() {
    // The select is the browser's to change; what counts is what the server said last.
    const select = this.renderRoot.querySelector("select");
    if (select) select.value = this.statement?.goal ?? "";
  }

  render() {
    const { statement, goals } = this;
    if (!statement || !goals.length) return nothing;
    const words = strings.goals;
    const suggested = statement.goalBy === "assistant";
    const text = goals.find(({ id }) => id === statement.goal)?.text ?? words.noGoal;
    const mark = suggested ? html` <i title=${words.suggestedHint}>${words.suggested}</i>` : nothing;
    if (this.me !== "therapist" || this.frozen) {
      if (!statement.goal) return nothing;
      return html`<span data-testid="goal-of" data-goal=${statement.goal}>→ ${text}${mark}</span>`;
    }
    return html`<label data-testid="goal-of" data-goal=${statement.goal} data-by=${statement.goalBy}
      ><span class="for-readers">${words.choose}</span>→<span class="shown"
        >${text}<select @change=${(/** @type {Event} */ event) => this.#choose(event)}>
          <option value="">${words.noGoal}</option>
          ${goals.map(({ id, text }) => html`<option value=${id}>${text}</option>`)}
        </select></span
      >${mark}</label
    >`;
  }

  /** @param {Event} event */
  #choose(event) {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    if (this.statement) {
      this.hand?.say({ type: "link", statement: this.statement.id, goal: value });
    }
  }

  static styles = [
    common,
    css`
      :host {
        display: inline-block;
        font: 12px/1.3 var(--sans);
        color: var(--soft);
        max-width: 100%;
        transition: opacity 0.15s;
      }
      label {
        display: inline-flex;
        align-items: baseline;
        gap: 4px;
        max-width: 100%;
        position: relative;
      }
      .shown {
        position: relative;
        max-width: 26em;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        border-bottom: 1px dotted transparent;
      }
      label:hover .shown {
        border-bottom-color: var(--edge);
      }
      label:focus-within .shown {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
        border-radius: 4px;
      }
      /* The words are ours, the list is the browser's: it lies over them and cannot be seen. */
      select {
        position: absolute;
        inset: 0;
        width: 100%;
        opacity: 0;
        cursor: pointer;
        font-size: 14px;
      }
      option {
        color: var(--ink);
        background: var(--paper);
      }
      i {
        white-space: nowrap;
      }
    `,
  ];
}

customElements.define("conote-goal-of", ConoteGoalOf);
