"""What a drafted note must hold, and the goals it touches: as in a session, without one. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from live.note import checks
from live.session import NoteEntry, Session
from live.values import Check, Goal, StatementKind, Way
from live.ways_in.offline import DraftedNote

NO_GOALS_FOUND: Final = "The embedder failed: statements are linked to no goal."

Find = Callable[[StatementKind, str], str]
"""Says which goal a statement serves, by its id; "" if that is not clear."""


@dataclass(frozen=True, slots=True)
class People:
    """Whose session it was, as far as the command was told.

    Attributes:
        therapist: Their name with its credentials, or "".
        client: Their alias, or "".
    """

    therapist: str = ""
    client: str = ""


NOBODY: Final = People()


def linked(note: DraftedNote, goals: tuple[Goal, ...], find: Find | None) -> DraftedNote:
    """The note with its statements linked to the goals of a plan.

    Args:
        note: Not linked yet.
        goals: The plan's.
        find: See ``Find``; None if there is nothing to ask: then nothing is linked.
    """
    if find is None:
        return replace(note, goals=goals)
    try:
        statements = tuple(replace(s, goal=find(s.kind, s.text)) for s in note.statements)
    except Exception:  # noqa: BLE001 - a note without goals is better than none
        return replace(note, goals=goals).with_problems((NO_GOALS_FOUND,))
    return replace(note, goals=goals, statements=statements)


def checked(note: DraftedNote, way: Way, people: People = NOBODY) -> DraftedNote:
    """The note with what it must hold, and whether it does, in the order of the note."""
    return replace(note, checks=checks.readiness(_as_session(note, way, people)))


def missing(note: DraftedNote) -> tuple[Check, ...]:
    """What the note does not hold yet, risk first."""
    return tuple(check for check in checks.by_need(note.checks) if check.state == "missing")


def _as_session(note: DraftedNote, way: Way, people: People) -> Session:
    """The session whose note this would be: brought, and read by nobody yet."""
    entries = {
        s.id: NoteEntry(s, "proposed")
        if s.author == "assistant"
        else NoteEntry(s, "accepted", s.author)
        for s in note.statements
    }
    return Session(
        state="review",
        therapist_name=people.therapist,
        client_alias=people.client,
        template=note.template,
        goals=note.goals,
        way=way,
        entries=MappingProxyType(entries),
    )
