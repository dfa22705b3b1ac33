// A screen's line to the server: one WebSocket that comes back by itself, the shared note over
// binary frames, commands with answers. Everything that is not an element's business.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from "y-protocols/awareness";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import { applyUpdate, mergeUpdates } from "yjs";

import * as api from "./api.js";
import { LONGEST_STATEMENT, NoteReplica, REMOTE } from "./document.js";
import { afterClose, delayBefore } from "./reconnect.js";
import { fold, NOTHING_YET, seesNote } from "./state.js";
import { strings } from "./strings.js";
import { rebased } from "./text-diff.js";

/** @import { Unsent } from "./document.js" */
/** @import { State } from "./state.js" */
/** @import { Access, Command, ToScreen } from "./types.js" */

const SYNC = 0;
const AWARENESS = 1;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/** A line that held this long counts as good again, milliseconds. */
const GOOD_AFTER_MS = 5_000;

/** Longest wait for a command's answer, milliseconds. */
const ANSWER_WITHIN_MS = 15_000;

/** Bytes that still wait to be sent after two such looks: the line is dead, milliseconds. */
const LOOK_EVERY_MS = 10_000;

/** A change whose echo, its acknowledgement, is this late no longer holds the next one back, ms. */
const ECHO_WITHIN_MS = 250;

/** Pictures of the state are drawn at most this often, milliseconds. */
const DRAW_EVERY_MS = 16;

/**
 * @typedef {"idle" | "connecting" | "online" | "waiting" | "signed_out" | "stuck"} Status
 */

/**
 * @typedef {object} World what the connection needs of the world; tests bring their own
 * @property {(access: Access) => Promise<string>} ticket
 * @property {(url: string) => WebSocket} open
 * @property {(run: () => void, ms: number) => any} later
 * @property {(timer: any) => void} never undoes `later`
 * @property {() => number} chance in [0, 1)
 * @property {string} origin e.g. "http://127.0.0.1:8765"
 */

/**
 * Half a line of one's own, and the section it was begun in.
 * @typedef {{section: string, text: string}} Draft
 */

/** @returns {World} */
const browser = () => ({
  ticket: api.ticket,
  open: (url) => new WebSocket(url),
  later: (run, ms) => setTimeout(run, ms),
  never: (timer) => clearTimeout(timer),
  chance: Math.random,
  origin: api.SERVER.origin,
});

/**
 * Fires `change` (anything of `state`, `status`, `lost`; drawn together), `note` (the document's
 * content, or who is where in it), `replica` (another document took the place of the old one)
 * and `signal` (the other person's call message, in `detail`).
 */
export class Connection extends EventTarget {
  /** @param {Access} access @param {World} [world] */
  constructor(access, world = browser()) {
    super();
    this.access = access;
    this.world = world;
    /** @type {State} */
    this.state = { ...NOTHING_YET, party: access.party, view: access.view ?? null };
    /** @type {Status} */
    this.status = "idle";
    /**
     * Texts of this person that the server did not keep.
     * @type {string[]}
     */
    this.lost = [];
    /** @type {Draft[]} half lines that were begun where nothing can be written now */
    this.drafts = [];
    /** @type {WebSocket | null} */
    this.socket = null;
    this.attempt = 0;
    this.refusals = 0;
    this.count = 0;
    /** @type {Map<string, {resolve: (seq: number) => void, reject: (why: Error) => void, timer: any}>} */
    this.waiting = new Map();
    /** @type {Map<string, any>} */
    this.timers = new Map();
    /** Whether the socket was ever open: before that, nothing was lost. */
    this.everOnline = false;
    /** @type {Uint8Array[]} changes of this person that wait for the one on its way */
    this.outbox = [];
    /** @type {Uint8Array | null} the change whose echo is awaited */
    this.onItsWay = null;
    /**
     * What was typed into a copy that was dropped, by statement id, and whether it was refused.
     * @type {Map<string, Unsent & {refused: boolean}>}
     */
    this.typed = new Map();
    this.note = this.#replica();
    /** The event as of which the note is that came with the join; 0 if none did or it is gone. */
    this.copied = 0;
    if (access.note) this.#begin(access.note);
  }

