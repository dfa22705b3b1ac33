// One line of the note: readable text that can be changed in place, the words it rests on, and
// what this person can say of it.

import { html, LitElement, nothing } from "lit";

import { FreshWords } from "./fresh.js";
import { statementStyle } from "./statement-style.js";
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
 * @property {boolean} settled whether the note lies there, so that a line that comes now is new
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

  firstUpdated() {
    this.toggleAttribute("arriving", this.hand?.settled ?? false);
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
        <span class="beside"
          >${this.#markWords()}
          <span class="verdicts">${open ? this.#verdicts(statement) : nothing}</span></span
        >
        <conote-goal-of
          .hand=${this.hand}
          .statement=${statement}
          .goals=${this.goals}
          .me=${this.me}
          ?frozen=${this.frozen}
        ></conote-goal-of>
        <span class="margin ${open ? "" : "quiet"}">
          ${
            more
              ? html`<button
                  class="plain words"
                  data-testid="words"
                  aria-expanded=${this.open ? "true" : "false"}
                  title=${
                    statement.evidence.length
                      ? words.wordsHint(statement.evidence.length)
                      : words.beforeHint
                  }
                  @click=${() => (this.open = !this.open)}
                >
                  ${
                    this.open
                      ? words.hideWords
                      : statement.evidence.length
                        ? words.words
                        : words.before
                  }
                </button>`
              : nothing
          }
          ${open ? nothing : this.#refusal(statement)}
          ${
            this.frozen
              ? nothing
              : html`<button
                  class="plain words quiet"
                  data-testid="comment"
                  @click=${() => this.#say("comment")}
                >
                  ${words.comment}
                </button>`
          }
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
    return html`${
      theirs
        ? nothing
        : html`<button
            class="plain yes"
            data-testid="accept"
            @click=${() => this.hand?.say({ type: "accept", statement: statement.id })}
          >
            ${this.me === "therapist" ? strings.note.keep : strings.note.right}
          </button>`
    }
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
      ${
        this.passages.length === 0 && statement.evidence.length > 0
          ? html`<p>${strings.note.noWords}</p>`
          : nothing
      }
      ${
        changed
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
          : nothing
      }
      ${this.authors?.line()}
    </div>`;
  }

  static styles = [common, statementStyle];
}

customElements.define("conote-statement", ConoteStatement);
