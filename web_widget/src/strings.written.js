// What is said of who wrote which words, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.written.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.written.es.js")).words,
});
