"""Stretches of speech in one speaker's audio. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, Protocol

from audio.tape import Tape
from audio.types import SAMPLE_RATE, AudioChunk, Party, Samples, SpeechSegment

WINDOW: Final = 512
"""Samples the detector judges at a time: 32 ms, what Silero VAD was trained on at 16 kHz."""

HYSTERESIS: Final = 0.15
"""How far below the threshold speech must fall to be silence. Source: Silero's VADIterator."""

PRE_ROLL: Final = SAMPLE_RATE * 4 // 10
"""Samples kept from before speech was detected: soft first sounds lie there."""

TRAIL: Final = SAMPLE_RATE * 3 // 10
"""Samples kept after the last speech: soft last sounds lie there."""

MIN_SPEECH: Final = SAMPLE_RATE // 5
"""Speech in a segment, in samples, below which it is a blip (a click, a cough)…"""

CERTAIN_SPEECH: Final = 3 * WINDOW
"""…unless there is this much of it, in samples…"""

CERTAIN: Final = 0.9
"""…and the detector was once this sure: "yes" and "no" are short, and matter."""

PAUSE: Final = SAMPLE_RATE * 35 // 100
"""Silence after which a segment may have ended, in samples: time to read it in advance. More
than ``TRAIL``, so that what is read then is all there will be if it did end."""

LEAD: Final = 15 * SAMPLE_RATE
"""A segment and what is given of the track before it have at most this length, in samples, unless
the segment alone is longer."""

CUT_SEARCH: Final = 10 * SAMPLE_RATE
"""How far back a segment of full length looks for the pause to be cut at, in samples."""


class SpeechProbability(Protocol):
    """A speech detector, stateful: called once per window, in order."""

    def __call__(self, window: Samples) -> float:
        """Judge ``float32[512]``, in [-1, 1] at 16 kHz: probability of speech, in [0, 1]."""
        ...

    def reset(self) -> None:
        """Forget what was heard: the next window does not follow the last."""
        ...


@dataclass(slots=True)
class _Open:
    """A segment that has not ended.

    Attributes:
        start: First sample, pre-roll included.
        first: First sample of the first window in ``heard``.
        shown: Up to where the last update reached.
        continues: Whether it follows a cut, so that no sample of it may be lost.
        heard: Probability of each window since ``first``.
        voiced: How many of them were judged speech.
        speech_end: One past the last sample judged speech.
        shown_speech_end: The same, at the last update.
        silent_since: Where the current silence began; None while speech goes on.
        paused_at: ``speech_end`` when a pause was last told.
    """

    start: int
    first: int
    shown: int
    continues: bool
    heard: list[float] = field(default_factory=list)
    voiced: int = 0
    speech_end: int = 0
    shown_speech_end: int = 0
    silent_since: int | None = None
    paused_at: int = -1

    def hear(self, probability: float, threshold: float) -> None:
        """Take in the next window, with hysteresis."""
        window_start = self.first + len(self.heard) * WINDOW
        self.heard.append(probability)
        if probability >= threshold:
            self.silent_since = None
        elif probability < threshold - HYSTERESIS and self.silent_since is None:
            self.silent_since = window_start
        if self.silent_since is None:
            self.voiced += 1
            self.speech_end = window_start + WINDOW

    @property
    def is_speech(self) -> bool:
        """Whether this is more than a blip."""
        spoken = self.voiced * WINDOW
        certain = spoken >= CERTAIN_SPEECH and max(self.heard) >= CERTAIN
        return self.continues or spoken >= MIN_SPEECH or certain


