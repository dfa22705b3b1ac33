"""What speech is read by: the audio given from before, and the words that are known already."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.types import SpeechSegment
from models import reading as rules
from models.reading import (
    LEAD_IN,
    READ,
    SLIDE,
    Draft,
    Window,
    reading,
    sliding,
    sound,
)
from models.speech import Context, Stretch, Word
from tests.models.words import SECOND, TENTH, row


def heard(start: int, end: int, lead: int = 0) -> SpeechSegment:
    return SpeechSegment(
        "client", start, np.zeros(end - start, np.float32), end, False,
        lead=np.zeros(lead, np.float32),
    )  # fmt: skip


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
