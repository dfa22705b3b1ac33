// <conote-recording-fields>: a recording, whose voices are in it, and that both had agreed to it.

import { css, html, LitElement, nothing } from "lit";

import { attestationText } from "./bringing.js";
import { fields } from "./fields.js";
import "./held-fields.js";
import { language } from "./language.js";
import { errorWords } from "./strings.js";
import { common, theme } from "./theme.js";
import { ways } from "./setup-strings.js";

/** @import { ConsentText } from "./api.js" */
/** @import { ConoteHeldFields } from "./held-fields.js" */
/** @import { NewRecording } from "./bringing.js" */
/** @import { Party } from "./types.js" */

const PARTIES = /** @type {Party[]} */ (["therapist", "client"]);

export class ConoteRecordingFields extends LitElement {
  static properties = {
    by: { state: true },
    form: { state: true },
    trouble: { state: true },
  };

  constructor() {
    super();
    /** @type {"files" | "channels"} */
    this.by = "files";
    /** @type {ConsentText | null} */
    this.form = null;
    this.trouble = "";
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.form) void this.#load();
  }

  async #load() {
    try {
      const asked = language;
      const form = await attestationText(asked);
      if (asked === language) this.form = form;
    } catch (error) {
      this.trouble = errorWords(error);
    }
  }

  willUpdate() {
    if (this.form && this.form.language !== language) {
      this.form = null;
      void this.#load();
    }
  }

  /** @param {string} selector @returns {any} */
  #find(selector) {
    return this.renderRoot.querySelector(selector);
  }

  /**
   * What is to be brought: what the server is told first, and the files by the server's names.
   * @returns {{recording: NewRecording, files: Record<string, File>}}
   */
  filled() {
    const words = ways;
    /** @param {string} name @returns {File | undefined} */
    const file = (name) => this.#find(`[name="${name}"]`)?.files?.[0];
    const both = file("both");
    /** @type {Record<string, File>} */
    const files = {};
    let tracks = PARTIES;
    if (this.by === "channels") {
      if (!both) throw new Error(words.noFile);
      files.both = both;
      if (this.#find("[name=left]").value === "client") tracks = ["client", "therapist"];
    } else {
      tracks = PARTIES.filter((party) => file(party));
      if (!tracks.length) throw new Error(words.noFile);
      for (const party of tracks) files[party] = /** @type {File} */ (file(party));
    }
    const held = /** @type {ConoteHeldFields} */ (this.#find("conote-held-fields")).value;
    if (!held) throw new Error(words.heldWrong);
    return {
      recording: { tracks: [...tracks], by: this.by, held, attestation: this.#attested() },
      files,
    };
  }

  #attested() {
    const words = ways;
    if (!this.form) throw new Error(words.notAttested);
    const ticked = /** @type {HTMLInputElement[]} */ ([
      ...this.renderRoot.querySelectorAll("input[type=checkbox]:checked"),
    ]).map(({ value }) => value);
    const needed = this.form.purposes.filter(({ required }) => required);
    if (needed.some(({ id }) => !ticked.includes(id))) throw new Error(words.notAttested);
    const day = this.#find("[name=agreed_on]").value;
    if (!day) throw new Error(words.noDay);
    return {
      agreed: [...PARTIES],
      purposes: ticked,
      text_version: this.form.text_version,
      agreed_on: day,
    };
  }

  render() {
    const words = ways;
    return html`<fieldset>
        <legend>${words.voices}</legend>
        ${/** @type {const} */ (["files", "channels"]).map(
          (by) =>
            html`<label class="tick">
              <input
                type="radio"
                name="by"
                value=${by}
                data-testid="by-${by}"
                .checked=${this.by === by}
                @change=${() => (this.by = by)}
              />
              <span>${words.by[by]}</span>
            </label>`,
        )}
        <small>${words.mixedHint}</small>
      </fieldset>
      ${this.by === "files" ? this.#perPerson() : this.#perChannel()}
      <conote-held-fields></conote-held-fields>
      ${this.#attestation()}`;
  }

  #perPerson() {
    return html`<div class="pair">
      ${PARTIES.map((party) => this.#file(party, ways.files[party]))}
    </div>`;
  }

  #perChannel() {
    const words = ways;
    return html`<div class="pair">
      ${this.#file("both", words.files.both)}
      <label>
        <span>${words.left}</span>
        <select class="field" name="left" data-testid="left">
          ${PARTIES.map((party) => html`<option value=${party}>${words.whose[party]}</option>`)}
        </select>
      </label>
    </div>`;
  }

  /** @param {string} name @param {string} text */
  #file(name, text) {
    return html`<label>
      <span>${text}</span>
      <input
        class="field"
        type="file"
        name=${name}
        accept="audio/*,video/*,.opus,.ogg,.m4a,.flac"
        data-testid="file-${name}"
      />
    </label>`;
  }

  #attestation() {
    const words = ways;
    if (!this.form) {
      return html`<p class="trouble" role="alert" ?hidden=${!this.trouble}>${this.trouble}</p>`;
    }
    return html`<fieldset>
      <legend>${words.consent}</legend>
      <p class="text">${this.form.text}</p>
      ${this.form.purposes.map(
        ({ id, text, required }) =>
          html`<label class="tick">
            <input type="checkbox" value=${id} data-testid="attest-${id}" />
            <span>${text}${required ? html` <em>${words.needed}</em>` : nothing}</span>
          </label>`,
      )}
      <label class="day">
        <span>${words.agreedOn}</span>
        <input class="field" type="date" name="agreed_on" data-testid="agreed-on" />
      </label>
    </fieldset>`;
  }

  static styles = [
    theme,
    common,
    fields,
    css`
      .text {
        font: 16px/1.55 var(--serif);
      }
      em {
        font-style: normal;
        color: var(--soft);
        font-size: 13px;
      }
      .day {
        max-width: 220px;
        margin-top: 6px;
      }
    `,
  ];
}

customElements.define("conote-recording-fields", ConoteRecordingFields);
