// The calls over HTTP, and what this tab remembers of them.

/** @import { Access, Command, MeasureForm } from "./types.js" */

/** The server that this code came from: a page of another's may have loaded it. */
export const SERVER = new URL("/", import.meta.url);

/** A call that was not carried out: what the server said of it, or "offline". */
export class Refusal extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {number} [status] 0 if nothing answered
   * @param {number} [retryAfter] seconds after which it may be tried again
   */
  constructor(code, message, status = 0, retryAfter = 0) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** @param {Response} response */
export async function refusalOf(response) {
  try {
    const { error } = await response.json();
    const wait = Number(response.headers.get("Retry-After") ?? 0);
    return new Refusal(error.code, error.message, response.status, wait);
  } catch {
    return new Refusal("error", `HTTP ${response.status}`, response.status);
  }
}

/**
 * @param {string} path
 * @param {{token?: string, body?: unknown, signal?: AbortSignal, method?: string}} [options] without
 *   a token, whoever signed in asks, by the browser's cookie, which no script of the page sees; a
 *   body makes it a POST: a file as it is, anything else as JSON
 * @returns {Promise<Response>}
 */
async function call(path, { token, body, signal, method } = {}) {
  /** @type {Record<string, string>} */
  const headers = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  const asIs = body instanceof Blob;
  if (body !== undefined && !asIs) headers["Content-Type"] = "application/json";
  return answered(
    fetch(new URL(path, SERVER), {
      method: method ?? (body === undefined ? "GET" : "POST"),
      headers,
      body: asIs || body === undefined ? body : JSON.stringify(body),
      cache: "no-store",
      credentials: token ? "omit" : "same-origin",
      redirect: "error",
      signal,
    }),
  );
}

/** @param {Promise<Response>} asked */
async function answered(asked) {
  let response;
  try {
    response = await asked;
  } catch {
    throw new Refusal("offline", ""); // each browser has words of its own for it
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/**
 * @param {string} path
 * @param {{token?: string, body?: unknown, signal?: AbortSignal}} [options]
 * @returns {Promise<any>}
 */
export const json = async (path, options) => {
  const response = await call(path, options);
  return response.status === 204 ? null : response.json();
};

/** @param {string} path of something that is whoever's who signed in */
export const remove = (path) => call(path, { method: "DELETE" });

/** @param {string} token from the link @returns {Promise<Access>} */
export async function join(token) {
  const begun = globalThis.conoteBegun;
  globalThis.conoteBegun = undefined;
  if (begun?.token === token) return (await answered(begun.answer)).json();
  return json("/api/join", { body: { token } });
}

/**
 * What would go if a stretch of what was said were taken back.
 * @param {Access} access
 * @param {Record<string, number>} stretch
 * @returns {Promise<{start: number, end: number, lines: number | null, edited: number | null}>}
 *   no count for whoever is not shown the note
 */
export const wouldGo = ({ session, access }, stretch) => {
  const query = new URLSearchParams(Object.entries(stretch).map(([name, at]) => [name, String(at)]));
  return json(`/api/sessions/${session}/strike?${query}`, { token: access });
};

/**
 * @param {Access} access the ticket that came with it goes first
 * @returns {Promise<string>} good for one WebSocket
 */
export async function ticket(access) {
  const { ticket } = access.ticket
    ? access
    : await json("/api/tickets", { token: access.access, body: {} });
  delete access.ticket;
  return ticket;
}

/**
 * What helps two browsers find each other, and for how long its keys are good.
 * @param {Access} access
 * @returns {Promise<{ice_servers: RTCIceServer[], expires_s: number}>}
 */
export const ice = ({ session, access }) =>
  json(`/api/sessions/${encodeURIComponent(session)}/ice`, { token: access });

/**
 * What a treatment plan's file says.
 * @param {Blob} file
 * @returns {Promise<{plan: {goals: import("./plan.js").PlanGoal[], left_out: number}}>}
 */
export const readPlan = (file) => json("/api/plans/read", { body: file });

/**
 * @typedef {{text_version: string, language: string, text: string,
 *   purposes: {id: import("./types.js").Purpose, text: string, usual: boolean, required: boolean}[]}} ConsentText
 */

/** @param {import("./language.js").Language} language @returns {Promise<ConsentText>} */
export const consentText = (language) => json(`/api/consent?language=${language}`);

/** @param {import("./language.js").Language} language @returns {Promise<MeasureForm[]>} */
export const measureForms = async (language) =>
  (await json(`/api/measures?language=${language}`)).measures;

/**
 * The note as it would be signed, and the words in which this person signs it.
 * @typedef {{sha256: string, note: any,
 *   signing: {text_version: string, consent: string, intent: string}}} Canonical
 */

/**
 * @param {Access} access
 * @param {import("./language.js").Language} language
 * @returns {Promise<Canonical>}
 */
export const canonicalNote = ({ session, access }, language) =>
  json(`/api/sessions/${encodeURIComponent(session)}/note?language=${language}`, { token: access });

/**
 * The note as it reads while it is written.
 * @param {Access} access
 * @returns {Promise<{sections: unknown[]}>}
 */
export const reading = ({ session, access }) =>
  json(`/api/sessions/${encodeURIComponent(session)}/reading`, { token: access });

/**
 * @param {Access} access
 * @param {Command} command
 * @returns {Promise<{seq: number}>}
 */
export const command = ({ session, access }, command) =>
  json(`/api/sessions/${encodeURIComponent(session)}/commands`, { token: access, body: command });

/** @param {Access} access listen to its recording no further */
export const stopRecording = ({ session, access }) =>
  call(`/api/sessions/${encodeURIComponent(session)}/recording`, { token: access, method: "DELETE" });

/** @typedef {"pdf" | "markdown" | "json" | "fhir"} Form How a signed note leaves. */

/**
 * Fetch an export and hand it to the browser as a download. The token goes in a header, so a
 * plain link would not do.
 *
 * @param {Access} access
 * @param {Form} form
 */
export async function download({ session, access }, form) {
  const path = `/api/sessions/${encodeURIComponent(session)}/export/${form}`;
  const response = await call(path, { token: access });
  const named = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "");
  const endings = { pdf: "pdf", markdown: "md", json: "json", fhir: "fhir.json" };
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = named?.[1] ?? `note-${session}.${endings[form]}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const ACCESS = "conote.access";

/** @param {Access} access */
export function remember(access) {
  const { view: _, ticket: __, note: ___, ...kept } = access;
  sessionStorage.setItem(ACCESS, JSON.stringify(kept));
}

/** @returns {Access | null} */
export function remembered() {
  const kept = sessionStorage.getItem(ACCESS);
  return kept ? JSON.parse(kept) : null;
}

/**
 * Take a secret out of the address bar's fragment, so that it is neither seen nor shared.
 * @param {string} name
 * @returns {string | null}
 */
export function takeFromFragment(name) {
  const found = new URLSearchParams(location.hash.slice(1)).get(name);
  if (found) history.replaceState(null, "", location.pathname + location.search);
  return found;
}
