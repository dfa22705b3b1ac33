"""What sound is made of here.

One time base: integer samples at 16 kHz since the session went live. One sample
form: mono float32 in [-1, 1]. Wall-clock time is nowhere below ``live``.
"""

from dataclasses import dataclass, field, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE: Final = 16_000
"""Samples per second of everything after the resampler."""

Samples = NDArray[np.float32]
"""Mono float32, shape ``[n]``, in [-1, 1], at 16 kHz."""

Party = Literal["therapist", "client"]
"""A person in the session. A speaker is always the owner of a track, never guessed."""

PARTIES: Final[tuple[Party, Party]] = ("therapist", "client")

Sound = Literal["none", "silent", "arriving"]
"""What arrives on a track. ``silent``: it carries nothing, as that of a muted microphone does."""


def other(party: Party) -> Party:
    """The other person."""
    return "client" if party == "therapist" else "therapist"


class Content:
    """A value that holds what was said or written: its repr names its type only.

    Tracebacks, logs and assertion messages print reprs; speech must not leak there.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} (content not shown)>"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class AudioChunk(Content):
    """Consecutive samples of one track.

    Attributes:
        speaker: Owner of the track.
        start: First sample, in samples since the session went live.
        samples: ``float32[n]`` in [-1, 1] at 16 kHz.
    """

    speaker: Party
    start: int
    samples: Samples

    @property
    def end(self) -> int:
        """One past the last sample, in samples since the session went live."""
        return self.start + self.samples.size


@dataclass(frozen=True, slots=True)
class AudioLost:
    """Samples that never arrived or had to be dropped.

    Attributes:
        speaker: Owner of the track.
        start: First missing sample, in samples since the session went live.
        samples: How many are missing.
    """

    speaker: Party
    start: int
    samples: int


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class SpeechSegment(Content):
    """One stretch of speech, growing until its endpoint.

    A segment is known by ``(speaker, start)``: while someone talks the segmenter
    gives it again and again, longer each time, with ``ended`` false, and once with
    ``ended`` true.

    Attributes:
        speaker: Owner of the track.
        start: First sample (pre-roll included), in samples since the session went live.
        samples: ``float32[n]``: everything of this segment so far.
        speech_end: One past the last sample judged speech, same time base.
        ended: Whether this is the whole of it.
        pausing: Whether it may have ended: if nobody goes on, it will end with just these samples.
        lead: ``float32[m]``: what the track held right before ``start``, to read it by.
    """

    speaker: Party
    start: int
    samples: Samples
    speech_end: int
    ended: bool
    pausing: bool = False
    lead: Samples = field(default_factory=lambda: np.empty(0, np.float32))

    @property
    def end(self) -> int:
        """One past the last sample, in samples since the session went live."""
        return self.start + self.samples.size

    def without(self, start: int, end: int) -> "SpeechSegment | None":
        """What is left of it once ``[start, end)`` is to be forgotten; None if it reaches into it.

        Args:
            start: First sample that is to be forgotten.
            end: One past the last.
        """
        if self.start < end and start < self.end:
            return None
        lead = self.start - self.lead.size
        if self.start < end or lead >= end:
            return self
        return replace(self, lead=self.lead[end - lead :])
