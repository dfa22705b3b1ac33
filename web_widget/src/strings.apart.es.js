// What a client's page says in the note's place while the note is not shown there, in Spanish.

/** @type {typeof import("./strings.apart.en.js").apart} */
export const apart = {
  title: "Nuestra nota",
  words: {
    reveal: "Su terapeuta escribe la nota hoy; al final pueden leerla en conjunto.",
    private: "Su terapeuta escribe la nota hoy.",
    declined:
      "Usted prefirió no escribir la nota en conjunto, así que la escribe su terapeuta. Puede cambiarlo en cualquier momento.",
    signed: "Su terapeuta escribió y firmó la nota.",
  },
};
