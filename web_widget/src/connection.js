// A screen's line to the server: one WebSocket that comes back by itself, the shared note over
// binary frames, commands with answers. Everything that is not an element's business.

import { removeAwarenessStates } from "y-protocols/awareness";
import { applyUpdate } from "yjs";

import * as api from "./api.js";
import { Answers } from "./answers.js";
import { NoteReplica, REMOTE } from "./document.js";
import { ANSWER, CHANGE, changeFrame, questionFrame, takeFrame, whereFrame } from "./note-frames.js";
import { Outbox } from "./outbox.js";
import { afterClose, delayBefore } from "./reconnect.js";
import { fold, NOTHING_YET, seesNote } from "./state.js";
import { strings } from "./strings.js";
import { Timers } from "./timers.js";
import { Typed } from "./typed.js";
import { browser } from "./world.js";

/** @import { State } from "./state.js" */
/** @import { World } from "./world.js" */
/** @import { Access, Command, ToScreen } from "./types.js" */

/** A line that held this long counts as good again, milliseconds. */
const GOOD_AFTER_MS = 5_000;

/** A line on which nothing moved between two such looks, though it should, is dead, milliseconds. */
const LOOK_EVERY_MS = 10_000;

/** Pictures of the state are drawn at most this often, milliseconds. */
const DRAW_EVERY_MS = 16;

/** @typedef {"idle" | "connecting" | "online" | "waiting" | "signed_out" | "stuck"} Status */

