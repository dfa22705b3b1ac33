"""What people read where they add to a signed note: by version, by language, by person. Pure.

As with signing (``live.signing.words``), an addition records which words its writer was shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from live.errors import BadInput
from live.events.ending import Kind
from live.signing.additions import THEIRS
from live.signing.words import version_in
from live.values import PARTIES, Language, Party


@dataclass(frozen=True, slots=True)
class AddingWords:
    """What one person is shown where they make one kind of addition.

    Attributes:
        kind: Which.
        title: What it is called: clinically to the therapist, plainly to the client.
        explained: When to take this one.
        text_version: Counts up whenever a word of it changes.
        consent: That they agree to sign it electronically.
        intent: What they say by signing it.
    """

    kind: Kind
    title: str
    explained: str
    text_version: str
    consent: str
    intent: str


_VERSION: Final = "2026-11-adding-1"

_CONSENT: Final[Mapping[Language, str]] = {
    "en": (
        "I agree to sign this electronically. I know that I may hand it in on paper instead, and "
        "that the note itself stays as it was signed."
    ),
    "es": (
        "Acepto firmar esto por medios electrónicos. Sé que puedo entregarlo en papel, y que la "
        "nota queda como se firmó."
    ),
}

_NAME: Final[Mapping[Language, str]] = {
    "en": "Typing my name is my electronic signature.",
    "es": "Escribir mi nombre es mi firma electrónica.",
}

_WORDS: Final[Mapping[Language, Mapping[Party, Mapping[Kind, tuple[str, str, str]]]]] = {
    # Title, when to take it, what is said by signing.
    "en": {
        "therapist": {
            "late_entry": (
                "Late entry",
                "Something of the session that the note left out and that you remember whole.",
                "I remember this whole, and add it to the note as left out when it was signed.",
            ),
            "addendum": (
                "Addendum",
                "Something you learned after the note was signed, or your answer to the client.",
                "I add this to the signed note as something new.",
            ),
            "correction": (
                "Correction",
                "How one line should read. The line itself stays readable as it was signed.",
                "I correct this line of the signed note; the line itself stays as it was signed.",
            ),
        },
        "client": {
            "addendum": (
                "Something to add",
                "Something new that belongs with the note.",
                "I add this to the note that we signed.",
            ),
            "correction": (
                "Something to correct",
                "How one line should read. The line itself stays readable as it was signed.",
                "I say how this line should read; the line itself stays as it was signed.",
            ),
            "disagreement": (
                "I do not agree",
                "What you see differently. It goes with every copy of the note, and your "
                "therapist may answer it.",
                "I do not agree with the note, as I say here. This is to go with every copy of it.",
            ),
        },
    },
    "es": {
        "therapist": {
            "late_entry": (
                "Anotación tardía",
                "Algo de la sesión que la nota omitió y que usted recuerda por completo.",
                "Lo recuerdo por completo y lo añado a la nota como omitido cuando se firmó.",
            ),
            "addendum": (
                "Adenda",
                "Algo que supo después de la firma, o su respuesta al cliente.",
                "Añado esto a la nota firmada como algo nuevo.",
            ),
            "correction": (
                "Corrección",
                "Cómo debería decir una línea. La línea queda legible como se firmó.",
                "Corrijo esta línea de la nota firmada; la línea queda como se firmó.",
            ),
        },
        "client": {
            "addendum": (
                "Algo que añadir",
                "Algo nuevo que debe estar con la nota.",
                "Añado esto a la nota que firmamos.",
            ),
            "correction": (
                "Algo que corregir",
                "Cómo debería decir una línea. La línea queda legible como se firmó.",
                "Digo cómo debería decir esta línea; la línea queda como se firmó.",
            ),
            "disagreement": (
                "No estoy de acuerdo",
                "Lo que usted ve de otra manera. Va con cada copia de la nota, y su terapeuta "
                "puede responder.",
                "No estoy de acuerdo con la nota, como digo aquí. Esto debe ir con cada copia.",
            ),
        },
    },
}


def adding_words(party: Party, language: Language = "en") -> tuple[AddingWords, ...]:
    """What a person can add and is shown where they do, in their language."""
    words = _WORDS[language][party]
    return tuple(
        AddingWords(
            kind,
            title,
            explained,
            version_in(language, _VERSION),
            _CONSENT[language],
            f"{intent} {_NAME[language]}",
        )
        for kind in THEIRS[party]
        for title, explained, intent in (words[kind],)
    )


_KNOWN: Final = {
    (words.text_version, party, words.kind): words
    for language in _WORDS
    for party in PARTIES
    for words in adding_words(party, language)
}


def added_with(party: Party, kind: Kind, text_version: str, intent: str) -> AddingWords:
    """The words that an addition was signed with.

    Raises:
        BadInput: If the server never showed this person such words for it.
    """
    words = _KNOWN.get((text_version, party, kind))
    if words is None or words.intent != intent:
        raise BadInput(
            "expected an addition signed with the words that came with its kind, got one with "
            "others: load the page again and sign it once more"
        )
    return words
