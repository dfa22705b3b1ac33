// A small chart of totals over sessions. Its numbers stand in its label, too.

import { html, nothing, svg } from "lit";

import { points } from "./measure-words.js";
import { words } from "./strings.measures.js";

const BOX = { width: 120, height: 34, edge: 4 };

/**
 * @param {string} title of the questionnaire
 * @param {readonly number[]} totals oldest first; nothing is drawn for fewer than two
 * @param {number} most the highest there can be
 */
export function trend(title, totals, most) {
  if (totals.length < 2) return nothing;
  const dots = points(totals, most, BOX);
  return html`<svg
    class="trend"
    role="img"
    data-testid="trend"
    viewBox="0 0 ${BOX.width} ${BOX.height}"
    aria-label=${words.trend(title, totals.join(", "))}
  >
    <title>${totals.join(" → ")}</title>
    <polyline points=${dots.map(({ x, y }) => `${x},${y}`).join(" ")}></polyline>
    ${dots.map(
      ({ x, y }, place) =>
        svg`<circle cx=${x} cy=${y} r=${place === dots.length - 1 ? 3 : 1.8}></circle>`,
    )}
  </svg>`;
}
