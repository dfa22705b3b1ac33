"""The bundled call cut into turns, and ways to compare what was heard of it."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

import numpy as np

from audio.types import SAMPLE_RATE, Samples, SpeechSegment

SECOND = SAMPLE_RATE
Turn = dict[str, Any]
Cut = Callable[..., SpeechSegment]


def plain(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio()


def of(samples: Samples, stage: str = "ended", lead: Samples | None = None) -> SpeechSegment:
    before = np.empty(0, np.float32) if lead is None else lead
    return SpeechSegment(
        "client", before.size, samples, before.size + samples.size,
        stage == "ended", stage == "pausing", before,
    )  # fmt: skip


def noise(seconds: float, level: float) -> Samples:
    drawn = np.random.default_rng(round(seconds)).standard_normal(round(seconds * SECOND))
    return (drawn * level).astype(np.float32)


class Counted:
    """The engine of a recognizer, and what was asked of it."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self.asked: list[list[int]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def generate(self, encoded: Any, asked: list[list[int]], **options: Any) -> Any:
        self.asked += asked
        return self._engine.generate(encoded, asked, **options)
