"""Builders of the values that tests pass around, with what does not matter filled in."""

from collections.abc import Iterable

import numpy as np

from audio.types import SAMPLE_RATE, Party, SpeechSegment
from live.desk import Delivery
from live.session import NoteEntry, Session
from live.values import Author, Statement, StatementKind, StatementStatus, Utterance
from models.speech import Hypothesis, Word

WORD = SAMPLE_RATE // 4
"""Samples that a spoken word lasts here."""


def words(text: str, start: int = 0) -> tuple[Word, ...]:
    """The words of a text, each a quarter of a second long, from sample ``start`` on."""
    return tuple(
        Word(word, start + n * WORD, start + (n + 1) * WORD, 0.9)
        for n, word in enumerate(text.split())
    )


def hypothesis(
    text: str, speaker: Party = "client", start: int = 0, *, final: bool = True, doubt: str = ""
) -> Hypothesis:
    """What a recognizer took a segment from sample ``start`` on to say; a final one is stable."""
    said = words(text, start)
    end = said[-1].end if said else start + SAMPLE_RATE
    return Hypothesis(speaker, start, end, said, final, doubt, len(said) if final else 0, "en")


def delivery(hypothesis: Hypothesis, waited_s: float = 0.0, every_s: float = 0.5) -> Delivery:
    """What the desk gives for a hypothesis."""
    return Delivery(hypothesis, waited_s, every_s)


def utterance(text: str, speaker: Party = "client", start: int = 0, name: str = "") -> Utterance:
    """A final utterance; its id is made of speaker and start unless ``name`` is given."""
    said = words(text, start)
    end = said[-1].end if said else start + SAMPLE_RATE
    return Utterance(name or f"{speaker[0]}{start}", 1, speaker, start, end, said, final=True)


def talk(*lines: tuple[Party, str]) -> list[Utterance]:
    """A conversation: an utterance a line, ten seconds apart, named u1, u2 and so on."""
    return [
        utterance(text, speaker, n * 10 * SAMPLE_RATE, f"u{n + 1}")
        for n, (speaker, text) in enumerate(lines)
    ]


def segment(
    speaker: Party = "client",
    start: int = 0,
    samples: int = SAMPLE_RATE,
    *,
    ended: bool = True,
    pausing: bool = False,
    lead: int = 0,
) -> SpeechSegment:
    """A stretch of silence that counts as speech, with ``lead`` samples before it."""
    return SpeechSegment(
        speaker,
        start,
        np.zeros(samples, np.float32),
        start + samples,
        ended=ended,
        pausing=pausing,
        lead=np.zeros(lead, np.float32),
    )


def statement(
    name: str = "s1",
    text: str = "Slept four hours.",
    section: str = "data",
    kind: StatementKind = "symptom",
    evidence: tuple[str, ...] = ("u1",),
    author: Author = "assistant",
) -> Statement:
    """A statement of the DAP note."""
    return Statement(name, section, kind, text, evidence, author)


def entries(
    statements: Iterable[Statement], status: StatementStatus = "proposed"
) -> dict[str, NoteEntry]:
    """The statements as a session holds them."""
    return {found.id: NoteEntry(found, status) for found in statements}


def heard(utterances: Iterable[Utterance], statements: Iterable[Statement] = ()) -> Session:
    """A live session that heard this and proposed that."""
    return Session(state="live", utterances=tuple(utterances), entries=entries(statements))
