// How the shared note might be introduced, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.introducing.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.introducing.es.js")).words,
});
