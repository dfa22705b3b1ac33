"""What is quoted into the note without a model, turn by turn."""

import pytest

from live.note.drafting import Draft, TurnBuilder
from live.note.quoting import Quoting, resting
from live.values import Party
from tests.fakes.values import talk

Line = tuple[Party, str]


def quoted(*lines: Line) -> list[Draft]:
    """What a conversation gives."""
    return [draft for draft, _ in told(*lines)]


def told(*lines: Line) -> list[tuple[Draft, bool]]:
    """What a conversation gives, and whether a model has nothing left of the turn."""
    builder, quoting, heard = TurnBuilder(), Quoting(), talk(*lines)
    found = []
    for number, utterance in enumerate(heard):
        for turn in builder.push(utterance):
            given = quoting.push(turn, heard[: number + 1])
            found += [(draft, given.whole) for draft in given.drafts]
    for turn in builder.flush():
        given = quoting.push(turn, heard)
        found += [(draft, given.whole) for draft in given.drafts]
    return found


ASKED: Line = ("therapist", "I see. Any thoughts of hurting yourself, or of suicide?")
QUESTION = "Any thoughts of hurting yourself, or of suicide?"


# --- risk --------------------------------------------------------------------------------


def test_an_answer_about_risk_is_quoted_and_rests_on_question_and_answer() -> None:
    [(draft, whole)] = told(
        ASKED, ("client", "Two, no, three weeks ago."), ("client", "Not since.")
    )
    assert draft == Draft(
        "risk",
        f"Asked: “{QUESTION}” Answered: “Two, no, three weeks ago. Not since.”",
        ("u1", "u2", "u3"),
    )
    assert whole


def test_not_since_march_is_kept_whole() -> None:
    answer = "Not since March. In March it crossed my mind once, but no, not now."
    [draft] = quoted(ASKED, ("client", answer), ("therapist", "Thank you. How was work?"))
    assert draft.text.endswith(f"Answered: “{answer}”")


def test_an_answer_split_by_listening_noises_is_one_answer() -> None:
    [draft] = quoted(
        ASKED,
        ("client", "Not really."),
        ("therapist", "Mm hm."),
        ("client", "Maybe once, on Sunday."),
        ("therapist", "Okay. How did you sleep?"),
    )
    assert draft.text.endswith("Answered: “Not really. Maybe once, on Sunday.”")


def test_details_over_more_turns_are_quoted_up_to_the_next_question() -> None:
    found = quoted(
        ASKED,
        ("client", "Yes."),
        ("therapist", "I'm glad you tell me."),
        ("client", "On Sunday I had the pills in my hand."),
        ("therapist", "Take your time."),
        ("client", "Then my sister called and I put them away."),
        ("therapist", "Thank you. How have you been sleeping?"),
        ("client", "Badly, three hours a night."),
    )
    assert [draft.text for draft in found] == [
        f"Asked: “{QUESTION}” Answered: “Yes.”",
        f"Asked: “{QUESTION}” Answered further: “On Sunday I had the pills in my hand.”",
        f"Asked: “{QUESTION}” Answered further: “Then my sister called and I put them away.”",
    ]
    assert [draft.evidence for draft in found] == [("u1", "u2"), ("u1", "u4"), ("u1", "u6")]


def test_a_further_question_is_quoted_with_the_one_it_takes_up() -> None:
    found = quoted(
        ASKED,
        ("client", "Yes, once."),
        ("therapist", "When was that?"),
        ("client", "In March, after the funeral."),
        ("therapist", "Do you have a plan?"),
        ("client", "No, no plan."),
    )
    assert [draft.text for draft in found[1:]] == [
        f"Asked: “{QUESTION} … When was that?” Answered: “In March, after the funeral.”",
        f"Asked: “{QUESTION} … Do you have a plan?” Answered: “No, no plan.”",
    ]
    assert found[1].evidence == ("u1", "u3", "u4")


def test_after_a_plain_no_what_comes_next_is_another_matter() -> None:
    found = quoted(
        ASKED,
        ("client", "No."),
        ("therapist", "Thank you for telling me."),
        ("client", "So work has been busy this week."),
        ("therapist", "How so?"),
        ("client", "Two colleagues left."),
    )
    assert [draft.text for draft in found] == [f"Asked: “{QUESTION}” Answered: “No.”"]


def test_what_qualifies_a_no_still_belongs_to_it() -> None:
    found = quoted(
        ASKED,
        ("client", "No."),
        ("therapist", "Thank you for telling me."),
        ("client", "Well, once, last Sunday."),
    )
    assert found[-1].text == f"Asked: “{QUESTION}” Answered further: “Well, once, last Sunday.”"


