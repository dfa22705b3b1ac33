// <conote-sign-in>: who of the practice is at this screen; or, once, who is the first.

import { css, html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import { can, signInBy } from "./passkey.js";
import { signIn } from "./sign-in-strings.js";
import { errorWords } from "./strings.js";
import { common, theme } from "./theme.js";
import { heading } from "./setup-style.js";

/**
 * @typedef {{account: {id: string, user: string, name: string, roles: string[],
 *   authenticator: boolean},
 *   sign_in: {id: string, known: string}}} Who
 */

export class ConoteSignIn extends LitElement {
  static properties = {
    first: { attribute: false },
    code: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** The token that makes the first account; "" signs in. */
    this.first = "";
    /** Whether a code is asked for. */
    this.code = false;
    this.trouble = "";
    this.busy = false;
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const given = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, String(value)]),
    );
    const { again, ...body } = given;
    if (this.first && again !== body.passphrase) {
      this.trouble = signIn.notTheSame;
      form.again.focus();
      return;
    }
    this.busy = true;
    this.trouble = "";
    try {
      const made = this.first
        ? await api.json("/api/people/first", { body: { ...body, token: this.first } })
        : await api.json("/api/sign-in", { body });
      await this.#check();
      form.reset();
      this.dispatchEvent(new CustomEvent("conote-signed-in", { detail: made }));
    } catch (error) {
      await this.#failed(error);
    }
    this.busy = false;
  }

  async #passkey() {
    if (this.busy) return;
    this.busy = true;
    this.trouble = "";
    try {
      const made = await signInBy();
      await this.#check();
      this.dispatchEvent(new CustomEvent("conote-signed-in", { detail: made }));
    } catch (error) {
      const { code } = /** @type {api.Refusal} */ (error);
      if (code === "no_passkey") this.trouble = signIn.noPasskey;
      else if (code === "sign_in_refused") this.trouble = signIn.otherPasskey;
      else await this.#failed(error);
    }
    this.busy = false;
  }

  /** Whether the browser kept the cookie: not every one does over http. */
  async #check() {
    try {
      await api.json("/api/me");
    } catch {
      throw new api.Refusal("no_cookie", signIn.cookies);
    }
  }

  /** @param {unknown} error */
  async #failed(error) {
    const { code, message, retryAfter } = /** @type {api.Refusal} */ (error);
    if (code === "code_needed") {
      this.code = true;
      await this.updateComplete;
      /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector("[name=code]"))?.focus();
      return;
    }
    if (code === "sign_in_refused") this.trouble = signIn.refused;
    else if (code === "not_signed_in") this.trouble = signIn.used;
    else if (code === "too_many") this.trouble = signIn.wait(retryAfter);
    else if (code === "bad_input" || code === "no_cookie") this.trouble = message;
    else this.trouble = errorWords(error);
  }

  render() {
    const words = signIn;
    return html`<h1>${this.first ? words.first : words.title}</h1>
      ${this.first ? html`<p class="lead">${words.firstLead}</p>` : nothing}
      <form @submit=${(/** @type {SubmitEvent} */ event) => void this.#submit(event)}>
        ${this.#field("user", words.user, "username", this.first ? words.userHint : "")}
        ${this.first ? this.#field("name", words.name, "name", words.nameHint) : nothing}
        ${
          this.first
            ? html`${this.#secret("passphrase", words.passphrase, "new-password", words.passphraseHint)}
              ${this.#secret("again", words.again, "new-password", "")}`
            : this.#secret("passphrase", words.passphrase, "current-password", "")
        }
        ${this.code ? this.#field("code", words.code, "one-time-code", words.codeHint) : nothing}
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <button class="pill main" data-testid="enter" ?disabled=${this.busy}>
          ${this.first ? words.make : words.enter}
        </button>
      </form>
      ${
        can && !this.first
          ? html`<button
              class="pill passkey"
              data-testid="enter-passkey"
              ?disabled=${this.busy}
              @click=${() => void this.#passkey()}
            >
              ${words.passkey}
            </button>`
          : nothing
      }
      ${this.first ? nothing : html`<p class="hint">${words.client}</p>`}`;
  }

  /** @param {string} name @param {string} label @param {string} filled @param {string} hint */
  #field(name, label, filled, hint) {
    return html`<label>
      <span>${label}</span>
      <input
        class="field"
        name=${name}
        required
        maxlength="200"
        autocapitalize="none"
        spellcheck="false"
        autocomplete=${filled}
        data-testid=${name}
      />
      ${hint ? html`<small>${hint}</small>` : nothing}
    </label>`;
  }

  /** @param {string} name @param {string} label @param {string} filled @param {string} hint */
  #secret(name, label, filled, hint) {
    return html`<label>
      <span>${label}</span>
      <input
        class="field"
        type="password"
        name=${name}
        required
        maxlength="1024"
        autocomplete=${filled}
        data-testid=${name}
      />
      ${hint ? html`<small>${hint}</small>` : nothing}
    </label>`;
  }

  static styles = [
    theme,
    common,
    heading,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: 16px;
        margin-top: 20px;
      }
      button {
        justify-self: start;
      }
      button.passkey {
        margin-top: 14px;
      }
      .hint {
        margin-top: 22px;
        color: var(--soft);
        font-size: 14px;
      }
    `,
  ];
}

customElements.define("conote-sign-in", ConoteSignIn);
