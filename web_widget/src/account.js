// <conote-account>: one's own account: what signing in takes, and where one is signed in.

import { css, html, LitElement, nothing } from "lit";

import "./account-factor.js";
import { refused } from "./account-fields.js";
import "./account-passphrase.js";
import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { backFrom, backStyle } from "./back.js";
import "./passkeys.js";
import { when } from "./session-words.js";
import { words } from "./strings.account.js";
import { common, theme } from "./theme.js";
import { heading } from "./setup-style.js";

/** @import { Who } from "./sign-in.js" */

/**
 * @typedef {{id: string, kind: string, known: string, made_at: string, seen_at: string,
 *   this: boolean}} SignIn
 */

/** Fires `conote-account-changed` when something of it is, `conote-back` when that is enough. */
export class ConoteAccount extends LitElement {
  static properties = {
    who: { attribute: false },
    signIns: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** @type {Who | null} */
    this.who = null;
    /** @type {SignIn[]} */
    this.signIns = [];
    this.trouble = "";
  }

  connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  firstUpdated() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("h1"))?.focus();
  }

  async #load() {
    try {
      this.signIns = (await api.json("/api/me/sign-ins")).sign_ins;
      this.trouble = "";
    } catch (error) {
      this.trouble = refused(error);
    }
  }

  /** @param {string} id */
  async #end(id) {
    try {
      await api.remove(`/api/me/sign-ins/${encodeURIComponent(id)}`);
    } catch (error) {
      this.trouble = refused(error);
    }
    await this.#load();
  }

  render() {
    if (!this.who) return nothing;
    const { user, name, roles, authenticator } = this.who.account;
    return html`${backFrom(this)}
      <h1 tabindex="-1">${words.title}</h1>
      <p class="soft">
        ${name} · ${user} · ${roles.map((role) => words.roles[role] ?? role).join(", ")}
      </p>
      <div @conote-account-changed=${() => void this.#load()}>
        <conote-factor .on=${authenticator}></conote-factor>
        <conote-passkeys></conote-passkeys>
        <conote-passphrase .code=${authenticator}></conote-passphrase>
      </div>
      <div class="part">
        <h2 id="where">${words.signIns.title}</h2>
        <ul role="list" aria-labelledby="where">
          ${this.signIns.map((row) => this.#row(row))}
        </ul>
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      </div>`;
  }

  /** @param {SignIn} row */
  #row(row) {
    const said = words.signIns;
    const kind = said.kind[row.kind] ?? row.kind;
    return html`<li data-testid="sign-in-row">
      <span>
        ${kind}, ${said.known[row.known] ?? row.known}
        <small>${said.since(when(row.made_at))} · ${said.seen(when(row.seen_at))}</small>
      </span>
      ${
        row.this
          ? html`<b>${said.here}</b>`
          : html`<button
              class="pill"
              data-testid="end-sign-in"
              aria-label="${said.end}: ${kind}, ${said.since(when(row.made_at))}"
              @click=${() => void this.#end(row.id)}
            >
              ${said.end}
            </button>`
      }
    </li>`;
  }

  static styles = [
    theme,
    common,
    accountStyle,
    heading,
    backStyle,
    css`
      conote-factor,
      conote-passkeys:not([hidden]),
      conote-passphrase,
      .part {
        margin-top: 22px;
        padding-top: 20px;
        border-top: 1px solid var(--line);
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 14px;
        padding: 10px 0;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      small {
        display: block;
        color: var(--soft);
        font-size: 13px;
      }
      b {
        color: var(--accent, var(--therapist));
        font-size: 14px;
      }
    `,
  ];
}

customElements.define("conote-account", ConoteAccount);
