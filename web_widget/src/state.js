// What a screen knows of its session: the fold of the text frames the server sent. Pure.

/** @import { AlertView, Check, Event as Logged, Party, Purpose, ToScreen, Utterance, View } from "./types.js" */

/**
 * Speech that is not in the transcript, so that its absence is not silence.
 * @typedef {{kind: "lost" | "unclear", speaker: Party, start: number, end: number, seq: number}} Gap
 */

/**
 * Who last marked a statement, and how.
 * @typedef {{status: "accepted" | "edited" | "disputed" | "rejected", by: Party}} Mark
 */

/**
 * Places in the list of answers; null where none was given.
 * @typedef {{answers: (number | null)[], difficulty: number | null}} Answers
 */

/**
 * What is left of a stretch that was taken back: `lines` of the note went with it.
 * @typedef {{start: number, end: number, by: Party, at: string, lines: number, seq: number}} Taken
 */

/**
 * @typedef {object} State
 * @property {Party | null} party who this screen belongs to
 * @property {View | null} view
 * @property {number} seq the last event seen
 * @property {Utterance[]} said final utterances, by start
 * @property {ReadonlyMap<string, Utterance>} speaking those that are not final, by id
 * @property {Gap[]} gaps by start
 * @property {readonly Taken[]} taken what was taken back, in the order of the taking
 * @property {boolean} sparing whether words are shown only when a sentence ends
 * @property {string} language the one that was heard, as a code; "" if it was not told yet
 * @property {ReadonlyMap<string, Mark>} marks by statement id
 * @property {{where: string, message: string, seq: number} | null} trouble the latest
 * @property {readonly {name: string, role: string, reason: string, until: string, at: string,
 *   seq: number}[]} emergencies who read the session in an emergency; for the therapist alone
 * @property {readonly AlertView[]} alerts answers that the therapist has not said to have seen
 * @property {ReadonlyMap<string, Answers>} answers this client's last, by questionnaire
 * @property {Check[]} checks what the note must hold; for the therapist alone
 * @property {Purpose[] | null} agreed what this person agreed to last, to show it again
 */

/** @type {State} */
export const NOTHING_YET = {
  party: null,
  view: null,
  seq: 0,
  said: [],
  speaking: new Map(),
  gaps: [],
  taken: [],
  sparing: false,
  language: "",
  marks: new Map(),
  trouble: null,
  emergencies: [],
  alerts: [],
  answers: new Map(),
  checks: [],
  agreed: null,
};

/**
 * Insert into a list sorted by start, then end. Nearly always the place is the last one.
 * @template {{start: number, end: number}} T
 * @param {T[]} list
 * @param {T} item
 * @returns {T[]}
 */
