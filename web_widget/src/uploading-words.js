// What is said while a recording is sent, and of what went wrong with it.

import { Refusal } from "./api.js";
import { ways } from "./setup-strings.js";
import { errorWords } from "./strings.js";

/** Refusals of which the server itself says what to do. */
const TOLD = ["bad_input", "too_large", "not_allowed", "store"];

/** @param {number} percent @param {boolean} waiting */
export function sendingWords(percent, waiting) {
  if (waiting) return ways.waiting(percent);
  return percent < 100 ? ways.sending(percent) : ways.checking;
}

/** @param {unknown} error */
export function broughtWords(error) {
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : "";
  if (error.code === "stopped") return ways.stopped;
  return TOLD.includes(error.code) ? error.message : errorWords(error);
}
