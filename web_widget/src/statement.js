// One line of the note: readable text that can be changed in place, the words it rests on, and
// what this person can say of it.

import { css, html, LitElement, nothing } from "lit";

import { FreshWords } from "./fresh.js";
import { strings } from "./strings.js";
import { TextBinding } from "./text-binding.js";
import { wordDiff } from "./text-diff.js";
import { common } from "./theme.js";

/** @import { Statement } from "./document.js" */
/** @import { Mark } from "./state.js" */
/** @import { Command, Party } from "./types.js" */

/**
 * What was said, as it is shown under a statement.
 * @typedef {{speaker: Party, name: string, at: string, text: string}} Passage
 */

/**
 * What a line may do to the note and the session.
 * @typedef {object} Hand
 * @property {(change: () => void) => void} edit
 * @property {(command: Command) => Promise<boolean>} say whether it was done
 * @property {(statement: string | null) => void} beAt
 * @property {(back: boolean) => void} undo
 */

export class ConoteStatement extends LitElement {
  static properties = {
    statement: { attribute: false },
    me: { attribute: false },
    names: { attribute: false },
    mark: { attribute: false },
    writer: { attribute: false },
    goals: { attribute: false },
    passages: { attribute: false },
    frozen: { type: Boolean },
    open: { type: Boolean, reflect: true },
    saying: { state: true },
    status: { reflect: true },
    by: { reflect: true },
  };

  constructor() {
    super();
    /** @type {Statement | null} */
    this.statement = null;
    /** @type {Party} */
    this.me = "client";
    /** @type {Record<Party, string>} */
    this.names = { ...strings.party };
    /** @type {Mark | undefined} */
    this.mark = undefined;
    /** @type {Party | undefined} who else writes here now */
    this.writer = undefined;
    /** @type {import("./types.js").View["goals"]} */
    this.goals = [];
    /** @type {Passage[]} */
    this.passages = [];
    this.frozen = false;
    this.open = false;
    /** @type {"" | "comment" | "words"} what this person writes beside the line */
    this.saying = "";
    this.status = "";
    this.by = "";
    /** @type {Hand | null} */
    this.hand = null;
    /** @type {TextBinding | null} */
    this.binding = null;
    this.fresh = new FreshWords();
    /** @type {import("./written-by.js").WrittenBy | undefined} once anybody has written by hand */
    this.authors = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.binding?.destroy();
    this.binding = null;
    this.fresh.stop();
    this.authors?.clear();
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  willUpdate() {
    const { statement } = this;
    if (!statement) return;
    if (this.goals.length) void import("./goal-of.js");
    this.status = statement.status;
    this.by = this.#person(statement) ?? "";
  }

  updated() {
    const element = this.#text;
    if (!element || !this.statement) return;
    if (this.binding?.shared !== this.statement.shared) {
      this.binding?.destroy();
      this.binding = new TextBinding(element, this.statement.shared, (change) =>
        this.hand?.edit(change),
      );
    }
    this.fresh.show(element, this.#typing);
    if (this.statement.claimed.size) void this.#tellAuthors(element);
  }

  /** @param {HTMLElement} element */
  async #tellAuthors(element) {
    const { WrittenBy } = await import("./written-by.js");
    this.authors ??= new WrittenBy(this);
    this.authors.show(element);
  }

  /** @returns {HTMLElement | null} */
  get #text() {
    return this.renderRoot.querySelector(".text");
  }

