// The widget: what a page gets from `/static/conote.js`.

export { Connection } from "./connection.js";
export { ConoteNote } from "./note.js";
export { ConoteSession } from "./session-page.js";
export { join } from "./api.js";

void import("./consent.js"); // needed soon, but not to show the note
