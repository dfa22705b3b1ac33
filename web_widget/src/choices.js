// <conote-choices>: the lists of a section. The therapist chooses; the client reads what was chosen.

import { css, html, LitElement, nothing } from "lit";

import { titleFor } from "./served.js";
import { strings } from "./strings.js";
import { common } from "./theme.js";

/** @import { Command, Party, View } from "./types.js" */
/** @typedef {View["sections"][number]} Section */
/** @typedef {NonNullable<Section["choices"]>[number]} Choice */

export class ConoteChoices extends LitElement {
  static properties = {
    section: { attribute: false },
    me: { attribute: false },
    frozen: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {Section | null} */
    this.section = null;
    /** @type {Party} */
    this.me = "client";
    this.frozen = false;
    /** @type {(command: Command) => void} */
    this.say = () => {};
  }

  /** @param {Event} event @param {Choice} choice */
  #choose(event, choice) {
    // What is ticked is on the page: two quick ticks must not undo each other.
    const list = /** @type {HTMLElement} */ (event.currentTarget);
    const ticked = /** @type {NodeListOf<HTMLInputElement>} */ (list.querySelectorAll(":checked"));
    const values = [...ticked].map(({ value }) => value).filter(Boolean);
    this.say({ type: "choose", choice: choice.id, values });
  }

  render() {
    const { section } = this;
    return section?.choices?.map((choice) => {
      const chosen = section.chosen?.[choice.id] ?? [];
      const plain = this.me === "client" || this.frozen;
      if (plain && !chosen.length) return nothing;
      const title = titleFor(choice, this.me);
      const line = html`<b>${title}</b>
        ${chosen.length ? chosen.join("; ") : html`<i>${strings.template.nothing}</i>`}`;
      return plain
        ? html`<p data-testid="chosen" data-id=${choice.id}>${line}</p>`
        : html`<details data-testid="choice" data-id=${choice.id}>
            <summary>${line}</summary>
            <fieldset @change=${(/** @type {Event} */ event) => this.#choose(event, choice)}>
              <legend class="for-readers">${title}</legend>
              ${choice.many ? nothing : this.#option(choice, "", strings.template.nothing, !chosen.length)}
              ${choice.options.map((option) =>
                this.#option(choice, option, option, chosen.includes(option)),
              )}
            </fieldset>
          </details>`;
    });
  }

  /** @param {Choice} choice @param {string} value @param {string} words @param {boolean} checked */
  #option(choice, value, words, checked) {
    return html`<label
      ><input
        type=${choice.many ? "checkbox" : "radio"}
        name=${choice.id}
        value=${value}
        .checked=${checked}
      />${words}</label
    >`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
        font: 13.5px/1.5 var(--sans);
        color: var(--soft);
      }
      p,
      details {
        padding: 2px 0;
      }
      summary {
        cursor: pointer;
        list-style: none;
        border-radius: 4px;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::after {
        content: "⌄";
        padding-left: 6px;
      }
      [open] > summary::after {
        content: "⌃";
      }
      b {
        padding-right: 6px;
      }
      fieldset {
        border: 0;
        margin: 6px 0 8px;
        padding: 10px 12px;
        background: var(--pill);
        border-radius: 8px;
        color: var(--ink);
        columns: 15em 2;
        column-gap: 18px;
      }
      label {
        display: flex;
        gap: 8px;
        padding: 3px 0;
        break-inside: avoid;
        cursor: pointer;
      }
      input {
        accent-color: var(--accent);
        flex: none;
      }
    `,
  ];
}

customElements.define("conote-choices", ConoteChoices);
