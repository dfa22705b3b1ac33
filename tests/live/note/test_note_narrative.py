"""The note as running text: every word of it was in a statement, and every statement is in it."""

import re
from collections import Counter
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note.figures import figures
from live.note.narrative import MAX_JOINED, Sentence, narrative, paragraph
from live.values import Goal, SignableStatement, StatementKind
from tests.fakes.values import talk

GOALS = (Goal("g1", "Sleep through five of seven nights."), Goal("g2", "Drive on the motorway"))

_NEGATIONS = frozenset("no not never none nobody nothing nor without neither".split())

# What the rules themselves may add.
_ADDED = frozenset(
    "the client reported also therapist s interventions done response in plan planned and on "
    "toward goal disputed by".split()
)


def statement(text: str, kind: StatementKind = "symptom", **changes: Any) -> SignableStatement:
    """A statement of the assistant's that the therapist kept; its id is its text."""
    values = {
        "id": text,
        "section": "data",
        "kind": kind,
        "text": text,
        "author": "assistant",
        "status": "accepted",
        "by": "therapist",
        "goal": "",
        "evidence": (),
    }
    return SignableStatement(**{**values, **changes})


def told(*statements: SignableStatement) -> list[str]:
    """The sentences' texts."""
    return [sentence.text for sentence in narrative(statements, GOALS)]


_texts = st.sampled_from(
    [
        "Woke around three, four nights out of seven.",
        "Was sure that they would faint.",
        "Sleep at five on a scale from zero to ten.",
        "No coffee after noon",
        "Did not take 2.5 mg of melatonin; took none.",
        "Never drove to Leeds with Maria. Took the train at 8 a.m.",
        "Will call Dr. Ahmed on the 14th?",
        "“Nobody helps me”",
        "Asked: “Any thoughts of suicide?” Answered: “No, not since March.”",
        "  Explained that the alarm is false  ",
        "PHQ-9: 12 of 27",
    ]
)
_statements = st.lists(
    st.tuples(
        _texts,
        st.sampled_from(get_args(StatementKind)),
        st.sampled_from(["accepted", "edited", "disputed", "proposed", "rejected"]),
        st.sampled_from(["assistant", "assistant", "client", "therapist"]),
        st.sampled_from(["", "g1", "g2", "gone"]),
    ),
    max_size=9,
).map(
    lambda rows: [
        statement(
            text, kind, id=f"s{n}", status=status, author=author, goal=goal, evidence=(f"u{n}", "u")
        )
        for n, (text, kind, status, author, goal) in enumerate(rows)
    ]
)


def words(text: str) -> Counter[str]:
    """A text's words, capitals aside."""
    return Counter(re.findall(r"\w+", text.lower()))


def named_goals(sentences: tuple[Sentence, ...]) -> str:
    """The texts of the goals that the sentences name, as often as they do."""
    text = paragraph(sentences)
    named = [g.text for g in GOALS for _ in range(text.count(f"goal “{g.text.strip('.')}”"))]
    return " . ".join(named)


@given(_statements)
def test_every_statement_but_those_taken_out_is_in_exactly_one_sentence(
    statements: list[SignableStatement],
) -> None:
    sentences = narrative(statements, GOALS)
    kept = sorted(s.id for s in statements if s.status != "rejected")
    assert sorted(name for sentence in sentences for name in sentence.statements) == kept
    assert all(sentence.statements and sentence.text for sentence in sentences)


@given(_statements)
def test_a_sentence_holds_the_words_of_its_statements_and_only_the_frames_beside(
    statements: list[SignableStatement],
) -> None:
    by_id = {s.id: s for s in statements}
    sentences = narrative(statements, GOALS)
    for sentence in sentences:
        own = words(" ".join(by_id[name].text for name in sentence.statements))
        said = words(sentence.text) - words(named_goals((sentence,)))
        assert not own - words(sentence.text)
        assert set(said - own) <= _ADDED


