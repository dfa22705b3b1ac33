// Lo que se dice junto a una línea de la nota, en español.

/** @type {typeof import("./strings.beside.en.js").words} */
export const words = {
  wouldSay: {
    you: "Usted lo diría así:",
    other: (name) => `${name} lo diría así:`,
  },
  takeOver: "Ponerlo así",
  takeOverHint: "La línea dirá entonces esto, en su nombre.",
  ownWords: "Decirlo con sus propias palabras",
  changeWords: "Decirlo de otra manera",
  ownWordsLabel: "¿Cómo lo diría usted?",
  ownWordsHint: (name) => `${name} ve las dos versiones y puede poner la suya en la nota con un clic.`,
  commentLabel: "¿Qué quiere decir sobre esta línea?",
  commentHint: (name) => `${name} lo ve. Se firma con la línea, salvo que uno de los dos lo dé por resuelto.`,
  save: "Guardar",
  cancel: "Dejarlo",
  settle: "Resuelto",
  settleHint: (name) => `Dar por resuelto lo que dijo ${name}: entonces no se firma`,
  settleOwnHint: "Darlo por resuelto: entonces no se firma",
  settled: (count) => (count === 1 ? "1 comentario resuelto" : `${count} comentarios resueltos`),
};
