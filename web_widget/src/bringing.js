// Bringing what was held elsewhere to a session: a recording file by file, or a typed summary.

import { Refusal, json, refusalOf } from "./api.js";

/** @import { Access, Party } from "./types.js" */

/**
 * When and how the two met, as far as the therapist says so. Times are ISO with a zone.
 * @typedef {{started_at: string | null, ended_at: string | null,
 *   modality: "video" | "audio" | "in_person" | null}} Held
 */

/**
 * What both had agreed to, in the therapist's word.
 * @typedef {{agreed: Party[], purposes: string[], text_version: string, agreed_on: string}} Attestation
 */

/**
 * @typedef {object} NewRecording
 * @property {Party[]} tracks whose the files or the channels are
 * @property {"files" | "channels"} by
 * @property {Held} held
 * @property {Attestation} attestation
 */

/** @returns {Promise<import("./api.js").ConsentText>} what a therapist attests who brings one */
export const attestationText = () => json("/api/consent/recording");

/** @param {Access} access @param {string} way */
const path = ({ session }, way) => `/api/sessions/${encodeURIComponent(session)}/${way}`;

/**
 * @param {Access} access
 * @param {NewRecording} body
 * @returns {Promise<string[]>} the files that are to come
 */
export const beginRecording = async (access, body) =>
  (await json(path(access, "recording"), { token: access.access, body })).files;

/**
 * @param {Access} access
 * @param {{text: string, held: Held}} body
 */
export const bringSummary = (access, body) =>
  json(path(access, "typed"), { token: access.access, body });

/**
 * Send one file. `fetch` does not tell how far it is; this does.
 *
 * @param {Access} access
 * @param {string} name of the file, as the server calls it
 * @param {Blob} file
 * @param {(share: number) => void} tell told how much is sent, in [0, 1]
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
export function sendFile(access, name, file, tell, signal) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `${path(access, "recording")}/${encodeURIComponent(name)}`);
    request.setRequestHeader("Authorization", `Bearer ${access.access}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => tell(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) done();
      else void refusalOf(new Response(request.responseText, { status: request.status })).then(failed);
    };
    request.onerror = () => failed(new Refusal("offline", "fetch"));
    request.onabort = () => failed(new Refusal("stopped", ""));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

/**
 * Send the files of a recording, one after the other.
 *
 * @param {Access} access
 * @param {Record<string, Blob>} files by the server's names
 * @param {(percent: number) => void} tell told how much of all is sent; 100: they are looked at
 * @param {AbortSignal} signal
 */
export async function sendFiles(access, files, tell, signal) {
  const all = Object.values(files).reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [name, file] of Object.entries(files)) {
    /** @param {number} share */
    const told = (share) => tell(Math.floor((100 * (before + share * file.size)) / (all || 1)));
    await sendFile(access, name, file, told, signal);
    before += file.size;
    delete files[name]; // what is there is not sent again
  }
}

/**
 * A day and two times as the server takes them; null if they do not go together.
 *
 * @param {string} day as "2026-11-26", or ""
 * @param {string} start as "14:00", or ""
 * @param {string} end
 * @returns {{started_at: string | null, ended_at: string | null} | null}
 */
export function span(day, start, end) {
  if (!day && !start && !end) return { started_at: null, ended_at: null };
  if (!day || !start || !end) return null;
  const from = new Date(`${day}T${start}`);
  const to = new Date(`${day}T${end}`);
  if (to <= from) to.setDate(to.getDate() + 1); // past midnight
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return null;
  return { started_at: from.toISOString(), ended_at: to.toISOString() };
}
