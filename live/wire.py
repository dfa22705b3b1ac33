"""What crosses a screen's WebSocket as text. ``docs/wire.md`` tells the story.

Binary frames are y-protocols messages (sync and awareness) and are not described here; who
wrote what in the document they carry is read with ``stretches``.
Of the server the terminal imports this module, what it is made of, and the words of a signed
note (``live.note_words``); the widget's types are generated from ``schema()``.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import Field, TypeAdapter

from live.commands import (
    Accept,
    AcknowledgeAlert,
    AnswerMeasure,
    AskMeasure,
    Choose,
    Command,
    Comment,
    CommentOn,
    Consent,
    Decline,
    DeclineMeasure,
    Dispute,
    End,
    FinishLater,
    Id,
    LetCopy,
    Line,
    Link,
    Name,
    Pause,
    Reject,
    Reopen,
    ResolveComment,
    Resume,
    Revoke,
    Sha256,
    Sign,
    Strike,
    SwitchMode,
    SwitchTemplate,
    TakeOver,
    Write,
)
from live.events import Event
from live.stretches import Stretch, stretches
from live.values import Check, Content, Party, ScreenKind, Utterance
from live.views import (
    AlertView,
    ConsentView,
    MeasureView,
    Section,
    SignatureView,
    TemplateName,
    View,
)

__all__ = [
    "CLOSE_CONFLICT",
    "CLOSE_NOT_ALLOWED",
    "CLOSE_NOT_SIGNED_IN",
    "CLOSE_TOO_LARGE",
    "CLOSE_TOO_SLOW",
    "MAX_BINARY_FRAME",
    "MAX_TEXT_FRAME",
    "VERSION",
    "Accept",
    "AcknowledgeAlert",
    "AlertView",
    "Alerts",
    "AnswerMeasure",
    "AskMeasure",
    "Checks",
    "Choose",
    "Command",
    "Comment",
    "CommentOn",
    "Consent",
    "ConsentView",
    "Decline",
    "DeclineMeasure",
    "Dispute",
    "Do",
    "Done",
    "End",
    "FinishLater",
    "FromScreen",
    "Happened",
    "Hello",
    "Id",
    "LetCopy",
    "Line",
    "Link",
    "MeasureView",
    "Name",
    "Pause",
    "RefusedFrame",
    "Reject",
    "Reopen",
    "ResolveComment",
    "Resume",
    "Revoke",
    "ScreenKind",
    "Screens",
    "Section",
    "Sha256",
    "Sign",
    "Signal",
    "Signalled",
    "SignatureView",
    "Speaking",
    "Stretch",
    "Strike",
    "SwitchMode",
    "SwitchTemplate",
    "TakeOver",
    "TemplateName",
    "ToScreen",
    "Told",
    "View",
    "ViewChanged",
    "Welcome",
    "Work",
    "Write",
    "read_command",
    "read_from_screen",
    "read_to_screen",
    "schema",
    "stretches",
    "write",
]

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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Hello(Content):
    """The first frame.

    Attributes:
        resume: The last event seen, 0 for none.
        screen: What kind of screen it is.
        copy: The ``seq`` of the note that came with the join, if that is shown; 0 if not.
    """

    type: Literal["hello"] = "hello"
    ticket: str
    resume: Annotated[int, Field(ge=0)] = 0
    screen: ScreenKind = "page"
    copy: Annotated[int, Field(ge=0)] = 0
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Alerts(Content):
    """All alerts that stand. Sent to the therapist's screens only: with ``welcome``, on change."""

    type: Literal["alerts"] = "alerts"
    alerts: tuple[AlertView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """What the note must hold, and whether it does; to the therapist's screens only.

    Sent with ``welcome`` and on change.
    """

    type: Literal["checks"] = "checks"
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screens:
    """How many screens of the therapist are connected; to these only, whenever one comes or goes.

    Attributes:
        connected: How many of each kind there are; of a kind that is not named, none.
    """

    type: Literal["screens"] = "screens"
    connected: dict[ScreenKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What the models are at in this session; to the therapist's screens only, on change.

    At most once a second, while something goes on; never kept.

    Attributes:
        hearing: Whether the recognizer decides on a finished segment of this session, or guesses
            at an unfinished one.
        segments: Finished segments that wait for the recognizer, of all sessions.
        speaker: Who speaks in the turn that the language model is at; None if it is at none.
        start: Where that turn begins, in samples since the session went live.
        turns: Turns that wait for the language model.
        cpu: Share of the machine's cores that the server and its models take, 0 to 1.
    """

    type: Literal["work"] = "work"
    hearing: Literal["idle", "guessing", "deciding"]
    segments: int
    speaker: Party | None
    start: int
    turns: int
    cpu: float


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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SealWith(Content):
    """What a terminal seals on its machine what it cannot send; on the private lane alone.

    Attributes:
        key: 32 bytes, hex: the session's, and gone with it. Never to be kept.
    """

    type: Literal["seal_with"] = "seal_with"
    key: str


Told = Welcome | Happened | ViewChanged | Alerts | Checks | Screens | Work | Speaking
"""What a screen is told of the session. The rest answers it, or comes from the other person."""

ToScreen = Annotated[
    Told | Done | RefusedFrame | Signalled | SealWith,
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
