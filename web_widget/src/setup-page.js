// <conote-setup>: the therapist sets up a session and gets its links.

import { html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import { languages, languagesStyle } from "./language-choice.js";
import "./recording-rest.js";
import { clock } from "./session-words.js";
import "./setup-form.js";
import "./setup-links.js";
import "./sign-in.js";
import { setup } from "./setup-strings.js";
import { signIn } from "./sign-in-strings.js";
import { setupStyle } from "./setup-style.js";
import { errorWords, strings } from "./strings.js";
import { common, theme } from "./theme.js";

/** @import { ConoteNewSession, Links } from "./setup-form.js" */
/** @import { Who } from "./sign-in.js" */

/**
 * @typedef {{session: string, client_alias: string, therapist_name: string, state: string,
 *   created_at: string, awaits: string[], emergencies: string[],
 *   held: {reason: string, who: string, since: string}[]}} Row
 */

/** Who signed in asks, by the browser's cookie: no script of the page ever sees it. */
const TOKEN = "";

export class ConoteSetup extends LitElement {
  static properties = {
    who: { state: true },
    first: { state: true },
    templates: { state: true },
    sessions: { state: true },
    links: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** Who signed in; null: nobody; undefined: not known yet.
     * @type {Who | null | undefined} */
    this.who = undefined;
    /** The token that makes the first account. */
    this.first = "";
    /** @type {{id: string, title: string}[]} */
    this.templates = [];
    /** @type {Row[]} */
    this.sessions = [];
    /** @type {Links | null} */
    this.links = null;
    this.trouble = "";
    /** @type {Links["way"]} the way that was taken last */
    this.way = "call";
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
    const first = api.takeFromFragment("setup");
    if (first) {
      this.first = first;
      this.who = null;
    } else {
      void this.#look();
    }
  }

  /** Look whether somebody is signed in. */
  async #look() {
    try {
      this.who = await api.json("/api/me");
      await this.#load();
    } catch (error) {
      this.who = null;
      if (/** @type {api.Refusal} */ (error).status !== 401) this.trouble = errorWords(error);
    }
  }

  async #load() {
    try {
      const [{ templates }, { sessions }] = await Promise.all([
        api.json("/api/templates"),
        api.json("/api/sessions"),
      ]);
      this.templates = templates;
      this.sessions = sessions;
    } catch (error) {
      this.#failed(error);
    }
  }

  /** @param {Who} who */
  #signedIn(who) {
    this.first = "";
    this.trouble = "";
    this.who = who;
    void this.#load();
  }

  async #signOut() {
    try {
      await api.json("/api/sign-out", { body: {} });
    } catch (error) {
      if (/** @type {api.Refusal} */ (error).status !== 401) {
        this.trouble = errorWords(error);
        return;
      }
    }
    this.who = null;
    this.links = null;
    this.sessions = [];
  }

  /** @param {unknown} error */
  #failed(error) {
    this.#signedOut(error);
    this.trouble = errorWords(error);
  }

  /** @param {unknown} error what was asked for was refused: perhaps to one who is not signed in */
  #signedOut(error) {
    const { status } = /** @type {api.Refusal} */ (error);
    if (status !== 401) return;
    this.who = null;
    this.trouble = signIn.over;
  }

  /** @param {Row} row */
  async #open({ session }) {
    this.trouble = "";
    try {
      const path = `/api/sessions/${encodeURIComponent(session)}/access`;
      api.remember(await api.json(path, { body: {} }));
      location.assign("/session");
    } catch (error) {
      this.#failed(error);
    }
  }

  render() {
    const words = setup;
    if (this.who === undefined) return html`<main></main>`;
    if (this.who === null) {
      return html`<main>
        <div class="sheet narrow">
          ${languages()}
          <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
          <conote-sign-in
            .first=${this.first}
            @conote-signed-in=${(/** @type {CustomEvent<Who>} */ { detail }) => this.#signedIn(detail)}
          ></conote-sign-in>
        </div>
      </main>`;
    }
    void import("./introducing.js");
    void import("./passkeys.js");
    return html`<main>
      <p class="who">
        <span data-testid="who">${this.who.account.name}</span>
        <button class="plain" data-testid="sign-out" @click=${() => void this.#signOut()}>
          ${signIn.out}
        </button>
      </p>
      <div class="sheet">${this.#sheet()}</div>
      <conote-introducing></conote-introducing>
      <section aria-labelledby="recent">
        <h2 id="recent" class="small-caps">${words.recent}</h2>
        ${this.sessions.length === 0 ? html`<p class="lead">${words.none}</p>` : nothing}
        <ul role="list">
          ${this.sessions.map((row) => this.#row(row))}
        </ul>
      </section>
      <conote-passkeys></conote-passkeys>
    </main>`;
  }

  /** The form, or what came of it. */
  #sheet() {
    if (this.links) {
      return html`<conote-links
        .links=${this.links}
        @conote-another=${() => (this.links = null)}
      ></conote-links>`;
    }
    return html`<conote-new-session
        .token=${TOKEN}
        .templates=${this.templates}
        .way=${this.way}
        @conote-begun=${(/** @type {CustomEvent<Links>} */ { detail }) => {
          this.links = detail;
          this.way = detail.way;
          void this.#load();
        }}
        @conote-refused=${(/** @type {CustomEvent} */ { detail }) => this.#signedOut(detail)}
      ></conote-new-session>
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`;
  }

  /** The session whose recording is just being sent: its form is there already. */
  get #sending() {
    const form = /** @type {ConoteNewSession | null} */ (
      this.renderRoot.querySelector("conote-new-session")
    );
    return form?.begun?.access.session;
  }

  /** @param {Row} row */
  #row(row) {
    const at = new Date(row.created_at);
    const day = at.toLocaleDateString(strings.locale, { day: "numeric", month: "short" });
    return html`<li data-testid="session-row" data-session=${row.session}>
      <span class="alias">${row.client_alias}</span>
      <span class="when">${day}, ${clock(at)}</span>
      <span class="when">
        ${setup.states[row.state] ?? row.state}
        ${row.emergencies?.length ? html`<b data-testid="emergency">${setup.emergency}</b>` : nothing}
      </span>
      <button
        class="pill"
        aria-label="${setup.enter} ${row.client_alias}, ${day}"
        @click=${() => void this.#open(row)}
      >
        ${setup.enter}
      </button>
      ${row.held?.map(({ reason, who, since }) => {
        const from = new Date(since).toLocaleDateString(strings.locale, { dateStyle: "medium" });
        return html`<span class="when held">${setup.held(from, who, reason)}</span>`;
      })}
      ${
        row.awaits?.length && row.session !== this.#sending
          ? html`<conote-recording-rest
              .token=${TOKEN}
              .session=${row.session}
              .awaits=${row.awaits}
              @conote-sent=${() => void this.#load()}
            ></conote-recording-rest>`
          : nothing
      }
    </li>`;
  }

  static styles = [theme, common, languagesStyle, setupStyle];
}

customElements.define("conote-setup", ConoteSetup);
