"""A session told as a sequence of acts, for tests of whatever folds events."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from live import events as ev
from live import wire
from live.deciding import decide
from live.folding import apply
from live.note.template_files import shipped
from live.session import Session
from live.values import Author, Goal, Party, Purpose, Statement, StatementKind, Utterance, Word

DAP = shipped().find("dap")
START = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
EVERYTHING: tuple[Purpose, ...] = ("transcription", "drafting", "collaboration", "storing")
AGREE = wire.Consent(purposes=EVERYTHING, text_version="2026-11")
HASH = "a" * 64


class Story:
    """A session and its clock; acts happen when the clock says.

    Attributes:
        session: The fold of what happened.
        now: UTC.
    """

    def __init__(self) -> None:
        self.session = Session()
        self.now = START
        self.happened(
            ev.Created(
                therapist_name="Dr. Emma Hale",
                client_alias="Sam",
                template=DAP,
                goals=(Goal("g1", "Sleep through five of seven nights"),),
            )
        )

    def happened(self, body: ev.Body) -> None:
        """Let the server report something."""
        self.session = apply(self.session, ev.Event(self.session.seq + 1, self.now, body))

    def did(self, party: Party, command: wire.Command) -> None:
        """Let a person do something."""
        self.happened(decide(self.session, party, command))

    def later(self, minutes: float) -> None:
        """Let time pass."""
        self.now += timedelta(minutes=minutes)

    def both(self, commands: Iterable[wire.Command]) -> None:
        """Let both do the same things, the therapist first."""
        for command in commands:
            self.did("therapist", command)
            self.did("client", command)


def joined() -> Story:
    """Both have opened their page."""
    story = Story()
    story.happened(ev.Joined(party="therapist"))
    story.happened(ev.Joined(party="client"))
    return story


def live() -> Story:
    """Both have agreed."""
    story = joined()
    story.both([AGREE])
    return story


def in_review(minutes: float = 50) -> Story:
    """They have talked for so long."""
    story = live()
    story.later(minutes)
    story.did("therapist", wire.End())
    return story


def utterance(number: int, speaker: Party, start_s: float, text: str) -> Utterance:
    """Somebody says ``text``, half a second a word."""
    start = int(start_s * 16_000)
    words = tuple(
        Word(word, start + n * 8_000, start + (n + 1) * 8_000, 0.9)
        for n, word in enumerate(text.split())
    )
    return Utterance(f"u{number}", 1, speaker, start, words[-1].end, words, final=True)


def statement(
    statement_id: str, author: Author = "assistant", kind: StatementKind = "symptom"
) -> Statement:
    """A statement in the section ``data``."""
    return Statement(statement_id, "data", kind, "Sleeps five hours.", (), author)
