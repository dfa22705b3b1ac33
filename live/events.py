"""Everything that can happen in a session, and its JSON.

A session is the fold of its events (``live.session``). Events are appended, never
changed; the store holds them encrypted. ``VERSION`` counts up when a field changes
its meaning; readers accept every version they list in ``READABLE``.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter

from live.values import Content, Goal, Party, Purpose, Statement, Utterance

VERSION: Final = 1
READABLE: Final = frozenset({1})

Trouble = Literal["tap", "speech", "drafting", "room", "export"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Created(Content):
    """A therapist set up the session."""

    type: Literal["created"] = "created"
    therapist_name: str
    client_alias: str
    template: str
    goals: tuple[Goal, ...] = ()
    vocabulary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A person's first screen opened."""

    type: Literal["joined"] = "joined"
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A person's last screen closed."""

    type: Literal["left"] = "left"
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Consented:
    """A person agreed to purposes, having read a versioned text."""

    type: Literal["consented"] = "consented"
    party: Party
    purposes: tuple[Purpose, ...]
    text_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRevoked:
    """A person took their consent back; listening stopped at once."""

    type: Literal["consent_revoked"] = "consent_revoked"
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class TapOpened:
    """A person's audio reaches the assistant."""

    type: Literal["tap_opened"] = "tap_opened"
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class TapClosed:
    """A person's audio no longer reaches the assistant. ``reason`` is for people."""

    type: Literal["tap_closed"] = "tap_closed"
    party: Party
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundLost:
    """Samples of one track were lost on the way or dropped because a queue was full.

    Attributes:
        party: Owner of the track.
        start: First missing sample, since the session went live.
        samples: How many.
    """

    type: Literal["sound_lost"] = "sound_lost"
    party: Party
    start: int
    samples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood:
    """There was speech that could not be made out. ``start``/``end`` in samples."""

    type: Literal["not_understood"] = "not_understood"
    party: Party
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FarVoice:
    """A person's microphone heard the other's voice: it is not written down under both names."""

    type: Literal["far_voice"] = "far_voice"
    party: Party
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lagging:
    """Words come later than they should; 0 seconds: no longer."""

    type: Literal["lagging"] = "lagging"
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Paced:
    """Unfinished words are shown at another pace: every so many seconds; 0: only finished ones."""

    type: Literal["paced"] = "paced"
    every_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageHeard:
    """What is spoken was told from the first words, and is kept to. A code, as "en"."""

    type: Literal["language_heard"] = "language_heard"
    language: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Heard(Content):
    """An utterance is final."""

    type: Literal["heard"] = "heard"
    utterance: Utterance


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Proposed(Content):
    """The assistant put a statement into the note, in pencil."""

    type: Literal["proposed"] = "proposed"
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Written(Content):
    """A person added a statement of their own."""

    type: Literal["written"] = "written"
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A person kept a statement."""

    type: Literal["accepted"] = "accepted"
    statement: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A person changed a statement's text for the first time since it was proposed."""

    type: Literal["edited"] = "edited"
    statement: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """The therapist took a statement out of the note."""

    type: Literal["rejected"] = "rejected"
    statement: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputed:
    """The client said that a statement is not right."""

    type: Literal["disputed"] = "disputed"
    statement: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """Listening stopped at a person's wish."""

    type: Literal["paused"] = "paused"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """Listening went on at a person's wish."""

    type: Literal["resumed"] = "resumed"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The talking is over; the note is to be read together."""

    type: Literal["ended"] = "ended"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReady:
    """Everything said has been through drafting.

    Attributes:
        seconds: From "end" until now.
        statements: How many the note holds, in pencil or ink.
        reason: Why the note is empty, for people; "" if it is not.
    """

    type: Literal["note_ready"] = "note_ready"
    seconds: float
    statements: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Signed(Content):
    """A person signed the frozen note.

    Attributes:
        party: Who.
        name: The name they typed.
        sha256: Hash of the canonical note they were shown, hex.
        intent: The sentence they agreed to by signing.
        comment: What they added, or "".
    """

    type: Literal["signed"] = "signed"
    party: Party
    name: str
    sha256: str
    intent: str
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Declined(Content):
    """The client chose not to sign; the reason travels with the note."""

    type: Literal["declined"] = "declined"
    party: Party
    sha256: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """A signature was undone before the other's, because the note needs a change."""

    type: Literal["reopened"] = "reopened"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftUnsigned:
    """The note is to be finished after the session."""

    type: Literal["left_unsigned"] = "left_unsigned"
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The signed note left in some form."""

    type: Literal["exported"] = "exported"
    form: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class WentWrong:
    """Something failed that the therapist should know of. No content in ``message``."""

    type: Literal["went_wrong"] = "went_wrong"
    where: Trouble
    message: str


Body = Annotated[
    Created
    | Joined
    | Left
    | Consented
    | ConsentRevoked
    | TapOpened
    | TapClosed
    | SoundLost
    | NotUnderstood
    | FarVoice
    | Lagging
    | Paced
    | LanguageHeard
    | Heard
    | Proposed
    | Written
    | Accepted
    | Edited
    | Rejected
    | Disputed
    | Paused
    | Resumed
    | Ended
    | NoteReady
    | Signed
    | Declined
    | Reopened
    | LeftUnsigned
    | Exported
    | WentWrong,
    Field(discriminator="type"),
]


@dataclass(frozen=True, slots=True, repr=False)
class Event(Content):
    """One thing that happened.

    Attributes:
        seq: Counts from 1 without a gap in each session.
        at: When, UTC. Wall clock, because consent and signatures are acts of record.
        body: What.
        v: Version of the JSON.
    """

    seq: int
    at: datetime
    body: Body
    v: int = VERSION


_event: Final[TypeAdapter[Event]] = TypeAdapter(Event)


def to_json(event: Event) -> bytes:
    """Write an event as compact JSON."""
    return _event.dump_json(event)


def from_json(data: bytes | str) -> Event:
    """Read an event back.

    Raises:
        ValueError: If ``data`` is no event of a readable version.
    """
    event = _event.validate_json(data)
    if event.v not in READABLE:
        raise ValueError(f"expected an event of version {sorted(READABLE)}, got {event.v}")
    return event
