// The tap: this person's sound, and nothing else, sent to the server by WHIP (RFC 9725).

import { SERVER } from "./api.js";
import { delayBefore } from "./reconnect.js";

/** Candidates are gathered for this long at most before the offer goes out, milliseconds. */
const GATHER_MS = 2_000;

/** A connection that is "disconnected" this long is taken for lost, milliseconds. */
const LOST_AFTER_MS = 4_000;

/** From the answer to a connection, milliseconds. */
const CONNECT_WITHIN_MS = 15_000;

/**
 * How often is looked whether the server still answers, milliseconds. It reports on what it
 * receives about once a second, and answers a check each two and a half.
 */
const LOOK_EVERY_MS = 1_200;

/** After so many looks in a row without a sign of it, the server is gone. */
const LOOKS = 3;

/** @typedef {"off" | "starting" | "on" | "waiting"} TapState */

/**
 * @typedef {object} TapWorld what the tap needs of the world; tests bring their own
 * @property {(iceServers: RTCIceServer[]) => RTCPeerConnection} peer
 * @property {(url: string, init: RequestInit) => Promise<Response>} fetch
 * @property {(run: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never
 * @property {() => number} chance
 * @property {string} base what the tap's address and its answer's are relative to
 */

/** @typedef {() => Promise<RTCIceServer[]>} Ice asked before each connection: keys run out */

/** @returns {TapWorld} */
const browser = () => ({
  peer: (iceServers) => new RTCPeerConnection({ iceServers }),
  fetch: (url, init) => fetch(url, init),
  later: (run, ms) => setTimeout(run, ms),
  never: (timer) => clearTimeout(timer),
  chance: Math.random,
  base: SERVER.href,
});

/** Sends one track until told to stop; comes back by itself. Fires `change` with its state. */
export class Tap extends EventTarget {
  /**
   * @param {{url: string, token: string}} where
   * @param {Ice} ice
   * @param {TapWorld} [world]
   */
  constructor({ url, token }, ice, world = browser()) {
    super();
    this.world = world;
    this.ice = ice;
    this.url = new URL(url, world.base).href;
    this.token = token;
    /** @type {TapState} */
    this.state = "off";
    /** @type {MediaStreamTrack | null} */
    this.track = null;
    /** @type {RTCPeerConnection | null} */
    this.peer = null;
    /** @type {RTCRtpSender | null} */
    this.sender = null;
    /** @type {string | null} where DELETE ends it */
    this.resource = null;
    this.attempt = 0;
    this.turn = 0;
    /** @type {any} */
    this.timer = null;
    /** @type {any} */
    this.looking = null;
  }

  /** @param {MediaStreamTrack} track sound of any source; another one takes the old one's place */
  start(track) {
    if (this.track === track) return;
    if (this.track && this.sender && this.state === "on") {
      this.track = track;
      this.sender.replaceTrack(track).catch(() => this.restart());
      return;
    }
    this.#drop();
    this.track = track;
    this.attempt = 0;
    void this.#publish();
  }

  /** Come back now instead of after the rest of the wait. */
  hurry() {
    if (this.state !== "waiting") return;
    this.#drop();
    void this.#publish();
  }

  /** Begin anew: the server has lost what this side takes for good. */
  restart() {
    const { track } = this;
    if (!track) return;
    this.track = null;
    this.start(track);
  }

  stop() {
    this.track = null;
    this.#drop();
    this.#become("off");
  }

  async #publish() {
    const { track } = this;
    if (!track) return;
    const turn = ++this.turn;
    this.#become("starting");
    try {
      const servers = await this.ice();
      if (turn !== this.turn) return;
      const peer = this.world.peer(servers);
      this.peer = peer;
      this.sender = peer.addTransceiver(track, { direction: "sendonly" }).sender;
      await peer.setLocalDescription(await peer.createOffer());
      await this.#gathered(peer);
      const answer = await this.#offer(peer, turn);
      if (turn !== this.turn) return;
      peer.onconnectionstatechange = () => this.#moved(peer);
      this.timer = this.world.later(() => this.#again(), CONNECT_WITHIN_MS);
      await peer.setRemoteDescription({ type: "answer", sdp: answer });
    } catch {
      if (turn === this.turn) this.#again();
    }
  }

