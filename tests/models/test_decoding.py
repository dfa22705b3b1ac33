"""What a decode may cost, what is believed of it, and where its words stand."""

from itertools import pairwise
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.types import SAMPLE_RATE, SpeechSegment
from models.aligned import aligned_words, spread_words
from models.decoding import (
    MAX_WINDOW,
    SPEECH,
    Decoded,
    doubt,
    short_window,
    speech_score,
    token_cap,
)
from models.partials import Draft
from models.speech import Word

SECOND = SAMPLE_RATE
SENTENCE = "I rode the bus three times, no, sorry, two times, and on Monday I got off early."


def decoded(
    text: str, *, sure: float = -0.1, no_speech: float = 0.02, capped: bool = False
) -> Decoded:
    return Decoded((1, 2, 3), text, sure, no_speech, capped)


@given(samples=st.integers(1, 25 * SECOND), final=st.booleans())
def test_a_short_window_leaves_silence_behind_and_fits_the_encoder(
    samples: int, final: bool
) -> None:
    window = short_window(samples, final=final)
    assert samples + 24_000 <= window <= MAX_WINDOW
    assert window >= 6 * SECOND  # far from the 1.6 s that CTranslate2 takes for encoder output


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


def test_a_decode_that_had_to_be_cut_off_is_repetition() -> None:
    assert doubt(decoded(SENTENCE, capped=True)) == "repetition"


def test_the_score_is_one_for_certain_speech_and_nothing_without() -> None:
    assert speech_score(decoded("a", sure=0.0, no_speech=0.0)) == 1.0
    assert speech_score(decoded("a", sure=0.0, no_speech=1.0)) == 0.0
    assert decoded("a", sure=log(0.5)).probability == pytest.approx(0.5)
    assert 0 < SPEECH < 0.2


STEP = SAMPLE_RATE // 50


def test_words_get_the_times_of_their_tokens() -> None:
    words = aligned_words(
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
    words = aligned_words(
        [(" well", 1), (",", 1), (" yes", 1)],
        [(0, 0), (1, 10), (2, 30), (3, 40)],
        [1.0, 0.1, 1.0],
        0,
        SECOND,
    )
    assert [(word.text, word.end) for word in words] == [("well,", 10 * STEP), ("yes", 40 * STEP)]


def test_the_halves_of_a_hyphenated_word_are_one_word() -> None:
    words = aligned_words(
        [(" hard", 1), ("-working", 2)], [(0, 0), (1, 10), (2, 20), (3, 30)], [1, 1, 1], 0, SECOND
    )
    assert words == (Word("hard-working", 0, 30 * STEP, 1.0),)


def test_a_pause_is_given_to_no_word() -> None:
    words = aligned_words(
        [(" so", 1), (" yes", 1)], [(0, 0), (1, 200), (2, 500)], [1, 1], 0, 10 * SECOND
    )
    assert [(word.start, word.end) for word in words] == [
        (2 * SECOND, 4 * SECOND),
        (4 * SECOND, 6 * SECOND),
    ]


def test_no_word_ends_behind_the_audio() -> None:
    (word,) = aligned_words([(" so", 1)], [(0, 49)], [1.2], 0, SECOND)
    assert word == Word("so", 49 * STEP, SECOND, 1.0)


def test_rough_times_cover_the_audio_in_order() -> None:
    words = spread_words("I slept badly", 0.5, SECOND, 3 * SECOND)
    assert [word.text for word in words] == ["I", "slept", "badly"]
    assert words[0].start == SECOND
    assert words[-1].end == 3 * SECOND
    assert all(a.end == b.start for a, b in pairwise(words))
    assert spread_words(" ", 0.5, 0, SECOND) == ()


def growing(seconds: float) -> SpeechSegment:
    samples = np.zeros(int(seconds * SECOND), np.float32)
    return SpeechSegment("client", 0, samples, samples.size, ended=False)


def spoken(text: str, at: float = 0.0, pause_before: str = "") -> tuple[Word, ...]:
    """Say half a second a word; one word waits for half a second."""
    words = []
    for part in text.split():
        at += 0.5 if part == pause_before else 0.0
        words.append(Word(part, int(at * SECOND), int((at + 0.4) * SECOND), 0.9))
        at += 0.5
    return tuple(words)


TURN = "I went to the shop on Monday and then we met my sister there for tea again"


def settled(before: str, now: tuple[Word, ...], seconds: float = 9.0) -> Draft:
    draft = Draft()
    draft.follow(spoken(before))
    draft.settle(now, growing(seconds))
    return draft


def test_words_two_guesses_agree_on_settle_at_the_longest_pause() -> None:
    now = spoken(TURN, pause_before="then")
    draft = settled(TURN.lower(), now)
    assert draft.text == "I went to the shop on Monday and"
    # It goes on just before the next word, and inside the pause.
    assert now[7].end <= draft.anchor < now[8].start


def test_what_the_guesses_differ_in_does_not_settle() -> None:
    draft = settled(TURN.replace("shop", "stop"), spoken(TURN))
    assert draft.text in {"", "I went to the"}
    assert draft.anchor <= 2.5 * SECOND


def test_the_newest_words_do_not_settle() -> None:
    draft = settled(TURN, spoken(TURN), seconds=9.0)
    assert draft.words[-1].end <= 6.5 * SECOND


def test_settled_words_stay_and_new_ones_follow_them() -> None:
    draft = settled(TURN, spoken(TURN, pause_before="then"))
    kept = draft.text
    words = draft.follow(spoken("then we met her"))
    assert " ".join(word.text for word in words) == kept + " then we met her"


def test_times_are_asked_for_only_when_something_could_settle() -> None:
    draft = Draft()
    assert not draft.wants_times(20 * SECOND)  # there is no earlier guess to agree with
    draft.follow(spoken("hello"))
    assert not draft.wants_times(3 * SECOND)
    assert draft.wants_times(8 * SECOND)


def test_what_a_draft_holds_is_not_in_its_repr() -> None:
    assert "sister" not in repr(settled(TURN, spoken(TURN)))
