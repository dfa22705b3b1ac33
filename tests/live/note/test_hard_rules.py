"""The hard rules: what is said of risk, and what the assistant never concludes or fills in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note import grounding, quoting, risk, scribe, shortening
from live.note.checks import readiness
from live.note.drafting import Draft, TurnBuilder
from live.note.quoting import Quoting
from live.note.template_files import shipped
from live.signing.attestation import note_of
from live.values import Party
from tests.fakes.values import talk
from tests.live import session_samples as samples

PARTS: tuple[tuple[Party, str], ...] = (
    ("therapist", "Any thoughts of hurting yourself?"),
    ("therapist", "How did you sleep?"),
    ("therapist", "Do you feel safe at home?"),
    ("therapist", "I see."),
    ("therapist", "The suicide line is on the card."),
    ("therapist", "When was that?"),
    ("client", "No."),
    ("client", "Not since March."),
    ("client", "I wanted to die last week."),
    ("client", "Okay."),
    ("client", "Four hours, maybe five."),
    ("client", "I'd rather not say."),
)
DEFAULTS = (
    "denies",
    "denied",
    "within normal limits",
    "wnl",
    "unremarkable",
    "alert and oriented",
    "no acute distress",
    "appropriate affect",
    "euthymic",
    "no si",
    "risk is low",
    "low risk",
)


def quoted(lines: "list[tuple[Party, str]]") -> list[Draft]:
    """What a conversation gives by rule."""
    builder, quoting = TurnBuilder(), Quoting()
    heard = talk(*lines)
    turns = [turn for utterance in heard for turn in builder.push(utterance)]
    return [d for turn in [*turns, *builder.flush()] for d in quoting.push(turn, heard).drafts]


@given(st.lists(st.sampled_from(PARTS), max_size=14))
def test_a_risk_statement_quotes_a_question_and_an_answer_word_for_word(
    lines: "list[tuple[Party, str]]",
) -> None:
    """Whatever is said in whatever order: both quotes were spoken, by the right person."""
    heard = {utterance.id: utterance for utterance in talk(*lines)}
    said = " ".join(utterance.text for utterance in heard.values())
    for draft in quoted(lines):
        if draft.kind != "risk":
            continue
        speakers = {heard[i].speaker for i in draft.evidence}
        assert speakers == {"therapist", "client"}
        assert "Asked: “" in draft.text
        assert "Answered" in draft.text
        for quote in draft.text.split("“")[1:]:
            for part in quote.partition("”")[0].split(" … "):
                assert all(sentence in said for sentence in risk.sentences(part))


@given(st.lists(st.sampled_from([p for p in PARTS if not risk.asks(p[1])]), max_size=14))
def test_where_nobody_asked_about_risk_nothing_says_it_was_assessed(
    lines: "list[tuple[Party, str]]",
) -> None:
    """The one exception is a question that takes up what the client said of harm unasked."""
    for draft in quoted(lines):
        assert draft.kind != "risk" or draft.text.startswith("Client said, unasked: “")


def test_a_note_without_risk_says_not_assessed_and_never_denied() -> None:
    note = note_of(samples.live().session, "s", [], samples.DAP.sections)
    assert note["risk"] == "not assessed this session"
    check = next(c for c in readiness(samples.live().session) if c.id == "risk")
    assert (check.state, check.to_do[:26]) == ("missing", "Not assessed this session.")


def test_what_nobody_stated_is_said_to_be_not_stated() -> None:
    note = note_of(samples.live().session, "s", [], samples.DAP.sections)
    assert set(note["stated"].values()) == {"not stated this session"}


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("Client is depressed.", "I stayed in bed all weekend."),
        ("Reports anxiety about work.", "I keep thinking that they will fire me at work."),
        ("Felt hopeless.", "I don't know what to do any more."),
        ("Shows insight.", "I think I do that because of my mother."),
        ("Symptoms of PTSD after the accident.", "Since the accident I dream of it."),
        ("Mood is euthymic.", "I had a good week."),
        ("Client appeared sad.", "My dog died on Sunday."),
        ("Is suicidal.", "I don't want to go on like this at work."),
    ],
)
def test_a_feeling_a_diagnosis_or_a_state_of_mind_that_was_not_said_is_left_out(
    statement: str, said: str
) -> None:
    assert grounding.fault(statement, said, "") != ""


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("Felt ashamed.", "I felt ashamed."),
        ("Was anxious on the bus.", "I was so anxious on the bus."),
    ],
)
def test_a_feeling_that_was_said_is_reported(statement: str, said: str) -> None:
    assert grounding.fault(statement, said, "") == ""


@pytest.mark.parametrize(
    ("statement", "said", "asked"),
    [
        ("Denied suicidal thoughts.", "I slept badly.", "How did you sleep?"),
        ("Denies drinking.", "I had two glasses.", "Did you drink?"),
        ("No side effects.", "A dry mouth.", "Any side effects?"),
    ],
)
def test_a_denial_that_was_not_spoken_is_left_out(statement: str, said: str, asked: str) -> None:
    assert grounding.fault(statement, said, asked) != ""


def test_no_default_phrase_is_in_what_the_assistant_works_from() -> None:
    """Neither the prompts, nor a form of note, nor a rule holds a sentence that fits everybody."""
    prompts = [shortening.SYSTEM, shortening.TOLD_SYSTEM]
    for examples in (shortening.EXAMPLES, shortening.TOLD_EXAMPLES):
        prompts += [text for pair in examples for text in pair]
    forms = [
        f"{section.prompt} {section.title}" for form in shipped().all for section in form.sections
    ]
    rules = [
        Path(module.__file__ or "").read_text("utf-8").partition('"""')[2].partition('"""')[2]
        for module in (quoting,)
    ]
    for text in (*prompts, *forms, *rules):
        assert not [phrase for phrase in DEFAULTS if f" {phrase} " in f" {text.lower()} "]


def test_a_correction_outranks_what_was_said_first() -> None:
    """Five glasses, not fifteen."""
    said = "It was fifteen, no, sorry, five glasses of wine."
    [turn] = [*(b := TurnBuilder()).push(talk(("client", said))[0]), *b.flush()]
    [draft] = scribe.draft(turn, None, 0.0).drafts
    assert draft.text == "Five glasses of wine."


def test_nothing_said_gives_nothing() -> None:
    assert quoted([]) == []
    assert quoted([("therapist", "How are you?"), ("therapist", "And how was the bus?")]) == []
