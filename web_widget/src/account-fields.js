// What the forms of one's account share: their fields, and what a refusal means there.

import { html, nothing } from "lit";

import { signIn } from "./sign-in-strings.js";
import { words } from "./strings.account.js";
import { errorWords, strings } from "./strings.js";

/** @import { Refusal } from "./api.js" */

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

/** @param {unknown} error @returns {string} */
export function refused(error) {
  const { code, status, retryAfter } = /** @type {Refusal} */ (error);
  if (code === "sign_in_refused" || code === "code_needed") return words.wrong;
  if (code === "too_many") return signIn.wait(retryAfter);
  return status === 401 ? signIn.over : errorWords(error);
}

/** @param {string} at */
export const when = (at) =>
  new Date(at).toLocaleString(strings.locale, { dateStyle: "medium", timeStyle: "short" });
