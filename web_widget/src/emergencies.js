// <conote-emergencies>: who read or came upon one's own sessions in an emergency, when, and why.

import { css, html, LitElement, nothing } from "lit";

import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { when } from "./session-words.js";
import { words } from "./strings.practice.js";
import { errorWords, strings } from "./strings.js";
import { common, theme } from "./theme.js";

/** @import { Row } from "./session-list.js" */

/**
 * @typedef {{at: string, name: string, role: string, reason: string, read: boolean,
 *   until: string | null, sessions: string[]}} Told
 */

/** So many are shown at first. */
const FIRST = 3;

export class ConoteEmergencies extends LitElement {
  static properties = {
    sessions: { attribute: false },
    told: { state: true },
    all: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** One's own sessions, by whose names they are told.
     * @type {Row[]} */
    this.sessions = [];
    /** @type {Told[]} newest first */
    this.told = [];
    this.all = false;
    this.trouble = "";
  }

  connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    try {
      this.told = (await api.json("/api/emergencies")).emergencies;
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  render() {
    const said = words.emergencies;
    this.hidden = !this.told.length && !this.trouble;
    if (this.trouble) return html`<p class="trouble" role="alert">${this.trouble}</p>`;
    if (this.hidden) return nothing;
    const shown = this.all ? this.told : this.told.slice(0, FIRST);
    return html`<section aria-labelledby="read" data-testid="emergencies">
      <h2 id="read" class="small-caps">${said.title}</h2>
      <p class="soft">${said.lead}</p>
      <ul role="list">
        ${shown.map((told) => this.#one(told))}
      </ul>
      ${
        shown.length < this.told.length
          ? html`<button class="plain" @click=${() => (this.all = true)}>
              ${said.all(this.told.length)}
            </button>`
          : nothing
      }
    </section>`;
  }

  /** @param {Told} told */
  #one({ at, name, role, reason, read, sessions }) {
    const said = words.emergencies;
    const which = new Intl.ListFormat(strings.locale).format(sessions.map((id) => this.#named(id)));
    return html`<li data-testid="emergency-told">
      <p>
        <b>${name}</b> (${said.roles[role] ?? role})
        ${(read ? said.read : said.found)(which)} <small>${when(at)}</small>
      </p>
      <q>${reason}</q>
    </li>`;
  }

  /** @param {string} id */
  #named(id) {
    const row = this.sessions.find(({ session }) => session === id);
    if (!row) return words.emergencies.gone;
    const day = new Date(row.created_at).toLocaleDateString(strings.locale, {
      day: "numeric",
      month: "short",
    });
    return words.emergencies.session(row.client_alias, day);
  }

  static styles = [
    theme,
    common,
    accountStyle,
    css`
      h2 {
        font: 600 12px/1.3 var(--sans);
        margin-bottom: 6px;
      }
      li {
        padding: 10px 0;
        border-bottom: 1px solid var(--line);
      }
      small {
        color: var(--soft);
        font-size: 13px;
        margin-left: 6px;
      }
      q {
        font: italic 16px/1.5 var(--serif);
        color: var(--soft);
        overflow-wrap: anywhere;
      }
      button.plain {
        margin-top: 8px;
      }
    `,
  ];
}

customElements.define("conote-emergencies", ConoteEmergencies);
