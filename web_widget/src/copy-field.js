// <conote-copy-field>: something to be sent on, and a button that copies it.

import { css, html, LitElement } from "lit";

import { setup } from "./setup-strings.js";
import { common, theme } from "./theme.js";

export class ConoteCopyField extends LitElement {
  static properties = {
    value: { attribute: false },
    label: {},
    copied: { state: true },
  };

  constructor() {
    super();
    this.value = "";
    this.label = "";
    this.copied = false;
  }

  async #copy() {
    const field = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector("input"));
    if (!field) return;
    try {
      await navigator.clipboard.writeText(field.value);
      this.copied = true;
    } catch {
      field.select();
    }
  }

  render() {
    return html`<input
        class="field"
        readonly
        aria-label=${this.label}
        data-testid="client-link"
        .value=${this.value}
        @focus=${(/** @type {Event} */ e) => /** @type {HTMLInputElement} */ (e.target).select()}
      />
      <button class="pill" data-testid="copy" @click=${() => void this.#copy()}>
        <span aria-live="polite">${this.copied ? setup.copied : setup.copy}</span>
      </button>`;
  }

  static styles = [
    theme,
    common,
    css`
      :host {
        display: flex;
        gap: 10px;
      }
      .field {
        font:
          13px/1.5 ui-monospace,
          "DejaVu Sans Mono",
          monospace;
        text-overflow: ellipsis;
        min-width: 0;
      }
    `,
  ];
}

customElements.define("conote-copy-field", ConoteCopyField);
