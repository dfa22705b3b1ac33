// <conote-plan-field>: the goals a session begins with, typed, from a file, or as kept for a client.

import { css, html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import { goalsIn, linesOf } from "./plan.js";
import { setup } from "./setup-strings.js";
import { errorWords, strings } from "./strings.js";
import { common } from "./theme.js";

/** @import { PlanGoal } from "./plan.js" */

export class ConotePlanField extends LitElement {
  static properties = {
    lines: { state: true },
    said: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    this.lines = "";
    this.said = "";
    this.trouble = "";
    /** @type {PlanGoal[]} what is known of the goals, from a plan */
    this.known = [];
    /** Whether the lines are a person's, so that no plan is put over them. */
    this.typed = false;
    /** Whose plan was asked for last, so that an answer that comes late is left alone. */
    this.asked = "";
  }

  /** @returns {PlanGoal[]} */
  get goals() {
    return goalsIn(this.lines, this.known);
  }

  /**
   * Begin with the plan that is kept of this client, unless somebody has typed goals.
   * @param {string} therapist
   * @param {string} client
   */
  async lookUp(therapist, client) {
    const whose = `${therapist}\n${client}`;
    if (this.typed || !therapist || !client || whose === this.asked) return;
    this.asked = whose;
    try {
      const body = { therapist_name: therapist, client_alias: client };
      const { plan } = await api.json("/api/plans/kept", { body });
      if (this.typed || whose !== this.asked) return;
      this.#show(plan?.goals ?? [], plan ? setup.planKept(client) : "");
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  /** @param {PlanGoal[]} goals @param {string} said */
  #show(goals, said) {
    this.known = goals;
    this.lines = linesOf(goals);
    this.said = said;
    this.trouble = "";
  }

  /** @param {Event} event */
  async #take(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { plan } = await api.readPlan(file);
      const left = plan.left_out ? ` ${setup.planLeftOut(plan.left_out)}` : "";
      this.#show(plan.goals, `${setup.planRead(file.name)}${left}`);
      this.typed = true;
    } catch (error) {
      this.trouble = errorWords(error).replace(/^the plan/, file.name);
    }
    input.value = ""; // the same file may be chosen again, once it was mended
  }

  render() {
    const words = setup;
    return html`<label for="goals">${words.goals}</label>
      <textarea
        id="goals"
        class="field"
        rows="4"
        maxlength="26000"
        data-testid="goals"
        aria-describedby="hint"
        .value=${this.lines}
        @input=${(/** @type {Event} */ event) => {
          this.lines = /** @type {HTMLTextAreaElement} */ (event.target).value;
          this.typed = true;
        }}
      ></textarea>
      <div class="beside">
        <small id="hint" role="status" data-testid="plan-said">${this.said || words.goalsHint}</small>
        <label class="pill"
          ><input
            type="file"
            class="for-readers"
            accept=".yaml,.yml,.json"
            data-testid="plan-file"
            @change=${(/** @type {Event} */ event) => void this.#take(event)}
          />${words.planFile}</label
        >
      </div>
      ${this.#details()}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`;
  }

  #details() {
    const told = this.goals.filter(({ problem, objectives, target }) =>
      Boolean(problem || objectives?.length || target),
    );
    if (!told.length) return nothing;
    return html`<ul data-testid="plan-details">
      ${told.map(
        ({ text, problem, objectives, target }) =>
          html`<li>
            <b>${text}</b>${problem ? html` · ${problem}` : nothing}${target
              ? html` · ${strings.goals.by(target)}`
              : nothing}${objectives?.map((objective) => html`<br />– ${objective}`)}
          </li>`,
      )}
    </ul>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: grid;
        gap: 5px;
        font-size: 14px;
      }
      .field {
        font: 16px/1.4 var(--serif);
        resize: vertical;
      }
      .beside {
        display: flex;
        gap: 12px;
        align-items: center;
        justify-content: space-between;
        position: relative;
      }
      small,
      li {
        color: var(--soft);
        font-size: 13px;
      }
      .pill {
        flex: none;
        font-size: 13px;
        line-height: 1.4;
        border: 1px solid var(--line);
        border-radius: 999px;
        padding: 5px 12px;
        cursor: pointer;
      }
      .pill:hover {
        border-color: var(--edge);
      }
      .pill:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      ul {
        margin-top: 4px;
        padding-left: 12px;
        border-left: 2px solid var(--line);
      }
      li + li {
        margin-top: 6px;
      }
      b {
        color: var(--ink);
      }
    `,
  ];
}

customElements.define("conote-plan-field", ConotePlanField);