  get #typing() {
    return this.shadowRoot?.activeElement === this.#text;
  }

  /**
   * Whose ink it is: that of the person who wrote it, changed it or disputes it.
   * @param {Statement} statement
   * @returns {Party | undefined}
   */
  #person(statement) {
    if (statement.author !== "assistant") return statement.author;
    if (statement.status === "edited" || statement.status === "disputed") return this.mark?.by;
    return undefined;
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      this.#text?.blur();
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      this.hand?.undo(key === "z" && !event.shiftKey);
    }
  }

  /**
   * The browser's own undo knows nothing of the other person's changes.
   * @param {InputEvent} event
   */
  #beforeInput(event) {
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      event.preventDefault();
      this.hand?.undo(event.inputType === "historyUndo");
    } else if (event.inputType.startsWith("format")) {
      event.preventDefault();
    }
  }

  render() {
    const { statement } = this;
    if (!statement) return nothing;
    const words = strings.note;
    const author =
      statement.author === "assistant" ? strings.assistant : this.names[statement.author];
    const open = statement.status === "proposed" || statement.status === "disputed";
    const more = statement.evidence.length > 0 || statement.text !== statement.proposed;
    return html`<div
        class="line"
        part="line"
        data-testid="statement"
        data-id=${statement.id}
        data-status=${statement.status}
        data-author=${statement.author}
      >
        <span
          class="text"
          data-testid="statement-text"
          role="textbox"
          aria-multiline="false"
          aria-readonly=${this.frozen ? "true" : "false"}
          aria-label=${words.label(words.status[statement.status] ?? "", author)}
          tabindex="0"
          contenteditable=${this.frozen ? "false" : "plaintext-only"}
          spellcheck="true"
          data-empty=${words.emptyLine}
          @keydown=${this.#keys}
          @beforeinput=${this.#beforeInput}
          @focus=${() => {
            this.fresh.clear();
            this.hand?.beAt(statement.id);
          }}
          @blur=${() => {
            this.hand?.beAt(null);
            this.requestUpdate();
          }}
        ></span>
        <span class="beside">${this.#markWords()} ${open ? this.#verdicts(statement) : nothing}</span>
        <conote-goal-of
          .hand=${this.hand}
          .statement=${statement}
          .goals=${this.goals}
          .me=${this.me}
          ?frozen=${this.frozen}
        ></conote-goal-of>
        <span class="margin ${open ? "" : "quiet"}">
          ${more
            ? html`<button
                class="plain words"
                data-testid="words"
                aria-expanded=${this.open ? "true" : "false"}
                title=${statement.evidence.length
                  ? words.wordsHint(statement.evidence.length)
                  : words.beforeHint}
                @click=${() => (this.open = !this.open)}
              >
                ${this.open
                  ? words.hideWords
                  : statement.evidence.length
                    ? words.words
                    : words.before}
              </button>`
            : nothing}
          ${open ? nothing : this.#refusal(statement)}
          ${this.frozen
            ? nothing
            : html`<button class="plain words quiet" data-testid="comment" @click=${() => this.#say("comment")}>
                ${words.comment}
              </button>`}
        </span>
      </div>
      ${this.open ? this.#evidence(statement) : nothing} ${this.#beside(statement)}`;
  }

  #markWords() {
    const { mark, statement } = this;
    const words = strings.note;
    if (this.writer) {
      return html`<span class="mark writing">${words.writing(this.names[this.writer])}</span>`;
    }
    if (!mark || (statement?.status !== "edited" && statement?.status !== "disputed")) {
      return nothing;
    }
    const said = statement.status === "edited" ? words.changedBy : words.notRightSays;
    return html`<span class="mark"
      >${mark.by === this.me ? said.you : said.other(this.names[mark.by])}</span
    >`;
  }

  /** @param {Statement} statement */
  #verdicts(statement) {
    if (this.frozen) return nothing;
    // What the other person says isn't right is not kept over their word.
    const theirs = statement.status === "disputed" && this.mark?.by !== this.me;
    return html`${theirs
        ? nothing
        : html`<button
            class="plain yes"
            data-testid="accept"
            @click=${() => this.hand?.say({ type: "accept", statement: statement.id })}
          >
            ${this.me === "therapist" ? strings.note.keep : strings.note.right}
          </button>`}
      ${this.#refusal(statement)}`;
  }

  /** @param {Statement} statement */
  #refusal(statement) {
    const therapist = this.me === "therapist";
    if (this.frozen || (!therapist && statement.status === "disputed")) return nothing;
    const type = therapist ? "reject" : "dispute";
    return html`<button
      class="plain no"
      data-testid=${type}
      @click=${async () => {
        const done = await this.hand?.say({ type, statement: statement.id });
        if (done && !therapist) this.#say("words");
      }}
    >
      ${therapist ? strings.note.notThis : strings.note.notRight}
    </button>`;
  }

  /** @param {"comment" | "words"} what */
  #say(what) {
    this.saying = what;
  }

  /** @param {Statement} statement what was said of it, if anything was */
  #beside(statement) {
    if (!this.saying && !statement.comments.length && statement.status !== "disputed") {
      return nothing;
    }
    void import("./beside.js");
    return html`<conote-beside
      .hand=${this.hand}
      .statement=${statement}
      .me=${this.me}
      .names=${this.names}
      .by=${this.mark?.by}
      .saying=${this.saying}
      ?frozen=${this.frozen}
      @conote-said=${() => (this.saying = "")}
    ></conote-beside>`;
  }

  /** @param {Statement} statement */
  #evidence(statement) {
    const changed = statement.proposed && statement.text !== statement.proposed;
    return html`<div class="evidence" data-testid="evidence">
      ${this.passages.map(
        ({ speaker, name, at, text }) =>
          html`<p><b class=${speaker}>${name}</b>, ${at} · “${text}”</p>`,
      )}
      ${this.passages.length === 0 && statement.evidence.length > 0
        ? html`<p>${strings.note.noWords}</p>`
        : nothing}
      ${changed
        ? html`<p>
            ${strings.note.firstWritten}
            ${wordDiff(statement.proposed, statement.text).map(({ kind, text }) =>
              kind === "same"
                ? text
                : kind === "gone"
                  ? html`<del>${text}</del>`
                  : html`<ins>${text}</ins>`,
            )}
          </p>`
        : nothing}
      ${this.authors?.line()}
    </div>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
        animation: arrive 0.6s ease-out;
      }
      @keyframes arrive {
        from {
          opacity: 0;
        }
      }
      .line {
        font: 17px/1.55 var(--serif);
        position: relative;
        padding: 4px 0 4px 14px;
        margin: 0 84px 0 -17px;
        border-left: 3px solid transparent;
        border-radius: 3px;
        transition: color 0.6s;
      }
      :host([status="proposed"]) .line {
        color: var(--pencil);
        border-left: 3px dotted var(--pencil);
      }
      :host([by="client"]) .line {
        border-left-color: var(--client);
      }
      :host([by="therapist"]) .line {
        border-left-color: var(--therapist);
      }
      :host([status="disputed"]) .line {
        color: var(--pencil);
        border-left-style: dashed;
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        border-radius: 3px;
        cursor: text;
      }
      .text[contenteditable="false"] {
        cursor: default;
      }
      .text:focus {
        outline: none;
        color: var(--ink);
        background: var(--pill);
        box-shadow: 0 0 0 4px var(--pill);
      }
      .text:focus-visible {
        text-decoration: underline;
        text-decoration-color: var(--accent);
        text-decoration-thickness: 1px;
        text-underline-offset: 5px;
      }
      .text:empty::before {
        content: attr(data-empty);
        font-style: italic;
        color: var(--soft);
      }
      ::highlight(conote-fresh) {
        background-color: var(--mark);
      }
      .beside {
        font: 13px/1 var(--sans);
        margin-left: 6px;
      }
      .mark {
        font-size: 12px;
        color: var(--soft);
        white-space: nowrap;
        margin-right: 4px;
      }
      .writing {
        font-style: italic;
      }
      .yes {
        color: var(--accent);
      }
      .no,
      .words {
        color: var(--soft);
      }
      /* What stands beside a line of one row lies over what is beside the next, while it is wanted. */
      @media (min-width: 761px) {
        :host(:is(:hover, :focus-within)) .margin {
          background: var(--paper);
          z-index: 1;
        }
      }
      .margin {
        position: absolute;
        left: calc(100% + 12px);
        top: 3px;
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        white-space: nowrap;
      }
      .margin button {
        font-size: 12px;
        line-height: 14px;
        padding: 5px 4px;
        margin: 0;
      }
      .quiet {
        opacity: 0;
        transition: opacity 0.15s;
      }
      :host(:hover) .quiet,
      :host(:focus-within) .quiet,
      :host([open]) .quiet {
        opacity: 1;
      }
      conote-goal-of {
        margin-left: 6px;
      }
      conote-goal-of[none] {
        opacity: 0;
      }
      :host(:hover) conote-goal-of,
      :host(:focus-within) conote-goal-of {
        opacity: 1;
      }
      .evidence {
        margin: 6px 84px 8px 0;
        padding: 9px 12px;
        background: var(--pill);
        border-radius: 8px;
        font: 14px/1.5 var(--sans);
        color: var(--soft);
      }
      .evidence p + p {
        margin-top: 4px;
      }
      .evidence b {
        font-weight: 600;
      }
      b.client {
        color: var(--client);
      }
      b.therapist {
        color: var(--therapist);
      }
      del + ins {
        margin-left: 0.25em;
      }
      ins {
        text-decoration: none;
        background: var(--mark);
        color: var(--ink);
      }
      @media (hover: none) {
        .quiet,
        conote-goal-of[none] {
          opacity: 1;
        }
      }
      @media (max-width: 760px) {
        .line,
        .evidence {
          margin-right: 0;
        }
        .margin {
          position: static;
          display: inline;
        }
        .plain {
          padding: 6px;
          margin: -6px 0;
          font-size: 13px;
        }
      }
    `,
  ];
}

customElements.define("conote-statement", ConoteStatement);
