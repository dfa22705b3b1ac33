"""What speech is read by: the audio given from before, and the words that are known already."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.types import SAMPLE_RATE, SpeechSegment
from models import reading as rules
from models.reading import (
    LEAD_IN,
    READ,
    SLIDE,
    Draft,
    Window,
    adopt,
    bare,
    cut,
    follow,
    reading,
    sliding,
    sound,
)
from models.speech import Context, Stretch, Word

SECOND = SAMPLE_RATE
NOW = 60 * SECOND
TENTH = SECOND // 10


def ending(at: int, text: str = "word", probability: float = 0.9) -> Word:
    """A word of a fifth of a second that ends at a sample."""
    return Word(text, at - SECOND // 5, at, probability)


def row(*texts: str, since: int = 0, gap: int = TENTH) -> tuple[Word, ...]:
    """Words of two fifths of a second, one after the other."""
    step = 2 * SECOND // 5 + gap
    return tuple(
        Word(text, since + n * step, since + (n + 1) * step - gap, 0.9)
        for n, text in enumerate(texts)
    )


def heard(start: int, end: int, lead: int = 0) -> SpeechSegment:
    return SpeechSegment(
        "client", start, np.zeros(end - start, np.float32), end, False,
        lead=np.zeros(lead, np.float32),
    )  # fmt: skip


def texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for word in words]


# --- what is heard -----------------------------------------------------------------------


def loud(start: int, end: int, lead: int) -> SpeechSegment:
    """A segment in which every sample, its lead's too, is its own number."""
    samples = np.arange(start - lead, end, dtype=np.float32)
    return replace(heard(start, end), samples=samples[lead:], lead=samples[:lead])


def test_what_gave_no_words_before_is_silence_to_what_comes_after() -> None:
    segment = loud(1_000, 1_500, lead=600)
    gone = (Stretch(100, 450), Stretch(700, 1_000))  # one began before the lead
    found = sound(segment, 420, gone)
    assert not found[:30].any()
    assert found[30:280].tolist() == list(range(450, 700))
    assert not found[280:580].any()
    assert found[580:].tolist() == list(range(1_000, 1_500))
    assert segment.lead.all()  # nothing was changed for others


def test_a_segments_own_sound_is_always_heard() -> None:
    segment = loud(1_000, 1_500, lead=600)
    assert sound(segment, 1_000, (Stretch(0, 2_000),)).tolist() == list(range(1_000, 1_500))
    assert sound(segment, 400, ()).tolist() == list(range(400, 1_500))


# --- the window of a guess --------------------------------------------------------------

BEFORE = row(*"abcdefgh")  # four seconds
SINCE = 4 * SECOND


def test_a_guess_begins_with_the_known_words_of_the_last_seconds() -> None:
    known = row(*"ijklmnopqrstuvwxyzABCDEFGHIJKLMN", since=SINCE)  # sixteen seconds
    end = SINCE + 16 * SECOND
    window = sliding(heard(SINCE, end, SINCE), Context(words=BEFORE), Draft(known))
    first = window.known[0]
    assert end - SLIDE <= first.start <= end - SLIDE + SECOND // 2
    assert window.known == tuple(w for w in (*BEFORE, *known) if w.start >= first.start)
    assert window.start == first.start - LEAD_IN
    assert window.prompt[-1].end <= first.start


def test_a_guess_at_the_first_words_is_made_in_the_light_of_the_words_before_them() -> None:
    window = sliding(heard(SINCE, SINCE + SECOND, SINCE), Context(words=BEFORE), Draft())
    assert window.known == BEFORE
    assert window.start == 0


def test_a_guess_without_known_words_begins_with_the_segment() -> None:
    window = sliding(heard(SINCE, SINCE + 9 * SECOND, SINCE), Context(), Draft())
    assert window == Window(SINCE)


def test_where_the_last_seconds_have_no_known_word_a_guess_goes_on_after_the_last() -> None:
    known = row("one", "two", since=SINCE)
    window = sliding(heard(SINCE, SINCE + 9 * SECOND), Context(), Draft(known))
    assert window == Window(known[-1].end, (), known)


