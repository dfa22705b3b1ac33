// The words of the way through what is still open, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.path.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.path.es.js")).words,
});
