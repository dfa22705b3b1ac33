// What a connection needs of the world around it.

import { SERVER, ticket } from "./api.js";

/** @import { Time } from "./timers.js" */
/** @import { Access } from "./types.js" */

/**
 * @typedef {object} World what the connection needs of the world; tests bring their own
 * @property {(access: Access) => Promise<string>} ticket
 * @property {(url: string) => WebSocket} open
 * @property {Time["later"]} later
 * @property {Time["never"]} never undoes `later`
 * @property {() => number} chance in [0, 1)
 * @property {string} origin e.g. "http://127.0.0.1:8765"
 */

/** @returns {World} */
export const browser = () => ({
  ticket,
  open: (url) => new WebSocket(url),
  later: (run, ms) => setTimeout(run, ms),
  never: (timer) => clearTimeout(timer),
  chance: Math.random,
  origin: SERVER.origin,
});
