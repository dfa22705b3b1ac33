// What a session's page says when something is wrong: beside the note, or in its place.

import { html, nothing } from "lit";

import { languages } from "./language-choice.js";
import { strings } from "./strings.js";

/** @import { ConoteSession } from "./session-page.js" */
/** @import { Party } from "./types.js" */

/**
 * What went wrong, above the sheet: it stays until it is read.
 * @param {ConoteSession} page @param {Party} me
 */
export function notices(page, me) {
  const { connection } = page;
  if (!connection) return nothing;
  const { trouble, emergencies } = connection.state;
  return html`<div class="notices" role="status">
    ${page.trouble ? html`<p class="notice">${page.trouble}</p>` : nothing}
    ${connection.lost.length
      ? html`<div class="notice" data-testid="lost">
          <p>${strings.note.couldNotKeep}</p>
          ${connection.lost.map((text) => html`<blockquote>${text}</blockquote>`)}
          <button class="pill" @click=${() => connection.forgetLost()}>
            ${strings.note.dismiss}
          </button>
        </div>`
      : nothing}
    ${emergencies
      .filter(({ seq }) => me === "therapist" && seq > page.seenEmergency)
      .map(
        ({ name, reason, at, until, seq }) => html`<div class="notice" data-testid="emergency">
          <p>${strings.page.emergency(name, at, until)}</p>
          <blockquote>${reason}</blockquote>
          <button class="pill" @click=${() => (page.seenEmergency = seq)}>
            ${strings.note.dismiss}
          </button>
        </div>`,
      )}
    ${me === "therapist" && trouble && trouble.seq > page.seen
      ? html`<div class="notice" data-testid="trouble">
          <p>${strings.page.wentWrong} ${trouble.message}</p>
          <button class="pill" @click=${() => (page.seen = trouble.seq)}>
            ${strings.note.dismiss}
          </button>
        </div>`
      : nothing}
  </div>`;
}

/**
 * The page of whoever has no session here, or none any more.
 * @param {ConoteSession} page
 */
export function problem(page) {
  const words = strings.page;
  const stuck = page.connection?.status === "stuck";
  const signedOut = page.problem === "signed_out" || page.connection?.status === "signed_out";
  const title = stuck
    ? words.stuck
    : signedOut
      ? words.signedOut
      : page.problem === "no_link"
        ? words.noLink
        : strings.errors.other;
  const lead = stuck
    ? words.stuckLead
    : signedOut
      ? words.signedOutLead
      : page.problem === "no_link"
        ? words.noLinkLead
        : page.trouble;
  return html`<div class="page alone" role=${page.embedded ? nothing : "main"}>
    <div class="sheet" part="sheet" data-testid="problem">
      ${languages()}
      <h1>${title}</h1>
      <p>${lead}</p>
      ${page.problem === "no_link"
        ? nothing
        : html`<button class="pill" @click=${() => page.again()}>
            ${stuck ? words.reload : words.again}
          </button>`}
    </div>
  </div>`;
}
