"""What a session's state is made of, besides what people agree to: see ``live.session``."""

from dataclasses import dataclass, replace
from datetime import datetime

from live.note.template import Home
from live.values import Content, GoalSource, Party, Statement, StatementStatus


@dataclass(frozen=True, slots=True)
class Break:
    """A person's sound was away while it was listened for; ``until`` is None if it stayed away."""

    party: Party
    at: datetime
    until: datetime | None = None


def mended(breaks: tuple[Break, ...], party: Party, at: datetime) -> tuple[Break, ...]:
    """The breaks when a person's sound is back."""
    return tuple(
        replace(b, until=at) if b.party == party and b.until is None else b for b in breaks
    )


@dataclass(frozen=True, slots=True, repr=False)
class NoteEntry(Content):
    """A statement and where it stands; its current text is in the shared document.

    Attributes:
        statement: As it was first proposed or written, but filed as the note's form has it now.
        status: Where it stands.
        by: Who gave it that status; None while it is only proposed.
        linked: The goal that the therapist said it serves, "" for none; None: nobody said.
        home: Where it was filed first.
        words: How the person who disputes it would say it, or "".
        replaces: Ids of the proposals whose place it took.
    """

    statement: Statement
    status: StatementStatus
    by: Party | None = None
    linked: str | None = None
    home: Home | None = None
    words: str = ""
    replaces: tuple[str, ...] = ()

    @property
    def goal(self) -> str:
        """Id of the goal it serves, or ""."""
        return self.statement.goal if self.linked is None else self.linked

    @property
    def goal_by(self) -> GoalSource:
        """Who says so; "" if it serves none and nobody said that either."""
        if self.linked is not None:
            return "therapist"
        return "assistant" if self.statement.goal else ""
