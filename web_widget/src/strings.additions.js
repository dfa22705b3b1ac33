// The words of what is added to a signed note, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.additions.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.additions.es.js")).words,
});