function inserted(list, item) {
  let at = list.length;
  while (
    at > 0 &&
    (list[at - 1].start > item.start ||
      (list[at - 1].start === item.start && list[at - 1].end > item.end))
  ) {
    at--;
  }
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/**
 * @param {State} state
 * @param {ToScreen} frame
 * @returns {State}
 */
export function fold(state, frame) {
  switch (frame.type) {
    case "welcome":
      // Whoever was speaking when the line broke has finished, or says so again.
      return { ...seeing(state, frame.view), party: frame.party, speaking: new Map() };
    case "view":
      return seeing(state, frame.view);
    case "checks":
      return { ...state, checks: frame.checks };
    case "speaking":
      return speaking(state, frame.utterance);
    case "alerts":
      return { ...state, alerts: frame.alerts };
    case "event":
      if (frame.event.seq > state.seq) return happened(state, frame.event);
      // Told again: the note was not shown to this person when it happened.
      if (!MARKING.has(frame.event.body.type)) return state;
      return { ...state, marks: happened(state, frame.event).marks };
    default:
      return state;
  }
}

/** Events that say who last marked a line. */
const MARKING = new Set(["accepted", "edited", "disputed", "rejected", "taken_over"]);

/**
 * Whether this person is shown the note.
 * @param {Pick<State, "party" | "view">} state
 */
export const seesNote = ({ party, view }) =>
  party === "therapist" || (view?.client_sees_note ?? true);

/** @param {State} before @param {View} view @returns {State} */
function seeing(before, view) {
  const state = { ...before, view };
  return seesNote(state) ? state : { ...state, marks: new Map() };
}

/** @param {State} state @param {Utterance} utterance @returns {State} */
function speaking(state, utterance) {
  const now = new Map(state.speaking);
  const known = now.get(utterance.id);
  if (known && known.revision > utterance.revision) return state;
  if (state.said.some((said) => said.id === utterance.id)) return state;
  if (utterance.final && utterance.words.length === 0) now.delete(utterance.id);
  else now.set(utterance.id, utterance);
  return { ...state, speaking: now };
}

/** @param {State} before @param {Logged} event @returns {State} */
function happened(before, event) {
  const { seq, body } = event;
  const state = { ...before, seq };
  switch (body.type) {
    case "heard": {
      const now = new Map(state.speaking);
      now.delete(body.utterance.id);
      if (body.utterance.words.length === 0) return { ...state, speaking: now };
      return { ...state, speaking: now, said: inserted(state.said, body.utterance) };
    }
    case "not_understood":
      return { ...state, gaps: inserted(state.gaps, { ...gap(body, seq), kind: "unclear" }) };
    case "sound_lost": {
      const end = body.start + body.samples;
      return { ...state, gaps: inserted(state.gaps, { ...gap({ ...body, end }, seq), kind: "lost" }) };
    }
    case "struck":
      return struck(state, body, { seq, at: event.at });
    case "paced":
      return { ...state, sparing: body.every_s === 0 };
    case "language_heard":
      return { ...state, language: body.language };
    case "accepted":
    case "edited":
    case "disputed":
    case "rejected": {
      const mark = { status: body.type, by: body.by };
      return { ...state, marks: new Map(state.marks).set(body.statement, mark) };
    }
    case "taken_over": {
      // The words are whose they were.
      const by = state.marks.get(body.statement)?.by ?? body.by;
      return { ...state, marks: new Map(state.marks).set(body.statement, { status: "edited", by }) };
    }
    case "measure_answered": {
      const { instrument, answers, difficulty } = body;
      return { ...state, answers: new Map(state.answers).set(instrument, { answers, difficulty }) };
    }
    case "consented":
      return body.party === state.party ? { ...state, agreed: [...body.purposes] } : state;
    case "emergency_access":
      return { ...state, emergencies: [...state.emergencies, { ...body, seq, at: event.at }] };
    case "went_wrong":
      return { ...state, trouble: { where: body.where, message: body.message, seq } };
    default:
      return state;
  }
}

/**
 * @param {State} state
 * @param {Extract<Logged["body"], {type: "struck"}>} body
 * @param {{seq: number, at: string}} event
 * @returns {State}
 */
function struck(state, { start, end, by, statements = [], lines = 0 }, { seq, at }) {
  const stays = (/** @type {{start: number, end: number}} */ other) =>
    other.start >= end || other.end <= start;
  return {
    ...state,
    said: state.said.filter(stays),
    speaking: new Map([...state.speaking].filter(([, utterance]) => stays(utterance))),
    gaps: state.gaps.filter(stays),
    marks: new Map([...state.marks].filter(([id]) => !statements.includes(id))),
    taken: [...state.taken, { start, end, by, at, lines, seq }],
  };
}

/**
 * @param {{party: Party, start: number, end: number}} body
 * @param {number} seq
 */
const gap = ({ party, start, end }, seq) => ({ speaker: party, start, end, seq });

// Characters of scripts that put no spaces between words, as in models/speech.py.
const UNSPACED =
  "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf" +
  "\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef";
const NO_SPACE = new RegExp(`(?<=[${UNSPACED}]) | (?=[${UNSPACED}])`, "g");

/**
 * The words of an utterance as one line, spaced as their script is.
 * @param {Utterance} utterance
 */
export const textOf = (utterance) =>
  utterance.words
    .map((word) => word.text)
    .join(" ")
    .replace(NO_SPACE, "");

/**
 * An utterance's words that will hardly change, as one line, and those that still may.
 * @param {Utterance} utterance
 */
export function inkOf({ words, final, stable = 0 }) {
  const at = final ? words.length : stable;
  const texts = words.map((word) => word.text);
  return { ink: texts.slice(0, at).join(" "), pencil: texts.slice(at) };
}
