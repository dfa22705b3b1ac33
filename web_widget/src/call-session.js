// One person's side of the call: their devices, the call to the other page, the tap to the server.
// Call and tap share a microphone and nothing else: if the server dies, the call goes on.

import { choose, chosen, open, openOne } from "./devices.js";
import { iceOf } from "./ice.js";
import { Peer } from "./peer.js";
import { countsOf, Line } from "./quality.js";
import { otherOf } from "./session-words.js";
import { Tap } from "./whip.js";

/** @import { Connection } from "./connection.js" */
/** @import { Why } from "./devices.js" */
/** @import { Message } from "./peer.js" */

/** The server may take this long to hear a tap that is connected before it is begun anew, ms. */
const HEARD_WITHIN_MS = 8_000;

/** How often is looked how good the line is, milliseconds. */
const LOOK_EVERY_MS = 2_000;

/** Looks in a row without any sound of a microphone that is not muted before that is told. */
const NOTHING_LOOKS = 10;

/** Fires `change`. */
export class CallSession extends EventTarget {
  /** @param {Connection} connection */
  constructor(connection) {
    super();
    this.connection = connection;
    this.joined = false;
    this.muted = false;
    /** @type {MediaStreamTrack | null} */
    this.audio = null;
    /** @type {MediaStreamTrack | null} */
    this.video = null;
    /** @type {Why | null} */
    this.noAudio = null;
    /** @type {Why | null} */
    this.noVideo = null;
    /** Whether the microphone gives no sound at all, though it is there. */
    this.nothingComes = false;
    this.line = new Line();
    const ice = iceOf(connection.access);
    this.peer = new Peer({
      polite: connection.access.party === "client",
      send: (message) => connection.signal({ ...message }),
      ice,
      tracks: { audio: null, video: null },
    });
    this.tap = new Tap(connection.access.tap, ice);
    this.tap.addEventListener("change", () => this.#changed());
    this.peer.addEventListener("change", () => {
      this.followView();
      this.#changed();
    });
    this.asking = false;
    this.over = false;
    this.wasOnline = connection.online;
    this.quiet = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.unheard = undefined;
    this.looking = setInterval(() => void this.#look(), LOOK_EVERY_MS);
    this.plugged = () => void this.#plugged();
    navigator.mediaDevices?.addEventListener("devicechange", this.plugged);
  }

  /** What the state line needs to know. */
  get words() {
    return {
      tapped: this.tap.state === "on",
      deaf: this.joined && !this.audio,
      muted: this.muted && this.joined,
      theyMuted: this.peer.theirs?.muted ?? false,
    };
  }

  /** Leave the call and give the devices back. */
  end() {
    this.over = true;
    clearInterval(this.looking);
    clearTimeout(this.unheard);
    navigator.mediaDevices?.removeEventListener("devicechange", this.plugged);
    this.tap.stop();
    this.peer.stop();
    this.audio?.stop();
    this.video?.stop();
  }

  /** Ask for the devices and join the call. Safe to call again. */
  async join() {
    if (this.joined || this.asking) return;
    this.asking = true;
    const { audio, video, noAudio, noVideo } = await open(chosen());
    this.asking = false;
    this.joined = true;
    this.noAudio = noAudio;
    this.noVideo = noVideo;
    await this.#use("audio", audio);
    await this.#use("video", video);
    if (this.over) return;
    this.peer.start();
    this.followView();
    this.#changed();
  }

  /** Ask again for what was not there or not allowed. */
  async again() {
    if (this.audio) return;
    const { track, why } = await openOne("audio");
    this.noAudio = why;
    await this.#use("audio", track);
    this.followView();
    if (track && this.noVideo) await this.setCamera(true);
  }

  /** The same switch for the other person's ears and for the assistant's. */
  toggleMute() {
    this.muted = !this.muted;
    if (this.audio) this.audio.enabled = !this.muted;
    this.quiet = 0;
    this.nothingComes = false;
    this.#tell();
  }

  /** @param {boolean} on */
  async setCamera(on) {
    choose({ cameraOff: !on });
    if (!on) {
      this.noVideo = null;
      await this.#use("video", null);
      return;
    }
    const { track, why } = await openOne("video");
    this.noVideo = why;
    if (track) await this.#use("video", track);
    this.#changed();
  }

  /**
   * Another microphone or camera, in the middle of the call.
   * @param {"audio" | "video"} kind
   * @param {string} id
   */
  async change(kind, id) {
    choose(kind === "audio" ? { microphone: id } : { camera: id, cameraOff: false });
    const { track, why } = await openOne(kind, id);
    if (kind === "audio") this.noAudio = this.audio ? null : why;
    else this.noVideo = why;
    if (track) await this.#use(kind, track);
    this.#changed();
  }

  /** The line to the server has news. @param {Event} event */
  heard(event) {
    if (event.type === "signal") {
      // Who has not joined yet says "ready" when they do.
      if (this.joined) this.peer.hear(/** @type {CustomEvent<Message>} */ (event).detail);
      return;
    }
    const { online } = this.connection;
    if (online && !this.wasOnline && this.joined) {
      // What was said while the line was down is lost: begin anew unless the call survived.
      if (this.peer.state !== "on" && !this.elsewhere) this.peer.start();
      this.tap.hurry();
    }
    this.wasOnline = online;
    this.followView();
  }

  /** The network is back: try now what would be tried later. */
  hurry() {
    this.peer.hurry();
    this.tap.hurry();
  }

  /** Whether the call goes on in another window of this person: one of them is enough to hear. */
  get elsewhere() {
    return this.peer.state === "elsewhere";
  }

  /** Take the call over from that window. */
  bringHere() {
    this.peer.start();
    this.followView();
  }

  followView() {
    const { connection, tap, audio } = this;
    const { view } = connection.state;
    if (this.elsewhere) {
      tap.stop();
      return;
    }
    if (!connection.online || !view || !this.joined) return;
    if (view.listening && audio) tap.start(audio);
    else if (view.state !== "paused" || !audio) tap.stop();
    const deaf = view.listening && tap.state === "on" && !this.#isHeard();
    if (!deaf) {
      clearTimeout(this.unheard);
      this.unheard = undefined;
    } else {
      this.unheard ??= setTimeout(() => {
        this.unheard = undefined;
        if (this.connection.online && tap.state === "on" && !this.#isHeard()) tap.restart();
      }, HEARD_WITHIN_MS);
    }
  }

  #isHeard() {
    const { state, access } = this.connection;
    return (state.view?.sound?.[access.party] ?? "none") !== "none";
  }

  /** @param {"audio" | "video"} kind @param {MediaStreamTrack | null} track */
  async #use(kind, track) {
    if (this.over) {
      track?.stop();
      return;
    }
    this[kind]?.stop();
    this[kind] = track;
    if (track) {
      if (kind === "audio") track.enabled = !this.muted;
      track.addEventListener("ended", () => this.#unplugged(kind, track));
    }
    if (kind === "audio") {
      this.quiet = 0;
      this.nothingComes = false;
      if (track && this.tap.track) this.tap.start(track);
      if (!track) this.tap.stop();
    }
    await this.peer.use(kind, track);
    this.#tell();
  }

  /** A device was pulled out, or taken away by the system: take another one if there is one. */
  async #unplugged(/** @type {"audio" | "video"} */ kind, /** @type {MediaStreamTrack} */ track) {
    if (this.over || this[kind] !== track) return;
    const other = await openOne(kind);
    if (this[kind] !== track) {
      other.track?.stop();
      return;
    }
    if (kind === "audio") this.noAudio = other.why;
    else this.noVideo = other.why;
    await this.#use(kind, other.track);
  }

  async #plugged() {
    if (this.joined && this.noAudio === "missing") await this.again();
  }

  #tell() {
    this.peer.tell({ muted: this.muted, camera: this.video !== null });
    this.#changed();
  }

  async #look() {
    const reports = await this.peer.connection?.getStats().catch(() => null);
    if (reports) this.line.push(countsOf(reports.values(), performance.now() / 1000));
    const own = await this.tap.peer?.getStats().catch(() => null);
    for (const report of [...(reports?.values() ?? []), ...(own?.values() ?? [])]) {
      if (report.type === "media-source" && report.kind === "audio") this.#listen(report);
    }
    this.#changed();
  }

  /** @param {{totalAudioEnergy?: number}} report of the microphone */
  #listen({ totalAudioEnergy = 0 }) {
    this.quiet = totalAudioEnergy > 0 || this.muted ? 0 : this.quiet + 1;
    this.nothingComes = this.quiet >= NOTHING_LOOKS;
  }

  /** Whether the other person is on the page. */
  get there() {
    const { state, access } = this.connection;
    return state.view?.present.includes(otherOf(access.party)) ?? false;
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
