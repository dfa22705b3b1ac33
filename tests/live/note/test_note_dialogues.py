"""Whole dialogues, written for this and spoken by nobody: what must be in the note, and what not.

One client talks for a minute, one is interrupted and breaks off, one speaks of a child, one is
summed up and puts that right.
"""

from pathlib import Path
from typing import Final, cast

import pytest

from live.note.scribe import Scribe
from live.values import Party
from tests.fakes.values import talk

DIALOGUES: Final = Path(__file__).parents[2] / "data" / "dialogues"


def note(name: str) -> list[str]:
    """A dialogue's note, by rule."""
    scribe = Scribe(None, 0.0)
    turns = (line.partition(": ") for line in (DIALOGUES / name).read_text("utf-8").splitlines())
    for utterance in talk(*((cast("Party", party), said) for party, _, said in turns)):
        scribe.push(utterance)
    scribe.flush()
    return [draft.text for draft in scribe.drafts]


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("rambler.txt", (
            "Stopped the citalopram", "maybe six hours", "their dad fell and broke his hip",
            ": Dizzy. Not the shocks. Not sick either", "Was down to two a week",
            "ring your GP before restarting the citalopram, don't just start at the full dose",
            "“Friday the eleventh at five”",
        )),
        ("interrupted.txt", (
            "Got as far as the bus stop", "their chest went tight", "Has not acted on thoughts",
            "Sorry, that was the week before. Two on Saturday", "maybe it slowed it down a bit",
            "a hundred of sertraline on the third", "he had awful headaches with it",
            "If the thoughts about not waking up get stronger", "walking to the bus stop twice",
        )),
        ("gp.txt", (
            "five days now and last night he had a temperature", "thirty eight point five",
            "not really eating", "No rash", "Any allergies: Penicillin",
            "no more than four doses in a day", "You don't need antibiotics", "go to A and E",
        )),
        ("summary.txt", (
            "Cried every evening from", "Not the Saturday", "since the second of May",
            "not since last summer", "Their mum thinks they're more jittery but they don't think",
            "Reply to their sister, just one message: yes", "don't wait until we meet",
        )),
    ],
)  # fmt: skip
def test_what_was_told_is_in_the_note(name: str, there: tuple[str, ...]) -> None:
    """In the words it was told in."""
    lines = note(name)
    assert [part for part in there if not any(part in line for line in lines)] == []


@pytest.mark.parametrize(
    ("name", "absent"),
    [
        ("rambler.txt", ("No side effects", "Has had as far", "Thursday the tenth", "a lot")),
        ("interrupted.txt", ("The job interview", "Their brother, they", "No acted", "a yes")),
        ("gp.txt", ("No allergies", "Privacy", "Not eating", "not eating", "No temperature")),
        ("summary.txt", ("the forty", "Missed a day of work: yes", "For this week", "Hi Marta")),
    ],
)  # fmt: skip
def test_what_nobody_told_is_not(name: str, absent: tuple[str, ...]) -> None:
    """Each of these once stood in a note of these dialogues, or might have."""
    lines = note(name)
    assert [part for part in absent if any(part in line for line in lines)] == []
