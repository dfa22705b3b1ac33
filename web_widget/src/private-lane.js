// The therapist's private lane: its own document over its own socket (docs/wire.md).

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";

import { ticket } from "./api.js";
import { REMOTE } from "./document.js";
import { afterClose, delayBefore } from "./reconnect.js";
import { spliceBetween } from "./text-diff.js";

/** @import { Access } from "./types.js" */

const SYNC = 0;

/** Fires `change` when its status is another, and `text` (`detail`: the delta) when its text is. */
export class PrivateLane extends EventTarget {
  /** @param {Access} access */
  constructor(access) {
    super();
    this.access = access;
    /** @type {"waiting" | "online" | "stuck"} */
    this.status = "waiting";
    this.attempt = 0;
    this.closed = false;
    /** @type {WebSocket | null} */
    this.socket = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.doc = new Y.Doc();
    this.doc.on("update", (/** @type {Uint8Array} */ update, /** @type {unknown} */ origin) => {
      if (origin !== REMOTE) this.#send((encoder) => writeUpdate(encoder, update));
    });
    this.lane = this.doc.getMap("lane");
    this.lane.observeDeep((events) => {
      // Beside the text there are drafts of lines, which a terminal keeps: no business of the page.
      const delta = events.find((event) => event.target === this.text)?.delta ?? [];
      this.dispatchEvent(new CustomEvent("text", { detail: delta }));
    });
  }

  /** @returns {Y.Text | null} the text; null before the first sync */
  get text() {
    return /** @type {Y.Text | undefined} */ (this.lane.get("text")) ?? null;
  }

  async connect() {
    try {
      const value = await ticket(this.access);
      if (this.closed) return;
      const base = location.origin.replace(/^http/, "ws");
      const session = encodeURIComponent(this.access.session);
      const socket = new WebSocket(`${base}/ws/${session}/private`);
      socket.binaryType = "arraybuffer";
      this.socket = socket;
      socket.onopen = () => {
        socket.send(JSON.stringify({ type: "hello", ticket: value, resume: 0, v: 1 }));
        this.#become("online");
        this.#send((encoder) => writeSyncStep1(encoder, this.doc));
      };
      socket.onmessage = ({ data }) => {
        if (typeof data !== "string") this.#take(new Uint8Array(data));
      };
      socket.onclose = ({ code }) => this.#lost(code);
    } catch {
      this.#again();
    }
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
    this.socket?.close(1000);
    this.doc.destroy();
  }

  /**
   * What was typed into a field that showed `before`.
   * @param {string} before @param {string} after @param {number} caret
   */
  edit(before, after, caret) {
    const { text } = this;
    const splice = text && spliceBetween(before, after, caret);
    if (!splice) return;
    this.doc.transact(() => {
      if (splice.remove) text.delete(splice.index, splice.remove);
      if (splice.insert) text.insert(splice.index, splice.insert);
    });
  }

  /** @param {Uint8Array} data */
  #take(data) {
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    this.attempt = 0;
    this.#send((encoder) => readSyncMessage(decoder, encoder, this.doc, REMOTE));
  }

  /** @param {(encoder: encoding.Encoder) => void} write */
  #send(write) {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    write(encoder);
    const open = this.socket?.readyState === WebSocket.OPEN;
    if (open && encoding.length(encoder) > 1) this.socket?.send(encoding.toUint8Array(encoder));
  }

  /** @param {number} code */
  #lost(code) {
    this.socket = null;
    if (this.closed) return;
    if (afterClose(code, 0) === "again") this.#again();
    else this.#become("stuck");
  }

  #again() {
    if (this.closed) return;
    this.#become("waiting");
    this.timer = setTimeout(() => void this.connect(), delayBefore(this.attempt++, Math.random()));
  }

  /** @param {PrivateLane["status"]} status */
  #become(status) {
    if (this.status === status) return;
    this.status = status;
    this.dispatchEvent(new Event("change"));
  }
}
