// Fields for what only one person knows, and what was typed into a form.

import { html, nothing } from "lit";

/**
 * @param {string} name
 * @param {string} label
 * @param {string} filled what the browser may fill in
 * @param {string} [hint]
 */
export const secretField = (name, label, filled, hint = "") =>
  html`<label>
    <span>${label}</span>
    <input
      class="field"
      type="password"
      name=${name}
      required
      minlength=${filled === "new-password" ? "12" : "1"}
      maxlength="1024"
      autocomplete=${filled}
      data-testid=${name}
    />
    ${hint ? html`<small>${hint}</small>` : nothing}
  </label>`;

/** @param {string} label */
export const codeField = (label) =>
  html`<label>
    <span>${label}</span>
    <input
      class="field code"
      name="code"
      required
      maxlength="64"
      autocomplete="one-time-code"
      autocapitalize="none"
      spellcheck="false"
      data-testid="code"
    />
  </label>`;

/** @param {SubmitEvent} event @returns {Record<string, string>} what was typed, by its field */
export function typed(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
