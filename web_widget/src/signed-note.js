// What of the canonical note both read where they sign it, and whoever of the practice reads it later:
// every line with what was said of it, the record's own facts, goals that did not come up, what is left
// out; under it who signed, its fingerprint, and the forms in which a copy is taken.

import { html, nothing } from "lit";

import { factsOf, goalOf, leftOut, sectionsOf, untouched } from "./canonical.js";
import "./reading.js";
import { said } from "./served.js";
import { nameOf, when } from "./session-words.js";
import { strings } from "./strings.js";
import { ways } from "./ways.js";

/** @import { Form } from "./api.js" */
/** @import { CanonicalStatement } from "./canonical.js" */
/** @import { NoteSection } from "./document.js" */
/** @import { Party, View } from "./types.js" */

/**
 * @param {object} read
 * @param {any} read.note
 * @param {View} read.view
 * @param {Party | null} read.me null: neither of the two
 * @param {boolean} read.reads whether it is shown as it reads
 * @param {(reads: boolean) => void} [read.show] shows it the other way
 */
export function signedNote({ note, view, me, reads, show }) {
  const sections = sectionsOf(note, view, me ?? "therapist").filter(
    ({ choices, statements }) => choices.length + statements.length,
  );
  if (!sections.length) {
    return html`<p class="empty">${strings.sign.empty} ${said(view.note_reason)}</p>`;
  }
  const names = namesIn(view, me);
  const told = sections.some(({ narrative }) => narrative.length);
  return html`${told && show ? ways(reads, show) : nothing}
  ${sections.map(
    (section) =>
      html`<section>
        <h2 class="small-caps">${section.title}</h2>
        ${section.choices.map(
          ({ id, title, values }) =>
            html`<p class="list" data-testid="signed-choice" data-id=${id}>
              <b>${title}</b> ${values.join("; ")}
            </p>`,
        )}
        ${reads && told
          ? html`<conote-reading .section=${section} .names=${names}></conote-reading>
              ${section.statements.map((statement) => beside(statement, names))}`
          : section.statements.map((statement) => line(note, statement, view, me))}
      </section>`,
  )}`;
}

/** @param {View} view @param {Party | null} me @returns {Record<Party, string>} */
const namesIn = (view, me) => ({
  client: nameOf(view, "client", me),
  therapist: nameOf(view, "therapist", me),
});

/**
 * @param {any} note
 * @param {CanonicalStatement} statement
 * @param {View} view
 * @param {Party | null} me
 */
function line(note, statement, view, me) {
  const { id, text, status, by } = statement;
  const goal = goalOf(note, statement);
  return html`<p class="line" data-testid="signed-statement" data-id=${id}>
      ${text}${goal ? html`<small>→ ${goal}</small>` : nothing}${status === "disputed"
        ? html`<small>${saidBy(strings.note.notRightSays, by, view, me)}</small>`
        : nothing}
    </p>
    ${beside(statement, namesIn(view, me))}`;
}

/**
 * What was said of a line and is signed with it.
 * @param {CanonicalStatement} statement
 * @param {Record<Party, string>} names
 */
function beside({ id, by, said_instead: instead, comments = [] }, names) {
  const remarks = comments.map(({ author, text }) => ({ author, text }));
  if (instead && by) remarks.unshift({ author: by, text: instead });
  return remarks.map(
    ({ author, text }) =>
      html`<p class="beside" data-testid="signed-beside" data-id=${id}>
        <b class=${author}>${names[author]}:</b> <q>${text}</q>
      </p>`,
  );
}

/** @param {any} note what of the record stands in the note beside the statements */
export function signedFacts(note) {
  const facts = factsOf(note);
  if (!facts.length) return nothing;
  return html`<section>
    <h2 class="small-caps">${strings.sign.facts}</h2>
    <dl>
      ${facts.map(([label, value]) => html`<dt>${label}</dt> <dd>${value}</dd>`)}
    </dl>
  </section>`;
}

/** @param {any} note @param {Party} me in whose words */
export function goalsNotTouched(note, me) {
  const goals = untouched(note);
  if (!goals.length) return nothing;
  return html`<section data-testid="untouched">
    <h2 class="small-caps">${strings.sign.untouched[me]}</h2>
    <ul>
      ${goals.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

/** @param {any} note @param {NoteSection[]} sections what both see that is not in it */
export function linesLeftOut(note, sections) {
  const lines = leftOut(note, sections);
  if (!lines.length) return nothing;
  return html`<section class="left-out">
    <h2 class="small-caps">${strings.sign.pencilTitle}</h2>
    <p class="hint">${strings.sign.pencilLead}</p>
    ${lines.map(
      ({ id, text }) =>
        html`<p class="line pencil" data-testid="left-out" data-id=${id}>${text}</p>`,
    )}
  </section>`;
}

/**
 * @param {{you: string, other: (name: string) => string}} words
 * @param {Party | undefined} by
 * @param {View} view
 * @param {Party | null} me
 */
function saidBy(words, by, view, me) {
  if (!by) return strings.note.status.disputed;
  return by === me ? words.you : words.other(nameOf(view, by, me));
}

/** @param {View} view @param {Party | null} me who signed it and who did not, with what they said */
export const signatures = (view, me) =>
  view.signatures.map(({ party, at, name, comment, declined }) => {
    const who = name || nameOf(view, party, me);
    const words = declined ? strings.sign.declinedBy : strings.sign.signedBy;
    return html`<p class="signature ${party}" data-testid="signature" data-party=${party}>
      ${words(who, when(at))}
      ${comment ? html`<q>${comment}</q>` : nothing}
    </p>`;
  });

/** @param {string} sha256 @param {boolean} whole @param {() => void} [show] shows all of it */
export function fingerprint(sha256, whole, show) {
  const short = sha256.match(/.{4}/g)?.slice(0, 4).join(" ");
  return html`<p class="fingerprint" title=${strings.sign.fingerprintHint}>
    ${strings.sign.fingerprint}
    <code data-testid="sha256" data-sha256=${sha256}>${whole ? sha256 : short}</code>
    ${whole
      ? nothing
      : html`<button class="plain" @click=${show}>${strings.sign.whole}</button>`}
  </p>`;
}

/** @param {Form[]} forms @param {(form: Form) => void} take the first is the one that most want */
export const copies = (forms, take) =>
  html`<div class="act copies">
    ${forms.map(
      (form, place) =>
        html`<button
          class="pill ${place === 0 ? "main" : ""}"
          data-testid="download-${form}"
          @click=${() => take(form)}
        >
          ${strings.sign.forms[form]}
        </button>`,
    )}
  </div>`;
