// The widget: what a page gets from `/static/conote.js`.

export { Connection } from "./connection.js";
export { ConoteNote } from "./note.js";
export { ConoteSession } from "./session-page.js";
export { join } from "./api.js";

void import("./consent.js"); // needed soon, but not to show the note

/**
 * Send a track's sound to the assistant for as long as both agree.
 * @param {MediaStreamTrack} track
 * @param {{session: import("./session-page.js").ConoteSession}} to
 */
export async function tap(track, { session }) {
  const [{ TappedTrack }, connection] = await Promise.all([import("./tap.js"), session.joined]);
  return new TappedTrack(track, connection);
}
