// Which sheet of paper lies in the middle of a session's page, and what stands at its foot.

import { html, nothing } from "lit";

import { linesOf } from "./lines.js";
import { said } from "./served.js";
import { strings } from "./strings.js";

/** @import { ConoteSession } from "./session-page.js" */
/** @import { Party, View } from "./types.js" */

/**
 * The sheet in the middle: what is signed, the way through what is open, or the note itself.
 * @param {ConoteSession} page @param {View} view @param {Party} me
 */
export function sheet(page, view, me) {
  const { connection } = page;
  const signing = view.state === "review" && (page.reading || view.frozen);
  if ((signing || view.state === "signed") && connection?.sees) {
    return html`<conote-sign
      exportparts="sheet, title"
      .connection=${connection}
      @conote-back=${() => (page.reading = page.walking = false)}
    ></conote-sign>`;
  }
  if (view.state === "review" && page.walking) {
    void import("./path.js");
    return html`<conote-path
      .connection=${connection}
      .draw=${linesOf}
      .hand=${page.hand}
      @conote-back=${() => (page.walking = false)}
      @conote-read=${() => (page.reading = true)}
    ></conote-path>`;
  }
  const asking = view.state === "created" || view.state === "consenting";
  const open = asking || !view.consents[me] || page.changing;
  const over = view.state === "review" || view.state === "unsigned";
  const consent =
    open && !over
      ? html`<conote-consent
          slot="head"
          .connection=${connection}
          ?changing=${page.changing}
          @conote-agreed=${() => page.agreed()}
        ></conote-consent>`
      : nothing;
  if (!connection?.sees) {
    void import("./apart.js");
    return html`<conote-apart .view=${view}>${consent}</conote-apart>`;
  }
  return html`<conote-note .connection=${connection} exportparts="sheet, title, section-title, line">
    ${consent}
    ${over && view.note_reason
      ? html`<p slot="head" class="reason">${said(view.note_reason)}</p>`
      : nothing}
    <div slot="foot" class="foot">${foot(page, view, me)}</div>
  </conote-note>`;
}

/**
 * What is to be done next, below the note.
 * @param {ConoteSession} page @param {View} view @param {Party} me
 */
function foot(page, view, me) {
  const statements = page.connection?.note.sections().flatMap((section) => section.statements);
  const pencil = statements?.filter(({ status }) => status === "proposed").length ?? 0;
  const words = statements?.length ? strings.note.pencil(pencil) : "";
  switch (view.state) {
    case "consenting":
    case "live":
    case "paused":
      if (me === "client" || (view.state === "consenting" && !(view.started_at || view.consents.client))) {
        return words ? html`<span>${words}</span>` : nothing;
      }
      return html`<span>${words}</span>
        <button
          class="pill main"
          data-testid="end"
          @click=${() => void page.act({ type: "end" })}
        >
          ${strings.controls.end}
        </button>`;
    case "review":
      if (!view.note_ready) return html`<span role="status">${strings.sign.finishing}</span>`;
      return html`<span>${words}</span>
        ${me === "therapist"
          ? html`<button
              class="pill"
              data-testid="finish-later"
              @click=${() => void page.act({ type: "finish_later" })}
            >
              ${strings.sign.later}
            </button>`
          : nothing}
        <button
          class="pill ${pencil ? "" : "main"}"
          data-testid="review"
          @click=${() => (page.reading = true)}
        >
          ${strings.sign.open}
        </button>
        <button
          class="pill ${pencil ? "main" : ""}"
          data-testid="walk"
          @click=${() => (page.walking = true)}
        >
          ${strings.sign.walk}
        </button>`;
    case "unsigned":
      return html`<span>${strings.sign.unsignedLead}</span>
        <button
          class="pill main"
          data-testid="take-up"
          @click=${() => void page.act({ type: "reopen" })}
        >
          ${strings.sign.resume}
        </button>`;
    default:
      return words ? html`<span>${words}</span>` : nothing;
  }
}
