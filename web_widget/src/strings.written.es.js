// Lo que se dice de quién escribió qué palabras de una línea.

/** @type {typeof import("./strings.written.en.js").words} */
export const words = {
  assistant: "el asistente",
  you: "usted",
  who: "Quién escribió esto:",
  by: (names) => `Escrita por ${new Intl.ListFormat("es").format(names)}`,
};
