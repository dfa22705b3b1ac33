// What a page that embeds a session is told of it: typed events on the element. Loaded there only.

/** @import { Connection } from "./connection.js" */
/** @import { ConoteEvents } from "./embed.js" */
/** @import { Party, View } from "./types.js" */

/** @typedef {ConoteEvents["conote-statement"]["detail"]} StatementNews */

const PARTIES = /** @type {Party[]} */ (["therapist", "client"]);

/** Tells of what changed since the last look; the first look tells how things stand. */
export class Announcer {
  /** @param {EventTarget} element @param {Connection} connection */
  constructor(element, connection) {
    this.element = element;
    this.connection = connection;
    this.state = "";
    this.agreed = new Map(PARTIES.map((party) => [party, false]));
    this.signed = 0;
    /** @type {Map<string, StatementNews>} */
    this.lines = new Map();
    for (const news of ["change", "note", "replica"]) {
      connection.addEventListener(news, () => this.look());
    }
    this.look();
  }

  look() {
    const { connection } = this;
    const { view } = connection.state;
    if (!view) return;
    this.#state(view);
    this.#consents(view);
    this.#signatures(view);
    if (connection.note.synced) this.#statements();
  }

  /**
   * @template {keyof ConoteEvents} Name
   * @param {Name} name
   * @param {ConoteEvents[Name]["detail"]} detail
   */
  #tell(name, detail) {
    this.element.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {View} view */
  #state(view) {
    const { online } = this.connection;
    const { state, listening } = view;
    const now = `${state} ${listening} ${online}`;
    if (now === this.state) return;
    this.state = now;
    this.#tell("conote-state", { state, listening: listening && online, online });
  }

  /** @param {View} view */
  #consents(view) {
    for (const party of PARTIES) {
      const purposes = view.consents[party]?.purposes ?? [];
      const agreed = purposes.includes("transcription");
      if (agreed === this.agreed.get(party)) continue;
      this.agreed.set(party, agreed);
      this.#tell("conote-consent", { party, agreed, purposes: [...purposes] });
    }
  }

  /** @param {View} view */
  #signatures({ signatures, state }) {
    if (signatures.length < this.signed) this.signed = 0; // reopened: a signature was undone
    for (const { party, sha256, declined } of signatures.slice(this.signed)) {
      this.#tell("conote-signed", { party, sha256, declined, complete: state === "signed" });
    }
    this.signed = signatures.length;
  }

  #statements() {
    /** @type {Map<string, StatementNews>} */
    const now = new Map();
    for (const { id: section, statements } of this.connection.note.sections()) {
      for (const { id, author, status, text } of statements) {
        now.set(id, { id, section, author, status, text });
      }
    }
    for (const [id, line] of now) {
      const before = this.lines.get(id);
      const same = before && before.text === line.text && before.status === line.status;
      if (!same) this.#tell("conote-statement", line);
    }
    for (const [id, line] of this.lines) {
      if (!now.has(id)) this.#tell("conote-statement", { ...line, status: "gone", text: "" });
    }
    this.lines = now;
  }
}
