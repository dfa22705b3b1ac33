// The words of the way through what is still open, loaded when the talking is over.

/** @import { Party } from "./types.js" */

export const words = {
  title: "Let’s look at our note together",
  /** @param {string} name */
  lead: (name) =>
    `What is still open, one thing at a time. ${name} is led through it, too; each of you goes at your own pace.`,
  /** @param {number} place @param {number} all */
  count: (place, all) => `${place} of ${all}`,
  next: "Next",
  skip: "Leave it as it is",
  back: "Back",
  toNote: "The whole note",
  toSign: "Read and sign",
  keys: "Alt+→ goes on, Alt+← goes back",
  done: "settled",
  disputed: {
    title: "The two of you see this differently",
    lead: "Find words for it that you share, or leave both views: then both are signed.",
  },
  comments: {
    title: "Something was said about this line",
    lead: "Settle it, or leave it: then it is signed with the line.",
  },
  pencil: {
    /** @param {string} section */
    title: (section) => `Still in pencil: ${section}`,
    lead: "Keep what is right. What stays in pencil is left out of the note.",
  },
  goals: {
    /** @type {Record<Party, string>} */
    title: { client: "Your goals that did not come up", therapist: "Goals not touched" },
    lead: "That is fine. If one did come up, add a line to the note.",
  },
  missing: {
    title: "What a note should hold and this one does not",
    lead: "Only you see this. Add it, or sign without it: you decide.",
  },
  risk: {
    title: "Risk: not assessed this session",
    lead: "Only you see this step. The note will say these words, which do not mean “denied”. Ask now, or leave it so: you decide.",
  },
  end: {
    title: "That was all",
    none: "Nothing is left open.",
    /** @param {number} count */
    left: (count) =>
      count === 1
        ? "One thing stays as it is. You can go back to it, or sign with it."
        : `${count} things stay as they are. You can go back to them, or sign with them.`,
  },
  here: {
    /** @param {string} name */
    same: (name) => `${name} is looking at this, too.`,
    /** @param {string} name @param {number} place */
    other: (name, place) => `${name} is at ${place}.`,
    go: "Go there",
  },
};
