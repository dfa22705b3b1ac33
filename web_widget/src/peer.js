// The call itself, from browser to browser: sound and picture never pass the server.

import { onDescription, onMessage } from "./negotiation.js";

/** A call that does not come about, or stays broken, this long is begun anew, milliseconds. */
const ANEW_AFTER_MS = 8_000;

/** Each further time in a row that wait is longer by itself, up to so many times. */
const LONGEST_WAITS = 6;

/**
 * @typedef {{from: string, to?: string, ready?: boolean, answer?: boolean, bye?: boolean,
 *   description?: RTCSessionDescriptionInit, candidate?: RTCIceCandidateInit | null}} Message
 */

/** @typedef {"waiting" | "connecting" | "on" | "broken" | "elsewhere"} CallState */

/**
 * One call with whichever page of the other person said "ready" last. Fires `change`.
 */
export class Peer extends EventTarget {
  /**
   * @param {object} how
   * @param {boolean} how.polite whether this side gives way when both offer
   * @param {(message: Message) => void} how.send
   * @param {RTCIceServer[]} how.iceServers
   * @param {MediaStream | null} how.stream one's own sound and picture
   */
  constructor({ polite, send, iceServers, stream }) {
    super();
    this.polite = polite;
    this.sendOut = send;
    this.iceServers = iceServers;
    this.stream = stream;
    this.me = crypto.randomUUID();
    /** @type {string | null} */
    this.partner = null;
    /** @type {RTCPeerConnection | null} */
    this.connection = null;
    /** @type {MediaStream | null} */
    this.remote = null;
    /** @type {CallState} */
    this.state = "waiting";
    this.makingOffer = false;
    this.settingAnswer = false;
    this.ignoring = false;
    this.tries = 0;
    /** @type {Promise<void>} messages are taken one after the other */
    this.order = Promise.resolve();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** Say that this page is ready to talk. */
  start() {
    this.#leave();
    this.#become("waiting");
    this.#send({ ready: true });
  }

  stop() {
    this.#leave();
    this.#become("waiting");
  }

  /** @param {Message} message */
  hear(message) {
    this.order = this.order.then(() => this.#take(message)).catch(() => this.#broken());
  }

  /** @param {Message} message */
  async #take(message) {
    switch (onMessage(this.partner, message, this.me)) {
      case "ignore":
        return;
      case "meet":
        if (message.answer && this.partner === message.from) return;
        this.#meet(message);
        break;
    }
    if (message.bye) {
      this.#leave();
      this.#become("elsewhere");
    } else if (message.description) {
      await this.#describe(message.description);
    } else if (message.candidate !== undefined) {
      await this.#candidate(message.candidate);
    }
  }

  /** @param {Message} message */
  #meet({ from, ready, answer }) {
    if (this.partner && this.partner !== from) this.#send({ bye: true });
    this.#leave();
    this.partner = from;
    this.#become("connecting");
    this.#anew();
    if (ready && !answer) this.#send({ ready: true, answer: true });
    this.#connect();
  }

  #connect() {
    const connection = new RTCPeerConnection({ iceServers: this.iceServers });
    this.connection = connection;
    connection.ontrack = ({ streams, track }) => {
      this.remote = streams[0] ?? new MediaStream([track]);
      this.dispatchEvent(new Event("change"));
    };
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) this.#send({ candidate: candidate.toJSON() });
    };
    connection.onnegotiationneeded = () => void this.#offer(connection);
    connection.onconnectionstatechange = () => this.#moved(connection);
    // The impolite side offers first, the polite one adds its tracks to the answer: Chromium was
    // seen to gather no candidates after the rollback that two first offers at once lead to.
    if (!this.polite) this.#addTracks(connection);
  }

  /** @param {RTCPeerConnection} connection */
  #addTracks(connection) {
    const { stream } = this;
    for (const track of stream?.getTracks() ?? []) {
      connection.addTrack(track, /** @type {MediaStream} */ (stream));
    }
    if (this.polite) return;
    // What one lacks oneself is still to be heard and seen of the other.
    if (!stream?.getAudioTracks().length) connection.addTransceiver("audio", { direction: "recvonly" });
    if (!stream?.getVideoTracks().length) connection.addTransceiver("video", { direction: "recvonly" });
  }

  /** @param {RTCPeerConnection} connection */
  async #offer(connection) {
    try {
      this.makingOffer = true;
      await connection.setLocalDescription();
      if (connection === this.connection && connection.localDescription) {
        this.#send({ description: connection.localDescription.toJSON() });
      }
    } catch {
      if (connection === this.connection) this.#broken();
    } finally {
      this.makingOffer = false;
    }
  }

  /** @param {RTCSessionDescriptionInit} description */
  async #describe(description) {
    const { connection } = this;
    if (!connection) return;
    const { polite, makingOffer, settingAnswer } = this;
    const { signalingState } = connection;
    const now = { polite, makingOffer, settingAnswer, signalingState };
    const what = onDescription(now, description.type);
    this.ignoring = what === "ignore";
    if (what === "ignore") return;
    this.settingAnswer = description.type === "answer";
    await connection.setRemoteDescription(description);
    this.settingAnswer = false;
    if (what === "take_and_answer") {
      if (this.polite && connection.getSenders().every(({ track }) => !track)) {
        this.#addTracks(connection);
      }
      await connection.setLocalDescription();
      if (connection.localDescription) {
        this.#send({ description: connection.localDescription.toJSON() });
      }
    }
  }

  /** @param {RTCIceCandidateInit | null} candidate */
  async #candidate(candidate) {
    try {
      await this.connection?.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      // A candidate of an offer that was ignored belongs to nothing.
      if (!this.ignoring) throw error;
    }
  }

  /** @param {RTCPeerConnection} connection */
  #moved(connection) {
    if (connection !== this.connection) return;
    clearTimeout(this.timer);
    switch (connection.connectionState) {
      case "connected":
        this.tries = 0;
        this.#become("on");
        break;
      case "failed":
        connection.restartIce();
        this.#broken();
        break;
      case "disconnected":
        this.#broken();
        break;
    }
  }

  #broken() {
    this.#become("broken");
    this.#anew();
  }

  #anew() {
    clearTimeout(this.timer);
    this.tries = Math.min(this.tries + 1, LONGEST_WAITS);
    this.timer = setTimeout(() => this.start(), ANEW_AFTER_MS * this.tries);
  }

  #leave() {
    clearTimeout(this.timer);
    this.connection?.close();
    this.connection = null;
    this.partner = null;
    this.remote = null;
    this.makingOffer = false;
    this.settingAnswer = false;
    this.ignoring = false;
  }

  /** @param {Partial<Message>} message */
  #send(message) {
    const to = this.partner ? { to: this.partner } : {};
    this.sendOut({ from: this.me, ...to, ...message });
  }

  /** @param {CallState} state */
  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}
