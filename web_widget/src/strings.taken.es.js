// Lo que se dice de retirar lo dicho.

/** @type {typeof import("./strings.taken.en.js").words} */
export const words = {
  title: "Retirar lo dicho",
  lead: "Lo que retire desaparece de la transcripción y de la nota en todas las pantallas, y no puede volver.",
  last: "Lo último…",
  lastMinutes: (minutes) => (minutes === 1 ? "1 minuto" : `${minutes} minutos`),
  mark: "O elegir en lo dicho",
  markHint: "Elija dónde empieza y después dónde termina.",
  lines: (lines, edited) => {
    if (lines === null) return "Lo que la nota diga de ello desaparece también.";
    if (!lines) return "Ninguna línea de la nota se apoya en ello.";
    const rest = lines === 1 ? "1 línea de la nota se apoya en ello y desaparece también" : `${lines} líneas de la nota se apoyan en ello y desaparecen también`;
    return edited ? `${rest}; ${edited} con cambios hechos a mano.` : `${rest}.`;
  },
  looking: "Buscando qué se apoya en ello…",
  confirm: "Retirarlo",
  cancel: "Dejarlo",
  tombstone: (length, at, who) => `${length} a las ${at} por ${who}`,
  minutes: (minutes) => (minutes === 1 ? "1 minuto retirado" : `${minutes} minutos retirados`),
  seconds: (seconds) => (seconds === 1 ? "1 segundo retirado" : `${seconds} segundos retirados`),
  went: (lines) => (lines === 1 ? " · 1 línea se apoyaba en ello y se quitó" : ` · ${lines} líneas se apoyaban en ello y se quitaron`),
  you: "usted",
  record: "Retirado",
  recordLead: "No se conserva ni una palabra. La nota firmada solo dice esto.",
};
