// The line that says how a session stands, and what a person can do with it as it goes.

import { html, nothing } from "lit";

import { stateLine } from "./session-words.js";
import { strings } from "./strings.js";

/** @import { ConoteSession } from "./session-page.js" */
/** @import { Party, View } from "./types.js" */

const NO_CALL = { tapped: false, deaf: false, muted: false, theyMuted: false };

/**
 * Whether something said can still be taken back.
 * @param {View} view
 */
const takeable = ({ state, started_at: started, frozen, way }) =>
  state !== "signed" && !frozen && way !== "summary" && (way !== "call" || started !== null);

/** @param {ConoteSession} page */
export function stateOf(page) {
  const { connection } = page;
  const { words, tone } = stateLine({
    view: connection?.state.view ?? null,
    me: connection?.access.party ?? null,
    online: connection?.online ?? false,
    fresh: !connection?.everOnline,
    starting: page.starting,
    call: page.call?.words ?? NO_CALL,
  });
  return html`<div class="state" part="state" data-tone=${tone}>
    <span class="dot"></span><span role="status" data-testid="state-line">${words}</span>
  </div>`;
}

/**
 * What a person can do with the session as it goes.
 * @param {ConoteSession} page @param {View} view @param {Party} me
 */
export function controls(page, view, me) {
  const words = strings.controls;
  const talking = view.state === "live" || view.state === "paused";
  return html`<div class="controls" part="controls">
    ${talking
      ? html`<button
          class="pill"
          data-testid=${view.state === "live" ? "pause" : "resume"}
          aria-keyshortcuts="Alt+P"
          title=${words.keys}
          @click=${() => void page.act({ type: view.state === "live" ? "pause" : "resume" })}
        >
          ${view.state === "live" ? words.pause : words.resume}
        </button>`
      : nothing}
    ${view.way === "recording" && !view.note_ready && me === "therapist"
      ? html`<button class="pill" data-testid="stop-reading" @click=${() => void page.stopReading()}>
          ${words.stopReading}
        </button>`
      : nothing}
    ${takeable(view)
      ? html`<button
          class="pill"
          data-testid="take-that-back"
          aria-expanded=${page.takingBack ? "true" : "false"}
          @click=${() => takeBack(page)}
        >
          ${words.takeBack}
        </button>`
      : nothing}
    ${view.consents[me] && (talking || view.state === "consenting")
      ? html`<button
          class="pill"
          data-testid="change-consent"
          title=${strings.consent.change}
          aria-expanded=${page.changing ? "true" : "false"}
          @click=${() => (page.changing = !page.changing)}
        >
          ${strings.consent.mine}
        </button>`
      : nothing}
    ${view.consents[me]?.purposes.includes("transcription") && (talking || view.state === "consenting")
      ? html`<button
          class="pill"
          data-testid="revoke"
          @click=${() => void page.act({ type: "revoke", purposes: ["transcription", "drafting"] })}
        >
          ${words.revoke}
        </button>`
      : nothing}
  </div>
    ${page.takingBack && takeable(view)
      ? html`<conote-take-back
          .connection=${page.connection}
          @closed=${() => (page.takingBack = false)}
        ></conote-take-back>`
      : nothing}`;
}

/** @param {ConoteSession} page */
function takeBack(page) {
  page.takingBack = !page.takingBack;
  void import("./take-back.js");
}
