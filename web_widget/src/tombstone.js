// What is left of what was taken back, in words: how long, when, who, and what went with it. Pure.

import { clock, nameOf, secondsOf } from "./session-words.js";
import { words } from "./strings.taken.js";

/** @import { Taken } from "./state.js" */
/** @import { Party, View } from "./types.js" */

/**
 * @param {Taken} taken
 * @param {View | null} view
 * @param {Party} me
 */
export function tombstone(taken, view, me) {
  const seconds = Math.ceil(secondsOf(taken));
  const length = seconds < 60 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
  const who = taken.by === me ? words.you : nameOf(view, taken.by, me);
  const line = words.tombstone(length, clock(taken.at), who);
  return taken.lines ? line + words.went(taken.lines) : line;
}
