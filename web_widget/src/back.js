// What a sheet begins with that one comes back from: the way back, and a title that has the focus.

import { css, html } from "lit";

import { words } from "./strings.account.js";

/** @param {EventTarget} element of which `conote-back` is fired */
export const backFrom = (element) =>
  html`<button
    class="plain back"
    data-testid="back"
    @click=${() => element.dispatchEvent(new Event("conote-back"))}
  >
    ← ${words.back}
  </button>`;

export const backStyle = css`
  h1 {
    outline: none;
  }
  button.back {
    margin: -10px 0 12px -4px;
    color: var(--soft);
  }
`;
