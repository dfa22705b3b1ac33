// <conote-path>: "Let's look at our note together": what is still open in the note, one step at a
// time. Both are led, each at their own pace; any step may be left as it is.

import { css, html, LitElement, nothing } from "lit";

import { languages, languagesStyle } from "./language-choice.js";
import { next, planned, stepsOf } from "./path-steps.js";
import { said, titleFor } from "./served.js";
import { nameOf, otherOf } from "./session-words.js";
import { sheetStyle } from "./sheet-style.js";
import { words } from "./strings.path.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */
/** @import { Step } from "./path-steps.js" */
/** @import { Hand } from "./statement.js" */
/** @import { Party } from "./types.js" */

/**
 * `draw` and `hand` come from lines.js, by whoever shows the note: this is loaded later.
 *
 * Fires `conote-back` (to the whole note) and `conote-read` (to read and sign it).
 */
export class ConotePath extends LitElement {
  static properties = {
    connection: { attribute: false },
    draw: { attribute: false },
    hand: { attribute: false },
    at: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** @type {Step[]} */
    this.plan = [];
    /** Place of the step that is shown; the plan's length at the end. */
    this.at = 0;
    this.watch = new Watch(this, ["change", "note", "replica"]);
    /** @type {typeof import("./lines.js").linesOf | null} draws lines as the note does */
    this.draw = null;
    /** @type {Hand | null} */
    this.hand = null;
    /** @param {KeyboardEvent} event */
    this.keys = (event) => this.#keys(event);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("keydown", this.keys);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("keydown", this.keys);
    this.#beAt("");
  }

  willUpdate() {
    this.watch.follow(this.connection);
    const { connection } = this;
    const view = connection?.state.view;
    if (!connection || !view) return;
    const open = stepsOf({
      sections: connection.note.sections(),
      goals: view.goals,
      touched: view.touched,
      checks: connection.state.checks,
      me: connection.access.party,
    });
    const first = this.plan.length === 0;
    this.plan = planned(this.plan, open);
    if (first) this.at = next(this.plan, -1);
    const step = this.plan[this.at];
    // What only the therapist sees is not told to the other screen, not even where it is.
    this.#beAt(step && !step.checks.length ? step.id : "");
  }

