// Las palabras en torno a la llamada.

/** @type {typeof import("./strings.call.en.js").words} */
export const words = {
  label: "Videollamada",
  controls: "Micrófono, cámara y subtítulos",
  join: "Entrar en la llamada",
  waiting: "Todavía no está",
  gone: "No está en este momento",
  waitingFor: (name) => `Esperando a ${name}`,
  connecting: "Conectando la llamada…",
  broken: "La llamada se interrumpió, se intenta de nuevo…",
  cannot: "Este navegador no puede hacer llamadas",
  elsewhere: "La llamada sigue en su otra ventana",
  bringHere: "Traerla aquí",
  noPicture: "cámara apagada",
  soundBlocked: "Activar el sonido",

  mute: "Silenciar",
  unmute: "Activar el micrófono",
  muteKeys: "Alt+M. En silencio no le oye ni la otra persona ni el asistente.",
  muted: "en silencio",
  cameraOff: "Apagar la cámara",
  cameraOn: "Encender la cámara",
  captionsOn: "Mostrar subtítulos",
  captionsOff: "Ocultar subtítulos",
  captions: "Subtítulos",
  noCaptions: "Los subtítulos aparecen cuando alguien habla y el asistente escucha.",
  settings: "Cámara y sonido",
  close: "Cerrar",

  microphone: "Micrófono",
  camera: "Cámara",
  speaker: "Altavoz",
  none: "ninguno",
  hideMe: "Ocultar mi propia imagen",
  hidden: "Su imagen se le oculta a usted, no a la otra persona.",
  remembered: "Este navegador lo recuerda.",
  line: "Conexión",
  quality: {
    good: "buena",
    weak: "Conexión débil",
    poor: "Conexión muy débil. Sin su cámara, el sonido puede aguantar mejor.",
  },
  figures: ({ lost, round, jitter, rate }) =>
    `${Math.round(lost * 100)} % del sonido perdido · ${Math.round(round * 1000)} ms de ida y vuelta · ` +
    `${Math.round(jitter * 1000)} ms de irregularidad · ${Math.round(rate / 1000)} kbit/s recibidos`,

  noAudio: {
    refused:
      "El navegador no deja que esta página use su micrófono. Pulse el signo junto a la dirección de la página, permita el micrófono e inténtelo de nuevo.",
    missing: "No se encontró ningún micrófono. Conecte uno e inténtelo de nuevo.",
    busy: "Otro programa está usando el micrófono. Ciérrelo e inténtelo de nuevo.",
    insecure:
      "Los navegadores solo dan el micrófono a páginas con https. Pida un enlace que empiece por https.",
  },
  noVideo: {
    refused: "La cámara no está permitida: la llamada sigue solo con sonido.",
    missing: "Sin cámara: la llamada sigue solo con sonido.",
    busy: "Otro programa está usando la cámara: la llamada sigue solo con sonido.",
    insecure: "Sin cámara: la llamada sigue solo con sonido.",
  },
  without: "Aun así puede leer la nota y escribir en ella.",
  nothingComes:
    "De su micrófono no llega ningún sonido. ¿Está apagado, o habla usted por otro distinto?",
  again: "Intentar de nuevo",
  dismiss: "Entendido",
};