@st.composite
def scenes(draw: st.DrawFn) -> tuple[SpeechSegment, Context, Draft]:
    """A segment somewhere in a row of words, as the segmenter gives it; some words are known."""
    words, at = [], draw(st.integers(0, 3 * SECOND))
    for _ in range(draw(st.integers(0, 60))):
        at += draw(st.sampled_from([0, 0, 400, TENTH, SECOND // 3, SECOND, 4 * SECOND]))
        length = draw(st.integers(SECOND // 50, SECOND))
        words.append(Word("w", at, at + length, 0.9))
        at += length
    first = draw(st.integers(0, len(words)))
    start = words[first].start if first < len(words) else at
    last = draw(st.integers(first, len(words)))
    end = (words[last - 1].end if last > first else start) + draw(st.integers(1, 3 * SECOND))
    lead = min(start, max(0, READ - (end - start)), draw(st.sampled_from([0, SECOND, READ])))
    known = tuple(words[first : draw(st.integers(first, last))])
    return heard(start, end, lead), Context(words=tuple(words[:first])), Draft(known)


@given(scenes())
def test_a_guess_never_begins_before_the_lead(
    scene: tuple[SpeechSegment, Context, Draft],
) -> None:
    segment, context, draft = scene
    window = sliding(segment, context, draft)
    assert segment.start - segment.lead.size <= window.start < segment.end


@given(scenes())
def test_the_words_forced_on_a_guess_are_those_in_its_audio(
    scene: tuple[SpeechSegment, Context, Draft],
) -> None:
    """None that cannot be heard, and none left out that would be heard again."""
    segment, context, draft = scene
    window = sliding(segment, context, draft)
    words = (*context.words, *draft.known)
    forced = len(window.known)
    assert window.known == words[len(words) - forced :]
    assert all(word.start >= window.start for word in window.known)
    rest = words[: len(words) - forced]
    assert all(word.start < window.start + LEAD_IN for word in rest)
    assert rest[len(rest) - len(window.prompt) :] == window.prompt


@given(scenes())
def test_a_guess_is_long_only_where_nothing_is_known(
    scene: tuple[SpeechSegment, Context, Draft],
) -> None:
    segment, context, draft = scene
    window = sliding(segment, context, draft)
    if window.known:
        assert segment.end - window.start <= SLIDE + LEAD_IN
    else:
        assert window.start == max([segment.start, *(word.end for word in draft.known)])


# --- the window of a reading ------------------------------------------------------------


@pytest.mark.parametrize("lead", [2 * SECOND, 2 * SECOND + TENTH, 3 * SECOND])
def test_a_reading_begins_at_a_breath_with_the_words_since_then(lead: int) -> None:
    early, late = row("a", "b"), row("c", "d", since=2 * SECOND)
    segment = heard(4 * SECOND, 8 * SECOND, lead)
    window = reading(segment, Context(words=(*early, *late)))
    assert window == Window(max(2 * SECOND - LEAD_IN, 4 * SECOND - lead), late)


def test_a_reading_goes_back_as_far_as_it_may() -> None:
    early, late = row("a", "b"), row("c", "d", since=2 * SECOND)
    segment = heard(4 * SECOND, 8 * SECOND, 4 * SECOND)
    far = tuple(Word(w.text, w.start + SECOND, w.end + SECOND, 0.9) for w in early)
    window = reading(segment, Context(words=(*far, *late)))
    assert window == Window(SECOND - LEAD_IN, (*far, *late))


def test_without_a_breath_a_reading_begins_with_the_segment() -> None:
    """Audio that begins in the middle of speech is read badly."""
    segment = heard(SINCE, 8 * SECOND, SINCE)
    assert reading(segment, Context(words=BEFORE)) == Window(SINCE)
    assert reading(segment, Context()) == Window(SINCE)


def test_the_end_of_a_word_that_began_too_early_is_no_breath() -> None:
    segment = heard(10 * SECOND, 12 * SECOND, 4 * SECOND)
    held = 6 * SECOND
    cut_off = Word("a", held - TENTH, held + 3 * TENTH, 0.9)
    close = Word("b", held + 4 * TENTH, held + 6 * TENTH, 0.9)
    assert reading(segment, Context(words=(cut_off, close))) == Window(segment.start)


@given(scenes())
def test_a_reading_begins_at_a_breath_and_takes_fifteen_seconds_at_most(
    scene: tuple[SpeechSegment, Context, Draft],
) -> None:
    segment, context, _ = scene
    window = reading(segment, context)
    assert window.start >= segment.start - segment.lead.size
    assert window.prompt == ()
    if window.start == segment.start and not window.known:
        return
    assert segment.end - window.start <= READ
    rest = context.words[: len(context.words) - len(window.known)]
    assert window.known == context.words[len(rest) :]
    assert all(word.start >= window.start for word in window.known)
    assert all(word.end <= window.known[0].start - rules._BREATH for word in rest[-1:])


# --- what becomes of guesses ------------------------------------------------------------


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
