// Words that only the therapist's page says: who sees the note, and the private lane.

export const mine = {
  mode: "Who sees the note",
  modes: {
    shared: "Both, while it is written",
    reveal: "Your client at the end",
    private: "You alone",
  },
  modeHint: "Your client is told what is so.",
  /** @param {string} name */
  apart: (name) => `${name} prefers not to write the note together, so only you see it.`,
  youApart: "You did not agree to write the note together, so only you see it.",
  lane: "Only you see this",
  laneHint: "Your own thoughts. Never in the note, never signed, never exported, on no other person’s screen.",
  laneLabel: "Private notes",
  laneWaiting: "Connecting…",
  laneOffline: "Not connected: what you type here is sent when the line is back.",
  laneStuck: "The private notes could not be opened. Reload the page to try again.",
};
