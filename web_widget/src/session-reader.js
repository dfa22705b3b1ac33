// <conote-session-reader>: a session's note for whoever of the practice may read it, and only that.
// A signed one whole, as the two read it: with who signed, and with all that was added since.

import { css, html, LitElement, nothing } from "lit";

import { accountStyle } from "./account-style.js";
import { added, additionsOf } from "./added.js";
import { additionStyle } from "./addition-style.js";
import * as api from "./api.js";
import { backFrom, backStyle } from "./back.js";
import { language } from "./language.js";
import "./measure-record.js";
import { clock, nameOf } from "./session-words.js";
import { heading } from "./setup-style.js";
import { signStyle } from "./sign-style.js";
import {
  copies,
  fingerprint,
  goalsNotTouched,
  signatures,
  signedFacts,
  signedNote,
} from "./signed-note.js";
import { words } from "./strings.account.js";
import { words as addedWords } from "./strings.additions.js";
import { errorWords } from "./strings.js";
import { common, theme } from "./theme.js";
import { waysStyle } from "./ways.js";

/** @import { Addition } from "./added.js" */
/** @import { Canonical, Form } from "./api.js" */
/** @import { Access, View } from "./types.js" */

/** In whose words it is read: those of the field. */
const AS = "therapist";

/** Fires `conote-back` when that is enough. */
export class ConoteSessionReader extends LitElement {
  static properties = {
    access: { attribute: false },
    until: { attribute: false },
    draft: { state: true },
    signed: { state: true },
    additions: { state: true },
    reads: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** @type {Access | null} */
    this.access = null;
    /** @type {Date | null} when an emergency ends */
    this.until = null;
    /** @type {{sections: unknown[]} | null} a note that is not signed, as it reads */
    this.draft = null;
    /** @type {Canonical | null} */
    this.signed = null;
    /** @type {Addition[]} */
    this.additions = [];
    /** Whether a signed one is shown as it reads. */
    this.reads = false;
    this.trouble = "";
  }

  async firstUpdated() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("h1"))?.focus();
    if (!this.access) return;
    try {
      await this.#load(this.access);
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  /** @param {Access} access a signed note is shown with what was added to it, never without */
  async #load(access) {
    if (access.view?.state !== "signed") {
      this.draft = await api.reading(access);
      return;
    }
    const [signed, { additions }] = await Promise.all([
      api.canonicalNote(access, language),
      additionsOf(access, language),
    ]);
    this.additions = additions;
    this.signed = signed;
  }

  /** @param {Form} form */
  async #take(form) {
    this.trouble = "";
    try {
      if (this.access) await api.download(this.access, form);
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  render() {
    const { view } = this.access ?? {};
    if (!view) return nothing;
    const said = words.reader;
    return html`${backFrom(this)}
      <h1 tabindex="-1">${nameOf(view, "client", null)}, ${nameOf(view, "therapist", null)}</h1>
      <p class="soft">${said.only} ${this.until ? said.until(clock(this.until)) : nothing}</p>
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      ${this.draft ? signedNote({ note: this.draft, view, me: null, reads: true }) : nothing}
      ${this.signed ? this.#signed(this.signed, view) : nothing}`;
  }

  /** @param {Canonical} signed @param {View} view */
  #signed({ note, sha256 }, view) {
    const show = (/** @type {boolean} */ reads) => (this.reads = reads);
    return html`${signedNote({ note, view, me: null, reads: this.reads, show })}
      <conote-measure-record .measures=${note.measures}></conote-measure-record>
      ${signedFacts(note)} ${goalsNotTouched(note, AS)} ${fingerprint(sha256, true)}
      ${signatures(view, null)} ${this.additions.length ? this.#added() : nothing}
      ${copies(["pdf", "markdown", "json", "fhir"], (form) => void this.#take(form))}
      <p class="hint">${words.reader.check}</p>`;
  }

  #added() {
    return html`<section aria-labelledby="added">
      <h2 id="added" class="small-caps">${addedWords.title}</h2>
      <p class="hint">${addedWords.lead}</p>
      ${added(this.additions, AS)}
    </section>`;
  }

  static styles = [
    theme,
    common,
    waysStyle,
    accountStyle,
    signStyle,
    additionStyle,
    heading,
    backStyle,
    css`
      :host,
      section {
        --accent: var(--therapist);
      }
      h2 {
        font: 600 12px/1.3 var(--sans);
      }
      .fingerprint {
        max-width: none;
      }
      .copies {
        margin: 24px 0 8px;
      }
    `,
  ];
}

customElements.define("conote-session-reader", ConoteSessionReader);
