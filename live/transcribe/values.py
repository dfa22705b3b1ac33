"""What is read out of recordings. Times are samples at 16 kHz since the recording's start."""

from dataclasses import dataclass
from typing import Literal

from audio.types import SAMPLE_RATE, Content
from models.speech import Word, written

TrackedBy = Literal["files", "channels", "nothing"]
"""What keeps the speakers apart."""


@dataclass(frozen=True, slots=True, repr=False)
class Passage(Content):
    """One stretch of speech on one track.

    Attributes:
        speaker: Owner of the track; None if the recording mixes several people.
        start: First sample of the first word, or of the speech that was not understood.
        end: One past the last sample.
        words: In order; empty if it was not understood.
        doubt: Why it was not understood (the name of a guard of the recognizer), else "".
    """

    speaker: str | None
    start: int
    end: int
    words: tuple[Word, ...]
    doubt: str = ""

    @property
    def text(self) -> str:
        """The words as one line."""
        return written(self.words)


@dataclass(frozen=True, slots=True, repr=False)
class Transcription(Content):
    """All that was heard in a recording, or in the recordings of one conversation.

    Attributes:
        speakers: Owners of the tracks, in their order; empty if no names are claimed.
        tracked_by: What keeps them apart.
        length: Samples of the longest track.
        passages: By their start, over all tracks.
        remarks: What a reader should know, one sentence each; no word that was spoken.
        problems: Why something is missing, in the same form; empty if nothing is.
    """

    speakers: tuple[str, ...]
    tracked_by: TrackedBy
    length: int
    passages: tuple[Passage, ...]
    remarks: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def not_understood(self) -> tuple[Passage, ...]:
        """Where somebody seems to speak, and no words are."""
        return tuple(passage for passage in self.passages if not passage.words)


def clock(samples: int) -> str:
    """A time as hours, minutes and seconds: ``01:02:03``."""
    seconds = samples // SAMPLE_RATE
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
