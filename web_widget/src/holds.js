// <conote-holds>: what must not be deleted, why, and who says so: seen, set and lifted.

import { css, html, LitElement, nothing } from "lit";

import { refused } from "./account-fields.js";
import { once } from "./acting.js";
import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { backFrom, backStyle } from "./back.js";
import { fields } from "./fields.js";
import { typed } from "./form-fields.js";
import "./new-hold.js";
import { when } from "./session-words.js";
import { heading } from "./setup-style.js";
import { words as account } from "./strings.account.js";
import { words } from "./strings.practice.js";
import { common, theme } from "./theme.js";

/**
 * @typedef {{hold: string, scope: "session" | "client", session: string | null, sessions: number,
 *   reason: string, who: string, set_by: string, since: string,
 *   lifted: {at: string, who: string, reason: string} | null}} Hold
 */

/** Fires `conote-back` when that is enough. */
export class ConoteHolds extends LitElement {
  static properties = {
    holds: { state: true },
    lifting: { state: true },
    done: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Hold[] | null} null: not known yet */
    this.holds = null;
    /** Which hold is about to be lifted. */
    this.lifting = "";
    /** What was just done, in words. */
    this.done = "";
    this.trouble = "";
    this.busy = false;
  }

  firstUpdated() {
    this.#focus("h1");
    void this.#load();
  }

  async #load() {
    try {
      this.holds = (await api.json("/api/holds")).holds;
      this.trouble = "";
    } catch (error) {
      this.trouble = refused(error);
    }
  }

  /** @param {string} at */
  #focus(at) {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(at))?.focus();
  }

  /** @param {string} hold "" leaves it */
  async #ask(hold) {
    const before = this.lifting;
    this.lifting = hold;
    this.trouble = "";
    await this.updateComplete;
    this.#focus(hold ? "li input" : `[data-hold="${before}"] button`);
  }

  /** @param {SubmitEvent} event */
  async #lift(event) {
    const { reason } = typed(event);
    const path = `/api/holds/${encodeURIComponent(this.lifting)}/lift`;
    if (!(await once(this, () => api.json(path, { body: { reason } }), refused))) return;
    this.lifting = "";
    this.done = words.holds.isLifted;
    await this.#load();
    await this.updateComplete;
    this.#focus("h1");
  }

  /** @param {number} sessions how many the new one holds */
  #set(sessions) {
    this.done = `${words.holds.isSet} ${words.holds.holding(sessions)}`;
    void this.#load();
  }

  render() {
    const said = words.holds;
    const standing = this.holds?.filter(({ lifted }) => !lifted) ?? [];
    const lifted = this.holds?.filter(({ lifted }) => lifted) ?? [];
    return html`${backFrom(this)}
      <h1 tabindex="-1">${said.title}</h1>
      <p class="soft">${said.lead}</p>
      ${this.holds && !standing.length ? html`<p class="none">${said.none}</p>` : nothing}
      <ul role="list" aria-label=${said.title}>
        ${standing.map((hold) => this.#standing(hold))}
      </ul>
      <p class="done" role="status">${this.done}</p>
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      <conote-new-hold
        @conote-held=${(/** @type {CustomEvent<number>} */ { detail }) => this.#set(detail)}
      ></conote-new-hold>
      ${lifted.length ? this.#lifted(lifted) : nothing}`;
  }

  /** @param {Hold} hold */
  #standing(hold) {
    const said = words.holds;
    const about = this.#what(hold);
    return html`<li data-testid="hold" data-hold=${hold.hold}>
      <div class="row">
        ${this.#told(hold)}
        ${
          this.lifting === hold.hold
            ? nothing
            : html`<button
                class="pill"
                data-testid="lift"
                aria-label="${said.lift}: ${about}, ${said.since(when(hold.since), hold.who)}"
                @click=${() => void this.#ask(hold.hold)}
              >
                ${said.lift}
              </button>`
        }
      </div>
      ${this.lifting === hold.hold ? this.#lifting() : nothing}
    </li>`;
  }

  /** @param {Hold} hold */
  #what({ scope, session }) {
    return scope === "session" ? `${words.holds.session} ${session}` : words.holds.client;
  }

  /** @param {Hold} hold */
  #told(hold) {
    const said = words.holds;
    const { scope, session, sessions, reason, who, set_by: by, since, lifted } = hold;
    const account = by === "command" ? said.command : said.by(by);
    return html`<div>
      <b>${said[scope]}</b> ${session ? html`<span class="code">${session}</span>` : nothing}
      <q>${reason}</q>
      <small>${said.since(when(since), who)}${by === who ? nothing : ` · ${account}`}</small>
      ${
        lifted
          ? html`<q>${lifted.reason}</q><small>${said.liftedAt(when(lifted.at), lifted.who)}</small>`
          : html`<small class=${sessions ? "" : "nothing"}>${said.holding(sessions)}</small>`
      }
    </div>`;
  }

  #lifting() {
    const said = words.holds;
    return html`<form @submit=${(/** @type {SubmitEvent} */ event) => void this.#lift(event)}>
      <label>
        <span>${said.whyLift}</span>
        <input
          class="field"
          name="reason"
          required
          minlength="3"
          maxlength="1000"
          autocomplete="off"
          data-testid="lift-reason"
        />
        <small>${said.liftLead}</small>
      </label>
      <div class="act">
        <button class="pill main" data-testid="lift-now" ?disabled=${this.busy}>${said.lift}</button>
        <button type="button" class="pill" @click=${() => void this.#ask("")}>
          ${account.cancel}
        </button>
      </div>
    </form>`;
  }

  /** @param {Hold[]} lifted */
  #lifted(lifted) {
    return html`<details data-testid="lifted">
      <summary>${words.holds.lifted} (${lifted.length})</summary>
      <ul role="list">
        ${lifted.map((hold) => html`<li>${this.#told(hold)}</li>`)}
      </ul>
    </details>`;
  }

  static styles = [
    theme,
    common,
    fields,
    accountStyle,
    heading,
    backStyle,
    css`
      ul {
        margin-top: 14px;
      }
      .row {
        display: flex;
        justify-content: space-between;
        align-items: start;
        gap: 14px;
      }
      .row .pill {
        flex: none;
      }
      li {
        padding: 14px 0;
        border-top: 1px solid var(--line);
      }
      q {
        display: block;
        font: italic 16px/1.5 var(--serif);
        overflow-wrap: anywhere;
      }
      li small {
        display: block;
      }
      small.nothing {
        color: var(--danger);
      }
      .none {
        margin-top: 14px;
        font: italic 17px/1.55 var(--serif);
        color: var(--soft);
      }
      .done {
        margin: 4px 0 10px;
      }
      conote-new-hold,
      details {
        margin-top: 12px;
        padding-top: 20px;
        border-top: 1px solid var(--line);
      }
      summary {
        cursor: pointer;
        color: var(--soft);
        font-size: 14px;
      }
    `,
  ];
}

customElements.define("conote-holds", ConoteHolds);
