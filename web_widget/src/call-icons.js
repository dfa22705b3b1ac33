// The signs on the call's buttons: thin lines, as drawn with a pencil. Their names are on the buttons.

import { svg } from "lit";

/** @param {import("lit").TemplateResult<2>} lines @param {boolean} [off] struck through */
const icon = (lines, off = false) => svg`<svg viewBox="0 0 24 24" aria-hidden="true">
    ${lines}${off ? svg`<path d="M4 4 20 20" />` : ""}
  </svg>`;

/** @param {boolean} off */
export const microphone = (off) =>
  icon(
    svg`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />`,
    off,
  );

/** @param {boolean} off */
export const camera = (off) =>
  icon(
    svg`<rect x="3" y="6.5" width="12.5" height="11" rx="2.5" /><path d="m15.5 10.5 5.5-3v9l-5.5-3" />`,
    off,
  );

export const captions = () =>
  icon(
    svg`<rect x="3" y="5" width="18" height="14" rx="3" /><path d="M6.5 11h6M15 11h2.5M6.5 15h3M12 15h5.5" />`,
  );

export const settings = () =>
  icon(
    svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`,
  );
