"""A turn becomes drafts with a model, without one, and with one that fails."""

import pytest

from live.note import scribe
from live.note.scribe import Scribe
from live.values import Party
from models.errors import ModelTimeout, ModelUnavailable
from tests.fakes.models import ScriptedLanguageModel
from tests.fakes.values import talk
from tests.live.note.scribing import turn

Line = tuple[Party, str]
SLEPT = turn("client", "I have slept four hours a night since the move.")
BY_RULE = "Has slept four hours a night since the move."


def note(*lines: Line, model: ScriptedLanguageModel | None = None) -> Scribe:
    """The note of a conversation."""
    found = Scribe(model, 1.0)
    for utterance in talk(*lines):
        found.push(utterance)
    found.flush()
    return found


def texts(found: Scribe) -> list[str]:
    """Its sentences."""
    return [draft.text for draft in found.drafts]


def test_the_model_makes_a_line_shorter() -> None:
    """And that is all."""
    model = ScriptedLanguageModel(lambda line: line.removeprefix("Has "))
    [draft] = scribe.draft(SLEPT, model, 2.0).drafts
    assert (draft.kind, draft.text, draft.evidence) == (
        "symptom",
        BY_RULE[4:].capitalize(),
        ("u2",),
    )
    assert model.deadlines == [2.0]


@pytest.mark.parametrize("answer", ["", "none", "Slept six hours", "Depressed.", "symptom: ok"])
def test_an_answer_that_is_not_faithful_leaves_the_line_as_it_was_spoken(answer: str) -> None:
    """Why is counted."""
    found = scribe.draft(SLEPT, ScriptedLanguageModel(lambda _: answer), 1.0)
    assert [draft.text for draft in found.drafts] == [BY_RULE]
    assert len(found.left_out) == 1


@pytest.mark.parametrize("error", [ModelTimeout("late"), ModelUnavailable("gone")])
def test_a_model_that_fails_costs_no_line(error: Exception) -> None:
    """That it failed is told."""

    def fails(_: str) -> str:
        raise error

    found = scribe.draft(SLEPT, ScriptedLanguageModel(fails), 1.0)
    assert [draft.text for draft in found.drafts] == [BY_RULE]
    assert found.failure is error


@pytest.mark.parametrize(
    ("speaker", "said"),
    [("client", "Okay."), ("client", "Four."), ("therapist", "How did you sleep?")],
)
def test_what_is_short_already_is_not_put_to_the_model(speaker: Party, said: str) -> None:
    """Half of all turns cost nothing."""
    assert not scribe.needs_model(turn(speaker, said))


def test_a_line_that_names_what_was_asked_rests_on_the_question_too() -> None:
    """Both are shown as its evidence."""
    found = note(("therapist", "Any vomiting?"), ("client", "No."))
    assert [(d.text, d.evidence) for d in found.drafts] == [("No vomiting.", ("u1", "u2"))]


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (("therapist", "How are you? And how was the week?"), ("therapist", "Did you sleep?")),
        (("client", "Okay."), ("therapist", "Okay."), ("client", "Thank you, bye.")),
    ],
)
def test_where_nothing_was_told_nothing_is_written(lines: tuple[Line, ...]) -> None:
    """An empty call, questions only, courtesies only."""
    assert texts(note(*lines)) == []


def test_one_person_alone_gets_a_note() -> None:
    """Nobody need ask."""
    assert texts(note(("client", "I slept four hours."))) == ["Slept four hours."]


def test_nothing_of_what_was_kept_out_is_in_the_note() -> None:
    """Before and after it is."""
    found = note(
        ("client", "I slept four hours."),
        ("client", "Off the record, I lost my licence in May."),
        ("therapist", "Does your sister know about the licence?"),
        ("client", "No, nobody knows."),
        ("therapist", "Back on the record, then. Any headaches?"),
        ("client", "I have had two headaches since Easter."),
    )
    assert texts(found) == ["Slept four hours.", "Has had two headaches since Easter."]


def test_a_correction_replaces_what_was_said_before() -> None:
    """Its evidence is both."""
    found = note(
        ("client", "I woke up six nights this week."),
        ("therapist", "That is a lot."),
        ("client", "Actually, I woke up four nights this week."),
    )
    assert [(d.text, d.evidence) for d in found.drafts] == [
        ("Woke up four nights this week.", ("u1", "u3"))
    ]
    assert found.left_out["replaced"] == 1


def long_talk(minutes: int) -> list[Line]:
    """A conversation of so many minutes, an utterance every ten seconds."""
    nouns = "bus library kitchen garden sister office letter dog bicycle choir".split()
    verbs = "rode painted cleaned visited missed wrote fixed".split()
    lines: list[Line] = []
    for number in range(minutes * 3):
        line = f"I {verbs[number % 7]} {nouns[number % 10]} number {number} today."
        lines += [("therapist", "And what then?"), ("client", line)]
    return lines


def test_ninety_minutes_are_written_down_to_the_last_turn_and_the_same_every_time() -> None:
    """However often it is run."""
    lines = long_talk(90)
    first = note(*lines)
    assert " 269 " in texts(first)[-1]
    assert len(texts(first)) == 270
    assert note(*lines).drafts == first.drafts
    assert len(set(texts(first))) == len(texts(first))


def test_an_exception_stays_with_what_it_is_an_exception_to() -> None:
    """However many lines the model makes of it."""
    asked = turn("client", "No, just the old lamp oil.", "Do you have any allergies to any oils?")
    model = ScriptedLanguageModel(lambda line: line.replace("; ", "\n"))
    found = scribe.draft(asked, model, 1.0)
    assert [draft.text for draft in found.drafts] == [
        "No allergies to any oils; just the old lamp oil."
    ]


def test_plain_advice_is_told_whole_though_the_model_kept_a_part() -> None:
    """Half of it would be other advice."""
    said = "What I'd suggest is that you ring the harbour before the storm, don't light the lamp."
    model = ScriptedLanguageModel(lambda _: "Advised: don't light the lamp")
    found = scribe.draft(turn("therapist", said), model, 1.0)
    assert [draft.text for draft in found.drafts] == [
        "Advised: ring the harbour before the storm, don't light the lamp."
    ]
