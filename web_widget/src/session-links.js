// <conote-session-links>: what lets people into a session: how often it did, taken back, given anew.

import { css, html, LitElement, nothing } from "lit";

import { refused } from "./account-fields.js";
import { once } from "./acting.js";
import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import "./copy-field.js";
import { when } from "./session-words.js";
import { words } from "./strings.account.js";
import { common, theme } from "./theme.js";

/**
 * @typedef {{id: string, party: string, expires_at: string, uses_left: number, used: number}} Link
 */

export class ConoteSessionLinks extends LitElement {
  static properties = {
    session: { attribute: false },
    alias: { attribute: false },
    links: { state: true },
    made: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.session = "";
    this.alias = "";
    /** @type {Link[] | null} */
    this.links = null;
    /** The link that was made just now: it is shown this once. */
    this.made = "";
    this.trouble = "";
    this.busy = false;
  }

  firstUpdated() {
    void this.#do(async () => {});
  }

  get #at() {
    return `/api/sessions/${encodeURIComponent(this.session)}/links`;
  }

  /** Do something, and look what links there are then. @param {() => Promise<void>} act */
  #do(act) {
    return once(
      this,
      async () => {
        await act();
        this.links = (await api.json(this.#at)).links;
      },
      refused,
    );
  }

  #fresh() {
    return this.#do(async () => {
      this.made = (await api.json(this.#at, { body: { party: "client" } })).link;
    });
  }

  /** @param {Link} link */
  #revoke({ id, party }) {
    return this.#do(async () => {
      if (party === "client") this.made = "";
      await api.remove(`${this.#at}/${encodeURIComponent(id)}`);
    });
  }

  render() {
    const said = words.links;
    return html`<div role="group" aria-label=${said.of(this.alias)} data-testid="links">
      ${this.links?.length === 0 ? html`<p class="soft">${said.none}</p>` : nothing}
      <ul role="list">
        ${this.links?.map((link) => this.#link(link))}
      </ul>
      ${
        this.made
          ? html`<conote-copy-field .value=${this.made} label=${said.made}></conote-copy-field>`
          : nothing
      }
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      <div class="act">
        <button
          class="pill"
          data-testid="fresh-link"
          ?disabled=${this.busy}
          @click=${() => void this.#fresh()}
        >
          ${said.fresh}
        </button>
        <span class="soft">${said.freshLead}</span>
      </div>
    </div>`;
  }

  /** @param {Link} link */
  #link(link) {
    const said = words.links;
    const whose = said.whose[link.party] ?? link.party;
    return html`<li data-testid="link-row" data-party=${link.party}>
      <span>
        ${whose}
        <span class="soft">
          · ${said.used(link.used, link.used + link.uses_left)} · ${said.until(when(link.expires_at))}
        </span>
      </span>
      <button
        class="plain"
        data-testid="revoke-link"
        aria-label="${said.revoke}: ${whose}"
        ?disabled=${this.busy}
        @click=${() => void this.#revoke(link)}
      >
        ${said.revoke}
      </button>
    </li>`;
  }

  static styles = [
    theme,
    common,
    accountStyle,
    css`
      :host {
        padding: 4px 0 10px 16px;
        border-left: 2px solid var(--line);
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 14px;
        padding: 5px 0;
      }
      li .plain {
        flex: none;
        color: var(--soft);
      }
      .act {
        align-items: center;
        margin-top: 8px;
      }
      conote-copy-field {
        margin-top: 8px;
      }
    `,
  ];
}

customElements.define("conote-session-links", ConoteSessionLinks);
