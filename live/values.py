"""The values a session is about: utterances, statements, goals, consent.

All are frozen. Those that hold words redact their repr (``Content``). Times inside
a session are samples at 16 kHz since it went live; wall-clock times are UTC.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from audio.types import PARTIES, SAMPLE_RATE, Content, Party
from models.speech import Word, written

__all__ = ["PARTIES", "SAMPLE_RATE", "Content", "Party", "Word", "written"]

Author = Literal["therapist", "client", "assistant"]

SessionState = Literal["created", "consenting", "live", "paused", "review", "signed", "unsigned"]

Way = Literal["call", "recording", "transcript", "summary"]
"""What a note is documented from."""

Modality = Literal["video", "audio", "in_person"]
"""How people met, where they say so themselves."""

StatementKind = Literal[
    "symptom",
    "progress",
    "strength",
    "goal",
    "intervention",
    "response",
    "risk",
    "measure",
    "plan",
    "session_fact",
    "other",
]

StatementStatus = Literal["proposed", "accepted", "edited", "disputed", "rejected", "withdrawn"]

IN_INK: Final[frozenset[StatementStatus]] = frozenset({"accepted", "edited", "disputed"})
"""What is signed: pencil (proposed) and statements that are gone are not."""

GONE: Final[frozenset[StatementStatus]] = frozenset({"rejected", "withdrawn"})
"""No longer in the note: taken out by the therapist, or by the assistant for a fuller line."""

GoalSource = Literal["therapist", "assistant", ""]
"""Who says which goal a statement serves: the assistant only suggests it."""

Purpose = Literal["transcription", "drafting", "collaboration", "storing", "metrics"]
"""What a person agrees to, each by itself: see ``live.consent``."""

Mode = Literal["shared", "reveal", "private"]
"""Whether the client sees the note: while it is written, from review on, or not at all."""

ScreenKind = Literal["page", "terminal", "watcher"]
"""What a screen is: the page, the terminal's dashboard, or a script that reads along."""

MeasureState = Literal["not_asked", "asked", "answered", "declined"]

Answers = tuple[int | None, ...]
"""A client's answers to a questionnaire, one an item, as numbers; None: not answered."""

REQUIRED_PURPOSES: Final[frozenset[Purpose]] = frozenset({"transcription", "drafting"})
"""What both must have agreed to before what was recorded elsewhere is taken."""

TOGETHER: Final[frozenset[Purpose]] = REQUIRED_PURPOSES | {"collaboration"}
"""What a call is usually about: it is listened to, lines are proposed, and both write the note."""


@dataclass(frozen=True, slots=True, repr=False)
class Utterance(Content):
    """What one person said without a break, as far as it is known.

    Attributes:
        id: Stable over revisions, unique in the session.
        revision: Counts up with each change; the final one is the last.
        speaker: Owner of the track.
        start: First sample, since the session went live.
        end: One past the last sample, same time base.
        words: In order.
        final: Whether the words are settled.
        stable: How many of the first words will hardly change; all of a final one's.
    """

    id: str
    revision: int
    speaker: Party
    start: int
    end: int
    words: tuple[Word, ...]
    final: bool
    stable: int = 0

    @property
    def text(self) -> str:
        """The words as one line."""
        return written(self.words)

    @property
    def spoken(self) -> bool:
        """Whether it was spoken; a typed sentence takes no time."""
        return self.end > 0


@dataclass(frozen=True, slots=True, repr=False)
class Goal(Content):
    """A goal of the treatment plan that this session may touch.

    Attributes:
        id: Unique in the plan.
        text: The goal, as the client would say it.
        problem: The problem it answers to, in words, or "".
        objectives: Its steps, in order.
        target: By when, or None.
    """

    id: str
    text: str
    problem: str = ""
    objectives: tuple[str, ...] = ()
    target: date | None = None


Language = Literal["en", "es"]
"""A language in which people can be asked something, as of ISO 639-1."""

CheckState = Literal["there", "missing", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a progress note must hold. No words of the session are in it.

    Attributes:
        id: Stable name.
        title: The clinical name.
        state: Whether the note holds it.
        to_do: What to do about it, in plain words; "" if nothing is.
        rests_on: Ids of the statements that give it; empty if it comes from events.
    """

    id: str
    title: str
    state: CheckState
    to_do: str = ""
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeBand:
    """A psychotherapy time code and its whole minutes; ``most`` is None if it has no end."""

    cpt: str
    least: int
    most: int | None


@dataclass(frozen=True, slots=True, repr=False)
class Statement(Content):
    """One sentence of the note, as it was first proposed or written.

    The text that people see and edit lives in the shared document; ``text`` here is
    what its author put there first and is never changed.

    Attributes:
        id: Unique in the session.
        section: Id of a section of the session's template; the fold files it anew when the
            note is given another form.
        kind: What sort of statement it is.
        text: The first text.
        evidence: Ids of the utterances it rests on; empty if a person wrote it.
        author: Who put it there.
        goal: Id of the goal it serves, or "".
    """

    id: str
    section: str
    kind: StatementKind
    text: str
    evidence: tuple[str, ...]
    author: Author
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A stretch of what was said that was taken back; no word of it is kept anywhere.

    Attributes:
        id: Number of the event that tells of it.
        start: First sample, since the session went live.
        end: One past the last.
        by: Who asked for it.
        at: When, UTC.
    """

    id: int
    start: int
    end: int
    by: Party
    at: datetime

    def covers(self, start: int, end: int) -> bool:
        """Whether a part of ``[start, end)`` lies in it."""
        return start < self.end and self.start < end


@dataclass(frozen=True, slots=True, repr=False)
class SignableStatement(Content):
    """A statement as it stands in the document when the note is frozen.

    Attributes:
        id: Unique in the session.
        section: Id of the template's section it stands in.
        kind: What sort of statement it is.
        text: The text as it is now.
        author: Who put it there.
        status: Where it stands.
        by: Who gave it that status; None while it is only proposed.
        goal: Id of the goal it serves, or "".
        evidence: Ids of the utterances it rests on, in order.
        own_words: Whether a person wrote the text or changed it.
        goal_by: Who says which goal it serves; the assistant only suggests it.
    """

    id: str
    section: str
    kind: StatementKind
    text: str
    author: Author
    status: StatementStatus
    by: Party | None
    goal: str
    evidence: tuple[str, ...]
    own_words: bool = False
    goal_by: GoalSource = ""


@dataclass(frozen=True, slots=True, repr=False)
class EarlierScore(Content):
    """What a client's answers to a questionnaire added up to in an earlier session.

    Attributes:
        on: The day, where the server is.
        total: The sum.
    """

    on: date
    total: int


def folded(name: str) -> str:
    """A person's name as it is compared: spaces and capitals make no other person."""
    return " ".join(name.casefold().split())
