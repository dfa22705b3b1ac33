// <conote-held-fields>: when and how a session was held that was not held here.

import { css, html, LitElement } from "lit";

import { span } from "./bringing.js";
import { fields } from "./fields.js";
import { common, theme } from "./theme.js";
import { ways } from "./setup-strings.js";

/** @import { Held } from "./bringing.js" */

export class ConoteHeldFields extends LitElement {
  /** @param {string} name */
  #of(name) {
    const field = this.renderRoot.querySelector(`[name=${name}]`);
    return /** @type {HTMLInputElement | null} */ (field)?.value ?? "";
  }

  /** The day the session was held, or "". */
  get day() {
    return this.#of("day");
  }

  /** @returns {Held | null} what was said of it; null if day and times do not go together */
  get value() {
    const times = span(this.day, this.#of("start"), this.#of("end"));
    const modality = /** @type {Held["modality"]} */ (this.#of("modality") || null);
    return times && { ...times, modality };
  }

  render() {
    const words = ways;
    return html`<fieldset>
      <legend>${words.held}</legend>
      <div class="row">
        <label>
          <span>${words.day}</span>
          <input class="field" type="date" name="day" data-testid="held-day" />
        </label>
        <label>
          <span>${words.start}</span>
          <input class="field" type="time" name="start" data-testid="held-start" />
        </label>
        <label>
          <span>${words.end}</span>
          <input class="field" type="time" name="end" data-testid="held-end" />
        </label>
        <label>
          <span>${words.how}</span>
          <select class="field" name="modality" data-testid="held-how">
            ${Object.entries(words.modalities).map(
              ([id, text]) => html`<option value=${id}>${text}</option>`,
            )}
          </select>
        </label>
      </div>
      <small>${words.heldHint}</small>
    </fieldset>`;
  }

  static styles = [
    theme,
    common,
    fields,
    css`
      .row {
        display: grid;
        grid-template-columns: 1.2fr 1fr 1fr 1.3fr;
        gap: 10px;
      }
      .row .field {
        padding: 9px 8px;
        font: 15px/1.4 var(--sans);
      }
      @media (max-width: 760px) {
        .row {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ];
}

customElements.define("conote-held-fields", ConoteHeldFields);
