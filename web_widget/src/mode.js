// <conote-mode>: the therapist says who sees the note, and is told if somebody does not want it
// written together.

import { css, html, LitElement, nothing } from "lit";

import { act } from "./acting.js";
import { nameOf } from "./session-words.js";
import { mine } from "./strings.mine.js";
import { common } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */
/** @import { View } from "./types.js" */

export class ConoteMode extends LitElement {
  static properties = {
    connection: { attribute: false },
    trouble: { state: true },
  };

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

  updated() {
    // The select is the browser's to change; what counts is what the server said last.
    const select = this.renderRoot.querySelector("select");
    if (select) select.value = this.connection?.state.view?.mode ?? "shared";
  }

  /** @param {Event} event */
  async #switch(event) {
    const mode = /** @type {NonNullable<View["mode"]>} */ (
      /** @type {HTMLSelectElement} */ (event.target).value
    );
    await act(this, { type: "switch_mode", mode });
    this.requestUpdate();
  }

  render() {
    const view = this.connection?.state.view;
    if (!view) return nothing;
    const apart = view.apart ?? [];
    return html`<h2 class="small-caps" id="title">${mine.mode}</h2>
      <select
        class="field"
        data-testid="switch-mode"
        aria-labelledby="title"
        title=${mine.modeHint}
        ?disabled=${view.frozen}
        @change=${this.#switch}
      >
        ${Object.entries(mine.modes).map(
          ([id, words]) => html`<option value=${id}>${words}</option>`,
        )}
      </select>
      ${apart.length
        ? html`<p role="status" data-testid="apart-told">
            ${apart.includes("client") ? mine.apart(nameOf(view, "client", "therapist")) : mine.youApart}
          </p>`
        : nothing}
      <p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
        margin-bottom: 26px;
      }
      select {
        margin-top: 8px;
        padding: 6px 8px;
        font-size: 14px;
        border-color: var(--line);
      }
      p {
        margin-top: 8px;
        font-size: 14px;
        color: var(--soft);
      }
    `,
  ];
}

customElements.define("conote-mode", ConoteMode);
