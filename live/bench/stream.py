"""Conversations to be played, with what is said in them and when."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Protocol

import numpy as np

from audio.segmenter import HYSTERESIS, WINDOW, SpeechProbability
from audio.types import PARTIES, SAMPLE_RATE, Content, Samples
from live.bench.sources import Call, Clip, Recorded, read_clip
from models.speech import Word

LEAD: Final = SAMPLE_RATE
"""Silence before the first turn, in samples."""

TAIL: Final = 3 * SAMPLE_RATE
"""Silence after the last turn, in samples: an endpoint needs some."""

PAUSE: Final = (0.6, 2.5)
"""Seconds between the end of a recording and the begin of the next."""

OVERLAP: Final = (0.3, 0.8)
"""Seconds by which speech begins before the other's speech ends, where turns overlap."""

OVERLAPS: Final = 0.2
"""Share of the turns that begin so."""

ALONE: Final = SAMPLE_RATE // 2
"""Samples between two recordings on the same track, at least."""

ALIGNABLE: Final = 29 * SAMPLE_RATE
"""Longest utterance whose words can be timed, in samples: the model's window, less some silence."""

_THRESHOLD: Final = 0.5
"""Probability from which a window is speech; until it falls below this less the hysteresis."""


class Timer(Protocol):
    """What finds words in a recording; ``models.whisper.Whisper`` is one."""

    def times(self, samples: Samples, text: str) -> tuple[Word, ...]:
        """Find when each word of a known text is spoken, in samples from 0."""
        ...


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Spoken(Content):
    """An utterance and when it is spoken, in samples from its recording's begin.

    Attributes:
        clip: What is to be heard.
        speech_start: First sample judged speech.
        speech_end: One past the last.
        words: With their times; none if it is too long to be aligned.
    """

    clip: Clip
    speech_start: int
    speech_end: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Turn(Content):
    """An utterance in a conversation; times in samples since its begin.

    Attributes:
        track: On which it is.
        text: What is said.
        start: First sample of its recording.
        end: One past the last.
        speech_start: First sample judged speech.
        speech_end: One past the last.
        words: With their times; none if it is too long to be aligned.
    """

    track: int
    text: str
    start: int
    end: int
    speech_start: int
    speech_end: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Conversation(Content):
    """What is played, and what is said in it.

    Attributes:
        tracks: ``float32[n]`` each, at 16 kHz, equally long.
        turns: In order of their start.
    """

    tracks: tuple[Samples, ...]
    turns: tuple[Turn, ...]

    @property
    def samples(self) -> int:
        """How long it is."""
        return self.tracks[0].size

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.samples / SAMPLE_RATE


class Listener:
    """Times utterances.

    Args:
        timer: Finds their words.
        detector: Finds where speech begins and ends.
    """

    def __init__(self, timer: Timer, detector: SpeechProbability) -> None:
        self._timer = timer
        self._detector = detector

    def time(self, clip: Clip) -> Spoken:
        """Find when a clip's words are spoken."""
        size = clip.samples.size
        # A second of silence, so that the last word can end.
        padded = np.concatenate([clip.samples, np.zeros(SAMPLE_RATE, np.float32)])
        words: tuple[Word, ...] = ()
        if size <= ALIGNABLE and clip.text.strip():
            found = self._timer.times(padded, clip.text)
            words = tuple(
                replace(word, start=min(word.start, size), end=min(word.end, size))
                for word in found
            )
        start, end = self._speech(padded, size)
        return Spoken(clip, start, max([end, *(word.end for word in words)]), words)

    def _speech(self, samples: Samples, size: int) -> tuple[int, int]:
        """Find the first and the last sample of speech; all of it if there is none."""
        self._detector.reset()
        speaking = False
        start = end = None
        for at in range(0, samples.size - WINDOW + 1, WINDOW):
            probability = self._detector(samples[at : at + WINDOW])
            speaking = probability >= _THRESHOLD - (HYSTERESIS if speaking else 0)
            if speaking:
                start, end = at if start is None else start, at + WINDOW
        if start is None or end is None:
            return 0, size
        return min(start, size), min(end, size)


