"""What a decode may cost, what is believed of it, and where its words stand."""

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.types import SAMPLE_RATE
from models.aligned import aligned_words
from models.decoding import (
    MAX_WINDOW,
    SPEECH,
    Decoded,
    begins_anew,
    doubt,
    says_twice,
    short_window,
    speech_score,
    token_cap,
)
from models.speech import Word

SECOND = SAMPLE_RATE
SENTENCE = "I rode the bus three times, no, sorry, two times, and on Monday I got off early."


def decoded(
    text: str,
    *,
    sure: float = -0.1,
    no_speech: float = 0.02,
    capped: bool = False,
    forced: tuple[int, ...] = (),
) -> Decoded:
    return Decoded((1, 2, 3), text, sure, no_speech, capped, forced)


@given(samples=st.integers(1, 25 * SECOND), final=st.booleans())
def test_a_short_window_leaves_silence_behind_and_fits_the_encoder(
    samples: int, final: bool
) -> None:
    window = short_window(samples, final=final)
    assert samples + 24_000 <= window <= MAX_WINDOW
    assert window >= 4 * SECOND  # far from the 1.6 s that CTranslate2 takes for encoder output


@pytest.mark.parametrize("final", [True, False])
def test_no_window_is_longer_than_the_encoder_takes(final: bool) -> None:
    assert short_window(MAX_WINDOW, final=final) == MAX_WINDOW


