// Timers by name: one that is set again takes the place of the one before.

/**
 * @typedef {object} Time what timers need of the world
 * @property {(run: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never undoes `later`
 */

export class Timers {
  /** @type {Map<string, any>} */
  #set = new Map();

  /** @param {Time} time */
  constructor(time) {
    this.time = time;
  }

  /** @param {string} name */
  has(name) {
    return this.#set.has(name);
  }

  /** @param {string} name @param {() => void} run @param {number} ms */
  start(name, run, ms) {
    this.cancel(name);
    this.#set.set(
      name,
      this.time.later(() => {
        this.#set.delete(name);
        run();
      }, ms),
    );
  }

  /** @param {string[]} names none: all there are */
  cancel(...names) {
    for (const name of names.length ? names : [...this.#set.keys()]) {
      if (!this.#set.has(name)) continue;
      this.time.never(this.#set.get(name));
      this.#set.delete(name);
    }
  }
}
