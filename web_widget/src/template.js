// <conote-template>: which form the note has, and a way for the therapist to give it another.

import { css, html, LitElement, nothing } from "lit";

import { act } from "./acting.js";
import { strings } from "./strings.js";
import { common } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */

export class ConoteTemplate extends LitElement {
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

  /** @param {Event} event */
  async #switch(event) {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    const done = await act(this, { type: "switch_template", template: select.value });
    if (!done) select.value = this.connection?.state.view?.template ?? "";
  }

  render() {
    const view = this.connection?.state.view;
    if (!view) return nothing;
    const words = strings.template;
    return html`<h2 class="small-caps" id="title">${words.title}</h2>
      <select
        class="field"
        data-testid="form"
        aria-labelledby="title"
        title=${words.hint}
        ?disabled=${view.frozen}
        @change=${this.#switch}
      >
        ${view.templates.map(
          ({ id, title }) =>
            html`<option value=${id} ?selected=${id === view.template}>${title}</option>`,
        )}
        ${view.templates.some(({ id }) => id === view.template)
          ? nothing
          : html`<option value=${view.template} selected>${words.gone}</option>`}
      </select>
      <p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
      }
      select {
        margin-top: 8px;
        padding: 6px 8px;
        font-size: 14px;
        border-color: var(--line);
      }
    `,
  ];
}

customElements.define("conote-template", ConoteTemplate);
