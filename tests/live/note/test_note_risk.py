"""What counts as asking about risk, and how question and answer are quoted."""

import pytest

from live.note import risk


@pytest.mark.parametrize(
    "question",
    [
        # the wording of the Columbia protocol and of the ASQ
        "Have you wished you were dead or wished you could go to sleep and not wake up?",
        "Have you actually had any thoughts about killing yourself?",
        "Have you been thinking about how you might do this, how you would kill yourself?",
        "Have you ever tried to kill yourself?",
        "In the past few weeks, have you wished you were dead?",
        "Have you felt that you or your family would be better off if you were dead?",
        "Have you been having thoughts about killing yourself?",
        "Are you having thoughts of killing yourself right now?",
        # how it is said
        "Any thoughts of suicide this week?",
        "Any thoughts of hurting yourself, or of not wanting to be alive?",
        "Have you been cutting yourself?",
        "Are you thinking of ending your life?",
        "Did you think of taking your own life?",
        "Do you feel you'd be better off dead?",
        "Any self-harm since we last met?",
        "Have you thought about harming somebody else?",
        "Thoughts of hurting anyone else?",
        "You're not thinking about suicide, are you?",
        "Have you done anything, or prepared to do anything, to end your life?",
        "In the past week, have you been having thoughts about dying?",
        "Has it ever been so low that you felt you couldn't go on with your life?",
        "Do you ever feel that life isn't worth living?",
        "Have you ever thought about taking an overdose?",
        "Do you have access to a gun?",
        # harm to others, and by others
        "Any thoughts of homicide, I mean homicidal thoughts?",
        "Are you having violent thoughts about anyone?",
        "Do you feel safe at home?",
        "Has anyone hit you or threatened you?",
        "Does your partner ever hurt you?",
        "Are you afraid of your husband?",
        # as it comes without punctuation
        "have you had any thoughts of hurting yourself",
        "any thoughts of suicide since last week",
    ],
)
def test_asking_about_risk_is_noticed(question: str) -> None:
    assert risk.asks(question)
    assert risk.asks(f"Okay. {question} I ask everyone that.")


@pytest.mark.parametrize(
    "said",
    [
        "How did you sleep?",
        "Did you hurt your back?",
        "The number of the suicide line is on the card that I gave you.",
        "We talked about suicide last week. How was work?",
        "My brother died by suicide.",
        "Do you want to live in the city?",
        "I have to tell you that self-harm is something I take seriously.",
        "Did you go on holiday?",
        "Do you think about the dying plants?",
        "Is the railing on the balcony safe?",
        "What would kill the mood? Not much.",
        "",
    ],
)
def test_speaking_of_it_without_asking_is_not_asking(said: str) -> None:
    """A statement about risk needs a question that was asked."""
    assert not risk.asks(said)


def test_both_are_quoted_word_for_word() -> None:
    assert risk.statement(" Any thoughts of suicide? ", "No. Well – once. ") == (
        "Asked: “Any thoughts of suicide?” Answered: “No. Well – once.”"
    )


def test_the_question_is_quoted_from_where_it_is_asked() -> None:
    said = "Thanks for that. I saw the form. Any thoughts of suicide? I ask everyone. Any at all?"
    assert risk.asked_sentence(said) == "Any thoughts of suicide? I ask everyone. Any at all?"


def test_a_turn_that_asks_nothing_is_quoted_whole() -> None:
    assert risk.asked_sentence(" How was work? ") == "How was work?"


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("Any thoughts of suicide?", True),
        ("Any thoughts of suicide? I ask everyone. Any at all?", True),
        ("have you had any thoughts of hurting yourself", True),
        ("Any thoughts of suicide? Okay. How did you get on with the bus?", False),
        ("How was work?", False),
        ("Any at all?", False),
        ("", False),
    ],
)
def test_an_answer_belongs_to_the_last_question(said: str, last: bool) -> None:
    assert risk.asks_last(said) is last


@pytest.mark.parametrize(
    "said",
    [
        "I wanted to die last week.",
        "Sometimes I think about killing myself.",
        "I just don't want to be here anymore.",
        "They'd be better off without me.",
        "I cut myself again on Friday.",
        "He hit me on Sunday.",
        "I want to hurt him.",
        "I wish I was dead.",
        "I hoped I wouldn't wake up.",
    ],
)
def test_what_a_client_says_of_harm_is_found_in_their_own_words(said: str) -> None:
    assert risk.own_words(f"Work was busy. {said} Then I went out.") == said


@pytest.mark.parametrize(
    "said",
    [
        "I could kill for a coffee.",
        "My brother died by suicide.",
        "That film was dead boring.",
        "I hit the brakes.",
        "I want to go home.",
    ],
)
def test_what_only_sounds_like_it_is_not_taken_for_it(said: str) -> None:
    assert risk.own_words(said) == ""
