// <conote-new-hold>: the form that sets a legal hold, on a session or on everything of a client.

import { css, html, LitElement, nothing } from "lit";

import { refused } from "./account-fields.js";
import { once } from "./acting.js";
import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { fields } from "./fields.js";
import { typed } from "./form-fields.js";
import { words } from "./strings.practice.js";
import { common, theme } from "./theme.js";

/** @typedef {"client" | "session"} Scope */

/** @param {unknown} error */
const whyNot = (error) =>
  /** @type {api.Refusal} */ (error).code === "not_found" ? words.holds.notThere : refused(error);

/** Fires `conote-held` with how many sessions the new hold holds. */
export class ConoteNewHold extends LitElement {
  static properties = {
    scope: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Scope} */
    this.scope = "client";
    this.trouble = "";
    this.busy = false;
  }

  /** @param {SubmitEvent} event */
  async #set(event) {
    const { reason, session, alias, therapist } = typed(event);
    const subject =
      this.scope === "session"
        ? { session: session.trim() }
        : { client_alias: alias, therapist_name: therapist };
    const form = /** @type {HTMLFormElement} */ (event.target);
    await once(
      this,
      async () => {
        const { sessions } = await api.json("/api/holds", { body: { reason, ...subject } });
        for (const field of form.querySelectorAll("input:not([type=radio])")) {
          /** @type {HTMLInputElement} */ (field).value = "";
        }
        this.dispatchEvent(new CustomEvent("conote-held", { detail: sessions }));
      },
      whyNot,
    );
  }

  render() {
    const said = words.holds;
    return html`<h2 id="fresh">${said.fresh}</h2>
      <form
        aria-labelledby="fresh"
        @submit=${(/** @type {SubmitEvent} */ event) => void this.#set(event)}
      >
        <div class="ways" role="radiogroup" aria-labelledby="fresh">
          ${this.#way("client")} ${this.#way("session")}
        </div>
        ${
          this.scope === "client"
            ? html`<div class="pair">
                ${this.#field("alias", said.alias)}
                ${this.#field("therapist", said.therapist, said.therapistHint)}
              </div>`
            : this.#field("session", said.number, said.numberHint)
        }
        ${this.#field("reason", said.reason, said.reasonHint)}
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <div class="act">
          <button class="pill main" data-testid="hold-set" ?disabled=${this.busy}>${said.set}</button>
        </div>
      </form>`;
  }

  /** @param {Scope} scope */
  #way(scope) {
    return html`<label class="tick">
      <input
        type="radio"
        name="scope"
        value=${scope}
        data-testid="hold-of-${scope}"
        .checked=${this.scope === scope}
        @change=${() => (this.scope = scope)}
      />
      ${words.holds[scope]}
    </label>`;
  }

  /** @param {string} name @param {string} label @param {string} [hint] */
  #field(name, label, hint = "") {
    return html`<label>
      <span>${label}</span>
      <input
        class="field ${name === "session" ? "code" : ""}"
        name=${name}
        required
        minlength=${name === "reason" ? "3" : "1"}
        maxlength=${name === "reason" ? "1000" : "200"}
        autocomplete="off"
        data-testid="hold-${name}"
      />
      ${hint ? html`<small>${hint}</small>` : nothing}
    </label>`;
  }

  static styles = [
    theme,
    common,
    fields,
    accountStyle,
    css`
      form {
        max-width: none;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 24px;
      }
    `,
  ];
}

customElements.define("conote-new-hold", ConoteNewHold);
