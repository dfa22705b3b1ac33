// The words of who looks after the practice or supervises, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.practice.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.practice.es.js")).words,
});
