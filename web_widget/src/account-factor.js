// <conote-factor>: an authenticator, put on and taken off; its recovery codes are shown once.

import { css, html, LitElement } from "lit";

import { refused } from "./account-fields.js";
import { once } from "./acting.js";
import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { fields } from "./fields.js";
import { codeField, secretField, typed } from "./form-fields.js";
import { words } from "./strings.account.js";
import { common, theme } from "./theme.js";

/** Fires `conote-account-changed` when it is on or off. */
export class ConoteFactor extends LitElement {
  static properties = {
    on: { attribute: false },
    begun: { state: true },
    leaving: { state: true },
    recovery: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.on = false;
    /** An authenticator that waits for its first code.
     * @type {{uri: string, picture: string} | null} */
    this.begun = null;
    this.leaving = false;
    /** @type {string[]} */
    this.recovery = [];
    this.trouble = "";
    this.busy = false;
  }

  /** @param {() => Promise<void>} act */
  async #do(act) {
    if (this.busy) return;
    await once(this, act, (error) => {
      const { code } = /** @type {api.Refusal} */ (error);
      return code === "bad_input" ? words.factor.notThat : refused(error);
    });
    await this.#focus();
  }

  /** Who goes on by the keyboard goes on here: at the first field, or what there is to press. */
  async #focus() {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("input, button"))?.focus();
  }

  /** @param {Partial<ConoteFactor>} what shows another of its faces */
  #turn(what) {
    this.trouble = "";
    Object.assign(this, what);
    void this.#focus();
  }

  #begin() {
    return this.#do(async () => {
      this.begun = await api.json("/api/me/authenticator", { body: {} });
    });
  }

  /** @param {SubmitEvent} event */
  #confirm(event) {
    const { code } = typed(event);
    return this.#do(async () => {
      const made = await api.json("/api/me/authenticator/confirm", { body: { code } });
      this.recovery = made.recovery;
      this.begun = null;
      this.#changed();
    });
  }

  /** @param {SubmitEvent} event */
  #remove(event) {
    const { passphrase, code } = typed(event);
    return this.#do(async () => {
      await api.json("/api/me/authenticator/remove", { body: { passphrase, code } });
      this.leaving = false;
      this.#changed();
    });
  }

  #changed() {
    this.dispatchEvent(new Event("conote-account-changed", { bubbles: true, composed: true }));
  }

  #leave() {
    this.#turn({ begun: null, leaving: false });
  }

  render() {
    return html`<h2>${this.recovery.length ? words.factor.recovery : words.factor.title}</h2>
      ${this.#now()}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`;
  }

  #now() {
    const said = words.factor;
    if (this.recovery.length) return this.#codes();
    if (this.begun) return this.#reading(this.begun);
    if (this.leaving) return this.#leaving();
    return html`<p class="soft" data-testid="factor-state">${this.on ? said.on : said.off}</p>
      <div class="act">
        <button
          class="pill"
          data-testid=${this.on ? "factor-off" : "factor-on"}
          ?disabled=${this.busy}
          @click=${() => (this.on ? this.#turn({ leaving: true }) : void this.#begin())}
        >
          ${this.on ? said.turnOff : said.turnOn}
        </button>
      </div>`;
  }

  /** @param {{uri: string, picture: string}} begun */
  #reading({ uri, picture }) {
    const said = words.factor;
    const secret = new URL(uri).searchParams.get("secret") ?? "";
    return html`<p class="soft">${said.read}</p>
      <div class="reading">
        <img src=${picture} alt=${said.picture} width="196" height="196" />
        <form @submit=${(/** @type {SubmitEvent} */ event) => void this.#confirm(event)}>
          <p class="soft">
            ${said.secret}<br /><span class="code" data-testid="secret"
              >${secret.replace(/(.{4})(?=.)/g, "$1 ")}</span
            >
          </p>
          ${codeField(said.code)}
          ${this.#acts(said.confirm, "factor-confirm")}
        </form>
      </div>`;
  }

  #codes() {
    const said = words.factor;
    return html`<p class="soft">${said.recoveryLead}</p>
      <ol role="list" class="codes code" data-testid="recovery">
        ${this.recovery.map((code) => html`<li>${code}</li>`)}
      </ol>
      <div class="act">
        <button class="pill main" data-testid="codes-kept" @click=${() => this.#turn({ recovery: [] })}>
          ${said.kept}
        </button>
      </div>`;
  }

  #leaving() {
    const said = words.factor;
    return html`<p class="soft">${said.offLead}</p>
      <form @submit=${(/** @type {SubmitEvent} */ event) => void this.#remove(event)}>
        ${secretField("passphrase", words.passphrase.title, "current-password")}
        ${codeField(said.anyCode)} ${this.#acts(said.turnOff, "factor-remove")}
      </form>`;
  }

  /** @param {string} label @param {string} name */
  #acts(label, name) {
    return html`<div class="act">
      <button class="pill main" data-testid=${name} ?disabled=${this.busy}>${label}</button>
      <button type="button" class="pill" @click=${() => this.#leave()}>${words.cancel}</button>
    </div>`;
  }

  static styles = [
    theme,
    common,
    fields,
    accountStyle,
    css`
      .reading {
        display: flex;
        flex-wrap: wrap;
        gap: 14px 28px;
        align-items: start;
        margin-top: 14px;
      }
      .reading form {
        flex: 1 1 240px;
        margin: 0;
      }
      img {
        background: #ffffff;
        border: 1px solid var(--line);
        border-radius: 10px;
      }
      .codes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(15.5em, 1fr));
        gap: 2px 24px;
        margin-top: 12px;
        padding: 12px 18px;
        border: 1px solid var(--line);
        border-radius: 10px;
      }
    `,
  ];
}

customElements.define("conote-factor", ConoteFactor);
