"""Whisper's rules without its weights: what is said is heard as far as it is in the audio."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import log
from random import Random
from types import SimpleNamespace

from audio.types import SpeechSegment
from models.aligned import Heard
from models.decoding import Decoded
from models.speech import Checkpoint, Context, Word
from models.whisper import Whisper
from models.whisper_steps import Steps, Take

NAMES = tuple(
    "".join(Random(number).choices("bcdfghklmnprstvwz", k=5)) + str(number)  # noqa: S311
    for number in range(400)
)
"""Words that are all different, and do not look like a loop."""

WRONG = 1_000
"""What is added to a word's number if it is misheard; twice that is another mishearing."""

Stumble = Callable[["Attempt", Decoded], Decoded]


def text_of(number: int) -> str:
    """How a word reads."""
    return NAMES[number % WRONG] + "x" * (number // WRONG)


def token(text: str) -> int:
    """The number of a word."""
    right = text.rstrip("x")
    return NAMES.index(right) + WRONG * (len(text) - len(right))


class Attempt:
    """One decode.

    Attributes:
        start: First sample of the audio.
        end: One past its last.
        forced: What was forced.
        vocabulary: What was told of names and terms.
        prompt: What was told of words before.
    """

    def __init__(
        self, take: Take, forced: Sequence[Word], prompt: tuple[Sequence[str], Sequence[Word]]
    ) -> None:
        self.start, self.end = take.start, take.end
        self.forced = tuple(word.text for word in forced)
        self.vocabulary = tuple(prompt[0])
        self.prompt = tuple(word.text for word in prompt[1])


class Listener(Whisper):
    """A recognizer that hears each word that is in its audio from its beginning to its end.

    It goes on where the forced words end. If these are not just the first words in the audio, it
    fails: a real one would hear words twice, or never. Words that nobody says are believed to be
    there instead of others, but not much.

    Attributes:
        attempts: Every decode.
        guessing: Whether this is a guess at unfinished speech; set by who listens.

    Args:
        spoken: All that is said, in order, each word one of ``NAMES``.
        stumble: Changes what comes out of a decode.
    """

    def __init__(
        self, spoken: Sequence[Word], stumble: Stumble = lambda _, decoded: decoded
    ) -> None:
        self.attempts: list[Attempt] = []
        self._audible = self._steps = _Audible(tuple(spoken), stumble, self.attempts)
        self._unfinished = OrderedDict()
        self._lock = threading.Lock()
        self.guessing = False

    def stumbling(self, stumble: Stumble) -> None:
        """Change what comes out of the next decodes."""
        self._audible.stumble = stumble


class _Audible(Steps):
    """What weights would make of the words that are in the audio."""

    def __init__(self, spoken: tuple[Word, ...], stumble: Stumble, attempts: list[Attempt]) -> None:
        self._spoken = spoken
        self.stumble = stumble
        self._attempts = attempts

    def close(self) -> None:
        """There is nothing to free."""

    def take(
        self,
        segment: SpeechSegment,
        start: int,
        context: Context,
        checkpoint: Checkpoint,
        **_: object,
    ) -> Take:
        checkpoint()
        assert segment.start - segment.lead.size <= start < segment.end
        tokenizer = SimpleNamespace(
            language_code=context.language, encode=lambda text: [token(t) for t in text.split()]
        )
        return Take(None, tokenizer, start, segment.end)

    def decode(
        self,
        take: Take,
        forced: Sequence[Word],
        prompt: tuple[Sequence[str], Sequence[Word]],
    ) -> Decoded:
        attempt = Attempt(take, forced, prompt)
        self._attempts.append(attempt)
        audible = [
            number
            for number, word in enumerate(self._spoken)
            if take.start <= word.start and word.end <= take.end
        ]
        given = [token(text) for text in attempt.forced]
        for there, told in zip_longest(audible[: len(given)], given):
            assert told == there or told >= WRONG, "forced what is not there"
        heard = said(*audible[len(given) :])
        return self.stumble(attempt, replace(heard, forced=tuple(given)))

    def hear(self, take: Take, decoded: Decoded) -> tuple[Heard, ...]:
        del take
        heard = []
        for at, number in enumerate((*decoded.forced, *decoded.tokens)):
            word = replace(self._spoken[number % WRONG], text=text_of(number))
            wrong = number >= WRONG
            if wrong and at < len(decoded.forced):
                word = replace(word, probability=0.01)
            heard.append(Heard(word, log(0.01 if wrong else 0.9)))
        return tuple(heard)


def said(*numbers: int) -> Decoded:
    """What a decode gives that heard these words."""
    text = " ".join(text_of(number) for number in numbers)
    return Decoded(numbers, text, sureness=-0.1, no_speech=0.02, capped=False)


def loop(decoded: Decoded) -> Decoded:
    """The same decode, caught in a loop."""
    return replace(decoded, text="so so so so so so so so so so so so")


def mute(decoded: Decoded) -> Decoded:
    """The same decode, stopped at once."""
    return replace(decoded, tokens=(), text="")
