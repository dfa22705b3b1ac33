// Short names for what the wire carries.
import type { Do, Heard, View as WireView, Happened, Consented, ToScreen } from "./wire-types.js";

export type { ToScreen };
export type Command = Do["command"];
export type View = WireView;
export type Event = Happened["event"];
export type Utterance = Heard["utterance"];
export type Party = Consented["party"];
export type Purpose = Consented["purposes"][number];
export type SessionState = WireView["state"];

/** What `POST /api/join` answers: all that a screen needs to take part. */
export interface Access {
  session: string;
  party: Party;
  access: string;
  tap: { url: string; token: string };
  ice_servers: RTCIceServer[];
  view?: WireView;
}
