// <conote-call-settings>: which camera, microphone and loudspeaker; and how good the line is.

import { css, html, LitElement, nothing } from "lit";

import { chosen, listed, speakersCanBeChosen } from "./devices.js";
import { words } from "./strings.call.js";
import { common, theme } from "./theme.js";

/** @typedef {"microphone" | "camera" | "speaker"} Which */

/** @type {Record<Which, MediaDeviceKind>} */
const KINDS = { microphone: "audioinput", camera: "videoinput", speaker: "audiooutput" };

/**
 * Fires `conote-choose` with `{which, id}` or `{hideMe}` in `detail`: whoever holds the call acts.
 */
export class ConoteCallSettings extends LitElement {
  static properties = {
    audio: { attribute: false },
    video: { attribute: false },
    line: { attribute: false },
    figures: { attribute: false },
    devices: { state: true },
  };

  constructor() {
    super();
    /** @type {MediaStreamTrack | null} */
    this.audio = null;
    /** @type {MediaStreamTrack | null} */
    this.video = null;
    /** @type {import("./quality.js").Quality} */
    this.line = "good";
    /** @type {import("./quality.js").Figures | null} */
    this.figures = null;
    /** @type {MediaDeviceInfo[]} */
    this.devices = [];
    this.follow = () => void this.#list();
  }

  connectedCallback() {
    super.connectedCallback();
    navigator.mediaDevices?.addEventListener("devicechange", this.follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    navigator.mediaDevices?.removeEventListener("devicechange", this.follow);
  }

  async show() {
    await this.#list();
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog?.open) dialog?.showModal();
  }

  get #dialog() {
    return this.renderRoot.querySelector("dialog");
  }

  async #list() {
    this.devices = await listed();
  }

  /** @param {object} detail */
  #choose(detail) {
    this.dispatchEvent(new CustomEvent("conote-choose", { detail }));
    this.requestUpdate();
  }

  render() {
    return html`<dialog aria-labelledby="title" data-testid="call-settings-panel">
      <h2 id="title">${words.settings}</h2>
      ${this.#select("camera", this.video?.getSettings().deviceId)}
      ${this.#select("microphone", this.audio?.getSettings().deviceId)}
      ${speakersCanBeChosen() ? this.#select("speaker", chosen().speaker) : nothing}
      <label class="tick">
        <input
          type="checkbox"
          data-testid="hide-me"
          .checked=${chosen().hideMe ?? false}
          @change=${(/** @type {Event} */ { target }) =>
            this.#choose({ hideMe: /** @type {HTMLInputElement} */ (target).checked })}
        />
        <span>${words.hideMe}</span>
      </label>
      <p class="hint">${words.hidden} ${words.remembered}</p>
      ${this.figures
        ? html`<p class="line" data-testid="line">
            ${words.line}: ${words.quality[this.line]}
            <span class="hint">${words.figures(this.figures)}</span>
          </p>`
        : nothing}
      <form method="dialog">
        <button class="pill main" data-testid="close-settings">${words.close}</button>
      </form>
    </dialog>`;
  }

  /** @param {Which} which @param {string | undefined} now */
  #select(which, now) {
    const found = this.devices.filter(({ kind }) => kind === KINDS[which]);
    return html`<label class="device">
      <span>${words[which]}</span>
      <select
        class="field"
        data-testid="choose-${which}"
        ?disabled=${found.length === 0}
        @change=${(/** @type {Event} */ { target }) =>
          this.#choose({ which, id: /** @type {HTMLSelectElement} */ (target).value })}
      >
        ${found.length === 0 ? html`<option>${words.none}</option>` : nothing}
        ${found.map(
          ({ deviceId, label }) =>
            html`<option value=${deviceId} ?selected=${deviceId === now}>${label}</option>`,
        )}
      </select>
    </label>`;
  }

  static styles = [
    theme,
    common,
    css`
      dialog {
        font: 15px/1.5 var(--sans);
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--line);
        border-radius: 14px;
        box-shadow: var(--shadow);
        padding: 24px 28px;
        width: min(420px, calc(100vw - 24px));
      }
      dialog::backdrop {
        background: #0006;
      }
      h2 {
        font: 600 19px/1.3 var(--serif);
        margin: 0 0 14px;
      }
      .device {
        display: block;
        margin-bottom: 12px;
      }
      .device span {
        display: block;
        font-size: 14px;
        margin-bottom: 4px;
      }
      .tick {
        display: flex;
        gap: 8px;
        align-items: baseline;
        margin-top: 16px;
      }
      .hint {
        color: var(--soft);
        font-size: 13px;
      }
      .line {
        margin-top: 14px;
        font-size: 14px;
      }
      .line .hint {
        display: block;
      }
      form {
        margin-top: 18px;
        text-align: right;
      }
      @media (max-width: 760px) {
        dialog {
          margin-bottom: 12px;
        }
      }
    `,
  ];
}

customElements.define("conote-call-settings", ConoteCallSettings);
