// Las palabras de la cuenta, de los enlaces de una sesión y de la lectura.

/** @type {typeof import("./strings.account.en.js").words} */
export const words = {
  title: "Su cuenta",
  roles: { clinician: "terapeuta", supervisor: "supervisión", administrator: "administración" },
  back: "Volver",
  cancel: "Dejarlo",
  wrong: "La frase y el código no corresponden, o el código ya se usó.",

  factor: {
    title: "Un código al entrar",
    off: "Para entrar basta su frase de contraseña. Con un autenticador en su teléfono hace falta también un código: quien averigüe su frase no podrá entrar con ella.",
    on: "Para entrar hacen falta su frase de contraseña y un código de su autenticador.",
    turnOn: "Activar un autenticador",
    turnOff: "Desactivarlo",
    read: "Léalo con la aplicación de autenticación de su teléfono.",
    picture: "Código QR para la aplicación de autenticación; debajo está lo mismo en letras",
    secret: "O escriba esto en ella",
    code: "El código que muestra ahora",
    confirm: "Activarlo",
    notThat: "Ese no es el código que muestra ahora. Espere al siguiente.",
    recovery: "Sus códigos de recuperación",
    recoveryLead:
      "Cada uno le deja entrar una vez si pierde el teléfono. Solo se muestran ahora: imprímalos o apúntelos, y guárdelos donde guarda las llaves.",
    kept: "Los he guardado",
    offLead: "Desde entonces basta su frase de contraseña para entrar.",
    anyCode: "Un código de su autenticador, o uno de recuperación",
  },

  passphrase: {
    title: "Frase de contraseña",
    change: "Cambiarla",
    old: "La que tiene",
    fresh: "La nueva",
    hint: "12 caracteres o más: una frase corta se recuerda bien",
    again: "La nueva otra vez",
    notIt: "Esa no es la frase que tiene.",
    save: "Cambiar la frase",
    lead: "Se cierra su sesión en todas partes menos aquí.",
    changed: "Su frase está cambiada. En los demás sitios se cerró su sesión.",
  },

  signIns: {
    title: "Dónde ha entrado",
    here: "aquí",
    kind: { browser: "Un navegador", program: "Un programa o terminal" },
    known: {
      passphrase: "con frase",
      passphrase_code: "con frase y código",
      passphrase_recovery: "con frase y código de recuperación",
      passkey: "con llave de acceso",
    },
    since: (at) => `desde el ${at}`,
    seen: (at) => `último uso: ${at}`,
    end: "Salir allí",
  },

  links: {
    of: (alias) => `Enlaces de la sesión de ${alias}`,
    whose: { therapist: "Su enlace", client: "El enlace del cliente" },
    used: (used, most) => (used === 0 ? "aún sin usar" : `usado ${used} de ${most} veces`),
    until: (at) => `abre hasta el ${at}`,
    revoke: "Retirarlo",
    fresh: "Un enlace nuevo para el cliente",
    freshLead: "El enlace anterior deja de valer, y lo que abrió se cierra.",
    none: "Ya no abre ningún enlace a esta sesión.",
    made: "El enlace nuevo del cliente",
  },

  reader: {
    only: "Usted la lee; aquí no se puede cambiar nada, y la lectura queda en el registro de auditoría.",
    check: "Cada copia, salvo la de Markdown, se puede comprobar sin este servidor con «conote verify»: si está como se firmó y qué se añadió.",
    until: (time) => `Puede leerla hasta las ${time}. Se avisó a su terapeuta.`,
  },
};
