// STUN and TURN servers, asked of our server when they are needed. None unless the practice set some.

import * as api from "./api.js";

/** @import { Access } from "./types.js" */
/** @import { Ice } from "./whip.js" */

/** Keys that run out sooner than this are asked for anew, milliseconds. */
const GOOD_FOR_MS = 60_000;

/**
 * @param {Access} access
 * @param {(access: Access) => Promise<{ice_servers: RTCIceServer[], expires_s: number}>} [ask]
 * @param {() => number} [now] milliseconds
 * @returns {Ice} which fails if nothing answers and nothing good is known
 */
export function iceOf(access, ask = api.ice, now = Date.now) {
  /** @type {RTCIceServer[]} */
  let known = [];
  let until = -Infinity;
  return async () => {
    if (now() + GOOD_FOR_MS > until) {
      const { ice_servers, expires_s } = await ask(access);
      known = ice_servers;
      until = now() + expires_s * 1000;
    }
    return known;
  };
}
