// El recorrido por lo que sigue abierto en la nota, en español.

/** @type {typeof import("./strings.path.en.js").words} */
export const words = {
  title: "Veamos juntos nuestra nota",
  lead: (name) =>
    `Lo que sigue abierto, una cosa cada vez. ${name} también hace este recorrido; cada persona va a su ritmo.`,
  count: (place, all) => `${place} de ${all}`,
  next: "Siguiente",
  skip: "Dejarlo así",
  back: "Atrás",
  toNote: "La nota entera",
  toSign: "Leer y firmar",
  keys: "Alt+→ avanza, Alt+← retrocede",
  done: "resuelto",
  disputed: {
    title: "Lo ven de manera distinta",
    lead: "Busquen palabras en las que coincidan, o dejen las dos versiones: entonces se firman ambas.",
  },
  comments: {
    title: "Se dijo algo sobre esta línea",
    lead: "Déjelo resuelto, o así: entonces se firma con la línea.",
  },
  pencil: {
    title: (section) => `Todavía a lápiz: ${section}`,
    lead: "Conserve lo que es correcto. Lo que quede a lápiz no entra en la nota.",
  },
  goals: {
    title: { client: "Sus metas que no se trataron", therapist: "Metas que no se trataron" },
    lead: "Está bien así. Si alguna se trató, añada una línea a la nota.",
  },
  missing: {
    title: "Lo que una nota debería contener y esta no",
    lead: "Solo usted ve esto. Añádalo o firme sin ello: usted decide.",
  },
  risk: {
    title: "Riesgo: no evaluado en esta sesión",
    lead: "Solo usted ve este paso. La nota dirá estas palabras, que no significan «negado». Pregunte ahora o déjelo así: usted decide.",
  },
  end: {
    title: "Eso era todo",
    none: "No queda nada abierto.",
    left: (count) =>
      count === 1
        ? "Una cosa queda como está. Puede volver a ella o firmar con ella."
        : `${count} cosas quedan como están. Puede volver a ellas o firmar con ellas.`,
  },
  here: {
    same: (name) => `${name} también está viendo esto.`,
    other: (name, place) => `${name} está en el paso ${place}.`,
    go: "Ir allí",
  },
};
