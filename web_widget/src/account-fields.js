// What the parts of one's account share: what a refusal means there.

import { signIn } from "./sign-in-strings.js";
import { words } from "./strings.account.js";
import { errorWords } from "./strings.js";

/** @import { Refusal } from "./api.js" */

/** @param {unknown} error @returns {string} */
export function refused(error) {
  const { code, status, retryAfter } = /** @type {Refusal} */ (error);
  if (code === "sign_in_refused" || code === "code_needed") return words.wrong;
  if (code === "too_many") return signIn.wait(retryAfter);
  return status === 401 ? signIn.over : errorWords(error);
}