def test_the_cap_leaves_room_for_the_fastest_speaker() -> None:
    assert token_cap(10 * SECOND) >= 60
    assert token_cap(SECOND // 2) >= 8
    assert token_cap(25 * SECOND) < 224


def test_plain_speech_is_not_doubted() -> None:
    assert doubt(decoded(SENTENCE)) == ""
    assert doubt(decoded("No, no, no, no.")) == ""
    assert doubt(decoded("Yes.", sure=-0.9, no_speech=0.3)) == ""


@pytest.mark.parametrize(
    ("no_speech", "sure"),
    [(0.94, -0.44), (0.95, -0.74), (0.81, -1.72), (0.79, -1.58), (0.77, -1.74)],
)
def test_what_whisper_makes_of_zeros_and_noise_is_no_speech(no_speech: float, sure: float) -> None:
    """The pairs were measured on zeros and on noise of three levels, base, 30 s window."""
    assert doubt(decoded("I'm going to put it on top.", sure=sure, no_speech=no_speech)) == (
        "no-speech"
    )


def test_one_number_alone_does_not_make_speech_doubtful() -> None:
    assert doubt(decoded("Okay.", sure=-0.2, no_speech=0.85)) == ""
    assert doubt(decoded("Okay.", sure=-2.0, no_speech=0.01)) == ""


def test_nothing_decoded_is_no_speech() -> None:
    assert doubt(decoded("  ")) == "no-speech"


@pytest.mark.parametrize(
    "text",
    [
        "and then he said guarding the s-s-s-s-s-s-s-s-s-s-s-s-s-s-s-s-s-s",
        "I think that I think that I think that I think that I think that I think that",
        "so so so so so so so",
        SENTENCE * 4,
    ],
)
def test_a_loop_is_repetition(text: str) -> None:
    assert doubt(decoded(text)) == "repetition"


@pytest.mark.parametrize(
    "text",
    [
        "no, no, no, no, no",
        "I did, I did, I did, and then I did it again, I did.",
        "Monday, Tuesday, Monday, Tuesday, Monday, Tuesday, and so on, every week the same.",
    ],
)
def test_who_repeats_themselves_is_believed(text: str) -> None:
    assert doubt(decoded(text)) == ""


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_the_same_few_words_are_a_loop_from_the_sixth_time_on(length: int) -> None:
    few = " ".join(["one", "bright", "cold", "day"][:length])
    assert doubt(decoded(" ".join([few] * 6))) == "repetition"
    if length == 1:  # of more, compression tells sooner
        assert doubt(decoded(" ".join([few] * 5))) == ""


def test_text_that_compresses_too_well_is_a_loop_though_no_words_follow_each_other() -> None:
    """A loop longer than four words, or inside a word."""
    lines = "and we went to the old house by the river, "
    assert doubt(decoded(lines)) == ""
    assert doubt(decoded(lines * 4)) == "repetition"
    assert doubt(decoded("ha" * 40)) == "repetition"


def test_a_decode_that_was_given_words_need_not_go_on() -> None:
    """After them there may be nothing but a breath; what is said of it is of all the audio."""
    assert doubt(decoded("", forced=(1,))) == ""
    assert doubt(decoded("Yes.", sure=-3.0, no_speech=0.9, forced=(1,))) == ""


def test_a_loop_is_a_loop_after_given_words_too() -> None:
    assert doubt(decoded("so so so so so so so", forced=(1,))) == "repetition"
    assert doubt(decoded(SENTENCE, capped=True, forced=(1,))) == "repetition"


def test_a_loop_without_belief_is_told_as_a_loop() -> None:
    """There was speech, and it is lost: people must be told."""
    assert doubt(decoded("so so so so so so so", sure=-3.0, no_speech=0.9)) == "repetition"


def test_a_decode_that_had_to_be_cut_off_is_repetition() -> None:
    assert doubt(decoded(SENTENCE, capped=True)) == "repetition"


def test_the_score_is_one_for_certain_speech_and_nothing_without() -> None:
    assert speech_score(decoded("a", sure=0.0, no_speech=0.0)) == 1.0
    assert speech_score(decoded("a", sure=0.0, no_speech=1.0)) == 0.0
    assert speech_score(decoded("a", sure=-1.0, no_speech=0.5)) == pytest.approx(0.5 * exp(-1))
    assert 0 < SPEECH < 0.2


SENTENCE = "For when the first excitement of the dodging reform had subsided,"


@pytest.mark.parametrize(
    ("given", "text", "anew"),
    [
        (SENTENCE, f"she missed him. {SENTENCE.lower()} she", True),
        (SENTENCE, "she missed the pleasant little interviews", False),
        ("the stomach may be removed entire", "suicide the stomach may be removed entirely", True),
        ("and then I said to him", "and then I said nothing", False),
        ("I said no, no, no, and", "no, no, no, he went away at last", False),
        ("", SENTENCE, False),
    ],
)
def test_a_decode_that_writes_again_what_it_was_given_is_told(
    given: str, text: str, anew: bool
) -> None:
    assert begins_anew(given, text) == anew


@pytest.mark.parametrize(
    ("given", "text", "twice"),
    [
        ("", "The average man's are coward. The average man's are coward.", True),
        ("The average", "man's are coward. The average man's are coward.", True),
        ("He left. I do not know", "I do not know", True),
        ("I do not know. I do not know.", "but he did", False),
        ("", "I don't know. I don't know.", False),
        ("", "he said that he would come and that he would not", False),
        ("", "", False),
    ],
)
def test_a_decode_that_writes_the_same_twice_in_a_row_is_told(
    given: str, text: str, twice: bool
) -> None:
    assert says_twice(given, text) == twice


STEP = SAMPLE_RATE // 50


def aligned(
    groups: list[tuple[str, int]],
    steps: list[tuple[int, int]],
    probabilities: list[float],
    start: int,
    end: int,
) -> tuple[Word, ...]:
    return tuple(heard.word for heard in aligned_words(groups, steps, probabilities, start, end))


def test_words_get_the_times_of_their_tokens() -> None:
    words = aligned(
        [(" good", 1), (" morning", 2)],
        [(0, 10), (0, 15), (1, 20), (2, 30), (3, 40)],
        [0.5, 0.9, 0.7],
        1000,
        1000 + SECOND,
    )
    assert words == (
        Word("good", 1000 + 10 * STEP, 1000 + 20 * STEP, 0.5),
        Word("morning", 1000 + 20 * STEP, 1000 + 40 * STEP, pytest.approx(0.8)),  # type: ignore[arg-type]
    )


def test_punctuation_joins_the_word_before_it_and_takes_no_time() -> None:
    words = aligned(
        [(" well", 1), (",", 1), (" yes", 1)],
        [(0, 0), (1, 10), (2, 30), (3, 40)],
        [1.0, 0.1, 1.0],
        0,
        SECOND,
    )
    assert [(word.text, word.end) for word in words] == [("well,", 10 * STEP), ("yes", 40 * STEP)]


def test_the_halves_of_a_hyphenated_word_are_one_word() -> None:
    words = aligned(
        [(" hard", 1), ("-working", 2)], [(0, 0), (1, 10), (2, 20), (3, 30)], [1, 1, 1], 0, SECOND
    )
    assert words == (Word("hard-working", 0, 30 * STEP, 1.0),)


def test_a_word_is_as_likely_as_all_its_tokens_together_and_punctuation_is_no_part_of_it() -> None:
    good, working = aligned_words(
        [(" good", 2), (",", 1), (" hard", 1), ("-working", 1)], [], [0.5, 0.1, 0.01, 0.2, 0.3],
        0, SECOND,
    )  # fmt: skip
    assert good.likelihood == pytest.approx(log(0.5 * 0.1))
    assert working.likelihood == pytest.approx(log(0.2 * 0.3))
    (never,) = aligned_words([(" never", 1)], [], [0.0], 0, SECOND)
    assert -100 < never.likelihood < -10


def test_a_pause_is_given_to_no_word() -> None:
    words = aligned([(" so", 1), (" yes", 1)], [(0, 0), (1, 200), (2, 500)], [1, 1], 0, 10 * SECOND)
    assert [(word.start, word.end) for word in words] == [
        (2 * SECOND, 4 * SECOND),
        (4 * SECOND, 6 * SECOND),
    ]


def test_no_word_ends_behind_the_audio() -> None:
    (word,) = aligned([(" so", 1)], [(0, 49)], [1.2], 0, SECOND)
    assert word == Word("so", 49 * STEP, SECOND, 1.0)