@given(_statements)
def test_no_number_or_negation_comes_or_goes(statements: list[SignableStatement]) -> None:
    by_id = {s.id: s for s in statements}
    sentences = narrative(statements, GOALS)
    parts = [by_id[name].text for s in sentences for name in s.statements]
    wanted = [figures(part) for part in (*parts, *named_goals(sentences).split(" . "))]
    found = figures(" | ".join(s.text for s in sentences))
    assert Counter(found) == Counter(figure for part in wanted for figure in part)
    before, after = words(" ".join(parts)), words(paragraph(sentences))
    assert {w: before[w] for w in _NEGATIONS} == {w: after[w] for w in _NEGATIONS}


@given(_statements)
def test_what_a_person_wrote_or_changed_stands_letter_for_letter(
    statements: list[SignableStatement],
) -> None:
    by_id = {s.id: s for s in statements}
    for sentence in narrative(statements, GOALS):
        for name in sentence.statements:
            one = by_id[name]
            if one.author != "assistant" or one.status in {"edited", "disputed"}:
                assert sentence.statements == (name,)
                assert one.text.strip() in sentence.text


@given(_statements)
def test_a_sentence_keeps_the_evidence_of_its_statements(
    statements: list[SignableStatement],
) -> None:
    by_id = {s.id: s for s in statements}
    for sentence in narrative(statements, GOALS):
        wanted = dict.fromkeys(u for name in sentence.statements for u in by_id[name].evidence)
        assert sentence.evidence == tuple(wanted)


@given(_statements)
def test_statements_of_one_kind_and_goal_keep_their_order(
    statements: list[SignableStatement],
) -> None:
    place = {s.id: n for n, s in enumerate(statements)}
    by_id = {s.id: s for s in statements}
    told = [by_id[name] for s in narrative(statements, GOALS) for name in s.statements]
    known = {"g1", "g2"}
    for kind in get_args(StatementKind):
        for goal in (known, {"g1"}, {"g2"}):
            same = [place[s.id] for s in told if s.kind == kind and ({s.goal} & known) == goal]
            assert same == sorted(same)


@given(_statements, _statements)
def test_one_section_says_nothing_of_another(
    one: list[SignableStatement], other: list[SignableStatement]
) -> None:
    """So a new statement changes its own section's paragraph only."""
    before = narrative(one, GOALS)
    narrative(other, GOALS)
    assert narrative(one, GOALS) == before


def test_terse_statements_get_their_subject_once() -> None:
    assert told(
        statement("Woke around three, four nights out of seven."),
        statement("Was sure that they would faint."),
        statement("No longer drinks coffee after noon."),
    ) == [
        "The client woke around three, four nights out of seven; was sure that they would faint; "
        "and no longer drinks coffee after noon."
    ]


def test_what_takes_no_subject_stands_after_a_colon() -> None:
    assert told(
        statement("No sleep."),
        statement("Woke."),
        statement("Tired all day."),
        statement("Ate."),
        statement("Was late."),
    ) == [
        "The client reported: no sleep; woke; Tired all day.",
        "The client also ate and was late.",
    ]


def test_two_verbs_without_a_comma_are_joined_as_people_do() -> None:
    assert told(statement("Woke at three."), statement("Was late.")) == [
        "The client woke at three and was late."
    ]


def test_a_word_that_was_spoken_small_is_no_name() -> None:
    heard = {u.id: u for u in talk(("client", "I am tired all day and so is Maria."))}
    sentences = narrative(
        [
            statement("Tired all day.", evidence=("u1",)),
            statement("Maria is tired.", evidence=("u1",)),
        ],
        heard=heard,
    )
    assert paragraph(sentences) == "The client reported: tired all day; Maria is tired."


