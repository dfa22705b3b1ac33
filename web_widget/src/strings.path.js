// The words of the way through what is still open, in the language that is spoken.

export { words } from "./strings.path.en.js";
