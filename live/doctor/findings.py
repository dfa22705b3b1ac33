"""What the doctor finds: a line each, and what to do about it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

Level = Literal["ok", "warning", "wrong"]

EXIT_CODES: Final[dict[Level, int]] = {"ok": 0, "warning": 5, "wrong": 1}
"""What the command ends with, by the worst that was found."""

_ORDER: Final[tuple[Level, ...]] = ("ok", "warning", "wrong")


@dataclass(frozen=True, slots=True)
class Finding:
    """How one thing stands.

    Attributes:
        about: Which thing, in a word or two.
        level: How it is.
        told: What was found.
        do: What to do about it; "" if nothing.
    """

    about: str
    level: Level
    told: str
    do: str = ""


def worst(findings: Sequence[Finding]) -> Level:
    """The worst level among them; "ok" if there are none."""
    return max((finding.level for finding in findings), key=_ORDER.index, default="ok")
