// <conote-call>: the two pictures, the captions, and the buttons of one's own devices.

import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";

import * as icons from "./call-icons.js";
import { CallSession } from "./call-session.js";
import "./call-settings.js";
import { callStyle } from "./call-style.js";
import { captionsOf } from "./captions.js";
import { choose, chosen } from "./devices.js";
import { nameOf, otherOf } from "./session-words.js";
import { words } from "./strings.call.js";
import { strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";

/** @import { TemplateResult } from "lit" */
/** @import { ConoteCallSettings } from "./call-settings.js" */
/** @import { Connection } from "./connection.js" */

/** Fires `conote-call` when what the page shows of it changed: `words`. */
export class ConoteCall extends LitElement {
  static properties = {
    connection: { attribute: false },
    silent: { state: true },
    prefers: { state: true },
    seen: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    /** @type {CallSession | null} */
    this.session = null;
    /** The browser wants a click before it plays the other's sound. */
    this.silent = false;
    this.prefers = chosen();
    /** Whether the word about a missing camera was read. */
    this.seen = false;
    /** Whether the other person was ever here. */
    this.met = false;
    /** @type {MediaStream | null} one's own picture */
    this.mirror = null;
    this.told = "";
    this.watch = new Watch(this, ["change", "signal"], (event) => this.session?.heard(event));
    this.stop = new AbortController();
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = new AbortController();
    const { signal } = this.stop;
    window.addEventListener("pagehide", () => this.session?.tap.stop(), { signal });
    window.addEventListener("keydown", (event) => this.#keys(event), { signal });
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop.abort();
    this.session?.end();
    this.session = null;
  }

  willUpdate() {
    this.watch.follow(this.connection);
    if (!this.connection || this.session?.connection === this.connection) return;
    this.session?.end();
    this.session = new CallSession(this.connection);
    this.session.addEventListener("change", () => {
      this.requestUpdate();
      this.#tellPage();
    });
  }

  /** What the state line needs to know of the call. */
  get words() {
    return this.session?.words;
  }

  /** Ask for the devices and join the call. Safe to call again. */
  async join() {
    await this.session?.join();
  }

  /** The network is back. */
  hurry() {
    this.session?.hurry();
  }

  /** The page draws all of itself again: only if what it shows is another. */
  #tellPage() {
    const now = JSON.stringify(this.words);
    if (now === this.told) return;
    this.told = now;
    this.dispatchEvent(new Event("conote-call", { bubbles: true, composed: true }));
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    if (!event.altKey || event.code !== "KeyM" || event.ctrlKey || event.metaKey) return;
    if (!this.session?.joined) return;
    event.preventDefault();
    this.session.toggleMute();
  }

  updated() {
    const { session } = this;
    this.#play("#them", session?.peer.remote ?? null);
    const video = session?.video ?? null;
    if ((this.mirror?.getTracks()[0] ?? null) !== video) {
      this.mirror = video && new MediaStream([video]);
    }
    this.#play("#me", this.mirror);
  }

  /** @param {string} which @param {MediaStream | null} stream */
  #play(which, stream) {
    const video = /** @type {HTMLVideoElement | null} */ (this.renderRoot.querySelector(which));
    if (!video || video.srcObject === stream) return;
    video.srcObject = stream;
    if (!stream || which !== "#them") return;
    this.#speakThrough(video);
    video.play().then(
      () => (this.silent = false),
      (error) => (this.silent = error?.name === "NotAllowedError"),
    );
  }

  /** @param {HTMLVideoElement} video */
  #speakThrough(video) {
    const { speaker } = this.prefers;
    // A loudspeaker that is not there any more: the usual one is used.
    if (speaker && "setSinkId" in video) video.setSinkId(speaker).catch(() => {});
  }

  #soundOn() {
    this.silent = false;
    void this.#them?.play();
  }

  get #them() {
    return /** @type {HTMLVideoElement | null} */ (this.renderRoot.querySelector("#them"));
  }

  /** @param {CustomEvent} event */
  async #chose({ detail }) {
    const { which, id, hideMe } = detail;
    if (which === "microphone") await this.session?.change("audio", id);
    else if (which === "camera") await this.session?.change("video", id);
    else this.prefers = choose(which === "speaker" ? { speaker: id } : { hideMe });
    if (which === "speaker" && this.#them) this.#speakThrough(this.#them);
  }

  render() {
    const { connection, session } = this;
    if (!connection || !session) return nothing;
    const me = connection.access.party;
    const name = nameOf(connection.state.view, otherOf(me), me);
    return html`<div class="tiles" role="group" aria-label=${words.label}>
        ${this.#theirs(session, name)} ${this.#mine(session)}
      </div>
      ${this.prefers.captions ? this.#captions(connection) : nothing}
      ${session.joined ? this.#bar(session) : nothing} ${this.#problems(session)}
      <conote-call-settings
        .audio=${session.audio}
        .video=${session.video}
        .line=${session.line.quality}
        .figures=${session.peer.state === "on" ? session.line.figures : null}
        @conote-choose=${(/** @type {CustomEvent} */ event) => void this.#chose(event)}
      ></conote-call-settings>`;
  }

  /** @param {CallSession} session @param {string} name */
  #theirs({ peer, connection }, name) {
    const picture = peer.remote?.getVideoTracks().some((track) => !track.muted) ?? false;
    const camera = picture && (peer.theirs?.camera ?? true);
    return html`<div
      class="tile them ${otherOf(connection.access.party)}"
      data-testid="their-tile"
      data-call=${peer.state}
      data-camera=${camera}
    >
      <video id="them" autoplay playsinline class=${camera ? "" : "dark"} aria-label=${name}></video>
      <span class="name">${name}${peer.theirs?.muted ? ` · ${words.muted}` : ""}</span>
      <span class="status" role="status">${this.#status(name, camera)}</span>
      ${this.silent
        ? html`<button class="pill over" @click=${() => this.#soundOn()}>
            ${words.soundBlocked}
          </button>`
        : nothing}
    </div>`;
  }

  /** @param {CallSession} session */
  #mine({ joined, video, muted, connection }) {
    if (joined && this.prefers.hideMe) return nothing;
    return html`<div class="tile mine ${connection.access.party}" data-testid="my-tile">
      <video id="me" autoplay playsinline muted ?hidden=${!video} aria-hidden="true"></video>
      <span class="name">${strings.you}${muted ? ` · ${words.muted}` : ""}</span>
      <span class="status">${joined && !video ? words.noPicture : ""}</span>
      ${joined
        ? nothing
        : html`<button class="pill over" data-testid="join-call" @click=${() => void this.join()}>
            ${words.join}
          </button>`}
    </div>`;
  }

  /** @param {string} name @param {boolean} camera */
  #status(name, camera) {
    const { peer, there, joined } = /** @type {CallSession} */ (this.session);
    this.met ||= there;
    if (!globalThis.RTCPeerConnection) return words.cannot;
    switch (peer.state) {
      case "on":
        return camera ? "" : words.noPicture;
      case "broken":
        return words.broken;
      case "elsewhere":
        return "";
    }
    if (!there) return this.met ? words.gone : words.waiting;
    if (!joined) return "";
    return peer.state === "connecting" ? words.connecting : words.waitingFor(name);
  }

  /** @param {Connection} connection */
  #captions({ state, access }) {
    const shown = captionsOf(state);
    return html`<div class="captions" role="region" aria-label=${words.captions} data-testid="captions">
      ${shown.length === 0 ? html`<p class="hint">${words.noCaptions}</p>` : nothing}
      ${repeat(
        shown,
        ({ id }) => id,
        ({ speaker, ink, pencil }) => html`<p data-speaker=${speaker}>
          <b class=${speaker}>${nameOf(state.view, speaker, access.party)}</b> ${ink}
          ${pencil.map((word) => html`<i>${word}</i> `)}
        </p>`,
      )}
    </div>`;
  }

  /** @param {CallSession} session */
  #bar(session) {
    const { muted, video, audio } = session;
    const captions = this.prefers.captions ?? false;
    const weak = session.peer.state === "on" && session.line.quality !== "good";
    return html`<div class="bar" role="group" aria-label=${words.controls}>
      ${this.#button("mute", muted ? words.unmute : words.mute, icons.microphone(muted || !audio), {
        off: muted || !audio,
        keys: "Alt+M",
        title: words.muteKeys,
        run: () => session.toggleMute(),
      })}
      ${this.#button("camera", video ? words.cameraOff : words.cameraOn, icons.camera(!video), {
        off: !video,
        run: () => void session.setCamera(!video),
      })}
      ${this.#button("captions-switch", captions ? words.captionsOff : words.captionsOn, icons.captions(), {
        on: captions,
        run: () => (this.prefers = choose({ captions: !captions })),
      })}
      ${this.#button("call-settings", words.settings, icons.settings(), {
        run: () =>
          void /** @type {ConoteCallSettings} */ (
            this.renderRoot.querySelector("conote-call-settings")
          ).show(),
      })}
      <span class="quality" role="status" data-testid="quality"
        >${weak ? words.quality[session.line.quality] : ""}</span
      >
    </div>`;
  }

  /**
   * @param {string} id
   * @param {string} name
   * @param {TemplateResult<2>} icon
   * @param {{run: () => void, off?: boolean, on?: boolean, keys?: string, title?: string}} how
   */
  #button(id, name, icon, { run, off = false, on = false, keys, title }) {
    return html`<button
      class="round ${off ? "is-off" : ""} ${on ? "is-on" : ""}"
      data-testid=${id}
      aria-label=${name}
      aria-keyshortcuts=${keys ?? nothing}
      title=${title ? `${name} · ${title}` : name}
      @click=${run}
    >
      ${icon}
    </button>`;
  }

  /** @param {CallSession} session */
  #problems(session) {
    const { noAudio, noVideo, nothingComes, elsewhere } = session;
    const again = html`<button class="plain" data-testid="devices-again" @click=${() => void session.again()}>
      ${words.again}
    </button>`;
    return html`<div role="status" data-testid="call-trouble">
      ${elsewhere
        ? html`<p class="hint">
            ${words.elsewhere}.
            <button class="plain" data-testid="bring-here" @click=${() => session.bringHere()}>
              ${words.bringHere}
            </button>
          </p>`
        : nothing}
      ${noAudio
        ? html`<p class="trouble">${words.noAudio[noAudio]} ${words.without} ${again}</p>`
        : nothing}
      ${!noAudio && nothingComes ? html`<p class="trouble">${words.nothingComes}</p>` : nothing}
      ${!noAudio && noVideo && !this.seen
        ? html`<p class="hint">
            ${words.noVideo[noVideo]}
            <button class="plain" @click=${() => (this.seen = true)}>${words.dismiss}</button>
          </p>`
        : nothing}
    </div>`;
  }

  static styles = [theme, common, callStyle];
}

customElements.define("conote-call", ConoteCall);