def test_what_the_therapist_tells_at_length_ends_the_answer() -> None:
    found = quoted(
        ASKED,
        ("client", "Not since March."),
        ("therapist", "Thank you. We'll meet again on the second of December, at ten thirty."),
        ("client", "Second of December, ten thirty."),
    )
    assert [draft.kind for draft in found] == ["risk", "plan"]


def test_a_refusal_to_answer_is_quoted() -> None:
    [draft] = quoted(ASKED, ("client", "I'd rather not talk about that."))
    assert draft.text == f"Asked: “{QUESTION}” Answered: “I'd rather not talk about that.”"


@pytest.mark.parametrize(
    "lines",
    [
        [("client", "I never feel like that.")],
        [("therapist", "How did you sleep?"), ("client", "No.")],
        [("therapist", "The suicide line is on the card."), ("client", "Thank you for that.")],
        [("therapist", "Any thoughts of suicide? How was the bus?"), ("client", "It was fine.")],
        [("client", "Have you ever thought of killing yourself?"), ("therapist", "Do you?")],
        [ASKED],
        [ASKED, ("therapist", "And what about last week?")],
        [("therapist", "How are you?"), ("therapist", "How is work?"), ("therapist", "And home?")],
    ],
    ids=["not asked", "asked something else", "told", "asked something after", "asked by client",
         "not answered", "asked twice, not answered", "questions only"],
)  # fmt: skip
def test_there_is_no_risk_statement_without_a_question_and_its_answer(lines: list[Line]) -> None:
    assert not [draft for draft in quoted(*lines) if draft.kind == "risk"]


def test_what_the_client_says_unasked_is_quoted_and_marked_and_is_no_risk_statement() -> None:
    [(draft, whole)] = told(
        ("therapist", "How was your week?"),
        ("client", "Long. I wanted to die last week. Then my brother came to stay."),
    )
    assert draft == Draft("other", "Said, unasked: “I wanted to die last week.”", ("u2",))
    assert not whole  # the rest of the turn is for the model


def test_a_question_that_takes_up_what_was_said_unasked_makes_it_asked() -> None:
    found = quoted(
        ("client", "I wanted to die last week."),
        ("therapist", "Are you having those thoughts now?"),
        ("client", "No, not today."),
    )
    assert found[1] == Draft(
        "risk",
        "Client said, unasked: “I wanted to die last week.” "
        "Asked: “Are you having those thoughts now?” Answered: “No, not today.”",
        ("u1", "u2", "u3"),
    )


# --- session facts -----------------------------------------------------------------------


def test_where_the_client_is_and_that_it_is_private_are_quoted_once() -> None:
    [(draft, whole)] = told(
        ("therapist", "Good to see you. Are you at home today, and somewhere private?"),
        ("client", "I'm at home, in the study with the door shut."),
    )
    assert draft == Draft(
        "session_fact",
        "Client's location and privacy, as stated: “I'm at home, in the study with the door shut.”",
        ("u1", "u2"),
    )
    assert whole


def test_a_yes_about_privacy_is_quoted() -> None:
    [draft] = quoted(("therapist", "So, are you alone?"), ("client", "Yes, I am."))
    assert draft.text == "Privacy, as asked and answered: “Yes, I am.”"


def test_the_car_says_where_but_not_that_nobody_listens() -> None:
    [draft] = quoted(
        ("therapist", "Are you at home, and somewhere private?"), ("client", "I'm in my car.")
    )
    assert draft.text == "Client's location, as stated: “I'm in my car.”"


def test_a_refusal_to_say_where_one_is_is_quoted() -> None:
    [draft] = quoted(
        ("therapist", "Where are you calling from?"), ("client", "I'd rather not say.")
    )
    assert draft.text == (
        "Client's location: “Where are you calling from?” Answered: “I'd rather not say.”"
    )


def test_a_question_back_answers_nothing() -> None:
    assert not quoted(("therapist", "Where are you right now?"), ("client", "Can you hear me?"))


def test_the_consent_asked_again_is_quoted_whatever_the_answer() -> None:
    question = "Is it still okay that the assistant listens?"
    for answer in ("Yes, that's fine.", "No, please turn it off."):
        [draft] = quoted(("therapist", question), ("client", answer))
        assert draft.text == f"Consent, asked again: “{question}” Answered: “{answer}”"


