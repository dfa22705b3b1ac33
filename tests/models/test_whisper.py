"""Whisper on real weights and synthetic voices: the right words, and none where none were said."""

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from audio.files import read_recording
from audio.types import SAMPLE_RATE, Party, Samples, SpeechSegment
from models import whisper as whisper_module
from models.aligned import aligned_words
from models.errors import WeightsMissing
from models.reading import READ, SLIDE, Draft
from models.speech import Context, Hypothesis, Stretch, Word, never_cancelled
from models.weights import default_cache_dir, find
from models.whisper import Whisper, _Unfinished

pytestmark = pytest.mark.engine

CALL = Path(__file__).parents[1] / "data" / "call"
SECOND = SAMPLE_RATE
Turn = dict[str, Any]


@pytest.fixture(scope="module")
def whisper() -> Whisper:
    try:
        return Whisper(find("whisper-base", default_cache_dir()))
    except WeightsMissing as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def turns() -> list[Turn]:
    loaded: list[Turn] = json.loads((CALL / "reference.json").read_text())["turns"]
    return loaded[:8]


@pytest.fixture(scope="module")
def tracks() -> dict[Party, Samples]:
    return {
        party: np.concatenate(list(read_recording(CALL / f"{party}.opus")))
        for party in get_args(Party)
    }


Cut = Callable[..., SpeechSegment]


@pytest.fixture(scope="module")
def cut(tracks: dict[Party, Samples]) -> Cut:
    """Cuts a turn as the segmenter would."""

    def cut(turn: Turn, seconds: float | None = None, *, pausing: bool = False) -> SpeechSegment:
        """Cut all of it, or its first ``seconds``."""
        speaker: Party = turn["speaker"]
        start = int((turn["start_s"] - 0.4) * SECOND)
        speech_end = int(turn["end_s"] * SECOND)
        end = speech_end + int(0.3 * SECOND) if seconds is None else start + int(seconds * SECOND)
        return SpeechSegment(
            speaker=speaker,
            start=start,
            samples=tracks[speaker][start:end],
            speech_end=min(speech_end, end),
            ended=seconds is None and not pausing,
            pausing=pausing,
            lead=tracks[speaker][max(0, min(start, end - READ)) : start],
        )

    return cut


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


@pytest.fixture
def engine(whisper: Whisper, monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Counts what is asked of the engine."""
    counted = Counted(whisper._model)
    monkeypatch.setattr(whisper, "_model", counted)
    return counted


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


# --- while somebody speaks --------------------------------------------------------------


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
    true = Whisper._take

    def taking(self: Whisper, segment: SpeechSegment, start: int, *args: Any, **more: Any) -> Any:
        lengths.append(segment.end - start)
        return true(self, segment, start, *args, **more)

    monkeypatch.setattr(Whisper, "_take", taking)
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
            told = whisper._vocabulary.decode(asked, skip_special_tokens=True)
            assert told.startswith(" Sertraline, Dr. Núñez.")


def test_a_language_that_is_not_given_is_heard_and_told(
    whisper: Whisper, turns: list[Turn], cut: Cut
) -> None:
    final = whisper.final(cut(turns[0]), Context("any", language=None), never_cancelled)
    assert final.language == "en"
    assert likeness(final.text, turns[0]["text"]) > 0.8
    partial = whisper.partial(cut(turns[0], 3.0), Context("any", language=None), never_cancelled)
    assert partial.language == "en"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", " I sleep badly, most nights."),
        ("zh", "我睡不好，每天晚上都会醒。"),
        ("ja", "よく眠れないんです。"),
    ],
)
def test_known_words_are_forced_as_the_model_wrote_them(
    whisper: Whisper, language: str, text: str
) -> None:
    """Words are kept one by one; put together again they are the same tokens."""
    tokenizer = whisper._tokenizer(None, language)
    tokens = tokenizer.encode(text)
    written, grouped = tokenizer.split_to_word_tokens([*tokens, tokenizer.eot])
    groups = [(word, len(part)) for word, part in zip(written, grouped, strict=True)][:-1]
    heard = aligned_words(groups, [], [0.9] * len(tokens), 0, SECOND)
    words = [one.word for one in heard]
    assert len(words) > 3
    assert whisper_module._tokens(tokenizer, words) == tokens


def test_it_tells_which_languages_it_knows(whisper: Whisper) -> None:
    assert whisper.knows("en")
    assert whisper.knows("de")
    assert not whisper.knows("xx")
    assert not whisper.knows("transcribe")


def test_a_language_that_is_given_is_read_in(
    whisper: Whisper, turns: list[Turn], cut: Cut, engine: Counted
) -> None:
    final = whisper.final(cut(turns[0]), Context("de", language="de"), never_cancelled)
    assert final.language == "de"
    german = whisper._vocabulary.token_to_id("<|de|>")
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


def test_the_times_of_a_known_text_are_found(whisper: Whisper, turns: list[Turn], cut: Cut) -> None:
    segment = cut(turns[0])
    words = whisper.times(segment.samples, turns[0]["text"])
    assert [word.text for word in words] == turns[0]["text"].split()
    assert words[0].start / SECOND == pytest.approx(0.4, abs=0.4)
    assert words[-1].end / SECOND == pytest.approx(segment.samples.size / SECOND - 0.3, abs=0.5)


@pytest.mark.parametrize(
    "text",
    [
        "Well - so it cost $5.50, about 100% more; twenty-five-year-old rock 'n' roll.",
        "“No,” she said... and then, at 10:30 am, Dr. Núñez's AT&T bill (maybe) came — 1,234.",
    ],
)
def test_a_text_has_as_many_words_however_often_it_is_read(whisper: Whisper, text: str) -> None:
    """Known words are forced as text: if that made other words of them, some would be lost."""
    silence = np.zeros(20 * SECOND, np.float32)
    once = [word.text for word in whisper.times(silence, text)]
    assert [word.text for word in whisper.times(silence, " ".join(once))] == once == text.split()


def test_a_folder_without_a_model_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="conote models fetch"):
        Whisper(tmp_path)
