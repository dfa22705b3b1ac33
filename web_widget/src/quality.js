// How good the call's line is, in a word, from what the browser counts. Pure.

/** Looks in a row that have to agree before another word is said. */
const AGREE = 2;

/** From here on people notice. Lost: share of packets; the others are seconds. */
const WEAK = { lost: 0.04, round: 0.4, jitter: 0.06 };

/** From here on sentences are missed. */
const POOR = { lost: 0.12, round: 1, jitter: 0.15 };

/** @typedef {"good" | "weak" | "poor"} Quality */

/**
 * @typedef {object} Counts what the browser counted since the call began
 * @property {number} at seconds
 * @property {number} received packets of sound
 * @property {number} lost packets of sound
 * @property {number} bytes of sound and picture
 * @property {number} round seconds to the other side and back
 * @property {number} jitter seconds
 */

/** @typedef {{lost: number, round: number, jitter: number, rate: number}} Figures rate: bit/s */

/**
 * @param {Iterable<any>} reports of `getStats`
 * @param {number} at seconds
 * @returns {Counts}
 */
export function countsOf(reports, at) {
  const counts = { at, received: 0, lost: 0, bytes: 0, round: 0, jitter: 0 };
  for (const report of reports) {
    if (report.type === "inbound-rtp") {
      counts.bytes += report.bytesReceived ?? 0;
      if (report.kind !== "audio") continue;
      counts.received += report.packetsReceived ?? 0;
      counts.lost += report.packetsLost ?? 0;
      counts.jitter = Math.max(counts.jitter, report.jitter ?? 0);
    } else if (report.type === "candidate-pair" && report.nominated) {
      counts.round = Math.max(counts.round, report.currentRoundTripTime ?? 0);
    }
  }
  return counts;
}

/**
 * What happened between two looks.
 * @param {Counts} before
 * @param {Counts} now
 * @returns {Figures}
 */
export function between(before, now) {
  const lost = Math.max(0, now.lost - before.lost);
  const all = lost + Math.max(0, now.received - before.received);
  const seconds = Math.max(0.001, now.at - before.at);
  return {
    lost: all ? lost / all : 0,
    round: now.round,
    jitter: now.jitter,
    rate: Math.max(0, ((now.bytes - before.bytes) * 8) / seconds),
  };
}

/** @param {Figures} figures @returns {Quality} */
export function judged(figures) {
  const over = (/** @type {typeof WEAK} */ most) =>
    figures.lost >= most.lost || figures.round >= most.round || figures.jitter >= most.jitter;
  return over(POOR) ? "poor" : over(WEAK) ? "weak" : "good";
}

/** Follows one call. One bad moment is not worth a word, nor is one good one. */
export class Line {
  constructor() {
    /** @type {Quality} */
    this.quality = "good";
    /** @type {Figures | null} */
    this.figures = null;
    /** @type {Counts | null} */
    this.before = null;
    this.other = 0;
  }

  /** @param {Counts} counts */
  push(counts) {
    const { before } = this;
    this.before = counts;
    // Counted from nothing again: it is another call.
    if (!before || counts.bytes < before.bytes) return;
    this.figures = between(before, counts);
    const found = judged(this.figures);
    this.other = found === this.quality ? 0 : this.other + 1;
    if (this.other < AGREE) return;
    this.quality = found;
    this.other = 0;
  }
}
