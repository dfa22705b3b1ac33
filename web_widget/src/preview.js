// <conote-preview>: the whole note as it will read, while it is still written. What is in pencil
// stands in pencil.

import { css, html, LitElement, nothing } from "lit";

import { reading } from "./api.js";
import { sectionsOf } from "./canonical.js";
import "./reading.js";
import { nameOf } from "./session-words.js";
import { errorWords, strings } from "./strings.js";
import { common } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */

/** After a change of the note it is read again, milliseconds later. */
const READ_AFTER_MS = 400;

export class ConotePreview extends LitElement {
  static properties = {
    connection: { attribute: false },
    note: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** @type {{sections: unknown[]} | null} */
    this.note = null;
    this.trouble = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.watch = new Watch(this, ["note", "replica"], () => this.#soon());
  }

  willUpdate() {
    const fresh = this.watch.connection !== this.connection;
    this.watch.follow(this.connection);
    if (fresh) void this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  #soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.#load(), READ_AFTER_MS);
  }

  async #load() {
    if (!this.connection) return;
    try {
      this.note = await reading(this.connection.access);
      this.trouble = "";
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  render() {
    const { connection, note } = this;
    if (!connection) return nothing;
    const { view } = connection.state;
    const me = connection.access.party;
    const names = {
      therapist: nameOf(view, "therapist", me),
      client: nameOf(view, "client", me),
    };
    const told = sectionsOf(note, view, me).filter(({ narrative }) => narrative.length);
    return html`${told.map(
        (section) =>
          html`<h2 class="small-caps">${section.title}</h2>
            <conote-reading .section=${section} .names=${names}></conote-reading>`,
      )}
      ${note && !told.length ? html`<p class="hint">${strings.note.empty}</p>` : nothing}
      <p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 20px 0 8px;
        border-top: 1px solid var(--line);
        padding-top: 16px;
      }
      .hint {
        margin-top: 18px;
        font: italic 17px/1.55 var(--serif);
        color: var(--pencil);
      }
    `,
  ];
}

customElements.define("conote-preview", ConotePreview);
