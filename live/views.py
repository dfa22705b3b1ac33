"""What a screen is shown of a session, all but its words: the values ``live.wire`` sends.

They are made by ``live.view``.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from audio.types import Sound
from live.note.template import Choice
from live.values import (
    Content,
    EarlierScore,
    Goal,
    MeasureState,
    Mode,
    Party,
    Purpose,
    SessionState,
    TimeBand,
    Way,
)


@dataclass(frozen=True, slots=True)
class TemplateName:
    """A form that the note can be given."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, repr=False)
class Section(Content):
    """A section of the note.

    Attributes:
        title: The clinical title.
        plain_title: The title that the client reads.
        plain_title_es: The same in Spanish; "" if there is none.
        prompt: What the clinician is asked to write here; "" if nothing.
        choices: The lists to choose from here.
        chosen: What was chosen, by the list's id; a list of which nothing was chosen is not there.
    """

    id: str
    title: str
    plain_title: str
    plain_title_es: str = ""
    prompt: str = ""
    choices: tuple[Choice, ...] = ()
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)


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
class MeasureView(Content):
    """One questionnaire and where it stands.

    Attributes:
        instrument: Its id.
        title: What clinicians call it.
        state: Whether it was asked for, answered, declined.
        total: What the last answers add up to; None: not answered, or not every question.
        most: The highest total there can be.
        band: The name of the range the total lies in, as published; "" without a total.
        given: How many questions were answered.
        questions: How many there are.
        on: Day of the last answers, where the server is.
        earlier: Totals of earlier sessions, oldest first.
    """

    instrument: str
    title: str
    state: MeasureState
    total: int | None
    most: int
    band: str
    given: int
    questions: int
    on: date | None
    earlier: tuple[EarlierScore, ...]


@dataclass(frozen=True, slots=True, repr=False)
class View(Content):
    """Everything about a session but its words; sent again whenever it changes.

    Attributes:
        touched: How many statements serve each goal, by its id; those that are gone do not count.
        templates: The forms it can be given.
        listened_s: Seconds listened to up to ``as_of``; running on while ``listening``.
        taps: Who has connected a microphone.
        sound: What of each really arrives at this moment: ``none``; ``silent``, as that of a muted
            microphone; or ``arriving``. While paused, nothing does.
        frozen: The note may not change: somebody signed.
        lag_s: How late words come, in seconds.
        time_bands: The psychotherapy time bands, lowest first: the clock since ``started_at``,
            in whole minutes, supports the last whose ``least`` it has reached.
        client_copy: Whether the client may take a copy of the signed note.
        way: What the note is documented from.
        read_s: Seconds of a recording that have been listened to.
        sound_s: How long it is, in seconds; None if that is not known.
        mode: Whether the client is to see the note, and from when, as the therapist set it.
        apart: Who said that they do not want the note written together.
        client_sees_note: Whether the client sees it now. If not, their view is without goals,
            sections and signatures.
        additions: How many were made to the signed note.
        log_kept: Whether more than the signed record is kept; if not, nothing but that can be read.
    """

    session: str
    state: SessionState
    therapist_name: str
    client_alias: str
    template: str
    templates: tuple[TemplateName, ...]
    sections: tuple[Section, ...]
    goals: tuple[Goal, ...]
    touched: dict[str, int]
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
    time_bands: tuple[TimeBand, ...] = ()
    measures: tuple[MeasureView, ...] = ()
    client_copy: bool = True
    way: Way = "call"
    read_s: float = 0.0
    sound_s: float | None = None
    sound: dict[Party, Sound] = field(default_factory=dict)
    mode: Mode = "shared"
    apart: tuple[Party, ...] = ()
    client_sees_note: bool = True
    additions: int = 0
    log_kept: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class AlertView(Content):
    """An answer that the therapist has not said to have seen: what was answered, no more."""

    id: int
    at: datetime
    text: str
