// What a person typed into a copy of the note that was dropped before the server had acknowledged it.

import { LONGEST_STATEMENT } from "./document.js";
import { rebased } from "./text-diff.js";

/** @import { NoteReplica, Unsent } from "./document.js" */

export class Typed {
  /** @type {Map<string, Unsent & {refused: boolean}>} by statement id */
  #kept = new Map();

  /**
   * @param {NoteReplica} note the copy that is dropped
   * @param {boolean} refused whether what was typed may be why
   */
  keep(note, refused) {
    for (const [id, change] of note.unsent()) this.#kept.set(id, { ...change, refused });
  }

  /** @param {readonly string[]} gone statements that were taken back */
  drop(gone) {
    for (const id of gone) this.#kept.delete(id);
  }

  /**
   * Type it again; if it was refused, perhaps for another line's sake, only where nobody wrote
   * meanwhile.
   *
   * @param {NoteReplica} note
   * @param {boolean} open whether anything may be typed again that was refused
   * @returns {string[]} what could not be
   */
  again(note, open) {
    const lost = [];
    const kept = this.#kept;
    this.#kept = new Map(); // what is typed now may be refused at once, and is kept anew
    for (const [id, { before, after, refused }] of kept) {
      const now = note.textOf(id);
      if (now === after) continue;
      const fits = open && now === before && after.length <= LONGEST_STATEMENT;
      if (now !== null && (fits || !refused)) note.change(id, rebased(before, after, now));
      else if (after) lost.push(after);
    }
    return lost;
  }
}
