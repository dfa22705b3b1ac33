// A connection whose other end is a fake server; what a test opens is closed behind it.

import { afterEach } from "node:test";

import * as Y from "yjs";

import { Connection } from "../../src/connection.js";
import { Clock, Server, settle } from "./world.js";

/** @type {Connection[]} */
const open = [];
afterEach(() => open.splice(0).forEach((connection) => connection.close()));

/** @param {Server} server @param {Partial<import("../../src/types.js").Access>} [more] */
function made(server, more = {}) {
  const clock = new Clock();
  const access = { session: "x", party: "client", access: "a", tap: {}, ...more };
  const connection = new Connection(access, {
    ticket: server.ticket,
    open: server.open,
    later: clock.later,
    never: clock.never,
    chance: () => 0,
    origin: "http://here",
  });
  open.push(connection);
  return { clock, server, connection };
}

/** A screen that is online, with one line in its note. */
export async function connected() {
  const server = new Server();
  server.add("s1", "Woke six nights.");
  const all = made(server);
  all.connection.connect();
  await settle();
  return all;
}

/** A page that got the note with its join, as of event 5, and is not online yet. */
export function joined() {
  const server = new Server();
  server.add("s1", "Woke six nights.");
  server.add("s2", "A secret.");
  const update = Buffer.from(Y.encodeStateAsUpdate(server.doc)).toString("base64");
  return made(server, { note: { seq: 5, update } });
}

/** @param {Connection} connection @param {string} text */
export function type(connection, text) {
  const [statement] = connection.note.sections()[0].statements;
  connection.note.edit(() => statement.shared.insert(0, text));
}
