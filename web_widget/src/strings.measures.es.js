// Las palabras en torno a los cuestionarios; las del cuestionario mismo vienen del servidor.

const rule = new Intl.PluralRules("es");

/** @param {number} count @param {string} one @param {string} other */
const plural = (count, one, other) => (rule.select(count) === "one" ? one : other);

/** @type {typeof import("./strings.measures.en.js").words} */
export const words = {
  title: "Cuestionarios",
  ask: "Pedir",
  askAgain: "Pedir de nuevo",
  askFor: (title) => `Pedir el ${title}`,
  waiting: "esperando las respuestas",
  declined: "prefiere no responder",
  notAsked: "sin pedir",
  score: (total, most, band) => `${total} de ${most} (${band}, según lo publicado)`,
  partly: (given, questions) => `${given} de ${questions} respondidas, sin total`,
  lower: (points) => `${plural(points, "1 punto", `${points} puntos`)} menos que la última vez`,
  higher: (points) => `${plural(points, "1 punto", `${points} puntos`)} más que la última vez`,
  same: "igual que la última vez",
  trend: (title, totals) => `${title} a lo largo de las sesiones: ${totals}`,
  answeredAt: "Respondido a las",
  seen: "Lo he visto",
  invite: (name, questions, title) =>
    `${name} le pide que responda ${questions} preguntas breves (${title}).`,
  inviteLead: "Son unos dos minutos. Puede dejar sin responder lo que no quiera contestar.",
  start: "Responder ahora",
  notNow: "Ahora no",
  never: "Prefiero no responder",
  put: (title) => `Las preguntas (${title}) le esperan.`,
  change: "Cambiar mis respuestas",
  sent: (title) => `Gracias. Sus respuestas (${title}) han llegado.`,
  progress: (at, of) => `${at} de ${of}`,
  oneMore: "Una más",
  review: "Sus respuestas",
  reviewLead:
    "No se envía nada antes de que pulse Enviar. Su terapeuta ve sus respuestas, y forman parte de la nota que firman ambas partes.",
  missing: "sin responder",
  noTotal: "Si falta la respuesta a alguna pregunta, no hay total.",
  back: "Atrás",
  next: "Siguiente",
  skip: "Saltar",
  toReview: "Revisar",
  changeOne: "Cambiar",
  send: "Enviar",
  nothing: "Responda primero al menos una pregunta, o diga que prefiere no responder.",
  keys: "Las teclas 1 a 4 eligen, Intro continúa.",
  answers: "Todas las respuestas",
};
