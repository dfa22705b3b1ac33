"""From how people speak to how a note reads, without changing a fact."""

import pytest

from live.note.voice import corrected, third_person


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("I took the bus three times, no, sorry, two times.", "I took the bus two times."),
        ("Fifteen, no, five.", "five."),
        ("It was 40 milligrams – no, I mean 50.", "It was 50."),
        ("At 7:30, no, 8.", "At 8."),
        ("I slept four hours. No, only three.", "I slept only three."),
        ("Six times, sorry, four times.", "four times."),
        ("I had ten, or rather, make that eight cups.", "I had eight cups."),
    ],
)
def test_a_number_that_was_taken_back_does_not_count(said: str, means: str) -> None:
    assert corrected(said) == means


@pytest.mark.parametrize(
    "said",
    [
        "I slept four hours.",
        "I have two sisters and no brothers.",
        "No more than three or four.",
        "I had one, and no one else did.",
        "I said sorry two times.",
        "Two cups of tea. No sugar in one of them.",
        "",
    ],
)
def test_what_was_not_taken_back_stays(said: str) -> None:
    assert corrected(said) == said


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("I slept four hours.", "Slept four hours."),
        ("I am tired and I sleep badly.", "Is tired and they sleep badly."),
        ("I'm tired.", "Is tired."),
        ("I’ve been riding my bus.", "Has been riding their bus."),
        ("I'll call my brother.", "Will call their brother."),
        ("I was sure that I would faint.", "Was sure that they would faint."),
        ("My heart was racing.", "Their heart was racing."),
        ("It's mine, he gave it to me.", "It's theirs, he gave it to them."),
        ("Proud of myself; I'm better.", "Proud of themself; they're better."),
        ("Took the bus to Miami in time.", "Took the bus to Miami in time."),
        ("", ""),
    ],
)
def test_what_somebody_said_of_themself_is_told_of_them(said: str, reads: str) -> None:
    assert third_person(said) == reads
