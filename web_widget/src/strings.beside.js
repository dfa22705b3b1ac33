// The words around what is said beside a line, in the language that is spoken.

export { words } from "./strings.beside.en.js";
