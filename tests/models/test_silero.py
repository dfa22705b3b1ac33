"""Silero says what is speech. Its file comes with an installed package: no weights to fetch."""

from pathlib import Path

import numpy as np
import pytest

from audio.files import read_recording
from audio.types import SAMPLE_RATE, Samples
from models.silero import WINDOW, Silero
from models.weights import find

CALL = Path(__file__).parents[1] / "data" / "call"


@pytest.fixture(scope="module")
def silero(tmp_path_factory: pytest.TempPathFactory) -> Silero:
    return Silero(find("silero-vad", tmp_path_factory.mktemp("cache")))


def probabilities(silero: Silero, samples: Samples) -> list[float]:
    stream = silero.stream()
    last = samples.size - WINDOW
    return [stream(samples[at : at + WINDOW]) for at in range(0, last, WINDOW)]


@pytest.fixture(scope="module")
def speech() -> Samples:
    """The therapist's first sentence."""
    blocks = read_recording(CALL / "therapist.opus")
    samples = np.concatenate([next(blocks) for _ in range(40)])
    return samples[int(1.3 * SAMPLE_RATE) : int(4.8 * SAMPLE_RATE)]


def test_a_voice_is_speech(silero: Silero, speech: Samples) -> None:
    assert speech.size > 3 * SAMPLE_RATE
    assert np.mean(probabilities(silero, speech)) > 0.8


@pytest.mark.parametrize("sound", ["silence", "faint noise", "loud noise", "tone"])
def test_silence_noise_and_tones_are_not(silero: Silero, sound: str) -> None:
    noise = np.random.default_rng(7).standard_normal(3 * SAMPLE_RATE).astype(np.float32)
    time = np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE
    samples = {
        "silence": np.zeros(3 * SAMPLE_RATE, np.float32),
        "faint noise": noise * 0.001,
        "loud noise": noise * 0.1,
        "tone": (0.3 * np.sin(2 * np.pi * 440 * time)).astype(np.float32),
    }[sound]
    assert max(probabilities(silero, samples)[3:]) < 0.5


def test_two_streams_do_not_hear_each_other(silero: Silero, speech: Samples) -> None:
    alone = probabilities(silero, speech)[:30]
    one, other = silero.stream(), silero.stream()
    together = []
    for index in range(30):
        together.append(one(speech[index * WINDOW : (index + 1) * WINDOW]))
        other(np.zeros(WINDOW, np.float32))
    assert together == alone


def test_a_stream_that_was_reset_is_as_new(silero: Silero, speech: Samples) -> None:
    stream = silero.stream()
    fresh = stream(speech[:WINDOW])
    for at in range(WINDOW, 20 * WINDOW, WINDOW):
        stream(speech[at : at + WINDOW])
    stream.reset()
    assert stream(speech[:WINDOW]) == fresh


def test_a_window_of_another_length_is_refused(silero: Silero) -> None:
    with pytest.raises(ValueError, match="512"):
        silero.stream()(np.zeros(480, np.float32))
