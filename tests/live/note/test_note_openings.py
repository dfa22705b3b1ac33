"""What can follow a subject, and what may lose its capital."""

import pytest

from live.note.openings import in_mid_sentence, takes_subject, words_as_spoken


@pytest.mark.parametrize(
    "text",
    [
        "Woke around three.",
        "Is sure of it.",
        "Wasn't there.",
        "Did not sleep.",
        "Never slept well.",
        "No longer drinks.",
        "Still usually wakes at three.",
        "Explained the alarm.",
        "Will call on Tuesday.",
        "Thought that it was over.",
        "Left the house twice.",
        "Drinks two beers.",
    ],
)
def test_a_verb_takes_a_subject(text: str) -> None:
    assert takes_subject(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sleep at five.",
        "Wake up around three.",
        "Tired all day.",
        "Exhausted since Monday.",
        "Bed at ten.",
        "No coffee.",
        "No longer tired.",
        "They slept.",
        "Maria called.",
        "Will called on Tuesday.",
        "Will is late.",
        "Five hours of sleep.",
        "“Was it me?”",
        "12 of 27",
        "Well-rested.",
        "Thought record at the table.",
        "Left arm pain.",
        "Fears of heights.",
        "Can they say something?",
        "",
    ],
)
def test_what_is_no_verb_for_certain_takes_none(text: str) -> None:
    assert not takes_subject(text)


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Woke at three.", "woke at three."),
        ("No coffee.", "no coffee."),
        ("Five hours.", "five hours."),
        ("Melatonin twice.", "melatonin twice."),
        ("Leeds was loud.", "Leeds was loud."),
        ("PHQ-9: 12", "PHQ-9: 12"),
        ("They'd say a five.", "they'd say a five."),
        ("Don’t want that.", "don’t want that."),
        ("I slept.", "I slept."),
        ("Will is late.", "Will is late."),
        ("Will call.", "will call."),
        ("“Woke” was said.", "“Woke” was said."),
        ("12 of 27", "12 of 27"),
        ("", ""),
    ],
)
def test_only_what_is_no_name_loses_its_capital(text: str, small: str) -> None:
    spoken = words_as_spoken("In Leeds I took melatonin.")
    assert in_mid_sentence(text, spoken) == small
