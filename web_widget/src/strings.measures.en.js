// The words around questionnaires, loaded with them; their own words come from the server.

export const words = {
  title: "Questionnaires",
  ask: "Ask",
  askAgain: "Ask again",
  /** @param {string} title */
  askFor: (title) => `Ask for the ${title}`,
  waiting: "waiting for the answers",
  declined: "would rather not answer",
  notAsked: "not asked",
  /** @param {number} total @param {number} most @param {string} band */
  score: (total, most, band) => `${total} of ${most} (${band}, as published)`,
  /** @param {number} given @param {number} questions */
  partly: (given, questions) => `${given} of ${questions} answered, no total`,
  /** @param {number} points */
  lower: (points) => `${points} lower than last time`,
  /** @param {number} points */
  higher: (points) => `${points} higher than last time`,
  same: "the same as last time",
  /** @param {string} title @param {string} totals */
  trend: (title, totals) => `${title} over sessions: ${totals}`,
  answeredAt: "Answered at",
  seen: "I have seen it",
  /** @param {string} name @param {number} questions @param {string} title */
  invite: (name, questions, title) =>
    `${name} asks you to answer ${questions} short questions (${title}).`,
  inviteLead: "It takes about two minutes. You can leave out what you don’t want to answer.",
  start: "Answer now",
  notNow: "Not now",
  never: "I’d rather not answer",
  /** @param {string} title */
  put: (title) => `The questions (${title}) wait for you.`,
  change: "Change my answers",
  /** @param {string} title */
  sent: (title) => `Thank you. Your answers (${title}) are in.`,
  /** @param {number} at @param {number} of */
  progress: (at, of) => `${at} of ${of}`,
  oneMore: "One more",
  review: "Your answers",
  reviewLead: "Nothing is sent before you press Send. Your therapist sees your answers, and they are part of the note you both sign.",
  missing: "not answered",
  noTotal: "Without an answer to every question there is no total.",
  back: "Back",
  next: "Next",
  skip: "Skip",
  toReview: "Look it over",
  changeOne: "Change",
  send: "Send",
  nothing: "Answer at least one question first, or say that you’d rather not.",
  keys: "Keys 1 to 4 choose, Enter goes on.",
  answers: "All answers",
};
