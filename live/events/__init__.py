"""Everything that can happen in a session, and its JSON.

A session is the fold of its events (``live.folding``). Events are appended, never
changed, except that one whose words were taken back becomes ``Removed``; the store holds
them encrypted. ``VERSION`` counts up when a field changes
its meaning; readers accept every version they list in ``READABLE``.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Final

from pydantic import Field, TypeAdapter

from live.events.bringing import Brought, SoundRead
from live.events.ending import (
    Added,
    CopyLet,
    Declined,
    Ended,
    Exported,
    LeftUnsigned,
    NoteReady,
    Reopened,
    Signed,
    Trouble,
    WentWrong,
)
from live.events.hearing import (
    FarVoice,
    Heard,
    Lagging,
    LanguageHeard,
    NotUnderstood,
    Paced,
    SoundLost,
    TapClosed,
    TapOpened,
)
from live.events.measures import AlertSeen, MeasureAnswered, MeasureAsked, MeasureDeclined
from live.events.note import (
    Accepted,
    Chosen,
    Commented,
    CommentResolved,
    Disputed,
    Edited,
    Linked,
    Proposed,
    Rejected,
    TakenOver,
    TemplateSwitched,
    Written,
)
from live.events.people import (
    Consented,
    ConsentRevoked,
    Created,
    EmergencyAccess,
    Joined,
    Left,
    ModeSwitched,
    Paused,
    Resumed,
)
from live.events.striking import Removed, Struck
from live.values import Content

__all__ = [
    "READABLE",
    "VERSION",
    "Accepted",
    "Added",
    "AlertSeen",
    "Body",
    "Brought",
    "Chosen",
    "CommentResolved",
    "Commented",
    "ConsentRevoked",
    "Consented",
    "CopyLet",
    "Created",
    "Declined",
    "Disputed",
    "Edited",
    "EmergencyAccess",
    "Ended",
    "Event",
    "Exported",
    "FarVoice",
    "Heard",
    "Joined",
    "Lagging",
    "LanguageHeard",
    "Left",
    "LeftUnsigned",
    "Linked",
    "MeasureAnswered",
    "MeasureAsked",
    "MeasureDeclined",
    "ModeSwitched",
    "NotUnderstood",
    "NoteReady",
    "Paced",
    "Paused",
    "Proposed",
    "Rejected",
    "Removed",
    "Reopened",
    "Resumed",
    "Signed",
    "SoundLost",
    "SoundRead",
    "Struck",
    "TakenOver",
    "TapClosed",
    "TapOpened",
    "TemplateSwitched",
    "Trouble",
    "WentWrong",
    "Written",
    "from_json",
    "to_json",
]

VERSION: Final = 1
READABLE: Final = frozenset({1})

Body = Annotated[
    Created
    | Joined
    | Left
    | Consented
    | ConsentRevoked
    | ModeSwitched
    | Brought
    | SoundRead
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
    | TakenOver
    | Commented
    | CommentResolved
    | MeasureAsked
    | MeasureAnswered
    | MeasureDeclined
    | AlertSeen
    | Linked
    | TemplateSwitched
    | Chosen
    | Paused
    | Resumed
    | Struck
    | Removed
    | Ended
    | NoteReady
    | Signed
    | Declined
    | Reopened
    | LeftUnsigned
    | CopyLet
    | Added
    | EmergencyAccess
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
