// What is added to a signed note, in Spanish.

/** @type {typeof import("./strings.additions.en.js").words} */
export const words = {
  title: "Añadido después",
  none: "No se ha añadido nada. La nota queda como se firmó; cualquiera de los dos puede añadir algo, en todo momento.",
  lead: "La nota queda como se firmó. Esto figura debajo y va con cada copia.",
  add: "Añadir a la nota",
  what: "¿Qué quiere añadir?",
  kinds: {
    therapist: {
      late_entry: "Anotación tardía",
      addendum: "Adenda",
      correction: "Corrección",
      disagreement: "Declaración de desacuerdo",
    },
    client: {
      late_entry: "Omitido y añadido después",
      addendum: "Algo añadido",
      correction: "Algo corregido",
      disagreement: "Otra manera de verlo",
    },
  },
  signed: (name, at) => `${name}, ${at}`,
  signedAs: "Línea como se firmó:",
  about: "Sobre la línea:",
  answers: (title, name) => `En respuesta a: ${title}, ${name}`,
  occurred: (at) => `Ocurrió el ${at}`,
  text: {
    late_entry: "Lo que se omitió",
    addendum: "Lo que se añade",
    correction: "Cómo debería decir",
    disagreement: "Lo que ve de otra manera",
  },
  line: "Qué línea",
  lineMaybe: "Si trata de una línea",
  wholeNote: "La nota entera",
  chooseLine: "Elija una línea",
  when: "Cuándo ocurrió",
  answer: "Si responde a algo",
  noAnswer: "Nada",
  name: "Su nombre",
  sign: "Firmar y añadir",
  cancel: "Cancelar",
  added: "Ya figura debajo de la nota, firmado.",
  missing: {
    text: "Escriba primero lo que quiere añadir.",
    about: "Elija la línea que corrige.",
    occurred_at: "Diga cuándo ocurrió.",
    name: "Escriba su nombre: es su firma.",
  },
  changed: "Entretanto se añadió algo. Figura arriba: léalo y firme otra vez.",
  future: "Ese momento aún no ha llegado.",
};
