"""Where a draft belongs: said already, fuller, a correction; never over what a person touched."""

import pytest

from live.note.consolidation import Place, Standing, place
from live.note.drafting import Draft
from live.values import StatementKind


def stands(
    text: str, kind: StatementKind = "symptom", *, name: str = "s1", touched: bool = False
) -> Standing:
    """A statement in the note."""
    return Standing(name, kind, text, ("u1",), open=not touched)


def draft(text: str, kind: StatementKind = "symptom") -> Draft:
    """A draft."""
    return Draft(kind, text, ("u2",))


@pytest.mark.parametrize("touched", [False, True])
def test_a_repeat_is_not_said_again(touched: bool) -> None:
    """Not beside what a person took out or edited either."""
    found = place(draft("Slept four hours."), [stands("Slept four hours.", touched=touched)], "")
    assert found.draft is None


def test_what_is_new_stands_by_itself() -> None:
    """It replaces nothing."""
    new = draft("Rode the bus twice.")
    assert place(new, [stands("Slept four hours.")], "") == Place(new)


FULLER = "Slept four hours on most nights since March."


def test_a_fuller_line_takes_the_place_of_a_shorter_with_both_evidences() -> None:
    """The assistant's own, touched by nobody."""
    found = place(draft(FULLER), [stands("Slept four hours.")], "")
    assert found.replaces == ("s1",)
    assert found.draft is not None
    assert found.draft.evidence == ("u1", "u2")


def test_what_a_person_touched_is_never_replaced() -> None:
    """The fuller line then stands beside it."""
    found = place(draft(FULLER), [stands("Slept four hours.", touched=True)], "")
    assert (found.replaces, found.draft) == ((), draft(FULLER))


SIX, FOUR = "Woke up six nights this week.", "Woke up four nights this week."


def test_an_announced_correction_replaces_the_earlier_number() -> None:
    """Both evidences are kept: they show who said what."""
    found = place(draft(FOUR), [stands(SIX)], "Actually, I woke up four nights this week.")
    assert found.replaces == ("s1",)
    assert found.draft is not None
    assert found.draft.evidence == ("u1", "u2")


def test_a_correction_leaves_what_a_person_touched() -> None:
    """They put it right themselves."""
    said = "Actually, I woke up four nights this week."
    found = place(draft(FOUR), [stands(SIX, touched=True)], said)
    assert found == Place(draft(FOUR))


def test_another_number_without_a_word_of_correction_stands_beside() -> None:
    """Both were said."""
    assert place(draft(FOUR), [stands(SIX)], "I woke up four nights this week.").replaces == ()


@pytest.mark.parametrize("kind", ["risk", "measure", "session_fact"])
def test_what_is_quoted_or_counted_is_never_put_together(kind: StatementKind) -> None:
    """Neither of the two."""
    found = place(draft(FULLER, kind), [stands("Slept four hours.", kind)], "Actually, four.")
    assert (found.replaces, found.draft) == ((), draft(FULLER, kind))


def test_a_note_of_more_than_a_page_takes_only_lines_that_say_much_in_few_words() -> None:
    """A denial, a figure and what is planned always have their place."""
    long = [
        Standing(
            f"s{n}",
            "other",
            f"The lamp number {n} went out on the stairs again.",
            ("u1",),
            open=True,
        )
        for n in range(30)
    ]
    wordy = Draft(
        "other", "It was the kind of a day on which they went and had been to the pier.", ("u2",)
    )
    assert place(wordy, long, "", heard=400).draft is None
    assert place(wordy, long, "", heard=40_000).draft == wordy
    for kept in (
        Draft("symptom", "No gulls, no rust, no cracks.", ("u2",)),
        Draft(
            "plan",
            "It was the kind of a day on which they will go and have been to the pier.",
            ("u2",),
        ),
    ):
        assert place(kept, long, "", heard=400).draft == kept


@pytest.mark.parametrize(
    ("standing", "recap"),
    [
        ("Was watching TV. Over the last hour, they've started to feel a bit short of breath.",
         "They've noticed shortness of breath, while watching TV: yes."),
        ("Don't know if it matters, but had a fall a few weeks ago.",
         "They had their fall a couple of weeks ago: yes."),
    ],
)  # fmt: skip
def test_what_the_therapist_says_again_and_the_client_agrees_to_is_not_new(
    standing: str, recap: str
) -> None:
    """Though the words are not quite the same."""
    assert place(draft(recap), [stands(standing)], "").draft is None


def test_a_recap_of_something_else_is_new() -> None:
    """It only begins alike."""
    recap = draft("They've noticed rust on the lens, while watching TV: yes.")
    assert place(recap, [stands("Was watching a film.")], "") == Place(recap)


def test_a_part_of_a_line_is_not_said_again_but_what_a_no_goes_on_with_is_new() -> None:
    """A list that begins with no does not say that there was vomiting."""
    heart = stands("Heart starts beating, can't breathe in the lift.")
    assert place(draft("Heart starts beating."), [heart], "").draft is None
    vomiting = draft("Vomiting in the lift.")
    assert place(vomiting, [stands("No nausea, vomiting in the lift.")], "") == Place(vomiting)


def test_an_allergy_has_its_place_in_the_longest_note() -> None:
    """However it was put."""
    long = [stands(f"The lamp number {n} went out on the stairs.", name=f"s{n}") for n in range(40)]
    allergy = draft("It was said that they could be a bit of an allergic kind of person to oil.")
    assert place(allergy, long, "", heard=400) == Place(allergy)
