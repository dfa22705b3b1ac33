// Todas las palabras de la página donde se prepara una sesión, en español.

const rule = new Intl.PluralRules("es");

/** @param {number} count @param {string} one @param {string} other */
const plural = (count, one, other) => (rule.select(count) === "one" ? one : other);

/** @type {typeof import("./setup-strings.en.js").setup} */
export const setup = {
  pageTitle: "conote",
  title: "Una sesión nueva",
  lead: "Ambas partes ven la nota mientras se escribe, y ambas la firman.",
  yourName: "Su nombre",
  yourNameHint: "Como le conoce su cliente, p. ej. Dra. Emma Hale",
  alias: "Su cliente",
  aliasHint: "Basta un nombre de pila o un alias",
  template: "Formato de la nota",
  mode: "Quién ve la nota",
  modes: {
    shared: "Ambas partes, mientras se escribe",
    reveal: "Su cliente, al final",
    private: "Solo usted",
  },
  goals: "Objetivos del plan de tratamiento",
  goalsHint: "Uno por línea. La página muestra cuáles se trataron.",
  planFile: "De un archivo (YAML, FHIR)",
  planKept: (name) => `Del plan de ${name}, como la última vez. Cámbielo como quiera.`,
  planRead: (file) => `De ${file}.`,
  planLeftOut: (count) =>
    plural(
      count,
      "Se dejó fuera un objetivo que ya terminó.",
      `Se dejaron fuera ${count} objetivos que ya terminaron.`,
    ),
  vocabulary: "Nombres y términos (opcional)",
  vocabularyHint:
    "Medicación, nombres de personas: se reconocen mejor. Uno por línea o separados por comas.",
  tooMany: (count, most) => `Como máximo ${most} nombres y términos, por favor: hay ${count}.`,
  tooLong: (name, longest) =>
    `«${name}…» es demasiado largo: como máximo ${longest} letras, por favor.`,
  create: "Crear la sesión",
  ready: "La sesión está lista",
  send: (name) =>
    `Envíe este enlace a ${name}. Quien lo tenga puede participar, así que no se lo envíe a nadie más.`,
  clientLink: "El enlace del cliente",
  copy: "Copiar",
  copied: "Copiado",
  open: "Abrir mi lado",
  another: "Preparar otra",
  emergency: "leída por una emergencia",
  read: "Leer",
  recent: "Sesiones recientes",
  none: "Todavía no hay sesiones.",
  enter: "Abrir",
  account: "Su cuenta",
  holds: "Retenciones legales",
  links: "Enlaces",
  states: {
    created: "sin empezar",
    consenting: "esperando el consentimiento",
    live: "escuchando",
    paused: "en pausa",
    review: "por firmar",
    signed: "firmada",
    unsigned: "guardada para después",
  },
  held: (since, who, reason) => `Retenida por obligación legal desde el ${since}, ${who}: ${reason}`,
  passkeys: {
    title: "Llaves de acceso",
    lead: "Entre con su huella, su cara o su PIN en lugar de frase y código. El servidor guarda solo su mitad pública.",
    name: "Nombre de una nueva, p. ej. Mi teléfono",
    add: "Añadir una llave",
    remove: "Quitar",
    since: (day) => `desde el ${day}`,
    notMade: "No se creó ninguna llave. Inténtelo otra vez cuando quiera.",
    there: "Este dispositivo ya tiene una llave para su cuenta.",
    again: "Para añadir una, entre con su frase de contraseña. Una cuenta tiene diez como mucho.",
  },
};

/** @type {typeof import("./setup-strings.en.js").ways} */
export const ways = {
  title: "¿Cómo fue la sesión?",
  way: {
    call: "Nos vemos aquí",
    recording: "Tengo una grabación",
    summary: "Escribo un resumen",
  },
  voices: "¿Qué voz está dónde?",
  by: {
    files: "Un archivo por persona",
    channels: "Un archivo estéreo, una persona en cada canal",
  },
  mixedHint:
    "Ambas voces en una sola pista no sirven aquí: nadie adivina quién dice qué. «conote transcribe» escribe lo que se dice en una grabación así, para que usted ponga los nombres.",
  files: { therapist: "Su grabación", client: "La grabación de su cliente", both: "La grabación" },
  left: "El canal izquierdo es",
  whose: { therapist: "mío", client: "de mi cliente" },
  held: "Cuándo y cómo se vieron (opcional)",
  day: "Día",
  start: "Desde",
  end: "Hasta",
  how: "Cómo",
  modalities: { "": "sin decir", video: "por vídeo", audio: "solo por audio", in_person: "en persona" },
  heldHint: "Entra en la nota como usted lo diga. Lo que deje vacío figura allí como no conocido.",
  heldWrong: "Indique día, inicio y fin, o nada de ello.",
  consent: "Consentimiento",
  needed: "(necesario)",
  agreedOn: "Ambas partes habían dado su consentimiento el",
  notAttested:
    "No se escucha nada si no habían dado su consentimiento ambas partes: marque lo necesario.",
  noDay: "Diga qué día habían dado su consentimiento ambas partes, por favor.",
  noFile: "Elija primero una grabación, por favor.",
  summary: "Lo que ocurrió, con sus propias palabras",
  summaryHint:
    "Cada frase queda como usted la escribe y pasa a su sección. El título de una sección en una línea propia, como «Plan:», ordena lo que le sigue.",
  noText: "Escriba al menos una frase, por favor.",
  createRecording: "Enviarla y redactar la nota",
  createSummary: "Convertirlo en nota",
  sending: (percent) => `Enviando la grabación: ${percent} %`,
  waiting: (percent) =>
    `Se perdió la conexión al ${percent} %. Sigue por sí solo en cuanto vuelva.`,
  rest: "Enviar el resto",
  restLead:
    "El envío se detuvo antes de terminar. Elija el mismo archivo: sigue donde se detuvo. Con otro se empieza de nuevo.",
  checking: "Examinando la grabación…",
  filing: "Poniendo cada frase en su sección…",
  stop: "Parar",
  stopped: "Detenido. No se escuchó nada.",
  brought: {
    recording: "Se está escuchando ahora; abra su lado y vea cómo aparece la nota.",
    summary: "Sus frases están en sus secciones. Abra su lado para leerlas y firmarlas.",
  },
};
