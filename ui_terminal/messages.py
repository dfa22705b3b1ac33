"""What the client tells the screens. Frames of the wire pass as they are."""

from dataclasses import dataclass
from typing import Literal

from live import wire
from live.values import Content

LinkState = Literal["connecting", "connected", "waiting", "closed"]


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """The connection to the server changed.

    Attributes:
        state: ``waiting`` is between two tries; ``closed`` is for good.
        retry_in_s: Seconds until the next try, while ``waiting``.
        failures: Tries in a row that did not get as far as a welcome.
        reason: Why, for people; "" if there is nothing to say.
    """

    state: LinkState
    retry_in_s: float = 0.0
    failures: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NoteChanged:
    """The shared document changed, here or elsewhere: read it again."""


@dataclass(frozen=True, slots=True, repr=False)
class LostText(Content):
    """What a person typed into a statement and the server did not take."""

    statement: str
    section: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class ChangeRefused(Content):
    """The server did not take our changes of the document; it was fetched anew.

    Attributes:
        message: Why, for people.
        lost: What had been typed, so that it can be used again.
    """

    message: str
    lost: tuple[LostText, ...]


FromClient = wire.Told | LinkChanged | NoteChanged | ChangeRefused
