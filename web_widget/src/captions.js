// What is said, as captions: the end of the transcript, in the words that stand and those that may
// still change. Pure.

import { inkOf } from "./state.js";

/** @import { State } from "./state.js" */
/** @import { Party } from "./types.js" */

/** Utterances shown at once: what is said, and what it answers. */
const SHOWN = 2;

/** Words kept of each: two lines under the picture, so that both are seen with their names. */
const WORDS = 12;

/** @typedef {{id: string, speaker: Party, ink: string, pencil: string[]}} Caption */

/** @param {State} state @returns {Caption[]} the latest last */
export function captionsOf(state) {
  const speaking = [...state.speaking.values()].sort((a, b) => a.start - b.start);
  return [...state.said.slice(-SHOWN), ...speaking].slice(-SHOWN).map((utterance) => {
    const { ink, pencil } = inkOf(utterance);
    const firm = ink.split(" ").filter(Boolean);
    const most = Math.max(0, WORDS - pencil.length);
    const cut = firm.length > most ? `… ${firm.slice(firm.length - most).join(" ")}` : ink;
    return {
      id: utterance.id,
      speaker: utterance.speaker,
      ink: cut,
      pencil: pencil.slice(-WORDS),
    };
  });
}
