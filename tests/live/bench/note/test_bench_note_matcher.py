"""Which facts are in a note."""

import pytest

from live.bench.note.matcher import find
from live.bench.note.sources import Fact
from tests.live.bench.note_material import fact


def present(facts: list[Fact], *note: str) -> list[bool]:
    return [found.statement is not None for found in find(facts, note)]


@pytest.mark.parametrize(
    ("text", "statement", "there"),
    [
        ("No fever", "Denied fever.", True),
        ("No fever", "Fever on the first day.", False),
        ("Fever", "No fever now.", False),
        ("6-7 times/day", "Goes six or seven times a day.", True),
        ("6-7 times/day", "Goes six times a day.", False),
        ("staying close to toilet", "Has to stay near the toilet.", True),
        ("lasted 2 days", "It lasted two weeks.", False),
        ("1 year ago", "Had it a year ago.", True),
        ("Non smoker", "Does not smoke.", True),
        ("having soups and smoothies", "Eats soup.", False),
        ("worse on leaning forward", "Worse when they lean forward.", True),
        ("lost weight", "Weight loss over six months.", True),
    ],
)
def test_a_fact_is_found_by_what_it_says(text: str, statement: str, there: bool) -> None:
    """Words, numbers of the same things, and what is denied decide."""
    assert present([fact(text)], statement) == [there]


def test_a_fact_is_in_one_statement_and_not_in_several() -> None:
    """Half of it here and half there is not the fact."""
    assert present([fact("left ear pain")], "The left hand.", "Ear is fine.") == [False]


def test_a_nested_fact_stands_alone_or_with_what_is_around_it() -> None:
    """A sore knee is not what is said of the headache."""
    facts = [fact("Headache"), fact("sore", "Headache"), fact("throbbing", "Headache")]
    note = ("Headache.", "Throbbing.", "Sore left knee after a long run uphill on Sunday.")
    assert present(facts, *note) == [True, False, True]


def test_a_fact_that_is_there_twice_is_told_apart_by_its_neighbours() -> None:
    """No blood in the vomit says nothing of the stool."""
    facts = [
        fact("Diarrhoea"),
        fact("loose stool", "Diarrhoea"),
        fact("no blood", "Diarrhoea"),
        fact("Vomited"),
        fact("no blood", "Vomited"),
    ]
    assert present(facts, "No blood in the vomit.")[2::2] == [False, True]
    assert present(facts, "No blood in the stool.")[2::2] == [True, False]


def test_what_goes_on_under_a_denied_fact_is_denied_too() -> None:
    """Under "No tingling", "or numbness" is no numbness."""
    facts = [fact("or numbness", "No tingling"), fact("in arms", "No tingling")]
    assert present(facts, "Numbness in the arms.") == [False, True]
    assert present(facts, "No numbness in the arms.") == [True, True]


def test_nil_of_a_section_is_a_denial_of_what_it_is_about() -> None:
    """What "nil" means for the medicines is in "Takes no medication"."""
    facts = [fact("nil", section="DH"), fact("nil", section="PMH")]
    assert present(facts, "Takes no medication.") == [True, False]


def test_an_empty_note_has_no_fact() -> None:
    """Nothing written, nothing found."""
    assert present([fact("No fever"), fact("nil", section="PMH")]) == [False, False]
