"""What people agree to, in words: by purpose, by version, by language.

Here in English; in another language it stands in a module of its own, under the same names. The
version names the language, so that a consent records in which it was given.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from live import consent_es
from live.values import REQUIRED_PURPOSES, TOGETHER, Language, Purpose

TEXT_VERSION: Final = "2026-11-2"
"""Counts up whenever a word below changes; each consent records the version it was given to.
2: writing the note together is asked about apart, and each purpose can be left out."""

TEXT: Final = (
    "conote can listen to this call and help write one note that you and your therapist both see "
    "and can both change. Everything stays on the practice's own computer. The sound is never "
    "kept. Each of these stands by itself: say no to one, and the others still work. You can "
    "pause, or take any of it back, at any moment, and it stops at once. Saying no changes "
    "nothing about your care."
)

LOCAL_TEXT: Final = "Everything stays on the practice's own computer."

REMOTE_TEXT: Final = (
    "For the note, the words of this call are sent to a language model on another computer that "
    "the practice has chosen."
)
"""Instead of ``LOCAL_TEXT`` when a remote model is configured."""

PURPOSES: Final[dict[Purpose, str]] = {
    "transcription": "Turn what I say into written words during the call",
    "drafting": "Let the assistant propose lines for our note from those words",
    "collaboration": "Write the note together: both of us see it, and both can change it",
    "storing": "Keep the written words for a while after we sign, so that we can check the note",
    "metrics": "Count, without any words, how well the assistant did",
}


RECORDED_PURPOSES: Final[dict[Purpose, str]] = {
    "transcription": "Turning what was said into written words",
    "drafting": "Letting the assistant propose lines for the note from those words",
    "storing": "Keeping the written words for a while after signing, to check the note",
    "metrics": "Counting, without any words, how well the assistant did",
}

RECORDING_VERSION: Final = "2026-11-recording-1"
"""Counts up whenever a word below changes."""

RECORDING_TEXT: Final = (
    "Before this session was recorded, my client and I both agreed to the recording, and both of "
    "us agreed to what is ticked here. The sound is listened to on the practice's own computer "
    "and not kept."
)
"""What a therapist attests who brings a recording or a transcript: the client is not there."""

REMOTE_RECORDING_TEXT: Final = (
    "For the note, the words of the recording are sent to a language model on another computer "
    "that the practice has chosen; my client agreed to that, too."
)


@dataclass(frozen=True, slots=True)
class _Form:
    """One form in one language.

    Attributes:
        version: Of its text.
        text: What people read.
        local: The sentence of it that does not hold with a remote model; "" if all hold.
        remote: What they read then instead, or as well.
        purposes: What they agree to.
        required: What has to be agreed to.
    """

    version: str
    text: str
    local: str
    remote: str
    purposes: Mapping[Purpose, str]
    required: frozenset[Purpose] = frozenset()

    def shown(self, language: Language, *, remote_model: bool) -> dict[str, object]:
        """As the screens show it."""
        version, text = self.version, self.text
        if remote_model:
            version = f"{version}-remote"
            text = text.replace(self.local, self.remote) if self.local else f"{text} {self.remote}"
        purposes = [
            {
                "id": purpose,
                "text": words,
                "usual": purpose in TOGETHER,
                "required": purpose in self.required,
            }
            for purpose, words in self.purposes.items()
        ]
        return {"text_version": version, "language": language, "text": text, "purposes": purposes}


_CALL: Final[Mapping[Language, _Form]] = {
    "en": _Form(TEXT_VERSION, TEXT, LOCAL_TEXT, REMOTE_TEXT, PURPOSES),
    "es": _Form(
        consent_es.TEXT_VERSION,
        consent_es.TEXT,
        consent_es.LOCAL_TEXT,
        consent_es.REMOTE_TEXT,
        consent_es.PURPOSES,
    ),
}

_RECORDING: Final[Mapping[Language, _Form]] = {
    "en": _Form(
        RECORDING_VERSION,
        RECORDING_TEXT,
        "",
        REMOTE_RECORDING_TEXT,
        RECORDED_PURPOSES,
        REQUIRED_PURPOSES,
    ),
    "es": _Form(
        consent_es.RECORDING_VERSION,
        consent_es.RECORDING_TEXT,
        "",
        consent_es.REMOTE_RECORDING_TEXT,
        consent_es.RECORDED_PURPOSES,
        REQUIRED_PURPOSES,
    ),
}


def spoken(asked: str | None) -> Language:
    """The language a screen asks for, e.g. "es" or "es-MX"; English if it is not spoken here."""
    code = (asked or "").lower().partition("-")[0]
    return cast("Language", code) if code in _CALL else "en"


def attestation(*, remote_model: bool, language: Language = "en") -> dict[str, object]:
    """What a therapist attests, as the screens show it."""
    return _RECORDING[language].shown(language, remote_model=remote_model)


def attested_versions(*, remote_model: bool) -> tuple[object, ...]:
    """The versions of what can be attested now, English first."""
    forms = (
        form.shown(language, remote_model=remote_model) for language, form in _RECORDING.items()
    )
    return tuple(form["text_version"] for form in forms)


def described(*, remote_model: bool, language: Language = "en") -> dict[str, object]:
    """The consent form as the screens show it: ``usual`` is what a call is usually about.

    Nothing is required: what is left out is not done.
    """
    return _CALL[language].shown(language, remote_model=remote_model)
