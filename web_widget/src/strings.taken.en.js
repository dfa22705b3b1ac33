// What is said of taking back what was said.

export const words = {
  title: "Take that back",
  lead: "What you take back goes from the transcript and the note on every screen, and cannot come back.",
  last: "The last…",
  /** @param {number} minutes */
  lastMinutes: (minutes) => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
  mark: "Or choose in what was said",
  markHint: "Choose where it begins, then where it ends.",
  /** @param {number | null} lines null: not told @param {number | null} edited */
  lines: (lines, edited) => {
    if (lines === null) return "What the note says of it goes, too.";
    if (!lines) return "No line of the note rests on it.";
    const rest = lines === 1 ? "1 line of the note rests on it and goes, too" : `${lines} lines of the note rest on it and go, too`;
    return edited ? `${rest}, ${edited} of them changed by hand.` : `${rest}.`;
  },
  looking: "Looking what rests on it…",
  confirm: "Take it back",
  cancel: "Never mind",
  /** @param {string} length @param {string} at @param {string} who */
  tombstone: (length, at, who) => `${length} taken back at ${at} by ${who}`,
  /** @param {number} minutes */
  minutes: (minutes) => (minutes === 1 ? "1 minute was" : `${minutes} minutes were`),
  /** @param {number} seconds */
  seconds: (seconds) => (seconds === 1 ? "1 second was" : `${seconds} seconds were`),
  /** @param {number} lines */
  went: (lines) => (lines === 1 ? " · 1 line rested on it and was taken out" : ` · ${lines} lines rested on it and were taken out`),
  you: "you",
  /** Above what is left of it in the record. */
  record: "Taken back",
  recordLead: "No word of it is kept. The signed note tells only this.",
};
