"""Whether somebody said it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.bench.note import sources
from live.bench.note.judge import Fault, Line, duplicates, judge, same, whose
from live.command_line import sample_call
from live.note import voice
from live.values import Party
from tests.live.bench.note_material import said

CALL = said(
    "T: Hello. What brings you here?",
    "C: I've had diarrhea for the last three days, and a cramp on the left.",
    "T: Any fever?",
    "C: No. My sister Ruth had one.",
    "T: And do you smoke?",
    "C: Yeah, ten a day.",
    "T: Mm-hm.",
    "C: I don't drink.",
    "T: I would recommend that you rest and drink plenty of fluids.",
    "C: Okay.",
)


def fault(text: str, speaker: Party | None = None, *evidence: str) -> Fault:
    return judge([Line(text, speaker, evidence)], CALL)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diarrhoea for three days.", ""),
        ("Diarrhoea for five days.", "number"),
        ("Diarrhoea for three weeks.", "number"),
        ("No fever.", ""),
        ("Fever.", "negation"),
        ("Smokes ten a day.", ""),
        ("Does not smoke.", "negation"),
        ("Chest pain and cough.", "words"),
        ("Diarrhoea, fever denied, smokes ten a day.", ""),
        ("Diarrhoea and a headache.", "words"),
        ("Rested with plenty of fluids and Bernard.", "words"),
    ],
)
def test_a_statement_is_held_against_what_was_said(text: str, expected: Fault) -> None:
    """Words, numbers, what was answered with yes and no, and each item of a list count."""
    assert fault(text) == expected


def test_a_name_must_have_been_said() -> None:
    """Nobody is called by a name that the call did not have."""
    assert fault("Has a sister Ruth.") == ""
    assert fault("Diarrhea with a cramp on the left for Bernard.") == "name"


def test_the_words_must_be_of_the_one_who_is_said_to_have_said_them() -> None:
    """Advice is not the client's report, nor a report advice; an answer takes what was asked."""
    assert fault("Rests and drinks plenty of fluids.", "client") == "speaker"
    assert fault("Advised rest and plenty of fluids.", "therapist") == ""
    assert fault("Explained the cramp on the left.", "therapist") == "speaker"
    assert fault("No fever.", "client") == ""


def test_a_statement_must_rest_on_the_turns_it_names() -> None:
    """What another turn said is not its evidence; what was asked just before is."""
    assert fault("Diarrhoea for three days.", "client", "u1") == ""
    assert fault("No fever.", "client", "u3") == ""
    assert fault("Diarrhoea for three days.", "client", "u7") == "evidence"


def test_a_quotation_must_be_word_for_word() -> None:
    """A question that was answered with "no" is quoted, not said."""
    assert fault("Asked: “Any fever?” Answered: “No. My sister Ruth had one.”") == ""
    assert fault("Asked: “Any fever?” Answered: “No, never.”") == "words"
    assert fault("Asked: “Any fever?” Reported fever.") == "negation"


def test_a_label_before_a_quotation_is_not_judged() -> None:
    """It is the template's word, and nobody's."""
    assert fault("Asked and answered: “Any fever?” “No.”") == ""
    assert fault("Next appointment, as stated: “for the last three days”") == ""
    assert fault("Asked: “Any fever? … do you smoke?” Answered further: “Yeah, ten a day.”") == ""
    assert fault("Identity: sister Ruth given when asked.") == ""
    assert fault("Severe depression was found in: “Any fever?”") == "words"


def test_what_tells_nothing_is_no_statement() -> None:
    """A courtesy written up is a fault."""
    assert fault("Yes, yeah.") == "empty"


def test_what_was_said_of_somebody_else_is_not_the_clients() -> None:
    """A mother's migraines are not the client's; with her named it is right."""
    heard = said("T: Anything in the family?", "C: My mum had migraines.", "C: I have a cough.")
    lines = [Line("Migraines."), Line("Mother had migraines."), Line("Has a cough.")]
    assert judge(lines, heard) == ["speaker", "", ""]


