// <conote-session-list>: the sessions that somebody may see, newest first, and what can be done there.

import { css, html, LitElement, nothing } from "lit";

import "./recording-rest.js";
import { clock } from "./session-words.js";
import { setup } from "./setup-strings.js";
import { strings } from "./strings.js";
import { common, theme } from "./theme.js";

/**
 * @typedef {{session: string, client_alias: string, therapist_name: string, state: string,
 *   created_at: string, awaits: string[], emergencies: string[],
 *   own: boolean, held: {reason: string, who: string, since: string}[]}} Row
 */

/** Fires `conote-open` with the `Row` of a session that is to be opened. */
export class ConoteSessionList extends LitElement {
  static properties = {
    sessions: { attribute: false },
    sending: { attribute: false },
    shown: { state: true },
  };

  constructor() {
    super();
    /** @type {Row[]} */
    this.sessions = [];
    /** The session whose recording is just being sent. */
    this.sending = "";
    /** The session whose links are shown. */
    this.shown = "";
  }

  /** @param {Row} row */
  #links({ session }) {
    void import("./session-links.js");
    this.shown = this.shown === session ? "" : session;
  }

  render() {
    if (this.sessions.length === 0) return html`<p class="when">${setup.none}</p>`;
    return html`<ul role="list">
      ${this.sessions.map((row) => this.#row(row))}
    </ul>`;
  }

  /** @param {Row} row */
  #row(row) {
    const at = new Date(row.created_at);
    const enter = row.own ? setup.enter : setup.read;
    const day = at.toLocaleDateString(strings.locale, { day: "numeric", month: "short" });
    return html`<li data-testid="session-row" data-session=${row.session}>
      <span class="alias">${row.client_alias}</span>
      <span class="when">${day}, ${clock(at)}</span>
      <span class="when">
        ${setup.states[row.state] ?? row.state}
        ${row.emergencies?.length ? html`<b data-testid="emergency">${setup.emergency}</b>` : nothing}
      </span>
      <span class="acts">
        ${
          row.own
            ? html`<button
                class="plain"
                data-testid="show-links"
                aria-label="${setup.links} ${row.client_alias}, ${day}"
                aria-expanded=${this.shown === row.session ? "true" : "false"}
                @click=${() => this.#links(row)}
              >
                ${setup.links}
              </button>`
            : nothing
        }
        <button
          class="pill"
          data-testid="open-session"
          aria-label="${enter} ${row.client_alias}, ${day}"
          @click=${() => this.dispatchEvent(new CustomEvent("conote-open", { detail: row }))}
        >
          ${enter}
        </button>
      </span>
      ${
        this.shown === row.session
          ? html`<conote-session-links
              .session=${row.session}
              .alias=${row.client_alias}
            ></conote-session-links>`
          : nothing
      }
      ${row.held?.map(({ reason, who, since }) => {
        const from = new Date(since).toLocaleDateString(strings.locale, { dateStyle: "medium" });
        return html`<span class="when held">${setup.held(from, who, reason)}</span>`;
      })}
      ${
        row.awaits?.length && row.session !== this.sending
          ? html`<conote-recording-rest
              .session=${row.session}
              .awaits=${row.awaits}
            ></conote-recording-rest>`
          : nothing
      }
    </li>`;
  }

  static styles = [
    theme,
    common,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: 1fr 8em 9em auto;
        gap: 12px;
        align-items: center;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
      }
      .when {
        color: var(--soft);
        font-size: 14px;
      }
      .when b {
        display: block;
      }
      .held,
      conote-session-links {
        grid-column: 1 / -1;
      }
      .acts {
        display: flex;
        justify-content: flex-end;
        align-items: center;
        gap: 12px;
      }
      .acts .plain {
        color: var(--soft);
      }
      @media (max-width: 760px) {
        li {
          grid-template-columns: 1fr auto;
          gap: 2px 12px;
        }
        .acts {
          grid-row: 1 / span 3;
          grid-column: 2;
        }
      }
    `,
  ];
}

customElements.define("conote-session-list", ConoteSessionList);
