// Las palabras de quien no lleva sesiones, de las emergencias y de las retenciones legales.

/** @type {typeof import("./strings.practice.en.js").words} */
export const words = {
  beyond: {
    supervisor: {
      title: "Lo que puede leer",
      lead: "Abajo están las sesiones de quienes supervisa. Lee sus notas tal como están; no cambia nada, y cada lectura queda en el registro de auditoría.",
    },
    administrator: {
      title: "Usted cuida de la consulta",
      lead: "Usted no ve sesiones. De las cuentas, las copias y el registro de auditoría se ocupa en el servidor: «conote people», «conote backup», «conote audit».",
    },
  },

  emergency: {
    title: "En una emergencia",
    lead: "Puede buscar y leer durante una hora una sesión que no le corresponde. Se avisa enseguida a su terapeuta, con el nombre y las palabras de usted, y queda para siempre en el registro de auditoría. También cuenta buscarla.",
    reason: "Por qué no puede esperar",
    reasonHint: "Al menos diez letras. Lo leen los terapeutas de lo que se encuentre.",
    alias: "Cómo se llama el cliente",
    aliasHint: "El nombre entero, como lo escribió su terapeuta",
    day: "El día de la sesión",
    either: "Indique el nombre del cliente, el día o ambos.",
    find: "Buscarla y avisar a su terapeuta",
    found: (count) =>
      count === 0
        ? "No se encuentra nada que no pueda leer ya."
        : count === 1
          ? "Se encontró una sesión. Se avisó a su terapeuta."
          : `Se encontraron ${count} sesiones. Se avisó a sus terapeutas.`,
    more: "Hay más que estas: indique también el día o el nombre.",
    row: (at, name) => `${at}, ${name}`,
    read: "Leerla ahora",
    notThere: "Esa sesión ya no está.",
    yours: "Esta puede leerla sin emergencia.",
  },

  emergencies: {
    title: "Leídas en una emergencia",
    lead: "Alguien de la consulta abrió estas sesiones suyas, o dio con ellas al buscar una.",
    roles: { supervisor: "supervisión", administrator: "administración" },
    read: (sessions) => `leyó: ${sessions}`,
    found: (sessions) => `encontró al buscar: ${sessions}`,
    session: (alias, day) => `${alias}, ${day}`,
    gone: "una sesión suya",
    all: (count) => `Mostrar las ${count}`,
  },

  holds: {
    title: "Retenciones legales",
    lead: "Lo retenido no se borra, diga lo que diga la política de conservación. Su terapeuta ve en su lista que está retenido, quién lo dice y por qué.",
    none: "No hay nada retenido.",
    session: "Una sesión",
    client: "Todo lo de un cliente",
    holding: (count) =>
      count === 0
        ? "Ahora no retiene nada: ¿está el nombre como lo escribe su terapeuta?"
        : count === 1
          ? "Ahora retiene una sesión."
          : `Ahora retiene ${count} sesiones.`,
    since: (at, who) => `desde el ${at}, ${who}`,
    by: (account) => `la puso ${account}`,
    command: "puesta en el servidor",
    lift: "Levantarla",
    whyLift: "Por qué ya no hace falta",
    liftLead: "Desde entonces vuelve a contar la política de conservación: lo que pasó de su plazo se borra poco después.",
    lifted: "Levantadas",
    liftedAt: (at, who) => `levantada el ${at}, ${who}`,
    isLifted: "La retención está levantada.",
    fresh: "Poner una retención",
    alias: "Cómo se llama el cliente",
    therapist: "De quién es cliente",
    therapistHint: "El nombre con que firma",
    number: "Su número",
    numberHint: "Como lo nombra el registro de auditoría",
    reason: "Por qué hay que conservarlo",
    reasonHint: "Lo lee su terapeuta.",
    set: "Retenerlo",
    isSet: "Está retenido.",
    notThere: "No hay ninguna sesión con ese número cuya transcripción se conserve.",
  },
};
