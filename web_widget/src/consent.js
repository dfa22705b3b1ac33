// <conote-consent>: what a person agrees to before anything is heard.

import { css, html, LitElement, nothing } from "lit";

import { once } from "./acting.js";
import { consentText } from "./api.js";
import { clock, nameOf, otherOf } from "./session-words.js";
import { language } from "./language.js";
import { errorWords, strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { ConsentText } from "./api.js" */
/** @import { Connection } from "./connection.js" */
/** @import { Purpose } from "./types.js" */

/** Fires `conote-agreed` when this person has agreed. */
export class ConoteConsent extends LitElement {
  static properties = {
    connection: { attribute: false },
    changing: { type: Boolean },
    choosing: { state: true },
    ticked: { state: true },
    form: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** Whether somebody who agreed wants to see it all again. */
    this.changing = false;
    /** Whether each purpose is a question of its own. */
    this.choosing = false;
    /** @type {Set<Purpose>} */
    this.ticked = new Set();
    /** @type {ConsentText | null} */
    this.form = null;
    this.trouble = "";
    this.busy = false;
    this.watch = new Watch(this, ["change"]);
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.form) void this.#load();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    this.watch.follow(this.connection);
    // What is agreed to is the text in the language in which it was read.
    if (this.form && this.form.language !== language) {
      this.form = null;
      void this.#load();
    }
    if (!changed.has("changing") || !this.changing || !this.connection) return;
    const { view } = this.connection.state;
    this.ticked = new Set(view?.consents[this.connection.access.party]?.purposes);
    this.choosing = true;
  }

  async #load() {
    this.trouble = "";
    try {
      const asked = language;
      const form = await consentText(asked);
      if (asked === language) this.form = form;
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  /** @param {ConsentText} form @param {Purpose} id */
  #agreesTo(form, id) {
    const usual = form.purposes.some((purpose) => purpose.id === id && purpose.usual);
    return this.ticked.has(id) || (usual && !this.choosing);
  }

  /** @param {Purpose} id */
  #tick(id) {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    this.ticked = ticked;
  }

  async #agree() {
    const { form, connection } = this;
    if (!form || !connection) return;
    const purposes = form.purposes.map(({ id }) => id).filter((id) => this.#agreesTo(form, id));
    const agreed = await once(this, () =>
      connection.do({ type: "consent", purposes, text_version: form.text_version }),
    );
    if (agreed) this.dispatchEvent(new Event("conote-agreed", { bubbles: true, composed: true }));
  }

  render() {
    const { connection, form } = this;
    if (!connection) return nothing;
    const { view } = connection.state;
    const me = connection.access.party;
    const other = otherOf(me);
    const name = nameOf(view, other, me);
    const words = strings.consent;
    const mine = view?.consents[me];
    const theirs = view?.consents[other];
    const status = html`<p class="who" data-testid="who-agreed">
      ${mine ? words.youAgreed(clock(mine.at)) : words.youNotYet}
      ${theirs ? words.theyAgreed(name, clock(theirs.at)) : words.waitingFor(name)}
    </p>`;
    if (mine && !this.changing) return html`<section class="done">${status}</section>`;
    const agree = this.choosing ? (this.ticked.size ? words.agreeTicked : words.none) : words.agree;
    return html`<section aria-labelledby="consent-title">
      <h2 id="consent-title">${words.title}</h2>
      ${form ? this.#text(form) : html`<p>${this.trouble ? "" : words.loading}</p>`}
      ${status}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      <div class="act">
        ${form
          ? html`<button
              class="pill main"
              data-testid="agree"
              ?disabled=${this.busy || !connection.online}
              @click=${() => void this.#agree()}
            >
              ${agree}
            </button>`
          : html`<button class="pill" ?hidden=${!this.trouble} @click=${() => void this.#load()}>
              ${words.again}
            </button>`}
        <span class="hint">${words.agreeHint}</span>
      </div>
    </section>`;
  }

  /** @param {ConsentText} form */
  #text(form) {
    const words = strings.consent;
    const usual = form.purposes.filter((purpose) => purpose.usual);
    const optional = form.purposes.filter((purpose) => !purpose.usual);
    return html`${form.text.split(/\n\s*\n/).map((part) => html`<p class="text">${part}</p>`)}
      <h3 class="small-caps">${this.choosing ? words.each : words.usual}</h3>
      <ul>
        ${usual.map((purpose) =>
          this.choosing ? this.#box(purpose) : html`<li class="needed">${purpose.text}</li>`,
        )}
      </ul>
      ${this.choosing
        ? nothing
        : html`<button class="quiet" data-testid="choose" @click=${() => (this.choosing = true)}>
            ${words.choose}
          </button>`}
      ${optional.length
        ? html`<h3 class="small-caps">${words.optional}</h3>
            <ul>
              ${optional.map((purpose) => this.#box(purpose))}
            </ul>`
        : nothing}`;
  }

  /** @param {ConsentText["purposes"][number]} purpose */
  #box({ id, text }) {
    return html`<li>
      <label>
        <input
          type="checkbox"
          value=${id}
          data-testid="purpose-${id}"
          .checked=${this.ticked.has(id)}
          @change=${() => this.#tick(id)}
        />
        <span>${text}</span>
      </label>
    </li>`;
  }

  static styles = [
    theme,
    common,
    css`
      :host {
        display: block;
        font: 15px/1.5 var(--sans);
        color: var(--ink);
      }
      section {
        border-top: 1px solid var(--line);
        padding: 20px 0 10px;
      }
      section.done {
        padding: 12px 0 0;
      }
      h2 {
        font: 600 19px/1.3 var(--serif);
        margin-bottom: 10px;
      }
      .text {
        font: 17px/1.6 var(--serif);
        margin-bottom: 10px;
        max-width: 38em;
      }
      h3 {
        margin: 18px 0 8px;
      }
      li {
        padding: 3px 0;
      }
      .needed {
        padding-left: 26px;
        position: relative;
      }
      .needed::before {
        content: "";
        position: absolute;
        left: 5px;
        top: 12px;
        width: 7px;
        height: 7px;
        border-radius: 50%;
        background: var(--accent);
      }
      label {
        display: flex;
        gap: 10px;
        align-items: baseline;
        cursor: pointer;
      }
      input {
        width: 16px;
        height: 16px;
        margin: 0;
        flex: none;
        accent-color: var(--accent);
        transform: translateY(3px);
      }
      .quiet {
        border: 0;
        padding: 4px 0;
        margin-left: 26px;
        background: none;
        color: var(--soft);
        font: inherit;
        font-size: 14px;
        text-decoration: underline;
        text-underline-offset: 3px;
        cursor: pointer;
      }
      .who {
        margin: 18px 0 0;
        color: var(--soft);
        font-size: 14px;
      }
      .act {
        display: flex;
        align-items: center;
        gap: 16px;
        margin: 14px 0 6px;
      }
      .hint {
        color: var(--soft);
        font-size: 13.5px;
      }
    `,
  ];
}

customElements.define("conote-consent", ConoteConsent);