  get online() {
    return this.status === "online";
  }

  /** Whether this person is shown the note. */
  get sees() {
    return seesNote(this.state);
  }

  /** Open the line and keep it open. */
  connect() {
    if (this.status === "connecting" || this.online) return;
    this.#cancel("again");
    this.#become("connecting");
    void this.#open();
  }

  /** Close the line for good. */
  close() {
    for (const name of [...this.timers.keys()]) this.#cancel(name);
    this.#become("idle");
    const { socket } = this;
    this.socket = null;
    socket?.close(1000);
    this.#giveUp();
    this.note.destroy();
  }

  /** Come back now instead of after the rest of the wait. */
  hurry() {
    if (this.status === "waiting") this.connect();
  }

  /**
   * Ask the server to do something.
   * @param {Command} command
   * @returns {Promise<number>} the event's number, once it is kept
   * @throws {api.Refusal} if it is not done, or if nobody knows whether it is ("offline")
   */
  async do(command) {
    if (!this.online) throw new api.Refusal("offline", strings.errors.offline);
    const id = `c${++this.count}`;
    /** @type {Promise<number>} */
    const answer = new Promise((resolve, reject) => {
      const timer = this.world.later(() => {
        this.waiting.delete(id);
        reject(new api.Refusal("offline", strings.errors.noAnswer));
      }, ANSWER_WITHIN_MS);
      this.waiting.set(id, { resolve, reject, timer });
    });
    this.#send({ type: "do", id, command });
    return answer;
  }

  /**
   * @param {Record<string, unknown>} data for the other person's call
   * @returns {boolean} whether it could be sent
   */
  signal(data) {
    if (this.online) this.#send({ type: "signal", data });
    return this.online;
  }

  /** The person has read what was lost. */
  forgetLost() {
    this.lost = [];
    this.#changed();
  }

