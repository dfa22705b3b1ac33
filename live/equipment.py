"""What all sessions of a server share, and the wall clock."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from live.counts import Counts
from live.desk import Desk
from live.note.template import Templates
from live.store import Store
from models.embedding import Embedder
from models.silero import Silero
from models.text import LanguageModel


def utc_now() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Equipment:
    """What all sessions of a server share.

    Attributes:
        store: Keeps everything.
        desk: Where segments wait for the recognizer.
        templates: The forms of note to choose from.
        vad: Finds speech.
        language_model: Shortens drafted lines; None with ``drafting=off``.
        embedder: Says how alike two texts are; None if its weights are missing.
        language: What is spoken, as Whisper's code; None if it is to be heard.
        draft_deadline_s: Longest wait for the model on one turn, in seconds.
        ready_deadline_s: Longest wait after the end for turns not yet drafted, in seconds.
        client_copy: Whether clients may take a copy of a signed note, if nobody chooses otherwise.
        counts: What happened, for `/metrics`.
    """

    store: Store
    desk: Desk
    templates: Templates
    vad: Silero
    language_model: LanguageModel | None
    embedder: Embedder | None
    language: str | None
    draft_deadline_s: float
    ready_deadline_s: float
    client_copy: bool = True
    counts: Counts = field(default_factory=Counts)
