// The other languages, by their own names: one press, and the page speaks that one.

import { css, html } from "lit";

import { choose, language, LANGUAGES } from "./language.js";

/** @import { Language } from "./language.js" */

export function languages() {
  const others = /** @type {[Language, string][]} */ (Object.entries(LANGUAGES)).filter(
    ([code]) => code !== language,
  );
  return html`<span class="languages">
    ${others.map(
      ([code, name]) =>
        html`<button
          class="plain"
          type="button"
          lang=${code}
          data-testid="language-${code}"
          @click=${() => void choose(code)}
        >
          ${name}
        </button>`,
    )}
  </span>`;
}

export const languagesStyle = css`
  .languages {
    float: right;
  }
  .languages button {
    color: var(--soft);
  }
`;
