"""What the server's HTTP calls answer, as values."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from live.values import Content, Goal, Mode, Party, Purpose, SessionState
from live.wire import View


@dataclass(frozen=True, slots=True, repr=False)
class Held(Content):
    """That a session is not deleted: why, who says so, and since when, UTC."""

    reason: str
    who: str
    since: datetime


@dataclass(frozen=True, slots=True, repr=False)
class SessionRow(Content):
    """A line of the list of sessions.

    Attributes:
        awaits: Files of a recording still to come.
        held: The legal holds on it.
        emergencies: When somebody read it in an emergency who otherwise may not.
    """

    session: str
    client_alias: str
    therapist_name: str
    state: SessionState
    created_at: datetime
    awaits: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    emergencies: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class NewSession(Content):
    """What a new session is set up with."""

    therapist_name: str
    client_alias: str
    template: str
    goals: tuple[Goal, ...] = ()
    vocabulary: tuple[str, ...] = ()
    mode: Mode = "shared"


@dataclass(frozen=True, slots=True, repr=False)
class FoundPlan(Content):
    """A treatment plan, as much of it as a session begins with.

    Attributes:
        goals: Those that are worked on.
        left_out: How many are over.
    """

    goals: tuple[Goal, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Links(Content):
    """The two links of a session. Each holds a token in its fragment: a secret."""

    therapist: str
    client: str


@dataclass(frozen=True, slots=True, repr=False)
class CreatedSession(Content):
    """A session that was set up just now."""

    session: str
    links: Links


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A form of note to choose."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, repr=False)
class Access(Content):
    """The right to be in a session as one of its people. ``access`` is a secret token."""

    session: str
    party: Party
    access: str
    view: View


@dataclass(frozen=True, slots=True, repr=False)
class Token(Content):
    """What a program keeps of a sign-in."""

    token: str


@dataclass(frozen=True, slots=True, repr=False)
class Ticket(Content):
    """The right to open one WebSocket within ``expires_s`` seconds."""

    ticket: str
    expires_s: float


@dataclass(frozen=True, slots=True)
class PurposeText:
    """One thing to agree to, in words."""

    id: Purpose
    text: str
    usual: bool


@dataclass(frozen=True, slots=True)
class ConsentText:
    """What people read before they agree."""

    text_version: str
    text: str
    purposes: tuple[PurposeText, ...]


@dataclass(frozen=True, slots=True)
class SigningWords:
    """What a person says by signing, and that they agree to sign electronically."""

    text_version: str
    consent: str
    intent: str


@dataclass(frozen=True, slots=True, repr=False)
class Addition(Content):
    """Something that was added to a signed note: a signed document of its own.

    Attributes:
        n: Its number, from 1 on.
        about: Id of the statement it is about, if it is about one.
        original: The text of that statement, of a correction.
        occurred_at: When what a late entry tells of took place.
        answers: Number of the addition that it answers.
    """

    kind: str
    n: int
    by: Party
    name: str
    at: datetime
    text: str
    sha256: str
    about: str | None = None
    original: str | None = None
    occurred_at: datetime | None = None
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class AdditionKind:
    """What can be added, and what somebody says by signing it."""

    kind: str
    title: str
    explained: str
    text_version: str
    consent: str
    intent: str


@dataclass(frozen=True, slots=True, repr=False)
class Additions(Content):
    """What was added, what can be, and the hash that the next one is to follow."""

    follows: str
    additions: tuple[Addition, ...]
    kinds: tuple[AdditionKind, ...]


@dataclass(frozen=True, slots=True, repr=False)
class NewAddition(Content):
    """What is to be added. Fields as of ``POST /api/sessions/{id}/additions``."""

    kind: str
    name: str
    text: str
    intent: str
    text_version: str
    follows: str
    about: str | None = None
    occurred_at: str | None = None
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class WouldGo:
    """What would go if something were taken back: so many lines of the note."""

    lines: int


@dataclass(frozen=True, slots=True, repr=False)
class CanonicalNote(Content):
    """The note as it would be signed: its canonical form, the hash of that, and in which words."""

    sha256: str
    note: dict[str, Any]
    signing: SigningWords
