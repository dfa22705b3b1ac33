// <conote-emergency>: finding and reading a session that one otherwise may not, by a reason, and loudly.

import { css, html, LitElement, nothing } from "lit";

import { refused } from "./account-fields.js";
import { once } from "./acting.js";
import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { fields } from "./fields.js";
import { typed } from "./form-fields.js";
import { when } from "./session-words.js";
import { setup } from "./setup-strings.js";
import { words } from "./strings.practice.js";
import { common, theme } from "./theme.js";

/**
 * @typedef {{session: string, therapist_name: string, state: string, created_at: string,
 *   started_at: string | null}} Found
 */

/** @param {unknown} error */
function whyNot(error) {
  const { code } = /** @type {api.Refusal} */ (error);
  const said = /** @type {Record<string, string>} */ ({
    not_found: words.emergency.notThere,
    wrong_state: words.emergency.yours,
    bad_input: words.emergency.reasonHint,
  });
  return said[code] ?? refused(error);
}

/** Fires `conote-read` with the access to read with. */
export class ConoteEmergency extends LitElement {
  static properties = {
    found: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** What the last search found, and why it was made.
     * @type {{sessions: Found[], more: boolean, reason: string} | null} */
    this.found = null;
    this.trouble = "";
    this.busy = false;
  }

  /** @param {SubmitEvent} event */
  async #find(event) {
    const { reason: why = "", alias = "", day = "" } = typed(event);
    if (!alias.trim() && !day) {
      this.trouble = words.emergency.either;
      /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("[name=alias]"))?.focus();
      return;
    }
    const reason = why.trim();
    // The day as whoever asks has it: midnight is where they are.
    const offset = day ? -new Date(`${day}T12:00`).getTimezoneOffset() : 0;
    const body = { reason, client_alias: alias, day: day || null, utc_offset_min: offset };
    this.found = null;
    await once(
      this,
      async () => {
        const { sessions, more } = await api.json("/api/emergency/search", { body });
        this.found = { sessions, more, reason };
      },
      whyNot,
    );
  }

  /** @param {string} session @param {string} reason */
  async #read(session, reason) {
    const path = `/api/sessions/${encodeURIComponent(session)}/emergency`;
    await once(
      this,
      async () => {
        const detail = await api.json(path, { body: { reason } });
        this.dispatchEvent(new CustomEvent("conote-read", { detail }));
      },
      whyNot,
    );
  }

  render() {
    const said = words.emergency;
    return html`<details data-testid="emergency-form">
      <summary>${said.title}</summary>
      <p class="loud">${said.lead}</p>
      <form @submit=${(/** @type {SubmitEvent} */ event) => void this.#find(event)}>
        <label>
          <span>${said.reason}</span>
          <textarea
            class="field"
            name="reason"
            rows="3"
            required
            minlength="10"
            maxlength="1000"
            data-testid="emergency-reason"
          ></textarea>
          <small>${said.reasonHint}</small>
        </label>
        <div class="pair">
          <label>
            <span>${said.alias}</span>
            <input
              class="field"
              name="alias"
              maxlength="200"
              autocomplete="off"
              data-testid="emergency-alias"
            />
            <small>${said.aliasHint}</small>
          </label>
          <label>
            <span>${said.day}</span>
            <input class="field" type="date" name="day" data-testid="emergency-day" />
          </label>
        </div>
        <div class="act">
          <button class="pill danger" data-testid="emergency-find" ?disabled=${this.busy}>
            ${said.find}
          </button>
        </div>
      </form>
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      <div role="status">${this.found ? this.#results(this.found) : nothing}</div>
    </details>`;
  }

  /** @param {{sessions: Found[], more: boolean, reason: string}} found */
  #results({ sessions, more, reason }) {
    const said = words.emergency;
    return html`<p class="count" data-testid="emergency-count">${said.found(sessions.length)} ${more ? said.more : nothing}</p>
      <ul role="list">
        ${sessions.map((found) => this.#result(found, reason))}
      </ul>`;
  }

  /** @param {Found} found @param {string} reason */
  #result({ session, therapist_name: name, state, created_at: made, started_at: began }, reason) {
    const row = words.emergency.row(when(began ?? made), name);
    return html`<li data-testid="emergency-found">
      <span>${row} <small>${setup.states[state] ?? state}</small></span>
      <button
        class="pill danger"
        data-testid="emergency-read"
        aria-label="${words.emergency.read}: ${row}"
        ?disabled=${this.busy}
        @click=${() => void this.#read(session, reason)}
      >
        ${words.emergency.read}
      </button>
    </li>`;
  }

  static styles = [
    theme,
    common,
    fields,
    accountStyle,
    css`
      details {
        padding: 14px 18px 16px;
        border: 1px solid var(--line);
        border-radius: 10px;
      }
      summary {
        cursor: pointer;
        color: var(--soft);
        font-size: 14px;
      }
      details[open] {
        border-color: var(--danger);
      }
      [open] summary {
        color: var(--danger);
        font-weight: 600;
      }
      .loud {
        margin-top: 8px;
        font-weight: 600;
      }
      form {
        max-width: none;
      }
      button.pill.danger {
        border-color: var(--danger);
        color: var(--danger);
        white-space: normal;
      }
      textarea {
        resize: vertical;
      }
      .count {
        margin-top: 16px;
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 14px;
        padding: 10px 0;
        border-bottom: 1px solid var(--line);
      }
      li:last-child {
        border-bottom: 0;
      }
      li .pill {
        flex: none;
      }
      li small {
        display: block;
      }
    `,
  ];
}

customElements.define("conote-emergency", ConoteEmergency);
