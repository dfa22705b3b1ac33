"""Whisper's weights step by step: tokens of known words, languages, times of a text."""

from pathlib import Path

import numpy as np
import pytest

from models.aligned import aligned_words
from models.errors import WeightsMissing
from models.whisper import Whisper
from models.whisper_steps import tokens_of
from tests.models.spoken import SECOND, Cut, Turn

pytestmark = pytest.mark.engine


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
    tokenizer = whisper._steps._tokenizer(None, language)
    tokens = tokenizer.encode(text)
    written, grouped = tokenizer.split_to_word_tokens([*tokens, tokenizer.eot])
    groups = [(word, len(part)) for word, part in zip(written, grouped, strict=True)][:-1]
    heard = aligned_words(groups, [], [0.9] * len(tokens), 0, SECOND)
    words = [one.word for one in heard]
    assert len(words) > 3
    assert tokens_of(tokenizer, words) == tokens


def test_it_tells_which_languages_it_knows(whisper: Whisper) -> None:
    assert whisper.knows("en")
    assert whisper.knows("de")
    assert not whisper.knows("xx")
    assert not whisper.knows("transcribe")


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
