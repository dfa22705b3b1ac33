"""From sound to text: no final word is lost or repeated where one piece of speech meets the next.

The segmenter, the reading and the transcript are the real ones. What is said is made up: only
detector and model are replaced, by ones that hear what is there.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from audio.segmenter import WINDOW, SpeechSegmenter
from audio.types import SAMPLE_RATE, AudioChunk, Samples, SpeechSegment
from live.stages.listening import LONGEST, UPDATE_EVERY
from live.transcript import Transcript, hear, said
from live.values import Utterance, Word
from models.decoding import Decoded
from models.speech import Context, never_cancelled
from tests.fakes.listener import NAMES, WRONG, Attempt, Listener, loop, mute


class Loudness:
    """A detector: what is loud is speech."""

    def __call__(self, window: Samples) -> float:
        """Judge a window."""
        return float(np.abs(window).mean())

    def reset(self) -> None:
        """Nothing to forget."""


def speech(rng: Random) -> tuple[Word, ...]:
    """Words with pauses between them: none to speak of, short ones, and ones that end an utterance.

    They begin and end with a window, so that what is heard in a window is one or the other.
    """
    words: list[Word] = []
    at = rng.randint(1, 40)
    for _ in range(rng.randint(1, 6)):
        pauses = rng.choice([[1], [1, 2, 5], [1, 12], [12, 20], [1, 1, 1, 20]])
        probability = rng.choice([0.9, 0.9, 0.2])
        for _ in range(rng.randint(1, 30)):
            end = at + rng.randint(7, 16)
            words.append(Word(NAMES[len(words)], at * WINDOW, end * WINDOW, probability))
            at = end + rng.choice(pauses)
        at += rng.randint(20, 150)
    return tuple(words)


def sound(spoken: tuple[Word, ...]) -> Samples:
    """The sound of it, and a second of silence."""
    samples = np.zeros(spoken[-1].end + SAMPLE_RATE, np.float32)
    for word in spoken:
        samples[word.start : word.end] = 0.8
    return samples


Failure = Callable[[Decoded], Decoded]


def as_it_is(decoded: Decoded) -> Decoded:
    """No failure."""
    return decoded


class Screen:
    """What is written, and what was shown before; some guesses are skipped, as under load.

    Attributes:
        utterances: Final ones, in order.
    """

    def __init__(self, listener: Listener, rng: Random, skipped: float) -> None:
        self.utterances: tuple[Utterance, ...] = ()
        self._listener = listener
        self._rng = rng
        self._skipped = skipped
        self._transcript = Transcript()
        self._stable: tuple[str, ...] = ()

    def take(self, segment: SpeechSegment) -> None:
        """Read a segment, and write down what it says."""
        if not segment.ended and self._rng.random() < self._skipped:
            return
        self._listener.guessing = not (segment.ended or segment.pausing)
        read = self._listener.final if segment.ended else self._listener.partial
        context = Context("track", said(self.utterances, "client"))
        self._transcript, now = hear(self._transcript, read(segment, context, never_cancelled))
        if now is not None:
            texts = tuple(word.text for word in now.words)
            kept = self._stable[: len(texts)] if now.final else self._stable
            assert texts[: len(kept)] == kept, "a stable word was taken back"
            # A long segment is cut: the rest of its words go on in the next.
            self._stable = self._stable[len(texts) :] if now.final else texts[: now.stable]
            if now.final:
                self.utterances = (*self.utterances, now)


def listened(
    spoken: tuple[Word, ...], listener: Listener, rng: Random, skipped: float = 0.5
) -> Screen:
    """Listen to all of it, in chunks of any size."""
    segmenter = SpeechSegmenter("client", Loudness(), update_every=UPDATE_EVERY, max_length=LONGEST)
    screen = Screen(listener, rng, skipped)
    samples, at = sound(spoken), 0
    while at < samples.size:
        size = rng.choice([960, 3_200, 16_000])
        for segment in segmenter.push(AudioChunk("client", at, samples[at : at + size])):
            screen.take(segment)
        at += size
    for segment in segmenter.flush():
        screen.take(segment)
    return screen


def written(screen: Screen) -> list[str]:
    return [word.text for utterance in screen.utterances for word in utterance.words]


seeds = st.integers(0, 2**32).map(Random)


@given(seeds, st.sampled_from([0.0, 0.5, 1.0]))
def test_no_final_word_is_lost_or_repeated_at_a_seam(rng: Random, skipped: float) -> None:
    spoken = speech(rng)
    screen = listened(spoken, Listener(spoken), rng, skipped)
    assert written(screen) == [word.text for word in spoken]
    assert all(a.end <= b.start for a, b in pairwise(screen.utterances))
    assert len({utterance.id for utterance in screen.utterances}) == len(screen.utterances)


@given(seeds)
def test_decodes_that_go_wrong_cost_no_final_word(rng: Random) -> None:
    """Guesses fail now and then, and readings that were given words; the retry does not."""

    def stumble(attempt: Attempt, decoded: Decoded) -> Decoded:
        failures: list[Failure] = [loop, as_it_is]
        if len(decoded.tokens) > 3:  # a decode that stops one word early cannot be told from others
            failures.append(mute)
        return rng.choice(failures)(decoded) if attempt.forced or attempt.prompt else decoded

    spoken = speech(rng)
    screen = listened(spoken, Listener(spoken, stumble), rng)
    assert written(screen) == [word.text for word in spoken]


@given(seeds)
def test_half_words_at_the_end_of_guesses_never_reach_the_final_text(rng: Random) -> None:
    """The last word of a guess is another one each time, as if it were cut off."""
    spoken = speech(rng)

    def stumble(attempt: Attempt, decoded: Decoded) -> Decoded:
        last = decoded.tokens[-1] if decoded.tokens and listener.guessing else None
        if last is not None and attempt.end - spoken[last].end < SAMPLE_RATE // 4:
            half = last + rng.randint(1, 3) * WRONG
            return replace(decoded, tokens=(*decoded.tokens[:-1], half))
        return decoded

    listener = Listener(spoken, stumble)
    screen = listened(spoken, listener, rng)
    assert written(screen) == [word.text for word in spoken]


def test_no_decode_grows_with_the_session() -> None:
    """The last of ninety minutes costs what the first does."""
    step = SAMPLE_RATE // 2
    spoken = tuple(
        Word(NAMES[n], (n + n // 20) * step, (n + n // 20) * step + step - 2 * WINDOW, 0.9)
        for n in range(400)
    )
    listener = Listener(spoken)
    listened(spoken, listener, Random(1), skipped=0.0)  # noqa: S311
    lengths = [attempt.end - attempt.start for attempt in listener.attempts]
    assert max(lengths) <= LONGEST
    early, late = lengths[: len(lengths) // 2], lengths[len(lengths) // 2 :]
    assert sum(late) / len(late) < 1.1 * sum(early) / len(early)
    assert max(len(attempt.forced) for attempt in listener.attempts) <= 30
