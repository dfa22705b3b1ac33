"""What a Whisper decode may cost and what may be believed of it. Pure.

Numbers marked (base) were measured with Whisper base int8 on 82 utterances of LibriSpeech
test-other (619 s), greedy, 2 threads.
"""

import re
import zlib
from dataclasses import dataclass
from math import exp
from typing import Final

from audio.types import SAMPLE_RATE, Content

MAX_WINDOW: Final = 30 * SAMPLE_RATE
"""Longest audio the encoder takes, in samples."""

UNLIKELY: Final = 0.2
"""Probability of a known word, seen from the whole of the audio, below which it is read anew."""

MUTE: Final = 0.8
"""Tokens a second of speech; with fewer, a decode that was given known words stopped too soon.
Speech has two to four."""

SPEECH: Final = 0.1
"""Least ``speech_score`` of anything that was said.

(base) Zeros and noise score 0.04 or less in a full window and 0.07 or less in a short one; whole
utterances 0.27 or more, "mm-hm" among them.
"""

_TOKENS_PER_SECOND: Final = 8
"""(base) Speech gave at most 4.3; a decoder caught in a loop gave 16."""

_TOKENS_SPARE: Final = 8
_COMPRESSION: Final = 2.0
"""(base) Speech was compressed by zlib to at best 1 / 1.53 of its bytes; a loop to 1 / 2.12."""

_ANEW: Final = 5
"""Words in a row that are written again if a decoder does not go on from what it was given."""

_TWICE: Final = 4
"""Words in a row that are worth reading the audio once more, if they are written twice."""

_LOOP: Final = 5
"""So many times the same few words in a row are no speech; "no, no, no, no" is."""


@dataclass(frozen=True, slots=True, repr=False)
class Decoded(Content):
    """What came out of one decode.

    Attributes:
        tokens: Text tokens, without special ones and without those that were forced.
        text: The same, as text.
        sureness: Mean natural log probability of these tokens and the end, at most 0.
        no_speech: Probability that nobody spoke, in [0, 1].
        capped: Whether it was still going on when it was cut off.
        forced: Tokens that were forced before them.
    """

    tokens: tuple[int, ...]
    text: str
    sureness: float
    no_speech: float
    capped: bool
    forced: tuple[int, ...] = ()


def short_window(samples: int, *, final: bool) -> int:
    """Choose how long the zero-padded audio is for a quick decode, in samples.

    Whole windows cost their full 30 s in the encoder. A window cut too close behind the speech
    makes the decoder loop. None is ever near 160 frames of spectrogram (1.6 s), which
    CTranslate2 would take for encoder output.

    Args:
        samples: Length of the audio, in samples.
        final: Whether the result is to stay.
    """
    least, tail = (8 * SAMPLE_RATE, SAMPLE_RATE * 5 // 2) if final else (4 * SAMPLE_RATE, 24_000)
    return min(MAX_WINDOW, max(least, samples + tail))


def token_cap(samples: int) -> int:
    """Choose how many tokens a decode may give: more than anyone can say in ``samples``."""
    return _TOKENS_SPARE + _TOKENS_PER_SECOND * samples // SAMPLE_RATE


def speech_score(decoded: Decoded) -> float:
    """Tell how much a decode looks like speech, in [0, 1].

    The model's own word that there was speech, times its mean belief in each token: either
    number alone fails, the first on short words, the second on invented fluent sentences.
    """
    return (1.0 - decoded.no_speech) * exp(decoded.sureness)


def doubt(decoded: Decoded) -> str:
    """Name the reason not to believe a decode, or "" if there is none."""
    if decoded.capped or _repeats(decoded.text):
        return "repetition"
    if not decoded.forced and (not decoded.text.strip() or speech_score(decoded) < SPEECH):
        return "no-speech"
    return ""


def begins_anew(given: str, text: str) -> bool:
    """Whether a decode that was given words writes many of them once more, instead of going on.

    People do say the same twice, so this is no reason to drop anything.
    """
    before, after = _plain(given), _plain(text)
    there = {tuple(before[n : n + _ANEW]) for n in range(len(before) - _ANEW + 1)}
    return any(tuple(after[n : n + _ANEW]) in there for n in range(len(after) - _ANEW + 1))


def says_twice(given: str, text: str) -> bool:
    """Whether a decode writes the same words twice in a row; people do that, too.

    Args:
        given: What it was given to begin with.
        text: What it wrote.
    """
    before = len(_plain(given))
    words = _plain(f"{given} {text}")
    return any(
        words[at - length : at] == words[at : at + length]
        for length in range(_TWICE, len(words) // 2 + 1)
        for at in range(max(length, before - length + 1), len(words) - length + 1)
    )


def _plain(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.lower())


def _repeats(text: str) -> bool:
    """Whether a text is what a decoder writes that is caught in a loop."""
    raw = text.encode()
    if len(raw) / len(zlib.compress(raw)) > _COMPRESSION:
        return True
    words = _plain(text)
    for length in (1, 2, 3, 4):
        run = 0
        for here in range(length, len(words)):
            run = run + 1 if words[here] == words[here - length] else 0
            if run >= length * _LOOP:
                return True
    return False
