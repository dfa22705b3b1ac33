// <conote-links>: the two links of a session that was set up.

import { css, html, LitElement, nothing } from "lit";

import { setup, ways } from "./setup-strings.js";
import { common, theme } from "./theme.js";

/** @import { Links } from "./setup-form.js" */

/** Fires `conote-another` when another session is to be set up. */
export class ConoteLinks extends LitElement {
  static properties = {
    links: { attribute: false },
    copied: { state: true },
  };

  constructor() {
    super();
    /** @type {Links} */
    this.links = { therapist: "", client: "", alias: "", way: "call" };
    this.copied = false;
  }

  async #copy() {
    const field = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector("#link"));
    if (!field) return;
    try {
      await navigator.clipboard.writeText(field.value);
      this.copied = true;
    } catch {
      field.select();
    }
  }

  render() {
    const words = setup;
    const { therapist, client, alias, way } = this.links;
    return html`<h1>${words.ready}</h1>
      ${
        way === "call"
          ? nothing
          : html`<p class="lead" data-testid="brought">${ways.brought[way]}</p>`
      }
      <p class="lead">${words.send(alias)}</p>
      <div class="link">
        <input
          id="link"
          class="field"
          readonly
          aria-label=${words.clientLink}
          data-testid="client-link"
          .value=${client}
          @focus=${(/** @type {Event} */ e) => /** @type {HTMLInputElement} */ (e.target).select()}
        />
        <button class="pill" data-testid="copy" @click=${() => void this.#copy()}>
          <span aria-live="polite">${this.copied ? words.copied : words.copy}</span>
        </button>
      </div>
      <div class="act">
        <a
          class="pill main"
          href=${therapist}
          target="_blank"
          rel="noopener"
          data-testid="therapist-link"
          >${words.open}</a
        >
        <button class="pill" @click=${() => this.dispatchEvent(new Event("conote-another"))}>
          ${words.another}
        </button>
      </div>`;
  }

  static styles = [
    theme,
    common,
    css`
      h1 {
        font: 600 23px/1.3 var(--serif);
      }
      .lead {
        color: var(--soft);
        margin-top: 4px;
      }
      .link {
        display: flex;
        gap: 10px;
        margin: 20px 0;
      }
      .link .field {
        font:
          13px/1.5 ui-monospace,
          "DejaVu Sans Mono",
          monospace;
        text-overflow: ellipsis;
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }
    `,
  ];
}

customElements.define("conote-links", ConoteLinks);