def test_what_a_therapist_asked_they_have_not_explained() -> None:
    """A question is no information."""
    heard = said("T: Was the stool watery? A cramp passes by itself.", "C: Yes, watery.")
    lines = [
        Line("Explained that the stool was watery.", "therapist"),
        Line("Explained that a cramp passes.", "therapist"),
        Line("Watery stool.", "client"),
    ]
    assert judge(lines, heard) == ["speaker", "", ""]


def test_no_denies_all_that_was_asked_at_once_and_yes_says_only_the_last() -> None:
    """Which of two questions was answered with "yes" cannot be told."""
    heard = said("T: Any fever? Any cough?", "C: No.", "T: Do you smoke? Do you drink?", "C: Yes.")
    lines = [Line("Fever."), Line("Cough."), Line("Does not drink."), Line("Does not smoke.")]
    assert judge(lines, heard) == ["negation", "negation", "negation", ""]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("No.", "negation"),
        ("Um, I haven't.", "negation"),
        ("It does not, no.", "negation"),
        ("And I don't know, it might be.", ""),
        ("Yes.", ""),
        ("A little.", ""),
        ("Yeah, so, no, not really.", ""),
    ],
)
def test_only_a_plain_no_denies_what_was_asked(answer: str, expected: Fault) -> None:
    """Who does not know has not denied."""
    heard = said("T: Is your chest tight?", f"C: {answer}", "T: Okay.")
    assert judge([Line("Chest is tight.")], heard) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clinician advised rest.", "therapist"),
        ("Patient was advised to rest.", "therapist"),
        ("Patient reports a cough.", "client"),
        ("Denies fever.", "client"),
        ("Plan: rest.", None),
        ("Client agreed to rest.", None),
        ("Cough for two days.", None),
    ],
)
def test_a_statement_may_tell_whose_words_it_is(text: str, expected: Party | None) -> None:
    """Only what the wording tells counts."""
    assert whose(text) == expected


def test_the_same_thing_twice_is_a_duplicate() -> None:
    """Other numbers and the opposite are not the same, nor is a detail of a word or two."""
    assert same("Diarrhoea for three days.", "Has had diarrhea for 3 days.")
    assert same("Cramp on the left side.", "Left-sided cramp that comes and goes.")
    assert not same("Diarrhoea for three days.", "Diarrhoea for four days.")
    assert not same("Has a fever.", "Has no fever.")
    assert not same("Headache.", "Headache on the left.")
    assert duplicates(["No fever.", "A cough.", "Denies fever."]) == [(0, 2)]


def test_what_the_bundled_call_says_is_supported_by_it() -> None:
    """Each sentence, as a note has it, by who said it; and none as the other's."""
    (call,) = sources.read(sample_call())
    others: dict[Party, Party] = {"client": "therapist", "therapist": "client"}
    told = [
        Line(voice.third_person(sentence), turn.speaker, (turn.id,))
        for turn in call.said
        for sentence in re.split(r"(?<=[.?!])\s+", turn.text)
        if len(sentence.split()) > 8 and not sentence.endswith("?")
    ]
    assert len(told) > 10
    assert set(judge(told, call.said)) == {""}
    swapped = [Line(line.text, others[line.speaker or "client"]) for line in told]
    assert judge(swapped, call.said).count("speaker") >= len(told) * 2 / 3


def test_a_transcript_of_one_turn_can_be_judged() -> None:
    """Fewer turns than a stretch has are one stretch."""
    assert judge([Line("A cough."), Line("A fever.")], said("C: I have a cough.")) == ["", "words"]
    assert judge([Line("A cough.")], ()) == ["words"]


@given(st.lists(st.text(max_size=60), max_size=4), st.lists(st.text(max_size=60), max_size=4))
def test_anything_can_be_judged(texts: list[str], turns: list[str]) -> None:
    """One fault a statement, whatever a model writes and whatever was said."""
    heard = said(*(f"{'TC'[n % 2]}: {text}" for n, text in enumerate(turns)))
    assert len(judge([Line(text) for text in texts], heard)) == len(texts)


@given(st.text("abc ,.no", max_size=30), st.text("abc ,.no", max_size=30))
def test_being_the_same_goes_both_ways(one: str, other: str) -> None:
    """Which of two statements came first does not matter."""
    assert same(one, other) == same(other, one)
