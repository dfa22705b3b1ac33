"""Turns for tests of drafting."""

from live.note import scribe
from live.note.drafting import Turn
from live.values import Party
from tests.fakes.values import talk


def turn(speaker: Party, said: str, asked: str = "") -> Turn:
    """A turn, and what the other had said just before it."""
    other: Party = "therapist" if speaker == "client" else "client"
    lines: list[tuple[Party, str]] = [(other, asked), (speaker, said)]
    before, own = talk(*lines)
    return Turn(speaker, (own,), (before,) if asked else ())


def by_rule(speaker: Party, said: str, asked: str = "") -> list[str]:
    """The sentences that a turn gives without a model."""
    return [draft.text for draft in scribe.draft(turn(speaker, said, asked), None, 0.0).drafts]
