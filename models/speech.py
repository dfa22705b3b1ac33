"""What a recognizer takes and gives."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from audio.types import Content, Party, SpeechSegment

Checkpoint = Callable[[], None]
"""Called between steps of long work; raises when the work is to be given up."""


def never_cancelled() -> None:
    """A checkpoint for work that nobody will give up."""


@dataclass(frozen=True, slots=True, repr=False)
class Word(Content):
    """One word as recognized.

    Attributes:
        text: As written, without surrounding space.
        start: First sample, in samples since the session went live.
        end: One past the last sample, same time base.
        probability: Mean token probability, in [0, 1].
    """

    text: str
    start: int
    end: int
    probability: float


@dataclass(frozen=True, slots=True, repr=False)
class Hypothesis(Content):
    """What the recognizer takes a segment to say.

    Attributes:
        speaker: Owner of the track.
        start: First sample of the segment, in samples since the session went live.
        end: One past the last sample that was decoded, same time base.
        words: In order; empty if nothing was said or nothing could be made out.
        final: Whether the segment had ended, so that this is the last word on it.
        stable: How many of the first words are hardly going to change; all of a final one's.
        doubt: Why ``words`` is empty although there was speech (a guard's name), else "".
    """

    speaker: Party
    start: int
    end: int
    words: tuple[Word, ...]
    final: bool
    doubt: str = ""
    stable: int = 0

    @property
    def text(self) -> str:
        """The words as one line."""
        return " ".join(word.text for word in self.words)


class Recognizer(Protocol):
    """Speech to words. Synchronous; one thread at a time (adapters lock)."""

    def partial(self, segment: SpeechSegment, context: str, checkpoint: Checkpoint) -> Hypothesis:
        """Decode an unfinished segment, fast. ``context`` is text said just before."""
        ...

    def final(self, segment: SpeechSegment, context: str, checkpoint: Checkpoint) -> Hypothesis:
        """Decode a finished segment, as well as possible, with word times."""
        ...

    def close(self) -> None:
        """Free the weights."""
        ...
