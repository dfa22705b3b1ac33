// <conote-setup>: the therapist sets up a session and gets its links.

import { css, html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import "./plan-field.js";
import { clock } from "./session-words.js";
import { errorWords, strings } from "./strings.en.js";
import { common, theme } from "./theme.js";
import { namesIn, tooMuch } from "./vocabulary.js";

/** @import { ConotePlanField } from "./plan-field.js" */

/**
 * @typedef {{session: string, client_alias: string, therapist_name: string, state: string,
 *   created_at: string}} Row
 */

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
    this.enter = () => this.#enter();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.enter);
    document.title = strings.setup.pageTitle;
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
    this.trouble = errorWords(error);
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
      const body = {
        therapist_name: field("name"),
        client_alias: alias,
        template: field("template"),
        goals: this.#plan?.goals ?? [],
        vocabulary,
      };
      const { links } = await api.json("/api/sessions", { token: this.token, body });
      sessionStorage.setItem(NAME, body.therapist_name);
      this.copied = false;
      this.links = { ...links, alias };
      void this.#load();
    } catch (error) {
      this.#failed(error);
    }
    this.busy = false;
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
    const words = strings.setup;
    if (!this.token) {
      return html`<main>
        <div class="sheet" data-testid="problem">
          <h1>${words.noToken}</h1>
          <p class="lead">${words.noTokenLead}</p>
          <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        </div>
      </main>`;
    }
    return html`<main>
      <div class="sheet">${this.links ? this.#ready(this.links) : this.#form()}</div>
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
    const words = strings.setup;
    return html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <form
        @submit=${(/** @type {SubmitEvent} */ event) => void this.#create(event)}
        @change=${(/** @type {Event} */ event) => this.#named(event)}
      >
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
        <conote-plan-field .token=${this.token}></conote-plan-field>
        <label>
          <span>${words.vocabulary}</span>
          <textarea class="field" name="vocabulary" rows="2" data-testid="vocabulary"></textarea>
          <small>${words.vocabularyHint}</small>
        </label>
        <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
        <div>
          <button class="pill main" data-testid="create" ?disabled=${this.busy || !this.templates.length}>
            ${words.create}
          </button>
        </div>
      </form>`;
  }

  /** @param {{therapist: string, client: string, alias: string}} links */
  #ready({ therapist, client, alias }) {
    const words = strings.setup;
    return html`<h1>${words.ready}</h1>
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
      <span class="when">${strings.setup.states[row.state] ?? row.state}</span>
      <button
        class="pill"
        aria-label="${strings.setup.enter} ${row.client_alias}, ${day}"
        @click=${() => void this.#open(row)}
      >
        ${strings.setup.enter}
      </button>
    </li>`;
  }

  static styles = [
    theme,
    common,
    css`
      :host {
        --accent: var(--therapist);
        display: block;
        min-height: 100dvh;
        background: var(--desk);
        color: var(--ink);
        font: 15px/1.5 var(--sans);
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
