"""What a recognizer takes and gives."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Protocol

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


_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    # Chinese, Japanese
    "\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
)
"""Characters of scripts that put no spaces between words."""

_NO_SPACE: Final = re.compile(f"(?<=[{_UNSPACED}]) | (?=[{_UNSPACED}])")


def written(words: Iterable[Word]) -> str:
    """Write words as one line, with the spaces of their script: Chinese and Japanese have none."""
    return _NO_SPACE.sub("", " ".join(word.text for word in words))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a track.

    Attributes:
        start: First sample, in samples since the session went live.
        end: One past the last sample, same time base.
    """

    start: int
    end: int


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
        language: What they were taken to be in, as Whisper's code; "" if nothing was decoded.
        doubt: Why ``words`` is empty although there was speech (a guard's name), else "".
        rest: If the segment was cut: words that were shown of what follows, which is another one.
        rest_stable: How many of the first words of ``rest`` are hardly going to change.
    """

    speaker: Party
    start: int
    end: int
    words: tuple[Word, ...]
    final: bool
    doubt: str = ""
    stable: int = 0
    language: str = ""
    rest: tuple[Word, ...] = ()
    rest_stable: int = 0

    @property
    def text(self) -> str:
        """The words as one line."""
        return written(self.words)


@dataclass(frozen=True, slots=True, repr=False)
class Context(Content):
    """What a segment is read by.

    Attributes:
        track: ``session/speaker``, unique in the process: what a recognizer remembers of an
            unfinished segment, it remembers by this.
        words: What was said before on this track, as far as it is final and believed, in order.
        vocabulary: Names and terms that may come up, as they are written.
        language: What is spoken, as Whisper's code; None if the recognizer is to tell it.
        unheard: Stretches of the track of which nothing was written: what sounds there is no part
            of what comes after.
    """

    track: str = ""
    words: tuple[Word, ...] = ()
    vocabulary: tuple[str, ...] = ()
    language: str | None = "en"
    unheard: tuple[Stretch, ...] = ()


class Recognizer(Protocol):
    """Speech to words. Synchronous; segments of one track come one at a time."""

    def partial(
        self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint
    ) -> Hypothesis:
        """Decode an unfinished segment, fast; one that is pausing, as if it had ended."""
        ...

    def final(self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint) -> Hypothesis:
        """Decode a finished segment, as well as possible, with word times."""
        ...

    def forget(self, session: str) -> None:
        """Remember nothing more of tracks whose name begins with ``session`` and a slash."""
        ...

    def close(self) -> None:
        """Free the weights."""
        ...
