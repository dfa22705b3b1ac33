// <conote-setup>: the therapist sets up a session and gets its links.

import { css, html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import { beginRecording, bringSummary } from "./bringing.js";
import { languages, languagesStyle } from "./language-choice.js";
import "./plan-field.js";
import "./recording-fields.js";
import "./recording-rest.js";
import { clock } from "./session-words.js";
import { setup, ways } from "./setup-strings.js";
import { errorWords, strings } from "./strings.js";
import "./summary-fields.js";
import { common, theme } from "./theme.js";
import { sendFiles } from "./uploading.js";
import { broughtWords, sendingWords } from "./uploading-words.js";
import { namesIn, tooMuch } from "./vocabulary.js";

/** @import { ConotePlanField } from "./plan-field.js" */

/**
 * @typedef {{session: string, client_alias: string, therapist_name: string, state: string,
 *   created_at: string, awaits: string[]}} Row
 */

/** @import { ConoteRecordingFields } from "./recording-fields.js" */
/** @import { ConoteSummaryFields } from "./summary-fields.js" */
/** @import { Access } from "./types.js" */

/** @typedef {"call" | "recording" | "summary"} Way */
/** @typedef {{links: {therapist: string, client: string}, access: Access, as: string}} Begun */

const WAYS = /** @type {Way[]} */ (["call", "recording", "summary"]);

const SETUP = "conote.setup";
const NAME = "conote.name";

export class ConoteSetup extends LitElement {
  static properties = {
    token: { state: true },
    templates: { state: true },
    sessions: { state: true },
    links: { state: true },
    copied: { state: true },
    trouble: { state: true },
    busy: { state: true },
    way: { state: true },
    going: { state: true },
  };

  constructor() {
    super();
    this.token = "";
    /** @type {{id: string, title: string}[]} */
    this.templates = [];
    /** @type {Row[]} */
    this.sessions = [];
    /** @type {{therapist: string, client: string, alias: string} | null} */
    this.links = null;
    this.copied = false;
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
    this.enter = () => this.#enter();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.enter);
    document.title = setup.pageTitle;
    this.#enter();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.enter);
  }

  #enter() {
    const fresh = api.takeFromFragment("setup");
    if (fresh) sessionStorage.setItem(SETUP, fresh);
    this.token = sessionStorage.getItem(SETUP) ?? "";
    if (this.token) void this.#load();
  }

  async #load() {
    try {
      const [{ templates }, { sessions }] = await Promise.all([
        api.json("/api/templates", { token: this.token }),
        api.json("/api/sessions", { token: this.token }),
      ]);
      this.templates = templates;
      this.sessions = sessions;
    } catch (error) {
      this.#failed(error);
    }
  }

  /** @param {unknown} error */
  #failed(error) {
    const { status } = /** @type {api.Refusal} */ (error);
    if (status === 401 || status === 403) {
      sessionStorage.removeItem(SETUP);
      this.token = "";
    }
    this.trouble = this.#words(error);
  }

  /** @param {unknown} error */
  #words(error) {
    return this.way === "call" && error instanceof api.Refusal ? errorWords(error) : broughtWords(error);
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
      this.copied = false;
      this.links = { ...links, alias };
      void this.#load();
    } catch (error) {
      this.#failed(error);
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
    return async (body) => (await api.json("/api/sessions", { token: this.token, body })).links;
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
    const { session, links } = await api.json("/api/sessions", { token: this.token, body });
    const path = `/api/sessions/${encodeURIComponent(session)}/access`;
    const access = await api.json(path, { token: this.token, body: {} });
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

  /** @param {Row} row */
  async #open({ session }) {
    this.trouble = "";
    try {
      const path = `/api/sessions/${encodeURIComponent(session)}/access`;
      api.remember(await api.json(path, { token: this.token, body: {} }));
      location.assign("/session");
    } catch (error) {
      this.#failed(error);
    }
  }

  async #copy() {
    const field = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector("#link"));
    if (!field) return;
    try {
      await navigator.clipboard.writeText(field.value);
      this.copied = true;
    } catch {
      field.select();
    }
  }

  render() {
    const words = setup;
    if (!this.token) {
      return html`<main>
        <div class="sheet" data-testid="problem">
          ${languages()}
          <h1>${words.noToken}</h1>
          <p class="lead">${words.noTokenLead}</p>
          <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        </div>
      </main>`;
    }
    void import("./introducing.js");
    return html`<main>
      <div class="sheet">${this.links ? this.#ready(this.links) : this.#form()}</div>
      <conote-introducing></conote-introducing>
      <section aria-labelledby="recent">
        <h2 id="recent" class="small-caps">${words.recent}</h2>
        ${this.sessions.length === 0 ? html`<p class="lead">${words.none}</p>` : nothing}
        <ul role="list">
          ${this.sessions.map((row) => this.#row(row))}
        </ul>
      </section>
    </main>`;
  }

  #form() {
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
              .defaultValue=${sessionStorage.getItem(NAME) ?? ""}
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
        <conote-plan-field .token=${this.token}></conote-plan-field>
        <label ?hidden=${this.way === "summary"}>
          <span>${words.vocabulary}</span>
          <textarea class="field" name="vocabulary" rows="2" data-testid="vocabulary"></textarea>
          <small>${words.vocabularyHint}</small>
        </label>
        ${this.way === "recording"
          ? html`<conote-recording-fields></conote-recording-fields>`
          : nothing}
        ${this.way === "summary" ? html`<conote-summary-fields></conote-summary-fields>` : nothing}
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <div class="act">
          <button class="pill main" data-testid="create" ?disabled=${this.busy || !this.templates.length}>
            ${this.#createWords()}
          </button>
          ${this.busy && this.way === "recording"
            ? html`<button type="button" class="pill" data-testid="stop" @click=${() => this.stop.abort()}>
                ${ways.stop}
              </button>`
            : nothing}
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

  /** @param {{therapist: string, client: string, alias: string}} links */
  #ready({ therapist, client, alias }) {
    const words = setup;
    return html`<h1>${words.ready}</h1>
      ${this.way === "call"
        ? nothing
        : html`<p class="lead" data-testid="brought">${ways.brought[this.way]}</p>`}
      <p class="lead">${words.send(alias)}</p>
      <div class="link">
        <input
          id="link"
          class="field"
          readonly
          aria-label=${words.clientLink}
          data-testid="client-link"
          .value=${client}
          @focus=${(/** @type {Event} */ e) => /** @type {HTMLInputElement} */ (e.target).select()}
        />
        <button class="pill" data-testid="copy" @click=${() => void this.#copy()}>
          <span aria-live="polite">${this.copied ? words.copied : words.copy}</span>
        </button>
      </div>
      <div class="act">
        <a class="pill main" href=${therapist} target="_blank" rel="noopener" data-testid="therapist-link"
          >${words.open}</a
        >
        <button class="pill" @click=${() => (this.links = null)}>${words.another}</button>
      </div>`;
  }

  /** @param {Row} row */
  #row(row) {
    const at = new Date(row.created_at);
    const day = at.toLocaleDateString(strings.locale, { day: "numeric", month: "short" });
    return html`<li data-testid="session-row" data-session=${row.session}>
      <span class="alias">${row.client_alias}</span>
      <span class="when">${day}, ${clock(at)}</span>
      <span class="when">${setup.states[row.state] ?? row.state}</span>
      <button
        class="pill"
        aria-label="${setup.enter} ${row.client_alias}, ${day}"
        @click=${() => void this.#open(row)}
      >
        ${setup.enter}
      </button>
      ${row.awaits?.length && row.session !== this.begun?.access.session
        ? html`<conote-recording-rest
            .token=${this.token}
            .session=${row.session}
            .awaits=${row.awaits}
            @conote-sent=${() => void this.#load()}
          ></conote-recording-rest>`
        : nothing}
    </li>`;
  }

  static styles = [
    theme,
    common,
    languagesStyle,
    css`
      :host {
        --accent: var(--therapist);
        display: block;
        min-height: 100dvh;
        background: var(--desk);
        color: var(--ink);
        font: 15px/1.5 var(--sans);
      }
      conote-introducing {
        margin: 26px 36px 0;
      }
      main {
        max-width: 720px;
        margin: 0 auto;
        padding: 48px 22px;
      }
      .sheet {
        padding: 34px 40px 36px;
      }
      h1 {
        font: 600 23px/1.3 var(--serif);
      }
      .lead {
        color: var(--soft);
        margin-top: 4px;
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
        border: 1px solid var(--line);
        border-radius: 999px;
        padding: 7px 16px;
        cursor: pointer;
      }
      label.way:hover {
        border-color: var(--edge);
      }
      label.way:has(:checked) {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
      label.way:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .way input {
        position: absolute;
        inset: 0;
        opacity: 0;
        margin: 0;
        cursor: pointer;
      }
      .going {
        align-self: center;
        color: var(--soft);
        font-size: 14px;
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 18px;
      }
      label {
        display: grid;
        gap: 5px;
        align-content: start;
        font-size: 14px;
      }
      label .field {
        font: 16px/1.4 var(--serif);
      }
      textarea {
        resize: vertical;
      }
      small {
        color: var(--soft);
        font-size: 13px;
      }
      .link {
        display: flex;
        gap: 10px;
        margin: 20px 0;
      }
      .link .field {
        font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", monospace;
        text-overflow: ellipsis;
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }
      section {
        padding: 30px 40px 0;
      }
      h2 {
        margin-bottom: 6px;
      }
      li {
        display: grid;
        grid-template-columns: 1fr 9em 9em auto;
        gap: 12px;
        align-items: center;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
      }
      .when {
        color: var(--soft);
        font-size: 14px;
      }
      @media (max-width: 760px) {
        main {
          padding: 0 0 30px;
        }
        .sheet {
          border-radius: 0;
          border-left: 0;
          border-right: 0;
          padding: 26px 22px;
        }
        .pair {
          grid-template-columns: 1fr;
        }
        section {
          padding: 26px 22px 0;
        }
        li {
          grid-template-columns: 1fr auto;
          gap: 2px 12px;
        }
        li button {
          grid-row: 1 / span 3;
          grid-column: 2;
        }
      }
    `,
  ];
}

customElements.define("conote-setup", ConoteSetup);
