// The words of one's account and of who may come in, in the language that is spoken.

import { inLanguage } from "./language.js";
import { words as english } from "./strings.account.en.js";

export const words = await inLanguage(english, {
  es: async () => (await import("./strings.account.es.js")).words,
});
