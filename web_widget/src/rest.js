// A sign-in that nobody uses is over at the server after a while: the page then forgets what it
// shows, as if they had signed out. What a person does here is use.

import { Timers } from "./timers.js";

/** @import { ReactiveController } from "lit" */
/** @import { Time } from "./timers.js" */

/** What a person does, as a page hears of it. */
const ACTS = ["pointerdown", "keydown"];

/** Of the time after which a sign-in is over: so often the server is told that somebody is there. */
const TOLD = 1 / 5;

/** @type {Time & {now: () => number}} */
const real = {
  later: (run, ms) => setTimeout(run, ms),
  never: (timer) => clearTimeout(timer),
  now: () => Date.now(),
};

/**
 * Belongs to the element that shows what is forgotten.
 * @implements {ReactiveController}
 */
export class Rest {
  #after = 0;
  #last = 0;
  #told = 0;

  /**
   * @param {() => void} keep tells the server that somebody is there
   * @param {() => void} over forgets what is shown
   */
  constructor(keep, over, time = real) {
    this.keep = keep;
    this.over = over;
    this.time = time;
    this.timers = new Timers(time);
    this.acts = () => this.act();
    this.looks = () => void this.look();
  }

  hostConnected() {
    for (const act of ACTS) window.addEventListener(act, this.acts);
    document.addEventListener("visibilitychange", this.looks);
  }

  hostDisconnected() {
    for (const act of ACTS) window.removeEventListener(act, this.acts);
    document.removeEventListener("visibilitychange", this.looks);
    this.begin(null);
  }

  /** @param {number | null} after seconds without use; null: never, or nobody is signed in */
  begin(after) {
    this.#after = (after ?? 0) * 1000;
    this.#last = this.#told = this.time.now();
    if (this.#after) this.look();
    else this.timers.cancel();
  }

  /** Somebody did something. */
  act() {
    if (!this.#after || !this.look()) return;
    this.#last = this.time.now();
    if (this.#last - this.#told < this.#after * TOLD) return;
    this.#told = this.#last;
    this.keep();
  }

  /** See whether it is over; gives whether it goes on. A machine that slept runs no timers. */
  look() {
    if (!this.#after) return false;
    const left = this.#last + this.#after - this.time.now();
    if (left > 0) {
      this.timers.start("rest", () => this.look(), left);
      return true;
    }
    this.begin(null);
    this.over();
    return false;
  }
}
