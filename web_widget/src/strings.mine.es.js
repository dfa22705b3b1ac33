// Palabras que solo dice la página del terapeuta.

/** @type {typeof import("./strings.mine.en.js").mine} */
export const mine = {
  mode: "Quién ve la nota",
  modes: {
    shared: "Ambas partes, mientras se escribe",
    reveal: "Su cliente, al final",
    private: "Solo usted",
  },
  modeHint: "Su cliente lee en su página lo que vale.",
  apart: (name) => `${name} prefiere no escribir la nota en conjunto; solo usted la ve.`,
  youApart: "Usted no aceptó escribir la nota en conjunto; solo usted la ve.",
  lane: "Solo usted ve esto",
  laneHint:
    "Sus propias reflexiones. Nunca en la nota, nunca firmadas, nunca exportadas, en ninguna otra pantalla.",
  laneLabel: "Notas privadas",
  laneWaiting: "Conectando…",
  laneOffline: "Sin conexión: lo que escriba aquí se envía cuando vuelva la línea.",
  laneStuck: "No se pudieron abrir las notas privadas. Recargue la página para intentarlo de nuevo.",
};