class SpeechSegmenter:
    """Find the stretches of speech in one speaker's audio.

    The same samples give the same segments, however they are split into chunks. A segment of
    full length is cut at the longest pause of its last ten seconds, or where speech was least
    likely; the next one starts with the very next sample.

    Args:
        speaker: Owner of the track.
        speech_probability: The detector. It is reset wherever audio is not consecutive.
        threshold: Probability at which a segment starts.
        min_silence: Silence that ends a segment, in samples.
        update_every: While speech goes on, its segment is given about this often, in samples.
        max_length: Longest segment, in samples.
        is_other: Whether what sounds in a window (its first sample, one past its last) is
            somebody else's voice, and so is silence here.

    Raises:
        ValueError: If ``threshold`` is not above the hysteresis and below 1, or a length is
            less than a window, or ``max_length`` leaves no room after the pre-roll.

    Source: window and hysteresis are those of ``VADIterator`` in Silero VAD.
    """

    def __init__(  # noqa: PLR0913 - each sets one thing
        self,
        speaker: Party,
        speech_probability: SpeechProbability,
        *,
        threshold: float = 0.5,
        min_silence: int = SAMPLE_RATE * 7 // 10,
        update_every: int = SAMPLE_RATE // 2,
        max_length: int = 25 * SAMPLE_RATE,
        is_other: Callable[[int, int], bool] = lambda _start, _end: False,
    ) -> None:
        _check(threshold, min_silence, update_every, max_length)
        self._speaker: Party = speaker
        self._speech_probability = speech_probability
        self._threshold = threshold
        self._min_silence = min_silence
        self._update_every = update_every
        self._max_length = max_length
        self._is_other = is_other
        self._tape: Tape | None = None
        self._judged = 0  # one past the last sample the detector has judged
        self._given = 0  # one past the last sample of the last ended segment
        self._open: _Open | None = None

    def push(self, chunk: AudioChunk) -> list[SpeechSegment]:
        """Take in the next samples.

        Samples that were already taken in are ignored. A chunk that starts later than expected
        ends what is open; so does a chunk without samples, the mark of a track gone quiet.

        Returns:
            Segments in order: updates of the one that grows or pauses, and what ended.

        Raises:
            ValueError: If the chunk is of another speaker's track.
        """
        if chunk.speaker != self._speaker:
            raise ValueError(f"segmenter of {self._speaker}: got audio of {chunk.speaker}")
        if not chunk.samples.size:
            return self.flush()
        found: list[SpeechSegment] = []
        if self._tape is None or chunk.start > self._tape.end:
            found += self.flush()
            self._tape = Tape(chunk.start)
            self._judged = self._given = chunk.start
        new = chunk.samples[self._tape.end - chunk.start :]
        for at in range(0, new.size, SAMPLE_RATE):  # a recording may come as one chunk
            self._tape.append(new[at : at + SAMPLE_RATE])
            found += self._judge(self._tape)
        return found

    def flush(self) -> list[SpeechSegment]:
        """End what is open. Audio may still follow; the detector starts afresh."""
        if self._tape is None:
            return []
        found = self._end(self._tape, self._open, self._tape.end) if self._open else []
        self._judged = self._tape.end
        self._speech_probability.reset()
        return found

    def strike(self, start: int, end: int) -> None:
        """Forget what is held of ``[start, end)``, and all of an open segment that reaches into it.

        Args:
            start: First sample that is to be forgotten.
            end: One past the last.
        """
        tape = self._tape
        if tape is None or tape.start >= end or tape.end <= start:
            return
        if self._open is None or self._open.start < end:
            self._tape = self._open = None
            self._speech_probability.reset()
        else:
            tape.forget(end)

    def _judge(self, tape: Tape) -> list[SpeechSegment]:
        """Judge each whole window that is there."""
        found: list[SpeechSegment] = []
        while tape.end - self._judged >= WINDOW:
            start, self._judged = self._judged, self._judged + WINDOW
            probability = self._speech_probability(tape.read(start, self._judged))
            if probability >= self._threshold - HYSTERESIS and self._is_other(start, self._judged):
                probability = 0.0
            if self._open is None and probability >= self._threshold:
                first = max(self._given, start - PRE_ROLL, tape.start)
                self._open = _Open(first, start, start, continues=False)
            if self._open is None:
                tape.forget(self._judged - LEAD)
            else:
                self._open.hear(probability, self._threshold)
                found += self._advance(tape, self._open)
        return found

    def _advance(self, tape: Tape, current: _Open) -> list[SpeechSegment]:
        """Decide what the newest window means: the end, a cut, an update, or nothing."""
        silent_since = current.silent_since
        if silent_since is not None and self._judged - silent_since >= self._min_silence:
            return self._end(tape, current, self._judged)
        if self._judged + WINDOW - current.start > self._max_length:
            return self._cut(tape, current)
        if silent_since is not None and self._judged - silent_since >= PAUSE:
            return self._pause(tape, current)
        due = self._judged - current.shown >= self._update_every
        if due and current.speech_end > current.shown_speech_end and current.is_speech:
            current.shown, current.shown_speech_end = self._judged, current.speech_end
            return [self._segment(tape, current, self._judged)]
        return []

    def _pause(self, tape: Tape, current: _Open) -> list[SpeechSegment]:
        """Tell, once a pause, what the segment will be if this is its end."""
        if current.paused_at == current.speech_end or not current.is_speech:
            return []
        current.paused_at = current.shown_speech_end = current.speech_end
        end = min(current.speech_end + TRAIL, self._judged)
        return [self._segment(tape, current, end, pausing=True)]

    def _end(self, tape: Tape, current: _Open, available: int) -> list[SpeechSegment]:
        self._open = None
        if not current.is_speech:
            return []
        self._given = min(current.speech_end + TRAIL, available)
        segment = self._segment(tape, current, self._given, ended=True)
        tape.forget(available - LEAD)
        return [segment]

    def _cut(self, tape: Tape, current: _Open) -> list[SpeechSegment]:
        """End the segment in its best pause and go on with what comes after."""
        at = _best_cut(current.heard, self._threshold - HYSTERESIS)
        if at is None:
            return self._end(tape, current, self._judged)
        cut = current.first + at * WINDOW
        before = _Open(current.start, current.first, cut, continues=True, speech_end=current.first)
        after = _Open(cut, cut, cut, continues=True, speech_end=cut, shown_speech_end=cut)
        for part, heard in ((before, current.heard[:at]), (after, current.heard[at:])):
            for probability in heard:
                part.hear(probability, self._threshold)
        segment = self._segment(tape, before, cut, ended=True)
        self._open, self._given = after, cut
        tape.forget(cut - LEAD)
        return [segment]

    def _segment(
        self, tape: Tape, of: _Open, end: int, *, ended: bool = False, pausing: bool = False
    ) -> SpeechSegment:
        before = max(tape.start, min(of.start, end - LEAD))
        return SpeechSegment(
            speaker=self._speaker,
            start=of.start,
            samples=tape.read(of.start, end),
            speech_end=of.speech_end,
            ended=ended,
            pausing=pausing,
            lead=tape.read(before, of.start),
        )


