// Bringing what was held elsewhere to a session: a recording, whose files `uploading.js` sends, or a
// typed summary.

import { json } from "./api.js";

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

/**
 * What a therapist attests who brings one.
 * @param {import("./language.js").Language} language
 * @returns {Promise<import("./api.js").ConsentText>}
 */
export const attestationText = (language) => json(`/api/consent/recording?language=${language}`);

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
