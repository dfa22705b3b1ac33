// The words around what people say of a line beside it, loaded once somebody says something.

export const words = {
  wouldSay: {
    you: "You would say:",
    /** @param {string} name */
    other: (name) => `${name} would say:`,
  },
  takeOver: "Put it this way",
  takeOverHint: "The line then says this, in their name.",
  ownWords: "Say it in your own words",
  changeWords: "Say it differently",
  ownWordsLabel: "How would you say it?",
  /** @param {string} name */
  ownWordsHint: (name) => `${name} sees both, and can put yours in the note with one click.`,
  commentLabel: "What do you want to say about this line?",
  /** @param {string} name */
  commentHint: (name) => `${name} sees it. It is signed with the line unless one of you settles it.`,
  save: "Save",
  cancel: "Never mind",
  settle: "Settled",
  /** @param {string} name */
  settleHint: (name) => `Settle what ${name} said: it is not signed then`,
  settleOwnHint: "Settle it: it is not signed then",
  /** @param {number} count */
  settled: (count) => (count === 1 ? "1 settled remark" : `${count} settled remarks`),
};