/** @typedef {{section: string, text: string}} Draft half a line of one's own, and where it was begun */

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
    /** @type {string[]} texts of this person that the server did not keep */
    this.lost = [];
    /** @type {Draft[]} half lines that were begun where nothing can be written now */
    this.drafts = [];
    /** @type {WebSocket | null} */
    this.socket = null;
    this.attempt = 0;
    this.refusals = 0;
    this.timers = new Timers(world);
    this.answers = new Answers(world);
    this.outbox = new Outbox(this.timers, (change) => {
      this.owed = true;
      this.socket?.send(changeFrame(change));
    });
    /** Whether something was sent since anything came: the server answers all of it. */
    this.owed = false;
    /** @type {((value?: unknown) => void)[]} what waits for the line that is being opened */
    this.opening = [];
    /** Whether the socket was ever open: before that, nothing was lost. */
    this.everOnline = false;
    this.typed = new Typed();
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
    this.timers.cancel("again");
    this.#become("connecting");
    this.timers.start("watch", () => this.#giveUp(), 2 * LOOK_EVERY_MS);
    void this.#open();
  }

  /** Close the line for good. */
  close() {
    this.timers.cancel();
    this.#become("idle");
    const { socket } = this;
    this.socket = null;
    socket?.close(1000);
    this.answers.giveUp();
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
    if (this.status === "connecting") await new Promise((on) => this.opening.push(on));
    if (!this.online) throw new api.Refusal("offline", strings.errors.offline);
    this.owed = true;
    return this.answers.to((id) => this.#send({ type: "do", id, command }));
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
    const { attempt } = this;
    let ticket;
    try {
      ticket = await this.world.ticket(this.access);
    } catch (error) {
      if (this.attempt !== attempt) return; // it was given up meanwhile
      const status = error instanceof api.Refusal ? error.status : 0;
      if (status === 401 || status === 403) this.#become("signed_out");
      else this.#again();
      return;
    }
    if (this.status !== "connecting" || this.attempt !== attempt) return;
    const base = this.world.origin.replace(/^http/, "ws");
    const socket = this.world.open(`${base}/ws/${encodeURIComponent(this.access.session)}`);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    socket.onopen = () =>
      this.#send({ type: "hello", ticket, resume: this.state.seq, copy: this.copied, v: 1 });
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket) return;
      this.owed = false;
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
      this.answers.take(frame);
      return;
    }
    const saw = this.sees;
    const { seq } = this.state;
    this.state = fold(this.state, frame);
    // Taken from this person: nothing of it stays here.
    if (saw && !this.sees) this.#dropNote();
    if (frame.type === "welcome") this.#welcomed();
    if (
      frame.type === "event" &&
      frame.event.body.type === "struck" &&
      frame.event.seq > Math.max(seq, this.copied)
    ) {
      this.#beginAnew(frame.event.body.statements ?? []);
    }
    this.#changed();
  }

  #welcomed() {
    this.everOnline = true;
    this.#become("online");
    this.timers.start("good", () => (this.attempt = this.refusals = 0), GOOD_AFTER_MS);
    if (this.sees) this.socket?.send(questionFrame(this.note));
    this.note.beAt(this.access.party, null);
    this.#sendWhere();
    this.#watch(false);
  }

  /**
   * A line whose other end vanished without a word still counts as open for many minutes.
   * @param {boolean} stuck whether bytes or an answer were waited for at the last look
   */
  #watch(stuck) {
    this.timers.start(
      "watch",
      () => {
        const { socket } = this;
        const waits = this.owed || (socket?.bufferedAmount ?? 0) > 0;
        if (socket && waits && stuck) this.#giveUp();
        else this.#watch(waits);
      },
      LOOK_EVERY_MS,
    );
  }

  #giveUp() {
    const { socket } = this;
    this.#closed(1006);
    socket?.close();
  }

  /** @param {Uint8Array} data */
  #binary(data) {
    const { kind, reply } = takeFrame(this.note, data);
    if (reply) this.socket?.send(reply);
    if (kind === CHANGE) this.outbox.heard(data);
    if (kind === ANSWER && !this.note.synced) {
      this.note.synced = true;
      this.#typeAgain();
      this.#noteChanged();
    }
  }

  /** @param {number} code */
  #closed(code) {
    this.socket = null;
    this.timers.cancel("good", "watch");
    this.outbox.clear();
    this.answers.giveUp();
    this.owed = false;
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
    this.timers.start(
      "again",
      () => this.connect(),
      delayBefore(this.attempt++, this.world.chance()),
    );
  }

  #replica() {
    const note = new NoteReplica();
    // A replica that was dropped says goodbye while it is destroyed: nobody is to hear that.
    note.doc.on("update", (/** @type {Uint8Array} */ update, /** @type {unknown} */ origin) => {
      if (note !== this.note) return;
      this.#noteChanged();
      if (origin === REMOTE || !this.online) return;
      this.outbox.put(update);
    });
    note.awareness.on("update", (/** @type {unknown} */ _, /** @type {unknown} */ origin) => {
      if (note !== this.note) return;
      this.#noteChanged();
      // Of others that fell silent, the server knows better.
      if (origin === "local" && this.online) this.#sendWhere();
    });
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
    this.typed.keep(old, refused);
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
    this.outbox.clear();
    if (this.note.synced) this.#dropNote(false);
    this.typed.drop(gone);
    if (!this.sees) return;
    this.socket?.send(questionFrame(this.note));
    this.note.beAt(this.access.party, null);
  }

  /** Type again what was typed into the copy before; what cannot be is shown to its author. */
  #typeAgain() {
    const open = !this.state.view?.frozen && this.refusals < 2;
    this.lost = [...this.lost, ...this.typed.again(this.note, open)];
    this.#changed();
  }

  /** @param {import("./wire-types.js").FromScreen} frame */
  #send(frame) {
    this.socket?.send(JSON.stringify(frame));
  }

  #sendWhere() {
    if (this.sees) this.socket?.send(whereFrame(this.note));
  }

  /** @param {Status} status */
  #become(status) {
    if (this.status === status) return;
    this.status = status;
    if (status !== "connecting") for (const go of this.opening.splice(0)) go();
    this.#changed();
  }

  #changed() {
    if (this.timers.has("draw")) return;
    this.timers.start("draw", () => this.dispatchEvent(new Event("change")), DRAW_EVERY_MS);
  }

  #noteChanged() {
    if (this.timers.has("note")) return;
    this.timers.start("note", () => this.dispatchEvent(new Event("note")), DRAW_EVERY_MS);
  }
}