def _best_cut(heard: list[float], release: float) -> int | None:
    """Choose the window before which to cut: in the middle of the longest pause, else the quietest.

    Returns:
        An index of ``heard``, above 0; None if the longest pause is the one that goes on now, so
        that nothing but silence would follow the cut.
    """
    earliest = max(1, len(heard) - CUT_SEARCH // WINDOW)
    recent = range(earliest, len(heard))
    pauses = [list(run) for quiet, run in groupby(recent, lambda i: heard[i] < release) if quiet]
    if not pauses:
        return min(recent, key=lambda i: (heard[i], -i))
    best = max(pauses, key=lambda run: (len(run), run[0]))
    return None if best[-1] == len(heard) - 1 else best[len(best) // 2]


def _check(threshold: float, min_silence: int, update_every: int, max_length: int) -> None:
    if not HYSTERESIS < threshold < 1:
        raise ValueError(f"threshold: expected above {HYSTERESIS} and below 1, got {threshold}")
    for name, length in (("min_silence", min_silence), ("update_every", update_every)):
        if length < WINDOW:
            raise ValueError(f"{name}: expected at least {WINDOW} samples, got {length}")
    if max_length < PRE_ROLL + SAMPLE_RATE:
        raise ValueError(
            f"max_length: expected at least {PRE_ROLL + SAMPLE_RATE} samples, got {max_length}"
        )
