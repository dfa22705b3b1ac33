"""What somebody asks to keep out of the note is not drafted until they go back."""

import pytest

from audio.types import SAMPLE_RATE
from live.note.off_record import OffRecord
from tests.fakes.values import talk, utterance


def out(*lines: str) -> list[bool]:
    """For each line, whether it is kept out."""
    follows = OffRecord()
    return [follows.push(said) for said in talk(*[("client", line) for line in lines])]


@pytest.mark.parametrize(
    "asked",
    [
        "Can this be off the record?",
        "Please don't put that in the note.",
        "Can we keep this out of the notes?",
        "Just between us, I lost my licence.",
        "Don’t write that down.",
        "Could you pause the recording?",
    ],
)
def test_from_the_request_on_nothing_is_for_the_note(asked: str) -> None:
    """The request itself included, until they go back."""
    assert out("I slept.", asked, "It was me.", "We are back on the record.", "I slept.") == [
        False, True, True, True, False,
    ]  # fmt: skip


def test_leaving_and_going_back_in_one_breath_is_over_with_it() -> None:
    """Whichever came last counts."""
    assert out("Off the record, it was me. Now back on the record.", "I slept.") == [False, False]


def test_after_minutes_it_counts_as_over() -> None:
    """Nobody says so every time."""
    follows = OffRecord()
    assert follows.push(utterance("This is off the record.", start=0))
    assert follows.push(utterance("It was me.", start=100 * SAMPLE_RATE))
    assert not follows.push(utterance("I slept.", start=200 * SAMPLE_RATE))


@pytest.mark.parametrize("said", ["I broke the record.", "I slept.", "Put it in the note."])
def test_other_talk_stays(said: str) -> None:
    """Words alone do not do it."""
    assert out(said) == [False]
