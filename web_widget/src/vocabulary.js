// Names and terms that may come up in a session, as they are typed. Pure.

import { setup } from "./setup-strings.js";

// The server's limits: `vocabulary` in live/practice.py, `Name` in live/commands.py.
const MOST = 50;
const LONGEST = 200;

/**
 * @param {string} text with commas or one a line
 * @returns {string[]} each once
 */
export const namesIn = (text) => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

/**
 * @param {string[]} names
 * @returns {string} what the server would not take, in words for people; "" if it takes them
 */
export function tooMuch(names) {
  const words = setup;
  if (names.length > MOST) return words.tooMany(names.length, MOST);
  const long = names.find((name) => [...name].length > LONGEST);
  return long ? words.tooLong(long.slice(0, 30), LONGEST) : "";
}
