// When to come back after a lost connection. Pure.

const FIRST_MS = 400;
const LONGEST_MS = 15_000;

/** Times in a row that a document may be refused before the screen stops asking. */
const MOST_REFUSALS = 3;

/**
 * How long to wait before the next try: doubling, half of it chance, so that two screens
 * that lost the same server do not come back in step.
 *
 * @param {number} attempt counts from 0
 * @param {number} chance in [0, 1)
 * @returns {number} milliseconds
 */
export function delayBefore(attempt, chance) {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return Math.round(full / 2 + (full / 2) * chance);
}

/**
 * What to do after a WebSocket closed.
 *
 * @param {number} code its close code
 * @param {number} refusals how often in a row a document change was refused, this one included
 * @returns {"again" | "again_from_empty" | "signed_out" | "stuck"}
 */
export function afterClose(code, refusals) {
  if (code === 4401) return "signed_out";
  if (code === 4403) return refusals > MOST_REFUSALS ? "stuck" : "again_from_empty";
  return "again";
}
