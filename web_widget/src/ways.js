// Two ways to show a note: line by line, or as it will read.

import { css, html } from "lit";

import { strings } from "./strings.js";

/**
 * @param {boolean} reads whether it is shown as it will read
 * @param {(reads: boolean) => void} choose
 */
export function ways(reads, choose) {
  const way = (/** @type {boolean} */ one, /** @type {string} */ words) =>
    html`<button
      class="plain ${reads === one ? "chosen" : ""}"
      aria-pressed=${reads === one ? "true" : "false"}
      data-testid=${one ? "as-it-reads" : "line-by-line"}
      @click=${() => choose(one)}
    >
      ${words}
    </button>`;
  return html`<div class="ways" role="group" aria-label=${strings.reading.shownAs}>
    ${way(false, strings.reading.lines)} ${way(true, strings.reading.reads)}
  </div>`;
}

export const waysStyle = css`
  .ways {
    display: flex;
    gap: 12px;
    margin-top: 14px;
  }
  .ways button {
    color: var(--soft);
    border-bottom: 2px solid transparent;
    border-radius: 0;
    padding: 4px 0;
  }
  .ways .chosen {
    color: var(--ink);
    border-bottom-color: var(--accent);
  }
  .ways button:hover {
    text-decoration: none;
    color: var(--ink);
  }
`;
