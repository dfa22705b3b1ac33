"""What people agree to by signing, in words: by version, by language, by person. Pure.

The version names the language, as that of a consent does: a signature records which words its
signer was shown. What a person signed under an earlier version stands in their attestation.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from live.errors import BadInput
from live.people.account import Known
from live.values import PARTIES, Language, Party


@dataclass(frozen=True, slots=True)
class SigningWords:
    """What one person is shown where they sign.

    Attributes:
        text_version: Counts up whenever a word of it changes.
        consent: That they agree to sign electronically.
        intent: What they say by signing.
    """

    text_version: str
    consent: str
    intent: str


_VERSION: Final = "2026-11-signing-1"

_CONSENT: Final[Mapping[Language, str]] = {
    "en": (
        "I agree to sign this note electronically. I know that I may ask to read and sign it on "
        "paper instead, and that I may comment on it or not sign it."
    ),
    "es": (
        "Acepto firmar esta nota por medios electrónicos. Sé que puedo pedir leerla y firmarla en "
        "papel, y que puedo añadir un comentario o no firmarla."
    ),
}

_INTENT: Final[Mapping[Language, Mapping[Party, str]]] = {
    "en": {
        "therapist": (
            "I have read this note and sign it as the record of this session. Typing my name is "
            "my electronic signature."
        ),
        "client": (
            "I have read this note and sign it as what we talked about and agreed on. Typing my "
            "name is my electronic signature."
        ),
    },
    "es": {
        "therapist": (
            "He leído esta nota y la firmo como constancia de esta sesión. Escribir mi nombre es "
            "mi firma electrónica."
        ),
        "client": (
            "He leído esta nota y la firmo como lo que hablamos y acordamos. Escribir mi nombre es "
            "mi firma electrónica."
        ),
    },
}

_BY_LINK: Final[Mapping[Party, str]] = {
    "therapist": "by the therapist's own link to this session",
    "client": "by the client's own link to this session, which the practice gave them",
}
_BY_ACCOUNT: Final[Mapping[Known, str]] = {
    "passphrase": "by the passphrase of their account with the practice",
    "passphrase_code": (
        "by the passphrase of their account with the practice and a code of their authenticator"
    ),
    "passphrase_recovery": (
        "by the passphrase of their account with the practice and a recovery code"
    ),
    "passkey": "by a passkey of their account with the practice",
}


def authenticated(party: Party, known: Known) -> str:
    """How the server knew who signed, in words."""
    return _BY_LINK[party] if known == "link" else _BY_ACCOUNT[known]


def version_in(language: Language, version: str) -> str:
    """The version of words in a language: English was first, and is not named."""
    return version if language == "en" else f"{version}-{language}"


def signing_words(party: Party, language: Language = "en") -> SigningWords:
    """What a person is shown where they sign, in their language."""
    return SigningWords(
        version_in(language, _VERSION), _CONSENT[language], _INTENT[language][party]
    )


_KNOWN: Final = {
    (words.text_version, party): words
    for party in PARTIES
    for language in _CONSENT
    for words in (signing_words(party, language),)
}


def agreed_to(party: Party, text_version: str, intent: str) -> SigningWords:
    """The words that a signature was given to.

    Raises:
        BadInput: If the server never showed this person such words.
    """
    words = _KNOWN.get((text_version, party))
    if words is None or words.intent != intent:
        raise BadInput(
            "expected a signature to the words that came with the note, got one to others: "
            "load the page again and read it once more"
        )
    return words
