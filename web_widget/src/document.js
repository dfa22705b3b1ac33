// The shared note as this screen holds it: docs/wire.md says what is where.

import * as Y from "yjs";
import { Awareness } from "y-protocols/awareness";

/** @import { Party } from "./types.js" */

/** Origin of what came from the server: not sent back, not undone. */
export const REMOTE = Symbol("remote");

/** Origin of what this person typed: sent, and theirs to undo. */
const OWN = Symbol("own");

/** The server refuses longer statements. */
export const LONGEST_STATEMENT = 4_000;

/**
 * What somebody said of a statement beside it.
 * @typedef {{id: string, statement: string, author: Party, text: string, at: string,
 *   resolved: boolean}} Comment
 */

/**
 * How a text became another, on this screen alone.
 * @typedef {{before: string, after: string}} Unsent
 */

/**
 * @typedef {object} Statement
 * @property {string} id
 * @property {string} section
 * @property {string} text
 * @property {"proposed" | "accepted" | "edited" | "disputed" | "rejected" | "withdrawn"} status
 * @property {"therapist" | "client" | "assistant"} author
 * @property {string} kind
 * @property {string} goal
 * @property {string} goalBy "assistant" if it is only suggested
 * @property {string} order
 * @property {string[]} evidence
 * @property {string} proposed
 * @property {string} words how the person who disputes it would say it, or ""
 * @property {Comment[]} comments oldest first
 * @property {Y.Text} shared
 * @property {Y.Map<Party>} claimed whose each replica is that a person writes on, by its number
 */

/**
 * @typedef {object} NoteSection
 * @property {string} id
 * @property {string} title
 * @property {string} plainTitle
 * @property {string} order
 * @property {Statement[]} statements
 */

/** Statuses of what is no longer in the note. */
const GONE = new Set(["rejected", "withdrawn"]);

/** @param {{order: string, id: string}} a @param {{order: string, id: string}} b */
const byOrder = (a, b) => {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** @param {unknown} value */
const string = (value) => (typeof value === "string" ? value : "");

/** One replica of the note, with its undo history and who is where in it. */
export class NoteReplica {
  constructor() {
    this.doc = new Y.Doc();
    this.awareness = new Awareness(this.doc);
    /** @type {Y.Map<Y.Map<any>>} */
    this.shelves = this.doc.getMap("sections");
    /** @type {Y.Map<Y.Map<any>>} */
    this.statements = this.doc.getMap("statements");
    /** @type {Y.Map<Party>} */
    this.claimed = this.doc.getMap("authors");
    /** @type {Y.Map<Y.Map<any>>} */
    this.beside = this.doc.getMap("comments");
    this.undo = new Y.UndoManager(this.statements, { trackedOrigins: new Set([OWN]) });
    this.synced = false;
    /** What the server has: beside it, what this person typed and it has not acknowledged shows. */
    this.acknowledged = new Y.Doc();
  }

  /** @returns {NoteSection[]} in order; rejected and withdrawn statements are not among them */
  sections() {
    const statements = statementsOf(this.statements, commentsOf(this.beside), this.claimed);
    /** @type {NoteSection[]} */
    const sections = [];
    for (const [id, section] of this.shelves) {
      sections.push({
        id,
        title: string(section.get("title")),
        plainTitle: string(section.get("plain_title")),
        order: string(section.get("order")),
        statements: statements.filter((statement) => statement.section === id),
      });
    }
    return sections.sort(byOrder);
  }

  /** @param {string} id @returns {string | null} */
  textOf(id) {
    const text = this.statements.get(id)?.get("text");
    return text instanceof Y.Text ? text.toString() : null;
  }

  /**
   * What this person typed that the server has not acknowledged.
   * @returns {Map<string, Unsent>} by statement id
   */
  unsent() {
    /** @type {Y.Map<Y.Map<any>>} */
    const kept = this.acknowledged.getMap("statements");
    /** @type {Map<string, Unsent>} */
    const found = new Map();
    for (const [id, statement] of kept) {
      const [before, after] = [string(statement.get("text")?.toString()), this.textOf(id)];
      if (after !== null && after !== before) found.set(id, { before, after });
    }
    return found;
  }

  /**
   * Carry out a change of this person's as one transaction.
   * @param {() => void} change
   */
  edit(change) {
    this.doc.transact(change, OWN);
  }

  /**
   * Change a line's text as this person does.
   * @param {string} id @param {import("./text-diff.js").Splice | null} splice
   */
  change(id, splice) {
    const text = this.statements.get(id)?.get("text");
    if (!splice) return;
    this.edit(() => {
      if (splice.remove) text.delete(splice.index, splice.remove);
      if (splice.insert) text.insert(splice.index, splice.insert);
    });
  }

  /**
   * Tell the other screens where this person writes.
   * @param {Party} party
   * @param {string | null} statement
   */
  beAt(party, statement) {
    this.awareness.setLocalState({ party, statement });
  }

  /** @returns {Map<string, Party>} who else writes where, by statement id */
  writers() {
    /** @type {Map<string, Party>} */
    const writers = new Map();
    for (const [client, state] of this.awareness.getStates()) {
      if (client !== this.doc.clientID && state.statement) {
        writers.set(state.statement, state.party);
      }
    }
    return writers;
  }

  destroy() {
    this.undo.destroy();
    this.awareness.destroy();
    this.acknowledged.destroy();
    this.doc.destroy();
  }
}

/** @param {Y.Map<Y.Map<any>>} shared @returns {Comment[]} oldest first */
function commentsOf(shared) {
  const comments = [...shared].map(([id, comment]) => ({ id, ...comment.toJSON() }));
  return /** @type {Comment[]} */ (comments).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * @param {Y.Map<Y.Map<any>>} shared
 * @param {Comment[]} comments
 * @param {Y.Map<Party>} claimed
 * @returns {Statement[]} in order
 */
function statementsOf(shared, comments, claimed) {
  /** @type {Statement[]} */
  const statements = [];
  for (const [id, statement] of shared) {
    const text = statement.get("text");
    const status = statement.get("status");
    if (!(text instanceof Y.Text) || GONE.has(status)) continue;
    statements.push({
      id,
      section: string(statement.get("section")),
      text: text.toString(),
      status,
      author: statement.get("author"),
      kind: string(statement.get("kind")),
      goal: string(statement.get("goal")),
      goalBy: string(statement.get("goal_by")),
      order: string(statement.get("order")),
      evidence: [...(statement.get("evidence")?.keys() ?? [])],
      proposed: string(statement.get("proposed_text")),
      words: string(statement.get("words")),
      comments: comments.filter((comment) => comment.statement === id),
      shared: text,
      claimed,
    });
  }
  return statements.sort(byOrder);
}
