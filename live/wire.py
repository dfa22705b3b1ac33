"""What crosses a screen's WebSocket as text. ``docs/wire.md`` tells the story.

Binary frames are y-protocols messages (sync and awareness) and are not described here.
The terminal imports this module and nothing else of the server; the widget's types
are generated from ``schema()``.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import Field, StringConstraints, TypeAdapter

from live.events import Event
from live.values import Content, Goal, Party, Purpose, SessionState, Utterance

VERSION: Final = 1
MAX_TEXT_FRAME: Final = 64 * 1024
"""Longest text frame taken from a screen, in bytes."""
MAX_BINARY_FRAME: Final = 1024 * 1024
"""Longest document update taken from a screen, in bytes."""

CLOSE_NOT_SIGNED_IN: Final = 4401
CLOSE_NOT_ALLOWED: Final = 4403
CLOSE_CONFLICT: Final = 4409
CLOSE_TOO_SLOW: Final = 1013
CLOSE_TOO_LARGE: Final = 1009

Line = Annotated[str, StringConstraints(min_length=1, max_length=2_000, strip_whitespace=True)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
Comment = Annotated[str, StringConstraints(max_length=4_000, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.-]+$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


# --- from a screen: commands ---------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """I agree to these purposes."""

    type: Literal["consent"] = "consent"
    purposes: tuple[Purpose, ...]
    text_version: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Revoke:
    """I no longer agree; stop listening."""

    type: Literal["revoke"] = "revoke"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Stop listening for now."""

    type: Literal["pause"] = "pause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """Listen again."""

    type: Literal["resume"] = "resume"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Write(Content):
    """Add a statement of my own to a section."""

    type: Literal["write"] = "write"
    section: Id
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Keep this statement."""

    type: Literal["accept"] = "accept"
    statement: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """Take this statement out of the note."""

    type: Literal["reject"] = "reject"
    statement: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """This statement is not right."""

    type: Literal["dispute"] = "dispute"
    statement: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The talking is over; let us read the note."""

    type: Literal["end"] = "end"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sign(Content):
    """I sign the note whose canonical form has this hash."""

    type: Literal["sign"] = "sign"
    name: Name
    sha256: Sha256
    intent: Line
    comment: Comment = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Decline(Content):
    """I do not sign it, for this reason."""

    type: Literal["decline"] = "decline"
    sha256: Sha256
    reason: Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """Undo the signature so that the note can be changed."""

    type: Literal["reopen"] = "reopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishLater:
    """Leave the note unsigned for now."""

    type: Literal["finish_later"] = "finish_later"


Command = Annotated[
    Consent
    | Revoke
    | Pause
    | Resume
    | Write
    | Accept
    | Reject
    | Dispute
    | End
    | Sign
    | Decline
    | Reopen
    | FinishLater,
    Field(discriminator="type"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Hello(Content):
    """The first frame. ``resume`` is the last event seen, 0 for none."""

    type: Literal["hello"] = "hello"
    ticket: str
    resume: Annotated[int, Field(ge=0)] = 0
    v: Literal[1] = 1


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Do(Content):
    """A command; ``id`` comes back in ``done`` or ``refused``."""

    type: Literal["do"] = "do"
    id: Id
    command: Command


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Signal(Content):
    """A message for the other person's ``<conote-call>`` (SDP, candidates); relayed unread."""

    type: Literal["signal"] = "signal"
    data: dict[str, Any]


FromScreen = Annotated[Hello | Do | Signal, Field(discriminator="type")]


# --- to a screen -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, repr=False)
class Section(Content):
    """A section of the note: the clinical title and the one in plain words."""

    id: str
    title: str
    plain_title: str


@dataclass(frozen=True, slots=True)
class ConsentView:
    """One person's consent."""

    purposes: tuple[Purpose, ...]
    text_version: str
    at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class SignatureView(Content):
    """One person's answer to the frozen note."""

    party: Party
    at: datetime
    sha256: str
    name: str
    comment: str
    declined: bool


@dataclass(frozen=True, slots=True, repr=False)
class View(Content):
    """Everything about a session but its words; sent again whenever it changes.

    Attributes:
        listened_s: Seconds listened to up to ``as_of``; running on while ``listening``.
        frozen: The note may not change: somebody signed.
        lag_s: How late words come, in seconds.
    """

    session: str
    state: SessionState
    therapist_name: str
    client_alias: str
    template: str
    sections: tuple[Section, ...]
    goals: tuple[Goal, ...]
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    as_of: datetime
    listening: bool
    listened_s: float
    consents: dict[Party, ConsentView]
    taps: tuple[Party, ...]
    present: tuple[Party, ...]
    signatures: tuple[SignatureView, ...]
    frozen: bool
    note_ready: bool
    note_reason: str
    lag_s: float


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Welcome(Content):
    """The first frame to a screen; events after ``resume`` follow, up to ``seq``."""

    type: Literal["welcome"] = "welcome"
    party: Party
    seq: int
    view: View
    v: Literal[1] = 1


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Happened(Content):
    """An event of the log."""

    type: Literal["event"] = "event"
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ViewChanged(Content):
    """The session as it stands now."""

    type: Literal["view"] = "view"
    view: View


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Speaking(Content):
    """An utterance that is not final yet. Never logged; the latest one replaces the last."""

    type: Literal["speaking"] = "speaking"
    utterance: Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The command was carried out and is kept."""

    type: Literal["done"] = "done"
    id: str
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedFrame:
    """The command, or (id "") a document change, was not carried out."""

    type: Literal["refused"] = "refused"
    id: str
    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Signalled(Content):
    """The other person's call message."""

    type: Literal["signal"] = "signal"
    sender: Party
    data: dict[str, Any]


ToScreen = Annotated[
    Welcome | Happened | ViewChanged | Speaking | Done | RefusedFrame | Signalled,
    Field(discriminator="type"),
]

_from_screen: Final[TypeAdapter[FromScreen]] = TypeAdapter(FromScreen)
_to_screen: Final[TypeAdapter[ToScreen]] = TypeAdapter(ToScreen)
_command: Final[TypeAdapter[Command]] = TypeAdapter(Command)


def read_from_screen(data: str | bytes) -> FromScreen:
    """Read a frame that a screen sent.

    Raises:
        ValueError: If it is none (pydantic's error holds the input: never show or log it).
    """
    return _from_screen.validate_json(data)


def read_to_screen(data: str | bytes) -> ToScreen:
    """Read a frame that the server sent. Raises ValueError if it is none."""
    return _to_screen.validate_json(data)


def read_command(data: str | bytes) -> Command:
    """Read a command alone, as HTTP sends it. Raises ValueError if it is none."""
    return _command.validate_json(data)


def write(frame: FromScreen | ToScreen) -> str:
    """Write a frame as compact JSON."""
    if isinstance(frame, Hello | Do | Signal):
        return _from_screen.dump_json(frame).decode()
    return _to_screen.dump_json(frame).decode()


def schema() -> dict[str, Any]:
    """The JSON Schema of both directions: ``{"from_screen": …, "to_screen": …}``."""
    return {
        "from_screen": _from_screen.json_schema(),
        "to_screen": _to_screen.json_schema(mode="serialization"),
    }
