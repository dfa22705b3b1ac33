"""Whisper while somebody speaks: guesses that grow, readings made in a pause."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from audio.types import Party, Samples, SpeechSegment
from models.reading import SLIDE, Draft
from models.speech import Context, Hypothesis, Word, never_cancelled
from models.whisper import Whisper, _Unfinished
from models.whisper_steps import Steps
from tests.models.spoken import SECOND, Counted, Cut, Turn, likeness, of, plain

pytestmark = pytest.mark.engine


def growing(whisper: Whisper, turn: Turn, cut: Cut, track: str) -> list[Hypothesis]:
    """Guesses at a turn, each three quarters of a second."""
    length = turn["end_s"] - turn["start_s"]
    return [
        whisper.partial(cut(turn, seconds), Context(track), never_cancelled)
        for seconds in np.arange(1.0, length, 0.75)
    ]


def test_guesses_grow_into_the_final_and_stable_words_stay(
    whisper: Whisper, turns: list[Turn], cut: Cut
) -> None:
    turn = max(turns, key=lambda turn: turn["end_s"] - turn["start_s"])
    shown = growing(whisper, turn, cut, "growing")
    assert not any(guess.final for guess in shown)
    stable: list[str] = []
    for guess in shown:
        texts = [word.text for word in guess.words]
        assert len(stable) <= guess.stable <= len(texts)
        assert texts[: len(stable)] == stable
        stable = texts[: guess.stable]
    assert len(stable) > 3
    final = whisper.final(cut(turn), Context("growing"), never_cancelled)
    assert len(final.words) >= len(shown[-1].words)
    assert likeness(final.text, shown[-1].text) > 0.7
    assert likeness(" ".join(stable), " ".join(plain(final.text)[: len(stable)])) > 0.9


def test_guesses_at_a_long_turn_are_made_from_its_last_seconds(
    whisper: Whisper,
    turns: list[Turn],
    tracks: dict[Party, Samples],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoken = np.concatenate([
        tracks["client"][int(turn["start_s"] * SECOND) : int(turn["end_s"] * SECOND)]
        for turn in turns
        if turn["speaker"] == "client"
    ])[: 20 * SECOND]  # fmt: skip
    assert spoken.size > 14 * SECOND
    lengths: list[int] = []
    true = Steps.take

    def taking(self: Steps, segment: SpeechSegment, start: int, *args: Any, **more: Any) -> Any:
        lengths.append(segment.end - start)
        return true(self, segment, start, *args, **more)

    monkeypatch.setattr(Steps, "take", taking)
    for end in range(2 * SECOND, spoken.size, 3 * SECOND // 4):
        whisper.partial(of(spoken[:end], "growing"), Context("long"), never_cancelled)
    assert max(lengths) < SLIDE + 3 * SECOND
    late = lengths[len(lengths) // 2 :]
    assert sum(late) / len(late) < SLIDE + SECOND


def test_a_reading_made_in_a_pause_is_the_final_one_and_nothing_is_decoded_twice(
    whisper: Whisper, turns: list[Turn], cut: Cut, engine: Counted
) -> None:
    context = Context("pausing")
    read = whisper.partial(cut(turns[0], pausing=True), context, never_cancelled)
    decodes = len(engine.asked)
    final = whisper.final(cut(turns[0]), context, never_cancelled)
    assert len(engine.asked) == decodes
    assert final == replace(read, final=True, stable=len(read.words))
    assert likeness(final.text, turns[0]["text"]) > 0.8


def test_a_reading_made_in_a_pause_is_thrown_away_if_somebody_goes_on(
    whisper: Whisper, turns: list[Turn], cut: Cut
) -> None:
    context = Context("resumed")
    paused = replace(cut(turns[0], 2.0), pausing=True)
    early = whisper.partial(paused, context, never_cancelled)
    final = whisper.final(cut(turns[0]), context, never_cancelled)
    assert len(final.words) > len(early.words)
    assert likeness(final.text, turns[0]["text"]) > 0.8


def test_stable_words_that_nobody_said_are_revised(
    whisper: Whisper, turns: list[Turn], cut: Cut
) -> None:
    segment = cut(turns[0])
    wrong = tuple(
        Word(text, segment.start + n * SECOND // 2, segment.start + (n + 1) * SECOND // 2, 0.9)
        for n, text in enumerate(["Zebras", "juggle", "pineapples"])
    )
    whisper._unfinished["wrong", segment.start] = _Unfinished(Draft(wrong, stable=3, shown=wrong))
    final = whisper.final(segment, Context("wrong"), never_cancelled)
    assert not {"zebras", "pineapples"} & set(plain(final.text))
    assert likeness(final.text, turns[0]["text"]) > 0.8
