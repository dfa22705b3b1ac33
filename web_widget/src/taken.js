// <conote-taken>: that something was taken back, as the record tells it. Loaded once something was.

import { css, html, LitElement, nothing } from "lit";

import { words } from "./strings.taken.js";
import { common, theme } from "./theme.js";
import { tombstone } from "./tombstone.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */

export class ConoteTaken extends LitElement {
  static properties = { connection: { attribute: false } };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    this.watch = new Watch(this, ["change"]);
  }

  willUpdate() {
    this.watch.follow(this.connection);
  }

  render() {
    const { state, access } = this.connection ?? {};
    if (!state?.taken.length || !access) return nothing;
    return html`<section data-testid="record-taken">
      <h2 class="small-caps">${words.record}</h2>
      <ul role="list">
        ${state.taken.map((one) => html`<li>${tombstone(one, state.view, access.party)}</li>`)}
      </ul>
      <p>${words.recordLead}</p>
    </section>`;
  }

  static styles = [
    theme,
    common,
    css`
      section {
        font: 14px/1.45 var(--sans);
        color: var(--ink);
        margin: 18px 0;
      }
      h2 {
        margin-bottom: 6px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      p {
        margin: 6px 0 0;
        color: var(--soft);
        font-size: 12.5px;
      }
    `,
  ];
}

customElements.define("conote-taken", ConoteTaken);
