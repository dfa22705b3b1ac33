// <conote-additions>: what was added to the signed note, and adding to it. Loaded once it is signed.

import { html, LitElement, nothing } from "lit";

import { added, additionsOf, additionsPath } from "./added.js";
import { additionStyle } from "./addition-style.js";
import { json } from "./api.js";
import { sectionsOf } from "./canonical.js";
import { language } from "./language.js";
import { when } from "./session-words.js";
import { signStyle } from "./sign-style.js";
import { errorWords } from "./strings.js";
import { words } from "./strings.additions.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Addition, Additions, Kind } from "./added.js" */
/** @import { Refusal } from "./api.js" */
/** @import { Connection } from "./connection.js" */
/** @import { Party } from "./types.js" */

/** @typedef {"text" | "about" | "occurred_at" | "name"} Needed */

export class ConoteAdditions extends LitElement {
  static properties = {
    connection: { attribute: false },
    note: { attribute: false },
    made: { state: true },
    kind: { state: true },
    writing: { state: true },
    busy: { state: true },
    said: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** @type {any} the canonical note */
    this.note = null;
    /** @type {Additions | null} */
    this.made = null;
    /** @type {Kind} what is being added */
    this.kind = "addendum";
    this.writing = false;
    this.busy = false;
    /** What was just done, in words. */
    this.said = "";
    this.trouble = "";
    this.spoken = language;
    /** How many there are, as the view has it. */
    this.count = -1;
    this.watch = new Watch(this, ["change"], () => this.#follow());
  }

  willUpdate() {
    const fresh = this.watch.connection !== this.connection;
    this.watch.follow(this.connection);
    const anew = this.spoken !== language;
    this.spoken = language;
    if (fresh || anew) void this.#load();
  }

  #follow() {
    const count = this.connection?.state.view?.additions ?? 0;
    if (count !== this.count) void this.#load();
  }

