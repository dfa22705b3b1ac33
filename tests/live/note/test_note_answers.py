"""An answer is taken apart: yes, no, and what it tells."""

import pytest

from live.note.answers import read


@pytest.mark.parametrize(
    ("told", "parts", "yes", "no"),
    [
        ("Yes, I took it every day.", ["I took it every day"], True, False),
        ("No.", [], False, True),
        ("No, I didn't.", [], False, True),
        ("Not really.", ["not really"], False, False),
        ("No. I sat in the car.", ["I sat in the car"], False, True),
        ("No blood at all.", ["No blood at all"], False, False),
        ("Mm-hmm, thank you.", [], True, False),
        ("Can you say that again?", [], False, False),
    ],
)
def test_an_answer_is_a_yes_a_no_and_what_it_tells(
    told: str, parts: list[str], yes: bool, no: bool
) -> None:
    """A no that goes on to deny something is no bare no."""
    answer = read(told)
    assert [part.text for part in answer.parts] == parts
    assert (answer.yes, answer.no) == (yes, no)


def test_a_no_of_its_own_is_kept_beside_what_follows_it() -> None:
    """It answers what was asked, and then tells something."""
    [part] = read("No, just the stomach hurts.").parts
    assert part.no
    assert "stomach" in part.text


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("I don't know what it was.", ["I don't know what it was"]),
        ("It hurts. That's.", ["It hurts"]),
        ("Quite manageable, well, it's quite.", ["Quite manageable"]),
        ("Gosh. I would say, less than a stone.", ["less than a stone"]),
        ("I don't know, half an hour maybe.", ["half an hour maybe"]),
        ("I should tell you, I'm allergic to nuts.", ["I'm allergic to nuts"]),
        ("That's right, thank you very much.", []),
        ("Ten being unbearable.", []),
        ("No, he's fine.", []),
        ("No blood, no.", ["No blood"]),
    ],
)
def test_what_only_opens_or_closes_or_was_not_finished_is_no_part(
    told: str, parts: list[str]
) -> None:
    """But a sentence that is finished stays whole."""
    assert [part.text for part in read(told).parts] == parts
