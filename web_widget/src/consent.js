// <conote-consent>: what a person agrees to before anything is heard.

import { css, html, LitElement, nothing } from "lit";

import { consentText } from "./api.js";
import { allowsListening, clock, nameOf, otherOf } from "./session-words.js";
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
    form: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
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

  willUpdate() {
    this.watch.follow(this.connection);
    // What is agreed to is the text in the language in which it was read.
    if (this.form && this.form.language !== language) {
      this.form = null;
      void this.#load();
    }
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

  async #agree() {
    const { form, connection } = this;
    if (!form || !connection || this.busy) return;
    const ticked = [...this.renderRoot.querySelectorAll("input:checked")].map(
      (box) => /** @type {HTMLInputElement} */ (box).value,
    );
    const purposes = form.purposes
      .filter(({ id, required }) => required || ticked.includes(id))
      .map(({ id }) => /** @type {Purpose} */ (id));
    this.busy = true;
    this.trouble = "";
    try {
      await connection.do({ type: "consent", purposes, text_version: form.text_version });
      this.dispatchEvent(new Event("conote-agreed", { bubbles: true, composed: true }));
    } catch (error) {
      this.trouble = errorWords(error);
    }
    this.busy = false;
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
      ${mine && allowsListening(view, me) ? words.youAgreed(clock(mine.at)) : words.youNotYet}
      ${theirs && allowsListening(view, other)
        ? words.theyAgreed(name, clock(theirs.at))
        : words.waitingFor(name)}
    </p>`;
    if (allowsListening(view, me)) return html`<section class="done">${status}</section>`;
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
              ${words.agree}
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
    const optional = form.purposes.filter(({ required }) => !required);
    return html`${form.text.split(/\n\s*\n/).map((part) => html`<p class="text">${part}</p>`)}
      <h3 class="small-caps">${words.required}</h3>
      <ul>
        ${form.purposes
          .filter(({ required }) => required)
          .map(({ text }) => html`<li class="needed">${text}</li>`)}
      </ul>
      ${optional.length
        ? html`<h3 class="small-caps">${words.optional}</h3>
            <ul>
              ${optional.map(
                ({ id, text }) =>
                  html`<li>
                    <label>
                      <input type="checkbox" value=${id} data-testid="purpose-${id}" />
                      <span>${text}</span>
                    </label>
                  </li>`,
              )}
            </ul>`
        : nothing}`;
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
