// Words that only the therapist's page says, in the language that is spoken.

import { inLanguage } from "./language.js";
import { mine as english } from "./strings.mine.en.js";

export const mine = await inLanguage(english, {
  es: async () => (await import("./strings.mine.es.js")).mine,
});