def from_manifest(
    recorded: Iterable[Recorded], listener: Listener, seed: int
) -> Iterator[tuple[int, Spoken]]:
    """Deal recordings out to two tracks, in random order, one turn here and one there.

    A voice stays on its track, unless there is only one. When one track has no more, the other
    goes on alone.

    Yields:
        Track and utterance; each is decoded and timed when it is asked for.
    """
    chance = random.Random(seed)  # noqa: S311 - the same for everybody is what is wanted
    queues = _dealt(list(recorded), chance)
    track = 0
    while any(queues):
        if not queues[track]:
            track = 1 - track
        yield track, listener.time(read_clip(queues[track].pop(0)))
        track = 1 - track


def from_call(call: Call, listener: Listener) -> Iterator[tuple[int, Spoken]]:
    """Cut a call's turns out, one after the other."""
    for turn in call.turns:
        yield turn.track, listener.time(call.cut(turn))


def as_it_was(call: Call, listener: Listener) -> Conversation:
    """Take a call as it is, pauses, overlaps and all."""
    turns = (_placed(turn.track, turn.start, listener.time(call.cut(turn))) for turn in call.turns)
    return Conversation(call.tracks, tuple(turns))


def lay(
    utterances: Iterable[tuple[int, Spoken]], seconds: float, seed: int, *, overlaps: bool
) -> Conversation:
    """Put utterances one after the other, with pauses, until there is enough.

    Args:
        utterances: Track and utterance, in order.
        seconds: No further utterance begins beyond this.
        seed: Of pauses and overlaps.
        overlaps: Whether some turns begin before the other ends.
    """
    chance = random.Random(seed)  # noqa: S311 - the same for everybody is what is wanted
    turns: list[Turn] = []
    placed: list[tuple[int, int, Samples]] = []
    free = [LEAD] * len(PARTIES)
    for track, spoken in utterances:
        at = LEAD
        if turns:
            before = turns[-1]
            pause, begins = chance.uniform(*PAUSE), chance.random() < OVERLAPS
            early = chance.uniform(*OVERLAP)
            at = before.end + round(pause * SAMPLE_RATE)
            if overlaps and begins and before.track != track:
                at = before.speech_end - round(early * SAMPLE_RATE) - spoken.speech_start
            at = max(at, free[track])
        if at >= seconds * SAMPLE_RATE:
            break
        turns.append(_placed(track, at, spoken))
        placed.append((track, at, spoken.clip.samples))
        free[track] = turns[-1].end + ALONE
    size = max((turn.end for turn in turns), default=LEAD) + TAIL
    tracks = tuple(np.zeros(size, np.float32) for _ in PARTIES)
    for track, at, samples in placed:
        tracks[track][at : at + samples.size] = samples
    return Conversation(tracks, tuple(sorted(turns, key=lambda turn: turn.start)))


def _dealt(recorded: list[Recorded], chance: random.Random) -> tuple[list[Recorded], ...]:
    """Give each voice to the track that has less so far, and shuffle what each track says."""
    voices: dict[str, list[Recorded]] = {}
    for item in recorded:
        voices.setdefault(item.speaker, []).append(item)
    groups = list(voices.values())
    chance.shuffle(groups)
    if len(groups) == 1:
        chance.shuffle(recorded)
        return recorded[0::2], recorded[1::2]
    queues: tuple[list[Recorded], ...] = ([], [])
    length = [0.0, 0.0]
    for group in groups:
        track = length.index(min(length))
        queues[track].extend(group)
        length[track] += sum(item.seconds or 1 for item in group)
    for queue in queues:
        chance.shuffle(queue)
    return queues


def _placed(track: int, at: int, spoken: Spoken) -> Turn:
    start = Turn(
        track,
        spoken.clip.text,
        0,
        spoken.clip.samples.size,
        spoken.speech_start,
        spoken.speech_end,
        spoken.words,
    )
    return moved(start, at)


def moved(turn: Turn, by: int) -> Turn:
    """Give a turn ``by`` samples later."""
    return replace(
        turn,
        start=turn.start + by,
        end=turn.end + by,
        speech_start=turn.speech_start + by,
        speech_end=turn.speech_end + by,
        words=_words_moved(turn.words, by),
    )


def _words_moved(words: tuple[Word, ...], by: int) -> tuple[Word, ...]:
    return tuple(replace(word, start=word.start + by, end=word.end + by) for word in words)
