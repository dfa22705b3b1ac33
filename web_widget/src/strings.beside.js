// The words around what is said beside a line, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.beside.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.beside.es.js")).words,
});
