// Every word of one's account, of a session's links, and of reading only.

export const words = {
  title: "Your account",
  /** @type {Record<string, string>} */
  roles: { clinician: "clinician", supervisor: "supervisor", administrator: "administrator" },
  back: "Back",
  cancel: "Leave it",
  wrong: "Passphrase and code do not belong together, or the code was used already.",

  factor: {
    title: "A code when you sign in",
    off: "Signing in takes your passphrase alone. With an authenticator on your phone it takes a code, too: who learns your passphrase cannot come in with it.",
    on: "Signing in takes your passphrase and a code of your authenticator.",
    turnOn: "Turn on an authenticator",
    turnOff: "Turn it off",
    read: "Read this with the authenticator app on your phone.",
    picture: "QR code for the authenticator app; the same in letters is below",
    secret: "Or type this into it",
    code: "The code that it shows now",
    confirm: "Turn it on",
    notThat: "That is not the code it shows now. Wait for the next one.",
    recovery: "Your recovery codes",
    recoveryLead:
      "Each lets you in once if the phone is lost. They are shown only now: print them or write them down, and keep them where you keep keys.",
    kept: "I kept them",
    offLead: "From then on your passphrase alone lets you in.",
    anyCode: "A code of your authenticator, or a recovery code",
  },

  passphrase: {
    title: "Passphrase",
    change: "Change it",
    old: "The one you have",
    fresh: "The new one",
    hint: "12 characters or more: a short sentence is easy to keep in mind",
    again: "The new one once more",
    notIt: "That is not the passphrase you have.",
    save: "Change the passphrase",
    lead: "You are signed out everywhere but here.",
    changed: "Your passphrase is changed. Everywhere else you are signed out.",
  },

  signIns: {
    title: "Where you are signed in",
    here: "here",
    /** @type {Record<string, string>} */
    kind: { browser: "A browser", program: "A program or terminal" },
    /** @type {Record<string, string>} */
    known: {
      passphrase: "by passphrase",
      passphrase_code: "by passphrase and code",
      passphrase_recovery: "by passphrase and recovery code",
      passkey: "by passkey",
    },
    /** @param {string} at */
    since: (at) => `since ${at}`,
    /** @param {string} at */
    seen: (at) => `last used ${at}`,
    end: "Sign out there",
  },

  links: {
    /** @param {string} alias */
    of: (alias) => `Links of ${alias}’s session`,
    /** @type {Record<string, string>} */
    whose: { therapist: "Your link", client: "The client’s link" },
    /** @param {number} used @param {number} most */
    used: (used, most) => (used === 0 ? "not used yet" : `used ${used} of ${most} times`),
    /** @param {string} at */
    until: (at) => `opens until ${at}`,
    revoke: "Take it back",
    fresh: "A new link for the client",
    freshLead: "The link from before stops, and what it opened closes.",
    none: "No link to this session opens any more.",
    made: "The client’s new link",
  },

  reader: {
    only: "You read it; nothing can be changed here, and reading is in the audit trail.",
    check: "Each copy but Markdown can be checked without this server, by “conote verify”: whether it is as it was signed, and what was added.",
    /** @param {string} time */
    until: (time) => `You can read it until ${time}. Its clinician was told.`,
  },
};
