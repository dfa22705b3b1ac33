// How an element asks the server for something, and says what stood in the way.

import { errorWords } from "./strings.js";

/** @import { Connection } from "./connection.js" */
/** @import { Command } from "./types.js" */

/**
 * Have a command carried out; why it was not stands in the element's `trouble` afterwards.
 * @param {{connection: Connection | null, trouble: string}} element
 * @param {Command} command
 * @returns {Promise<boolean>} whether it was done
 */
export async function act(element, command) {
  element.trouble = "";
  try {
    await element.connection?.do(command);
    return true;
  } catch (error) {
    element.trouble = errorWords(error);
    return false;
  }
}
