// What is added to a signed note, in English.

export const words = {
  title: "Added since",
  none: "Nothing was added. The note stays as it was signed; either of you can add to it, at any time.",
  lead: "The note stays as it was signed. This stands under it, and goes with every copy.",
  add: "Add to the note",
  what: "What do you want to add?",
  /** What an addition is called to whoever reads it. */
  kinds: {
    therapist: {
      late_entry: "Late entry",
      addendum: "Addendum",
      correction: "Correction",
      disagreement: "Statement of disagreement",
    },
    client: {
      late_entry: "Left out, and added later",
      addendum: "Something added",
      correction: "Something corrected",
      disagreement: "A different view",
    },
  },
  /** @param {string} name @param {string} at */
  signed: (name, at) => `${name}, ${at}`,
  signedAs: "Line as it was signed:",
  about: "About the line:",
  /** @param {string} title @param {string} name */
  answers: (title, name) => `In answer to: ${title}, ${name}`,
  /** @param {string} at */
  occurred: (at) => `Took place ${at}`,
  /** @type {Record<string, string>} */
  text: {
    late_entry: "What was left out",
    addendum: "What is to be added",
    correction: "How it should read",
    disagreement: "What you see differently",
  },
  line: "Which line",
  lineMaybe: "If it is about one line",
  wholeNote: "The note as a whole",
  chooseLine: "Choose a line",
  when: "When it took place",
  answer: "If it answers something",
  noAnswer: "Nothing",
  name: "Your name",
  sign: "Sign and add",
  cancel: "Cancel",
  added: "It stands under the note now, signed.",
  missing: {
    text: "Write what is to be added first.",
    about: "Choose the line that it corrects.",
    occurred_at: "Say when it took place.",
    name: "Type your name: that is your signature.",
  },
  changed: "Something was added in the meantime. It stands above: read it, then sign once more.",
  future: "That time has not come yet.",
};
