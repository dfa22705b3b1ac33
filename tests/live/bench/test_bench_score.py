"""From what was said and shown to figures."""

import pytest

from audio.types import SAMPLE_RATE
from live.bench.framing import Shown
from live.bench.score import Spread, score, spread, words_shown
from live.bench.stream import Turn
from models.speech import Word


def turn(
    text: str, start: float, *, track: int = 0, word_s: float = 0.5, timed: bool = True
) -> Turn:
    """A turn whose words last ``word_s`` each; its speech ends with the last red."""
    parts = text.split()
    at = [round((start + n * word_s) * SAMPLE_RATE) for n in range(len(parts) + 1)]
    words = tuple(Word(w, a, b, 1.0) for w, a, b in zip(parts, at, at[1:], strict=False))
    end = at[-1]
    return Turn(track, text, at[0], end, at[0], end, words if timed else ())


def shown(
    at: float, text: str, *, track: int = 0, name: str = "a", stable: int = 0, final: bool = True
) -> Shown:
    return Shown(at, track, name, text, len(text.split()) if final else stable, final)


# --- accuracy ---------------------------------------------------------------------------


def test_everything_right_has_no_errors() -> None:
    figures = score([turn("How are you?", 1)], 1, [shown(4, "how are you")])
    assert (figures.wer, figures.words, figures.final_words) == (0.0, 3, 3)


def test_errors_of_all_tracks_are_added_up() -> None:
    turns = [turn("red blue green pink", 1), turn("yes I do", 5, track=1)]
    seen = [shown(4, "red blew green"), shown(8, "yes I do so", track=1)]
    figures = score(turns, 2, seen)
    assert (figures.substituted, figures.deleted, figures.inserted) == (1, 1, 1)
    assert figures.wer == round(3 / 7, 4)


def test_numbers_are_spelled_by_whispers_rules() -> None:
    assert score([turn("twenty five", 1)], 1, [shown(3, "25")]).wer == 0.0


def test_nothing_recognized_is_all_deleted_and_has_no_latency() -> None:
    figures = score([turn("how are you", 1)], 1, [])
    assert (figures.wer, figures.deleted, figures.flicker) == (1.0, 3, 0.0)
    assert figures.partial_ms == figures.stable_ms == figures.final_ms == Spread(None, None)
    assert (figures.first_words_lost, figures.first_words_lost_count) == (1.0, 1)


def test_nothing_said_and_nothing_shown_is_no_rate() -> None:
    figures = score([], 2, [])
    assert (figures.wer, figures.words, figures.wrong_speaker) == (None, 0, 0)
    assert (figures.first_words_lost, figures.revised_stable_share) == (None, None)


def test_words_where_nobody_spoke_are_inserted() -> None:
    figures = score(
        [turn("red blue", 1)], 2, [shown(3, "red blue"), shown(3, "thank you", track=1)]
    )
    assert (figures.inserted, figures.wer) == (2, 1.0)


# --- latency ----------------------------------------------------------------------------


def test_words_are_late_from_their_end() -> None:
    """The words end at 1.5 and 2 s."""
    seen = [
        shown(2.0, "good", final=False),
        shown(2.5, "good day", final=False, stable=1),
        shown(3.5, "good day"),
    ]
    figures = score([turn("good day", 1)], 1, seen)
    assert figures.partial_ms.median == 500
    assert figures.stable_ms.median == 1250  # 1.0 and 1.5 s
    assert figures.final_ms == Spread(1500, 1500)


def test_only_words_that_are_right_in_the_end_have_a_latency() -> None:
    seen = [shown(2.0, "good dog", final=False), shown(3.0, "good dog")]
    assert score([turn("good day", 1)], 1, seen).partial_ms == Spread(500, 500)


def test_a_turn_is_final_with_its_last_word_that_came_out_right_or_wrong() -> None:
    """The last word is lost; the red before is wrong, and comes in a second utterance."""
    seen = [shown(3, "red blue", name="a"), shown(5, "grin", name="b")]
    figures = score([turn("red blue green pink", 1)], 1, seen)  # ends at 3 s
    assert figures.final_ms == Spread(2000, 2000)


def test_a_repeated_word_is_late_by_its_own_place() -> None:
    seen = [shown(2.0, "no", final=False), shown(4.0, "no no no")]
    figures = score([turn("no no no", 1)], 1, seen)  # ends at 1.5, 2, 2.5 s
    assert figures.partial_ms == spread([0.5, 2.0, 1.5])


