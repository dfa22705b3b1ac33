// The lines of the note as a person may read and change them: in the whole note, or one by one.

import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";

import { clockOf, nameOf } from "./session-words.js";
import { textOf } from "./state.js";
import "./statement.js";

/** @import { Connection } from "./connection.js" */
/** @import { Statement } from "./document.js" */
/** @import { Hand, Passage } from "./statement.js" */
/** @import { Command, Party, Utterance } from "./types.js" */

/**
 * @param {{connection: Connection | null}} host
 * @param {(command: Command) => Promise<boolean>} say
 * @returns {Hand}
 */
export const handOf = (host, say) => ({
  edit: (change) => host.connection?.note.edit(change),
  say,
  beAt: (statement) => host.connection?.note.beAt(host.connection.access.party, statement),
  undo: (back) => {
    const undo = host.connection?.note.undo;
    if (back) undo?.undo();
    else undo?.redo();
  },
  settled: false,
});

/**
 * @param {Connection} connection
 * @param {Statement[]} statements
 * @param {Hand} hand
 */
export const linesOf = (connection, statements, hand) =>
  html`<ul role="list">
    ${repeat(
      statements,
      ({ id }) => id,
      (statement) => html`<li>${lineOf(connection, statement, hand)}</li>`,
    )}
  </ul>`;

/**
 * @param {Connection} connection
 * @param {Statement} statement
 * @param {Hand} hand
 */
function lineOf(connection, statement, hand) {
  const { state, note, access } = connection;
  const me = access.party;
  const names = {
    therapist: nameOf(state.view, "therapist", me),
    client: nameOf(state.view, "client", me),
  };
  return html`<conote-statement
    exportparts="line"
    .hand=${hand}
    .statement=${statement}
    .me=${me}
    .names=${names}
    .mark=${state.marks.get(statement.id)}
    .writer=${note.writers().get(statement.id)}
    .goals=${state.view?.goals ?? []}
    .passages=${passagesOf(state, statement, names)}
    ?frozen=${state.view?.frozen ?? false}
  ></conote-statement>`;
}

/**
 * @param {import("./state.js").State} state
 * @param {Statement} statement
 * @param {Record<Party, string>} names
 * @returns {Passage[]}
 */
function passagesOf(state, statement, names) {
  const rests = new Set(statement.evidence);
  /** @param {Utterance} utterance */
  const passage = (utterance) => ({
    speaker: utterance.speaker,
    name: names[utterance.speaker],
    at: clockOf(state.view, utterance.start),
    text: textOf(utterance),
  });
  return state.said.filter(({ id }) => rests.has(id)).map(passage);
}
