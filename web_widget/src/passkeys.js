// <conote-passkeys>: one's own passkeys, to add one or remove it. It asks as whoever is signed in.

import { css, html, LitElement, nothing } from "lit";

import { accountStyle } from "./account-style.js";
import { once } from "./acting.js";
import * as api from "./api.js";
import { can, make } from "./passkey.js";
import { setup } from "./setup-strings.js";
import { errorWords, strings } from "./strings.js";
import { common, theme } from "./theme.js";

/** @typedef {{id: string, name: string, made_at: string}} Passkey */

/** @param {unknown} error */
function why(error) {
  const { code, message } = /** @type {api.Refusal} */ (error);
  const words = setup.passkeys;
  if (code === "no_passkey") return words.notMade;
  if (code === "passkey_there") return words.there;
  if (code === "wrong_state") return words.again;
  return code === "bad_input" ? message : errorWords(error);
}

export class ConotePasskeys extends LitElement {
  static properties = {
    kept: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Passkey[] | null} null: not known yet */
    this.kept = null;
    this.trouble = "";
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.#try(async () => {});
  }

  /** @param {() => Promise<unknown>} act then the list is loaded anew */
  #try(act) {
    return once(
      this,
      async () => {
        await act();
        this.kept = (await api.json("/api/me/passkeys")).passkeys;
      },
      why,
    );
  }

  /** @param {SubmitEvent} event */
  #add(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const name = String(new FormData(form).get("passkey"));
    void this.#try(async () => {
      await make(name);
      form.reset();
    });
  }

  /** @param {Passkey} passkey */
  #remove({ id }) {
    void this.#try(() => api.remove(`/api/me/passkeys/${encodeURIComponent(id)}`));
  }

  render() {
    const words = setup.passkeys;
    this.hidden = !can && !this.kept?.length;
    if (this.hidden) return nothing;
    return html`<div data-testid="passkeys">
      <h2>${words.title}</h2>
      <p class="soft">${words.lead}</p>
      <ul role="list">
        ${this.kept?.map((passkey) => this.#row(passkey))}
      </ul>
      ${
        can
          ? html`<form @submit=${(/** @type {SubmitEvent} */ event) => this.#add(event)}>
              <label>
                <span>${words.name}</span>
                <input class="field" name="passkey" required maxlength="64" data-testid="passkey-name" />
              </label>
              <button class="pill" data-testid="passkey-add" ?disabled=${this.busy}>
                ${words.add}
              </button>
            </form>`
          : nothing
      }
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
    </div>`;
  }

  /** @param {Passkey} passkey */
  #row(passkey) {
    const day = new Date(passkey.made_at).toLocaleDateString(strings.locale, { dateStyle: "medium" });
    return html`<li data-testid="passkey">
      <span>${passkey.name}</span>
      <span class="soft">${setup.passkeys.since(day)}</span>
      <button
        class="plain"
        data-testid="passkey-remove"
        aria-label="${setup.passkeys.remove} ${passkey.name}"
        @click=${() => this.#remove(passkey)}
      >
        ${setup.passkeys.remove}
      </button>
    </li>`;
  }

  static styles = [
    theme,
    common,
    accountStyle,
    css`
      ul {
        margin-top: 8px;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        align-items: baseline;
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      li button.plain {
        margin-left: auto;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        align-items: end;
        max-width: none;
        margin: 12px 0;
      }
      label {
        display: grid;
        gap: 5px;
        flex: 1 1 16em;
        max-width: 400px;
        font-size: 14px;
      }
    `,
  ];
}

customElements.define("conote-passkeys", ConotePasskeys);
