// <conote-emergency>: reading a session that one otherwise may not, by a reason, and loudly.

import { css, html, LitElement } from "lit";

import { refused } from "./account-fields.js";
import { once } from "./acting.js";
import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { fields } from "./fields.js";
import { typed } from "./form-fields.js";
import { words } from "./strings.account.js";
import { common, theme } from "./theme.js";

/** @param {unknown} error */
function why(error) {
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
  static properties = { trouble: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.trouble = "";
    this.busy = false;
  }

  /** @param {SubmitEvent} event */
  async #ask(event) {
    const { session = "", reason = "" } = typed(event);
    await once(
      this,
      async () => {
        const path = `/api/sessions/${encodeURIComponent(session.trim())}/emergency`;
        const detail = await api.json(path, { body: { reason: reason.trim() } });
        this.dispatchEvent(new CustomEvent("conote-read", { detail }));
      },
      why,
    );
  }

  render() {
    const said = words.emergency;
    return html`<details data-testid="emergency-form">
      <summary>${said.title}</summary>
      <p class="loud">${said.lead}</p>
      <form @submit=${(/** @type {SubmitEvent} */ event) => void this.#ask(event)}>
        <label>
          <span>${said.session}</span>
          <input
            class="field code"
            name="session"
            required
            maxlength="64"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            data-testid="emergency-session"
          />
          <small>${said.sessionHint}</small>
        </label>
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
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <div class="act">
          <button class="pill danger" data-testid="emergency-read" ?disabled=${this.busy}>
            ${said.act}
          </button>
        </div>
      </form>
    </details>`;
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
    `,
  ];
}

customElements.define("conote-emergency", ConoteEmergency);
