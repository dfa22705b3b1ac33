import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import BadInput
from live.ways_in import summary
from live.ways_in.summary import Sentence, kind_by_words, kind_in, kinds_for, sentences
from tests.fakes.notes import DAP


def cut(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text, DAP)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Slept badly. Woke at 3 a.m. four nights.",
            ["Slept badly.", "Woke at 3 a.m. four nights."],
        ),
        ("Saw Dr. Hale on 3.5 mg. Fine.", ["Saw Dr. Hale on 3.5 mg.", "Fine."]),
        ('He said "odd but useful." Then left!', ['He said "odd but useful."', "Then left!"]),
        ("- one line\n- another line", ["one line", "another line"]),
        ("1. Slept badly\n2) Ate well", ["Slept badly", "Ate well"]),
        ("Met J. at home. Walked.", ["Met J. at home.", "Walked."]),
        ("Slept 5 hrs. Woke twice.", ["Slept 5 hrs.", "Woke twice."]),
        ("Uses e.g. breathing… it helps", ["Uses e.g. breathing…", "it helps"]),
        ("no full stop at all", ["no full stop at all"]),
        ("“Why?” she asked.\n\n  \n***\nEnd.", ["“Why?”", "she asked.", "End."]),
    ],
)
def test_a_summary_is_cut_at_the_ends_of_sentences(text: str, expected: list[str]) -> None:
    """Abbreviations, names, times, figures and bullets do not cut."""
    assert cut(text) == expected


@given(st.text(st.sampled_from("ab ABc1.?!…,;-\n\t\"'()é"), max_size=200))
def test_every_word_stays_and_none_is_added(text: str) -> None:
    """The sentences together are what was typed, but for space, bullets and stray marks."""
    try:
        found = cut(text)
    except BadInput:
        assert not re.search(r"[^\W\d_]", text)
        return
    typed = re.sub(r"(?m)^\s*(?:[-*•–—]|\(?\d{1,2}[.)])\s+", "", text)
    assert re.findall(r"\w", "".join(found)) == re.findall(r"\w", typed)


def test_a_sections_title_files_what_follows_it() -> None:
    """The clinician's own headings go before anybody's guess, and are no sentences."""
    found = sentences(
        "## Data\nSlept badly. Ate well.\nPlan: walk daily\nWhat we did:\nTalked.", DAP
    )
    assert [(s.section, s.text) for s in found] == [
        ("data", "Slept badly."),
        ("data", "Ate well."),
        ("plan", "walk daily"),
        ("done", "Talked."),
    ]
    assert kinds_for(found[2], DAP) == ("plan",)


def test_a_word_before_a_colon_that_is_no_title_stays() -> None:
    """Only titles of the note's form are titles."""
    assert cut("Mood: as she put it, flat.") == ["Mood: as she put it, flat."]


@pytest.mark.parametrize("text", ["", "  \n\t", "...\n- -", "Plan:"])
def test_a_summary_without_words_is_refused(text: str) -> None:
    """There is nothing to make a note of."""
    with pytest.raises(BadInput, match="got no words"):
        sentences(text, DAP)


def test_a_summary_that_is_too_long_is_refused_with_what_to_do() -> None:
    """Too many sentences, or one that no line of a note can hold."""
    with pytest.raises(BadInput, match="at most 200 sentences, got 201"):
        sentences("Word.\n" * 201, DAP)
    with pytest.raises(BadInput, match="put full stops in"):
        sentences("word " * 500, DAP)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Denied thoughts of suicide when asked directly.", "risk"),
        ("No SI or HI.", "risk"),
        ("We will update the safety plan.", "risk"),
        ("Nobody said hi.", None),
        ("PHQ-9 was 11 today.", "measure"),
        ("Rates her worry 4/10.", "measure"),
        ("Met by video from home.", "session_fact"),
        ("Consented to telehealth.", "session_fact"),
        ("Reviewed homework; three of five done.", "intervention"),
        ("Therapist taught breathing.", "intervention"),
        ("Role-played the call with her boss.", "intervention"),
        ("She used to run.", None),
        ("She will call the GP this week.", "plan"),
        ("Next appointment 3 December.", "plan"),
        ("Wants to drive again by spring.", "goal"),
        ("Slept about five hours.", None),
    ],
)
def test_some_sentences_say_what_they_are(text: str, kind: str | None) -> None:
    """Risk first: it is never left to a model."""
    assert kind_by_words(Sentence(text)) == kind


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("symptom", "symptom"),
        (" Session fact.", "session_fact"),
        ("risk", "other"),
        ("The client denies suicidal thoughts", "other"),
        ("", "other"),
    ],
)
def test_of_an_answer_only_a_kind_counts(answer: str, kind: str) -> None:
    """Whatever else a model writes is thrown away; risk is not its to say."""
    assert kind_in(answer, kinds_for(Sentence("Words."), DAP)) == kind


def test_a_typed_sentence_as_evidence_is_the_sentence_and_has_no_time() -> None:
    """Nobody spoke it."""
    utterance = summary.as_utterance(Sentence("Slept badly."), "typed1")
    assert (utterance.text, utterance.speaker, utterance.end) == ("Slept badly.", "therapist", 0)
    assert utterance.final
