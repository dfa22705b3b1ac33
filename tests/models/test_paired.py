"""Guesses come from one recognizer, what stays from the other."""

from dataclasses import replace

import numpy as np

from audio.types import SAMPLE_RATE, SpeechSegment
from models.paired import Paired
from models.speech import Context, never_cancelled
from tests.fakes.models import ScriptedRecognizer

SEGMENT = SpeechSegment("client", 0, np.zeros(SAMPLE_RATE, np.float32), SAMPLE_RATE, ended=False)


def test_guesses_are_the_fast_ones_and_readings_the_best_ones() -> None:
    paired = Paired(ScriptedRecognizer(lambda _: "quick"), ScriptedRecognizer(lambda _: "good"))
    pausing, ended = replace(SEGMENT, pausing=True), replace(SEGMENT, ended=True)
    assert paired.partial(SEGMENT, Context(), never_cancelled).text == "quick"
    assert paired.partial(pausing, Context(), never_cancelled).text == "good"
    assert paired.final(ended, Context(), never_cancelled).text == "good"


def test_both_forget() -> None:
    fast, best = ScriptedRecognizer(), ScriptedRecognizer()
    Paired(fast, best).forget("one")
    assert fast.forgotten == best.forgotten == ["one"]


def test_both_are_closed() -> None:
    closed: list[str] = []

    class Noted(ScriptedRecognizer):
        def close(self) -> None:
            closed.append("closed")

    Paired(Noted(), Noted()).close()
    assert closed == ["closed", "closed"]