  async #open() {
    let ticket;
    try {
      ticket = await this.world.ticket(this.access);
    } catch (error) {
      const status = error instanceof api.Refusal ? error.status : 0;
      if (status === 401 || status === 403) this.#become("signed_out");
      else this.#again();
      return;
    }
    if (this.status !== "connecting") return;
    const base = this.world.origin.replace(/^http/, "ws");
    const socket = this.world.open(`${base}/ws/${encodeURIComponent(this.access.session)}`);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    socket.onopen = () => this.#send({ type: "hello", ticket, resume: this.state.seq, copy: this.copied, v: 1 });
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket) return;
      if (typeof data === "string") this.#text(JSON.parse(data));
      else this.#binary(new Uint8Array(data));
    };
    socket.onclose = ({ code }) => {
      if (this.socket === socket) this.#closed(code);
    };
  }

  /** @param {ToScreen} frame */
  #text(frame) {
    if (frame.type === "signal") {
      this.dispatchEvent(new CustomEvent("signal", { detail: frame.data }));
      return;
    }
    if (frame.type === "done" || frame.type === "refused") {
      this.#answered(frame);
      return;
    }
    const saw = this.sees;
    const { seq } = this.state;
    this.state = fold(this.state, frame);
    // Taken from this person: nothing of it stays here.
    if (saw && !this.sees) this.#dropNote();
    if (frame.type === "welcome") this.#welcomed();
    if (frame.type === "event" && frame.event.body.type === "struck" && frame.event.seq > Math.max(seq, this.copied)) {
      this.#beginAnew(frame.event.body.statements ?? []);
    }
    this.#changed();
  }

  #welcomed() {
    this.everOnline = true;
    this.#become("online");
    this.#timer("good", () => (this.attempt = this.refusals = 0), GOOD_AFTER_MS);
    if (this.sees) this.#sendBinary(SYNC, (encoder) => writeSyncStep1(encoder, this.note.doc));
    this.note.beAt(this.access.party, null);
    this.#sendAwareness([this.note.doc.clientID]);
    this.#watch(false);
  }

  /**
   * A line whose other end vanished without a word still counts as open for many minutes.
   * @param {boolean} stuffed whether bytes were waiting at the last look
   */
  #watch(stuffed) {
    this.#timer(
      "watch",
      () => {
        const { socket } = this;
        const waits = (socket?.bufferedAmount ?? 0) > 0;
        if (socket && waits && stuffed) {
          this.#closed(1006);
          socket.close();
        } else this.#watch(waits);
      },
      LOOK_EVERY_MS,
    );
  }

  /** @param {Extract<ToScreen, {type: "done" | "refused"}>} frame */
  #answered(frame) {
    const waiting = this.waiting.get(frame.id);
    if (!waiting) return;
    this.waiting.delete(frame.id);
    this.world.never(waiting.timer);
    if (frame.type === "done") waiting.resolve(frame.seq);
    else waiting.reject(new api.Refusal(frame.code, frame.message));
  }

  /** @param {Uint8Array} data */
  #binary(data) {
    const decoder = decoding.createDecoder(data);
    const kind = decoding.readVarUint(decoder);
    if (kind === AWARENESS) {
      const update = decoding.readVarUint8Array(decoder);
      applyAwarenessUpdate(this.note.awareness, update, REMOTE);
      return;
    }
    if (kind !== SYNC) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    const step = readSyncMessage(decoder, encoder, this.note.doc, REMOTE);
    if (step !== SYNC_STEP_1) {
      const again = decoding.createDecoder(data.subarray(1));
      readSyncMessage(again, encoding.createEncoder(), this.note.acknowledged, REMOTE);
    }
    if (encoding.length(encoder) > 1) this.socket?.send(encoding.toUint8Array(encoder));
    if (step === SYNC_UPDATE && this.onItsWay && endsWith(data, this.onItsWay)) this.#arrived();
    if (step === SYNC_STEP_2 && !this.note.synced) {
      this.note.synced = true;
      this.#typeAgain();
      this.#noteChanged();
    }
  }

  /** @param {number} code */
  #closed(code) {
    this.socket = null;
    for (const name of ["good", "watch", "echo"]) this.#cancel(name);
    // Both steps of the next sync carry what was not sent.
    this.outbox = [];
    this.onItsWay = null;
    this.#giveUp();
    const others = [...this.note.awareness.getStates().keys()].filter(
      (client) => client !== this.note.doc.clientID,
    );
    removeAwarenessStates(this.note.awareness, others, REMOTE);
    if (code === 4403) this.refusals++;
    switch (afterClose(code, this.refusals)) {
      case "signed_out":
        this.#become("signed_out");
        break;
      case "stuck":
        this.#dropNote();
        this.#become("stuck");
        break;
      case "again_from_empty":
        this.#dropNote();
        this.#again();
        break;
      case "again":
        this.#again();
        break;
    }
  }

  #again() {
    this.#become("waiting");
    this.#timer("again", () => this.connect(), delayBefore(this.attempt++, this.world.chance()));
  }

  /** Commands without an answer: whether they were carried out, the replay will show. */
  #giveUp() {
    for (const { reject, timer } of this.waiting.values()) {
      this.world.never(timer);
      reject(new api.Refusal("offline", strings.errors.noAnswer));
    }
    this.waiting.clear();
  }

  #replica() {
    const note = new NoteReplica();
    // A replica that was dropped says goodbye while it is destroyed: nobody is to hear that.
    note.doc.on("update", (/** @type {Uint8Array} */ update, /** @type {unknown} */ origin) => {
      if (note !== this.note) return;
      this.#noteChanged();
      if (origin === REMOTE || !this.online) return;
      this.outbox.push(update);
      this.#sendChanges();
    });
    note.awareness.on(
      "update",
      (/** @type {unknown} */ _, /** @type {unknown} */ origin) => {
        if (note !== this.note) return;
        this.#noteChanged();
        // Of others that fell silent, the server knows better.
        if (origin === "local" && this.online) this.#sendAwareness([note.doc.clientID]);
      },
    );
    return note;
  }

  /**
   * Show the note as it came with the join, until the line is there.
   * @param {NonNullable<Access["note"]>} copy
   */
  #begin({ seq, update }) {
    delete this.access.note;
    const bytes = Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0));
    applyUpdate(this.note.doc, bytes, REMOTE);
    applyUpdate(this.note.acknowledged, bytes, REMOTE);
    this.note.synced = true;
    this.copied = seq;
  }

  /**
   * Start again from an empty document, and keep what the server had not yet acknowledged.
   * @param {boolean} [refused] whether that may be why
   */
  #dropNote(refused = true) {
    const old = this.note;
    for (const [id, change] of old.unsent()) this.typed.set(id, { ...change, refused });
    this.note = this.#replica();
    this.copied = 0;
    old.destroy();
    this.#noteChanged();
    this.dispatchEvent(new Event("replica"));
  }

  /**
   * Something was taken back: this copy of the note held it.
   * @param {readonly string[]} gone statements that went
   */
  #beginAnew(gone) {
    this.outbox = [];
    this.onItsWay = null;
    if (this.note.synced) this.#dropNote(false);
    for (const id of gone) this.typed.delete(id);
    if (!this.sees) return;
    this.#sendBinary(SYNC, (encoder) => writeSyncStep1(encoder, this.note.doc));
    this.note.beAt(this.access.party, null);
  }

  /**
   * What was typed into the copy before is typed again; if it was refused, perhaps for another
   * line's sake, only where nobody wrote meanwhile. The rest its author is shown.
   */
  #typeAgain() {
    const open = !this.state.view?.frozen && this.refusals < 2;
    const { typed } = this;
    this.typed = new Map();
    for (const [id, { before, after, refused }] of typed) {
      const now = this.note.textOf(id);
      if (now === after) continue;
      const fits = open && now === before && after.length <= LONGEST_STATEMENT;
      if (now !== null && (fits || !refused)) this.note.change(id, rebased(before, after, now));
      else if (after) this.lost = [...this.lost, after];
    }
    this.#changed();
  }

  /**
   * One change is on its way at a time; what is typed meanwhile goes as one when its echo is here.
   * So a server that keeps each change before it counts is not asked to for every letter.
   */
  #sendChanges() {
    if (this.onItsWay || this.outbox.length === 0) return;
    const change = mergeUpdates(this.outbox);
    this.outbox = [];
    this.onItsWay = change;
    this.#sendBinary(SYNC, (encoder) => writeUpdate(encoder, change));
    this.#timer("echo", () => this.#arrived(), ECHO_WITHIN_MS);
  }

  #arrived() {
    this.#cancel("echo");
    this.onItsWay = null;
    this.#sendChanges();
  }

  /** @param {import("./wire-types.js").FromScreen} frame */
  #send(frame) {
    this.socket?.send(JSON.stringify(frame));
  }

  /** @param {number} kind @param {(encoder: encoding.Encoder) => void} write */
  #sendBinary(kind, write) {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, kind);
    write(encoder);
    this.socket?.send(encoding.toUint8Array(encoder));
  }

  /** @param {number[]} clients */
  #sendAwareness(clients) {
    if (!this.sees) return;
    const update = encodeAwarenessUpdate(this.note.awareness, clients);
    this.#sendBinary(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update));
  }

  /** @param {Status} status */
  #become(status) {
    if (this.status === status) return;
    this.status = status;
    this.#changed();
  }

  #changed() {
    if (this.timers.has("draw")) return;
    this.#timer("draw", () => this.dispatchEvent(new Event("change")), DRAW_EVERY_MS);
  }

  #noteChanged() {
    if (this.timers.has("note")) return;
    this.#timer("note", () => this.dispatchEvent(new Event("note")), DRAW_EVERY_MS);
  }

  /** @param {string} name @param {() => void} run @param {number} ms */
  #timer(name, run, ms) {
    this.#cancel(name);
    this.timers.set(
      name,
      this.world.later(() => {
        this.timers.delete(name);
        run();
      }, ms),
    );
  }

  /** @param {string} name */
  #cancel(name) {
    if (!this.timers.has(name)) return;
    this.world.never(this.timers.get(name));
    this.timers.delete(name);
  }
}

/**
 * @param {Uint8Array} data
 * @param {Uint8Array} end
 */
const endsWith = (data, end) =>
  data.length >= end.length &&
  end.every((byte, place) => byte === data[data.length - end.length + place]);
