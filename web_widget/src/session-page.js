// <conote-session>: the page of a session. The call at the left, the note in the middle, goals at
// the right; on a phone the note, and the call as a strip above it.

import { css, html, LitElement, nothing } from "lit";

import * as api from "./api.js";
import { Connection } from "./connection.js";
import "./goals.js";
import { known, language, speak } from "./language.js";
import { languages, languagesStyle } from "./language-choice.js";
import { handOf, linesOf } from "./lines.js";
import "./note.js";
import { said } from "./served.js";
import {
  nameOf,
  otherOf,
  stateLine,
} from "./session-words.js";
import { errorWords, strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { ConoteCall } from "./call.js" */
/** @import { ConoteMeasureForm } from "./measure-form.js" */
/** @import { Access, Command, Party, View } from "./types.js" */

const MINUTE_MS = 60_000;

/** After it goes live, sound may take this long to arrive before its absence is told, ms. */
const STARTS_WITHIN_MS = 5_000;

/**
 * Whether something said can still be taken back.
 * @param {View} view
 */
const takeable = ({ state, started_at: started, frozen, way }) =>
  state !== "signed" && !frozen && way !== "summary" && (way !== "call" || started !== null);

const NO_CALL = { tapped: false, deaf: false, muted: false, theyMuted: false };

export class ConoteSession extends LitElement {
  static properties = {
    connection: { state: true },
    problem: { state: true },
    trouble: { state: true },
    reading: { state: true },
    walking: { state: true },
    answering: { state: true },
    seen: { state: true },
    changing: { state: true },
    embedded: { type: Boolean, reflect: true },
    join: {},
    lang: { reflect: true },
    takingBack: { state: true },
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
    this.watch = new Watch(this, ["change", "note", "replica"], () => this.#followState());
    this.hand = handOf(this, (command) => this.#do(command));
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
        this.#call?.hurry?.();
      },
      { signal },
    );
    window.addEventListener("keydown", (event) => this.#keys(event), { signal });
    window.addEventListener("hashchange", () => void this.#enter(), { signal });
    window.addEventListener("beforeunload", (event) => this.#leaving(event), { signal });
    const clock = setInterval(() => this.requestUpdate(), MINUTE_MS / 2);
    signal.addEventListener("abort", () => clearInterval(clock));
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

  /**
   * The rest of the page, once there is a note: none of it is waited for to show that.
   * @param {Connection} connection
   */
  #furnish(connection) {
    this.furnished = true;
    // The call is a part of its own: who only reads the note does not load it.
    if (!this.embedded) void import("./call.js");
    else void import("./announcing.js").then(({ Announcer }) => new Announcer(this, connection));
    void import("./transcript.js");
    void import("./sign.js"); // later than the note, sooner than anybody signs
    void import("./measures.js");
    // The therapist's alone.
    if (connection.access.party === "therapist") {
      void import("./template.js");
      void import("./mode.js");
      void import("./private.js");
      void import("./record.js");
    }
    this.requestUpdate();
  }

  #followState() {
    const { connection } = this;
    const view = connection?.state.view;
    if (!connection || !view) return;
    if (connection.online && !this.furnished) this.#furnish(connection);
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
    if (talking && view.consents[me]) void this.#call?.join?.();
  }

  updated() {
    if (this.embedded) this.lang = language;
    // The call's code may arrive after the view that asks for it.
    this.#followState();
  }

  /** @returns {ConoteCall | null} */
  get #call() {
    return this.renderRoot.querySelector("conote-call");
  }

  /** @returns {ConoteMeasureForm | null} */
  get #form() {
    return this.renderRoot.querySelector("conote-measure-form");
  }

  /** @param {Command} command */
  async #do(command) {
    this.trouble = "";
    try {
      await this.connection?.do(command);
      return true;
    } catch (error) {
      this.trouble = errorWords(error);
      return false;
    }
  }

  async #stopReading() {
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
    void this.#do({ type: state === "live" ? "pause" : "resume" });
  }

  /** @param {BeforeUnloadEvent} event */
  #leaving(event) {
    const { connection } = this;
    if (connection && !connection.online && connection.note.unsettled.size) event.preventDefault();
  }

  render() {
    if (this.problem) return this.#problem();
    const { connection } = this;
    const view = connection?.state.view;
    if (connection?.status === "signed_out" || connection?.status === "stuck") {
      return this.#problem();
    }
    if (!connection || !view) return html`<p class="joining" role="status">${strings.page.joining}</p>`;
    const me = connection.access.party;
    return html`<div class="page" role=${this.#role} data-me=${me} data-state=${view.state}>
      <button class="skip" @click=${() => this.#skip()}>${strings.page.skip}</button>
      <div class="frame" part="bar">
        ${view.way === "call" && !this.embedded
          ? html`<conote-call
              .connection=${connection}
              @conote-call=${() => this.requestUpdate()}
            ></conote-call>`
          : nothing}
        ${this.#stateLine()} ${this.#controls(view, me)}
        ${me === "therapist"
          ? html`<conote-alerts .connection=${connection}></conote-alerts>`
          : nothing}
      </div>
      <div class="middle" id="note" tabindex="-1">
        ${this.#notices(me)}
        ${me === "client"
          ? html`<conote-measure-form
              .connection=${connection}
              @conote-answering=${(/** @type {CustomEvent} */ { detail }) =>
                (this.answering = detail)}
            ></conote-measure-form>`
          : nothing}
        ${this.answering ? nothing : this.#sheet(view, me)}
      </div>
      <conote-transcript .connection=${connection}></conote-transcript>
      <aside role=${this.embedded ? "presentation" : nothing}>
        ${me === "therapist" && !view.consents.client ? this.#introducing(view) : nothing}
        ${connection.sees
          ? html`<conote-goals .view=${view} .me=${me}></conote-goals>`
          : nothing}
        ${me === "therapist"
          ? html`<conote-private .access=${connection.access}></conote-private>
              <conote-record .connection=${connection}></conote-record>`
          : nothing}
        <conote-measures
          .connection=${connection}
          @conote-answer=${(/** @type {CustomEvent} */ { detail }) => void this.#form?.start(detail)}
        ></conote-measures>
        ${me === "therapist"
          ? html`<conote-mode .connection=${connection}></conote-mode>
              <section><conote-template .connection=${connection}></conote-template></section>`
          : nothing}
      </aside>
    </div>`;
  }

  /** A page has one main part: another's page has its own. */
  get #role() {
    return this.embedded ? nothing : "main";
  }

  /** @param {View} view words for the therapist, until the client has agreed */
  #introducing({ state }) {
    if (state !== "created" && state !== "consenting") return nothing;
    void import("./introducing.js");
    return html`<conote-introducing></conote-introducing>`;
  }

  #skip() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector("#note"))?.focus();
  }

  #problem() {
    const words = strings.page;
    const stuck = this.connection?.status === "stuck";
    const signedOut = this.problem === "signed_out" || this.connection?.status === "signed_out";
    const title = stuck
      ? words.stuck
      : signedOut
        ? words.signedOut
        : this.problem === "no_link"
          ? words.noLink
          : strings.errors.other;
    const lead = stuck
      ? words.stuckLead
      : signedOut
        ? words.signedOutLead
        : this.problem === "no_link"
          ? words.noLinkLead
          : this.trouble;
    return html`<div class="page alone" role=${this.#role}>
      <div class="sheet" part="sheet" data-testid="problem">
        ${languages()}
        <h1>${title}</h1>
        <p>${lead}</p>
        ${this.problem === "no_link"
          ? nothing
          : html`<button class="pill" @click=${() => this.#again()}>
              ${stuck ? words.reload : words.again}
            </button>`}
      </div>
    </div>`;
  }

  #again() {
    if (this.connection?.status === "stuck") {
      if (this.embedded) void this.#open(this.connection.access);
      else location.reload();
    }
    else if (this.connection) this.connection.connect();
    else {
      if (this.retry) this.join = this.retry;
      else void this.#enter();
    }
  }

  #stateLine() {
    const { connection } = this;
    const { words, tone } = stateLine({
      view: connection?.state.view ?? null,
      me: connection?.access.party ?? null,
      online: connection?.online ?? false,
      fresh: !connection?.everOnline,
      starting: Date.now() - this.since < STARTS_WITHIN_MS,
      call: this.#call?.words ?? NO_CALL,
    });
    return html`<div class="state" part="state" data-tone=${tone}>
      <span class="dot"></span><span role="status" data-testid="state-line">${words}</span>
    </div>`;
  }

  /** @param {View} view @param {Party} me */
  #controls(view, me) {
    const words = strings.controls;
    const talking = view.state === "live" || view.state === "paused";
    return html`<div class="controls" part="controls">
      ${talking
        ? html`<button
            class="pill"
            data-testid=${view.state === "live" ? "pause" : "resume"}
            aria-keyshortcuts="Alt+P"
            title=${words.keys}
            @click=${() => void this.#do({ type: view.state === "live" ? "pause" : "resume" })}
          >
            ${view.state === "live" ? words.pause : words.resume}
          </button>`
        : nothing}
      ${view.way === "recording" && !view.note_ready && me === "therapist"
        ? html`<button class="pill" data-testid="stop-reading" @click=${() => void this.#stopReading()}>
            ${words.stopReading}
          </button>`
        : nothing}
      ${takeable(view)
        ? html`<button
            class="pill"
            data-testid="take-that-back"
            aria-expanded=${this.takingBack ? "true" : "false"}
            @click=${() => this.#takeBack()}
          >
            ${words.takeBack}
          </button>`
        : nothing}
      ${view.consents[me]?.purposes.includes("transcription") && (talking || view.state === "consenting")
        ? html`<button
            class="pill"
            data-testid="revoke"
            @click=${() => void this.#do({ type: "revoke", purposes: ["transcription", "drafting"] })}
          >
            ${words.revoke}
          </button>`
        : nothing}
      ${view.consents[me] && (talking || view.state === "consenting")
        ? html`<button
            class="pill"
            data-testid="change-consent"
            @click=${() => (this.changing = !this.changing)}
          >
            ${strings.consent.change}
          </button>`
        : nothing}
    </div>
      ${this.takingBack && takeable(view)
        ? html`<conote-take-back
            .connection=${this.connection}
            @closed=${() => (this.takingBack = false)}
          ></conote-take-back>`
        : nothing}`;
  }

  #takeBack() {
    this.takingBack = !this.takingBack;
    void import("./take-back.js");
  }

  /** @param {Party} me */
  #notices(me) {
    const { connection } = this;
    if (!connection) return nothing;
    const { trouble } = connection.state;
    return html`<div class="notices" role="status">
      ${this.trouble ? html`<p class="notice">${this.trouble}</p>` : nothing}
      ${connection.lost.length
        ? html`<div class="notice" data-testid="lost">
            <p>${strings.note.couldNotKeep}</p>
            ${connection.lost.map((text) => html`<blockquote>${text}</blockquote>`)}
            <button class="pill" @click=${() => connection.forgetLost()}>
              ${strings.note.dismiss}
            </button>
          </div>`
        : nothing}
      ${me === "therapist" && trouble && trouble.seq > this.seen
        ? html`<div class="notice" data-testid="trouble">
            <p>${strings.page.wentWrong} ${trouble.message}</p>
            <button class="pill" @click=${() => (this.seen = trouble.seq)}>
              ${strings.note.dismiss}
            </button>
          </div>`
        : nothing}
    </div>`;
  }

  /** @param {View} view @param {Party} me */
  #sheet(view, me) {
    const { connection } = this;
    const signing = view.state === "review" && (this.reading || view.frozen);
    if ((signing || view.state === "signed") && connection?.sees) {
      return html`<conote-sign
        exportparts="sheet, title"
        .connection=${connection}
        @conote-back=${() => (this.reading = this.walking = false)}
      ></conote-sign>`;
    }
    if (view.state === "review" && this.walking) {
      void import("./path.js");
      return html`<conote-path
        .connection=${connection}
        .draw=${linesOf}
        .hand=${this.hand}
        @conote-back=${() => (this.walking = false)}
        @conote-read=${() => (this.reading = true)}
      ></conote-path>`;
    }
    const asking = view.state === "created" || view.state === "consenting";
    const open = asking || !view.consents[me] || this.changing;
    const over = view.state === "review" || view.state === "unsigned";
    const consent =
      open && !over
        ? html`<conote-consent
            slot="head"
            .connection=${connection}
            ?changing=${this.changing}
            @conote-agreed=${() => {
              this.changing = false;
              void this.#call?.join();
            }}
          ></conote-consent>`
        : nothing;
    if (!connection?.sees) {
      void import("./apart.js");
      return html`<conote-apart .view=${view}>${consent}</conote-apart>`;
    }
    return html`<conote-note .connection=${connection} exportparts="sheet, title, section-title, line">
      ${consent}
      ${over && view.note_reason
        ? html`<p slot="head" class="reason">${said(view.note_reason)}</p>`
        : nothing}
      <div slot="foot" class="foot">${this.#foot(view, me)}</div>
    </conote-note>`;
  }

  /** @param {View} view @param {Party} me */
  #foot(view, me) {
    const statements = this.connection?.note.sections().flatMap((section) => section.statements);
    const pencil = statements?.filter(({ status }) => status === "proposed").length ?? 0;
    const words = statements?.length ? strings.note.pencil(pencil) : "";
    switch (view.state) {
      case "consenting":
      case "live":
      case "paused":
        if (me === "client" || (view.state === "consenting" && !(view.started_at || view.consents.client))) {
          return words ? html`<span>${words}</span>` : nothing;
        }
        return html`<span>${words}</span>
          <button
            class="pill main"
            data-testid="end"
            @click=${() => void this.#do({ type: "end" })}
          >
            ${strings.controls.end}
          </button>`;
      case "review":
        if (!view.note_ready) return html`<span role="status">${strings.sign.finishing}</span>`;
        return html`<span>${words}</span>
          ${me === "therapist"
            ? html`<button
                class="pill"
                data-testid="finish-later"
                @click=${() => void this.#do({ type: "finish_later" })}
              >
                ${strings.sign.later}
              </button>`
            : nothing}
          <button
            class="pill ${pencil ? "" : "main"}"
            data-testid="review"
            @click=${() => (this.reading = true)}
          >
            ${strings.sign.open}
          </button>
          <button
            class="pill ${pencil ? "main" : ""}"
            data-testid="walk"
            @click=${() => (this.walking = true)}
          >
            ${strings.sign.walk}
          </button>`;
      case "unsigned":
        return html`<span>${strings.sign.unsignedLead}</span>
          <button
            class="pill main"
            data-testid="take-up"
            @click=${() => void this.#do({ type: "reopen" })}
          >
            ${strings.sign.resume}
          </button>`;
      default:
        return words ? html`<span>${words}</span>` : nothing;
    }
  }

  static styles = [
    theme,
    common,
    languagesStyle,
    css`
      :host {
        display: block;
        min-height: 100dvh;
        background: var(--desk);
        color: var(--ink);
        font: 15px/1.5 var(--sans);
      }
      .page {
        --accent: var(--client);
        display: grid;
        grid:
          "frame middle aside" auto
          "words middle aside" minmax(0, 1fr) / 340px minmax(420px, 1fr) 230px;
        column-gap: 22px;
        max-width: 1320px;
        height: 100dvh;
        margin: 0 auto;
        padding: 22px;
      }
      .page[data-me="therapist"] {
        --accent: var(--therapist);
      }
      .page.alone {
        grid: none / minmax(0, 460px);
        place-content: center;
      }
      :host([embedded]) {
        min-height: 0;
      }
      :host([embedded]) .page {
        display: block;
        height: auto;
        max-width: none;
        padding: 0;
      }
      :host([embedded]) :is(.middle, aside, conote-transcript) {
        margin: 14px 0 0;
        max-height: none;
      }
      .alone .sheet {
        padding: 30px 36px;
      }
      .alone h1 {
        font: 600 21px/1.3 var(--serif);
        margin-bottom: 8px;
      }
      .alone p {
        color: var(--soft);
        margin-bottom: 14px;
      }
      .joining {
        display: grid;
        place-content: center;
        height: 100dvh;
        font: italic 17px/1.5 var(--serif);
        color: var(--soft);
      }
      .skip {
        position: absolute;
        left: -999px;
        top: 8px;
        background: var(--paper);
        color: var(--ink);
        padding: 6px 12px;
        border-radius: 8px;
        z-index: 1;
      }
      .skip:focus {
        left: 8px;
      }
      .frame {
        grid-area: frame;
      }
      .state {
        margin: 14px 0 0 4px;
        display: flex;
        align-items: baseline;
        gap: 10px;
        font-size: 14px;
        --tone: var(--soft);
      }
      .state[data-tone="on"] {
        --tone: var(--therapist);
      }
      .state[data-tone="waiting"] {
        --tone: var(--client);
      }
      .state[data-tone="trouble"] {
        --tone: var(--danger);
      }
      .dot {
        flex: none;
        width: 9px;
        height: 9px;
        border-radius: 50%;
        background: var(--tone);
        box-shadow: 0 0 0 4px color-mix(in srgb, var(--tone) 18%, transparent);
      }
      .controls {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
      conote-transcript {
        grid-area: words;
        margin-top: 18px;
      }
      .middle {
        grid-area: middle;
        min-height: 0;
        min-width: 0;
        display: flex;
        flex-direction: column;
        overflow: auto;
        scrollbar-width: thin;
        scrollbar-color: var(--line) transparent;
        border-radius: 14px;
        outline: none;
      }
      conote-note,
      conote-path,
      conote-sign {
        flex: 1 0 auto;
      }
      .notice {
        background: var(--mark);
        border-radius: 10px;
        padding: 10px 14px;
        margin-bottom: 12px;
        font-size: 14px;
      }
      blockquote {
        margin: 6px 0;
        font: 16px/1.5 var(--serif);
        user-select: all;
      }
      .reason {
        font: italic 16px/1.55 var(--serif);
        color: var(--pencil);
      }
      .foot:not(:has(*)) {
        display: none;
      }
      .foot {
        position: sticky;
        bottom: 0;
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 10px;
        min-height: 30px;
        margin: auto -17px 0;
        padding: 32px 17px 14px;
        background: linear-gradient(transparent, var(--paper) 30%);
        font-size: 13.5px;
        color: var(--soft);
      }
      .foot span {
        flex: 1;
      }
      aside {
        grid-area: aside;
        overflow: auto;
        scrollbar-width: thin;
      }
      aside section {
        margin-bottom: 26px;
      }
      aside h3 {
        margin-bottom: 6px;
      }
      aside li {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        font-size: 14px;
        padding: 7px 0;
        border-bottom: 1px solid var(--line);
      }
      em {
        font-style: normal;
        white-space: nowrap;
        color: var(--accent);
      }
      .quiet,
      .quiet em {
        color: var(--soft);
      }
      p.quiet {
        font-size: 14px;
      }
      @media (max-width: 1100px) {
        .page {
          grid:
            "frame middle" auto
            "words middle" minmax(0, 1fr)
            "aside middle" auto / 300px minmax(0, 1fr);
        }
        .page.alone {
          grid: none / minmax(0, 460px);
        }
        aside {
          max-height: 26vh;
          margin-top: 18px;
        }
      }
      @media (max-width: 760px) {
        .page:not(.alone) {
          display: block;
          height: auto;
          padding: 0;
        }
        .frame {
          padding: 10px 12px 12px;
          position: sticky;
          top: 0;
          z-index: 1;
          background: var(--desk);
        }
        .state,
        .controls {
          margin-top: 8px;
        }
        .frame button.pill {
          padding: 5px 12px;
          font-size: 13px;
        }
        conote-transcript {
          margin: 0;
          padding: 22px 24px 0;
        }
        .middle {
          overflow: visible;
          border-radius: 0;
        }
        .notices {
          padding: 0 12px;
        }
        aside {
          max-height: none;
          margin: 0;
          padding: 22px 24px;
        }
      }
      @media (max-width: 760px) and (max-height: 520px) {
        .frame {
          position: static;
        }
      }
    `,
  ];
}

customElements.define("conote-session", ConoteSession);