def test_that_they_said_who_they_are_is_told_and_not_who() -> None:
    [draft] = quoted(
        ("therapist", "Um, can I confirm your full name and date of birth, please?"),
        ("client", "Uh, Ruth Meyer, the third of May, nineteen eighty."),
    )
    assert draft.text == "Identity: name and date of birth given when asked"


def test_both_may_say_unasked_where_they_are() -> None:
    found = quoted(
        ("therapist", "I'm in my office today, so we have the full hour for this and no hurry."),
        ("client", "I'm calling from my mother's house."),
    )
    assert [draft.text for draft in found] == [
        "Therapist's location, as stated: “I'm in my office today, so we have the full hour for "
        "this and no hurry.”",
        "Client's location, as stated: “I'm calling from my mother's house.”",
    ]


def test_of_a_long_answer_only_what_answers_is_quoted_and_the_model_gets_the_turn() -> None:
    [(draft, whole)] = told(
        ("therapist", "Where are you right now?"),
        (
            "client",
            "Oh, it has been such a day, I can tell you. I'm in my car. I had another panic attack "
            "in the shop and had to leave my basket standing there and run out to the street.",
        ),
    )
    assert draft.text == "Client's location, as stated: “I'm in my car.”"
    assert not whole


# --- the next appointment ----------------------------------------------------------------


def test_the_next_appointment_is_quoted_when_both_have_said_it() -> None:
    [draft] = quoted(
        ("therapist", "Then we'll both sign it. I'll see you next Friday at nine."),
        ("client", "See you Friday at nine. Thanks."),
    )
    assert draft == Draft(
        "plan", "Next appointment, as stated: “next Friday at nine”", ("u1", "u2")
    )


def test_an_okay_that_takes_no_turn_agrees_to_it() -> None:
    [draft] = quoted(
        ("therapist", "I'll see you on Monday at ten thirty."),
        ("client", "Okay."),
        ("therapist", "Goodbye."),
    )
    assert draft.text == "Next appointment, as stated: “Monday at ten thirty”"
    assert draft.evidence == ("u1", "u2")


@pytest.mark.parametrize(
    "answer", ["Thanks, bye.", "Take care.", "I'll be there.", "Lovely, until then.", "See you."]
)
def test_who_says_goodbye_to_a_time_agrees_to_it(answer: str) -> None:
    found = quoted(
        ("therapist", "I'll see you in two weeks, on Monday at noon."), ("client", answer)
    )
    assert [d.text for d in found] == [
        "Next appointment, as stated: “in two weeks, on Monday at noon”"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "I saw you last Tuesday at four.",
        "How was the party on Tuesday at four?",
        "On Tuesday at four you call your sister.",
        "If it gets worse, maybe we talk again next week.",
    ],
)
def test_a_day_that_is_about_something_else_is_no_appointment(said: str) -> None:
    assert not quoted(("therapist", said), ("client", "Yes, okay."))


def test_what_the_other_cannot_make_is_no_appointment() -> None:
    found = quoted(
        ("therapist", "I'll see you next Friday at nine."),
        ("client", "I can't on Friday. Could we do Thursday at five?"),
        ("therapist", "Yes, Thursday at five."),
    )
    assert [draft.text for draft in found] == ["Next appointment, as stated: “Thursday at five”"]


def test_a_time_put_right_while_it_is_said_is_the_right_one() -> None:
    [draft] = quoted(
        ("therapist", "I'll see you next Friday at nine, no, sorry, ten."), ("client", "Sure.")
    )
    assert draft.text == "Next appointment, as stated: “next Friday at ten”"


def test_saying_it_again_adds_nothing() -> None:
    found = quoted(
        ("therapist", "Shall we meet on Thursday, the tenth of June, at two?"),
        ("client", "Yes."),
        ("therapist", "Good. See you on Thursday."),
        ("client", "See you Thursday."),
    )
    assert [draft.text for draft in found] == [
        "Next appointment, as stated: “Thursday, the tenth of June, at two”"
    ]


def test_an_appointment_nobody_answers_is_not_agreed_on() -> None:
    assert not quoted(("therapist", "I'll see you next Friday at nine."))


def test_evidence_is_the_utterances_in_which_the_words_were_said() -> None:
    said = talk(("client", "Hello there."), ("client", "I am at"), ("client", "home. It rains."))
    assert resting(said, "I am at home.") == ("u2", "u3")
    assert resting(said, "Hello there. It rains.") == ("u1", "u3")


def test_a_question_about_who_else_has_it_is_not_about_privacy() -> None:
    """Though it names others and the home."""
    found = quoted(
        ("therapist", "Does anyone else at home have the cough?"), ("client", "My daughter had it.")
    )
    assert found == []
