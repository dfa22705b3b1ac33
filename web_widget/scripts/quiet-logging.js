// In place of lib0/logging, which brings a terminal's colours and a checker of shapes along. What
// yjs warns of is still told; what it would print of a document is not.

export const BOLD = "";
export const UNBOLD = "";
export const RED = "";
export const ORANGE = "";

export const print = () => {};

/** @param {string} text a fixed sentence of yjs, nothing of a document */
export const warn = (text) => console.warn(text);
