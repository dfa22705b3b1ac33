// One change of the note is on its way at a time; what is typed meanwhile goes as one when its echo
// is here. So a server that keeps each change before it counts is not asked to for every letter.

import { mergeUpdates } from "yjs";

/** @import { Timers } from "./timers.js" */

/** A change whose echo, its acknowledgement, is this late no longer holds the next one back, ms. */
const ECHO_WITHIN_MS = 250;

export class Outbox {
  /** @type {Uint8Array[]} changes that wait for the one on its way */
  #waiting = [];
  /** @type {Uint8Array | null} the change whose echo is awaited */
  #onItsWay = null;

  /** @param {Timers} timers @param {(change: Uint8Array) => void} send */
  constructor(timers, send) {
    this.timers = timers;
    this.send = send;
  }

  /** @param {Uint8Array} change */
  put(change) {
    this.#waiting.push(change);
    this.#next();
  }

  /** @param {Uint8Array} message an update that came from the server: it may be the echo */
  heard(message) {
    if (this.#onItsWay && endsWith(message, this.#onItsWay)) this.#arrived();
  }

  /** Send nothing of it: the steps of the next sync carry what is not there. */
  clear() {
    this.#waiting = [];
    this.#onItsWay = null;
    this.timers.cancel("echo");
  }

  #next() {
    if (this.#onItsWay || this.#waiting.length === 0) return;
    const change = mergeUpdates(this.#waiting);
    this.#waiting = [];
    this.#onItsWay = change;
    this.send(change);
    this.timers.start("echo", () => this.#arrived(), ECHO_WITHIN_MS);
  }

  #arrived() {
    this.timers.cancel("echo");
    this.#onItsWay = null;
    this.#next();
  }
}

/**
 * @param {Uint8Array} data
 * @param {Uint8Array} end
 */
const endsWith = (data, end) =>
  data.length >= end.length &&
  end.every((byte, place) => byte === data[data.length - end.length + place]);
