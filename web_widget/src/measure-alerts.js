// <conote-alerts>: what the client answered that the therapist is to see at once, until it was seen.
// The server sends alerts to the therapist's screens alone.

import { css, html, LitElement, nothing } from "lit";

import { act } from "./acting.js";
import { clock } from "./session-words.js";
import { words } from "./strings.measures.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */

export class ConoteAlerts extends LitElement {
  static properties = { connection: { attribute: false }, trouble: { state: true } };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    this.trouble = "";
    this.watch = new Watch(this, ["change"]);
  }

  willUpdate() {
    this.watch.follow(this.connection);
  }

  render() {
    const alerts = this.connection?.state.alerts ?? [];
    // The region is always there: screen readers tell of what comes into it, and only then.
    return html`<div role="alert">
      ${alerts.map(
        ({ id, at, text }) =>
          html`<div class="alert" data-testid="alert">
            <p>
              <small>${words.answeredAt} ${clock(at)}</small>
              ${text}
            </p>
            <button class="pill" data-testid="alert-seen" @click=${() => void act(this, { type: "acknowledge_alert", alert: id })}>
              ${words.seen}
            </button>
          </div>`,
      )}
      ${this.trouble ? html`<p class="trouble">${this.trouble}</p>` : nothing}
    </div>`;
  }

  static styles = [
    theme,
    common,
    css`
      :host {
        display: block;
        color: var(--ink);
        font: 15px/1.45 var(--sans);
      }
      .alert {
        margin-top: 14px;
        padding: 12px 14px;
        background: var(--paper);
        border: 1px solid var(--danger);
        border-left-width: 5px;
        border-radius: 10px;
      }
      small {
        display: block;
        color: var(--danger);
        font-size: 13px;
        font-weight: 600;
      }
      .alert button {
        margin-top: 10px;
      }
    `,
  ];
}

customElements.define("conote-alerts", ConoteAlerts);
