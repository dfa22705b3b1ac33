// <conote-call>: the video call, and beside it the tap through which the assistant listens.
// The two share a microphone and nothing else: if the server dies, the call goes on.

import { css, html, LitElement, nothing } from "lit";

import { Peer } from "./peer.js";
import { nameOf, otherOf } from "./session-words.js";
import { strings } from "./strings.js";
import { common, theme } from "./theme.js";
import { Watch } from "./watch.js";
import { Tap } from "./whip.js";

/** @import { Connection } from "./connection.js" */
/** @import { Message } from "./peer.js" */

/** The server may take this long to say that a tap arrived before it is begun anew, ms. */
const TAP_SEEN_WITHIN_MS = 8_000;

/**
 * Sound and picture if there are both, else sound, else nothing.
 * @returns {Promise<MediaStream | null>}
 */
async function devices() {
  for (const wanted of [{ audio: true, video: true }, { audio: true }]) {
    try {
      return await navigator.mediaDevices.getUserMedia(wanted);
    } catch {
      // The next one asks for less; without any the note still works.
    }
  }
  return null;
}

/** Fires `conote-call` when what the page shows of it changed: `tapped`, `muted`, `joined`. */
export class ConoteCall extends LitElement {
  static properties = {
    connection: { attribute: false },
    joined: { type: Boolean, reflect: true },
    muted: { type: Boolean, reflect: true },
    trouble: { state: true },
    silent: { state: true },
  };

  constructor() {
    super();
    /** @type {Connection | null} */
    this.connection = null;
    this.joined = false;
    this.muted = false;
    this.trouble = "";
    /** The browser wants a click before it plays the other's sound. */
    this.silent = false;
    /** @type {MediaStream | null} */
    this.stream = null;
    /** @type {Peer | null} */
    this.peer = null;
    /** @type {Tap | null} */
    this.tap = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.unseen = undefined;
    this.asking = false;
    this.wasOnline = false;
    this.watch = new Watch(this, ["change", "signal"], (event) => this.#heard(event));
    this.leave = () => this.tap?.stop();
  }

  /** Whether this person's sound is being sent to the server. */
  get tapped() {
    return this.tap?.state === "on";
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("pagehide", this.leave);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("pagehide", this.leave);
    clearTimeout(this.unseen);
    this.tap?.stop();
    this.peer?.stop();
    for (const track of this.stream?.getTracks() ?? []) track.stop();
  }

  willUpdate() {
    this.watch.follow(this.connection);
  }

  /** Ask for the devices and join the call. Safe to call again. */
  async join() {
    const { connection } = this;
    if (!connection || this.joined || this.asking) return;
    this.asking = true;
    this.stream = await devices();
    this.asking = false;
    if (!this.isConnected) {
      for (const track of this.stream?.getTracks() ?? []) track.stop();
      return;
    }
    const sound = this.stream?.getAudioTracks()[0];
    if (!sound) this.trouble = strings.call.noMicrophone;
    else if (!this.stream?.getVideoTracks().length) this.trouble = strings.call.soundOnly;
    sound?.addEventListener("ended", () => this.#microphoneGone());
    this.peer = new Peer({
      polite: connection.access.party === "client",
      send: (message) => connection.signal({ ...message }),
      iceServers: connection.access.ice_servers ?? [],
      stream: this.stream,
    });
    this.peer.addEventListener("change", () => this.#changed());
    this.tap = new Tap(connection.access.tap, connection.access.ice_servers ?? []);
    this.tap.addEventListener("change", () => this.#changed());
    this.joined = true;
    this.peer.start();
    this.#followView();
    this.#changed();
  }

  /** The same switch for the other person's ears and for the assistant's. */
  toggleMute() {
    this.muted = !this.muted;
    for (const track of this.stream?.getAudioTracks() ?? []) track.enabled = !this.muted;
    this.#changed();
  }

  #microphoneGone() {
    this.trouble = strings.call.noMicrophone;
    this.tap?.stop();
    this.#changed();
  }

  /** @param {Event} event */
  #heard(event) {
    if (event.type === "signal") {
      this.peer?.hear(/** @type {CustomEvent<Message>} */ (event).detail);
      return;
    }
    const online = this.connection?.online ?? false;
    // What was said while the line was down is lost: begin anew unless the call survived.
    if (online && !this.wasOnline && this.peer && this.peer.state !== "on") this.peer.start();
    this.wasOnline = online;
    this.#followView();
  }

  #followView() {
    const { connection, tap } = this;
    const view = connection?.state.view;
    if (!connection?.online || !view || !tap) return;
    const sound = this.stream?.getAudioTracks().find((track) => track.readyState === "live");
    if (view.state === "live" && sound) tap.start(sound);
    else if (view.state !== "paused" || !sound) tap.stop();
    const unseen = tap.state === "on" && !view.taps.includes(connection.access.party);
    if (!unseen) {
      clearTimeout(this.unseen);
      this.unseen = undefined;
    } else if (!this.unseen && view.state === "live") {
      this.unseen = setTimeout(() => {
        this.unseen = undefined;
        const taps = this.connection?.state.view?.taps ?? [];
        const mine = this.connection && taps.includes(this.connection.access.party);
        if (this.connection?.online && !mine && this.tapped) this.tap?.restart();
      }, TAP_SEEN_WITHIN_MS);
    }
  }

  #changed() {
    this.requestUpdate();
    this.dispatchEvent(new Event("conote-call", { bubbles: true, composed: true }));
  }

