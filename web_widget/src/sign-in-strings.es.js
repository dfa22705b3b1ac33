// Every word of signing in, in Spanish.

/** @type {typeof import("./sign-in-strings.en.js").signIn} */
export const signIn = {
  title: "Iniciar sesión",
  first: "Su cuenta",
  firstLead:
    "Aquí nadie tiene cuenta todavía. Cree la suya: con ella podrá llevar sesiones y cuidar de las cuentas de otros.",
  user: "Nombre de usuario",
  userHint: "Letras minúsculas y cifras",
  name: "Su nombre",
  nameHint: "Como lo ven los demás, p. ej. Dra. Emma Hale",
  passphrase: "Frase de contraseña",
  passphraseHint: "12 caracteres o más: una frase corta se recuerda bien",
  again: "Otra vez",
  notTheSame: "Las dos frases no son iguales.",
  code: "Código",
  codeHint: "De su autenticador, o un código de recuperación",
  enter: "Entrar",
  make: "Crear mi cuenta",
  passkey: "Entrar con una llave de acceso",
  noPasskey: "No se dio ninguna llave de acceso. Inténtelo otra vez o entre con su frase.",
  otherPasskey: "Esa llave de acceso ya no se conoce aquí. Entre con su frase de contraseña.",
  client: "¿Es usted cliente? Abra el enlace que le envió su terapeuta.",
  out: "Salir",
  over: "Su sesión se ha cerrado. Entre de nuevo para seguir.",
  refused: "El usuario y la frase no corresponden, o el código no es correcto.",
  used: "Este enlace ya se usó o es antiguo. Entre, o reinicie el servidor para obtener otro.",
  cookies:
    "Este navegador no guardó el inicio de sesión. Por http hacen falta Chromium o Firefox; por https sirve cualquiera.",
  /** @param {number} seconds */
  wait: (seconds) =>
    seconds < 90
      ? `Demasiados intentos. Espere ${Math.max(1, Math.round(seconds))} segundos.`
      : `Demasiados intentos. Espere ${Math.round(seconds / 60)} minutos.`,
};
