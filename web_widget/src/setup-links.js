// <conote-links>: the two links of a session that was set up.

import { css, html, LitElement, nothing } from "lit";

import "./copy-field.js";
import { setup, ways } from "./setup-strings.js";
import { common, theme } from "./theme.js";
import { heading } from "./setup-style.js";

/** @import { Links } from "./setup-form.js" */

/** Fires `conote-another` when another session is to be set up. */
export class ConoteLinks extends LitElement {
  static properties = {
    links: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Links} */
    this.links = { therapist: "", client: "", alias: "", way: "call" };
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
      <conote-copy-field .value=${client} label=${words.clientLink}></conote-copy-field>
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
    heading,
    css`
      conote-copy-field {
        margin: 20px 0;
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
