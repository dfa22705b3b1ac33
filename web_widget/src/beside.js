// <conote-beside>: what people say of a line beside it: how the client would put it, comments, and
// the field in which either is written. It opens where somebody asked for it, and nowhere else.

import { css, html, LitElement, nothing } from "lit";

import { otherOf } from "./session-words.js";
import { words } from "./strings.beside.js";
import { strings } from "./strings.js";
import { common } from "./theme.js";

/** @import { Comment, Statement } from "./document.js" */
/** @import { Hand } from "./statement.js" */
/** @import { Party } from "./types.js" */

/** Fires `conote-said` when the field is closed. */
export class ConoteBeside extends LitElement {
  static properties = {
    statement: { attribute: false },
    me: { attribute: false },
    names: { attribute: false },
    by: { attribute: false },
    saying: { attribute: false },
    hand: { attribute: false },
    frozen: { type: Boolean },
    busy: { state: true },
    past: { state: true },
  };

  constructor() {
    super();
    /** @type {Statement | null} */
    this.statement = null;
    /** @type {Party} */
    this.me = "client";
    /** @type {Record<Party, string>} */
    this.names = { ...strings.party };
    /** @type {Party | undefined} who disputes the line */
    this.by = undefined;
    /** @type {"" | "comment" | "words"} what is being written */
    this.saying = "";
    this.frozen = false;
    this.busy = false;
    /** Whether settled comments are shown. */
    this.past = false;
    /** @type {Hand | null} */
    this.hand = null;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    // They have just asked for the field, so their caret goes there.
    if (changed.has("saying") && this.saying) this.renderRoot.querySelector("textarea")?.focus();
  }

  /** @param {"" | "comment" | "words"} what */
  #say(what) {
    this.saying = what;
    if (!what) this.dispatchEvent(new Event("conote-said"));
  }

  /** @param {Event} event */
  async #send(event) {
    event.preventDefault();
    const field = this.renderRoot.querySelector("textarea");
    const text = field?.value.replace(/\s+/g, " ").trim();
    const { statement } = this;
    if (!text || !statement || this.busy) return;
    this.busy = true;
    const done = await this.hand?.say(
      this.saying === "words"
        ? { type: "dispute", statement: statement.id, words: text }
        : { type: "comment", statement: statement.id, text },
    );
    this.busy = false;
    if (done) this.#say("");
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      /** @type {HTMLTextAreaElement} */ (event.target).form?.requestSubmit();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#say("");
    }
  }

  render() {
    const { statement } = this;
    if (!statement) return nothing;
    const standing = statement.comments.filter(({ resolved }) => !resolved);
    const settled = statement.comments.filter(({ resolved }) => resolved);
    const past = settled.length && !this.frozen ? settled : [];
    if (!standing.length && !past.length && !this.saying && statement.status !== "disputed") {
      return nothing;
    }
    return html`${this.#instead(statement)}
      ${standing.map((comment) => this.#comment(comment))}
      ${past.length
        ? html`<button
              class="plain past"
              aria-expanded=${this.past ? "true" : "false"}
              data-testid="settled"
              @click=${() => (this.past = !this.past)}
            >
              ${words.settled(past.length)}
            </button>
            ${this.past ? past.map((comment) => this.#comment(comment)) : nothing}`
        : nothing}
      ${this.saying && !this.frozen ? this.#field(statement) : nothing}`;
  }

  /** @param {Statement} statement how whoever disputes the line would put it */
  #instead(statement) {
    if (statement.status !== "disputed") return nothing;
    const mine = this.by === this.me;
    const name = this.by ? this.names[this.by] : "";
    const own = mine && !this.frozen && this.saying !== "words";
    if (!statement.words && !own) return nothing;
    return html`<p class="said" data-testid="instead">
      ${statement.words
        ? html`<b class=${this.by ?? ""}>${mine ? words.wouldSay.you : words.wouldSay.other(name)}</b>
            <q>${statement.words}</q>`
        : nothing}
      ${own
        ? html`<button class="plain" data-testid="own-words" @click=${() => this.#say("words")}>
            ${statement.words ? words.changeWords : words.ownWords}
          </button>`
        : nothing}
      ${!mine && statement.words && !this.frozen
        ? html`<button
            class="plain yes"
            data-testid="take-over"
            title=${words.takeOverHint}
            @click=${() => void this.hand?.say({ type: "take_over", statement: statement.id })}
          >
            ${words.takeOver}
          </button>`
        : nothing}
    </p>`;
  }

  /** @param {Comment} comment */
  #comment({ id, author, text, resolved }) {
    const name = this.names[author];
    const hint = author === this.me ? words.settleOwnHint : words.settleHint(name);
    return html`<p class="said ${resolved ? "settled" : ""}" data-testid="comment-line" data-id=${id}>
      <b class=${author}>${name}:</b> ${text}
      ${resolved || this.frozen
        ? nothing
        : html`<button
            class="plain"
            data-testid="settle"
            title=${hint}
            @click=${() => void this.hand?.say({ type: "resolve_comment", comment: id })}
          >
            ${words.settle}
          </button>`}
    </p>`;
  }

  /** @param {Statement} statement */
  #field(statement) {
    const own = this.saying === "words";
    const other = this.names[otherOf(this.me)];
    return html`<form @submit=${(/** @type {Event} */ event) => void this.#send(event)}>
      <label>
        ${own ? words.ownWordsLabel : words.commentLabel}
        <textarea
          class="field"
          rows="2"
          maxlength="2000"
          data-testid=${own ? "own-words-field" : "comment-field"}
          .defaultValue=${own ? statement.words || statement.text : ""}
          ?readonly=${this.busy}
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.#keys(event)}
        ></textarea>
      </label>
      <div>
        <button class="plain yes" type="submit" data-testid="beside-save">${words.save}</button>
        <button class="plain" type="button" @click=${() => this.#say("")}>${words.cancel}</button>
        <small>${own ? words.ownWordsHint(other) : words.commentHint(other)}</small>
      </div>
    </form>`;
  }

  static styles = [
    common,
    css`
      :host {
        display: block;
        margin: 0 84px 0 0;
        font: 14px/1.5 var(--sans);
        color: var(--soft);
      }
      .said {
        padding: 2px 0;
        overflow-wrap: anywhere;
      }
      .settled {
        opacity: 0.75;
      }
      q {
        font: 16px/1.5 var(--serif);
        color: var(--ink);
      }
      .yes {
        color: var(--accent);
      }
      .past {
        padding-left: 0;
      }
      form {
        margin: 6px 0 10px;
      }
      label {
        display: grid;
        gap: 4px;
      }
      textarea {
        font: 16px/1.5 var(--serif);
        color: var(--ink);
        resize: vertical;
      }
      form div {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 8px;
        margin-top: 6px;
      }
      small {
        flex: 1 1 14em;
        font-size: 12.5px;
      }
      @media (max-width: 760px) {
        :host {
          margin-right: 0;
        }
        .plain {
          padding: 6px;
          margin: -6px 0;
        }
      }
    `,
  ];
}

customElements.define("conote-beside", ConoteBeside);
