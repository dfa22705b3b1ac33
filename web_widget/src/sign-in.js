// <conote-sign-in>: who of the practice is at this screen; or, once, who is the first.

import { css, html, LitElement, nothing } from "lit";

import { once } from "./acting.js";
import * as api from "./api.js";
import { fields } from "./fields.js";
import { secretField, typed } from "./form-fields.js";
import { can, signInBy } from "./passkey.js";
import { signIn } from "./sign-in-strings.js";
import { errorWords } from "./strings.js";
import { common, theme } from "./theme.js";
import { heading } from "./setup-style.js";

/**
 * @typedef {{account: {id: string, user: string, name: string, roles: string[],
 *   authenticator: boolean},
 *   sign_in: {id: string, known: string}, rests_after_s: number | null}} Who
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
    const form = /** @type {HTMLFormElement} */ (event.target);
    const { again, ...body } = typed(event);
    if (this.busy) return;
    if (this.first && again !== body.passphrase) {
      this.trouble = signIn.notTheSame;
      form.again.focus();
      return;
    }
    const asked = this.code;
    const done = await this.#enter(
      () =>
        this.first
          ? api.json("/api/people/first", { body: { ...body, token: this.first } })
          : api.json("/api/sign-in", { body }),
      signIn.refused,
    );
    if (done) form.reset();
    else if (this.code && !asked) {
      await this.updateComplete;
      /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector("[name=code]"))?.focus();
    }
  }

  /**
   * @param {() => Promise<unknown>} ask
   * @param {string} refused what it means if it is refused
   */
  #enter(ask, refused) {
    return once(
      this,
      async () => {
        await ask();
        const detail = await this.#me();
        this.dispatchEvent(new CustomEvent("conote-signed-in", { detail }));
      },
      (error) => this.#why(error, refused),
    );
  }

  /** Who signed in, if the browser kept the cookie: not every one does over http. */
  async #me() {
    try {
      return await api.json("/api/me");
    } catch {
      throw new api.Refusal("no_cookie", signIn.cookies);
    }
  }

  /** @param {unknown} error @param {string} refused */
  #why(error, refused) {
    const { code, message, retryAfter } = /** @type {api.Refusal} */ (error);
    if (code === "code_needed") {
      this.code = true;
      return "";
    }
    if (code === "no_passkey") return signIn.noPasskey;
    if (code === "sign_in_refused") return refused;
    if (code === "not_signed_in") return signIn.used;
    if (code === "too_many") return signIn.wait(retryAfter);
    return code === "bad_input" || code === "no_cookie" ? message : errorWords(error);
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
            ? html`${secretField("passphrase", words.passphrase, "new-password", words.passphraseHint)}
              ${secretField("again", words.again, "new-password")}`
            : secretField("passphrase", words.passphrase, "current-password")
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
              @click=${() => void this.#enter(signInBy, signIn.otherPasskey)}
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

  static styles = [
    theme,
    common,
    fields,
    heading,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: 18px;
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
