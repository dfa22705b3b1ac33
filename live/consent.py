"""What people agree to, in words, by purpose and by version."""

from collections.abc import Mapping
from typing import Final

from live.values import REQUIRED_PURPOSES, Purpose

TEXT_VERSION: Final = "2026-11-1"
"""Counts up whenever a word below changes; each consent records the version it was given to."""

TEXT: Final = (
    "conote can listen to this call and help write one note that you and your therapist both see "
    "and can both change. Everything stays on the practice's own computer. The sound is never "
    "kept. You can pause, or take your consent back, at any moment, and listening stops at once. "
    "Saying no changes nothing about your care."
)

REMOTE_TEXT: Final = (
    "For the note, the words of this call are sent to a language model on another computer that "
    "the practice has chosen."
)
"""Added when a remote model is configured: then not everything stays on one machine."""

PURPOSES: Final[dict[Purpose, str]] = {
    "transcription": "Turn what I say into written words during the call",
    "drafting": "Let the assistant propose lines for our note from those words",
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


def attestation(*, remote_model: bool) -> dict[str, object]:
    """What a therapist attests, as the screens show it."""
    version, text = RECORDING_VERSION, RECORDING_TEXT
    if remote_model:
        version, text = f"{version}-remote", f"{text} {REMOTE_RECORDING_TEXT}"
    return {"text_version": version, "text": text, "purposes": _purposes(RECORDED_PURPOSES)}


def described(*, remote_model: bool) -> dict[str, object]:
    """The consent form as the screens show it."""
    text = TEXT.replace("Everything stays on the practice's own computer. ", f"{REMOTE_TEXT} ")
    return {
        "text_version": TEXT_VERSION + ("-remote" if remote_model else ""),
        "text": text if remote_model else TEXT,
        "purposes": _purposes(PURPOSES),
    }


def _purposes(words: Mapping[Purpose, str]) -> list[dict[str, object]]:
    return [
        {"id": purpose, "text": text, "required": purpose in REQUIRED_PURPOSES}
        for purpose, text in words.items()
    ]
