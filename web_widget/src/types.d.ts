// Short names for what the wire carries.
import type {
  AlertView,
  Check,
  Consented,
  Do,
  Happened,
  Heard,
  MeasureView,
  TimeBand,
  ToScreen,
  View as WireView,
} from "./wire-types.js";

export type { AlertView, Check, MeasureView, TimeBand, ToScreen };
export type Command = Do["command"];
export type View = WireView;
export type Event = Happened["event"];
export type Utterance = Heard["utterance"];
export type Party = Consented["party"];
export type Purpose = Consented["purposes"][number];
export type SessionState = WireView["state"];

/** A questionnaire, word for word, as `GET /api/measures` has it. */
export interface MeasureForm {
  id: string;
  /** Of its words. */
  language: "en" | "es";
  title: string;
  plain_name: string;
  question: string;
  items: string[];
  answers: string[];
  difficulty: { text: string; answers: string[] };
  permission: string;
}

/** What `POST /api/join` answers: all that a screen needs to take part. */
export interface Access {
  session: string;
  party: Party;
  access: string;
  /** For the first WebSocket, if it is opened at once. */
  ticket?: string;
  tap: { url: string; token: string };
  view?: WireView;
  /** The note as of event `seq`, a Yjs update in base64; not there for whom it is not shown. */
  note?: { seq: number; update: string } | null;
}

declare global {
  /** What `begin.js` asked for before the page's own script was there. */
  var conoteBegun: { token: string; answer: Promise<Response> } | undefined;
}
