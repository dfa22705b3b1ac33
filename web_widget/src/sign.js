// <conote-sign>: the note as both sign it, and signing it.

import { css, html, LitElement, nothing } from "lit";

import { canonicalNote, download } from "./api.js";
import { factsOf, goalOf, leftOut, sectionsOf, untouched } from "./canonical.js";
import { language } from "./language.js";
import { languages, languagesStyle } from "./language-choice.js";
import "./reading.js";
import { said } from "./served.js";
import { clock, nameOf, otherOf } from "./session-words.js";
import { errorWords, strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";
import { ways, waysStyle } from "./ways.js";

/** @import { Connection } from "./connection.js" */
/** @import { Command, Party, View } from "./types.js" */

/** After a change of the note its canonical form is fetched again, milliseconds later. */
const FETCH_AFTER_MS = 300;

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
    this.busy = true;
    this.trouble = "";
    try {
      await this.connection?.do(command);
      this.changed = false;
      this.asking = "";
    } catch (error) {
      if (/** @type {{code?: string}} */ (error).code === "note_changed") void this.#load();
      this.trouble = errorWords(error);
    }
    this.busy = false;
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

  /** @param {"pdf" | "markdown" | "json"} form */
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
      ${done && (me === "therapist" || view.client_copy) ? this.#forms() : nothing}
      ${me === "therapist" ? this.#copy(view, name) : nothing}
      ${this.changed && !done
        ? html`<p class="changed" role="status">${strings.sign.changed}</p>`
        : nothing}
      ${me === "therapist" && !done && !this.#mine
        ? html`<conote-record signing .connection=${connection}></conote-record>`
        : nothing}
      ${canonical ? this.#note(canonical.note, view, me) : nothing}
      ${canonical
        ? html`<conote-measure-record .measures=${canonical.note.measures}></conote-measure-record>`
        : nothing}
      ${canonical ? this.#facts(canonical.note) : nothing}
      ${canonical ? this.#untouched(canonical.note, me) : nothing}
      ${canonical && !done ? this.#leftOut(canonical.note) : nothing}
      ${canonical ? this.#fingerprint(canonical.sha256) : nothing}
      ${this.#signatures(view, me)}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      ${done || !canonical ? nothing : this.#mine ? this.#waiting(name) : this.#form(view, me)}
    </article>`;
  }

  /** @param {any} note @param {View} view @param {Party} me */
  #note(note, view, me) {
    const sections = sectionsOf(note, view, me).filter(
      ({ choices, statements }) => choices.length + statements.length,
    );
    if (!sections.length) {
      return html`<p class="empty">${strings.sign.empty} ${said(view.note_reason)}</p>`;
    }
    const names = {
      client: nameOf(view, "client", me),
      therapist: nameOf(view, "therapist", me),
    };
    const told = sections.some(({ narrative }) => narrative.length);
    return html`${told ? ways(this.reads, (reads) => (this.reads = reads)) : nothing}
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
          ${this.reads && told
            ? html`<conote-reading .section=${section} .names=${names}></conote-reading>`
            : section.statements.map((statement) => this.#line(note, statement, view, me))}
        </section>`,
    )}`;
  }

  /**
   * @param {any} note
   * @param {import("./canonical.js").CanonicalStatement} statement
   * @param {View} view
   * @param {Party} me
   */
  #line(note, statement, view, me) {
    const { id, text, status, by } = statement;
    const goal = goalOf(note, statement);
    return html`<p class="line" data-testid="signed-statement" data-id=${id}>
      ${text}${goal ? html`<small>→ ${goal}</small>` : nothing}${status === "disputed"
        ? html`<small>${saidBy(strings.note.notRightSays, by, view, me)}</small>`
        : nothing}
    </p>`;
  }

  /** @param {any} note what of the record stands in the note beside the statements */
  #facts(note) {
    const facts = factsOf(note);
    if (!facts.length) return nothing;
    return html`<section>
      <h2 class="small-caps">${strings.sign.facts}</h2>
      <dl>
        ${facts.map(([label, value]) => html`<dt>${label}</dt> <dd>${value}</dd>`)}
      </dl>
    </section>`;
  }

  /** @param {any} note @param {Party} me */
  #untouched(note, me) {
    const goals = untouched(note);
    if (!goals.length) return nothing;
    return html`<section data-testid="untouched">
      <h2 class="small-caps">${strings.sign.untouched[me]}</h2>
      <ul>
        ${goals.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    </section>`;
  }

  /** @param {any} note */
  #leftOut(note) {
    const lines = leftOut(note, this.connection?.note.sections() ?? []);
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

  /** @param {string} sha256 */
  #fingerprint(sha256) {
    const short = sha256.match(/.{4}/g)?.slice(0, 4).join(" ");
    return html`<p class="fingerprint" title=${strings.sign.fingerprintHint}>
      ${strings.sign.fingerprint}
      <code data-testid="sha256" data-sha256=${sha256}>${this.whole ? sha256 : short}</code>
      ${this.whole
        ? nothing
        : html`<button class="plain" @click=${() => (this.whole = true)}>
            ${strings.sign.whole}
          </button>`}
    </p>`;
  }

  /** @param {View} view @param {Party} me */
  #signatures(view, me) {
    return view.signatures.map(({ party, at, name, comment, declined }) => {
      const who = name || nameOf(view, party, me);
      const words = declined ? strings.sign.declinedBy : strings.sign.signedBy;
      return html`<p class="signature ${party}" data-testid="signature" data-party=${party}>
        ${words(who, clock(at))}
        ${comment ? html`<q>${comment}</q>` : nothing}
      </p>`;
    });
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
      ${strings.sign.clientCopy(name)}
    </label>`;
  }

  #forms() {
    const forms = /** @type {("pdf" | "markdown" | "json")[]} */ (["pdf", "markdown", "json"]);
    return html`<div class="act copies">
      ${forms.map(
        (form, place) =>
          html`<button
            class="pill ${place === 0 ? "main" : ""}"
            data-testid="download-${form}"
            @click=${() => void this.#download(form)}
          >
            ${strings.sign.forms[form]}
          </button>`,
      )}
    </div>`;
  }

  static styles = [
    theme,
    common,
    waysStyle,
    languagesStyle,
    css`
      :host {
        display: flex;
        flex-direction: column;
        font: 15px/1.5 var(--sans);
        color: var(--ink);
      }
      article {
        --accent: var(--client);
        padding: 30px 36px 24px;
        flex: 1 0 auto;
      }
      article[data-me="therapist"] {
        --accent: var(--therapist);
      }
      h1 {
        font: 600 21px/1.3 var(--serif);
      }
      header p,
      .hint {
        color: var(--soft);
        font-size: 13.5px;
      }
      h2 {
        margin: 22px 0 6px;
        border-top: 1px solid var(--line);
        padding-top: 16px;
      }
      .list {
        font: 14px/1.5 var(--sans);
        color: var(--soft);
        padding: 1px 0 4px;
      }
      .list b {
        font-weight: 600;
        padding-right: 6px;
      }
      .line {
        font: 17px/1.55 var(--serif);
        padding: 3px 0;
        overflow-wrap: anywhere;
      }
      .pencil {
        color: var(--pencil);
        border-left: 3px dotted var(--pencil);
        padding-left: 14px;
        margin: 4px 0 0 -17px;
      }
      .line small {
        display: inline-block;
        font: 12px/1 var(--sans);
        color: var(--soft);
        margin-left: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 2px 18px;
        font-size: 14px;
      }
      dt {
        color: var(--soft);
      }
      li {
        font: 17px/1.55 var(--serif);
      }
      .empty {
        font: italic 17px/1.55 var(--serif);
        color: var(--pencil);
        margin-top: 18px;
      }
      .changed {
        background: var(--mark);
        border-radius: 8px;
        padding: 9px 12px;
        margin-top: 14px;
        font-size: 14px;
      }
      .fingerprint {
        margin-top: 24px;
        border-top: 1px solid var(--line);
        padding-top: 14px;
        font-size: 13px;
        color: var(--soft);
        overflow-wrap: anywhere;
      }
      code {
        font: 13px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace;
        margin: 0 4px;
      }
      .signature {
        margin-top: 10px;
        padding-left: 12px;
        border-left: 3px solid var(--therapist);
        font: 16px/1.5 var(--serif);
      }
      .signature.client {
        border-left-color: var(--client);
      }
      q {
        display: block;
        font-style: italic;
        color: var(--soft);
        white-space: pre-wrap;
      }
      form {
        margin-top: 16px;
        display: grid;
        gap: 12px;
      }
      label {
        display: grid;
        gap: 5px;
        font-size: 13.5px;
        color: var(--soft);
      }
      .field {
        font: 17px/1.5 var(--serif);
        color: var(--ink);
      }
      .name {
        max-width: 24em;
      }
      .intent {
        font: 16px/1.55 var(--serif);
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin-top: 4px;
      }
      .copy {
        display: flex;
        align-items: baseline;
        gap: 8px;
        margin-top: 14px;
      }
      .copies {
        margin-top: 14px;
      }
      .space {
        flex: 1;
      }
      @media (max-width: 760px) {
        article.sheet {
          padding: 22px 20px 24px 24px;
          border-left: 0;
          border-right: 0;
          border-radius: 0;
        }
      }
    `,
  ];
}

/**
 * @param {{you: string, other: (name: string) => string}} words
 * @param {Party | undefined} by
 * @param {View} view
 * @param {Party} me
 */
function saidBy(words, by, view, me) {
  if (!by) return strings.note.status.disputed;
  return by === me ? words.you : words.other(nameOf(view, by, me));
}

customElements.define("conote-sign", ConoteSign);
