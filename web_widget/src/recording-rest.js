// <conote-recording-rest>: the rest of a recording whose sending was cut short, by a closed page too.

import { css, html, LitElement, nothing } from "lit";

import { once } from "./acting.js";
import * as api from "./api.js";
import { fields } from "./fields.js";
import { ways } from "./setup-strings.js";
import { common, theme } from "./theme.js";
import { sendFiles } from "./uploading.js";
import { broughtWords, sendingWords } from "./uploading-words.js";

/** Fires `conote-sent` when all of it is there. */
export class ConoteRecordingRest extends LitElement {
  static properties = {
    session: { attribute: false },
    awaits: { attribute: false },
    going: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.session = "";
    /** @type {string[]} the files that are still to come */
    this.awaits = [];
    this.going = "";
    this.trouble = "";
    this.busy = false;
    this.stop = new AbortController();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop.abort();
  }

  /** @param {SubmitEvent} event */
  async #send(event) {
    event.preventDefault();
    if (this.busy) return;
    const chosen = /** @type {HTMLInputElement[]} */ ([...this.renderRoot.querySelectorAll("input")]);
    /** @type {Record<string, File>} */
    const files = {};
    for (const { name, files: found } of chosen) if (found?.[0]) files[name] = found[0];
    this.trouble = Object.keys(files).length < this.awaits.length ? ways.noFile : "";
    if (this.trouble) return;
    this.stop = new AbortController();
    const { signal } = this.stop;
    await once(
      this,
      async () => {
        const path = `/api/sessions/${encodeURIComponent(this.session)}/access`;
        const access = await api.json(path, { body: {} });
        await sendFiles(access, files, (...far) => (this.going = sendingWords(...far)), signal);
        this.dispatchEvent(new CustomEvent("conote-sent", { bubbles: true, composed: true }));
      },
      broughtWords,
    );
    this.going = "";
  }

  render() {
    return html`<form @submit=${(/** @type {SubmitEvent} */ event) => void this.#send(event)}>
      <p>${ways.restLead}</p>
      ${this.awaits.map(
        (name) =>
          html`<label>
            <span>${ways.files[name] ?? name}</span>
            <input
              class="field"
              type="file"
              name=${name}
              accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
              data-testid="rest-${name}"
            />
          </label>`,
      )}
      <p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>
      <div class="act">
        <button class="pill main" data-testid="rest-send" ?disabled=${this.busy}>${ways.rest}</button>
        ${this.busy
          ? html`<button type="button" class="pill" @click=${() => this.stop.abort()}>${ways.stop}</button>`
          : nothing}
        <span role="status" class="going" data-testid="rest-going">${this.going}</span>
      </div>
    </form>`;
  }

  static styles = [
    theme,
    common,
    fields,
    css`
      :host {
        grid-column: 1 / -1;
      }
      form {
        display: grid;
        gap: 12px;
        padding: 6px 0 10px;
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
      p:not(.trouble),
      .going {
        color: var(--soft);
        font-size: 14px;
      }
      .going {
        align-self: center;
      }
    `,
  ];
}

customElements.define("conote-recording-rest", ConoteRecordingRest);
