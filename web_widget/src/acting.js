// How an element asks the server for something, and says what stood in the way.

import { errorWords } from "./strings.js";

/** @import { Connection } from "./connection.js" */
/** @import { Command } from "./types.js" */

/**
 * Do something; why it was not done stands in the element's `trouble` afterwards.
 * @param {{trouble: string}} element
 * @param {() => Promise<unknown> | undefined} what
 * @param {(error: unknown) => string} [words] what an error means there
 * @returns {Promise<boolean>} whether it was done
 */
async function tried(element, what, words = errorWords) {
  element.trouble = "";
  try {
    await what();
    return true;
  } catch (error) {
    element.trouble = words(error);
    return false;
  }
}

/**
 * Have a command carried out; why it was not stands in the element's `trouble` afterwards.
 * @param {{connection: Connection | null, trouble: string}} element
 * @param {Command} command
 */
export const act = (element, command) => tried(element, () => element.connection?.do(command));

/**
 * Do something, unless the element is at something already: its `busy` says so.
 * @param {{busy: boolean, trouble: string}} element
 * @param {() => Promise<unknown> | undefined} what
 * @param {(error: unknown) => string} [words] what an error means there
 * @returns {Promise<boolean>} whether it was done
 */
export async function once(element, what, words) {
  if (element.busy) return false;
  element.busy = true;
  const done = await tried(element, what, words);
  element.busy = false;
  return done;
}
