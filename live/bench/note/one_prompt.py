"""The usual way: the whole transcript in one prompt that asks for the note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from live.bench.note.sources import Said
from live.values import Content
from models.errors import PromptTooLong
from models.text import LanguageModel, Prompt

CONTEXT: Final = 8192
"""Tokens of context that the bench loads a local model with: room for an hour in one prompt."""

MAX_TOKENS: Final = 1024
"""Longest note, in tokens: some 60 lines. The model ends long before unless it repeats itself."""

MOST_WINDOWS: Final = 64

SYSTEM: Final = "You are a clinical scribe. You write complete clinical notes from transcripts."

ASKED: Final = (
    "Write the clinical note of this consultation. Use these headings, and under each write "
    "several short lines, one fact a line, with numbers and names:\n"
    "Presenting complaint\n"
    "Details of the complaint\n"
    "Other symptoms\n"
    "Symptoms the client does not have\n"
    "Past illnesses\n"
    "Medicines and allergies\n"
    "Family\n"
    "Work, home, smoking, alcohol\n"
    "Advice and plan"
)
"""The best of a dozen ways to ask the default model on two consultations. Without headings it
writes one sentence about the whole; asked for so many lines, it invents the rest."""

_BULLET: Final = re.compile(r"^\s*(?:[-*•–]+|\d{1,2}[.)]|#+)\s*")
_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+(?=[A-Z])")
_HEADING: Final = re.compile(r"^[^.!?]{1,60}:\s*$")
_NOTHING: Final = re.compile(
    r"^(?:(?:none|nil|no)|(?:[^:]{1,40}:\s*)?(?:n/?a|unknown|not (?:mentioned|specified|applicable"
    r"|discussed|provided|known|stated|reported)))\b(?:\s+(?:in|during) the \w+)?\W*$",
    re.IGNORECASE,
)
"""A line that only fills a heading."""


@dataclass(frozen=True, slots=True, repr=False)
class Written(Content):
    """A note that was written in one go.

    Attributes:
        lines: Its statements.
        repeated: Lines that were left out because they were there word for word.
        windows: In how many parts the transcript was read.
    """

    lines: tuple[str, ...]
    repeated: int
    windows: int


def write(said: Sequence[Said], model: LanguageModel, deadline_s: float) -> Written:
    """Ask for the note of a whole transcript, in the fewest parts that fit the model's context.

    Raises:
        ModelError: If the model fails, or one turn alone does not fit.
    """
    for count in range(1, MOST_WINDOWS + 1):
        try:
            answers = [
                model.complete(prompt(part), deadline_s).text for part in _parts(said, count)
            ]
        except PromptTooLong:
            if count in {len(said), MOST_WINDOWS}:
                raise
            continue
        lines = [line for answer in answers for line in statements(answer)]
        kept = tuple(dict.fromkeys(lines))
        return Written(kept, len(lines) - len(kept), len(answers))
    raise AssertionError("the last try returns or raises")


def prompt(said: Sequence[Said]) -> Prompt:
    """What the model is asked about a transcript, or a part of one."""
    names = {"therapist": "Clinician", "client": "Client"}
    transcript = "\n".join(f"{names[turn.speaker]}: {turn.text}" for turn in said)
    return Prompt(
        system=SYSTEM,
        examples=(),
        question=f"Transcript:\n{transcript}\n\n{ASKED}",
        max_tokens=MAX_TOKENS,
    )


def statements(answer: str) -> list[str]:
    """The sentences of an answer: no bullets, no headings, nothing that only fills a heading."""
    lines = (_BULLET.sub("", line).replace("**", "").strip() for line in answer.splitlines())
    return [
        sentence.strip()
        for line in lines
        if not _HEADING.match(line)
        for sentence in _SENTENCE.split(line)
        if re.search(r"\w", sentence) and not _NOTHING.match(sentence)
    ]


def _parts(said: Sequence[Said], count: int) -> list[Sequence[Said]]:
    """Cut a transcript between turns into parts of about the same number of words."""
    total = sum(len(turn.text.split()) for turn in said)
    parts: list[list[Said]] = [[] for _ in range(count)]
    words = 0
    for turn in said:
        parts[min(count - 1, words * count // max(1, total))].append(turn)
        words += len(turn.text.split())
    return [part for part in parts if part]
