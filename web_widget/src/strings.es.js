// Todas las palabras de la página de la sesión, en español. Se cargan cuando alguien las quiere.

/** @import { Party } from "./types.js" */

const locale = "es";
const rule = new Intl.PluralRules(locale);

/** @param {number} count @param {string} one @param {string} other */
const plural = (count, one, other) => (rule.select(count) === "one" ? one : other);

/** @type {typeof import("./strings.en.js").strings} */
export const strings = {
  locale,
  you: "Usted",
  /** @type {Record<Party, string>} */
  party: { therapist: "Terapeuta", client: "Cliente" },
  assistant: "el asistente",

  state: {
    connecting: "Conectando…",
    lost: "No se escucha · no se alcanza al asistente, se intenta de nuevo. Lo que usted escribe se conserva.",
    lostTapped: "Se perdió la conexión, se intenta de nuevo. Lo que usted escribe se conserva.",
    waitingBoth: "No se escucha · nadie ha dado su consentimiento todavía",
    waitingMe: "No se escucha · falta su consentimiento",
    waitingThem: (name) => `No se escucha · falta el consentimiento de ${name}`,
    starting: "No se escucha · empezando",
    notHeard: "No se escucha · la nota se puede escribir igualmente",
    paused: "En pausa · no se oye nada",
    listening: (at) => `Escuchando · consentimiento de ambas partes a las ${at}`,
    mutedMe: (name) => `Solo se escucha a ${name} · usted está en silencio`,
    mutedBoth: "Escuchando · ambas personas están en silencio",
    mutedThem: (listening, name) => `${listening} · ${name} está en silencio`,
    listeningOnly: "Escuchando",
    noSound: "No se escucha · al asistente no le llega ningún sonido",
    notMe: "A usted no se le escucha · su sonido no llega al asistente",
    noMicrophone: "A usted no se le escucha · no hay micrófono",
    notThem: (name) => `Solo se le escucha a usted · no llega sonido de ${name}`,
    late: (listening, seconds) => `${listening} · las palabras llegan con unos ${seconds} s de retraso`,
    finishing: "No se escucha · se están escribiendo las últimas palabras",
    reading: (done, all) => `Escuchando la grabación · ${done} de ${all} minutos`,
    readingStart: "Escuchando la grabación",
    review: "No se escucha · la conversación ha terminado",
    signed: "Firmada y cerrada",
    unsigned: "Guardada para terminarla más tarde",
  },

  controls: {
    pause: "Pausa",
    resume: "Volver a escuchar",
    revoke: "Parar y retirar mi consentimiento",
    end: "Verla en conjunto",
    takeBack: "Retirar lo dicho…",
    stopReading: "Dejar de escuchar",
    keys: "Alt+P pausa y vuelve a escuchar",
  },

  note: {
    title: { client: "Su nota de hoy", therapist: "La nota de hoy" },
    byClient: (name) => `Escrita por usted, ${name} y el asistente. Cambie lo que no esté bien.`,
    byTherapist: (name) => `Escrita con ${name} y el asistente. ${name} ve lo mismo que usted.`,
    byYouAlone: () => "Ahora solo usted la ve.",
    empty: "Todavía no hay nada.",
    waitingAlone: "La nota aparece aquí mientras conversan. Usted puede escribir en ella en todo momento.",
    waiting: "La nota aparece aquí mientras conversan. Cualquiera de ustedes puede escribir en ella en todo momento.",
    words: "palabras",
    hideWords: "ocultar",
    before: "antes",
    beforeHint: "Mostrar lo que se escribió primero",
    wordsHint: (count) =>
      plural(count, "Mostrar las palabras en que se basa", `Mostrar los ${count} pasajes en que se basa`),
    noWords: "Las palabras en que se basa no están en esta página.",
    right: "Así es",
    notRight: "No es así",
    keep: "Conservar",
    notThis: "Esto no",
    comment: "comentar",
    changedBy: { you: "cambiada por usted", other: (name) => `cambiada por ${name}` },
    notRightSays: {
      you: "usted dijo que no es así",
      other: (name) => `${name} dice que no es así`,
    },
    writing: (name) => `${name} está escribiendo aquí`,
    firstWritten: "Escrito primero:",
    add: (section) => `Añadir una línea a «${section}»`,
    addShort: "Añada una línea propia",
    addButton: "Añadir",
    emptyLine: "línea vacía",
    status: {
      proposed: "a lápiz, escrita por el asistente",
      accepted: "conservada",
      edited: "cambiada y conservada",
      disputed: "sin acuerdo",
    },
    label: (status, author) => `Línea de la nota, ${status}, de ${author}`,
    pencil: (count) =>
      count === 0
        ? "No queda nada a lápiz."
        : plural(count, "1 línea sigue a lápiz.", `${count} líneas siguen a lápiz.`),
    news: (lines, sections) =>
      `${plural(lines, "Una línea nueva", `${lines} líneas nuevas`)} en ${new Intl.ListFormat(locale).format(sections)}`,
    couldNotKeep: "Este cambio suyo no se pudo guardar. Usted escribió:",
    dismiss: "Entendido",
  },

  reading: {
    shownAs: "Cómo se muestra la nota",
    lines: "Línea por línea",
    reads: "Como se leerá",
    sentenceHint: "Mostrar las palabras en que se basa",
    ownWords: "Palabras propias de alguien",
  },

  transcript: {
    title: "Lo que se dice",
    empty: "Las palabras aparecen aquí un momento después de decirse.",
    gone: "Lo que se dijo ya no se conserva.",
    unclear: (seconds) => `${seconds} s no se entendieron`,
    lost: (seconds) => `se perdieron ${seconds} s de sonido`,
    sparing: "Las palabras aparecen al terminar cada frase: el equipo está ocupado.",
  },

  template: {
    title: "Formato de la nota",
    hint: "Cada línea pasa a su lugar en el nuevo formato; ninguna se pierde ni cambia.",
    gone: "Un formato que ya no se ofrece",
    nothing: "nada elegido",
  },

  goals: {
    title: { client: "Sus objetivos", therapist: "Objetivos" },
    none: "No se fijaron objetivos para hoy.",
    noGoal: "sin objetivo",
    choose: "El objetivo al que sirve esta línea",
    suggested: "sugerido",
    suggestedHint: "Lo sugiere el asistente, porque la línea y el objetivo se parecen.",
    by: (date) => {
      /** @type {Intl.DateTimeFormatOptions} */
      const form = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
      return `para el ${new Date(date).toLocaleDateString(locale, form)}`;
    },
    lines: (count) => (count === 0 ? "aún no" : plural(count, "1 línea", `${count} líneas`)),
  },

  record: {
    title: "Para el expediente",
    time: "Tiempo",
    minutes: (minutes) => plural(minutes, "1 minuto", `${minutes} minutos`),
    notStarted: "sin empezar",
    band: "Tramo de tiempo",
    noBand: "ninguno todavía",
    language: "Idioma",
    there: (count) => plural(count, "1 cosa ya está", `${count} cosas ya están`),
    before: "Antes de firmar",
    missing: "Falta:",
    pencil: "Aún a lápiz:",
    beforeLead: "Solo usted ve esto. Puede firmar tal como está.",
  },

  consent: {
    title: "Antes de empezar",
    usual: "De qué se trata",
    each: "Cada cosa por sí sola",
    optional: "Como usted quiera",
    agree: "Estoy de acuerdo",
    agreeTicked: "Estoy de acuerdo con lo marcado",
    none: "No estoy de acuerdo con nada de esto",
    choose: "Elegir una por una",
    agreeHint:
      "No se oye nada hasta que ambas partes estén de acuerdo. Puede retirarlo en cualquier momento, con un solo clic.",
    mine: "Consentimiento…",
    change: "Cambiar mi consentimiento",
    youAgreed: (at) => `Usted dio su consentimiento a las ${at}.`,
    theyAgreed: (name, at) => `${name} dio su consentimiento a las ${at}.`,
    waitingFor: (name) => `${name} aún no ha dado su consentimiento.`,
    youNotYet: "Usted aún no ha dado su consentimiento.",
    loading: "Cargando el texto…",
    again: "Intentar de nuevo",
  },

  sign: {
    title: "Veamos la nota en conjunto",
    lead: (name) => `Esto es lo que usted y ${name} firman, palabra por palabra.`,
    finishing: "Se están escribiendo las últimas palabras. Tarda unos segundos.",
    open: "Leer y firmar",
    walk: "Verla juntos",
    back: "Cambiar algo",
    untouched: { client: "Objetivos suyos de los que no se habló", therapist: "Objetivos no tratados" },
    pencilTitle: "Aún a lápiz",
    pencilLead: "Estas líneas no formarán parte de la nota si ninguno de ustedes las conserva:",
    facts: "Sobre esta sesión",
    when: "Cuándo",
    minutes: (minutes) => `${minutes} min`,
    band: "Tramo de tiempo",
    bandOf: (cpt, minutes) => `${cpt} (${minutes})`,
    modality: "Cómo",
    documented: "Documentada a partir de",
    from: {
      recording: "una grabación, que no se conservó",
      transcript: "una transcripción",
      summary: "el resumen de su terapeuta",
    },
    typed: "escrito",
    risk: "Riesgo",
    soundLost: "Sonido perdido",
    interrupted: {
      therapist: "Sonido del terapeuta ausente",
      client: "Sonido del cliente ausente",
    },
    stated: {
      location: "Lugar del cliente",
      therapist_location: "Lugar del terapeuta",
      identity: "Identidad",
      privacy: "Privacidad",
      appointment: "Próxima cita",
    },
    seconds: (seconds) => `${seconds} s`,
    empty: "La nota está vacía.",
    fingerprint: "Huella",
    fingerprintHint:
      "Ambas partes firman la nota con esta huella. Si cambia una sola letra, cambia la huella.",
    whole: "mostrarla entera",
    name: "Su nombre",
    sign: "Firmar",
    signComment: "Firmar con un comentario",
    comment: "Su comentario, que queda con la nota",
    decline: "No firmar",
    reason: "Su motivo, que queda con la nota",
    declineNow: "Enviar sin firmar",
    cancel: "Mejor no",
    changed: "La nota cambió mientras usted la leía. Así está ahora; léala de nuevo, por favor.",
    signedBy: (name, at) => `Firmada por ${name}, ${at}`,
    declinedBy: (name, at) => `${name} decidió no firmar, ${at}`,
    waiting: (name) => `Esperando a ${name}.`,
    frozen: "La nota ya no se puede cambiar, porque se ha firmado.",
    reopen: "Deshacer la firma y cambiar la nota",
    later: "Terminar más tarde",
    resume: "Retomarla",
    done: "Su nota está firmada.",
    clientCopy: (name, done) => `${name} puede llevarse una copia${done ? "" : " cuando esté firmada"}`,
    doneNoCopy: (name) => `Ya no se puede cambiar. ${name} le da su copia: pídasela.`,
    doneLead: "Ya no se puede cambiar. Llévese una copia:",
    unsignedLead: "No está firmada. Se puede terminar después de la sesión.",
    forms: { pdf: "PDF", markdown: "Markdown", json: "JSON", fhir: "FHIR" },
    nameMissing: "Escriba primero su nombre, por favor.",
    reasonMissing: "Diga por qué en pocas palabras, por favor.",
  },

  page: {
    title: (name) => `Sesión con ${name} · conote`,
    joining: "Abriendo su sesión…",
    noLink: "Abra el enlace que recibió",
    noLinkLead:
      "Esta página necesita el enlace que le envió su terapeuta. Si la cerró, abra ese enlace de nuevo.",
    signedOut: "Su acceso a esta página ha terminado",
    signedOutLead: "Abra su enlace de nuevo o pida uno nuevo.",
    stuck: "Esta página no puede seguir a la nota",
    stuckLead: "Varios cambios seguidos fueron rechazados. Vuelva a cargar la página para continuar.",
    again: "Intentar de nuevo",
    reload: "Volver a cargar",
    skip: "Ir a la nota",
    wentWrong: "Algo salió mal:",
    /** @param {string} name @param {string} at @param {string} until */
    emergency: (name, at, until) =>
      `${name} pidió leer esta sesión por una emergencia el ${new Date(at).toLocaleString("es")}, hasta las ${new Date(until).toLocaleTimeString("es", { hour: "2-digit", minute: "2-digit" })}. Escribió:`,
  },

  errors: {
    offline: "Se perdió la conexión. No se cambió nada; inténtelo de nuevo cuando vuelva.",
    noAnswer: "La conexión se cortó antes de la respuesta. Compruebe si se hizo.",
    byCode: {
      not_signed_in: "Este enlace ya no sirve. Ábralo de nuevo o pida uno nuevo.",
      wrong_state: "Eso no se puede hacer en este momento.",
      not_allowed: "Eso no le corresponde a usted.",
      not_shared: "La nota no se le muestra ahora.",
      not_found: "Eso ya no está.",
      note_changed: "La nota cambió entretanto.",
      update_refused: "Un cambio no se pudo guardar.",
      too_large: "Eso es demasiado largo.",
      too_many: "Se pidió demasiadas veces. Espere un minuto e inténtelo de nuevo.",
      bad_input: "El servidor no lo entendió.",
      offline: "El servidor no responde.",
    },
    other: "Eso no funcionó.",
  },

  served: {
    // What a note must hold, live/note/checks.py.
    "Client identifier": "Identificación del cliente",
    "Date with time zone": "Fecha con zona horaria",
    "Start, stop and minutes": "Inicio, fin y minutos",
    "Modality and platform": "Modalidad y plataforma",
    "Consent: to what, when, by whom": "Consentimiento: a qué, cuándo, de quién",
    "Technical failures": "Fallos técnicos",
    "Location of the client": "Lugar del cliente",
    "Location of the therapist": "Lugar del terapeuta",
    "Identity confirmed": "Identidad confirmada",
    "Privacy confirmed": "Privacidad confirmada",
    "Symptoms as reported": "Síntomas según los refiere",
    "Named interventions": "Intervenciones con su nombre",
    "Client’s response": "Respuesta del cliente",
    "Therapist’s credentials": "Credenciales del terapeuta",
    "Therapist’s signature": "Firma del terapeuta",
    Plan: "Plan",
    "Next appointment": "Próxima cita",
    "Still in pencil: keep the line, or it is left out of the signed note.":
      "Aún a lápiz: conserve la línea o no estará en la nota firmada.",
    "Was not said when the session was brought: write it in a line.":
      "No se dijo al traer la sesión: escríbalo en una línea.",
    "Kept from the moment both of you agree.":
      "Se registra desde que ambas partes están de acuerdo.",
    "Each of you agrees, or not, on their own page.":
      "Cada parte da su consentimiento, o no, en su propia página.",
    "Ask where they are, or write it down.": "Pregunte dónde está o anótelo.",
    "Say where you are, or write it down.": "Diga dónde está usted o anótelo.",
    "Ask who they are, or write how you know them.": "Pregunte quién es o anote cómo le conoce.",
    "Ask whether they can talk in private, or write it down.":
      "Pregunte si puede hablar en privado o anótelo.",
    "Write what was reported, under “…”.": "Escriba lo que refirió, en «…».",
    "Write what you did, under “…”.": "Escriba lo que usted hizo, en «…».",
    "Write how they took it, under “…”.": "Escriba cómo lo recibió, en «…».",
    "Write it, under “…”.": "Escríbalo, en «…».",
    "Write it under “…”.": "Escríbalo en «…».",
    "Goal, for “…”": "Objetivo, para «…»",
    "Strength, for “…”": "Fortaleza, para «…»",
    "Other, for “…”": "Otros, para «…»",
    "Progress on each goal touched": "Avance en cada objetivo tratado",
    "No goal has been touched yet.": "Todavía no se ha tratado ningún objetivo.",
    "Write how far each goal touched has come.": "Escriba cuánto se avanzó en cada objetivo tratado.",
    "Risk: asked and answered": "Riesgo: pregunta y respuesta",
    "Not assessed this session. Ask, or sign with these words: you decide.":
      "No se evaluó en esta sesión. Pregunte, o firme con estas palabras: usted decide.",
    Measures: "Cuestionarios",
    "…: asked, not answered yet.": "…: enviado, todavía sin respuesta.",
    "Agree on a day and a time.": "Acuerden un día y una hora.",
    "Sign with them after your name: Emma Hale, LCSW.":
      "Firme con ellas después de su nombre: Emma Hale, LCSW.",
    "Comes last.": "Va al final.",
    // The record's own lines, live/record.py and live/signing.py.
    "not stated this session": "no se dijo en esta sesión",
    "not assessed this session": "no se evaluó en esta sesión",
    "see statements": "véanse las líneas",
    "telehealth, audio and video": "a distancia, con sonido e imagen",
    "telehealth, audio only": "a distancia, solo con sonido",
    "in person": "en persona",
    // Why a note is empty, live/hearing.py.
    "Nothing was said that could be heard, so nothing was written.":
      "No se oyó nada de lo que se dijo, así que no se escribió nada.",
    "Nothing was drafted in time; what was said is in the transcript.":
      "No se redactó nada a tiempo; lo que se dijo está en la transcripción.",
    "Too little was said to write a note from.": "Se habló muy poco para escribir una nota.",
  },
};
