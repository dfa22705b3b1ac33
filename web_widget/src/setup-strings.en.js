// Every word of the set-up page. Who opens the note does not load them.

/** @import { Party } from "./types.js" */

export const setup = {
  pageTitle: "conote",
  title: "A new session",
  lead: "You both see the note while it is written, and both of you sign it.",
  yourName: "Your name",
  yourNameHint: "As your client knows you, e.g. Dr. Emma Hale",
  alias: "Your client",
  aliasHint: "A first name or an alias is enough",
  template: "Format of the note",
  mode: "Who sees the note",
  modes: {
    shared: "Both, while it is written",
    reveal: "Your client at the end",
    private: "You alone",
  },
  goals: "Goals of the treatment plan",
  goalsHint: "One a line. The page shows which were touched.",
  planFile: "From a file (YAML, FHIR)",
  /** @param {string} name */
  planKept: (name) => `From ${name}’s plan, as last time. Change it as you like.`,
  /** @param {string} file */
  planRead: (file) => `From ${file}.`,
  /** @param {number} count */
  planLeftOut: (count) =>
    count === 1 ? "One goal that is over was left out." : `${count} goals that are over were left out.`,
  vocabulary: "Names and terms (optional)",
  vocabularyHint: "Medication, people’s names: they are recognized better. One a line or with commas.",
  /** @param {number} count @param {number} most */
  tooMany: (count, most) => `At most ${most} names and terms, please: there are ${count}.`,
  /** @param {string} name @param {number} longest */
  tooLong: (name, longest) => `“${name}…” is too long: at most ${longest} letters, please.`,
  create: "Create the session",
  ready: "The session is ready",
  /** @param {string} name */
  send: (name) => `Send this link to ${name}. Whoever has it can take part, so send it to nobody else.`,
  clientLink: "The client’s link",
  copy: "Copy",
  copied: "Copied",
  open: "Open my side",
  another: "Set up another",
  recent: "Recent sessions",
  emergency: "read in an emergency",
  read: "Read",
  none: "No sessions yet.",
  enter: "Open",
  account: "Your account",
  holds: "Legal holds",
  links: "Links",
  /** @type {Record<string, string>} */
  states: {
    created: "not started",
    consenting: "waiting for consent",
    live: "listening",
    paused: "paused",
    review: "to be signed",
    signed: "signed",
    unsigned: "put aside",
  },
  /** @type {(since: string, who: string, reason: string) => string} */
  held: (since, who, reason) => `Kept by legal hold since ${since}, ${who}: ${reason}`,
  passkeys: {
    title: "Passkeys",
    lead: "Sign in by your fingerprint, face or PIN in place of passphrase and code. The server keeps only its public half.",
    name: "Name of a new one, e.g. My phone",
    add: "Add a passkey",
    remove: "Remove",
    /** @param {string} day */
    since: (day) => `since ${day}`,
    notMade: "No passkey was made. Try again when you like.",
    there: "This device has a passkey for your account already.",
    again: "To add one, sign in with your passphrase. One account has at most ten.",
  },
};

/** The other ways in: a recording, a typed summary. */
export const ways = {
  title: "How was it held?",
  /** @type {Record<string, string>} */
  way: {
    call: "We meet here",
    recording: "I have a recording",
    summary: "I type a summary",
  },
  voices: "Whose voices are where?",
  by: {
    files: "One file for each person",
    channels: "One stereo file, one person in each channel",
  },
  mixedHint:
    "Both voices in one track can’t be used here: nobody guesses who says what. “conote transcribe” writes such a recording down, for you to put the names in.",
  /** @type {Record<string, string>} */
  files: { therapist: "Your recording", client: "Your client’s recording", both: "The recording" },
  left: "The left channel is",
  /** @type {Record<Party, string>} */
  whose: { therapist: "mine", client: "my client’s" },
  held: "When and how you met (optional)",
  day: "Day",
  start: "From",
  end: "To",
  how: "How",
  modalities: { "": "not said", video: "by video", audio: "by sound only", in_person: "in person" },
  heldHint: "Goes into the note as you say it. What you leave out is “not known” there.",
  heldWrong: "Please give day, beginning and end, or none of them.",
  consent: "Consent",
  needed: "(needed)",
  agreedOn: "Both had agreed on",
  notAttested: "Nothing is listened to unless both of you had agreed: tick what is needed.",
  noDay: "Please say on which day both of you had agreed.",
  noFile: "Please choose a recording first.",
  summary: "What happened, in your own words",
  summaryHint:
    "Every sentence stays as you type it and is put into its section. A section’s title on a line of its own, as “Plan:”, files what follows it.",
  noText: "Please write at least one sentence.",
  createRecording: "Send it and draft the note",
  createSummary: "Make it a note",
  /** @param {number} percent */
  sending: (percent) => `Sending the recording: ${percent} %`,
  /** @param {number} percent */
  waiting: (percent) => `The connection is lost at ${percent} %. It goes on by itself when it is back.`,
  rest: "Send the rest",
  restLead: "Sending stopped before all of it was there. Choose the same file: it goes on where it stopped. Another one begins anew.",
  checking: "Looking at the recording…",
  filing: "Putting each sentence into its section…",
  stop: "Stop",
  stopped: "Stopped. Nothing was listened to.",
  brought: {
    recording: "It is being listened to now; open your side and watch the note appear.",
    summary: "Your sentences are in their sections. Open your side to read and sign them.",
  },
};
