// The way through what is still open in a note, one step at a time. Pure.

/** @import { NoteSection, Statement } from "./document.js" */
/** @import { Check, Party, View } from "./types.js" */

/**
 * @typedef {object} Step
 * @property {string} id stable while people walk
 * @property {"disputed" | "comments" | "pencil" | "goals" | "missing" | "risk"} kind
 * @property {string} section id of the section it is about, or ""
 * @property {string[]} statements ids of the lines it is about
 * @property {string[]} goals ids of the goals it is about
 * @property {Check[]} checks what it asks for; the therapist's alone
 * @property {boolean} done whether nothing of it is open any more
 */

/** Said elsewhere: risk has a step of its own, and the signature comes last. */
const NOT_MISSING = new Set(["risk", "signature"]);

/**
 * What is open, in the order in which it is walked: what the two see differently first.
 *
 * @param {object} now
 * @param {NoteSection[]} now.sections
 * @param {View["goals"]} now.goals
 * @param {Record<string, number>} now.touched how many lines serve each goal
 * @param {Check[]} now.checks what the note must hold; nobody but the therapist is asked for it
 * @param {Party} now.me
 * @returns {Step[]}
 */
export function stepsOf({ sections, goals, touched, checks, me }) {
  const statements = sections.flatMap((section) => section.statements);
  const disputed = statements.filter(({ status }) => status === "disputed");
  const spokenOf = statements.filter(
    ({ status, comments }) => status !== "disputed" && comments.some(({ resolved }) => !resolved),
  );
  const pencil = statements.filter(
    (statement) => statement.status === "proposed" && !spokenOf.includes(statement),
  );
  const untouched = goals.filter(({ id }) => !touched[id]).map(({ id }) => id);
  const asked = me === "therapist" ? checks.filter(({ state }) => state === "missing") : [];
  const missing = asked.filter(({ id, to_do: toDo }) => toDo && !NOT_MISSING.has(id));
  const risk = asked.filter(({ id }) => id === "risk");
  return [
    ...disputed.map((statement) => ofLine("disputed", statement)),
    ...spokenOf.map((statement) => ofLine("comments", statement)),
    ...sections.flatMap(({ id }) => {
      const lines = pencil.filter(({ section }) => section === id);
      return lines.length ? [step(`pencil.${id}`, "pencil", { section: id, lines })] : [];
    }),
    ...(untouched.length ? [step("goals", "goals", { goals: untouched })] : []),
    ...(missing.length ? [step("missing", "missing", { checks: missing })] : []),
    ...(risk.length ? [step("risk", "risk", { checks: risk })] : []),
  ];
}

/**
 * The plan of somebody who is on the way: steps keep their place, those with nothing open are
 * done, what comes up meanwhile comes last.
 *
 * @param {Step[]} plan as it was
 * @param {Step[]} open as it is now
 * @returns {Step[]}
 */
export function planned(plan, open) {
  const now = new Map(open.map((step) => [step.id, step]));
  const kept = plan.map((step) => {
    const found = now.get(step.id);
    if (!found) return { ...step, done: true };
    // A line that was just kept stays under the eyes of whoever kept it.
    const statements = [...new Set([...step.statements, ...found.statements])];
    return { ...found, statements };
  });
  const known = new Set(plan.map(({ id }) => id));
  return [...kept, ...open.filter(({ id }) => !known.has(id))];
}

/**
 * The next step with something open.
 * @param {Step[]} plan
 * @param {number} from place of the step that is left; -1 before the first
 * @returns {number} its place; the plan's length if there is none
 */
export function next(plan, from) {
  const place = plan.findIndex(({ done }, at) => at > from && !done);
  return place < 0 ? plan.length : place;
}

/** @param {"disputed" | "comments"} kind @param {Statement} statement */
const ofLine = (kind, statement) =>
  step(`${kind}.${statement.id}`, kind, { section: statement.section, lines: [statement] });

/**
 * @param {string} id
 * @param {Step["kind"]} kind
 * @param {{section?: string, lines?: Statement[], goals?: string[], checks?: Check[]}} about
 * @returns {Step}
 */
function step(id, kind, { section = "", lines = [], goals = [], checks = [] }) {
  return { id, kind, section, statements: lines.map(({ id }) => id), goals, checks, done: false };
}
