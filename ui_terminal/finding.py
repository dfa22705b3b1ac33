"""Searching what was said. Pure."""

import re
from dataclasses import dataclass
from typing import Final

from live.values import Content
from ui_terminal.script import Line

NOTHING: Final = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, repr=False)
class Found(Content):
    """What a search found.

    Attributes:
        pattern: What is searched; matches nothing if nothing is searched.
        lines: Keys of the lines it is in, in order.
        here: Key of the line the search stands at; "" if none.
    """

    pattern: re.Pattern[str] = NOTHING
    lines: tuple[str, ...] = ()
    here: str = ""

    @property
    def on(self) -> bool:
        """Whether something is searched."""
        return self.pattern is not NOTHING

    @property
    def words(self) -> str:
        """Which of how many, for people; "" while nothing is searched."""
        if not self.on:
            return ""
        if not self.lines:
            return "not said"
        return f"{self.lines.index(self.here) + 1} of {len(self.lines)}"


def find(words: str, lines: list[Line], here: str = "") -> Found:
    """Search words, capitals or not; the search stands where it stood, or at the newest.

    Args:
        words: What is searched; "" for nothing.
        lines: Where.
        here: Key of the line it stood at.
    """
    if not words.strip():
        return Found()
    pattern = re.compile(re.escape(words.strip()), re.IGNORECASE)
    keys = tuple(line.key for line in lines if line.speaker and pattern.search(line.text))
    return Found(pattern, keys, here if here in keys else next(reversed(keys), ""))


def step(found: Found, by: int) -> Found:
    """Go on to the next line it is in, round the end; ``by`` is 1 (newer) or -1 (older)."""
    if not found.lines:
        return found
    at = (found.lines.index(found.here) + by) % len(found.lines)
    return Found(found.pattern, found.lines, found.lines[at])
