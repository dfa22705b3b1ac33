"""Utterances become turns, each with what was said just before it."""

import pytest

from live.note.drafting import MAX_ASKED, Turn, TurnBuilder, is_backchannel
from live.values import Party
from tests.fakes.values import talk

Line = tuple[Party, str]


def turns(*lines: Line) -> list[Turn]:
    """The turns of a conversation."""
    builder = TurnBuilder()
    found = [turn for utterance in talk(*lines) for turn in builder.push(utterance)]
    return found + builder.flush()


def shape(found: list[Turn]) -> list[Line]:
    """Who said what in each turn."""
    return [(turn.speaker, turn.text) for turn in found]


# --- turns -----------------------------------------------------------------------------


def test_a_turn_lasts_until_the_other_takes_over() -> None:
    found = turns(
        ("therapist", "How did you sleep?"),
        ("client", "Badly."),
        ("client", "Four hours or so."),
        ("therapist", "That is short. What happened?"),
    )
    assert shape(found) == [
        ("therapist", "How did you sleep?"),
        ("client", "Badly. Four hours or so."),
        ("therapist", "That is short. What happened?"),
    ]
    assert [t.asked for t in found] == ["", "How did you sleep?", "Badly. Four hours or so."]


@pytest.mark.parametrize("noise", ["Mm-hmm.", "Okay.", "Yeah, right.", "I see.", "No.", "Um…"])
def test_a_backchannel_does_not_take_the_turn(noise: str) -> None:
    found = turns(("client", "I rode the bus."), ("therapist", noise), ("client", "It went well."))
    assert shape(found) == [("client", "I rode the bus. It went well.")]


@pytest.mark.parametrize("answer", ["Yes.", "No.", "8.", "Mm-hmm.", "7 or 8.", "50%."])
def test_a_short_answer_to_a_question_takes_the_turn(answer: str) -> None:
    found = turns(("therapist", "Did it help?"), ("client", answer), ("therapist", "I see it."))
    assert shape(found)[1] == ("client", answer)
    assert found[1].asked == "Did it help?"


def test_a_number_is_never_a_backchannel() -> None:
    found = turns(("therapist", "Give it a number from zero to ten."), ("client", "8."))
    assert shape(found)[1] == ("client", "8.")


def test_an_answer_about_risk_takes_the_turn_also_without_a_question_mark() -> None:
    """The recognizer leaves question marks out at times, and this answer must not be lost."""
    found = turns(
        ("therapist", "Have you had any thoughts of hurting yourself"),
        ("therapist", "I ask everyone that."),
        ("client", "No."),
    )
    assert shape(found)[1] == ("client", "No.")


def test_a_hesitation_is_no_answer_yet() -> None:
    found = turns(
        ("therapist", "Any thoughts of ending your life?"),
        ("client", "Um."),
        ("therapist", "Take your time."),
        ("client", "Well, not since March."),
    )
    assert shape(found) == [
        ("therapist", "Any thoughts of ending your life? Take your time."),
        ("client", "Well, not since March."),
    ]


def test_a_hesitation_after_a_pause_opens_no_turn() -> None:
    builder = TurnBuilder()
    question, hesitation, patience, answer = talk(
        ("therapist", "Any thoughts of ending your life?"),
        ("client", "Uh."),
        ("therapist", "Take your time."),
        ("client", "Not since March."),
    )
    builder.push(question)
    assert shape(builder.flush()) == [("therapist", question.text)]
    assert builder.push(hesitation) == []
    assert builder.push(patience) == []
    builder.push(answer)
    [found] = builder.flush()
    assert "Any thoughts of ending your life?" in found.asked
    assert [u.id for u in found.before] == ["u1", "u3"]


def test_who_goes_on_after_a_pause_answers_nothing_new() -> None:
    builder = TurnBuilder()
    first, second, third = talk(
        ("therapist", "How was it?"), ("client", "Fine."), ("client", "I rode to the library.")
    )
    builder.push(first)
    builder.push(second)
    assert builder.flush()[0].asked == "How was it?"
    builder.push(third)
    [found] = builder.flush()
    assert (found.text, found.asked) == ("I rode to the library.", "")


def test_what_was_said_before_is_kept_short_however_long_somebody_went_on() -> None:
    builder = TurnBuilder()
    line: Line = ("therapist", "one two three four five six")
    for said in talk(*[line] * 100):
        builder.push(said)
        builder.flush()
    builder.push(talk(("client", "That was long."))[0])
    [found] = builder.flush()
    assert MAX_ASKED / 2 < len(found.asked.split()) <= MAX_ASKED


def test_nothing_said_is_no_turn() -> None:
    assert TurnBuilder().flush() == []


def test_after_a_restart_the_question_before_is_known() -> None:
    question, answer = talk(
        ("therapist", "Any thoughts of suicide?"), ("client", "None whatsoever.")
    )
    builder = TurnBuilder([question])
    builder.push(answer)
    [found] = builder.flush()
    assert found.asked == question.text


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("Mm-hmm.", True),
        ("Okay, great, thank you.", True),
        ("", True),
        ("8.", False),
        ("Yes, 50.", False),
        ("No, never.", False),
        ("Sí, claro.", False),
        ("Yeah yeah yeah yeah yeah.", False),
    ],
)
def test_a_backchannel_is_nothing_but_listening_noises(text: str, empty: bool) -> None:
    assert is_backchannel(text) is empty


def test_what_is_kept_out_of_the_note_is_no_turn_and_asks_nothing() -> None:
    """Neither the one who asks for it nor who answers, until they go back."""
    found = turns(
        ("client", "I rode the bus."),
        ("client", "Can this stay off the record?"),
        ("therapist", "Of course, what is it?"),
        ("client", "I lost my licence."),
        ("therapist", "We are back on the record now. How did you sleep?"),
        ("client", "Badly."),
    )
    assert [text for _, text in shape(found)] == ["I rode the bus.", "Badly."]


def test_words_are_not_in_a_repr() -> None:
    found = turns(("client", "secret"))
    assert "secret" not in repr(found)


def test_a_sentence_that_was_broken_off_does_not_go_on_in_the_next_utterance() -> None:
    """One that begins small, or with the word it broke off at, goes on."""
    for first, second, told in (
        ("And I'd like", "My friend's mum died.", "And I'd like. My friend's mum died."),
        ("It started when I", "When I moved.", "It started when I When I moved."),
        ("I slept", "four hours.", "I slept four hours."),
    ):
        assert Turn("client", tuple(talk(("client", first), ("client", second))), ()).told == told
