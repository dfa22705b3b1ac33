"""How words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.bench.note import wording
from live.bench.note.wording import Polarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3days", "three days"),
        ("3/7", "for 3 days"),
        ("2/52", "two weeks"),
        ("x6/day", "6 times a day"),
        ("diarrhea", "Diarrhoea"),
        ("SOB", "short of breath"),
        ("DIB", "Difficulty breathing"),
        ("vomitted", "vomiting"),
        ("dishcarge", "discharge"),
        ("smokes", "smoker"),
        ("PMH", "past medical history"),
        ("N&V", "nausea and vomiting"),
        ("hx of migraines", "history of migraine"),
        ("intermittent", "comes and goes"),
    ],
)
def test_different_spellings_are_read_alike(one: str, other: str) -> None:
    """Abbreviations, numbers, slips and the table's groups do not make another fact."""
    first, second = wording.read(one), wording.read(other)
    assert all(any(wording.same_word(a, b) for b in second.words) for a in first.words)
    assert {f.value for f in first.figures} == {f.value for f in second.figures}
    assert first.words or first.figures


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("No fever.", "fever", "denies"),
        ("Fever on the first day.", "fever", "says"),
        ("Denies fever, chills or rash.", "rash", "denies"),
        ("No fever, but a rash.", "rash", "says"),
        ("No fever and has a rash.", "rash", "says"),
        ("Rash: none.", "rash", "denies"),
        ("Might be a rash.", "rash", "either"),
        ("Loose stool with no blood.", "stool", "says"),
        ("Hasn't had a rash.", "rash", "denies"),
        ("Non-smoker.", "smoker", "denies"),
        ("Rash, on the arms or legs: no.", "rash", "denies"),
        ("A cough. Rash: no.", "cough", "says"),
        ("Not really any sort of, rash.", "rash", "denies"),
        ("No, has a rash.", "rash", "says"),
        ("No, not particularly, and the rash itches.", "rash", "says"),
        ("No numbness, down there in the rest of the whole big body.", "body", "either"),
        ("No longer uses the inhaler.", "inhaler", "denies"),
    ],
)
def test_a_word_is_said_or_denied_within_its_clause(
    text: str, word: str, polarity: Polarity
) -> None:
    """A negation reaches to the end of its clause, or of the list it begins."""
    assert wording.read(text).words[wording.stem_of(word)] == polarity


def test_a_scribes_verbs_are_no_content() -> None:
    """That something was reported is not what was reported."""
    assert not wording.read("Client reported that they were feeling and was advised.").words


def test_a_measure_belongs_to_its_number() -> None:
    """Three days are a number of days, and not the word "day" besides."""
    reading = wording.read("three days")
    assert not reading.words
    assert [(f.value, f.measure) for f in reading.figures] == [(3, "day")]


def test_a_measure_without_a_number_is_a_word() -> None:
    """Though another one has a number."""
    assert "minut" in wording.read("A couple of minutes, or ten minutes.").words


def test_a_name_is_a_capital_inside_a_sentence() -> None:
    """The first word of a sentence is no name."""
    assert wording.read("Called Ruth. Dogs bark at Maya.").names == {"ruth", "maya"}


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever a model writes, reading it ends, and its words are not empty."""
    assert "" not in wording.read(text).words


@given(st.text("abcdefgh", min_size=1, max_size=9), st.text("abcdefgh", min_size=1, max_size=9))
def test_being_the_same_word_goes_both_ways(one: str, other: str) -> None:
    """Which comes first does not matter."""
    assert wording.same_word(one, other) == wording.same_word(other, one)
    assert wording.same_word(one, one)