def test_a_turn_without_word_times_counts_for_accuracy_only() -> None:
    figures = score([turn("red blue", 1, timed=False)], 1, [shown(3, "red")])
    assert (figures.wer, figures.partial_ms.median) == (0.5, None)
    assert figures.first_words_lost is None


def test_tracks_do_not_mix() -> None:
    """The same word on both tracks, each with its own time."""
    turns = [turn("yes", 1), turn("yes", 10, track=1)]
    seen = [shown(2.5, "yes"), shown(11.5, "yes", track=1)]
    assert score(turns, 2, seen).partial_ms == Spread(1000, 1000)


def test_half_are_shorter_than_the_median() -> None:
    assert spread([0.1, 0.2, 0.9]) == Spread(200, 830)


# --- the rest ---------------------------------------------------------------------------


def test_words_taken_back_are_counted_for_each_final_word() -> None:
    seen = [shown(1, "a b", final=False), shown(2, "x b"), shown(3, "c d", track=1)]
    assert score([turn("x b", 0), turn("c d", 1, track=1)], 2, seen).flicker == 0.5


def test_first_words_are_those_of_the_first_half_second() -> None:
    """A word lasts 0.3 s: blue of each turn begin in time, and red of the second is lost."""
    turns = [turn("red blue green pink", 1, word_s=0.3), turn("brown white black", 5, word_s=0.3)]
    figures = score(
        turns, 1, [shown(3, "red blue pink", name="a"), shown(7, "white black", name="b")]
    )
    assert (figures.first_words_lost, figures.first_words_lost_count) == (0.25, 1)


def test_a_wrong_first_word_is_not_lost() -> None:
    assert score([turn("brown white", 1)], 1, [shown(3, "crown white")]).first_words_lost == 0.0


def test_stable_words_that_changed_are_a_share_of_all_stable_words() -> None:
    seen = [shown(2, "a b c d", final=False, stable=4), shown(3, "a b x d")]
    figures = score([turn("a b x d", 1)], 1, seen)
    assert (figures.revised_stable_share, figures.stable_words) == (0.25, 4)


# --- the wrong name ---------------------------------------------------------------------

TALK = [turn("did you take the bus again", 1), turn("no I walked home", 6, track=1)]
RIGHT = [shown(5, TALK[0].text), shown(9, TALK[1].text, track=1)]


def test_turns_under_their_own_names_are_right() -> None:
    assert score(TALK, 2, RIGHT).wrong_speaker == 0


def test_a_turn_that_came_out_under_the_other_name_too_is_wrong() -> None:
    echo = shown(6, "take the bus", track=1, name="echo")
    assert score(TALK, 2, [RIGHT[0], echo, RIGHT[1]]).wrong_speaker == 1


def test_a_turn_that_came_out_under_the_other_name_only_is_wrong() -> None:
    swapped = [shown(5, TALK[0].text, track=1, name="x"), shown(9, TALK[1].text, track=1)]
    assert score(TALK, 2, swapped).wrong_speaker == 1


def test_repeating_the_others_words_oneself_is_not_wrong() -> None:
    turns = [*TALK, turn("you walked home", 10)]
    seen = [*RIGHT, shown(13, "you walked home", name="b")]
    turns[1] = turn("you walked home", 6, track=1)
    seen[1] = shown(9, "you walked home", track=1)
    assert score(turns, 2, seen).wrong_speaker == 0


def test_the_same_words_long_after_are_somebody_elses_error() -> None:
    late = shown(60, "take the bus", track=1, name="late")
    assert score(TALK, 2, [*RIGHT, late]).wrong_speaker == 0


def test_two_words_in_a_row_are_not_enough_to_tell() -> None:
    echo = shown(6, "the bus", track=1, name="echo")
    assert score(TALK, 2, [*RIGHT, echo]).wrong_speaker == 0


def test_on_one_track_nobody_can_be_taken_for_another() -> None:
    assert score([turn("yes", 1)], 1, [shown(3, "yes")]).wrong_speaker is None


# --- silence ----------------------------------------------------------------------------


def test_words_from_silence_are_counted_on_the_record_and_on_the_screen() -> None:
    seen = [
        shown(1, "you", final=False),
        shown(2, ""),
        shown(3, "thank you", track=1),
    ]
    assert words_shown(seen) == (2, 3)
    assert words_shown([]) == (0, 0)


@pytest.mark.parametrize("tracks", [1, 2, 4])
def test_tracks_on_which_nothing_was_shown_are_scored_too(tracks: int) -> None:
    figures = score([turn("red", 1)], tracks, [shown(3, "red")])
    assert figures.wer == 0.0