  async #load() {
    const { connection } = this;
    if (!connection) return;
    this.count = connection.state.view?.additions ?? 0;
    try {
      this.made = await additionsOf(connection.access, language);
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLInputElement | null} */ (
      this.renderRoot.querySelector(`[name="${name}"]`)
    );
  }

  /** @param {string} name */
  #value(name) {
    return this.#field(name)?.value.trim() ?? "";
  }

  async #open() {
    this.writing = true;
    this.said = this.trouble = "";
    this.kind = this.made?.kinds[0]?.kind ?? "addendum";
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("[name=kind]"))?.focus();
  }

  /** @param {Event} event */
  async #sign(event) {
    event.preventDefault();
    const chosen = this.made?.kinds.find(({ kind }) => kind === this.kind);
    const { connection, made } = this;
    if (!chosen || !made || !connection || this.busy || !this.#complete()) return;
    const { kind, intent, text_version } = chosen;
    const took = this.#value("occurred_at");
    const body = {
      ...{ kind, intent, text_version, follows: made.follows },
      name: this.#value("name"),
      text: this.#value("text"),
      about: this.#value("about") || null,
      occurred_at: took ? new Date(took).toISOString() : null,
      answers: Number(this.#value("answers")) || null,
    };
    this.busy = true;
    this.trouble = "";
    try {
      const { access } = connection;
      await json(additionsPath(access), { token: access.access, body });
      this.writing = false;
      this.said = words.added;
      await this.#load();
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(".add"))?.focus();
    } catch (error) {
      const changed = /** @type {Refusal} */ (error).code === "note_changed";
      if (changed) await this.#load();
      this.trouble = changed ? words.changed : errorWords(error);
    }
    this.busy = false;
  }

  /** Whether all is there; what is missing is said. */
  #complete() {
    /** @type {Needed[]} */
    const needed = ["text"];
    if (this.kind === "correction") needed.unshift("about");
    if (this.kind === "late_entry") needed.push("occurred_at");
    needed.push("name");
    const missing = needed.find((name) => !this.#value(name));
    const ahead = !missing && Date.parse(this.#value("occurred_at")) > Date.now();
    this.trouble = missing ? words.missing[missing] : ahead ? words.future : "";
    if (this.trouble) this.#field(missing ?? "occurred_at")?.focus();
    return !this.trouble;
  }

  render() {
    const { connection, made } = this;
    const view = connection?.state.view;
    if (!connection || !view || !made) return nothing;
    const me = connection.access.party;
    return html`<section aria-labelledby="added" data-me=${me}>
      <h2 id="added" class="small-caps">${words.title}</h2>
      <p class="hint">${made.additions.length ? words.lead : words.none}</p>
      ${added(made.additions, me)}
      <p class="hint" role="status">${this.said}</p>
      ${
        this.writing
          ? this.#form(made, me)
          : html`<button
              class="pill add"
              data-testid="add-to-note"
              @click=${() => void this.#open()}
            >
              ${words.add}
            </button>`
      }
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
    </section>`;
  }

  /** @param {Additions} made @param {Party} me */
  #form({ kinds, additions }, me) {
    const chosen = kinds.find(({ kind }) => kind === this.kind);
    const other = additions.filter(({ by }) => by !== me);
    return html`<form @submit=${(/** @type {Event} */ event) => void this.#sign(event)} novalidate>
      <fieldset>
        <legend>${words.what}</legend>
        ${kinds.map(
          ({ kind, title, explained }) =>
            html`<label class="kind">
              <input
                type="radio"
                name="kind"
                value=${kind}
                data-testid="add-${kind}"
                .checked=${kind === this.kind}
                @change=${() => {
                  this.kind = kind;
                  this.trouble = "";
                }}
              />
              <span><b>${title}</b> ${explained}</span>
            </label>`,
        )}
      </fieldset>
      ${this.#line(me)}
      ${
        this.kind === "late_entry"
          ? html`<label class="short">
              ${words.when}
              <input
                class="field"
                type="datetime-local"
                name="occurred_at"
                data-testid="add-when"
              />
            </label>`
          : nothing
      }
      ${this.kind === "addendum" && other.length ? this.#answers(other, me) : nothing}
      <label>
        ${words.text[this.kind]}
        <textarea
          class="field"
          name="text"
          rows="4"
          maxlength="10000"
          data-testid="add-text"
        ></textarea>
      </label>
      <label class="name">
        ${words.name}
        <input
          class="field"
          name="name"
          maxlength="200"
          autocomplete="name"
          data-testid="add-name"
          .defaultValue=${me === "therapist" ? (this.connection?.state.view?.therapist_name ?? "") : ""}
        />
      </label>
      <p class="hint">${chosen?.consent}</p>
      <p class="intent" data-testid="add-intent">${chosen?.intent}</p>
      <div class="act">
        <button class="pill main" type="submit" data-testid="add-sign" ?disabled=${this.busy}>
          ${words.sign}
        </button>
        <button class="pill" type="button" @click=${() => (this.writing = false)}>
          ${words.cancel}
        </button>
      </div>
    </form>`;
  }

  /** @param {Party} me which line it is about: a correction is always about one */
  #line(me) {
    const view = this.connection?.state.view;
    if (!view || !this.note) return nothing;
    const corrects = this.kind === "correction";
    const sections = sectionsOf(this.note, view, me).filter(({ statements }) => statements.length);
    if (!sections.length) return nothing;
    return html`<label>
      ${corrects ? words.line : words.lineMaybe}
      <select class="field" name="about" data-testid="add-about">
        <option value="">${corrects ? words.chooseLine : words.wholeNote}</option>
        ${sections.map(
          ({ title, statements }) =>
            html`<optgroup label=${title}>
              ${statements.map(({ id, text }) => html`<option value=${id}>${text}</option>`)}
            </optgroup>`,
        )}
      </select>
    </label>`;
  }

  /** @param {Addition[]} others @param {Party} me */
  #answers(others, me) {
    return html`<label>
      ${words.answer}
      <select class="field" name="answers" data-testid="add-answers">
        <option value="">${words.noAnswer}</option>
        ${others.map(
          ({ n, kind, name, at }) =>
            html`<option value=${n}>
              ${words.kinds[me][kind]}: ${words.signed(name, when(at))}
            </option>`,
        )}
      </select>
    </label>`;
  }

  static styles = [theme, common, signStyle, additionStyle];
}

customElements.define("conote-additions", ConoteAdditions);
