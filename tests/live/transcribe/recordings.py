"""Recordings and words for the tests of `live.transcribe`."""

import wave
from pathlib import Path

import numpy as np

from audio.types import SAMPLE_RATE, Samples
from live.transcribe.values import Passage, Transcription
from models.speech import Word


def voice(length_s: float, *spans: tuple[float, float], level: float = 0.3) -> Samples:
    """Sound of changing loudness in ``spans`` (seconds), silence elsewhere."""
    samples = np.zeros(round(length_s * SAMPLE_RATE), np.float32)
    noise = np.random.default_rng(len(spans)).uniform(-level, level, samples.size)
    for start, end in spans:
        at = slice(round(start * SAMPLE_RATE), round(end * SAMPLE_RATE))
        samples[at] = noise[at]
    return samples


def write_wav(path: Path, *channels: Samples) -> Path:
    """Write 16-bit PCM at 16 kHz."""
    size = max(channel.size for channel in channels)
    whole = np.stack([np.pad(channel, (0, size - channel.size)) for channel in channels], axis=1)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(channels))
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((whole * 32_767).astype("<i2").tobytes())
    return path


def said(
    text: str, start_s: float = 0.0, speaker: str | None = None, each_s: float = 0.4
) -> Passage:
    """A passage whose words follow each other evenly."""
    each, start = round(each_s * SAMPLE_RATE), round(start_s * SAMPLE_RATE)
    words = tuple(
        Word(word, start + n * each, start + (n + 1) * each, 0.9)
        for n, word in enumerate(text.split())
    )
    return Passage(speaker, start, words[-1].end, words)


def missed(start_s: float, end_s: float, speaker: str | None = None) -> Passage:
    """A passage that was not understood."""
    start, end = round(start_s * SAMPLE_RATE), round(end_s * SAMPLE_RATE)
    return Passage(speaker, start, end, (), "repetition")


def heard(*passages: Passage) -> Transcription:
    """What was heard in a recording of these passages."""
    speakers = tuple(dict.fromkeys(p.speaker for p in passages if p.speaker))
    length = max((passage.end for passage in passages), default=0)
    return Transcription(speakers, "files" if speakers else "nothing", length, passages)
