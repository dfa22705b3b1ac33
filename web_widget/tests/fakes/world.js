// A clock that only moves when told to, and a server at the other end of a socket.

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";

export class Clock {
  constructor() {
    this.now = 0;
    /** @type {{at: number, run: () => void}[]} */
    this.timers = [];
    this.later = (run, ms) => {
      const timer = { at: this.now + ms, run };
      this.timers.push(timer);
      return timer;
    };
    this.never = (timer) => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Let time pass, and what promises wait for happen. */
  async pass(ms) {
    const until = this.now + ms;
    await settle();
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.never(next);
      this.now = next.at;
      next.run();
      await settle();
    }
    this.now = until;
  }
}

export const settle = () => new Promise((resolve) => setImmediate(resolve));

/** The server's end: keeps a document and what the screen sent. */
export class Server {
  constructor() {
    this.doc = new Y.Doc();
    this.sockets = [];
    this.frames = [];
    this.tickets = 0;
    this.refuseUpdates = false;
    this.echoes = false;
    this.updates = 0;
    this.ticketError = null;
    /** What a screen that comes back is told between the welcome and the note. */
    this.replay = [];
    this.answers = null;
    this.#layOut();
  }

  #layOut() {
    const section = new Y.Map();
    this.doc.getMap("sections").set("data", section);
    section.set("title", "Data");
    section.set("plain_title", "What we talked about");
    section.set("order", "0001");
  }

  ticket = async () => {
    if (this.ticketError) throw this.ticketError;
    return `ticket-${++this.tickets}`;
  };

  open = () => {
    const socket = {
      bufferedAmount: 0,
      send: (data) => this.#take(socket, data),
      close: () => {},
    };
    this.sockets.push(socket);
    queueMicrotask(() => socket.onopen?.());
    return socket;
  };

  get socket() {
    return this.sockets.at(-1);
  }

  say(frame) {
    this.socket.onmessage({ data: JSON.stringify(frame) });
  }

  drop(code) {
    this.socket.onclose({ code });
  }

  add(id, text, status = "proposed") {
    const statement = new Y.Map();
    this.doc.transact(() => {
      statement.set("text", new Y.Text(text));
      statement.set("section", "data");
      statement.set("status", status);
      statement.set("author", "assistant");
      statement.set("order", id);
      statement.set("proposed_text", text);
      this.doc.getMap("statements").set(id, statement);
    });
  }

  /** Go on with a note that never held some statements; returns the event that tells of it. */
  strike(seq, ...gone) {
    const texts = [...this.doc.getMap("statements")].map(([id, one]) => [id, String(one.get("text"))]);
    this.doc = new Y.Doc();
    this.#layOut();
    for (const [id, text] of texts) if (!gone.includes(id)) this.add(id, text);
    const body = { type: "struck", by: "therapist", start: 0, end: 16_000, statements: gone, lines: gone.length };
    return { type: "event", event: { seq, at: "2026-11-22T16:12:00Z", body } };
  }

  text(id) {
    return String(this.doc.getMap("statements").get(id).get("text"));
  }

  send(write) {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    write(encoder);
    this.socket.onmessage({ data: encoding.toUint8Array(encoder).buffer });
  }

  #take(socket, data) {
    if (typeof data === "string") {
      const frame = JSON.parse(data);
      this.frames.push(frame);
      if (frame.type === "hello") {
        // Answers come behind the replay, as in the server's outbox.
        /** @type {(() => void)[]} */
        const answers = (this.answers = []);
        this.say({ type: "welcome", party: "client", seq: 0, v: 1, view: { state: "live" } });
        for (const missed of this.replay) this.say(missed);
        this.answers = null;
        for (const answer of answers) answer();
        this.send((encoder) => writeSyncStep1(encoder, this.doc));
      }
      return;
    }
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== 0) return;
    const isUpdate = data[1] !== 0;
    const touches = isUpdate && decoding.readVarUint8Array(decoding.createDecoder(data.slice(2))).length > 2;
    if (data[1] === 2) this.updates++;
    if (touches && this.refuseUpdates) {
      this.say({ type: "refused", id: "", code: "update_refused", message: "no" });
      socket.onclose({ code: 4403 });
      return;
    }
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    readSyncMessage(decoder, encoder, this.doc, "screen");
    if (data[1] === 2 && this.echoes) this.echo = () => socket.onmessage({ data: data.slice().buffer });
    const answer = () => socket.onmessage({ data: encoding.toUint8Array(encoder).buffer });
    if (encoding.length(encoder) > 1) this.answers ? this.answers.push(answer) : answer();
  }

  tell(update) {
    this.send((encoder) => writeUpdate(encoder, update));
  }
}
