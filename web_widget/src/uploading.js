// Sending the files of a recording: in parts, and on from where it stopped when a connection is lost.

import { Refusal, json, refusalOf } from "./api.js";
import { delayBefore } from "./reconnect.js";

/** @import { Access } from "./types.js" */

/** Bytes of one part: a proxy that passes on only what is whole loses no more than that. */
const PART = 8 * 1024 * 1024;

/** Bytes before the place where it stopped, by which the same file is known: the server's number. */
const TAIL = 65_536;

/** Milliseconds without a byte after which a connection counts as lost. */
const STALLED_MS = 30_000;

/** Milliseconds for which a lost connection is tried again; the server waits as long. */
const PATIENCE_MS = 30 * 60_000;

/**
 * A file that is to come, as far as it came.
 * @typedef {{name: string, offset: number, length: number | null, tail_sha256: string}} Awaited
 */

/** @param {Access} access */
const path = ({ session }) => `/api/sessions/${encodeURIComponent(session)}/recording`;

/** @param {Blob} bytes */
async function sha256(bytes) {
  const hash = await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Where in a file it goes on; 0 if what came is of another file.
 * @param {Blob} file
 * @param {Awaited} awaited
 */
export async function goesOnAt(file, { offset, length, tail_sha256 }) {
  if (!offset || length !== file.size || !globalThis.crypto?.subtle) return 0;
  const tail = await sha256(file.slice(Math.max(0, offset - TAIL), offset));
  return tail === tail_sha256 ? offset : 0;
}

/**
 * Send one part. `fetch` does not tell how far it is; this does.
 *
 * @param {Access} access
 * @param {string} name
 * @param {Blob} file
 * @param {number} at where the part begins
 * @param {(bytes: number) => void} tell told how much of the file is sent
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function sendPart(access, name, file, at, tell, signal) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const over = new AbortController();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let stalled;
    const lost = () => {
      failed(new Refusal("offline", ""));
      request.abort();
    };
    const moved = () => {
      clearTimeout(stalled);
      stalled = setTimeout(lost, STALLED_MS);
    };
    const end = () => {
      clearTimeout(stalled);
      over.abort();
    };
    request.open("PATCH", `${path(access)}/${encodeURIComponent(name)}`);
    request.setRequestHeader("Authorization", `Bearer ${access.access}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Upload-Offset", `${at}`);
    request.setRequestHeader("Upload-Length", `${file.size}`);
    request.upload.onprogress = ({ loaded }) => {
      moved();
      tell(at + loaded);
    };
    request.upload.onloadend = () => clearTimeout(stalled); // looking at a file takes its time
    request.onload = () => {
      if (request.status < 300) done();
      else void refusalOf(new Response(request.responseText, { status: request.status })).then(failed);
    };
    request.onerror = lost;
    request.onabort = () => failed(new Refusal("stopped", ""));
    request.onloadend = end;
    addEventListener("offline", lost, { signal: over.signal });
    signal.addEventListener("abort", () => request.abort(), { signal: over.signal });
    moved();
    request.send(file.slice(at, at + PART));
  });
}

/**
 * Wait, less long if the line comes back.
 * @param {number} ms
 * @param {AbortSignal} signal
 */
const pause = (ms, signal) =>
  new Promise((done) => {
    const over = new AbortController();
    const go = () => {
      clearTimeout(timer);
      over.abort();
      done(undefined);
    };
    const timer = setTimeout(go, ms);
    addEventListener("online", go, { signal: over.signal });
    signal.addEventListener("abort", go, { signal: over.signal });
  });

/** @param {unknown} error whether nothing, or only something in between, answered */
const isLost = (error) =>
  error instanceof Refusal && (error.code === "offline" || [502, 503, 504].includes(error.status));

/**
 * Send one file, or what is missing of it.
 *
 * @param {Access} access
 * @param {string} name of the file, as the server calls it
 * @param {Blob} file
 * @param {(bytes: number, waiting: boolean) => void} tell told how much of it is sent, and whether
 *   a lost connection is waited for
 * @param {AbortSignal} signal
 */
async function sendFile(access, name, file, tell, signal) {
  let sent = 0;
  let since = Date.now();
  for (let tries = 0; ; tries += 1) {
    try {
      /** @type {{files: Awaited[]}} */
      const { files } = await json(path(access), { token: access.access, signal });
      const awaited = files.find((one) => one.name === name);
      if (!awaited) return; // it is there: only the answer was lost
      sent = await goesOnAt(file, awaited);
      do {
        signal.throwIfAborted();
        await sendPart(access, name, file, sent, (bytes) => tell(bytes, false), signal);
        sent = Math.min(file.size, sent + PART);
        tries = 0;
        since = Date.now();
      } while (sent < file.size);
      return;
    } catch (error) {
      if (signal.aborted) throw new Refusal("stopped", "");
      if (!isLost(error) || Date.now() - since > PATIENCE_MS) throw error;
      tell(sent, true);
      await pause(delayBefore(tries, Math.random()), signal);
    }
  }
}

/**
 * Send the files of a recording, one after the other.
 *
 * @param {Access} access
 * @param {Record<string, Blob>} files by the server's names; those that are there are taken out
 * @param {(percent: number, waiting: boolean) => void} tell told how much of all is sent; 100: they
 *   are looked at
 * @param {AbortSignal} signal
 */
export async function sendFiles(access, files, tell, signal) {
  const all = Object.values(files).reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const [name, file] of Object.entries(files)) {
    /** @param {number} bytes @param {boolean} waiting */
    const told = (bytes, waiting) => tell(Math.floor((100 * (before + bytes)) / (all || 1)), waiting);
    await sendFile(access, name, file, told, signal);
    before += file.size;
    delete files[name]; // what is there is not sent again
  }
}
