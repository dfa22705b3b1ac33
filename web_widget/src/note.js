// <conote-note>: the shared note as a sheet of paper.

import { css, html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";

import { act } from "./acting.js";
import { draftsIn, inHand, putBack } from "./in-hand.js";
import { languages, languagesStyle } from "./language-choice.js";
import { handOf, linesOf } from "./lines.js";
import { titleFor } from "./served.js";
import { nameOf, otherOf } from "./session-words.js";
import { strings } from "./strings.js";
import { sheetStyle } from "./sheet-style.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";
import { ways, waysStyle } from "./ways.js";

/** @import { Connection } from "./connection.js" */
/** @import { NoteSection } from "./document.js" */
/** @import { Hand } from "./statement.js" */
/** @import { Party } from "./types.js" */

/** News for screen readers come at most this often, milliseconds. */
const NEWS_EVERY_MS = 20_000;

/**
 * Slots: `head` above the sections (consent), `foot` below them (what to do next).
 */
export class ConoteNote extends LitElement {
  static properties = {
    connection: { attribute: false },
    trouble: { state: true },
    news: { state: true },
    sending: { state: true },
    reads: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    this.trouble = "";
    this.news = "";
    /** @type {string | null} the section a line is being added to */
    this.sending = null;
    this.reads = false;
    this.watch = new Watch(this, ["change", "note", "replica"]);
    /** @type {Set<string> | null} */
    this.known = null;
    /** @type {Map<string, number>} new lines by section title, not yet told */
    this.untold = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.newsTimer = undefined;
    /** @type {import("./in-hand.js").InHand | null} */
    this.held = null;
    /** @type {Hand} */
    this.hand = handOf(this, (command) => act(this, command));
  }

  willUpdate() {
    this.watch.follow(this.connection);
    if (this.shadowRoot) this.held = inHand(this.shadowRoot);
  }

  updated() {
    if (!this.shadowRoot || !this.held || !this.connection) return;
    const { waiting, changed } = putBack(this.shadowRoot, this.held, this.connection.drafts);
    this.connection.drafts = waiting;
    changed.forEach(grow);
    // What is there at first just lies there; what comes later is seen to come.
    if (this.connection.note.synced) requestAnimationFrame(() => (this.hand.settled = true));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    // Another sheet takes its place for a while: half a line waits with the connection.
    const fields = this.shadowRoot ? inHand(this.shadowRoot).fields : [];
    this.connection?.drafts.push(...draftsIn(fields));
    for (const field of fields) field.value = "";
    clearTimeout(this.newsTimer);
    this.newsTimer = undefined;
  }

  /** @param {Event} event @param {string} section */
  async #add(event, section) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const field = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem("line"));
    const text = field.value.replace(/\s+/g, " ").trim();
    if (!text || this.sending) return;
    this.sending = section;
    if (await act(this, { type: "write", section, text })) {
      field.value = "";
      grow(field);
    }
    this.sending = null;
    await this.updateComplete;
    field.focus();
  }

  /** @param {boolean} reads whether it is shown as it will read */
  #show(reads) {
    if (reads) void import("./preview.js");
    this.reads = reads;
  }

  /**
   * A reader who listens is told of new lines now and then, in one sentence.
   * @param {NoteSection[]} sections
   * @param {Party} me
   */
  #tell(sections, me) {
    const now = new Set(sections.flatMap((section) => section.statements.map(({ id }) => id)));
    const before = this.known;
    if (this.connection?.note.synced) this.known = now;
    if (!before) return;
    for (const section of sections) {
      const title = this.#titleOf(section, me);
      const fresh = section.statements.filter(({ id, author }) => !before.has(id) && author !== me);
      if (fresh.length) this.untold.set(title, (this.untold.get(title) ?? 0) + fresh.length);
    }
    if (this.untold.size && !this.newsTimer) {
      this.newsTimer = setTimeout(() => {
        this.newsTimer = undefined;
        const lines = [...this.untold.values()].reduce((sum, count) => sum + count, 0);
        this.news = strings.note.news(lines, [...this.untold.keys()]);
        this.untold.clear();
      }, NEWS_EVERY_MS);
    }
  }

  render() {
    const { connection } = this;
    if (!connection) return nothing;
    const { state, note } = connection;
    const me = connection.access.party;
    const { view } = state;
    const sections = note.sections();
    this.#tell(sections, me);
    const other = nameOf(view, otherOf(me), me);
    const { byTherapist, byYouAlone } = strings.note;
    const alone = view?.client_sees_note === false;
    const forMe = alone ? byYouAlone : byTherapist;
    const lead = me === "client" ? strings.note.byClient : forMe;
    const empty = sections.every((section) => section.statements.length === 0);
    return html`<article class="sheet" part="sheet" aria-labelledby="title" data-me=${me}>
      <header>
        ${languages()}
        <h1 id="title" part="title">${strings.note.title[me]}</h1>
        <p>${lead(other)}</p>
      </header>
      <slot name="head"></slot>
      ${empty && !view?.frozen ? html`<p class="waiting">${alone ? strings.note.waitingAlone : strings.note.waiting}</p>` : nothing}
      ${empty ? nothing : ways(this.reads, (reads) => this.#show(reads))}
      ${
        this.reads && !empty
          ? html`<conote-preview .connection=${connection}></conote-preview>`
          : repeat(
              sections,
              (section) => section.id,
              (section) => this.#section(section, me),
            )
      }
      <p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>
      <p class="for-readers" aria-live="polite">${this.news}</p>
      <slot name="foot"></slot>
    </article>`;
  }

  /** @param {NoteSection} section @param {Party} me */
  #titleOf({ id, title, plainTitle }, me) {
    const known = this.connection?.state.view?.sections.find((section) => section.id === id);
    return titleFor({ ...known, title, plain_title: plainTitle }, me);
  }

  /** @param {NoteSection} section @param {Party} me */
  #section(section, me) {
    const title = this.#titleOf(section, me);
    const heading = `section-${section.id}`;
    const connection = /** @type {Connection} */ (this.connection);
    const { view } = connection.state;
    const known = view?.sections.find(({ id }) => id === section.id);
    const frozen = view?.frozen ?? false;
    // A client's page comes to need it when something was chosen.
    if (me === "therapist" || Object.keys(known?.chosen ?? {}).length) void import("./choices.js");
    return html`<section aria-labelledby=${heading} data-testid="section" data-id=${section.id}>
      <h2 id=${heading} part="section-title" class="small-caps">${title}</h2>
      ${linesOf(connection, section.statements, this.hand)}
      <conote-choices
        .section=${known}
        .me=${me}
        .say=${this.hand.say}
        ?frozen=${frozen}
      ></conote-choices>
      ${frozen ? nothing : this.#adding(section.id, title, (me === "therapist" && known?.prompt) || "")}
    </section>`;
  }

  /** @param {string} section @param {string} title @param {string} prompt */
  #adding(section, title, prompt) {
    return html`<form class="add" @submit=${(/** @type {Event} */ e) => this.#add(e, section)}>
      <textarea
        name="line"
        rows="1"
        maxlength="2000"
        data-testid="add-line"
        data-section=${section}
        aria-label=${strings.note.add(title)}
        placeholder=${prompt ? `${strings.note.addShort} · ${prompt}` : strings.note.addShort}
        ?readonly=${this.sending === section}
        @input=${(/** @type {Event} */ e) => grow(/** @type {HTMLTextAreaElement} */ (e.target))}
        @keydown=${enterSubmits}
      ></textarea>
      <button class="plain" type="submit">${strings.note.addButton}</button>
    </form>`;
  }

  static styles = [
    theme,
    common,
    waysStyle,
    languagesStyle,
    sheetStyle,
    css`
      article {
        padding-bottom: 18px;
        display: flex;
        flex-direction: column;
      }
      /* What stands beside a line may reach down to the next, while it is wanted. */
      @media (min-width: 761px) {
        li:has(conote-statement:is(:hover, :focus-within))
          + li
          conote-statement:not(:hover, :focus-within) {
          --beside: 0;
        }
      }
      header p {
        margin: 2px 0 0;
      }
      .waiting {
        font: italic 16px/1.55 var(--serif);
        color: var(--pencil);
        margin: 18px 0 0;
      }
      slot[name="head"]::slotted(*) {
        margin-top: 18px;
      }
      h2 {
        margin: 20px 0 8px;
        border-top: 1px solid var(--line);
        padding-top: 16px;
      }
      li + li {
        margin-top: 2px;
      }
      conote-choices {
        margin-top: 4px;
      }
      .add {
        display: flex;
        align-items: baseline;
        gap: 8px;
        margin: 2px 0 0;
      }
      textarea {
        flex: 1;
        border: 0;
        border-bottom: 1px solid transparent;
        border-radius: 0;
        background: none;
        padding: 4px 0;
        font: 17px/1.55 var(--serif);
        resize: none;
        overflow: hidden;
        min-height: 35px;
      }
      textarea:placeholder-shown {
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      textarea::placeholder {
        color: var(--soft);
        opacity: 1;
        font: 13.5px/1.9 var(--sans);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      textarea:focus {
        outline: none;
        border-bottom-color: var(--accent);
      }
      .add button {
        color: var(--accent);
        visibility: hidden;
      }
      .add:focus-within button,
      textarea:not(:placeholder-shown) + button {
        visibility: visible;
      }
      @media (max-width: 760px) {
        article.sheet {
          padding-bottom: 14px;
        }
      }
    `,
  ];
}

/** @param {HTMLTextAreaElement} field */
function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}

/** @param {KeyboardEvent} event */
function enterSubmits(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  /** @type {HTMLTextAreaElement} */ (event.target).form?.requestSubmit();
}

customElements.define("conote-note", ConoteNote);
