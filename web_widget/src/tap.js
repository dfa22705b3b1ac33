// A platform's own sound: any track of this person, sent to the assistant while both agree.

import { iceOf } from "./ice.js";
import { Tap } from "./whip.js";

/** @import { Connection } from "./connection.js" */

/**
 * What became of it: "waiting" for both to agree, "starting", "on", "reconnecting", "off" for good.
 * @typedef {"waiting" | "starting" | "on" | "reconnecting" | "off"} TrackState
 */

/**
 * One track, sent for as long as the session listens: it starts when both have agreed, ends when
 * one takes that back, and comes back by itself after a lost line. Fires `change`.
 */
export class TappedTrack extends EventTarget {
  /**
   * @param {MediaStreamTrack} track
   * @param {Connection} connection
   */
  constructor(track, connection) {
    super();
    this.track = track;
    this.connection = connection;
    this.stopped = false;
    this.tap = new Tap(connection.access.tap, iceOf(connection.access));
    this.tap.addEventListener("change", () => this.dispatchEvent(new Event("change")));
    this.follow = () => this.#follow();
    this.ended = () => this.stop();
    connection.addEventListener("change", this.follow);
    track.addEventListener("ended", this.ended);
    this.wasOnline = connection.online;
    this.#follow();
  }

  /** @returns {TrackState} */
  get state() {
    if (this.stopped) return "off";
    const { state } = this.tap;
    return state === "off" ? "waiting" : state === "waiting" ? "reconnecting" : state;
  }

  /**
   * Another microphone, in the middle of the call.
   * @param {MediaStreamTrack} track
   */
  replace(track) {
    this.track.removeEventListener("ended", this.ended);
    this.track = track;
    track.addEventListener("ended", this.ended);
    if (this.tap.track) this.tap.start(track);
  }

  /** Send no more. The track itself is the platform's and goes on. */
  stop() {
    if (this.stopped) return;
    this.stopped = true;
    this.connection.removeEventListener("change", this.follow);
    this.track.removeEventListener("ended", this.ended);
    this.tap.stop();
    this.dispatchEvent(new Event("change"));
  }

  #follow() {
    const { connection, tap } = this;
    if (connection.status === "idle") {
      this.stop(); // the element is gone, and with it the way to take consent back
      return;
    }
    const { view } = connection.state;
    if (!connection.online || !view) return;
    if (!this.wasOnline) tap.hurry();
    this.wasOnline = true;
    if (view.listening) tap.start(this.track);
    else if (view.state !== "paused") tap.stop();
  }
}
