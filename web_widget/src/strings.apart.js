// The words in the note's place while it is not shown, in the language that is spoken.

import { inLanguage } from "./language.js";
import { apart as english } from "./strings.apart.en.js";

export const apart = await inLanguage(english, {
  es: async () => (await import("./strings.apart.es.js")).apart,
});
