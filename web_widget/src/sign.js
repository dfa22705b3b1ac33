// <conote-sign>: the note as both sign it, and signing it.

import { html, LitElement, nothing } from "lit";

import { once } from "./acting.js";
import { canonicalNote, download } from "./api.js";
import { language } from "./language.js";
import { languages, languagesStyle } from "./language-choice.js";
import { nameOf, otherOf } from "./session-words.js";
import { sheetStyle } from "./sheet-style.js";
import { signStyle } from "./sign-style.js";
import {
  copies,
  fingerprint,
  goalsNotTouched,
  linesLeftOut,
  signatures,
  signedFacts,
  signedNote,
} from "./signed-note.js";
import { errorWords, strings } from "./strings.js";
import "./taken.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";
import { waysStyle } from "./ways.js";

/** @import { Form } from "./api.js" */
/** @import { Connection } from "./connection.js" */
/** @import { Command, Party, View } from "./types.js" */

/** After a change of the note its canonical form is fetched again, milliseconds later. */
const FETCH_AFTER_MS = 300;

/** In which each takes a copy: chart systems are the therapist's.
 * @type {Record<Party, Form[]>} */
const FORMS = { client: ["pdf", "markdown", "json"], therapist: ["pdf", "markdown", "json", "fhir"] };

/** Fires `conote-back` when the person wants to change something first. */
export class ConoteSign extends LitElement {
  static properties = {
    connection: { attribute: false },
    canonical: { state: true },
    changed: { state: true },
    asking: { state: true },
    whole: { state: true },
    reads: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** @type {import("./api.js").Canonical | null} */
    this.canonical = null;
    this.spoken = language;
    this.changed = false;
    /** @type {"" | "comment" | "decline"} */
    this.asking = "";
    this.whole = false;
    this.reads = false;
    this.trouble = "";
    this.busy = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.watch = new Watch(this, ["change", "note", "replica"], () => this.#soon());
  }

  willUpdate() {
    const fresh = this.watch.connection !== this.connection;
    this.watch.follow(this.connection);
    // What is signed is said in the language that the page speaks.
    const anew = this.spoken !== language;
    this.spoken = language;
    if ((fresh || anew) && this.connection) void this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  #soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.#load(), FETCH_AFTER_MS);
  }

  async #load() {
    const { connection } = this;
    if (!connection) return;
    try {
      const now = await canonicalNote(connection.access, language);
      const before = this.canonical?.sha256;
      this.canonical = now;
      this.trouble = "";
      if (before && before !== now.sha256 && !this.#mine) this.changed = true;
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  get #mine() {
    const { view } = /** @type {Connection} */ (this.connection).state;
    return view?.signatures.find(({ party }) => party === this.connection?.access.party);
  }

  /** @param {string} name */
  #field(name) {
    const field = /** @type {HTMLInputElement | null} */ (
      this.renderRoot.querySelector(`[name="${name}"]`)
    );
    return field?.value.trim() ?? "";
  }

  /** @param {Command} command */
  async #do(command) {
    const done = await once(
      this,
      () => this.connection?.do(command),
      (error) => {
        if (/** @type {{code?: string}} */ (error).code === "note_changed") void this.#load();
        return errorWords(error);
      },
    );
    if (!done) return;
    this.changed = false;
    this.asking = "";
  }

