"""How a signed note writes text, days and times. Pure."""

import math
import re
from datetime import datetime
from typing import Final

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
    """The day of a moment, in words."""
    if iso is None:
        return "Not known"
    at = datetime.fromisoformat(iso)
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def clock(iso: str, seconds: bool = False) -> str:
    """The time of day of a moment, as a clock shows it."""
    return datetime.fromisoformat(iso).strftime("%H:%M:%S" if seconds else "%H:%M")
