from collections.abc import Callable

import pytest

from live.values import Party
from live.ways_in.offline import DraftedNote, drafted, filed
from live.ways_in.summary import sentences
from models.errors import ModelTimeout
from tests.fakes.models import ScriptedLanguageModel
from tests.fakes.notes import DAP
from tests.fakes.values import talk

SLEEP: tuple[Party, str] = ("client", "I slept four hours on most nights and then I lay awake")
RISK: tuple[tuple[Party, str], ...] = (
    ("therapist", "Any thoughts of hurting yourself?"),
    ("client", "No, nothing like that."),
)


def answers(question: str) -> str:
    return question


def note_of(*lines: tuple[Party, str], says: Callable[[str], str] = answers) -> DraftedNote:
    return drafted(talk(*lines), DAP, ScriptedLanguageModel(says), 1.0)


def test_what_was_said_becomes_statements_that_rest_on_it() -> None:
    """As in a session: kind, section, evidence."""
    note = note_of(("therapist", "How did you sleep?"), SLEEP)
    (statement,) = note.statements
    assert (statement.section, statement.kind) == ("data", "symptom")
    assert [note.said[name].speaker for name in statement.evidence] == ["client"]
    assert (note.reason, note.problems) == ("", ())
    assert note.risk == "not assessed this session"


def test_risk_is_quoted_and_needs_no_model() -> None:
    """Asked and answered: both quotes, and the note says that it was."""
    note = drafted(talk(*RISK), DAP, None, 1.0)
    (statement,) = note.statements
    assert len(statement.evidence) == 2
    assert note.risk == "see statements"


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((), "Nothing was said that could be heard"),
        ((("therapist", "How are you? And how was the week?"),), "Too little was said"),
        ((("client", "Okay."), ("therapist", "Okay.")), "Too little was said"),
    ],
)
def test_too_little_said_is_no_note_with_the_reason(
    lines: tuple[tuple[Party, str], ...], reason: str
) -> None:
    """Nothing, questions only, courtesies only."""
    note = note_of(*lines)
    assert not note.statements
    assert note.reason.startswith(reason)


def test_a_person_who_speaks_alone_still_gets_a_note() -> None:
    """One track is enough."""
    assert len(note_of(SLEEP).statements) == 1


def test_ninety_minutes_are_drafted_to_the_last_word() -> None:
    """No limit cuts a long session off: the last turn is in the note, too."""
    lines: list[tuple[Party, str]] = []
    for n in range(270):
        lines += [("therapist", "And then?"), ("client", f"Then number {n} went well for me today")]
    model = ScriptedLanguageModel(lambda question: question.removesuffix(" for them today"))
    told: list[tuple[int, int | None]] = []
    note = drafted(talk(*lines), DAP, model, 1.0, lambda *at: told.append(at))
    assert note.statements[-1].text == "Number 269 went well."
    assert len(note.statements) == 270
    assert told[-1][0] == told[-1][1]


def test_a_turn_at_which_the_model_fails_stands_as_it_was_spoken_and_is_counted() -> None:
    """No line is lost."""

    def fails_once(question: str) -> str:
        if "gardening" in question:
            raise ModelTimeout("expected an answer")
        return answers(question)

    garden: tuple[Party, str] = ("client", "I have been gardening a lot since Monday")
    note = note_of(SLEEP, ("therapist", "And else?"), garden, says=fails_once)
    assert [s.text for s in note.statements][1:] == ["Has been gardening a lot since Monday."]
    assert note.problems == ("The model gave no answer at 1 turn: longer lines.",)


def test_a_typed_summary_stays_word_for_word_and_is_only_filed() -> None:
    """Author, text and evidence are the clinician's; the model says the kind and no more."""
    typed = "She described headaches at work. No SI. Plan: walk daily"
    model = ScriptedLanguageModel(lambda _: "symptom and she is depressed")
    note = filed(sentences(typed, DAP), DAP, model, 1.0)
    assert [(s.section, s.kind, s.author, s.text) for s in note.statements] == [
        ("data", "other", "therapist", "She described headaches at work."),
        ("data", "risk", "therapist", "No SI."),
        ("plan", "plan", "therapist", "Plan: walk daily"),
    ]
    assert [note.said[s.evidence[0]].text for s in note.statements] == [
        s.text for s in note.statements
    ]
    assert len(model.asked) == 1


def test_a_model_that_fails_does_not_keep_a_summary_from_being_filed() -> None:
    """What is not known is "other", and that is said."""

    def fails(_: str) -> str:
        raise ModelTimeout("expected an answer")

    note = filed(sentences("Headaches at work.", DAP), DAP, ScriptedLanguageModel(fails), 1.0)
    assert [s.kind for s in note.statements] == ["other"]
    assert note.problems == ("The model failed at 1 of 1 sentences.",)
