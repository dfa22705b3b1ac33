// The page on which a session is set up: what `/` gets from `/static/setup.js`.

export { ConoteSetup } from "./setup-page.js";
