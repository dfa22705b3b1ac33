"""What was taken back from the record, and what is left where it stood."""

from dataclasses import dataclass
from typing import Literal

from live.values import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """A person took a stretch of what was said off the record.

    No word of it is kept: the events that held some are ``Removed``.

    Attributes:
        by: Who asked for it.
        start: Its first sample, since the session went live.
        end: One past its last.
        statements: Ids of the statements that rested on it, and went with it.
        lines: How many of them stood in the note.
    """

    type: Literal["struck"] = "struck"
    by: Party
    start: int
    end: int
    statements: tuple[str, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """There was an event, and what it held was taken back. It changes nothing.

    Attributes:
        strike: Number of the ``Struck`` event.
    """

    type: Literal["removed"] = "removed"
    strike: int
