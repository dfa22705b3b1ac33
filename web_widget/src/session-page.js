// <conote-session>: the page of a session. The call at the left, the note in the middle, goals at
// the right; on a phone the note, and the call as a strip above it.

import { html, LitElement, nothing } from "lit";

import { act } from "./acting.js";
import * as api from "./api.js";
import { Connection } from "./connection.js";
import "./goals.js";
import { known, language, speak } from "./language.js";
import { languagesStyle } from "./language-choice.js";
import { handOf } from "./lines.js";
import "./note.js";
import { beside, furnish } from "./session-beside.js";
import { controls, stateOf } from "./session-controls.js";
import { layout } from "./session-layout.js";
import { notices, problem } from "./session-problems.js";
import { sheet } from "./session-sheet.js";
import { nameOf, otherOf } from "./session-words.js";
import { errorWords, strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { ConoteCall } from "./call.js" */
/** @import { ConoteMeasureForm } from "./measure-form.js" */
/** @import { Access, Command } from "./types.js" */

const MINUTE_MS = 60_000;

/** A session that takes this long to open is told to be opening, ms. */
const OPENS_WITHIN_MS = 1_000;

/** After it goes live, sound may take this long to arrive before its absence is told, ms. */
const STARTS_WITHIN_MS = 5_000;

export class ConoteSession extends LitElement {
  static properties = {
    connection: { state: true },
    problem: { state: true },
    trouble: { state: true },
    reading: { state: true },
    walking: { state: true },
    answering: { state: true },
    seen: { state: true },
    seenEmergency: { state: true },
    changing: { state: true },
    embedded: { type: Boolean, reflect: true },
    join: {},
    lang: { reflect: true },
    takingBack: { state: true },
    slow: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** @type {"" | "no_link" | "signed_out" | "failed"} */
    this.problem = "";
    this.trouble = "";
    /** Whether another's page holds this element: it has a call, a title, an address of its own. */
    this.embedded = false;
    /** The token of the join link, if a page gave it. */
    this.join = "";
    /** @type {(connection: Connection) => void} */
    this.opened = () => {};
    /** @type {Promise<Connection>} settles once the session is joined */
    this.joined = new Promise((resolve) => (this.opened = resolve));
    this.takingBack = false;
    /** Whether it takes long to open the session. */
    this.slow = false;
    /** Whether the canonical note is open for reading and signing. */
    this.reading = false;
    /** Whether what is still open is gone through, one step at a time. */
    this.walking = false;
    /** Whether a questionnaire is open in the note's place. */
    this.answering = false;
    /** Whether what was agreed to is open again, to change it. */
    this.changing = false;
    this.frozen = false;
    /** Whether what is beside the note was asked for. */
    this.furnished = false;
    /** @type {string | undefined} the state as it was, and since when it is so */
    this.state = undefined;
    this.since = 0;
    /** The last trouble of the server that was dismissed. */
    this.seen = 0;
    this.seenEmergency = 0;
    this.watch = new Watch(this, ["change", "note", "replica"], () => this.#followState());
    this.hand = handOf(this, (command) => this.act(command));
    this.stop = new AbortController();
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = new AbortController();
    const { signal } = this.stop;
    window.addEventListener(
      "online",
      () => {
        this.connection?.hurry();
        this.call?.hurry?.();
      },
      { signal },
    );
    window.addEventListener("keydown", (event) => this.#keys(event), { signal });
    window.addEventListener("hashchange", () => void this.#enter(), { signal });
    window.addEventListener("beforeunload", (event) => this.#leaving(event), { signal });
    const clock = setInterval(() => this.requestUpdate(), MINUTE_MS / 2);
    const slow = setTimeout(() => (this.slow = true), OPENS_WITHIN_MS);
    signal.addEventListener("abort", () => {
      clearInterval(clock);
      clearTimeout(slow);
    });
    void this.#enter();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop.abort();
    this.connection?.close();
    this.connection = null;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("lang")) {
      const wanted = known(this.lang);
      if (wanted) void speak(wanted);
    }
    if (changed.has("join") && this.join) void this.#enter();
  }

  /** What the page gave, or the address bar: taken, so that it stands there no longer. */
  #token() {
    const given = this.join;
    if (given) {
      this.join = "";
      this.removeAttribute("join");
      return given.split("#join=").at(-1) ?? null;
    }
    return this.embedded ? null : api.takeFromFragment("join");
  }

  async #enter() {
    const token = this.#token();
    if (!token && (this.connection || this.embedded)) return;
    this.problem = "";
    this.trouble = "";
    try {
      const access = token ? await api.join(token) : api.remembered();
      if (!access) {
        this.problem = "no_link";
        return;
      }
      if (token && !this.embedded) api.remember(access);
      await this.#open(access);
    } catch (error) {
      const { status } = /** @type {api.Refusal} */ (error);
      this.problem = status === 401 || status === 403 || status === 404 ? "signed_out" : "failed";
      this.trouble = errorWords(error);
      this.retry = token;
    }
  }

  /** @param {Access} access */
  async #open(access) {
    if (this.connection) {
      // Another session: nothing of the one before stays on the page.
      this.connection.close();
      this.connection = null;
      this.answering = this.reading = this.frozen = false;
      await this.updateComplete;
    }
    this.connection = new Connection(access);
    this.watch.follow(this.connection);
    this.connection.connect();
    this.opened(this.connection);
    this.furnished = false;
    this.requestUpdate();
  }

  #followState() {
    const { connection } = this;
    const view = connection?.state.view;
    if (!connection || !view) return;
    if (connection.online && !this.furnished) furnish(this, connection);
    const me = connection.access.party;
    if (!this.embedded) document.title = strings.page.title(nameOf(view, otherOf(me), me));
    if (view.state !== this.state) {
      this.state = view.state;
      this.since = Date.now();
      if (view.state === "live") setTimeout(() => this.requestUpdate(), STARTS_WITHIN_MS);
    }
    // Reopened: whoever undid a signature did so to change something.
    const reopened = this.frozen && !view.frozen;
    this.frozen = view.frozen;
    if (view.state !== "review" || reopened) this.reading = this.walking = false;
    const talking = view.state === "live" || view.state === "paused" || view.state === "consenting";
    if (talking && view.consents[me]) void this.call?.join?.();
  }

  updated() {
    if (this.connection?.state.view) this.querySelector(".blank")?.remove(); // the sheet lies there
    if (this.embedded) this.lang = language;
    // The call's code may arrive after the view that asks for it.
    this.#followState();
  }

  /** Whether it has just gone live, so that no sound is no news yet. */
  get starting() {
    return Date.now() - this.since < STARTS_WITHIN_MS;
  }

  /** @returns {ConoteCall | null} */
  get call() {
    return this.renderRoot.querySelector("conote-call");
  }

  /** @returns {ConoteMeasureForm | null} */
  get form() {
    return this.renderRoot.querySelector("conote-measure-form");
  }

  /** @param {Command} command */
  act(command) {
    return act(this, command);
  }

  async stopReading() {
    this.trouble = "";
    try {
      if (this.connection) await api.stopRecording(this.connection.access);
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    if (!event.altKey || event.code !== "KeyP" || event.ctrlKey || event.metaKey) return;
    const state = this.connection?.state.view?.state;
    if (state !== "live" && state !== "paused") return;
    event.preventDefault();
    void this.act({ type: state === "live" ? "pause" : "resume" });
  }

  /** @param {BeforeUnloadEvent} event */
  #leaving(event) {
    const { connection } = this;
    if (connection && !connection.online && connection.note.unsent().size) event.preventDefault();
  }

  render() {
    if (this.problem) return problem(this);
    const { connection } = this;
    const view = connection?.state.view;
    if (connection?.status === "signed_out" || connection?.status === "stuck") {
      return problem(this);
    }
    if (!connection || !view) {
      // The bare sheet lies there until then: to set words would only hold up what is on its way.
      if (!this.slow && this.firstElementChild) return html`<slot></slot>`;
      return html`<div class="page">
        <div class="middle sheet"><p class="joining" role="status">${strings.page.joining}</p></div>
      </div>`;
    }
    const me = connection.access.party;
    return html`<div class="page" role=${this.embedded ? nothing : "main"} data-me=${me} data-state=${view.state}>
      <button class="skip" @click=${() => this.#skip()}>${strings.page.skip}</button>
      <div class="frame" part="bar">
        ${view.way === "call" && view.log_kept !== false && !this.embedded
          ? html`<conote-call
              .connection=${connection}
              @conote-call=${() => this.requestUpdate()}
            ></conote-call>`
          : nothing}
        ${stateOf(this)} ${controls(this, view, me)}
        ${me === "therapist"
          ? html`<conote-alerts .connection=${connection}></conote-alerts>`
          : nothing}
      </div>
      <div class="middle" id="note" tabindex="-1">
        ${notices(this, me)}
        ${me === "client"
          ? html`<conote-measure-form
              .connection=${connection}
              @conote-answering=${(/** @type {CustomEvent} */ { detail }) =>
                (this.answering = detail)}
            ></conote-measure-form>`
          : nothing}
        ${this.answering ? nothing : sheet(this, view, me)}
      </div>
      <conote-transcript .connection=${connection}></conote-transcript>
      ${beside(this, view, me)}
    </div>`;
  }

  #skip() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("#note"))?.focus();
  }

  /** Whoever has agreed goes on at the head of the note: what they pressed was far below it. */
  agreed() {
    this.changing = false;
    void this.call?.join();
    if (this.embedded) return;
    this.renderRoot.querySelector("#note")?.scrollTo(0, 0);
    window.scrollTo(0, 0);
  }

  /** Try once more what failed. */
  again() {
    if (this.connection?.status === "stuck") {
      if (this.embedded) void this.#open(this.connection.access);
      else location.reload();
    } else if (this.connection) this.connection.connect();
    else if (this.retry) this.join = this.retry;
    else void this.#enter();
  }

  static styles = [theme, common, languagesStyle, layout];
}

customElements.define("conote-session", ConoteSession);
