// What a client's page says in the note's place while the note is not shown there.

export const apart = {
  title: "Our note",
  /** @type {Record<"reveal" | "private" | "declined" | "signed", string>} */
  words: {
    reveal: "Your therapist writes the note today; you can read it together at the end.",
    private: "Your therapist writes the note today.",
    declined: "You chose not to write the note together, so your therapist writes it. You can change that at any time.",
    signed: "Your therapist wrote and signed the note.",
  },
};
