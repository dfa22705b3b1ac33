// Cómo presentar la nota compartida, en palabras para decirlas. No se muestra a los clientes.

/** @type {typeof import("./strings.introducing.en.js").words} */
export const words = {
  title: "Cómo presentarlo",
  lead: "Solo usted ve esto. Dígalo a su manera.",
  scripts: {
    first: {
      title: "La primera vez",
      text: "Antes de empezar, me gustaría probar algo con usted. Hay un programa que puede escuchar mientras hablamos y apuntar lo principal, como primer borrador de nuestra nota. Usted lo ve en su pantalla a medida que aparece y puede cambiar lo que no esté bien, igual que yo. El sonido no se guarda, y cualquiera de los dos puede pausarlo en todo momento. No empieza nada hasta que usted haya leído la página y haya dicho que sí. ¿Le gustaría probarlo, o hoy prefiere que no?",
    },
    doubts: {
      title: "Alguien con dudas",
      text: "Es una buena pregunta. El programa no decide nada sobre usted ni da opiniones. Apunta lo que decimos, a lápiz, y junto a cada línea puede abrir las palabras de las que sale. Si se equivoca con usted, dígamelo o corríjalo usted mismo. Si algo no debería estar ahí, lo pausamos o lo quitamos después. Y si prefiere que yo tome mis notas como siempre, está bien. No cambia nada de nuestro trabajo.",
    },
    declined: {
      title: "Alguien que prefiere que no",
      text: "Gracias por decírmelo. Entonces hoy lo dejamos y escribo la nota por mi cuenta, como antes. Si quiere, puede leerla conmigo al final, o en otro momento. No tiene que dar ninguna razón, y puede cambiar de idea cuando quiera, en un sentido o en el otro.",
    },
    ending: {
      title: "Terminar juntos",
      text: "Nos quedan unos minutos, así que veamos juntos nuestra nota. ¿Lo diría usted así? ¿Hay algo que esté mal o que falte? Donde lo vemos de manera distinta, podemos buscar las palabras, o quedan las dos versiones. Cuando a usted le parezca bien, firmamos los dos. También puede firmar con un comentario, o no firmar y decir por qué. Y si no terminamos, lo acabamos otro día.",
    },
  },
};
