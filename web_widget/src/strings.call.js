// The words around the call, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.call.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.call.es.js")).words,
});
