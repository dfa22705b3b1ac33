// <conote-summary-fields>: the therapist types what happened, in their own words.

import { css, html, LitElement } from "lit";

import { fields } from "./fields.js";
import "./held-fields.js";
import { common, theme } from "./theme.js";
import { ways } from "./setup-strings.js";

/** @import { ConoteHeldFields } from "./held-fields.js" */
/** @import { Held } from "./bringing.js" */

export class ConoteSummaryFields extends LitElement {
  /** @returns {{text: string, held: Held}} */
  filled() {
    const field = /** @type {HTMLTextAreaElement} */ (this.renderRoot.querySelector("textarea"));
    const { value: held } = /** @type {ConoteHeldFields} */ (
      this.renderRoot.querySelector("conote-held-fields")
    );
    if (!field.value.trim()) {
      field.focus();
      throw new Error(ways.noText);
    }
    if (!held) throw new Error(ways.heldWrong);
    return { text: field.value, held };
  }

  render() {
    const words = ways;
    return html`<label>
        <span>${words.summary}</span>
        <textarea class="field" rows="10" maxlength="60000" data-testid="summary"></textarea>
        <small>${words.summaryHint}</small>
      </label>
      <conote-held-fields></conote-held-fields>`;
  }

  static styles = [
    theme,
    common,
    fields,
    css`
      textarea {
        resize: vertical;
      }
    `,
  ];
}

customElements.define("conote-summary-fields", ConoteSummaryFields);
