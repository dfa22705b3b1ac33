// The call itself, from browser to browser: sound and picture never pass the server.

import { onDescription, onMessage } from "./negotiation.js";
import { delayBefore } from "./reconnect.js";

/** A call that does not come about this long is begun anew, milliseconds. */
const CONNECT_WITHIN_MS = 8_000;

/** An interruption this long is not waited out any more, milliseconds. */
const LOST_AFTER_MS = 3_000;

/**
 * @typedef {{from: string, to?: string, ready?: boolean, answer?: boolean, bye?: boolean,
 *   description?: RTCSessionDescriptionInit, candidate?: RTCIceCandidateInit | null}} Message
 */

/** @typedef {"waiting" | "connecting" | "on" | "broken" | "elsewhere"} CallState */

/** @typedef {{muted: boolean, camera: boolean}} About what a page says of its own side */

/** @typedef {{audio: MediaStreamTrack | null, video: MediaStreamTrack | null}} Tracks */

/**
 * One call with whichever page of the other person said "ready" last. Fires `change`.
 */
export class Peer extends EventTarget {
  /**
   * @param {object} how
   * @param {boolean} how.polite whether this side gives way when both offer
   * @param {(message: Message) => boolean} how.send whether it could be sent
   * @param {import("./whip.js").Ice} how.ice
   * @param {Tracks} how.tracks one's own sound and picture; either may come later
   */
  constructor({ polite, send, ice, tracks }) {
    super();
    this.polite = polite;
    this.sendOut = send;
    this.ice = ice;
    this.tracks = { ...tracks };
    this.stream = new MediaStream();
    this.me = crypto.randomUUID();
    /** @type {string | null} */
    this.partner = null;
    /** @type {RTCPeerConnection | null} */
    this.connection = null;
    /** @type {MediaStream | null} */
    this.remote = null;
    /** @type {CallState} */
    this.state = "waiting";
    /** @type {About} */
    this.about = { muted: false, camera: false };
    /** @type {About | null} what the other page said of its side */
    this.theirs = null;
    /** @type {RTCDataChannel | null} */
    this.channel = null;
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

  /** Try now what would be tried later. */
  hurry() {
    if (this.state === "broken") this.start();
  }

  /** @param {Message} message */
  hear(message) {
    this.order = this.order.then(() => this.#take(message)).catch(() => this.#broken());
  }

  /**
   * Another microphone or camera, or none, without a new call.
   * @param {"audio" | "video"} kind
   * @param {MediaStreamTrack | null} track
   */
  async use(kind, track) {
    this.tracks[kind] = track;
    const found = this.connection?.getTransceivers().find((one) => kindOf(one) === kind);
    await found?.sender.replaceTrack(track);
  }

  /** @param {About} about told to the other page as long as there is a call */
  tell(about) {
    this.about = about;
    if (this.channel?.readyState === "open") this.channel.send(JSON.stringify(about));
  }

  /** @param {Message} message */
  async #take(message) {
    switch (onMessage(this.partner, message, this.me)) {
      case "ignore":
        return;
      case "meet":
        if (message.answer && this.partner === message.from) return;
        await this.#meet(message);
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
  async #meet({ from, ready, answer }) {
    if (this.partner && this.partner !== from) this.#send({ bye: true });
    this.#leave();
    this.partner = from;
    this.#become("connecting");
    this.#anew(CONNECT_WITHIN_MS);
    if (ready && !answer) this.#send({ ready: true, answer: true });
    // Without an answer of the server two people in one network still find each other.
    const iceServers = await this.ice().catch(() => []);
    if (this.partner === from && !this.connection) this.#connect(iceServers);
  }

  /** @param {RTCIceServer[]} iceServers */
  #connect(iceServers) {
    const connection = new RTCPeerConnection({ iceServers });
    this.connection = connection;
    connection.ontrack = ({ streams, track }) => {
      this.remote = streams[0] ?? this.remote ?? new MediaStream();
      this.remote.addTrack(track);
      track.onmute = track.onunmute = () => this.#changed();
      this.#changed();
    };
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) this.#send({ candidate: candidate.toJSON() });
    };
    connection.onnegotiationneeded = () => void this.#offer(connection);
    connection.onconnectionstatechange = () => this.#moved(connection);
    connection.ondatachannel = ({ channel }) => this.#talkOver(channel, connection);
    // The impolite side offers first, the polite one adds its tracks to the answer: Chromium was
    // seen to gather no candidates after the rollback that two first offers at once lead to.
    if (this.polite) return;
    // Both ways from the beginning: a camera that comes later needs no new offer.
    for (const kind of /** @type {const} */ (["audio", "video"])) {
      const how = { direction: /** @type {const} */ ("sendrecv"), streams: [this.stream] };
      connection.addTransceiver(this.tracks[kind] ?? kind, how);
    }
    this.#talkOver(connection.createDataChannel("about"), connection);
  }

  /**
   * What is told of each other's side goes from page to page as well: it outlives the server.
   * @param {RTCDataChannel} channel
   * @param {RTCPeerConnection} connection
   */
  #talkOver(channel, connection) {
    this.channel = channel;
    channel.onopen = () => this.tell(this.about);
    channel.onmessage = ({ data }) => {
      if (connection !== this.connection) return;
      const { muted, camera } = JSON.parse(data);
      this.theirs = { muted: muted === true, camera: camera === true };
      this.#changed();
    };
    channel.onclose = () => {
      if (connection === this.connection && this.state === "on") this.#broken();
    };
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
      if (this.polite) await this.#join(connection);
      await connection.setLocalDescription();
      if (connection.localDescription) {
        this.#send({ description: connection.localDescription.toJSON() });
      }
    }
  }

  /** @param {RTCPeerConnection} connection whose offer has places for our tracks */
  async #join(connection) {
    for (const transceiver of connection.getTransceivers()) {
      const kind = kindOf(transceiver);
      transceiver.direction = "sendrecv";
      transceiver.sender.setStreams?.(this.stream);
      await transceiver.sender.replaceTrack(this.tracks[kind]);
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
    switch (connection.connectionState) {
      case "connected":
        clearTimeout(this.timer);
        this.tries = 0;
        this.#become("on");
        break;
      case "disconnected":
        this.#become("broken");
        this.#anew(LOST_AFTER_MS);
        break;
      case "failed":
        this.#broken();
        break;
    }
  }

  #broken() {
    this.#become("broken");
    this.#anew(delayBefore(this.tries, Math.random()));
  }

  /** @param {number} after milliseconds; each further time in a row some more */
  #anew(after) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#again(), after + delayBefore(this.tries++, Math.random()));
  }

  #again() {
    // Nobody would hear it now; a call that is only interrupted may come back by itself.
    if (this.sendOut({ from: this.me, ready: true })) {
      this.#leave();
      this.#become("waiting");
    } else this.#anew(0);
  }

  #leave() {
    clearTimeout(this.timer);
    const { connection } = this;
    this.connection = null;
    this.channel = null;
    this.theirs = null;
    this.partner = null;
    this.remote = null;
    this.makingOffer = false;
    this.settingAnswer = false;
    this.ignoring = false;
    connection?.close();
  }

  /** @param {Partial<Message>} message */
  #send(message) {
    const to = this.partner ? { to: this.partner } : {};
    this.sendOut({ from: this.me, ...to, ...message });
  }

  /** @param {CallState} state */
  #become(state) {
    this.state = state;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

/** @param {RTCRtpTransceiver} transceiver @returns {"audio" | "video"} */
const kindOf = (transceiver) => (transceiver.receiver.track.kind === "video" ? "video" : "audio");
