"""What stood on a screen: times of words, what was taken back, what was sworn and not kept."""

import pytest

from live.bench.framing import Shown
from live.bench.screen import matches, normal, replay, tokens


def guess(at: float, text: str, stable: int = 0, name: str = "a") -> Shown:
    """A guess at an utterance."""
    return Shown(at, 0, name, text, stable, final=False)


def final(at: float, text: str, name: str = "a") -> Shown:
    """An utterance's last word."""
    return Shown(at, 0, name, text, len(text.split()), final=True)


# --- words ------------------------------------------------------------------------------


def test_words_are_compared_without_case_punctuation_and_fillers() -> None:
    assert tokens("Well — mm-hmm, Mr. Brown's  COLOUR, hm?") == "well mister brown is color".split()


def test_a_text_without_words_has_no_tokens() -> None:
    assert tokens("") == tokens(" … ?! ") == []


def test_the_whole_text_is_spelled_by_whispers_rules() -> None:
    assert normal("Twenty-five, um, DOLLARS") == "$25"


@pytest.mark.parametrize(
    ("said", "text", "pairs"),
    [
        ("", "a b", []),
        ("a b", "", []),
        ("a b", "a b c d", [(0, 0), (1, 1)]),
        ("a x c", "a b c d", [(0, 0), (2, 2)]),
        ("b c", "a b c", [(0, 1), (1, 2)]),
        ("a a b", "a b b", [(0, 0), (2, 2)]),
    ],
)
def test_a_guess_is_matched_with_the_beginning_of_a_text(
    said: str, text: str, pairs: list[tuple[int, int]]
) -> None:
    assert matches(said.split(), text.split()) == pairs


# --- times ------------------------------------------------------------------------------


def test_a_word_counts_as_shown_when_it_first_stands_at_its_place() -> None:
    read = replay([guess(1, "good"), guess(2, "good morning you"), final(3, "Good morning, Ann.")])
    assert read.text == "Good morning, Ann."
    assert [(word.token, word.shown, word.final) for word in read.words] == [
        ("good", 1, 3),
        ("morning", 2, 3),
        ("ann", 3, 3),
    ]


def test_a_word_that_went_and_came_again_was_shown_the_first_time() -> None:
    read = replay([guess(1, "now yes"), guess(2, "now"), final(3, "now yes")])
    assert [word.shown for word in read.words] == [1, 1]


def test_a_right_word_elsewhere_was_not_at_its_place() -> None:
    """The "no" of the guess is the first; the second is not there before the final text."""
    read = replay([guess(1, "no"), final(2, "no no no")])
    assert [word.shown for word in read.words] == [1, 2, 2]


def test_a_word_is_stable_when_it_is_first_said_to_be_so_or_is_final() -> None:
    read = replay([guess(1, "one two"), guess(2, "one two", stable=1), final(3, "one two")])
    assert [word.stable for word in read.words] == [2, 3]


def test_utterances_stand_in_the_order_in_which_they_were_first_named() -> None:
    """The second is guessed at while the first is not final yet."""
    read = replay([guess(1, "x y", name="a"), guess(2, "z", name="b"), final(3, "x y w", name="a")])
    assert read.text == "x y w"
    read = replay(
        [
            guess(1, "x", name="a"),
            guess(2, "z", name="b"),
            final(3, "x w", name="a"),
            final(4, "z", name="b"),
        ]
    )
    assert [(word.token, word.shown, word.final) for word in read.words] == [
        ("x", 1, 3),
        ("w", 3, 3),
        ("z", 2, 4),
    ]


def test_what_was_never_final_is_no_text() -> None:
    read = replay([guess(1, "almost there")])
    assert (read.text, read.words, read.put_up) == ("", (), 2)


def test_nothing_shown_is_nothing_read() -> None:
    read = replay([])
    assert (read.text, read.words, read.taken_back, read.stable) == ("", (), 0, 0)


def test_final_text_that_is_changed_is_final_when_it_changed() -> None:
    read = replay([final(1, "a b c"), final(2, "a x c")])
    assert [(word.token, word.final) for word in read.words] == [("a", 1), ("x", 2), ("c", 2)]
    assert read.taken_back == 2


# --- taking back ------------------------------------------------------------------------


def test_all_words_after_the_first_difference_are_taken_back() -> None:
    read = replay([guess(1, "a b c d"), guess(2, "a x c d"), final(3, "a x c d")])
    assert (read.taken_back, read.put_up) == (3, 7)


def test_case_and_punctuation_are_no_difference() -> None:
    assert replay([guess(1, "so it is"), final(2, "So, it is!")]).taken_back == 0


def test_an_utterance_that_comes_to_nothing_is_taken_back() -> None:
    read = replay([guess(1, "thank you"), final(2, "")])
    assert (read.taken_back, read.words) == (2, ())


def test_several_lines_at_the_same_time_are_one_change() -> None:
    """A guess that becomes final piece by piece is not taken back between the pieces."""
    split = [final(2, "a b"), guess(2, "c", name="b")]
    assert replay([guess(1, "a b c"), *split]).taken_back == 0
    apart = [final(2, "a b"), guess(2.1, "c", name="b")]
    assert replay([guess(1, "a b c"), *apart]).taken_back == 1


# --- stable words -----------------------------------------------------------------------


def test_stable_words_that_stay_are_counted_once() -> None:
    read = replay(
        [
            guess(1, "a b", stable=1),
            guess(2, "a b c", stable=2),
            guess(3, "a b c d", stable=2),
            final(4, "a b c d"),
        ]
    )
    assert (read.stable, read.stable_changed) == (2, 0)


def test_a_stable_word_that_the_final_text_changed_is_counted() -> None:
    read = replay([guess(1, "a b c", stable=3), final(2, "a x c")])
    assert (read.stable, read.stable_changed) == (3, 1)


def test_a_stable_word_that_the_next_guess_changed_is_counted_then() -> None:
    read = replay([guess(1, "a b", stable=2), guess(2, "a x y", stable=2), final(3, "a x y")])
    assert (read.stable, read.stable_changed) == (3, 1)


def test_a_stable_word_that_moved_has_not_changed() -> None:
    read = replay([guess(1, "b c", stable=2), final(2, "a b c")])
    assert (read.stable, read.stable_changed) == (2, 0)


def test_a_word_once_stable_stays_so() -> None:
    """Taking the mark off does not undo the promise."""
    read = replay([guess(1, "a b", stable=2), guess(2, "a b", stable=0), final(3, "a x")])
    assert (read.stable, read.stable_changed) == (2, 1)


def test_stable_words_lost_with_their_utterance_have_changed() -> None:
    read = replay([guess(1, "a b", stable=2), final(2, "")])
    assert (read.stable, read.stable_changed) == (2, 2)
