"""What was typed and is not with the server yet, as a value. Pure."""

from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter, ValidationError

from live.values import Content


@dataclass(frozen=True, slots=True, repr=False)
class Typed(Content):
    """A statement that was changed.

    Attributes:
        section: Where it is filed.
        before: What it said when it was changed first.
        text: What it says now.
    """

    statement: str
    section: str
    before: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Unsent(Content):
    """Everything of one session that waits at one terminal.

    Attributes:
        terminal: Which, as its drafts name it.
        lines: Statements that were changed.
        drafts: All drafts of the terminal, as the lane keeps them; None if the server has them.
        own: The private notes before and after; None if the server has them.
    """

    terminal: str
    lines: tuple[Typed, ...] = ()
    drafts: str | None = None
    own: tuple[str, str] | None = None

    @property
    def anything(self) -> bool:
        """Whether anything waits."""
        return bool(self.lines) or self.drafts is not None or self.own is not None


_unsent: Final[TypeAdapter[Unsent]] = TypeAdapter(Unsent)


def to_bytes(unsent: Unsent) -> bytes:
    """It, to be sealed."""
    return _unsent.dump_json(unsent)


def from_bytes(data: bytes) -> Unsent | None:
    """What was sealed; None if it is of another version."""
    try:
        return _unsent.validate_json(data)
    except ValidationError:  # it quotes what was typed
        return None
