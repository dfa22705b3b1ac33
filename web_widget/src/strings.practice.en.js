// Every word of what whoever holds no sessions can do here, of emergencies, and of legal holds.

export const words = {
  beyond: {
    supervisor: {
      title: "What you may read",
      lead: "Below are the sessions of those you supervise. You read their notes as they stand; you change nothing, and each reading is in the audit trail.",
    },
    administrator: {
      title: "You look after the practice",
      lead: "You see no sessions. Accounts, backups and the audit trail are looked after at the server: “conote people”, “conote backup”, “conote audit”.",
    },
  },

  emergency: {
    title: "In an emergency",
    lead: "You can find and read a session that is not yours to read, for an hour. Its clinician is told at once, by your name and with your words, and it stays in the audit trail for good. Looking for one counts, too.",
    reason: "Why it cannot wait",
    reasonHint: "At least ten letters. The clinicians of what is found read this.",
    alias: "How the client is called",
    aliasHint: "The whole name, as their therapist wrote it",
    day: "The day of the session",
    either: "Give the client’s name, the day, or both.",
    find: "Look for it, and tell its clinician",
    /** @param {number} count */
    found: (count) =>
      count === 0
        ? "Nothing is found that you may not read anyway."
        : count === 1
          ? "One session is found. Its clinician was told."
          : `${count} sessions are found. Their clinicians were told.`,
    more: "There are more than these: say the day as well, or the name.",
    /** @param {string} at @param {string} name */
    row: (at, name) => `${at}, ${name}`,
    read: "Read it now",
    notThere: "That session is not there any more.",
    yours: "You may read this one without an emergency.",
  },

  emergencies: {
    title: "Read in an emergency",
    lead: "Somebody of the practice opened these of your sessions, or came upon them when they looked for one.",
    /** @type {Record<string, string>} */
    roles: { supervisor: "supervisor", administrator: "administrator" },
    /** @param {string} sessions */
    read: (sessions) => `read ${sessions}`,
    /** @param {string} sessions */
    found: (sessions) => `found ${sessions} in a search`,
    /** @param {string} alias @param {string} day */
    session: (alias, day) => `${alias}, ${day}`,
    gone: "a session of yours",
    /** @param {number} count */
    all: (count) => `Show all ${count}`,
  },

  holds: {
    title: "Legal holds",
    lead: "What is held is not deleted, whatever the retention policy says. The therapist sees in their list that it is held, who says so, and why.",
    none: "Nothing is held.",
    session: "One session",
    client: "Everything of a client",
    /** @param {number} count */
    holding: (count) =>
      count === 0
        ? "It holds nothing now: is the name as the therapist writes it?"
        : count === 1
          ? "It holds one session now."
          : `It holds ${count} sessions now.`,
    /** @param {string} at @param {string} who */
    since: (at, who) => `since ${at}, ${who}`,
    /** @param {string} account */
    by: (account) => `set by ${account}`,
    command: "set at the server",
    lift: "Lift it",
    whyLift: "Why it may go",
    liftLead: "From then on the retention policy counts again: what is past its time is deleted soon after.",
    lifted: "Lifted",
    /** @param {string} at @param {string} who */
    liftedAt: (at, who) => `lifted ${at}, ${who}`,
    isLifted: "The hold is lifted.",
    fresh: "Set a hold",
    alias: "How the client is called",
    therapist: "Whose client it is",
    therapistHint: "The name as they sign",
    number: "Its number",
    numberHint: "As the audit trail names it",
    reason: "Why it must be kept",
    reasonHint: "The therapist reads this.",
    set: "Hold it",
    isSet: "It is held.",
    notThere: "There is no session of that number whose transcript is kept.",
  },
};