  /** @param {string} step */
  #beAt(step) {
    const awareness = this.connection?.note.awareness;
    if (awareness && (awareness.getLocalState()?.step ?? "") !== step) {
      awareness.setLocalStateField("step", step);
    }
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    if (event.key === "ArrowRight") void this.#go(next(this.plan, this.at));
    else void this.#go(Math.max(0, this.at - 1));
  }

  /** @param {number} place */
  async #go(place) {
    this.at = place;
    await this.updateComplete;
    // They have just asked for it: whoever listens or uses keys goes on from here.
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("h2"))?.focus();
  }

  render() {
    const { connection, plan } = this;
    const view = connection?.state.view;
    if (!connection || !view) return nothing;
    const me = connection.access.party;
    const step = plan[this.at];
    return html`<article class="sheet" part="sheet" data-me=${me} aria-labelledby="title" data-testid="path">
      <header>
        ${languages()}
        <h1 id="title" part="title">${words.title}</h1>
        <p>${words.lead(nameOf(view, otherOf(me), me))}</p>
      </header>
      <div class="step">${step ? this.#step(step, me) : this.#end()}</div>
      ${this.#other(me)}
      <div class="act">
        <button
          class="pill"
          data-testid="path-back"
          ?disabled=${this.at === 0}
          @click=${() => void this.#go(this.at - 1)}
        >
          ${words.back}
        </button>
        ${step
          ? html`<button
              class="pill main"
              data-testid="path-next"
              title=${words.keys}
              @click=${() => void this.#go(next(plan, this.at))}
            >
              ${step.done ? words.next : words.skip}
            </button>`
          : html`<button class="pill main" data-testid="path-sign" @click=${() => this.#leave("conote-read")}>
              ${words.toSign}
            </button>`}
        <span class="away">
          <button class="pill" data-testid="path-note" @click=${() => this.#leave("conote-back")}>
            ${words.toNote}
          </button>
          ${step
            ? html`<button
                class="pill"
                data-testid="path-skip"
                @click=${() => this.#leave("conote-read")}
              >
                ${words.toSign}
              </button>`
            : nothing}
        </span>
      </div>
    </article>`;
  }

  /** @param {string} where */
  #leave(where) {
    this.dispatchEvent(new Event(where));
  }

  /** @param {Step} step @param {Party} me */
  #step(step, me) {
    const { kind } = step;
    const title =
      kind === "pencil"
        ? words.pencil.title(this.#titleOf(step.section, me))
        : kind === "goals"
          ? words.goals.title[me]
          : words[kind].title;
    return html`<p class="count" data-testid="path-count">
        ${words.count(this.at + 1, this.plan.length)}${step.done ? html` · ✓ ${words.done}` : nothing}
      </p>
      <h2 tabindex="-1" data-testid="path-step" data-kind=${kind}>${title}</h2>
      <p class="hint">${words[kind].lead}</p>
      ${this.#lines(step)} ${this.#goals(step)} ${this.#checks(step)}`;
  }

  /** @param {string} section @param {Party} me */
  #titleOf(section, me) {
    const found = this.connection?.state.view?.sections.find(({ id }) => id === section);
    return titleFor(found, me);
  }

  /** @param {Step} step */
  #lines({ statements }) {
    const connection = /** @type {Connection} */ (this.connection);
    const lines = connection.note
      .sections()
      .flatMap((section) => section.statements)
      .filter(({ id }) => statements.includes(id));
    if (!lines.length || !this.hand) return nothing;
    return this.draw?.(connection, lines, this.hand);
  }

  /** @param {Step} step */
  #goals({ goals }) {
    const known = this.connection?.state.view?.goals ?? [];
    if (!goals.length) return nothing;
    return html`<ul role="list" class="goals">
      ${known.filter(({ id }) => goals.includes(id)).map(({ text }) => html`<li>${text}</li>`)}
    </ul>`;
  }

  /** @param {Step} step what is missing; risk says what to do in its lead */
  #checks({ kind, checks }) {
    if (kind !== "missing") return nothing;
    return html`<dl data-testid="path-missing">
      ${checks.map(({ title, to_do: toDo }) => html`<dt>${said(title)}</dt> <dd>${said(toDo ?? "")}</dd>`)}
    </dl>`;
  }

  #end() {
    const left = this.plan.filter(({ done }) => !done).length;
    return html`<h2 tabindex="-1" data-testid="path-step" data-kind="end">${words.end.title}</h2>
      <p class="hint">${left ? words.end.left(left) : words.end.none}</p>`;
  }

  /** @param {Party} me where the other person is on their way */
  #other(me) {
    const { connection, plan } = this;
    const awareness = connection?.note.awareness;
    if (!connection || !awareness) return nothing;
    const states = [...awareness.getStates().values()];
    const theirs = states.find(({ party, step }) => step && party !== me)?.step;
    const place = plan.findIndex(({ id }) => id === theirs);
    if (place < 0) return nothing;
    const name = nameOf(connection.state.view, otherOf(me), me);
    return html`<p class="other" data-testid="path-other">
      ${place === this.at
        ? words.here.same(name)
        : html`${words.here.other(name, place + 1)}
            <button class="plain" data-testid="path-go" @click=${() => void this.#go(place)}>
              ${words.here.go}
            </button>`}
    </p>`;
  }

  static styles = [
    theme,
    common,
    languagesStyle,
    sheetStyle,
    css`
      article {
        display: flex;
        flex-direction: column;
      }
      h2 {
        font: 600 17px/1.4 var(--serif);
        outline: none;
      }
      .hint,
      .count,
      .other {
        color: var(--soft);
        font-size: 13.5px;
      }
      .step {
        margin-top: 22px;
        border-top: 1px solid var(--line);
        padding-top: 16px;
        min-height: 190px;
      }
      .count {
        margin-bottom: 4px;
        font-variant-numeric: tabular-nums;
      }
      ul {
        margin-top: 14px;
      }
      li + li {
        margin-top: 2px;
      }
      .goals li {
        font: 17px/1.55 var(--serif);
        padding: 2px 0;
      }
      dl {
        margin-top: 14px;
        font-size: 14px;
      }
      dt {
        font-weight: 600;
        padding-top: 6px;
      }
      dd {
        color: var(--soft);
      }
      .other {
        min-height: 24px;
        margin-top: 12px;
      }
      .act,
      .away {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .act {
        margin: auto -4px 0;
        padding: 26px 4px 14px;
        position: sticky;
        bottom: 0;
        background: linear-gradient(transparent, var(--paper) 24px);
      }
      .away {
        margin-left: auto;
      }
    `,
  ];
}

customElements.define("conote-path", ConotePath);
