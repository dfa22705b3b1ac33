"""Whisper on real weights and synthetic voices: the right words, and none where none were said."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from audio.types import Party, Samples, SpeechSegment
from models.speech import Context, Stretch, Word, never_cancelled
from models.weights import default_cache_dir, find
from models.whisper import Whisper
from tests.models.spoken import SECOND, Counted, Cut, Turn, likeness, noise, of, plain

pytestmark = pytest.mark.engine


# --- finals -----------------------------------------------------------------------------


def test_finals_read_in_the_light_of_what_was_said_say_what_was_said(
    whisper: Whisper, turns: list[Turn], cut: Cut
) -> None:
    said: dict[Party, tuple[Word, ...]] = {"therapist": (), "client": ()}
    heard = []
    for turn in turns:
        speaker = turn["speaker"]
        context = Context(speaker, said[speaker])
        final = whisper.final(cut(turn), context, never_cancelled)
        assert (final.final, final.doubt, final.language) == (True, "", "en")
        assert final.stable == len(final.words)
        said[speaker] += final.words
        heard.append(final.text)
    assert likeness(" ".join(turn["text"] for turn in turns), " ".join(heard)) > 0.9


def test_word_times_lie_in_order_where_the_words_were_said(
    whisper: Whisper, turns: list[Turn], cut: Cut
) -> None:
    turn = turns[0]
    words = whisper.final(cut(turn), Context(), never_cancelled).words
    starts = [word.start / SECOND for word in words]
    assert starts == sorted(starts)
    assert all(word.start < word.end for word in words)
    assert starts[0] == pytest.approx(turn["start_s"], abs=0.5)
    assert words[-1].end / SECOND == pytest.approx(turn["end_s"], abs=0.5)
    # A word from the middle stands in the middle.
    middle = turn["start_s"] + (turn["end_s"] - turn["start_s"]) / 2
    assert starts[len(words) // 2] == pytest.approx(middle, abs=1.2)
    assert all(0.0 <= word.probability <= 1.0 for word in words)


def test_what_lay_before_gives_no_words_of_its_own(
    whisper: Whisper, turns: list[Turn], tracks: dict[Party, Samples]
) -> None:
    """A sentence cut in two: the second half is read after the first, and holds its words only."""
    turn = max(turns, key=lambda turn: turn["end_s"] - turn["start_s"])
    start, end = (int(turn[name] * SECOND) for name in ("start_s", "end_s"))
    sound = tracks[turn["speaker"]]
    whole = whisper.final(of(sound[start:end]), Context(), never_cancelled).words
    silence = np.zeros(SECOND // 2, np.float32)
    half = len(whole) // 2
    at = whole[half].start
    before = tuple(
        replace(word, start=word.start + silence.size, end=word.end + silence.size)
        for word in whole[:half]
    )
    lead = np.concatenate((silence, sound[start : start + at]))
    second = of(sound[start + at : end], lead=lead)
    final = whisper.final(second, Context("t", before), never_cancelled)
    assert likeness(final.text, " ".join(word.text for word in whole[half:])) > 0.8
    assert final.words[0].start >= second.start - SECOND // 5


def test_what_was_not_understood_is_not_heard_in_what_comes_after(
    whisper: Whisper, turns: list[Turn], tracks: dict[Party, Samples]
) -> None:
    """Words, then a sentence that was dropped, then another: only the last is read."""
    first, gone, last = sorted(
        (turn for turn in turns if turn["speaker"] == "therapist"),
        key=lambda turn: turn["start_s"] - turn["end_s"],
    )[:3]

    def sound_of(turn: Turn) -> Samples:
        start, end = (int(turn[name] * SECOND) for name in ("start_s", "end_s"))
        silence = np.zeros(SECOND // 2, np.float32)
        return np.concatenate((tracks["therapist"][start:end][: 4 * SECOND], silence))

    before = whisper.final(of(sound_of(first)), Context(), never_cancelled)
    lead = np.concatenate((sound_of(first), sound_of(gone)))
    segment = of(sound_of(last), lead=lead)
    alone = whisper.final(of(sound_of(last)), Context(), never_cancelled).text
    context = Context("t", before.words)
    dropped = replace(context, unheard=(Stretch(sound_of(first).size, lead.size),))
    heard_again = whisper.final(segment, context, never_cancelled).text
    assert len(plain(heard_again)) > len(plain(alone)) + 3  # this is what must not be
    assert likeness(whisper.final(segment, dropped, never_cancelled).text, alone) > 0.8


def test_two_threads_give_what_one_gives(turns: list[Turn], cut: Cut, whisper: Whisper) -> None:
    del whisper  # skips if there are no weights
    both = Whisper(find("whisper-base", default_cache_dir()), workers=2)
    segments = [cut(turn) for turn in turns[:4]]

    def final(segment: SpeechSegment) -> str:
        return both.final(segment, Context(segment.speaker), never_cancelled).text

    alone = [final(segment) for segment in segments]
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(final, segments)) == alone
    both.close()


# --- what it is told --------------------------------------------------------------------


def test_names_and_terms_are_told_before_the_audio(
    whisper: Whisper, turns: list[Turn], cut: Cut, engine: Counted
) -> None:
    context = Context("terms", vocabulary=("Sertraline", "Dr. Núñez"))
    for segment in (cut(turns[0], 2.0), cut(turns[0])):
        decode = whisper.partial if not segment.ended else whisper.final
        engine.asked.clear()
        assert decode(segment, context, never_cancelled).words
        for asked in engine.asked:
            told = whisper._steps._vocabulary.decode(asked, skip_special_tokens=True)
            assert told.startswith(" Sertraline, Dr. Núñez.")


def test_a_language_that_is_not_given_is_heard_and_told(
    whisper: Whisper, turns: list[Turn], cut: Cut
) -> None:
    final = whisper.final(cut(turns[0]), Context("any", language=None), never_cancelled)
    assert final.language == "en"
    assert likeness(final.text, turns[0]["text"]) > 0.8
    partial = whisper.partial(cut(turns[0], 3.0), Context("any", language=None), never_cancelled)
    assert partial.language == "en"


def test_a_language_that_is_given_is_read_in(
    whisper: Whisper, turns: list[Turn], cut: Cut, engine: Counted
) -> None:
    final = whisper.final(cut(turns[0]), Context("de", language="de"), never_cancelled)
    assert final.language == "de"
    german = whisper._steps._vocabulary.token_to_id("<|de|>")
    assert all(german in asked for asked in engine.asked)


# --- nothing was said -------------------------------------------------------------------


@pytest.mark.parametrize("seconds", [1, 4, 12])
@pytest.mark.parametrize("level", [0.0, 1e-4, 1e-3, 1e-2])
def test_zeros_and_noise_give_no_words(whisper: Whisper, seconds: int, level: float) -> None:
    final = whisper.final(of(noise(seconds, level)), Context(), never_cancelled)
    assert final.words == ()
    assert final.doubt == "no-speech"


@pytest.mark.parametrize("stage", ["growing", "pausing"])
def test_zeros_show_no_words_either(whisper: Whisper, stage: str) -> None:
    silence = of(np.zeros(3 * SECOND, np.float32), stage)
    assert whisper.partial(silence, Context("zeros"), never_cancelled).words == ()


@pytest.mark.parametrize("level", [0.0, 1e-3, 1e-2])
def test_zeros_and_noise_after_speech_give_no_words(
    whisper: Whisper, turns: list[Turn], cut: Cut, level: float
) -> None:
    """The words before are known; that they were said makes nothing else said."""
    spoken = replace(cut(turns[0]), start=0, speech_end=0, lead=np.empty(0, np.float32))
    words = whisper.final(spoken, Context(), never_cancelled).words
    final = whisper.final(
        of(noise(2, level), lead=spoken.samples), Context("after", words), never_cancelled
    )
    assert final.words == ()


# --- bounds -----------------------------------------------------------------------------


def test_work_that_is_given_up_stops_before_the_decoder(
    whisper: Whisper, turns: list[Turn], cut: Cut, engine: Counted
) -> None:
    def give_up() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        whisper.final(cut(turns[0]), Context(), give_up)
    assert engine.asked == []
    assert whisper.final(cut(turns[0]), Context(), never_cancelled).words


def test_a_segment_longer_than_the_encoder_takes_is_refused(whisper: Whisper) -> None:
    with pytest.raises(ValueError, match="max_length"):
        whisper.final(of(np.zeros(31 * SECOND, np.float32)), Context(), never_cancelled)
