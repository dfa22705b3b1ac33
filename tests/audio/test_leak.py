"""One voice on two tracks is told from two voices at once."""

import json
from pathlib import Path

import numpy as np
import pytest

from audio.files import read_recording
from audio.leak import KEPT, STEP, Likeness, Loudness, compare
from audio.types import SAMPLE_RATE, Samples

CALL = Path(__file__).parents[1] / "data" / "call"
SECOND = SAMPLE_RATE


@pytest.fixture(scope="module")
def voices() -> tuple[Samples, Samples]:
    """Five seconds of each person, talking all the time."""
    turns = json.loads((CALL / "reference.json").read_text())["turns"]
    found = []
    for party in ("therapist", "client"):
        track = np.concatenate(list(read_recording(CALL / f"{party}.opus")))
        said = [
            track[int(turn["start_s"] * SECOND) : int(turn["end_s"] * SECOND)]
            for turn in turns
            if turn["speaker"] == party
        ]
        found.append(np.concatenate(said)[: 5 * SECOND])
    return found[0], found[1]


def room(samples: Samples, quieter: float, delay: float) -> Samples:
    """The same out of a loudspeaker: later, quieter (dB), with an echo and a little noise."""
    rng = np.random.default_rng(3)
    echo = rng.standard_normal(SECOND // 5) * np.exp(-np.arange(SECOND // 5) / (SECOND / 25))
    echo[0] = 3.0
    heard = np.convolve(samples, echo / np.linalg.norm(echo))[: samples.size]
    late = np.concatenate((np.zeros(int(delay * SECOND)), heard * 10 ** (-quieter / 20)))
    return (late + rng.standard_normal(late.size) * 1e-3).astype(np.float32)


def loudness(samples: Samples, chunk: int = 320) -> Loudness:
    made = Loudness()
    for at in range(0, samples.size, chunk):
        made.push(at, samples[at : at + chunk])
    return made


@pytest.mark.parametrize("delay", [0.1, 0.4, 0.9])
@pytest.mark.parametrize("quieter", [4, 12, 20])
def test_a_voice_out_of_the_loudspeaker_is_told_with_its_delay(
    voices: tuple[Samples, Samples], quieter: float, delay: float
) -> None:
    far, _ = voices
    near = room(far, quieter, delay)
    start = int((delay + 0.5) * SECOND)
    likeness = compare(loudness(near), loudness(far), start, start + 3 * SECOND)
    assert likeness.is_leak()
    assert abs(likeness.delay - delay * SECOND) <= 3 * STEP
    assert likeness.louder < 0


def test_two_people_who_speak_at_once_are_two(voices: tuple[Samples, Samples]) -> None:
    far, near = voices
    likeness = compare(loudness(near), loudness(far), SECOND, 4 * SECOND)
    assert not likeness.is_leak()
    assert not likeness.is_leak(same_words=True)


def test_who_speaks_over_a_leak_is_heard(voices: tuple[Samples, Samples]) -> None:
    far, near = voices
    both = near + room(far, 12, 0.3)[: near.size]
    assert not compare(loudness(both), loudness(far), SECOND, 4 * SECOND).is_leak()


def test_the_one_it_leaked_from_is_not_taken_for_the_leak(voices: tuple[Samples, Samples]) -> None:
    far, _ = voices
    near = room(far, 10, 0.3)
    assert not compare(loudness(far), loudness(near), SECOND, 4 * SECOND).is_leak(same_words=True)


def test_silence_on_either_track_is_no_leak(voices: tuple[Samples, Samples]) -> None:
    far, _ = voices
    silence = np.zeros_like(far)
    assert not compare(loudness(silence), loudness(far), 0, far.size).is_leak(same_words=True)
    assert not compare(loudness(far), loudness(silence), 0, far.size).is_leak(same_words=True)


@pytest.mark.parametrize(
    ("likeness", "same_words", "leak"),
    [
        (Likeness(0.99, 5_000, -9.0, SECOND // 4), True, False),  # too short to be judged
        (Likeness(0.99, 5_000, 6.0, 3 * SECOND), True, False),  # the louder one is the source
        (Likeness(0.99, 0, -9.0, 3 * SECOND), True, False),  # sooner than sound travels
        (Likeness(0.90, 5_000, -9.0, 3 * SECOND), False, True),
        (Likeness(0.90, 5_000, -9.0, SECOND), False, False),  # short sound moves alike by chance
        (Likeness(0.70, 5_000, -9.0, 3 * SECOND), False, False),
        (Likeness(0.70, 5_000, -9.0, 3 * SECOND), True, True),
        (Likeness(0.50, 5_000, -9.0, 3 * SECOND), True, False),
    ],
)
def test_in_doubt_it_is_a_voice_of_its_own(
    likeness: Likeness, *, same_words: bool, leak: bool
) -> None:
    assert likeness.is_leak(same_words=same_words) is leak


def test_loudness_does_not_depend_on_how_the_sound_was_split(
    voices: tuple[Samples, Samples],
) -> None:
    far, _ = voices
    steps = far.size // STEP
    whole = loudness(far, far.size).read(0, steps)
    for chunk in (1, 77, 320, 4_000):
        part = far[: 2 * SECOND] if chunk == 1 else far
        known = part.size // STEP
        assert np.allclose(loudness(part, chunk).read(0, known), whole[:known])


def test_what_is_missing_was_silent_and_what_is_old_is_forgotten() -> None:
    made = Loudness()
    tone = np.full(STEP, 0.5, np.float32)
    made.push(0, tone)
    made.push(10 * STEP, tone)
    assert made.read(0, 11).tolist() == [0.25, *[0.0] * 9, 0.25]
    made.push(10 * STEP + KEPT * 2, tone)
    assert not made.read(0, 11).any()
