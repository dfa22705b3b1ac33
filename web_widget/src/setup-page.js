// <conote-setup>: the therapist sets up a session and gets its links.

import { html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import { languages, languagesStyle } from "./language-choice.js";
import { Rest } from "./rest.js";
import "./session-list.js";
import "./setup-form.js";
import "./setup-links.js";
import "./sign-in.js";
import { setup } from "./setup-strings.js";
import { signIn } from "./sign-in-strings.js";
import { heading, setupStyle } from "./setup-style.js";
import { errorWords } from "./strings.js";
import { common, theme } from "./theme.js";

/** @import { ConoteNewSession, Links } from "./setup-form.js" */
/** @import { Row } from "./session-list.js" */
/** @import { Who } from "./sign-in.js" */

/** For how long somebody reads in an emergency. */
const EMERGENCY_MS = 3_600_000;

export class ConoteSetup extends LitElement {
  static properties = {
    who: { state: true },
    first: { state: true },
    templates: { state: true },
    sessions: { state: true },
    links: { state: true },
    place: { state: true },
    reading: { state: true },
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
    /** What the sheet shows: a new session, one's account, legal holds, or a session that is read.
     * @type {"new" | "account" | "holds" | "reader"} */
    this.place = "new";
    /** What is read, and until when in an emergency.
     * @type {{access: import("./types.js").Access, until: Date | null} | null} */
    this.reading = null;
    this.trouble = "";
    /** @type {Links["way"]} the way that was taken last */
    this.way = "call";
    this.enter = () => this.#enter();
    this.rest = new Rest(() => void this.#stay(), () => this.#rested());
    this.addController(this.rest);
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

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("who")) this.rest.begin(this.who?.rests_after_s ?? null);
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

  /** @param {...string} roles */
  #has(...roles) {
    return roles.some((role) => this.who?.account.roles.includes(role));
  }

  async #load() {
    try {
      const [{ templates }, { sessions }] = await Promise.all([
        api.json("/api/templates"),
        this.#has("clinician", "supervisor") ? api.json("/api/sessions") : { sessions: [] },
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
    this.#forget();
  }

  /** @param {unknown} error */
  #failed(error) {
    this.#signedOut(error);
    this.trouble = errorWords(error);
  }

  /** Somebody is there: the server does not see it while they only read or write. */
  async #stay() {
    try {
      await api.json("/api/me");
    } catch (error) {
      this.#signedOut(error);
    }
  }

  /** Nobody was there for too long. */
  #rested() {
    this.#forget();
    this.trouble = signIn.over;
  }

  /** @param {unknown} error what was asked for was refused: perhaps to one who is not signed in */
  #signedOut(error) {
    const { status } = /** @type {api.Refusal} */ (error);
    if (status !== 401) return;
    this.#rested();
  }

  /** Nothing of whoever was signed in stays on the screen. */
  #forget() {
    this.who = null;
    this.links = null;
    this.sessions = [];
    this.#back();
  }

  /** Something of the account changed. */
  async #again() {
    try {
      this.who = await api.json("/api/me");
    } catch (error) {
      this.#failed(error);
    }
  }

  #back() {
    this.place = "new";
    this.reading = null;
  }

  /** Back to the sessions, as they are by now. */
  #home() {
    this.#back();
    void this.#load();
  }

  /** @param {import("./types.js").Access} access @param {Date | null} until */
  #read(access, until = null) {
    void import("./session-reader.js");
    const reading = { access, until };
    this.reading = reading;
    this.place = "reader";
    window.scrollTo(0, 0);
    if (!until) return;
    setTimeout(() => {
      if (this.reading === reading) this.#home();
    }, until.getTime() - Date.now());
  }

  /** @param {Row} row */
  async #open({ session }) {
    this.trouble = "";
    try {
      const path = `/api/sessions/${encodeURIComponent(session)}/access`;
      const access = await api.json(path, { body: {} });
      if (access.reads) {
        this.#read(access);
        return;
      }
      api.remember(access);
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
    if (this.#has("clinician")) void import("./introducing.js");
    return html`<main>
      <p class="who">
        <span data-testid="who">${this.who.account.name}</span>
        <button class="plain" data-testid="account" @click=${() => (this.place = "account")}>
          ${words.account}
        </button>
        <button class="plain" data-testid="sign-out" @click=${() => void this.#signOut()}>
          ${signIn.out}
        </button>
      </p>
      ${this.#sheet()} ${this.#has("supervisor", "administrator") ? this.#beyond() : nothing}
    </main>`;
  }

  /** The sheet, and what lies below it. */
  #sheet() {
    if (this.place === "account") {
      void import("./account.js");
      return html`<div class="sheet">
        <conote-account
          .who=${this.who}
          @conote-account-changed=${() => void this.#again()}
          @conote-back=${() => this.#home()}
        ></conote-account>
      </div>`;
    }
    if (this.place === "holds") {
      void import("./holds.js");
      return html`<div class="sheet">
        <conote-holds @conote-back=${() => this.#home()}></conote-holds>
      </div>`;
    }
    if (this.place === "reader") {
      return html`<div class="sheet">
        <conote-session-reader
          .access=${this.reading?.access ?? null}
          .until=${this.reading?.until ?? null}
          @conote-back=${() => this.#home()}
        ></conote-session-reader>
      </div>`;
    }
    const only = this.#has("supervisor") ? "supervisor" : "administrator";
    return html`${
        this.#has("clinician")
          ? html`<div class="sheet">${this.#new()}</div>
              <conote-introducing></conote-introducing>`
          : html`<div class="sheet">
              <conote-beyond .only=${only}></conote-beyond>
              <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
            </div>`
      }
      ${this.#has("clinician", "supervisor") ? this.#list() : nothing}
      ${this.#has("clinician") ? this.#told() : nothing}`;
  }

  /**
   * What whoever looks after the practice or supervises does beside: finding and reading what is not
   * their own, where what was found stays while it is read; and legal holds.
   */
  #beyond() {
    void import("./beyond.js");
    return html`<section ?hidden=${this.place !== "new"}>
      ${
        this.#has("administrator")
          ? html`<button class="pill" data-testid="holds" @click=${() => (this.place = "holds")}>
              ${setup.holds}
            </button>`
          : nothing
      }
      <conote-emergency
        @conote-read=${(/** @type {CustomEvent} */ { detail }) =>
          this.#read(detail, new Date(Date.now() + EMERGENCY_MS))}
      ></conote-emergency>
    </section>`;
  }

  /** Who read one's own sessions in an emergency. */
  #told() {
    void import("./emergencies.js");
    return html`<conote-emergencies .sessions=${this.sessions}></conote-emergencies>`;
  }

  #list() {
    return html`<section aria-labelledby="recent">
      <h2 id="recent" class="small-caps">${setup.recent}</h2>
      <conote-session-list
        .sessions=${this.sessions}
        .sending=${this.#sending ?? ""}
        @conote-open=${(/** @type {CustomEvent<Row>} */ { detail }) => void this.#open(detail)}
        @conote-sent=${() => void this.#load()}
      ></conote-session-list>
    </section>`;
  }

  /** The form, or what came of it. */
  #new() {
    if (this.links) {
      return html`<conote-links
        .links=${this.links}
        @conote-another=${() => (this.links = null)}
      ></conote-links>`;
    }
    return html`<conote-new-session
        .templates=${this.templates}
        .way=${this.way}
        .name=${this.who?.account.name ?? ""}
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

  static styles = [theme, common, languagesStyle, heading, setupStyle];
}

customElements.define("conote-setup", ConoteSetup);
