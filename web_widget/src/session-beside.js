// What stands beside the note, and when the code of it is asked for.

import { html, nothing } from "lit";

/** @import { Connection } from "./connection.js" */
/** @import { ConoteSession } from "./session-page.js" */
/** @import { Party, View } from "./types.js" */

/**
 * The rest of the page, once there is a note: none of it is waited for to show that.
 * @param {ConoteSession} page @param {Connection} connection
 */
export function furnish(page, connection) {
  page.furnished = true;
  // The call is a part of its own: who only reads the note does not load it.
  if (!page.embedded) void import("./call.js");
  else void import("./announcing.js").then(({ Announcer }) => new Announcer(page, connection));
  void import("./transcript.js");
  void import("./sign.js"); // later than the note, sooner than anybody signs
  void import("./measures.js");
  // The therapist's alone.
  if (connection.access.party === "therapist") {
    void import("./template.js");
    void import("./mode.js");
    void import("./private.js");
    void import("./record.js");
  }
  page.requestUpdate();
}

/** @param {ConoteSession} page @param {View} view @param {Party} me */
export function beside(page, view, me) {
  const connection = /** @type {Connection} */ (page.connection);
  // Once only the signed record is kept, nothing of these can be read or chosen.
  const works = me === "therapist" && view.log_kept !== false;
  return html`<aside role=${page.embedded ? "presentation" : nothing}>
    ${me === "therapist" && !view.consents.client ? introducing(view) : nothing}
    ${connection.sees
      ? html`<conote-goals .view=${view} .me=${me}></conote-goals>`
      : nothing}
    ${works
      ? html`<conote-private .access=${connection.access}></conote-private>
          <conote-record .connection=${connection}></conote-record>`
      : nothing}
    <conote-measures
      .connection=${connection}
      @conote-answer=${(/** @type {CustomEvent} */ { detail }) => void page.form?.start(detail)}
    ></conote-measures>
    ${works
      ? html`<conote-mode .connection=${connection}></conote-mode>
          <section><conote-template .connection=${connection}></conote-template></section>`
      : nothing}
  </aside>`;
}

/** @param {View} view words for the therapist, until the client has agreed */
function introducing({ state }) {
  if (state !== "created" && state !== "consenting") return nothing;
  void import("./introducing.js");
  return html`<conote-introducing></conote-introducing>`;
}
