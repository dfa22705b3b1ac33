// <conote-session-reader>: a session's note for whoever of the practice may read it, and only that.

import { css, html, LitElement, nothing } from "lit";

import { accountStyle } from "./account-style.js";
import * as api from "./api.js";
import { sectionsOf } from "./canonical.js";
import "./reading.js";
import { clock } from "./session-words.js";
import { words } from "./strings.account.js";
import { errorWords, strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { heading } from "./setup-style.js";

/** @import { Access } from "./types.js" */

/** Fires `conote-back` when that is enough. */
export class ConoteSessionReader extends LitElement {
  static properties = {
    access: { attribute: false },
    until: { attribute: false },
    note: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** @type {Access | null} */
    this.access = null;
    /** @type {Date | null} when an emergency ends */
    this.until = null;
    /** @type {any} */
    this.note = null;
    this.trouble = "";
  }

  get #signed() {
    return this.access?.view?.state === "signed";
  }

  async firstUpdated() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("h1"))?.focus();
    if (!this.access) return;
    try {
      const { access } = this;
      this.note = this.#signed
        ? (await api.canonicalNote(access, "en")).note
        : await api.reading(access);
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  async #pdf() {
    try {
      if (this.access) await api.download(this.access, "pdf");
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  render() {
    if (!this.access) return nothing;
    const { view } = this.access;
    const said = words.reader;
    const names = {
      therapist: view?.therapist_name || strings.party.therapist,
      client: view?.client_alias || strings.party.client,
    };
    const sections = sectionsOf(this.note, view ?? null, "therapist").filter(
      ({ narrative, statements }) => narrative.length + statements.length,
    );
    return html`<button
        class="plain back"
        data-testid="back"
        @click=${() => this.dispatchEvent(new Event("conote-back"))}
      >
        ← ${words.back}
      </button>
      <h1 tabindex="-1">${names.client}, ${names.therapist}</h1>
      <p class="soft">${said.only} ${this.until ? said.until(clock(this.until)) : nothing}</p>
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      ${this.note && !sections.length ? html`<p class="soft">${said.empty}</p>` : nothing}
      ${sections.map(
        (section) =>
          html`<h2 class="small-caps">${section.title}</h2>
            ${
              section.narrative.length
                ? html`<conote-reading .section=${section} .names=${names}></conote-reading>`
                : section.statements.map(({ text }) => html`<p class="line">${text}</p>`)
            }`,
      )}
      ${
        this.#signed
          ? html`<div class="act">
              <button class="pill" @click=${() => void this.#pdf()}>${said.pdf}</button>
            </div>`
          : nothing
      }`;
  }

  static styles = [
    theme,
    common,
    accountStyle,
    heading,
    css`
      h1 {
        outline: none;
      }
      h2 {
        margin: 22px 0 8px;
        padding-top: 16px;
        border-top: 1px solid var(--line);
        font: 600 12px/1.3 var(--sans);
      }
      button.back {
        margin: -10px 0 12px -4px;
        color: var(--soft);
      }
      .line {
        font: 17px/1.6 var(--serif);
      }
    `,
  ];
}

customElements.define("conote-session-reader", ConoteSessionReader);
