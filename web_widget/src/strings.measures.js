// The words around questionnaires, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.measures.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.measures.es.js")).words,
});
