// What a page that embeds conote works with: shipped beside conote.js as conote.d.ts.

export type Party = "therapist" | "client";

export type SessionState =
  "created" | "consenting" | "live" | "paused" | "review" | "signed" | "unsigned";

export interface ConoteEvents {
  /** The session's state, or whether it is listened to, or whether the line is open, changed. */
  "conote-state": CustomEvent<{ state: SessionState; listening: boolean; online: boolean }>;
  /** Somebody agreed, or took it back. */
  "conote-consent": CustomEvent<{ party: Party; agreed: boolean; purposes: string[] }>;
  /** A line is new, changed, or gone. Holds words of the session: keep them out of logs. */
  "conote-statement": CustomEvent<{
    id: string;
    section: string;
    author: Party | "assistant";
    status: "proposed" | "accepted" | "edited" | "disputed" | "gone" | (string & {});
    text: string;
  }>;
  /** Somebody signed, or declined to. `complete`: nobody's answer is missing. */
  "conote-signed": CustomEvent<{
    party: Party;
    sha256: string;
    declined: boolean;
    complete: boolean;
  }>;
}

/** `<conote-session embedded>` */
export interface ConoteSessionElement extends HTMLElement {
  /** The token of this person's join link, or the link: taken at once and shown nowhere. */
  join: string;
  /** In a page of another's: no call of our own, no use of the address bar, one column. */
  embedded: boolean;
  /** "en" or "es"; absent: the page's language, else the browser's. */
  lang: string;
  addEventListener<Name extends keyof ConoteEvents>(
    type: Name,
    listener: (this: ConoteSessionElement, event: ConoteEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** One track on its way to the assistant. Fires `change`. */
export interface TappedTrack extends EventTarget {
  readonly track: MediaStreamTrack;
  /** "waiting": for both to agree, or to be online; "off": stopped for good. */
  readonly state: "waiting" | "starting" | "on" | "reconnecting" | "off";
  /** Another microphone, in the middle of the call. */
  replace(track: MediaStreamTrack): void;
  /** Send no more; the track itself goes on. */
  stop(): void;
}

/**
 * Send a track's sound to the assistant for as long as both agree. Settles once the session is
 * joined.
 */
export function tap(
  track: MediaStreamTrack,
  to: { session: ConoteSessionElement },
): Promise<TappedTrack>;
