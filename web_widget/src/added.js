// What was added to a signed note, as it is fetched and as it stands under the note.

import { html, nothing } from "lit";

import { json } from "./api.js";
import { when } from "./session-words.js";
import { words } from "./strings.additions.js";

/** @import { Language } from "./language.js" */
/** @import { Access, Party } from "./types.js" */

/** @typedef {"late_entry" | "addendum" | "correction" | "disagreement"} Kind */

/**
 * @typedef {{kind: Kind, n: number, by: Party, name: string, at: string, text: string,
 *   about: string | null, original: string | null, occurred_at: string | null,
 *   answers: number | null, sha256: string}} Addition
 */

/** @typedef {{kind: Kind, title: string, explained: string, text_version: string, consent: string,
 *   intent: string}} KindWords */

/** @typedef {{follows: string, additions: Addition[], kinds: KindWords[]}} Additions */

/** @param {Access} access */
export const additionsPath = ({ session }) =>
  `/api/sessions/${encodeURIComponent(session)}/additions`;

/** @param {Access} access @param {Language} language @returns {Promise<Additions>} */
export const additionsOf = (access, language) =>
  json(`${additionsPath(access)}?language=${language}`, { token: access.access });

/** @param {Addition[]} additions in their order @param {Party} me in whose words */
export const added = (additions, me) =>
  additions.map(
    ({ kind, n, by, name, at, text, original, occurred_at: occurred, answers }) => {
      const answered = additions.find((one) => one.n === answers);
      return html`<article class=${by} data-testid="addition" data-kind=${kind}>
        <h3>${words.kinds[me][kind]} <small>${words.signed(name, when(at))}</small></h3>
        ${
          original
            ? html`<p class="small">
                ${kind === "correction" ? words.signedAs : words.about} <q>${original}</q>
              </p>`
            : nothing
        }
        ${
          answered
            ? html`<p class="small">
                ${words.answers(words.kinds[me][answered.kind], answered.name)}
              </p>`
            : nothing
        }
        ${occurred ? html`<p class="small">${words.occurred(when(occurred))}</p>` : nothing}
        <p class="text" data-n=${n}>${text}</p>
      </article>`;
    },
  );
