// The frames of bytes by which a copy of the note and the server's come to hold the same, and by
// which it is told who is where in it.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as awareness from "y-protocols/awareness";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";

import { REMOTE } from "./document.js";

/** @import { NoteReplica } from "./document.js" */

const SYNC = 0;
const AWARENESS = 1;

/** What a frame was: a question for what the server has not, the answer to one, or a change. */
const QUESTION = 0;
export const ANSWER = 1;
export const CHANGE = 2;

/** @param {number} kind @param {(encoder: encoding.Encoder) => void} write */
function frame(kind, write) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** @param {NoteReplica} note asks for what it has not */
export const questionFrame = ({ doc }) => frame(SYNC, (encoder) => writeSyncStep1(encoder, doc));

/** @param {Uint8Array} change */
export const changeFrame = (change) => frame(SYNC, (encoder) => writeUpdate(encoder, change));

/** @param {NoteReplica} note tells where its person is in it */
export const whereFrame = ({ awareness: where, doc }) =>
  frame(AWARENESS, (encoder) =>
    encoding.writeVarUint8Array(encoder, awareness.encodeAwarenessUpdate(where, [doc.clientID])),
  );

/**
 * Take a frame of the server's into a copy of the note.
 * @param {NoteReplica} note
 * @param {Uint8Array} data
 * @returns {{kind?: number, reply?: Uint8Array}} what it was, and what is to be sent back
 */
export function takeFrame(note, data) {
  const decoder = decoding.createDecoder(data);
  const kind = decoding.readVarUint(decoder);
  if (kind === AWARENESS) {
    const update = decoding.readVarUint8Array(decoder);
    awareness.applyAwarenessUpdate(note.awareness, update, REMOTE);
  }
  if (kind !== SYNC) return {};
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  const step = readSyncMessage(decoder, encoder, note.doc, REMOTE);
  if (step === QUESTION) return { kind: step, reply: encoding.toUint8Array(encoder) };
  const again = decoding.createDecoder(data.subarray(1));
  readSyncMessage(again, encoding.createEncoder(), note.acknowledged, REMOTE);
  return { kind: step };
}
