"""What a therapist advised or arranged is written down; questions and talk are not."""

import pytest

from live.note import advice
from tests.live.note.scribing import by_rule


@pytest.mark.parametrize(
    "said",
    [
        "I'd recommend that you get up after fifteen minutes.",
        "If it gets worse, ring the harbour office straight away.",
        "Let's meet again on the ninth of March at noon.",
    ],
)
def test_advice_and_arrangements_stand_as_the_therapists(said: str) -> None:
    """Never as the client's report."""
    [text] = by_rule("therapist", said)
    assert text.partition(": ")[0] in {"Therapist", "Advised"}


@pytest.mark.parametrize(
    "said",
    [
        "How did you sleep? And what did you do then?",
        "Thank you for telling me.",
        "Okay, that's great.",
        "Let me look at the note for a moment.",
    ],
)
def test_questions_courtesies_and_talk_about_the_talk_give_no_line(said: str) -> None:
    """They are not advice."""
    assert by_rule("therapist", said) == []
    assert advice.telling(said, "") == []


def test_what_only_repeats_the_client_is_not_told() -> None:
    """It is the client's, and stands there already."""
    heard = "I slept four hours because of the noise of the street."
    assert advice.telling("So you slept four hours because of the noise.", heard) == []


def test_what_is_explained_is_for_the_model() -> None:
    """Rules alone leave it out."""
    said = "A panic attack usually peaks within ten minutes and then it falls."
    assert advice.telling(said, "") != []
    assert by_rule("therapist", said) == []


def test_an_explanation_is_not_taken_for_advice() -> None:
    """Nobody is told to avoid what people avoid."""
    said = "When people avoid a place, the fear of that place gets stronger if they wait."
    assert by_rule("therapist", said) == []
    [text] = by_rule("therapist", "What I'd suggest is that we go to the car park in small steps.")
    assert text == "Advised: go to the car park in small steps."


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("No, I don't think that you need to worry about the gulls.",
         "Advised: don't think that you need to worry about the gulls."),
        ("There are tablets like Lampex you can get from the chandler.",
         "Advised: There are tablets like Lampex you can get from the chandler."),
        ("I will certainly advise you to take two days off work.",
         "Advised: take two days off work."),
        ("If the lamp smokes or it smells. I'd like you to ring the harbour.",
         "Advised: If the lamp smokes or it smells, I'd like you to ring the harbour."),
        ("Another thing to do is to have a bell at home.", "Advised: have a bell at home."),
        ("Make sure that the lamp is trimmed, OK?", "Advised: Make sure that the lamp is trimmed."),
    ],
)  # fmt: skip
def test_advice_stands_with_its_no_its_thing_and_its_condition(said: str, line: str) -> None:
    """Cut off from them it would say something else, or nothing."""
    assert by_rule("therapist", said) == [line]


@pytest.mark.parametrize(
    "said",
    [
        "You can walk about a mile and you don't feel short of breath.",
        "But obviously if you had no rust in the past.",
        "How you react and what you can do to try and overcome that.",
        "Let's try our best.",
        "What we would suggest in the first instance is to.",
    ],
)
def test_what_only_looks_like_advice_is_none(said: str) -> None:
    """What is said of the client, conditions of nothing, sentences that were not finished."""
    assert by_rule("therapist", said) == []


def test_what_a_therapist_thinks_it_might_be_keeps_its_doubt() -> None:
    """It is told without a model, which would make it certain."""
    said = "It seems like you may have something called lampitis, an infection of the lamp."
    [text] = by_rule("therapist", said)
    assert text.startswith("Explained: It seems like you may have")
