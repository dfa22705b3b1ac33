"""Speech as text: hesitations, repeats and fillers go; hedges, negations and numbers stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note import spoken


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Um, I slept, uh, badly.", "I slept, badly."),
        ("I I slept badly.", "I slept badly."),
        ("I was, I was tired.", "I was tired."),
        ("It was, you know, hard.", "It was hard."),
    ],
)
def test_what_speaking_adds_is_left_out(said: str, plain: str) -> None:
    """And nothing else."""
    assert spoken.plain(said) == plain


@pytest.mark.parametrize("hedge", ["maybe", "sort of", "I think", "probably", "not", "never"])
def test_hedges_and_negations_stay(hedge: str) -> None:
    """They change what was said."""
    assert hedge in spoken.plain(f"It {hedge} helped, um, with the worry.")


@pytest.mark.parametrize(
    "courtesy",
    ["Thank you.", "Thanks a lot.", "Bye.", "I see.", "That sounds good.", "Fine."],
)
def test_a_courtesy_only_keeps_the_talk_going(courtesy: str) -> None:
    """It is no statement."""
    assert spoken.is_courtesy(courtesy)


@pytest.mark.parametrize(
    "told",
    [
        "I slept four hours.",
        "Thirty.",
        "It hurts.",
        "Hi, it's my boy, he has had a cough since May.",
    ],
)
def test_what_tells_something_is_no_courtesy(told: str) -> None:
    """However short."""
    assert not spoken.is_courtesy(told)


def test_a_long_sentence_is_cut_where_a_part_could_stand_alone() -> None:
    """A short one stays whole."""
    long = (
        "I went to the library on the bus with my sister on Monday morning and it was crowded but "
        "I stayed"
    )
    assert spoken.clauses("I slept and it helped.") == ["I slept and it helped."]
    assert len(spoken.clauses(long)) == 3


WORDS = st.sampled_from(
    "um uh I I'm like you know slept not no never four 15 hours maybe sort of yeah , . ? - the "
    "it's really just and but".split()
)


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_no_word_is_added(said: str) -> None:
    """Whatever is said, in whatever order; also when it is read again."""
    for text in (spoken.plain(said), spoken.terse(spoken.plain(said))):
        told = {word.strip(",.?-").lower() for word in text.split()} - {"", "has", "had"}
        assert told <= {word.lower() for word in said.split()}


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("I guess it's, yeah I guess it's throbbing.", "I guess it's throbbing."),
        ("It's kind of uh it's, it's not the kind that spins.", "it's not the kind that spins."),
        ("Numb down the, in the legs.", "Numb in the legs."),
        ("I feel, still feel sick.", "I still feel sick."),
        ("I hate speaking to her, I hate the pier.", "I hate speaking to her, I hate the pier."),
        ("It feels very, doesn't feel right.", "It feels very, doesn't feel right."),
        ("As well as I used to, like my hearing is down.",
         "As well as I used to, my hearing is down."),
        ("You can't think of any real.... Do you suffer?",
         "You can't think of any real. Do you suffer?"),
        ("I slept, I ate, I worked.", "I slept, I ate, I worked."),
        ("I don't know where it is, it's dull.", "I don't know where it is, it's dull."),
        ("Ring nine nine nine.", "Ring nine nine nine."),
    ],
)  # fmt: skip
def test_what_was_begun_again_is_said_once_and_two_sentences_stay_two(
    said: str, plain: str
) -> None:
    """A number that is said three times is three numbers."""
    assert spoken.plain(said) == plain


@pytest.mark.parametrize(
    ("said", "terse"),
    [
        ("I got on the bus", "got on the bus"),
        ("I've got a rash", "has a rash"),
        ("I had some tea", "had tea"),
        ("I've had some pain", "has had pain"),
        ("He's not really eating", "He's not really eating"),
    ],
)
def test_having_is_told_in_its_own_time(said: str, terse: str) -> None:
    """What one has, had and has had are three things."""
    assert spoken.terse(said) == terse
