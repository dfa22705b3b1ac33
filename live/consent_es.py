"""What people agree to, in Spanish: the same as in ``live.consent``, sentence by sentence.

Whoever changes a word there changes it here, and counts up both versions: a test holds them
together.
"""

from typing import Final

from live.values import Purpose

TEXT_VERSION: Final = "2026-11-2-es"

TEXT: Final = (
    "conote puede escuchar esta llamada y ayudar a escribir una nota que usted y su terapeuta "
    "ven y pueden cambiar. Todo se queda en el propio equipo del consultorio. El sonido nunca se "
    "guarda. Cada una de estas cosas vale por sí sola: si dice que no a una, las demás siguen "
    "funcionando. Puede hacer una pausa o retirar cualquiera de ellas en cualquier momento, y se "
    "detiene de inmediato. Si dice que no, nada cambia en su atención."
)

LOCAL_TEXT: Final = "Todo se queda en el propio equipo del consultorio."

REMOTE_TEXT: Final = (
    "Para la nota, las palabras de esta llamada se envían a un modelo de lenguaje en otro equipo "
    "que el consultorio ha elegido."
)

PURPOSES: Final[dict[Purpose, str]] = {
    "transcription": "Convertir en palabras escritas lo que digo durante la llamada",
    "drafting": "Que el asistente proponga líneas para nuestra nota a partir de esas palabras",
    "collaboration": "Escribir la nota en conjunto: ambas partes la ven y pueden cambiarla",
    "storing": "Conservar un tiempo las palabras escritas después de firmar, para poder revisar "
    "la nota",
    "metrics": "Contar, sin ninguna palabra, qué tal trabajó el asistente",
}

RECORDED_PURPOSES: Final[dict[Purpose, str]] = {
    "transcription": "Convertir en palabras escritas lo que se dijo",
    "drafting": "Que el asistente proponga líneas para la nota a partir de esas palabras",
    "storing": "Conservar un tiempo las palabras escritas después de firmar, para revisar la nota",
    "metrics": "Contar, sin ninguna palabra, qué tal trabajó el asistente",
}

RECORDING_VERSION: Final = "2026-11-recording-1-es"

RECORDING_TEXT: Final = (
    "Antes de que se grabara esta sesión, mi cliente y yo dimos nuestro consentimiento a la "
    "grabación, y ambas partes lo dimos a lo que aquí está marcado. El sonido se escucha en el "
    "propio equipo del consultorio y no se guarda."
)

REMOTE_RECORDING_TEXT: Final = (
    "Para la nota, las palabras de la grabación se envían a un modelo de lenguaje en otro equipo "
    "que el consultorio ha elegido; mi cliente también dio su consentimiento a eso."
)
