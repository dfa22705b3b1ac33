// Commands that were sent and wait for the server's answer.

import { Refusal } from "./api.js";
import { strings } from "./strings.js";

/** @import { Time } from "./timers.js" */
/** @import { ToScreen } from "./types.js" */

/** Longest wait for a command's answer, milliseconds. */
const ANSWER_WITHIN_MS = 15_000;

export class Answers {
  /** @type {Map<string, {resolve: (seq: number) => void, reject: (why: Error) => void, timer: any}>} */
  #waiting = new Map();
  #count = 0;

  /** @param {Time} time */
  constructor(time) {
    this.time = time;
  }

  /**
   * Wait for an answer.
   * @param {(id: string) => void} send sends the command under a name
   * @returns {Promise<number>} the event's number
   * @throws {Refusal} if it is not done, or if nobody knows whether it is ("offline")
   */
  to(send) {
    const id = `c${++this.#count}`;
    /** @type {Promise<number>} */
    const answer = new Promise((resolve, reject) => {
      const timer = this.time.later(() => {
        this.#waiting.delete(id);
        reject(new Refusal("offline", strings.errors.noAnswer));
      }, ANSWER_WITHIN_MS);
      this.#waiting.set(id, { resolve, reject, timer });
    });
    send(id);
    return answer;
  }

  /** @param {Extract<ToScreen, {type: "done" | "refused"}>} frame */
  take(frame) {
    const waiting = this.#waiting.get(frame.id);
    if (!waiting) return;
    this.#waiting.delete(frame.id);
    this.time.never(waiting.timer);
    if (frame.type === "done") waiting.resolve(frame.seq);
    else waiting.reject(new Refusal(frame.code, frame.message));
  }

  /** None will come: whether the commands were carried out, the replay will show. */
  giveUp() {
    for (const { reject, timer } of this.#waiting.values()) {
      this.time.never(timer);
      reject(new Refusal("offline", strings.errors.noAnswer));
    }
    this.#waiting.clear();
  }
}
