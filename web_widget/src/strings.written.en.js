// What is said of who wrote which words of a line, loaded when people have written by hand.

export const words = {
  assistant: "the assistant",
  you: "you",
  who: "Who wrote this:",
  /** @param {string[]} names */
  by: (names) => `Written by ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
};
