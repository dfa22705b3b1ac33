// In which language the pages speak. English comes with the code; any other is fetched when
// somebody wants it, before the first element is drawn.

import { LitElement } from "lit";

/** The languages there are, each by its own name. */
export const LANGUAGES = { en: "English", es: "Español" };

/** @typedef {keyof typeof LANGUAGES} Language */
/** @typedef {Exclude<Language, "en">} Other */

const KEPT = "conote.language";

/** @type {Set<() => Promise<void>>} what changes the words that are in use */
const books = new Set();
/** @type {Set<import("lit").ReactiveControllerHost>} the elements that are on the page */
const drawn = new Set();

const page = globalThis.document;
/** Whether the page leaves its language to us, as conote's own pages do. */
const ours = page ? !page.documentElement.lang : false;

/** The language that is spoken. */
export let language = wanted();
tell();

// Every element is drawn anew when another language is spoken.
LitElement.addInitializer((element) => {
  const host = /** @type {LitElement} */ (element);
  host.addController({
    hostConnected: () => void drawn.add(host),
    hostDisconnected: () => void drawn.delete(host),
  });
});

/**
 * @param {string | null | undefined} tag as of an attribute, e.g. "es-MX"
 * @returns {Language | undefined} the language of it, if it is spoken here
 */
export function known(tag) {
  const code = tag?.toLowerCase().split("-")[0];
  return code && code in LANGUAGES ? /** @type {Language} */ (code) : undefined;
}

/**
 * What the person chose before; else the language of an element of ours, of the page, of the
 * browser: the first that is spoken here.
 * @returns {Language}
 */
function wanted() {
  if (!page) return "en";
  const element = page.querySelector("conote-session[lang], conote-note[lang], conote-setup[lang]");
  const tags = [kept(), element?.getAttribute("lang"), page.documentElement.lang];
  return [...tags, ...navigator.languages].map(known).find(Boolean) ?? "en";
}

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a page may be denied its storage
  }
}

function tell() {
  if (ours) page.documentElement.lang = language;
}

/**
 * Words in the language that is spoken; they change in place when another is.
 *
 * @template {object} Words
 * @param {Words} english
 * @param {Record<Other, () => Promise<Words>>} others
 * @returns {Promise<Words>}
 */
export async function inLanguage(english, others) {
  const words = { ...english };
  const fill = async () => {
    const spoken = language;
    // What cannot be fetched is said in English rather than not at all.
    const found = spoken === "en" ? english : await others[spoken]().catch(() => english);
    if (spoken === language) Object.assign(words, found);
  };
  books.add(fill);
  await fill();
  return words;
}

/**
 * Speak another language from now on.
 * @param {Language} code
 */
export async function speak(code) {
  if (code === language) return;
  language = code;
  await Promise.all([...books].map((fill) => fill()));
  tell();
  for (const host of drawn) host.requestUpdate();
}

/**
 * Speak the language that the person chose, now and whenever they come back.
 * @param {Language} code
 */
export async function choose(code) {
  try {
    localStorage.setItem(KEPT, code);
  } catch {
    // Then it holds for as long as the page is open.
  }
  await speak(code);
}
