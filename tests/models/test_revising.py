"""What a reading may change of what stands on the screen."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.aligned import Heard
from models.reading import bare
from models.revising import _FOR_A_WORD, revised
from models.speech import Word

SURE = -0.1
"""A word's likelihood if nothing speaks against it."""


def line(text: str, **likelihoods: float) -> tuple[Heard, ...]:
    """Words, each as likely as is said, or else sure."""
    return tuple(
        Heard(Word(word, n, n + 1, 0.9), likelihoods.get(word, SURE))
        for n, word in enumerate(text.split())
    )


def text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


SHOWN = "he has two doses a day and sleeps"
READ = "he has new doses a day and sleeps"
BACK = 6
"""Words on the screen from the difference on."""


def test_a_word_that_is_shown_stays_unless_another_is_more_likely() -> None:
    shown = line(SHOWN, two=-2.0)
    assert text(revised(shown, line(READ, new=-2.0))) == SHOWN
    assert text(revised(shown, line(READ, new=-3.0))) == SHOWN
    assert text(revised(shown, line(READ, new=-0.1))) == READ


def test_the_more_words_follow_the_more_likely_the_other_has_to_be() -> None:
    gain = _FOR_A_WORD * (BACK - 1)
    long, short = line(SHOWN, two=-2.0), line("he has two doses a day", two=-2.0)
    read = line(READ, new=-2.0 + gain)
    assert text(revised(long, read)) == SHOWN
    assert text(revised(short, read)) == READ


def test_the_words_after_a_difference_tell_of_it_too() -> None:
    """A wrong word may be likely where it stands, but then what follows is not."""
    shown = line(SHOWN, doses=-5.0)
    assert text(revised(shown, line(READ, new=-1.0))) == READ


def test_each_difference_is_judged_by_itself() -> None:
    shown = line("he has two doses a day and sleeps badly now", two=-9.0, sleeps=-0.5)
    read = line("he has new doses a day and slept badly now", slept=-0.5)
    assert text(revised(shown, read)) == "he has new doses a day and sleeps badly now"


def test_a_word_too_many_goes_if_what_follows_is_likelier_without_it() -> None:
    shown = line("he has has two doses a day", has=-4.0)
    assert text(revised(shown, line("he has two doses a day"))) == "he has two doses a day"


def test_the_reading_says_how_it_goes_on_and_how_it_ends() -> None:
    shown = line("he has too")
    assert text(revised(shown, line("he has two doses", two=-3.0))) == "he has two doses"
    assert text(revised(shown, line("he"))) == "he"
    assert text(revised((), line("he has"))) == "he has"


def test_the_reading_says_how_words_are_written() -> None:
    assert text(revised(line("well he has"), line("Well, he has."))) == "Well, he has."


words = st.lists(st.sampled_from("abcd"), max_size=8).map(" ".join)
likelihoods = st.fixed_dictionaries({name: st.floats(-9, 0) for name in "abcd"})


@given(words, words, likelihoods, likelihoods)
def test_every_word_comes_from_one_of_the_two_in_order(
    seen: str, heard: str, sure: dict[str, float], surer: dict[str, float]
) -> None:
    shown, read = line(seen, **sure), line(heard, **surer)
    found = revised(shown, read)
    for side in (shown, read):
        places = [side.index(one) for one in side if one.word in found]
        assert all(a < b for a, b in pairwise(places))
    assert {bare(word) for word in found} <= {*seen.split(), *heard.split()}
    if seen == heard:
        assert text(found) == heard
