"""What becomes of decodes: guesses, readings made in a pause, and what is not believed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

import numpy as np
import pytest

from audio.types import SAMPLE_RATE, SpeechSegment
from models import whisper as whisper_module
from models.decoding import Decoded
from models.reading import LEAD_IN, Draft
from models.speech import Context, Hypothesis, Word, never_cancelled
from models.whisper import _Unfinished
from tests.fakes.listener import NAMES, WRONG, Attempt, Listener, loop, mute, text_of

SECOND = SAMPLE_RATE
STEP = SECOND // 2
TRACK = "one/client"
FROM_BEFORE = 4
"""Words before the segment, after half a second of silence, and with as much behind them."""

SPOKEN = tuple(
    Word(NAMES[n], at, at + STEP - SECOND // 10, 0.9)
    for n in range(40)
    for at in [n * STEP + (SECOND if n >= FROM_BEFORE else SECOND // 2)]
)
START = SPOKEN[FROM_BEFORE].start - SECOND // 10
BEFORE = Context(TRACK, SPOKEN[:FROM_BEFORE])


def segment(words: int, stage: Literal["growing", "pausing", "ended"] = "growing") -> SpeechSegment:
    """The segment up to a while after so many of its words."""
    speech_end = SPOKEN[FROM_BEFORE + words - 1].end
    end = speech_end + SECOND // 20
    return SpeechSegment(
        speaker="client",
        start=START,
        samples=np.zeros(end - START, np.float32),
        speech_end=speech_end,
        ended=stage == "ended",
        pausing=stage == "pausing",
        lead=np.zeros(START, np.float32),
    )


def names(first: int, last: int) -> list[str]:
    """The words of the segment from one to another."""
    return list(NAMES[FROM_BEFORE + first : FROM_BEFORE + last])


def texts(hypothesis: Hypothesis) -> list[str]:
    return [word.text for word in hypothesis.words]


def guess(listener: Listener, counts: Sequence[int], context: Context = BEFORE) -> Hypothesis:
    """Guess at the segment as it grows."""
    shown = None
    for words in counts:
        shown = listener.partial(segment(words), context, never_cancelled)
    assert shown is not None
    return shown


def read(listener: Listener, words: int, context: Context = BEFORE) -> Hypothesis:
    return listener.final(segment(words, "ended"), context, never_cancelled)


def remembering(listener: Listener, draft: Draft) -> Listener:
    """A listener that has guessed this."""
    listener._unfinished[TRACK, START] = _Unfinished(draft)
    return listener


# --- guesses ----------------------------------------------------------------------------


def test_words_become_stable_while_somebody_speaks_and_are_forced_on_the_next_guess() -> None:
    listener = Listener(SPOKEN)
    shown = guess(listener, range(2, 12))
    assert texts(shown) == names(0, len(shown.words))
    assert 5 <= shown.stable < len(shown.words)
    assert not shown.final
    guess(listener, [12])
    *_, last = listener.attempts
    stable = {word.text for word in shown.words[: shown.stable] if word.start >= last.start}
    assert stable
    assert stable <= set(last.forced)


def test_a_guess_is_made_in_the_light_of_names_and_of_what_was_said() -> None:
    listener = Listener(SPOKEN)
    guess(listener, [30], replace(BEFORE, vocabulary=("Sertraline",)))
    [attempt] = listener.attempts
    assert attempt.vocabulary == ("Sertraline",)
    assert (attempt.forced, attempt.prompt) == ((), NAMES[:FROM_BEFORE])


def test_a_guess_that_is_not_believed_takes_nothing_back() -> None:
    listener = Listener(SPOKEN)
    before = guess(listener, range(2, 12))
    listener.stumbling(lambda _, decoded: loop(decoded))
    failed = guess(listener, [12])
    assert failed.doubt == ""
    assert failed.stable == before.stable
    assert len(before.words) > before.stable
    assert texts(failed) == texts(before)
    listener.stumbling(lambda _, decoded: decoded)
    assert guess(listener, [13]).stable >= before.stable


def test_a_guess_that_writes_what_was_said_before_once_more_shows_none_of_it() -> None:
    """Seen: the sentence before, and then the beginning of the new one."""
    listener = Listener(SPOKEN)
    before = guess(listener, range(2, 16))

    def stumble(attempt: Attempt, decoded: Decoded) -> Decoded:
        again = " ".join((*attempt.forced, decoded.text))
        return replace(decoded, text=again, tokens=(*decoded.forced, *decoded.tokens))

    listener.stumbling(stumble)
    assert texts(guess(listener, [17])) == texts(before)


def test_a_first_guess_that_is_not_believed_shows_nothing() -> None:
    listener = Listener(SPOKEN, lambda _, decoded: loop(decoded))
    failed = guess(listener, [3])
    assert (failed.words, failed.stable, failed.doubt) == ((), 0, "repetition")


def test_tracks_are_remembered_apart() -> None:
    listener = Listener(SPOKEN)
    guess(listener, range(2, 12))
    guess(listener, [12], replace(BEFORE, track="two/client"))
    assert len(listener.attempts[-2].forced) > len(listener.attempts[-1].forced)


def test_only_so_many_unfinished_segments_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whisper_module, "_REMEMBERED", 4)
    listener = Listener(SPOKEN)
    for name in "abcdefa":
        guess(listener, [3], Context(name))
    assert [track for track, _ in listener._unfinished] == ["d", "e", "f", "a"]


def test_what_has_ended_is_remembered_no_more() -> None:
    listener = Listener(SPOKEN)
    guess(listener, range(2, 12))
    read(listener, 12)
    assert not listener._unfinished


# --- readings ---------------------------------------------------------------------------


def test_a_reading_is_made_in_the_light_of_names_and_goes_on_from_what_was_said() -> None:
    listener = Listener(SPOKEN)
    final = read(listener, 6, Context(TRACK, BEFORE.words, ("Sertraline",), "de"))
    assert texts(final) == names(0, 6)
    assert (final.final, final.stable, final.doubt, final.language) == (True, 6, "", "de")
    assert final.words == SPOKEN[FROM_BEFORE : FROM_BEFORE + 6]
    [attempt] = listener.attempts
    assert attempt.vocabulary == ("Sertraline",)
    assert attempt.forced == NAMES[:FROM_BEFORE]
    assert attempt.prompt == ()
    assert attempt.start == SPOKEN[0].start - LEAD_IN


def test_stable_words_are_not_read_anew() -> None:
    listener = Listener(SPOKEN)
    shown = guess(listener, range(2, 12))
    listener.attempts.clear()
    read(listener, 12)
    [attempt] = listener.attempts
    assert list(attempt.forced) == [*NAMES[:FROM_BEFORE], *names(0, shown.stable)]


def test_stable_words_that_the_whole_audio_speaks_against_are_revised() -> None:
    wrong = replace(SPOKEN[FROM_BEFORE + 1], text=text_of(FROM_BEFORE + 1 + WRONG))
    known = (SPOKEN[FROM_BEFORE], wrong, SPOKEN[FROM_BEFORE + 2])
    listener = remembering(Listener(SPOKEN), Draft(known, stable=3, shown=known))
    assert texts(read(listener, 6)) == names(0, 6)
    first, second = listener.attempts
    assert first.forced == (*second.forced, *(word.text for word in known))


def test_words_on_the_screen_that_the_audio_speaks_against_are_revised() -> None:
    wrong = replace(SPOKEN[FROM_BEFORE], text=text_of(FROM_BEFORE + WRONG))
    shown = (wrong, *SPOKEN[FROM_BEFORE + 1 : FROM_BEFORE + 4])
    listener = remembering(Listener(SPOKEN), Draft((wrong,), stable=0, shown=shown))
    assert texts(read(listener, 6)) == names(0, 6)
    assert len(listener.attempts) == 1


def test_words_on_the_screen_that_are_as_likely_stay() -> None:
    shown = SPOKEN[FROM_BEFORE : FROM_BEFORE + 5]

    def stumble(_: Attempt, decoded: Decoded) -> Decoded:
        heard = (n + WRONG if n == FROM_BEFORE + 1 else n for n in decoded.tokens)
        return replace(decoded, tokens=tuple(heard))

    listener = remembering(Listener(SPOKEN, stumble), Draft(shown=shown))
    assert texts(read(listener, 6)) == names(0, 6)
    assert texts(read(Listener(SPOKEN, stumble), 6))[1] == text_of(FROM_BEFORE + 1 + WRONG)


# --- in a pause -------------------------------------------------------------------------


def test_a_reading_made_in_a_pause_is_the_final_one_if_nobody_goes_on() -> None:
    listener = Listener(SPOKEN)
    guess(listener, range(2, 7))
    shown = listener.partial(segment(7, "pausing"), BEFORE, never_cancelled)
    decodes = len(listener.attempts)
    final = read(listener, 7)
    assert len(listener.attempts) == decodes, "nothing is decoded twice"
    assert not shown.final
    assert final.final
    assert texts(shown) == texts(final) == names(0, 7)
    assert final.stable == 7


def test_a_reading_made_in_a_pause_is_thrown_away_if_somebody_goes_on() -> None:
    listener = Listener(SPOKEN)
    listener.partial(segment(7, "pausing"), BEFORE, never_cancelled)
    assert texts(read(listener, 9)) == names(0, 9)
    assert len(listener.attempts) == 2


def test_guesses_go_on_from_what_was_read_in_a_pause() -> None:
    """It is better than the guesses were, and it stands on the screen."""
    wrong = replace(SPOKEN[FROM_BEFORE], text=text_of(FROM_BEFORE + WRONG))
    listener = remembering(Listener(SPOKEN), Draft((wrong,), shown=(wrong,)))
    listener.partial(segment(7, "pausing"), BEFORE, never_cancelled)
    shown = guess(listener, [8, 9])
    assert texts(shown)[:7] == names(0, 7)
    assert set(names(0, 7)) <= set(listener.attempts[-1].forced)


def test_what_a_pause_holds_is_doubted_only_when_it_has_ended() -> None:
    listener = Listener(SPOKEN, lambda _, decoded: loop(decoded))
    shown = listener.partial(segment(3, "pausing"), BEFORE, never_cancelled)
    assert (shown.words, shown.doubt) == ((), "")
    assert read(listener, 3).doubt == "repetition"


# --- guards -----------------------------------------------------------------------------


@pytest.mark.parametrize("failure", [loop, mute, lambda same: replace(same, capped=True)])
def test_a_reading_that_goes_wrong_is_made_once_more_on_the_segment_alone(
    failure: Callable[[Decoded], Decoded],
) -> None:
    """With what was given to it out of the way, and nothing suspicious to read by."""

    def stumble(attempt: Attempt, decoded: Decoded) -> Decoded:
        return failure(decoded) if attempt.forced else decoded

    listener = Listener(SPOKEN, stumble)
    final = read(listener, 6)
    assert (texts(final), final.doubt) == (names(0, 6), "")
    first, retry = listener.attempts
    assert first.forced
    assert (retry.start, retry.forced, retry.prompt) == (START, (), ())


def test_a_reading_that_stops_after_the_stable_words_is_made_without_them() -> None:
    """A full stop at the end of a guess can make the model believe that all has been said."""
    known = tuple(replace(word) for word in SPOKEN[FROM_BEFORE : FROM_BEFORE + 8])

    def stumble(attempt: Attempt, decoded: Decoded) -> Decoded:
        return mute(decoded) if len(attempt.forced) > FROM_BEFORE else decoded

    listener = remembering(Listener(SPOKEN, stumble), Draft(known, stable=8, shown=known))
    assert texts(read(listener, 12)) == names(0, 12)
    assert len(listener.attempts) == 2


def test_a_reading_that_writes_what_it_was_given_once_more_is_made_without_it() -> None:
    """Seen: a sentence that had become stable, and then the same sentence again."""
    known = SPOKEN[FROM_BEFORE : FROM_BEFORE + 9]

    def stumble(attempt: Attempt, decoded: Decoded) -> Decoded:
        if len(attempt.forced) == FROM_BEFORE:
            return decoded
        again = decoded.forced[FROM_BEFORE:]
        return replace(decoded, tokens=again, text=" ".join(text_of(number) for number in again))

    listener = remembering(Listener(SPOKEN, stumble), Draft(known, stable=9, shown=known))
    assert texts(read(listener, 12)) == names(0, 12)
    assert len(listener.attempts) == 2


def test_stable_words_may_be_all_that_was_said() -> None:
    known = SPOKEN[FROM_BEFORE : FROM_BEFORE + 8]
    listener = remembering(Listener(SPOKEN), Draft(known, stable=8, shown=known))
    assert texts(read(listener, 8)) == names(0, 8)
    assert len(listener.attempts) == 1


def test_a_loop_that_stays_gives_no_words_and_its_name() -> None:
    listener = Listener(SPOKEN, lambda _, decoded: loop(decoded))
    guess(listener, [3])
    final = read(listener, 6)
    assert (final.words, final.stable, final.doubt) == ((), 0, "repetition")
    assert final.final


def test_what_is_no_speech_gives_no_words_and_is_not_told_by_what_was_said_before() -> None:
    listener = Listener(SPOKEN, lambda _, decoded: mute(decoded))
    final = read(listener, 6)
    assert (final.words, final.doubt) == ((), "no-speech")


# --- a segment that grows too long ------------------------------------------------------


def test_the_words_after_a_cut_are_not_forced_on_what_lies_before_it() -> None:
    listener = Listener(SPOKEN)
    shown = guess(listener, range(2, 30))
    assert shown.stable > 20
    final = read(listener, 10)
    assert texts(final) == names(0, 10)
    assert [*final.words, *final.rest] == list(shown.words)
    assert final.rest_stable == shown.stable - 10


def test_stable_words_after_a_cut_stay_stable() -> None:
    listener = Listener(SPOKEN)
    shown = guess(listener, range(2, 30))
    ended = segment(10, "ended")
    final = listener.final(ended, BEFORE, never_cancelled)
    rest = segment(30)
    rest = replace(rest, start=ended.end, samples=rest.samples[ended.samples.size :],
                   lead=np.zeros(ended.end, np.float32))  # fmt: skip
    context = replace(BEFORE, words=(*BEFORE.words, *final.words))
    went_on = listener.partial(rest, context, never_cancelled)
    assert texts(went_on)[: shown.stable - 10] == names(10, shown.stable)
    assert went_on.stable >= shown.stable - 10


def test_work_that_is_given_up_changes_nothing() -> None:
    def give_up() -> None:
        raise InterruptedError

    listener = Listener(SPOKEN)
    before = guess(listener, range(2, 12))
    with pytest.raises(InterruptedError):
        listener.partial(segment(12, "pausing"), BEFORE, give_up)
    assert guess(listener, [12]).stable >= before.stable


# --- what is forgotten ------------------------------------------------------------------


@pytest.mark.parametrize("stage", ["growing", "pausing"])
def test_of_a_session_that_is_forgotten_no_word_remains(
    stage: Literal["growing", "pausing"],
) -> None:
    listener = Listener(SPOKEN)
    elsewhere = replace(BEFORE, track="one-more/client")
    for context in (BEFORE, elsewhere):
        guess(listener, range(2, 10), context)
        listener.partial(segment(10, stage), context, never_cancelled)
    listener.forget("one")
    assert [track for track, _ in listener._unfinished] == ["one-more/client"]
    decodes = len(listener.attempts)
    assert texts(read(listener, 10)) == names(0, 10)
    assert len(listener.attempts) > decodes
    assert not set(listener.attempts[-1].forced) & set(names(0, 10))
