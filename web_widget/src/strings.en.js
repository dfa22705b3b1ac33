// Every word the session page says, in one place; those of the set-up page are in
// setup-strings.en.js. Pages take them from strings.js, in the language that is spoken; whoever
// adds words here adds them to strings.es.js, too.

/** @import { Party } from "./types.js" */

const locale = "en-GB";

export const strings = {
  locale,
  you: "You",
  /** @type {Record<Party, string>} */
  party: { therapist: "Therapist", client: "Client" },
  assistant: "the assistant",

  state: {
    connecting: "Connecting…",
    lost: "Not listening · the assistant can’t be reached, trying again. What you type is kept.",
    lostTapped: "Connection lost, trying again. What you type is kept.",
    waitingBoth: "Not listening · nobody has agreed yet",
    waitingMe: "Not listening · waiting for you to agree",
    /** @param {string} name */
    waitingThem: (name) => `Not listening · waiting for ${name} to agree`,
    starting: "Not listening · starting",
    notHeard: "Not listening · the note can be written all the same",
    paused: "Paused · nothing is heard",
    /** @param {string} at */
    listening: (at) => `Listening · both agreed at ${at}`,
    /** @param {string} name */
    mutedMe: (name) => `Listening to ${name} only · you are muted`,
    mutedBoth: "Listening · you are both muted",
    /** @param {string} listening @param {string} name */
    mutedThem: (listening, name) => `${listening} · ${name} is muted`,
    listeningOnly: "Listening",
    noSound: "Not listening · no sound reaches the assistant",
    notMe: "Not listening to you · your sound does not reach the assistant",
    noMicrophone: "Not listening to you · there is no microphone",
    /** @param {string} name */
    notThem: (name) => `Listening to you only · no sound from ${name}`,
    /** @param {string} listening @param {number} seconds */
    late: (listening, seconds) => `${listening} · words come about ${seconds} s late`,
    finishing: "Not listening · the last words are being written down",
    /** @param {number} done @param {number} all */
    reading: (done, all) => `Listening to the recording · ${done} of ${all} minutes`,
    readingStart: "Listening to the recording",
    review: "Not listening · the talking is over",
    signed: "Signed and closed",
    unsigned: "Put aside, to be finished later",
  },

  controls: {
    pause: "Pause",
    resume: "Listen again",
    revoke: "Stop and take back my consent",
    end: "Look at it together",
    stopReading: "Stop listening",
    takeBack: "Take that back…",
    keys: "Alt+P pauses and listens again",
  },

  note: {
    /** @type {Record<Party, string>} */
    title: { client: "Your note from today", therapist: "The note from today" },
    /** @param {string} name */
    byClient: (name) => `Written by you, ${name} and the assistant. Change anything that isn’t right.`,
    /** @param {string} name */
    byTherapist: (name) => `Written with ${name} and the assistant. ${name} sees what you see.`,
    byYouAlone: () => "Only you see it now.",
    empty: "Nothing here yet.",
    waitingAlone: "The note appears here while you talk. You can write in it at any time.",
    waiting: "The note appears here while you talk. Either of you can write in it at any time.",
    words: "words",
    hideWords: "hide",
    before: "before",
    beforeHint: "Show what was written first",
    /** @param {number} count */
    wordsHint: (count) =>
      count === 1 ? "Show the words this rests on" : `Show the ${count} passages this rests on`,
    noWords: "The words this rests on are not on this page.",
    right: "That’s right",
    notRight: "Not right",
    keep: "Keep",
    notThis: "Not this",
    comment: "comment",
    changedBy: {
      you: "changed by you",
      /** @param {string} name */
      other: (name) => `changed by ${name}`,
    },
    notRightSays: {
      you: "you said this isn’t right",
      /** @param {string} name */
      other: (name) => `${name} says this isn’t right`,
    },
    /** @param {string} name */
    writing: (name) => `${name} is writing here`,
    firstWritten: "First written:",
    /** @param {string} section */
    add: (section) => `Add a line to “${section}”`,
    addShort: "Add a line of your own",
    addButton: "Add",
    emptyLine: "empty line",
    /** @type {Record<string, string>} */
    status: {
      proposed: "in pencil, written by the assistant",
      accepted: "kept",
      edited: "changed and kept",
      disputed: "not agreed",
    },
    /** @param {string} status @param {string} author */
    label: (status, author) => `Line of the note, ${status}, by ${author}`,
    /** @param {number} count */
    pencil: (count) =>
      count === 0
        ? "Nothing is left in pencil."
        : count === 1
          ? "1 line still in pencil."
          : `${count} lines still in pencil.`,
    /** @param {number} lines @param {string[]} sections */
    news: (lines, sections) =>
      `${lines === 1 ? "One new line" : `${lines} new lines`} in ${sections.join(" and ")}`,
    couldNotKeep: "This change of yours could not be kept. You wrote:",
    dismiss: "I have it",
  },

  reading: {
    shownAs: "How the note is shown",
    lines: "Line by line",
    reads: "As it will read",
    sentenceHint: "Show the words this rests on",
    ownWords: "Somebody’s own words",
  },

  transcript: {
    title: "What is said",
    empty: "Words appear here a moment after they are spoken.",
    gone: "What was said is no longer kept.",
    /** @param {number} seconds */
    unclear: (seconds) => `${seconds} s could not be understood`,
    /** @param {number} seconds */
    lost: (seconds) => `${seconds} s of sound lost`,
    sparing: "Words appear when a sentence ends: the machine is busy.",
  },

  template: {
    title: "Form of the note",
    hint: "Every line goes where it belongs in the new form; none is lost or changed.",
    gone: "A form that is no longer offered",
    nothing: "nothing chosen",
  },

  goals: {
    /** @type {Record<Party, string>} */
    title: { client: "Your goals", therapist: "Goals" },
    none: "No goals were set for today.",
    noGoal: "no goal",
    choose: "The goal this line serves",
    suggested: "suggested",
    suggestedHint: "The assistant suggests it, because the line and the goal are alike.",
    /** @param {string} date */
    by: (date) => {
      /** @type {Intl.DateTimeFormatOptions} */
      const form = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
      return `by ${new Date(date).toLocaleDateString(locale, form)}`;
    },
    /** @param {number} count */
    lines: (count) => (count === 0 ? "not yet" : count === 1 ? "1 line" : `${count} lines`),
  },

  record: {
    title: "For the record",
    time: "Time",
    /** @param {number} minutes */
    minutes: (minutes) => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
    notStarted: "not started",
    band: "Time band",
    noBand: "none yet",
    language: "Language",
    /** @param {number} count */
    there: (count) => (count === 1 ? "1 thing is there" : `${count} things are there`),
    before: "Before you sign",
    missing: "Missing:",
    pencil: "Still in pencil:",
    beforeLead: "Only you see this. You can sign as it is.",
  },

  consent: {
    title: "Before we begin",
    usual: "What this is about",
    each: "Each by itself",
    optional: "Up to you",
    agree: "I agree",
    agreeTicked: "I agree to what is ticked",
    none: "I agree to none of it",
    choose: "Choose one by one",
    agreeHint: "Nothing is heard until both of you have agreed. You can take it back at any time, with one click.",
    mine: "Consent…",
    change: "Change what I agreed to",
    /** @param {string} at */
    youAgreed: (at) => `You agreed at ${at}.`,
    /** @param {string} name @param {string} at */
    theyAgreed: (name, at) => `${name} agreed at ${at}.`,
    /** @param {string} name */
    waitingFor: (name) => `${name} has not agreed yet.`,
    youNotYet: "You have not agreed yet.",
    loading: "Fetching the text…",
    again: "Try again",
  },

  sign: {
    title: "Let’s look at our note together",
    /** @param {string} name */
    lead: (name) => `This is what you and ${name} sign, word for word.`,
    finishing: "The last words are being written down. It takes a few seconds.",
    open: "Read and sign",
    walk: "Look at it together",
    back: "Change something",
    /** @type {Record<Party, string>} */
    untouched: { client: "Your goals that did not come up", therapist: "Goals not touched" },
    pencilTitle: "Still in pencil",
    pencilLead: "These lines will not be part of the note unless one of you keeps them:",
    facts: "About this session",
    when: "When",
    /** @param {number} minutes */
    minutes: (minutes) => `${minutes} min`,
    band: "Time band",
    /** @param {string} cpt @param {string} minutes */
    bandOf: (cpt, minutes) => `${cpt} (${minutes})`,
    modality: "How",
    documented: "Documented from",
    /** @type {Record<string, string>} */
    from: {
      recording: "an uploaded recording, which was not kept",
      transcript: "a transcript",
      summary: "the therapist’s own summary",
    },
    typed: "typed",
    risk: "Risk",
    soundLost: "Sound lost",
    /** @type {Record<Party, string>} */
    interrupted: { therapist: "Therapist’s sound away", client: "Client’s sound away" },
    /** @type {Record<string, string>} */
    stated: {
      location: "Client’s location",
      therapist_location: "Therapist’s location",
      identity: "Identity",
      privacy: "Privacy",
      appointment: "Next appointment",
    },
    /** @param {number} seconds */
    seconds: (seconds) => `${seconds} s`,
    empty: "The note is empty.",
    fingerprint: "Fingerprint",
    fingerprintHint: "Both of you sign the note with this fingerprint. If one letter changes, so does the fingerprint.",
    whole: "show all of it",
    name: "Your name",
    sign: "Sign",
    signComment: "Sign with a comment",
    comment: "Your comment, which stays with the note",
    decline: "Don’t sign",
    reason: "Your reason, which stays with the note",
    declineNow: "Send without signing",
    cancel: "Never mind",
    changed: "The note changed while you were reading it. Here is how it stands now; please read it again.",
    /** @param {string} name @param {string} at */
    signedBy: (name, at) => `Signed by ${name}, ${at}`,
    /** @param {string} name @param {string} at */
    declinedBy: (name, at) => `${name} chose not to sign, ${at}`,
    /** @param {string} name */
    waiting: (name) => `Waiting for ${name}.`,
    frozen: "The note can’t be changed now, because it has been signed.",
    reopen: "Undo the signature and change the note",
    later: "Finish later",
    resume: "Take it up again",
    done: "Your note is signed.",
    /** @param {string} name @param {boolean} done */
    clientCopy: (name, done) => `${name} may take a copy${done ? "" : " once it is signed"}`,
    /** @param {string} name */
    doneNoCopy: (name) => `It can’t be changed any more. ${name} gives you your copy: just ask.`,
    doneLead: "It can’t be changed any more. Take a copy with you:",
    unsignedLead: "It is not signed. It can be finished after the session.",
    forms: { pdf: "PDF", markdown: "Markdown", json: "JSON", fhir: "FHIR" },
    nameMissing: "Please write your name first.",
    reasonMissing: "Please say why, in a few words.",
  },

  page: {
    /** @param {string} name */
    title: (name) => `Session with ${name} · conote`,
    joining: "Opening your session…",
    noLink: "Open the link you were given",
    noLinkLead:
      "This page needs the link your therapist sent you. If you closed it, open that link again.",
    signedOut: "This page is no longer signed in",
    signedOutLead: "Open your link again, or ask for a new one.",
    stuck: "This page can’t keep up with the note",
    stuckLead: "Several changes in a row were refused. Load the page again to go on.",
    again: "Try again",
    reload: "Load again",
    skip: "Skip to the note",
    wentWrong: "Something went wrong:",
    /** @param {string} name @param {string} at @param {string} until */
    emergency: (name, at, until) =>
      `${name} asked to read this session in an emergency on ${new Date(at).toLocaleString("en")}, until ${new Date(until).toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit" })}. They wrote:`,
  },

  errors: {
    offline: "The connection is lost. Nothing was changed; try again when it is back.",
    noAnswer: "The connection broke before the answer came. Look whether it was done.",
    /** @type {Record<string, string>} */
    byCode: {
      not_signed_in: "This link is no longer good. Open it again or ask for a new one.",
      wrong_state: "That can’t be done at this moment.",
      not_allowed: "That is not yours to do.",
      not_shared: "The note is not shown to you now.",
      not_found: "That is not there any more.",
      note_changed: "The note changed in the meantime.",
      update_refused: "A change could not be kept.",
      too_large: "That is too long.",
      too_many: "That was asked too often. Wait a minute, then try again.",
      bad_input: "The server did not understand that.",
      offline: "The server does not answer.",
    },
    other: "That did not work.",
  },

  /** What the server says in English, by its words; "…" stands for whatever is quoted there.
   * @type {Record<string, string>} */
  served: {},
};
