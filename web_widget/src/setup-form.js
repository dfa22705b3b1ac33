// <conote-new-session>: the form by which a session is set up, for a call, a recording or a summary.

import { css, html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import { beginRecording, bringSummary } from "./bringing.js";
import { choiceStyle } from "./choice-style.js";
import { fields } from "./fields.js";
import { languages, languagesStyle } from "./language-choice.js";
import "./plan-field.js";
import "./recording-fields.js";
import { setup, ways } from "./setup-strings.js";
import { errorWords } from "./strings.js";
import "./summary-fields.js";
import { common, theme } from "./theme.js";
import { sendFiles } from "./uploading.js";
import { broughtWords, sendingWords } from "./uploading-words.js";
import { namesIn, tooMuch } from "./vocabulary.js";
import { heading } from "./setup-style.js";

/** @import { ConotePlanField } from "./plan-field.js" */
/** @import { ConoteRecordingFields } from "./recording-fields.js" */
/** @import { ConoteSummaryFields } from "./summary-fields.js" */
/** @import { Access } from "./types.js" */

/** @typedef {"call" | "recording" | "summary"} Way */
/** @typedef {{therapist: string, client: string, alias: string, way: Way}} Links */
/** @typedef {{links: {therapist: string, client: string}, access: Access, as: string}} Begun */

const WAYS = /** @type {Way[]} */ (["call", "recording", "summary"]);

const NAME = "conote.name";

/**
 * Fires `conote-begun` with the `Links` once the session is there, `conote-refused` with the error
 * if it could not be set up.
 */
export class ConoteNewSession extends LitElement {
  static properties = {
    templates: { attribute: false },
    way: { attribute: false },
    name: { attribute: false },
    trouble: { state: true },
    busy: { state: true },
    going: { state: true },
  };

  constructor() {
    super();
    /** How whoever is signed in is called, until they say otherwise. */
    this.name = "";
    /** @type {{id: string, title: string}[]} */
    this.templates = [];
    this.trouble = "";
    this.busy = false;
    /** @type {Way} */
    this.way = "call";
    /** What is going on, in words. */
    this.going = "";
    /** A session that was set up for a recording whose files are not all there yet.
     * @type {Begun | null} */
    this.begun = null;
    /** Its files that are not there yet.
     * @type {Set<string>} */
    this.missing = new Set();
    this.stop = new AbortController();
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {unknown} error */
  #words(error) {
    return this.way === "call" && error instanceof api.Refusal
      ? errorWords(error)
      : broughtWords(error);
  }

  /** @param {SubmitEvent} event */
  async #create(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const data = new FormData(form);
    /** @param {string} name */
    const field = (name) => String(data.get(name) ?? "").trim();
    const alias = field("alias");
    const vocabulary = namesIn(field("vocabulary"));
    this.trouble = tooMuch(vocabulary);
    if (this.trouble) {
      form.vocabulary.focus();
      return;
    }
    this.busy = true;
    try {
      const bring = this.#brings();
      const body = {
        therapist_name: field("name"),
        client_alias: alias,
        template: field("template"),
        mode: field("mode"),
        goals: this.#plan?.goals ?? [],
        vocabulary,
      };
      const links = await bring(body);
      sessionStorage.setItem(NAME, body.therapist_name);
      this.#tell("conote-begun", { ...links, alias, way: this.way });
    } catch (error) {
      this.trouble = this.#words(error);
      this.#tell("conote-refused", error);
    }
    this.busy = false;
    this.going = "";
  }

  /**
   * What is to be done with the form, by the way that was chosen; what is missing is an error.
   * @returns {(body: object) => Promise<{therapist: string, client: string}>}
   */
  #brings() {
    if (this.way === "summary") {
      const fields = /** @type {ConoteSummaryFields} */ (
        this.renderRoot.querySelector("conote-summary-fields")
      );
      const value = fields.filled();
      return async (body) => {
        this.going = ways.filing;
        const begun = await this.#begin(body, "");
        await bringSummary(begun.access, value);
        return this.#done(begun);
      };
    }
    if (this.way === "recording") {
      const fields = /** @type {ConoteRecordingFields} */ (
        this.renderRoot.querySelector("conote-recording-fields")
      );
      const value = fields.filled();
      return (body) => this.#sendRecording(body, value);
    }
    return async (body) => (await api.json("/api/sessions", { body })).links;
  }

  /** @param {object} body @param {ReturnType<ConoteRecordingFields["filled"]>} value */
  async #sendRecording(body, { recording, files }) {
    const as = JSON.stringify([body, recording]);
    if (this.begun && this.begun.as !== as) {
      void api.stopRecording(this.begun.access).catch(() => {});
      this.begun = null;
    }
    const again = this.begun;
    const begun = again ?? (await this.#begin(body, as));
    if (!again) this.missing = new Set(await beginRecording(begun.access, recording));
    this.begun = begun;
    this.stop = new AbortController();
    const coming = Object.fromEntries(
      Object.entries(files).filter(([name]) => this.missing.has(name)),
    );
    try {
      await sendFiles(
        begun.access,
        coming,
        (...far) => (this.going = sendingWords(...far)),
        this.stop.signal,
      );
    } finally {
      this.missing = new Set(Object.keys(coming));
    }
    return this.#done(begun);
  }

  /** @param {object} body @param {string} as @returns {Promise<Begun>} */
  async #begin(body, as) {
    const { session, links } = await api.json("/api/sessions", { body });
    const path = `/api/sessions/${encodeURIComponent(session)}/access`;
    const access = await api.json(path, { body: {} });
    return { links, access, as };
  }

  /** @param {Begun} begun */
  #done({ links }) {
    this.begun = null;
    return links;
  }

  /** @returns {ConotePlanField | null} */
  get #plan() {
    return this.renderRoot.querySelector("conote-plan-field");
  }

  /** @param {Event} event somebody filled in a name: there may be a plan of that client */
  #named(event) {
    const data = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const [name, alias] = ["name", "alias"].map((field) => String(data.get(field) ?? "").trim());
    void this.#plan?.lookUp(name ?? "", alias ?? "");
  }

  render() {
    const words = setup;
    return html`${languages()}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <form
        @submit=${(/** @type {SubmitEvent} */ event) => void this.#create(event)}
        @change=${(/** @type {Event} */ event) => this.#named(event)}
      >
        ${this.#ways()}
        <div class="pair">
          <label>
            <span>${words.yourName}</span>
            <input
              class="field"
              name="name"
              required
              maxlength="200"
              autocomplete="name"
              data-testid="therapist-name"
              .defaultValue=${sessionStorage.getItem(NAME) ?? this.name}
            />
            <small>${words.yourNameHint}</small>
          </label>
          <label>
            <span>${words.alias}</span>
            <input
              class="field"
              name="alias"
              required
              maxlength="200"
              autocomplete="off"
              data-testid="client-alias"
            />
            <small>${words.aliasHint}</small>
          </label>
        </div>
        <label>
          <span>${words.template}</span>
          <select class="field" name="template" required data-testid="template">
            ${this.templates.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
          </select>
        </label>
        <label>
          <span>${words.mode}</span>
          <select class="field" name="mode" data-testid="mode">
            ${Object.entries(words.modes).map(
              ([id, title]) => html`<option value=${id}>${title}</option>`,
            )}
          </select>
        </label>
        <conote-plan-field></conote-plan-field>
        <label ?hidden=${this.way === "summary"}>
          <span>${words.vocabulary}</span>
          <textarea class="field" name="vocabulary" rows="2" data-testid="vocabulary"></textarea>
          <small>${words.vocabularyHint}</small>
        </label>
        ${
          this.way === "recording"
            ? html`<conote-recording-fields></conote-recording-fields>`
            : nothing
        }
        ${this.way === "summary" ? html`<conote-summary-fields></conote-summary-fields>` : nothing}
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <div class="act">
          <button
            class="pill main"
            data-testid="create"
            ?disabled=${this.busy || !this.templates.length}
          >
            ${this.#createWords()}
          </button>
          ${
            this.busy && this.way === "recording"
              ? html`<button
                  type="button"
                  class="pill"
                  data-testid="stop"
                  @click=${() => this.stop.abort()}
                >
                  ${ways.stop}
                </button>`
              : nothing
          }
          <span role="status" class="going" data-testid="going">${this.going}</span>
        </div>
      </form>`;
  }

  #createWords() {
    if (this.way === "recording") return ways.createRecording;
    return this.way === "summary" ? ways.createSummary : setup.create;
  }

  #ways() {
    const words = ways;
    return html`<div class="ways" role="radiogroup" aria-label=${words.title}>
      ${WAYS.map(
        (way) =>
          html`<label class="way">
            <input
              type="radio"
              name="way"
              value=${way}
              data-testid="way-${way}"
              .checked=${this.way === way}
              @change=${() => {
                this.way = way;
                this.trouble = "";
              }}
            />
            <span>${words.way[way]}</span>
          </label>`,
      )}
    </div>`;
  }

  static styles = [
    theme,
    common,
    languagesStyle,
    fields,
    heading,
    choiceStyle,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: 18px;
        margin-top: 24px;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      label.way {
        display: block;
        position: relative;
        border-radius: 999px;
        padding: 7px 16px;
      }
      .way input {
        position: absolute;
        inset: 0;
        opacity: 0;
        margin: 0;
        cursor: pointer;
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }
      .going {
        align-self: center;
        color: var(--soft);
        font-size: 14px;
      }
      textarea {
        resize: vertical;
      }
    `,
  ];
}

customElements.define("conote-new-session", ConoteNewSession);