  /** @param {Event} event */
  async #sign(event) {
    event.preventDefault();
    const { canonical } = this;
    if (!canonical || this.busy) return;
    const { sha256 } = canonical;
    if (this.asking === "decline") {
      const reason = this.#field("reason");
      if (!reason) this.#missing("reason", strings.sign.reasonMissing);
      else await this.#do({ type: "decline", sha256, reason });
      return;
    }
    const name = this.#field("name");
    if (!name) {
      this.#missing("name", strings.sign.nameMissing);
      return;
    }
    const comment = this.#field("comment");
    const { intent, text_version } = canonical.signing;
    await this.#do({ type: "sign", name, sha256, intent, text_version, comment });
  }

  /** @param {string} name @param {string} words */
  #missing(name, words) {
    this.trouble = words;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`[name="${name}"]`))?.focus();
  }

  /** @param {Form} form */
  async #download(form) {
    this.trouble = "";
    try {
      if (this.connection) await download(this.connection.access, form);
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  render() {
    const { connection, canonical } = this;
    const view = connection?.state.view;
    if (!connection || !view) return nothing;
    const me = connection.access.party;
    const name = nameOf(view, otherOf(me), me);
    const done = view.state === "signed";
    return html`<article class="sheet" part="sheet" data-me=${me} aria-labelledby="title" data-testid="review-panel">
      <header>
        ${languages()}
        <h1 id="title" part="title">${done ? strings.sign.done : strings.sign.title}</h1>
        <p>${done ? this.#doneLead(view, me) : strings.sign.lead(name)}</p>
      </header>
      ${done && (me === "therapist" || view.client_copy)
        ? copies(FORMS[me], (form) => void this.#download(form))
        : nothing}
      ${this.changed && !done
        ? html`<p class="changed" role="status">${strings.sign.changed}</p>`
        : nothing}
      ${me === "therapist" && !done && !this.#mine
        ? html`<conote-record signing .connection=${connection}></conote-record>`
        : nothing}
      ${canonical
        ? signedNote({
            note: canonical.note,
            view,
            me,
            reads: this.reads,
            show: (reads) => (this.reads = reads),
          })
        : nothing}
      ${canonical
        ? html`<conote-measure-record .measures=${canonical.note.measures}></conote-measure-record>`
        : nothing}
      ${canonical ? signedFacts(canonical.note) : nothing}
      ${canonical ? html`<conote-taken .connection=${connection}></conote-taken>` : nothing}
      ${canonical ? goalsNotTouched(canonical.note, me) : nothing}
      ${canonical && !done ? linesLeftOut(canonical.note, connection.note.sections()) : nothing}
      ${me === "therapist" ? this.#copy(view, name) : nothing}
      ${canonical
        ? fingerprint(canonical.sha256, this.whole, () => (this.whole = true))
        : nothing}
      ${signatures(view, me)}
      ${done && canonical ? this.#additions(canonical) : nothing}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      ${done || !canonical ? nothing : this.#mine ? this.#waiting(name) : this.#form(view, me)}
    </article>`;
  }

  /** @param {import("./api.js").Canonical} canonical */
  #additions({ note }) {
    void import("./additions.js");
    return html`<conote-additions .connection=${this.connection} .note=${note}></conote-additions>`;
  }

  /** @param {string} name */
  #waiting(name) {
    return html`<div class="act">
      <span class="hint">${strings.sign.waiting(name)}</span>
      ${this.#reopen()}
    </div>`;
  }

  #reopen() {
    return html`<button
      class="pill"
      data-testid="reopen"
      ?disabled=${this.busy}
      @click=${() => void this.#do({ type: "reopen" })}
    >
      ${strings.sign.reopen}
    </button>`;
  }

  /** @param {View} view @param {Party} me */
  #form(view, me) {
    const words = strings.sign;
    const declining = this.asking === "decline";
    return html`<form @submit=${(/** @type {Event} */ event) => void this.#sign(event)}>
      ${declining
        ? html`<label>
            ${words.reason}
            <textarea class="field" name="reason" rows="3" maxlength="4000" data-testid="reason"></textarea>
          </label>`
        : html`<label class="name">
              ${words.name}
              <input
                class="field"
                name="name"
                maxlength="200"
                autocomplete="name"
                data-testid="sign-name"
                .defaultValue=${me === "therapist" ? view.therapist_name : ""}
              />
            </label>
            ${this.asking === "comment"
              ? html`<label>
                  ${words.comment}
                  <textarea class="field" name="comment" rows="3" maxlength="4000" data-testid="comment"></textarea>
                </label>`
              : nothing}
            <p class="hint" data-testid="esign-consent">${this.canonical?.signing.consent}</p>
            <p class="intent" data-testid="intent">${this.canonical?.signing.intent}</p>`}
      <div class="act">
        <button
          class="pill main"
          type="submit"
          data-testid=${declining ? "decline-now" : "sign"}
          ?disabled=${this.busy || !this.connection?.online}
        >
          ${declining ? words.declineNow : words.sign}
        </button>
        ${this.asking
          ? html`<button class="pill" type="button" @click=${() => (this.asking = "")}>
              ${words.cancel}
            </button>`
          : html`<button
                class="pill"
                type="button"
                data-testid="sign-comment"
                @click=${() => void this.#ask("comment")}
              >
                ${words.signComment}
              </button>
              ${me === "client"
                ? html`<button
                    class="pill"
                    type="button"
                    data-testid="decline"
                    @click=${() => void this.#ask("decline")}
                  >
                    ${words.decline}
                  </button>`
                : nothing}`}
        <span class="space"></span>
        ${view.frozen
          ? this.#reopen()
          : html`<button
              class="pill"
              type="button"
              data-testid="back"
              @click=${() => this.dispatchEvent(new Event("conote-back"))}
            >
              ${words.back}
            </button>`}
      </div>
      ${view.frozen ? html`<p class="hint">${words.frozen}</p>` : nothing}
    </form>`;
  }

  /** @param {"comment" | "decline"} what */
  async #ask(what) {
    this.asking = what;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("textarea"))?.focus();
  }

  /** @param {View} view @param {Party} me */
  #doneLead(view, me) {
    const copies = me === "therapist" || view.client_copy;
    return copies ? strings.sign.doneLead : strings.sign.doneNoCopy(view.therapist_name);
  }

  /** @param {View} view @param {string} name whether the client may take a copy */
  #copy(view, name) {
    return html`<label class="copy">
      <input
        type="checkbox"
        data-testid="client-copy"
        .checked=${view.client_copy ?? true}
        ?disabled=${this.busy}
        @change=${(/** @type {Event} */ { target }) =>
          void this.#do({
            type: "let_copy",
            allowed: /** @type {HTMLInputElement} */ (target).checked,
          })}
      />
      ${strings.sign.clientCopy(name, view.state === "signed")}
    </label>`;
  }

  static styles = [theme, common, waysStyle, languagesStyle, sheetStyle, signStyle];
}

customElements.define("conote-sign", ConoteSign);
