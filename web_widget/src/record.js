// <conote-record>: what the therapist keeps an eye on. The clock, the time band, and what the note
// must hold: what is missing, what is there. With `signing`, only what is missing, before signing.

import { css, html, LitElement, nothing } from "lit";

import { besideStyle } from "./beside-style.js";
import { said } from "./served.js";
import { languageName, minutesOf, timeBand } from "./session-words.js";
import { strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { Connection } from "./connection.js" */
/** @import { Check } from "./types.js" */

const TICK_MS = 30_000;

export class ConoteRecord extends LitElement {
  static properties = {
    connection: { attribute: false },
    signing: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    this.signing = false;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.clock = undefined;
    this.watch = new Watch(this, ["change"]);
  }

  connectedCallback() {
    super.connectedCallback();
    this.clock = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  willUpdate() {
    this.watch.follow(this.connection);
  }

  render() {
    const state = this.connection?.state;
    if (!state?.view) return nothing;
    // What is missing of a signed note nobody can write any more.
    const asking = state.checks.filter((check) => check.to_do && state.view?.state !== "signed");
    if (this.signing) return this.#before(asking.filter(({ id }) => id !== "signature"));
    const there = state.checks.filter((check) => check.state === "there" && !check.to_do);
    const words = strings.record;
    if (state.taken.length) void import("./taken.js");
    return html`<section>
      <h2 class="small-caps">${words.title}</h2>
      ${this.#clock(state.view, state.language)} ${this.#asking(asking)}
      ${there.length
        ? html`<details data-testid="checks-there">
            <summary>${words.there(there.length)}</summary>
            <ul role="list">
              ${there.map(({ title }) => html`<li class="there">${said(title)}</li>`)}
            </ul>
          </details>`
        : nothing}
      ${state.taken.length
        ? html`<conote-taken .connection=${this.connection}></conote-taken>`
        : nothing}
    </section>`;
  }

  /** @param {import("./types.js").View} view @param {string} language */
  #clock(view, language) {
    const words = strings.record;
    const minutes = minutesOf(view, Date.now());
    return html`<dl>
      <dt>${words.time}</dt>
      <dd>${view.started_at ? words.minutes(minutes) : words.notStarted}</dd>
      <dt>${words.band}</dt>
      <dd data-testid="time-band">${timeBand(view.time_bands ?? [], minutes) || words.noBand}</dd>
      ${language
        ? html`<dt>${words.language}</dt>
            <dd data-testid="language">${languageName(language)}</dd>`
        : nothing}
    </dl>`;
  }

  /** @param {Check[]} checks */
  #asking(checks) {
    return html`<ul role="list" data-testid="checks-asking">
      ${checks.map(
        ({ id, title, state, to_do: toDo }) =>
          html`<li class=${state === "there" ? "pencil" : "missing"} data-id=${id}>
            <details ?open=${id === "risk"}>
              <summary>${said(title)}</summary>
              <small>${said(toDo ?? "")}</small>
            </details>
          </li>`,
      )}
    </ul>`;
  }

  /** @param {Check[]} checks */
  #before(checks) {
    if (!checks.length) return nothing;
    const rest = checks.filter(({ id }) => id !== "risk");
    return html`<section class="before" data-testid="before-signing">
      <h2 class="small-caps">${strings.record.before}</h2>
      ${this.#asking(checks.filter(({ id }) => id === "risk"))}
      ${this.#named(strings.record.missing, rest, "missing")}
      ${this.#named(strings.record.pencil, rest, "there")}
      <p class="quiet">${strings.record.beforeLead}</p>
    </section>`;
  }

  /** @param {string} words @param {Check[]} checks @param {Check["state"]} state */
  #named(words, checks, state) {
    const titles = checks.filter((check) => check.state === state).map(({ title }) => said(title));
    return titles.length ? html`<p><b>${words}</b> ${titles.join(" · ")}</p>` : nothing;
  }

  static styles = [
    theme,
    common,
    besideStyle,
    css`
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
      }
      dt,
      dd,
      li {
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      dd {
        text-align: right;
        color: var(--therapist);
        white-space: nowrap;
      }
      li {
        padding-left: 18px;
        position: relative;
      }
      li::before {
        position: absolute;
        left: 1px;
        content: "○";
        color: var(--soft);
      }
      li.pencil::before {
        content: "✎";
      }
      li.there::before {
        content: "✓";
        color: var(--therapist);
      }
      li.there {
        border: 0;
        padding-block: 2px;
      }
      small {
        display: block;
        font-size: 12.5px;
        color: var(--soft);
      }
      summary {
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      section > details > summary {
        padding: 8px 0;
        color: var(--soft);
      }
      .quiet {
        color: var(--soft);
        font-size: 13.5px;
      }
      .before {
        margin-top: 18px;
        border: 1px solid var(--line);
        border-radius: 10px;
        padding: 12px 16px 6px;
      }
      .before li {
        border: 0;
      }
      .before p {
        padding: 4px 0;
      }
      b {
        font-weight: 400;
        color: var(--soft);
      }
    `,
  ];
}

customElements.define("conote-record", ConoteRecord);
