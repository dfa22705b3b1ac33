"""A statement is carried by what was said, or it is not shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note.figures import numbers
from live.note.grounding import fault, same

SLEEP = "I slept about four hours on Monday, and on Tuesday it was six."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I slept four hours", {4}),
        ("25 or twenty-five, twenty five", {25}),
        ("twenty, five", {20, 5}),
        ("a hundred and twenty milligrams", {120}),
        ("one hundred", {100}),
        ("two thousand five hundred", {2500}),
        ("2,500 steps", {2500}),
        ("7.5 hours", {7.5}),
        ("twice on the 3rd", {2, 3}),
        ("at half past two, 7:30", {0.5, 2, 7, 30}),
        ("ninety", {90}),
        ("no numbers here", set()),
        ("", set()),
    ],
)
def test_numbers_are_the_same_in_words_and_digits(text: str, found: set[float]) -> None:
    assert numbers(text) == found


@given(st.integers(0, 99))
def test_every_number_below_a_hundred_is_read_in_words(number: int) -> None:
    units = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ).split()
    tens = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()
    if number < 20:
        spelled = units[number]
    else:
        spelled = tens[number // 10] + (f"-{units[number % 10]}" if number % 10 else "")
    assert numbers(f"it was {spelled} of them") == {number} == numbers(f"it was {number} of them")


@pytest.mark.parametrize(
    ("statement", "said", "asked"),
    [
        ("Slept about four hours on Monday.", SLEEP, ""),
        ("Slept 4 hours on Monday and 6 on Tuesday.", SLEEP, "How did you sleep?"),
        ("Fear at eight on a scale from zero to ten.", "An eight.", "From zero to ten, your fear?"),
        ("Took the bus twice.", "I took the bus twice.", "Did you take the bus three times?"),
        ("Sleeps badly.", "I am sleeping badly again.", ""),
        ("Did not faint.", "But I didn’t faint.", ""),
        ("Cannot stop worrying.", "I can't stop worrying.", ""),
        ("Worries a lot.", "I can't stop worrying a lot.", ""),
        ("Trouble sleeping.", "I'm not sleeping, I have trouble.", ""),
        ("Stopped drinking in March.", "I haven't been drinking since March, I stopped.", ""),
        ("No panic attacks.", "No.", "Any panic attacks?"),
        ("Panic attacks this week.", "Yes.", "Any panic attacks this week?"),
        ("Meet on Monday.", "Yes, on Monday.", "Shall we meet on Monday?"),
        ("Takes 50 mg of sertraline.", "I take fifty milligrams of sertraline.", ""),
        ("Sleeps four hours a night.", "Four.", "How many hours do you sleep a night?"),
        ("Brother Zoë came along.", "My brother Zoë came along.", ""),
        ("Frightened, but has not thought about hurting themself.",
         "I was frightened, but I have not thought about hurting myself.", ""),
        ("After ten minutes it passed without fainting.",
         "I thought I would faint, but I didn't. After ten minutes it passed.", ""),
        ("Was sure that they would faint.", "I was sure that I would faint. But I didn't.", ""),
        ("Took the bus, not the late one.", "I took the bus, not the late bus.", ""),
        ("They did.", "Yes, I did.", "Did you?"),
        ("Does not smoke.", "No, I don't.", "Do you smoke?"),
        ("Felt anxious on the bus.", "I felt anxious on the bus.", ""),
        ("Explained that a panic attack peaks within ten minutes.",
         "A panic attack usually reaches its peak within ten minutes.", "It lasted ten minutes."),
    ],
)  # fmt: skip
def test_what_was_said_carries_its_statement(statement: str, said: str, asked: str) -> None:
    assert fault(statement, said, asked) == ""


@pytest.mark.parametrize(
    ("why", "statement", "said", "asked"),
    [
        ("number", "Slept about five hours on Monday.", SLEEP, ""),
        ("number", "Slept 46 hours on Monday.", SLEEP, ""),
        ("number", "Took 1 pill on the phone.", "I took a pill on the phone.", ""),
        ("number", "Slept four days.", "I slept four hours on all those days.", ""),
        ("number", "Woke four times, slept six hours.", "I slept four hours, woke six times.", ""),
        ("number", "Takes 50 grams of it.", "I take fifty milligrams of it.", ""),
        ("name", "Told Marcus about the bus.", "I told my brother about the bus.", ""),
        ("name", "Told her friend Zoë about the bus.", "I told my friend about the bus.", ""),
        ("name", "Went to see the NHS about the bus.", "I went to see them about the bus.", ""),
        ("negation", "Has not slept on Monday.", SLEEP, ""),
        ("negation", "Never took the bus.", "I took the bus.", ""),
        ("negation", "Had panic attacks this week.", "I had no panic attacks this week.", ""),
        ("negation", "Fainted on the bus.", "I was on the bus. I didn’t faint on the bus.", ""),
        ("negation", "Fainted.", "I was sure that I would faint. But I didn't.", ""),
        ("negation", "Panic attacks this week.", "No.", "Any panic attacks this week?"),
        ("negation", "Sleeps well.", "No, not really.", "Do you sleep well?"),
        ("negation", "Does not sleep four hours.", "I don't know. I sleep four hours.", ""),
        ("inferred", "Depressed since losing the job in March.",
         "Since losing the job in March I stay in bed.", ""),
        ("inferred", "Lost the job in March and felt hopeless about it.",
         "I lost the job in March.", "How was it?"),
        ("words", "Chest pain and a cough.", "I slept four hours.", ""),
        ("words", "Panic attacks peak within ten minutes.", "Oh, I didn't know that.",
         "A panic attack peaks within ten minutes."),
        ("words", "Panic attacks peak within ten minutes.", "I told my brother.",
         "Panic attacks peak within ten minutes. What did you do?"),
    ],
)  # fmt: skip
def test_what_was_not_said_is_found_out(why: str, statement: str, said: str, asked: str) -> None:
    assert fault(statement, said, asked) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Slept four hours.", "Slept four hours."),
        ("Slept 4 hours.", "Slept four hours on Monday."),
        ("No panic attacks.", "Had no panic attacks this week."),
    ],
)
def test_what_is_in_the_note_already_is_the_same(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Slept four hours on Monday.", "Slept four hours."),
        ("Slept six hours a night since the new job in March began.",
         "Slept four hours a night since the new job in March began."),
        ("Panic attacks this week.", "No panic attacks this week."),
        ("No panic attacks this week.", "Panic attacks this week."),
        ("Rode the bus to the library.", "Sleeps badly."),
        ("", "Sleeps badly."),
    ],
)  # fmt: skip
def test_what_says_more_or_something_else_is_not_the_same(one: str, other: str) -> None:
    """Least of all a corrected number, or the opposite."""
    assert not same(one, other)