  updated() {
    this.#play("#them", this.peer?.remote ?? null);
    this.#play("#me", this.stream);
  }

  /** @param {string} which @param {MediaStream | null} stream */
  #play(which, stream) {
    const video = /** @type {HTMLVideoElement | null} */ (this.renderRoot.querySelector(which));
    if (!video || video.srcObject === stream) return;
    video.srcObject = stream;
    if (stream && which === "#them") {
      video.play().then(
        () => (this.silent = false),
        (error) => (this.silent = error?.name === "NotAllowedError"),
      );
    }
  }

  #soundOn() {
    this.silent = false;
    void /** @type {HTMLVideoElement} */ (this.renderRoot.querySelector("#them")).play();
  }

  render() {
    const { connection, peer } = this;
    if (!connection) return nothing;
    const me = connection.access.party;
    const other = otherOf(me);
    const { view } = connection.state;
    const name = nameOf(view, other, me);
    const picture = (this.stream?.getVideoTracks().length ?? 0) > 0;
    return html`<div class="tiles" role="group" aria-label=${strings.call.label}>
        <div class="tile them ${other}" data-testid="their-tile" data-call=${peer?.state ?? "idle"}>
          <video id="them" autoplay playsinline ?hidden=${!peer?.remote}></video>
          <span class="name">${name}</span>
          <span class="status">${this.#status(name)}</span>
          ${this.silent
            ? html`<button class="pill over" @click=${() => this.#soundOn()}>
                ${strings.call.soundBlocked}
              </button>`
            : nothing}
        </div>
        <div class="tile mine ${me}" data-testid="my-tile">
          <video id="me" autoplay playsinline muted ?hidden=${!picture}></video>
          <span class="name">${strings.you}${this.muted ? ` · ${strings.call.muted}` : ""}</span>
          ${this.joined
            ? nothing
            : html`<button
                class="pill over"
                data-testid="join-call"
                @click=${() => void this.join()}
              >
                ${strings.call.join}
              </button>`}
        </div>
      </div>
      <p class="trouble" role="status" ?hidden=${!this.trouble}>${this.trouble}</p>`;
  }

  /** @param {string} name */
  #status(name) {
    const { connection, peer } = this;
    if (!connection) return "";
    const there = connection.state.view?.present.includes(otherOf(connection.access.party));
    if (peer?.state === "on") return "";
    if (!there) return strings.call.waiting;
    if (!this.joined) return "";
    if (peer?.state === "broken") return strings.call.broken;
    if (peer?.state === "elsewhere") return strings.call.elsewhere;
    return peer?.state === "connecting" ? strings.call.connecting : strings.call.waitingFor(name);
  }

  static styles = [
    theme,
    common,
    css`
      :host {
        display: block;
        font: 14px/1.5 var(--sans);
        color: var(--ink);
      }
      .tile {
        position: relative;
        overflow: hidden;
        border-radius: 14px;
        height: 214px;
      }
      .tile + .tile {
        margin-top: 12px;
        height: 150px;
      }
      .therapist {
        background: linear-gradient(160deg, #5d7a80, #31464d);
      }
      .client {
        background: linear-gradient(160deg, #a98b6b, #5c4836);
      }
      video {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      #me {
        transform: scaleX(-1);
      }
      .name,
      .status {
        position: absolute;
        left: 12px;
        bottom: 10px;
        color: #fff;
        font-size: 13px;
        text-shadow: 0 1px 2px #000a;
      }
      .status {
        left: auto;
        right: 12px;
      }
      .over {
        position: absolute;
        inset: 0;
        margin: auto;
        width: max-content;
        height: max-content;
      }
      .trouble {
        margin-top: 8px;
      }
      @media (max-width: 760px) {
        .tiles {
          display: grid;
          grid-template-columns: 1fr 1fr;
          gap: 8px;
        }
        .tile,
        .tile + .tile {
          height: 96px;
          margin: 0;
          border-radius: 10px;
        }
        .status {
          right: 8px;
          top: 6px;
          bottom: auto;
          font-size: 12px;
        }
      }
    `,
  ];
}

customElements.define("conote-call", ConoteCall);
