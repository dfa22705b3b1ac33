// <conote-measure-form>: a questionnaire before the client. An invitation that can wait; then one
// question a screen, all answers to look over, and nothing sent before "Send".

import { html, LitElement, nothing } from "lit";

import { once } from "./acting.js";
import { measureForms } from "./api.js";
import { language } from "./language.js";
import { languages, languagesStyle } from "./language-choice.js";
import { measureFormStyle } from "./measure-form-style.js";
import { open } from "./measure-panel.js";
import * as steps from "./measure-steps.js";
import { nameOf } from "./session-words.js";
import { errorWords } from "./strings.js";
import { words } from "./strings.measures.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */
/** @import { Sheet } from "./measure-steps.js" */
/** @import { MeasureForm, MeasureView, View } from "./types.js" */

/** Fires `conote-answering` when a form was opened or closed (`detail`: whether it is open). */
export class ConoteMeasureForm extends LitElement {
  static properties = {
    connection: { attribute: false },
    form: { state: true },
    sheet: { state: true },
    later: { state: true },
    thanked: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** @type {MeasureForm | null} the one that is open */
    this.form = null;
    /** @type {Sheet | null} */
    this.sheet = null;
    /** @type {Map<string, Sheet>} what was filled in and put off */
    this.drafts = new Map();
    /** @type {ReadonlySet<string>} those that were put off */
    this.later = new Set();
    this.thanked = "";
    /** In which state of the session that was: it is no news in the next one. */
    this.thankedIn = /** @type {import("./types.js").SessionState | undefined} */ (undefined);
    this.trouble = "";
    this.busy = false;
    /** The language in which the form that is open was asked for. */
    this.asked = language;
    this.watch = new Watch(this, ["change"]);
  }

  willUpdate() {
    this.watch.follow(this.connection);
    if (this.form && this.asked !== language) void this.#translate(this.form);
    const view = this.connection?.state.view;
    if (this.form && view && !open(view)) this.#close(true);
  }

  /** @param {string} instrument */
  async start(instrument) {
    this.trouble = this.thanked = "";
    try {
      this.asked = language;
      const form = (await measureForms(language)).find(({ id }) => id === instrument);
      if (!form) return;
      const before = this.connection?.state.answers.get(instrument);
      this.sheet = this.drafts.get(instrument) ?? steps.begin(form, before);
      this.form = form;
      this.#tell(true);
      this.#toHeading();
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  /**
   * The same questions in the language that is spoken now; what was answered stays.
   * @param {MeasureForm} form
   */
  async #translate(form) {
    this.asked = language;
    try {
      const found = (await measureForms(language)).find(({ id }) => id === form.id);
      if (found && this.form === form) this.form = found;
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  /** @param {boolean} keep whether what was filled in is kept for later */
  #close(keep) {
    const { form, sheet } = this;
    if (form && sheet && keep) this.drafts.set(form.id, sheet);
    else if (form) this.drafts.delete(form.id);
    this.form = this.sheet = null;
    this.trouble = "";
    this.#tell(false);
  }

  /** @param {boolean} detail */
  #tell(detail) {
    this.dispatchEvent(new CustomEvent("conote-answering", { detail, bubbles: true, composed: true }));
  }

  /** @param {string} instrument */
  #putOff(instrument) {
    if (this.form) this.#close(true);
    this.later = new Set(this.later).add(instrument);
  }

  /** @param {string} instrument */
  async #never(instrument) {
    if (await this.#do({ type: "decline_measure", instrument })) this.#close(false);
  }

