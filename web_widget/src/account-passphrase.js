// <conote-passphrase>: one's own passphrase, changed by whoever knows it.

import { html, LitElement, nothing } from "lit";

import { refused } from "./account-fields.js";
import { once } from "./acting.js";
import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { fields } from "./fields.js";
import { codeField, secretField, typed } from "./form-fields.js";
import { signIn } from "./sign-in-strings.js";
import { words } from "./strings.account.js";
import { common, theme } from "./theme.js";

/** Fires `conote-account-changed` when it is changed. */
export class ConotePassphrase extends LitElement {
  static properties = {
    code: { attribute: false },
    open: { state: true },
    changed: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** Whether a code is asked for, too. */
    this.code = false;
    this.open = false;
    this.changed = false;
    this.trouble = "";
    this.busy = false;
  }

  #begin() {
    this.changed = false;
    this.#show(true);
  }

  /** @param {boolean} open whether the form is there */
  #show(open) {
    this.open = open;
    this.trouble = "";
    void this.#focus("input, button");
  }

  /** @param {string} at */
  async #focus(at) {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(at))?.focus();
  }

  /** @param {SubmitEvent} event */
  async #save(event) {
    const { old, fresh, again, code = "" } = typed(event);
    if (fresh !== again) {
      this.trouble = signIn.notTheSame;
      void this.#focus("[name=again]");
      return;
    }
    const body = { old, new: fresh, code };
    const done = await once(
      this,
      () => api.json("/api/me/passphrase", { body }),
      (error) => {
        const wrong = /** @type {api.Refusal} */ (error).code === "sign_in_refused";
        return wrong && !this.code ? words.passphrase.notIt : refused(error);
      },
    );
    if (done) {
      this.changed = true;
      this.#show(false);
      this.dispatchEvent(new Event("conote-account-changed", { bubbles: true, composed: true }));
    } else {
      void this.#focus("[name=old]");
    }
  }

  render() {
    const said = words.passphrase;
    return html`<h2>${said.title}</h2>
      <p class="soft" role="status" ?hidden=${!this.changed}>${said.changed}</p>
      ${
        this.open
          ? this.#form()
          : html`<div class="act">
              <button class="pill" data-testid="change-passphrase" @click=${() => this.#begin()}>
                ${said.change}
              </button>
            </div>`
      }`;
  }

  #form() {
    const said = words.passphrase;
    return html`<p class="soft">${said.lead}</p>
      <form @submit=${(/** @type {SubmitEvent} */ event) => void this.#save(event)}>
        ${secretField("old", said.old, "current-password")}
        ${secretField("fresh", said.fresh, "new-password", said.hint)}
        ${secretField("again", said.again, "new-password")}
        ${this.code ? codeField(words.factor.anyCode) : nothing}
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <div class="act">
          <button class="pill main" data-testid="save-passphrase" ?disabled=${this.busy}>
            ${said.save}
          </button>
          <button type="button" class="pill" @click=${() => this.#show(false)}>
            ${words.cancel}
          </button>
        </div>
      </form>`;
  }

  static styles = [theme, common, fields, accountStyle];
}

customElements.define("conote-passphrase", ConotePassphrase);
