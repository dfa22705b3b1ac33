"""What goes when people take back what was said, and what stays. Pure.

Everything that rests on a struck stretch goes with it: each utterance that lies in it, wholly or
in part; each statement of which one is the evidence; and what such a statement replaced or was
replaced by. What a person wrote, resting on nothing, stays.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from live import commands
from live import events as ev
from live.errors import BadInput, WrongState
from live.note import grounding
from live.session import NoteEntry, Session
from live.values import GONE, SAMPLE_RATE, Statement, Utterance

BEFORE: Final = 12
"""Utterances before a line's evidence in which the question may lie that it answers."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the session, in samples since it went live; ``end`` is one past the last."""

    start: int
    end: int

    def covers(self, start: int, end: int) -> bool:
        """Whether a part of ``[start, end)`` lies in it."""
        return start < self.end and self.start < end


@dataclass(frozen=True, slots=True)
class Going:
    """What goes with a stretch. Names only.

    Attributes:
        span: The stretch.
        utterances: Ids of those that lie in it.
        statements: Ids of those that rest on it, in the order they came.
        comments: Ids of what was said of those.
        lines: How many of them stand in the note.
        edited: How many of those a person changed.
    """

    span: Span
    utterances: frozenset[str]
    statements: tuple[str, ...]
    comments: frozenset[str]
    lines: int
    edited: int


def may_strike(session: Session) -> None:
    """Check that something said can still be taken back.

    Raises:
        WrongState: If the note is being signed or is signed, or nothing was said to be heard.
    """
    if session.state == "signed":
        raise WrongState("expected a note that is not signed yet, got one that is: it stands")
    if session.frozen:
        raise WrongState("expected a note that is open, got one that is being signed: reopen it")
    if session.way == "summary" or (session.way == "call" and session.started_at is None):
        raise WrongState("expected a session in which something was heard, got none: nothing to do")


def span(session: Session, command: commands.Strike, now: int, open_until: int = 0) -> Span:
    """The stretch that a person means.

    Args:
        session: The fold of its events.
        command: What they ask.
        now: The session's clock, in samples.
        open_until: One past the last sample of what is being said.

    Raises:
        BadInput: If it is none.
    """
    if command.last_s is not None and command.start is None and command.end is None:
        end = max(_last_heard(session, now), open_until)
        return Span(max(0, end - command.last_s * SAMPLE_RATE), max(end, 1))
    first, behind = command.start, command.end
    if command.last_s is not None or first is None or behind is None or first >= behind:
        raise BadInput(
            "expected either last_s, or a start and an end behind it, in samples; got neither"
        )
    return Span(first, behind)


def _last_heard(session: Session, now: int) -> int:
    """Up to where something may have been heard, in samples."""
    at = max((u.end for u in session.utterances), default=0)
    if session.way == "call":
        stopped = session.ended_at or session.paused_at
        at = max(at, now if stopped is None else session.sample_at(stopped))
    return at


def going(session: Session, struck: Span) -> Going:
    """What goes with a stretch."""
    said = {u.id: u for u in session.utterances}
    gone = frozenset(name for name, u in said.items() if struck.covers(u.start, u.end))
    statements = {
        name
        for name, entry in session.entries.items()
        if gone.intersection(entry.statement.evidence)
        or _speaks_of_it(entry.statement, gone, session.utterances)
    }
    _with_kin(statements, session.entries.values())
    lines = [e for e in session.entries.values() if _shown(e) and e.statement.id in statements]
    return Going(
        span=struck,
        utterances=gone,
        statements=tuple(name for name in session.entries if name in statements),
        comments=frozenset(c.id for c in session.comments.values() if c.statement in statements),
        lines=len(lines),
        edited=sum(entry.status == "edited" for entry in lines),
    )


def _shown(entry: NoteEntry) -> bool:
    return entry.status not in GONE


def _speaks_of_it(statement: Statement, gone: frozenset[str], said: tuple[Utterance, ...]) -> bool:
    """Whether the assistant's line has a word of what went just before it, and not of its own."""
    places = [at for at, u in enumerate(said) if u.id in statement.evidence]
    if statement.author != "assistant" or not places:
        return False
    before = [u for u in said[max(0, places[0] - BEFORE) : places[0]] if u.id in gone]
    own = grounding.content(" ".join(said[at].text for at in places))
    words = grounding.content(" ".join(u.text for u in before))
    return bool((grounding.content(statement.text) - own) & words)


def _with_kin(statements: set[str], entries: Iterable[NoteEntry]) -> None:
    """Add what was replaced by those that go, and what they were replaced by."""
    families = [{entry.statement.id, *entry.replaces} for entry in entries if entry.replaces]
    grew = True
    while grew:
        before = len(statements)
        for family in families:
            if family & statements:
                statements |= family
        grew = len(statements) > before


def holds(body: ev.Body, going: Going) -> bool:
    """Whether an event tells of something that goes."""
    match body:
        case ev.Heard():
            return body.utterance.id in going.utterances
        case ev.NotUnderstood() | ev.FarVoice():
            return going.span.covers(body.start, body.end)
        case ev.Proposed():
            return bool({body.statement.id, *body.replaces}.intersection(going.statements))
        case ev.CommentResolved():
            return body.comment in going.comments
        case ev.Struck():
            return False
    about = getattr(body, "statement", None)
    return (about.id if isinstance(about, Statement) else about) in going.statements


def emptied(event: ev.Event, strike: int) -> ev.Event:
    """What is left of an event whose words were taken back.

    Args:
        event: As it was.
        strike: Number of the event that tells of the taking back.
    """
    return replace(event, body=ev.Removed(strike=strike))