  /**
   * @param {RTCPeerConnection} peer
   * @param {number} turn
   * @returns {Promise<string>} the answer
   */
  async #offer(peer, turn) {
    const response = await this.world.fetch(this.url, {
      method: "POST",
      headers: { "Content-Type": "application/sdp", Authorization: `Bearer ${this.token}` },
      body: peer.localDescription?.sdp,
      credentials: "omit",
    });
    if (response.status !== 201) throw new Error(`WHIP answered ${response.status}`);
    const location = response.headers.get("Location");
    const resource = location && new URL(location, this.url).href;
    // It was stopped while the server was making up its mind.
    if (turn !== this.turn) this.#delete(resource);
    else this.resource = resource;
    return response.text();
  }

  /** @param {RTCPeerConnection} peer */
  #gathered(peer) {
    if (peer.iceGatheringState === "complete") return Promise.resolve();
    return new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
      const timer = this.world.later(resolve, GATHER_MS);
      peer.onicegatheringstatechange = () => {
        if (peer.iceGatheringState !== "complete") return;
        this.world.never(timer);
        resolve();
      };
    });
  }

  /** @param {RTCPeerConnection} peer */
  #moved(peer) {
    if (peer !== this.peer) return;
    this.world.never(this.timer);
    switch (peer.connectionState) {
      case "connected":
        this.attempt = 0;
        this.#become("on");
        this.#look(peer, -1, 0);
        break;
      case "disconnected":
        this.timer = this.world.later(() => this.#again(), LOST_AFTER_MS);
        break;
      case "failed":
      case "closed":
        this.#again();
        break;
    }
  }

  /**
   * A server that died says nothing, and ICE takes half a minute to notice: until then this page
   * would send sound to nobody and call that listening.
   * @param {RTCPeerConnection} peer
   * @param {number} heard packets that had come from the server at the last look
   * @param {number} missed looks without one
   */
  #look(peer, heard, missed) {
    this.world.never(this.looking);
    this.looking = this.world.later(async () => {
      const now = await answersOf(peer);
      if (peer !== this.peer || this.state !== "on") return;
      const without = now === heard ? missed + 1 : 0;
      if (without >= LOOKS) this.#again();
      else this.#look(peer, now, without);
    }, LOOK_EVERY_MS);
  }

  #again() {
    this.#drop();
    this.#become("waiting");
    const wait = delayBefore(this.attempt++, this.world.chance());
    this.timer = this.world.later(() => void this.#publish(), wait);
  }

  #drop() {
    this.turn++;
    this.world.never(this.timer);
    this.world.never(this.looking);
    const { peer, resource } = this;
    this.peer = null;
    this.sender = null;
    this.resource = null;
    peer?.close();
    this.#delete(resource);
  }

  /** @param {string | null} resource */
  #delete(resource) {
    if (!resource) return;
    const headers = { Authorization: `Bearer ${this.token}` };
    // Nobody waits for it: a server that is gone has ended it already.
    this.world
      .fetch(resource, { method: "DELETE", headers, keepalive: true, credentials: "omit" })
      .catch(() => {});
  }

  /** @param {TapState} state */
  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}

/** What browsers count of what comes back on a pair of candidates; none counts all of it. */
const COUNTS = ["packetsReceived", "bytesReceived", "responsesReceived"];

/**
 * What came back from the other end so far: it only ever grows. NaN, which equals nothing, where a
 * browser counts none of it.
 * @param {RTCPeerConnection} peer
 */
async function answersOf(peer) {
  /** @type {number[]} */
  const found = [];
  (await peer.getStats()).forEach((/** @type {any} */ report) => {
    if (report.type !== "candidate-pair") return;
    found.push(...COUNTS.map((name) => report[name]).filter((count) => count !== undefined));
  });
  return found.length ? found.reduce((sum, count) => sum + count, 0) : NaN;
}