  async #send() {
    const { form, sheet } = this;
    if (!form || !sheet) return;
    if (!steps.anything(sheet)) {
      this.trouble = words.nothing;
      return;
    }
    if (await this.#do(steps.toSend(form, sheet))) {
      this.#close(false);
      this.thanked = words.sent(form.title);
      this.thankedIn = this.connection?.state.view?.state;
    }
  }

  /** @param {import("./types.js").Command} command */
  #do(command) {
    return once(this, () => this.connection?.do(command));
  }

  /** @param {Sheet} sheet */
  #go(sheet) {
    this.sheet = sheet;
    this.trouble = "";
    this.#toHeading();
  }

  /** What is new is read out, and keys go on from there. */
  #toHeading() {
    void this.updateComplete.then(() => {
      /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("h1"))?.focus();
      this.scrollIntoView({ block: "nearest" });
    });
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    const { form, sheet } = this;
    if (!form || !sheet || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.#putOff(form.id);
      return;
    }
    if (event.key === "Enter" && /** @type {Element} */ (event.target).matches("h1")) {
      /** @type {HTMLFormElement} */ (event.currentTarget).requestSubmit();
      return;
    }
    const place = Number(event.key) - 1;
    const choices = steps.choicesAt(form, sheet);
    if (sheet.at === steps.reviewOf(form) || !(place >= 0 && place < choices.length)) return;
    event.preventDefault();
    this.sheet = steps.choose(form, sheet, place);
    /** @type {HTMLElement | undefined} */ (
      this.renderRoot.querySelectorAll("input")[place]
    )?.focus();
  }

  render() {
    const { connection, form, sheet } = this;
    const view = connection?.state.view;
    if (!connection || !view) return nothing;
    if (form && sheet) {
      return html`<form
        class="sheet"
        data-testid="measure-form"
        lang=${form.language}
        aria-label=${form.plain_name}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#keys(event)}
        @submit=${(/** @type {Event} */ event) => {
          event.preventDefault();
          if (sheet.at === steps.reviewOf(form)) void this.#send();
          else this.#go(steps.forward(form, sheet));
        }}
      >
        ${sheet.at === steps.reviewOf(form) ? this.#review(form, sheet) : this.#question(form, sheet)}
      </form>`;
    }
    const waiting = open(view) ? (view.measures ?? []).filter(({ state }) => state === "asked") : [];
    return html`<div role="status">
      ${waiting.map((measure) => this.#invitation(measure, view))}
      ${this.thanked && this.thankedIn === view.state && !waiting.length
        ? html`<p class="card" data-testid="measure-sent">${this.thanked}</p>`
        : nothing}
      ${this.trouble ? html`<p class="trouble">${this.trouble}</p>` : nothing}
    </div>`;
  }

  /** @param {MeasureView} measure @param {View} view */
  #invitation({ instrument, title, questions }, view) {
    const start = html`<button
      class="pill ${this.later.has(instrument) ? "" : "main"}"
      data-testid="measure-start"
      @click=${() => void this.start(instrument)}
    >
      ${words.start}
    </button>`;
    if (this.later.has(instrument)) {
      return html`<div class="card put-off" data-testid="measure-invite" data-id=${instrument}>
        <p>${words.put(title)}</p>
        ${start} ${this.#neverButton(instrument)}
      </div>`;
    }
    return html`<div class="card" data-testid="measure-invite" data-id=${instrument}>
      <p class="ask">${words.invite(nameOf(view, "therapist", "client"), questions, title)}</p>
      <p class="quiet">${words.inviteLead}</p>
      <div class="act">
        ${start}
        <button
          class="pill"
          data-testid="measure-not-now"
          @click=${() => this.#putOff(instrument)}
        >
          ${words.notNow}
        </button>
        ${this.#neverButton(instrument)}
      </div>
    </div>`;
  }

  /** @param {string} instrument */
  #neverButton(instrument) {
    return html`<button
      class="plain"
      type="button"
      data-testid="measure-decline"
      ?disabled=${this.busy}
      @click=${() => void this.#never(instrument)}
    >
      ${words.never}
    </button>`;
  }

  /** @param {MeasureForm} form @param {Sheet} sheet */
  #question(form, sheet) {
    const { at } = sheet;
    const difficulty = at === steps.difficultyOf(form);
    const given = steps.answerAt(form, sheet);
    const text = difficulty ? form.difficulty.text : form.items[at];
    return html`${this.#head(
        form,
        difficulty ? words.oneMore : words.progress(at + 1, form.items.length),
        at,
      )}
      <div class="ask" id="ask">
        ${difficulty ? nothing : html`<p class="question">${form.question}</p>`}
        <h1 id="item" tabindex="-1" data-testid="measure-item">${text}</h1>
      </div>
      <div class="choices" role="radiogroup" aria-labelledby="item">
        ${steps.choicesAt(form, sheet).map(
          (choice, place) =>
            html`<label data-testid="measure-choice">
              <input
                type="radio"
                name="answer"
                value=${place}
                .checked=${given === place}
                @change=${() => (this.sheet = steps.choose(form, sheet, place))}
              />
              <span>${choice}</span>
            </label>`,
        )}
      </div>
      <div class="act">
        ${at === 0 && !sheet.looking
          ? nothing
          : html`<button
              class="pill"
              type="button"
              data-testid="measure-back"
              @click=${() => this.#go(steps.back(form, sheet))}
            >
              ${words.back}
            </button>`}
        <button class="pill main" type="submit" data-testid="measure-next">
          ${sheet.looking ? words.toReview : given === null ? words.skip : words.next}
        </button>
      </div>
      <p class="hint">${words.keys}</p>`;
  }

  /** @param {MeasureForm} form @param {Sheet} sheet */
  #review(form, sheet) {
    const missing = sheet.answers.includes(null);
    const row = (/** @type {string} */ item, /** @type {string | null} */ answer, /** @type {number} */ at) =>
      html`<li>
        <span>${item}</span>
        <strong class=${answer === null ? "missing" : ""}>${answer ?? words.missing}</strong>
        <button
          class="plain"
          type="button"
          aria-label="${words.changeOne}: ${item}"
          @click=${() => this.#go(steps.goTo(sheet, at))}
        >
          ${words.changeOne}
        </button>
      </li>`;
    return html`${this.#head(form, words.review, form.items.length)}
      <h1 tabindex="-1">${words.review}</h1>
      <p class="quiet">${words.reviewLead}</p>
      <p class="question">${form.question}</p>
      <ol role="list" data-testid="measure-review">
        ${form.items.map((item, at) => {
          const answer = sheet.answers[at];
          return row(item, answer === null ? null : form.answers[answer], at);
        })}
        ${steps.anyProblem(sheet)
          ? row(
              form.difficulty.text,
              sheet.difficulty === null ? null : form.difficulty.answers[sheet.difficulty],
              steps.difficultyOf(form),
            )
          : nothing}
      </ol>
      ${missing ? html`<p class="quiet">${words.noTotal}</p>` : nothing}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      <div class="act">
        <button
          class="pill"
          type="button"
          data-testid="measure-back"
          @click=${() => this.#go(steps.back(form, sheet))}
        >
          ${words.back}
        </button>
        <button
          class="pill main"
          type="submit"
          data-testid="measure-send"
          ?disabled=${this.busy || !this.connection?.online}
        >
          ${words.send}
        </button>
      </div>
      <p class="permission">${form.title}. ${form.permission}</p>`;
  }

  /** @param {MeasureForm} form @param {string} progress @param {number} done */
  #head(form, progress, done) {
    const share = Math.round((100 * Math.min(done, form.items.length)) / form.items.length);
    return html`<header role="presentation">
        <p>
          <b>${form.plain_name}</b>
          <span data-testid="measure-progress">${progress}</span>
        </p>
        <span class="either">
          ${languages()}
          <button
            class="plain"
            type="button"
            data-testid="measure-not-now"
            @click=${() => this.#putOff(form.id)}
          >
            ${words.notNow}
          </button>
        </span>
      </header>
      <div class="bar" aria-hidden="true"><div .style=${`width: ${share}%`}></div></div>`;
  }

  static styles = [theme, common, languagesStyle, measureFormStyle];
}

customElements.define("conote-measure-form", ConoteMeasureForm);
