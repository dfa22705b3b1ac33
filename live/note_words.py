"""A signed note in people's words, wherever it is read: names, sentences, days and times. Pure.

The PDF, the Markdown and the terminal say what is signed in the same words.
"""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from live.values import Mode, Purpose, Way

PURPOSES: Final[Mapping[Purpose, str]] = {
    "transcription": "transcription",
    "drafting": "drafting by the assistant",
    "collaboration": "writing the note together",
    "storing": "keeping the transcript",
    "metrics": "figures about the session",
}
MODES: Final[Mapping[Mode, str]] = {
    "shared": "together: both saw it while it was written",
    "reveal": "by the therapist; read together at the end",
    "private": "by the therapist alone",
}
"""Who saw the note while it was written."""

WAYS: Final[Mapping[Way, str]] = {
    "call": "the call",
    "recording": "an uploaded recording, which was not kept; times are as the therapist says",
    "transcript": "a transcript; times are as the therapist says",
    "summary": "the therapist's own summary; times are as the therapist says",
}
STATED: Final[Mapping[str, str]] = {
    "location": "Client’s location",
    "therapist_location": "Therapist’s location",
    "identity": "Identity",
    "privacy": "Privacy",
    "appointment": "Next appointment",
}
"""Facts that people state in the call: the statements that give them are in the note."""

ADDED: Final[Mapping[str, tuple[str, str]]] = {
    "late_entry": ("Late entry", "Left out when the note was signed, and added from memory."),
    "addendum": ("Addendum", "New since the note was signed."),
    "correction": ("Correction", "What it corrects stands unchanged in the note."),
    "disagreement": ("Statement of disagreement", "It goes with every copy of the note."),
}
"""How an addition is headed, and what such a one is."""

_MONTHS: Final = (
    "January February March April May June July August September October November December"
).split()

_UNSEEN: Final = re.compile(
    # Control characters but the line feed, and those that make text run the other way:
    # with them a note could show other words than it holds.
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+"
)


def shown(text: str) -> str:
    """``text`` without characters that cannot be seen; line feeds stay."""
    return _UNSEEN.sub(" ", text.replace("\r\n", "\n")).strip()


def one_line(text: str) -> str:
    """``text`` as a single line."""
    return " ".join(shown(text).split())


def begun(text: str) -> str:
    """``text`` with a capital at its beginning."""
    text = shown(text)
    return text[:1].upper() + text[1:]


def minutes_told(minutes: int | None) -> str:
    """So many minutes, in words."""
    if minutes is None:
        return "Not known"
    return f"{minutes} minute{'' if minutes == 1 else 's'}"


def length(ms: int) -> str:
    """So many milliseconds in minutes and seconds, rounded up: never less, and never none."""
    minutes, seconds = divmod(max(1, math.ceil(ms / 1_000)), 60)
    told = [(minutes, "minute"), (seconds, "second")]
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in told if count)


def place(start_ms: int | None) -> str:
    """Minutes and seconds since the session's start; "typed" for what nobody spoke."""
    if start_ms is None:
        return "typed"
    return f"{start_ms // 60_000:02d}:{start_ms // 1_000 % 60:02d}"


def date_told(iso: str | None) -> str:
    """The day of a moment, in words; what is no moment as it stands."""
    if iso is None:
        return "Not known"
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def clock(iso: str, seconds: bool = False) -> str:
    """The time of day of a moment, as a clock shows it; what is no moment as it stands."""
    try:
        return datetime.fromisoformat(iso).strftime("%H:%M:%S" if seconds else "%H:%M")
    except ValueError:
        return iso


def agreement(act: Mapping[str, Any], name: str) -> str:
    """An act of consent in a sentence: what was agreed to or taken back, and on whose word."""
    what = ", ".join(PURPOSES.get(purpose, shown(purpose)) for purpose in act["purposes"])
    if act["act"] == "taken back":
        return (
            f"{name} took back the consent to {what}" if what else f"{name} took the consent back"
        )
    said = f"{name} agreed to {what or 'nothing'}"
    if "agreed_on" in act:
        day = date_told(act["agreed_on"])
        return f"{said} on {day}, before the recording, as the therapist attests"
    return said


def taken_back(stone: Mapping[str, Any]) -> str:
    """Who took a part of what was said back: how much, and from where, if there was a clock."""
    start, end = stone["start_ms"], stone["end_ms"]
    said = f"{shown(stone['name'])} took back a part of what was said"
    if start is not None:
        said += f": {length(end - start)}, from {place(start)} to {place(end)} of the session"
    return f"{said}. No word of it is kept."


def interruptions(breaks: Iterable[Mapping[str, Any]]) -> str:
    """Whose sound was away, and whether it came back."""
    told = [
        f"the {broke['party']}’s sound was away from {clock(broke['at'])} UTC "
        + (f"to {clock(broke['until'])}" if broke["until"] else "to the end")
        for broke in breaks
    ]
    return "; ".join(told) or "none"