@pytest.mark.parametrize(
    ("kind", "text", "reads"),
    [
        ("progress", "Used the record twice.", "The client used the record twice."),
        ("response", "Felt calmer.", "The client’s response: felt calmer."),
        (
            "intervention",
            "Explained that alarms end.",
            "The therapist explained that alarms end.",
        ),
        (
            "intervention",
            "Breathing exercise.",
            "The therapist’s interventions: Breathing exercise.",
        ),
        ("measure", "PHQ-9: 12 of 27", "PHQ-9: 12 of 27."),
        ("risk", "Asked: “Any?” Answered: “No.”", "Asked: “Any?” Answered: “No.”"),
        ("plan", "No coffee after noon.", "No coffee after noon."),
        ("symptom", "Wakes at 3 a.m.", "The client wakes at 3 a.m."),
        ("symptom", "Woke. Then slept.", "The client reported: Woke. Then slept."),
        ("symptom", "Will is late.", "The client reported: Will is late."),
        ("symptom", "Isn’t late.", "The client isn’t late."),
        ("symptom", "Red eyes.", "The client reported: Red eyes."),
    ],
)
def test_each_kind_has_its_way_to_read(kind: StatementKind, text: str, reads: str) -> None:
    assert told(statement(text, kind)) == [reads]


def test_quotes_and_measures_are_sentences_of_their_own() -> None:
    assert told(
        statement("PHQ-9: 12 of 27.", "measure"),
        statement("GAD-7: 8 of 21.", "measure"),
        statement("Asked: “Any?” Answered: “No.”", "risk"),
        statement("Asked again.", "risk"),
    ) == ["PHQ-9: 12 of 27.", "GAD-7: 8 of 21.", "Asked: “Any?” Answered: “No.”", "Asked again."]


def test_a_goal_is_named_once_before_what_serves_it() -> None:
    assert told(
        statement("Used the record twice.", "progress", goal="g1"),
        statement("Lost two pounds.", "progress"),
        statement("Felt calmer.", "response", goal="g1"),
        statement("Explained that alarms end.", "intervention", goal="g2"),
    ) == [
        "The client lost two pounds.",
        "Toward the goal “Sleep through five of seven nights”, the client used the record twice.",
        "The client’s response: felt calmer.",
        "Toward the goal “Drive on the motorway”, the therapist explained that alarms end.",
    ]


def test_a_goal_before_what_somebody_wrote_ends_with_a_colon() -> None:
    mine = statement("I drove!", "progress", goal="g2", author="client", by="client")
    assert told(mine) == ["Toward the goal “Drive on the motorway”: I drove!"]


def test_a_long_list_is_several_sentences() -> None:
    many = [statement(f"Woke at {n}.") for n in range(MAX_JOINED + 1)]
    assert told(*many) == [
        "The client woke at 0; woke at 1; and woke at 2.",
        "The client also woke at 3 and woke at 4.",
    ]


def test_a_plan_among_other_things_is_called_one() -> None:
    assert told(statement("Slept."), statement("No coffee after noon.", "plan")) == [
        "The client slept.",
        "The plan: no coffee after noon.",
    ]


def test_a_dispute_is_said_before_what_it_is_about() -> None:
    one = statement("Raised his voice.", status="disputed", by="client")
    assert told(one) == ["Disputed by the client: Raised his voice."]


def test_what_is_in_pencil_stands_in_sentences_of_its_own() -> None:
    one, two = statement("Woke at three."), statement("Slept at four.", status="proposed")
    assert [(s.text, s.pencil) for s in narrative([one, two])] == [
        ("The client woke at three.", False),
        ("The client also slept at four.", True),
    ]


def test_a_text_that_was_changed_and_then_kept_is_still_a_persons() -> None:
    assert told(statement("woke at three", own_words=True), statement("Slept.")) == [
        "woke at three.",
        "The client slept.",
    ]


def test_nothing_kept_reads_as_nothing() -> None:
    assert narrative([]) == narrative([statement("Woke.", status="rejected")]) == ()


def test_a_sentence_shows_no_content() -> None:
    assert "Woke" not in repr(narrative([statement("Woke.")]))
