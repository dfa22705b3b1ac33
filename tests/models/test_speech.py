"""Words as one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.speech import Hypothesis, Word, written


def words(*texts: str) -> tuple[Word, ...]:
    return tuple(Word(text, n, n + 1, 0.9) for n, text in enumerate(texts))


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (("I", "sleep", "badly."), "I sleep badly."),
        (("我", "睡", "不", "好，", "每", "天。"), "我睡不好，每天。"),
        (("よく", "眠れ", "ない"), "よく眠れない"),
        (("ฉัน", "นอน", "ไม่"), "ฉันนอนไม่"),
        (("저는", "잠을", "못", "자요."), "저는 잠을 못 자요."),
        (("吃", "Sertraline", "50", "mg", "了"), "吃Sertraline 50 mg了"),
    ],
)
def test_words_are_spaced_as_their_script_is(texts: tuple[str, ...], line: str) -> None:
    assert written(words(*texts)) == line
    assert Hypothesis("client", 0, 9, words(*texts), final=True).text == line


@given(st.lists(st.text("abcäßé'.,?", min_size=1), max_size=8))
def test_words_of_a_script_with_spaces_are_one_space_apart(texts: list[str]) -> None:
    assert written(words(*texts)).split() == texts
