// The words of the session page, in the language that is spoken.

import { inLanguage } from "./language.js";
import { strings as english } from "./strings.en.js";

export const strings = await inLanguage(english, {
  es: async () => (await import("./strings.es.js")).strings,
});

/**
 * An error in words for people.
 * @param {unknown} error
 */
export function errorWords(error) {
  const { code, message } = /** @type {{code?: string, message?: string}} */ (error ?? {});
  if (code === "offline" && message) return message;
  if (code === "bad_plan" && message) return message; // it says where, and what was expected
  return (code && strings.errors.byCode[code]) || strings.errors.other;
}
