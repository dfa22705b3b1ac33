"""The model only leaves words out, and is held to it word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.note import shortening
from live.note.figures import numbers
from live.note.grounding import stems

LINE = "Has maybe slept about four hours a night since March, and not on the sofa"


def test_a_shorter_line_takes_the_place_of_a_long_one() -> None:
    """If it says the same."""
    short = "Maybe slept about four hours a night since March, not on the sofa"
    assert shortening.shorter(short, [LINE]) == ([short], [])


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("Maybe slept about four hours a night since March, on the sofa", "negation"),
        ("Maybe slept about six hours a night since March, not on the sofa", "number"),
        ("Maybe slept about four hours a night since March, tired, not on the sofa", "words"),
        ("Maybe since March slept about four hours a night, not on the sofa", "order"),
        ("Slept four hours a night since March, not on the sofa", "hedge"),
        ("Maybe about four, not", "lost"),
        (f"{LINE} and and and the the the a a", "longer"),
        ("", "lost"),
        ("none", "lost"),
        ("Depressed.", "lost"),
    ],
)
def test_what_is_not_faithful_is_not_used(answer: str, why: str) -> None:
    """The line stands as it was, and it is told why."""
    assert shortening.shorter(answer, [LINE]) == ([LINE], [why])


def test_one_line_of_several_that_fails_costs_no_other() -> None:
    """Each is held to its own."""
    two = ["Has slept four hours a night", "Has been riding the bus twice to the library"]
    answer = "Slept six hours a night\nRiding the bus twice to the library"
    kept, left_out = shortening.shorter(answer, two)
    assert kept == [two[0], "Riding the bus twice to the library"]
    assert len(left_out) == 1


@pytest.mark.parametrize(("question", "answer"), shortening.EXAMPLES)
def test_every_worked_example_passes_the_check_it_teaches(question: str, answer: str) -> None:
    """Else it would teach to fail."""
    assert shortening.fault(answer.replace("\n", "; "), question) == ""


@pytest.mark.parametrize(("said", "answer"), shortening.TOLD_EXAMPLES)
def test_every_worked_example_of_telling_passes_the_check(said: str, answer: str) -> None:
    """A line with a verb for each, or none."""
    kept, left_out = shortening.told(answer, said)
    assert left_out == []
    told = [] if answer == "none" else [line.partition(": ")[2] for line in answer.splitlines()]
    assert [line.partition(": ")[2] for line in kept] == told


SAID = "I'd recommend that you get up after fifteen minutes. Don't look at the clock."


@pytest.mark.parametrize(
    ("answer", "kept", "why"),
    [
        ("Advised: get up after fifteen minutes", ["Advised: get up after fifteen minutes"], []),
        ("Get up after fifteen minutes", [], ["kind"]),
        ("Diagnosed: insomnia", [], ["kind"]),
        ("Advised: get up after ten minutes", [], ["number"]),
        ("Advised: look at the clock", [], ["negation"]),
        ("Explained: insomnia gets worse", [], ["words"]),
        ("none", [], []),
    ],
)
def test_of_a_therapist_only_what_was_said_is_kept_and_with_its_verb(
    answer: str, kept: list[str], why: list[str]
) -> None:
    """Advised, Explained or Plan."""
    assert shortening.told(answer, SAID) == (kept, why)


def test_the_part_of_a_prompt_that_is_cached_is_the_same_for_each_speaker() -> None:
    """Warming up reads both."""
    asked = shortening.prompt("client", ["Slept four hours"])
    told = shortening.prompt("therapist", ["Get up"])
    assert [(p.system, p.examples) for p in shortening.warm_up()] == [
        (told.system, told.examples),
        (asked.system, asked.examples),
    ]
    assert asked.question == "Slept four hours"


WORDS = st.sampled_from(
    "slept not never four 15 hours maybe wine March the about six ; , .".split()
)
TEXT = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@given(st.lists(TEXT, max_size=4).map("\n".join), st.lists(TEXT, min_size=1, max_size=3))
def test_no_answer_brings_in_a_number_or_a_word(answer: str, lines: list[str]) -> None:
    """Nor a number of lines that were not there."""
    kept, _ = shortening.shorter(answer, lines)
    before = " ; ".join(lines)
    assert stems(" ".join(kept)) <= stems(before)
    assert all(numbers(line) <= numbers(before) for line in kept)


@given(st.text(max_size=80))
def test_whatever_the_model_writes_nothing_is_lost(answer: str) -> None:
    """Also what no line looks like."""
    kept, _ = shortening.shorter(answer, [LINE])
    assert kept == [LINE] or stems(" ".join(kept)) <= stems(LINE)


@pytest.mark.parametrize(
    ("before", "answer", "why"),
    [
        ("Their mum has had clots in her legs before", "Clots in legs before", "whose"),
        ("No pain as such, but there's often calf pain and leg swellings",
         "No pain as such, often calf pain, leg swellings", "joined"),
        ("Normally get headaches: it's not something they've ever had before",
         "Normally get headaches, not something they've ever had before", "joined"),
        ("Have some therapy with Ann: yes, has never done that before",
         "Some therapy with Ann, has never done that before", "joined"),
        ("Haven't sought any help from Ann, was sent to the clinic in May",
         "Haven't sought any help from the clinic", "joined"),
        ("Four pints on Saturday. Sorry, that was the week before. Two on Saturday",
         "Four pints on Saturday, two on Saturday", "hedge"),
        ("Started with a cough yesterday at noon", "Coughed yesterday at noon", "words"),
        ("Has been taking the drops for the eyes regularly", "Takes drops for eyes regularly",
         "words"),
        ("Takes the drops after meals and at noon", "Takes drops before meals, at noon", "words"),
        ("Sleeps more on Sundays than on Mondays", "Sleeps less on Sundays than Mondays", "words"),
        ("Two at night and five in the morning", "Five at night, two in the morning", "number"),
        ("Has read that if a headache gets worse it could be a sign of rust",
         "Headache gets worse, could be a sign of rust", "hedge"),
        ("Try not to smoke the lamp, but do, occasionally", "Try not to smoke lamp, occasionally",
         "joined"),
    ],
)  # fmt: skip
def test_whose_it_is_what_it_turns_on_and_what_it_answers_stay(
    before: str, answer: str, why: str
) -> None:
    """Each of these was said by a model of a line that says something else."""
    assert shortening.shorter(answer, [before]) == ([before], [why])


@pytest.mark.parametrize(
    ("said", "answer", "why"),
    [
        ("It seems like you may have lampitis of the lens", "Explained: lampitis of the lens",
         "hedge"),
        ("The keeper would normally call me within a couple of minutes of the storm",
         "Explained: keeper would normally call you within a couple of minutes of the storm",
         "words"),
        ("When we argue with a thought for fifteen minutes the mind learns that bed is for arguing",
         "Explained: when we argue with a thought for fifteen minutes", "lost"),
        ("You could go to A and E for that", "Advised: go to A and E", "lost"),
    ],
)  # fmt: skip
def test_what_a_therapist_told_keeps_its_doubt_and_whom_it_is_about(
    said: str, answer: str, why: str
) -> None:
    """Or it is not used."""
    assert shortening.told(answer, said) == ([], [why])
