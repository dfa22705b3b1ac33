// What the server says in English, in the language that is spoken. Pure.

import { language } from "./language.js";
import { strings } from "./strings.js";

/** @import { Party } from "./types.js" */

/**
 * @param {string} text a sentence of the server's, as it was sent
 * @returns {string} the same in the page's language; as it was sent if nobody translated it
 */
export function said(text) {
  const { served } = strings;
  if (served[text]) return served[text];
  for (const [key, words] of Object.entries(served)) {
    const [before, after] = key.split("…");
    if (after === undefined || !text.startsWith(before) || !text.endsWith(after)) continue;
    return words.replace("…", () => text.slice(before.length, text.length - after.length));
  }
  return text;
}

/**
 * The title of a section or of a list, for whoever reads it.
 * @param {{title?: string, plain_title?: string, plain_title_es?: string} | undefined} titled
 * @param {Party} party
 */
export function titleFor(titled, party) {
  const { title = "", plain_title: plain, plain_title_es: spanish } = titled ?? {};
  if (party !== "client") return title;
  return (language === "es" && spanish) || plain || title;
}
