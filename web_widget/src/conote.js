// The widget: what a page gets from `/static/conote.js`.

export { Connection } from "./connection.js";
export { ConoteConsent } from "./consent.js";
export { ConoteNote } from "./note.js";
export { ConoteSession } from "./session-page.js";
export { join } from "./api.js";
