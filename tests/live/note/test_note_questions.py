"""What a question is about, and what yes and no to it say."""

import pytest

from live.note import questions


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Any vomiting?", "No vomiting"),
        ("Have you had any fever at all?", "No fever"),
        ("Do you smoke?", "Does not smoke"),
        ("Are you still taking your tablets?", "Not taking their tablets"),
    ],
)
def test_a_bare_no_denies_what_was_asked(asked: str, line: str) -> None:
    """In the words of the question."""
    assert questions.denied(questions.last(asked)) == line


@pytest.mark.parametrize("asked", ["How did you sleep?", "What helps?", "Is it sharp or dull?"])
def test_yes_and_no_say_nothing_to_an_open_question_or_a_choice(asked: str) -> None:
    """So nothing is written."""
    question = questions.last(asked)
    assert (questions.denied(question), questions.affirmed(question)) == ("", "")


def test_a_bare_yes_carries_what_was_asked() -> None:
    """Nothing is turned round: the answer stands behind the question's own words."""
    asked = questions.last("Okay. And do you drink coffee in the afternoon?")
    assert questions.affirmed(asked) == "drink coffee in the afternoon: yes"


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        ("I see. So how did you sleep?", "how did you sleep"),
        ("How was it? Did you go, would you say?", "Did you go"),
        ("You fell. Does it hurt? Is that right?", "Does it hurt"),
        ("That must be hard.", ""),
        ("", ""),
    ],
)
def test_the_last_question_counts_without_lead_in_aside_and_tag(asked: str, last: str) -> None:
    """A tag asks for nothing new."""
    assert questions.last(asked) == last


def test_who_was_spoken_to_is_spoken_of() -> None:
    """The client is "they"."""
    assert questions.third_person("your sister and you") == "their sister and they"


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        ("How long ago was that? Just a few weeks? OK.", "How long ago was that, just a few weeks"),
        ("Any swelling? After eating any nuts?", "Any swelling, after eating any nuts"),
        ("Are you alone? Then I will send the boat to you now with the keeper.", ""),
        ("Do come back and ring us, you can do that, OK?", ""),
        ("When you say it comes and goes, does it go away?", "does it go away"),
    ],
)
def test_a_question_goes_on_in_the_next_and_is_over_when_much_was_said_since(
    asked: str, last: str
) -> None:
    """A yes after an explanation is no answer to what was asked before it."""
    assert questions.last(asked) == last
