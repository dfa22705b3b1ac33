// <conote-private>: the therapist's private lane, unmistakably apart from the note.

import { css, html, LitElement, nothing } from "lit";

import { besideStyle } from "./beside-style.js";
import { PrivateLane } from "./private-lane.js";
import { mine } from "./strings.mine.js";
import { shift } from "./text-diff.js";
import { common, theme } from "./theme.js";

/** @import { Access } from "./types.js" */
/** @import { Delta } from "./text-diff.js" */

const LONGEST = 50_000;

export class ConotePrivate extends LitElement {
  static properties = { access: { attribute: false } };

  constructor() {
    super();
    /** @type {Access | null} */
    this.access = null;
    /** @type {PrivateLane | null} */
    this.lane = null;
    this.shown = "";
    this.typing = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.lane?.close();
    this.lane = null;
  }

  /** @param {Event} event nothing is fetched before somebody looks */
  #toggled(event) {
    const { open } = /** @type {HTMLDetailsElement} */ (event.currentTarget);
    if (!open || this.lane || !this.access) return;
    const lane = new PrivateLane(this.access);
    this.lane = lane;
    lane.addEventListener("change", () => this.requestUpdate());
    lane.addEventListener("text", (came) => {
      if (!this.typing) this.#show(/** @type {CustomEvent<Delta>} */ (came).detail);
    });
    void lane.connect();
    this.requestUpdate();
  }

  get #field() {
    return /** @type {HTMLTextAreaElement | null} */ (this.renderRoot.querySelector("textarea"));
  }

  /** @param {Delta} delta what moved the caret */
  #show(delta) {
    const field = this.#field;
    const text = this.lane?.text?.toString() ?? "";
    this.shown = text;
    this.requestUpdate();
    if (!field || field.value === text) return;
    const places = [field.selectionStart, field.selectionEnd].map((at) => shift(at, delta));
    field.value = text;
    field.setSelectionRange(places[0] ?? 0, places[1] ?? 0);
  }

  #typed() {
    const field = this.#field;
    if (!field || !this.lane) return;
    this.typing = true;
    this.lane.edit(this.shown, field.value, field.selectionEnd);
    this.typing = false;
    this.shown = field.value;
  }

  render() {
    const { lane } = this;
    const ready = Boolean(lane?.text);
    const said =
      lane?.status === "stuck"
        ? mine.laneStuck
        : ready
          ? lane?.status === "waiting"
            ? mine.laneOffline
            : ""
          : mine.laneWaiting;
    return html`<details @toggle=${this.#toggled} data-testid="private">
      <summary><span aria-hidden="true">◆</span> ${mine.lane}</summary>
      <p>${mine.laneHint}</p>
      ${lane
        ? html`<textarea
              aria-label=${mine.laneLabel}
              data-testid="private-text"
              rows="8"
              maxlength=${LONGEST}
              ?disabled=${!ready}
              @input=${() => this.#typed()}
            ></textarea>
            <p role="status" ?hidden=${!said}>${said}</p>`
        : nothing}
    </details>`;
  }

  static styles = [
    theme,
    common,
    besideStyle,
    css`
      details {
        border: 1px dashed var(--soft);
        border-radius: 10px;
        padding: 10px 12px;
        background: var(--desk);
      }
      summary {
        font: 600 13.5px/1.4 var(--sans);
        list-style: none;
      }
      summary span {
        color: var(--soft);
      }
      p {
        margin: 8px 0 0;
        font: 13px/1.45 var(--sans);
        color: var(--soft);
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
        margin-top: 10px;
        padding: 8px 10px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: transparent;
        color: var(--ink);
        font: 14.5px/1.5 var(--sans);
        resize: vertical;
      }
    `,
  ];
}

customElements.define("conote-private", ConotePrivate);
