"""What becomes of guesses at unfinished speech: what is shown, known, stable, and taken back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import reading as rules
from models.reading import (
    Draft,
    Window,
    adopt,
    bare,
    cut,
    follow,
)
from models.speech import Word
from tests.models.words import NOW, SECOND, TENTH, ending, row, texts


def guesses(*guessed: tuple[Word, ...], now: int = NOW) -> tuple[Draft, tuple[Word, ...]]:
    """Guess several times at once; gives the draft, and what is shown in the end."""
    draft = Draft()
    for guess in guessed:
        draft = follow(draft, guess[len(draft.known) :], now)
    return draft, draft.shown


def test_a_word_that_two_guesses_agree_on_becomes_known_when_it_is_old_enough() -> None:
    old, new = ending(NOW - rules._AGREED, "old"), ending(NOW - rules._AGREED + 1, "new")
    draft, shown = guesses((old, new), (old, new))
    assert (texts(draft.known), texts(draft.last)) == (["old"], ["new"])
    assert texts(shown) == ["old", "new"]


def test_a_word_guessed_once_is_not_known() -> None:
    draft, shown = guesses((ending(NOW - rules._AGREED, "once"),))
    assert draft.known == ()
    assert texts(shown) == ["once"]


def test_a_word_is_the_same_however_it_is_written() -> None:
    at = NOW - rules._AGREED
    draft, _ = guesses((ending(at, "Well,"),), (ending(at, "well"),))
    assert texts(draft.known) == ["well"]


def test_nothing_becomes_known_after_a_word_that_the_guesses_differ_in() -> None:
    one, two, three = (NOW - rules._AGREED - n * SECOND // 5 for n in (2, 1, 0))
    draft, _ = guesses(
        (ending(one, "I"), ending(two, "slept"), ending(three, "well")),
        (ending(one, "I"), ending(two, "stepped"), ending(three, "well")),
    )
    assert texts(draft.known) == ["I"]


def test_a_word_that_guesses_go_back_and_forth_about_becomes_known_at_last() -> None:
    """Else the window would grow, and every guess would take longer than the last."""
    at = NOW - rules._OLD
    draft, _ = guesses((ending(at, "here"),), (ending(at, "hear"),), now=NOW - 1)
    assert draft.known == ()
    draft = follow(draft, (ending(at, "here"),), NOW)
    assert texts(draft.known) == ["here"]


def test_the_newest_half_word_is_not_shown() -> None:
    whole, half = ending(NOW - rules._HELD, "some"), ending(NOW - rules._HELD + 1, "th")
    _, shown = guesses((whole, half), (whole, half))
    assert texts(shown) == ["some"]


def test_a_doubtful_new_word_is_not_shown_nor_what_follows_it() -> None:
    fine, unsure, after = (ending(NOW - n * SECOND // 3, str(n)) for n in (3, 2, 1))
    doubtful = Word(unsure.text, unsure.start, unsure.end, rules._DOUBTED - 0.01)
    assert texts(guesses((fine, doubtful, after))[1]) == ["3"]
    assert texts(guesses((fine, unsure, after))[1]) == ["3", "2", "1"]


FIRST = row("I", "slept", "on", "it", since=NOW - 23 * TENTH)
OTHER = row("I", "stepped", "on", "it", since=NOW - 23 * TENTH)


def test_what_is_shown_is_not_taken_back_for_a_single_guess() -> None:
    assert texts(guesses(FIRST, OTHER)[1]) == texts(FIRST)
    assert texts(guesses(FIRST, OTHER, FIRST)[1]) == texts(FIRST)
    assert texts(guesses(FIRST, OTHER, OTHER)[1]) == texts(OTHER)


def test_a_guess_that_is_shorter_takes_nothing_back() -> None:
    assert texts(guesses(FIRST, FIRST[:2])[1]) == texts(FIRST)


def test_new_words_are_shown_though_the_guess_differs_before_them() -> None:
    longer = (*OTHER, *row("then", since=OTHER[-1].end))
    assert texts(guesses(FIRST, longer, now=NOW + SECOND)[1]) == [*texts(FIRST), "then"]


def test_a_change_is_shown_when_it_is_old_enough_to_be_known() -> None:
    draft = follow(follow(Draft(), FIRST, NOW), OTHER, FIRST[1].end + rules._OLD)
    assert texts(draft.known)[:2] == texts(draft.shown)[:2] == ["I", "stepped"]


def test_a_doubtful_word_is_shown_when_it_is_guessed_twice_or_old() -> None:
    unsure = rules._DOUBTED - 0.01
    new = ending(NOW - rules._HELD, "new", unsure)
    old = ending(NOW - rules._DOUBTED_AGE, "old", unsure)
    assert texts(guesses((new,), (new,))[1]) == ["new"]
    assert texts(guesses((old,))[1]) == ["old"]


@pytest.mark.parametrize(
    ("probability", "age", "stable"),
    [
        (rules._SURE, rules._STABLE_SURE, 1),
        (rules._SURE, rules._STABLE_SURE - 1, 0),
        (rules._SURE - 0.01, rules._STABLE_SURE, 0),
        (rules._SURE - 0.01, rules._STABLE, 1),
    ],
)
def test_a_known_word_is_stable_after_a_while_sooner_if_it_is_sure(
    probability: float, age: int, stable: int
) -> None:
    known = (ending(NOW - age, probability=probability),)
    draft = follow(Draft(known), (), NOW)
    assert draft.stable == stable


def test_nothing_after_a_word_that_is_not_stable_is_stable() -> None:
    unsure = ending(NOW - rules._STABLE + 1, probability=0.1)
    sure = ending(NOW - rules._STABLE_SURE)
    assert follow(Draft((unsure, sure)), (), NOW).stable == 0


def test_a_reading_made_in_a_pause_takes_the_place_of_the_guesses() -> None:
    read = row("I", "sleep", "well.")
    draft = adopt(Draft(row("I", "slept"), row("we"), 1), read)
    assert draft == Draft(read, (), 1, read)
    assert adopt(Draft(row(*"abcd"), (), 4), read).stable <= len(read)


@st.composite
def conversations(draw: st.DrawFn) -> list[tuple[int, list[tuple[str, int, int, float]]]]:
    """Guesses as time goes on: when, and words as (text, pause, length, probability)."""
    word = st.tuples(
        st.sampled_from(["a", "A,", "b", "c"]),
        st.sampled_from([0, TENTH, SECOND]),
        st.integers(1, SECOND),
        st.floats(0, 1),
    )
    steps = st.tuples(st.integers(1, 2 * SECOND), st.lists(word, max_size=12))
    return draw(st.lists(steps, max_size=15))


@given(conversations())
def test_what_is_known_or_stable_stays_so_whatever_is_guessed(
    conversation: list[tuple[int, list[tuple[str, int, int, float]]]],
) -> None:
    draft, now = Draft(), 0
    for passed, told in conversation:
        now += passed
        at = draft.known[-1].end if draft.known else 0
        guess: list[Word] = []
        for text, pause, length, probability in told:
            end = min(at + pause + length, now)
            guess.append(Word(text, min(at + pause, end), end, probability))
            at = end
        before, draft = draft, follow(draft, guess, now)
        assert draft.known[: len(before.known)] == before.known
        assert before.stable <= draft.stable <= len(draft.known)
        assert (*draft.known, *draft.last) == (*before.known, *guess)
        assert draft.shown[: len(draft.known)] == draft.known
        new = [word for word in draft.shown if word not in before.shown]
        assert all(word.end <= now - rules._HELD for word in new)
        assert all(a.end <= b.end for a, b in pairwise(draft.known))


@given(conversations())
def test_what_is_taken_back_was_guessed_otherwise_twice_or_is_known_to_be_otherwise(
    conversation: list[tuple[int, list[tuple[str, int, int, float]]]],
) -> None:
    draft, now = Draft(), 0
    for passed, told in conversation:
        now += passed
        at = draft.known[-1].end if draft.known else 0
        guess = [Word(text, at, at, probability) for text, _, _, probability in told]
        before, draft = draft, follow(draft, guess, now)
        was, now_is = ([bare(word) for word in one.shown] for one in (before, draft))
        if now_is[: len(was)] != was:
            [changed, *_] = (n for n in range(len(was)) if was[n : n + 1] != now_is[n : n + 1])
            place = changed - len(before.known)
            twice = [bare(word) for word in guess[: place + 1]] == [
                bare(word) for word in before.last[: place + 1]
            ]
            assert changed < len(draft.known) or twice


def test_a_cut_shares_what_is_shown_out() -> None:
    known, more = row("I", "sleep"), row("badly", "now", since=SECOND)
    before, after = cut(Draft(known, stable=1, shown=(*known, *more)), SECOND + 1)
    assert (texts(before.shown), texts(after.shown)) == (["I", "sleep", "badly"], ["now"])
    assert (before.known, after.known, before.stable, after.stable) == (known, (), 1, 0)


def test_what_was_said_is_not_in_a_repr() -> None:
    window = Window(0, row("secret"), row("secret"))
    assert "secret" not in repr((window, Draft(row("secret"), row("secret"))))
