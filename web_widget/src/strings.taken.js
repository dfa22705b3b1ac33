// What is said of taking back what was said, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.taken.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.taken.es.js")).words,
});
