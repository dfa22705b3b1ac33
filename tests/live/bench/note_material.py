"""Transcripts and checklists for the tests of `conote bench note`."""

from live.bench.note.sources import Fact, Material, Said, Weight
from live.values import Party


def said(*turns: str) -> tuple[Said, ...]:
    """Turns of ten seconds: "T: …" and "C: …"."""
    names: dict[str, Party] = {"T": "therapist", "C": "client"}
    return tuple(
        Said(f"u{n}", names[turn[0]], 10.0 * n, 10.0 * n + 8, turn[3:])
        for n, turn in enumerate(turns)
    )


def fact(text: str, *above: str, section: str = "", weight: Weight = "critical") -> Fact:
    """A line of a checklist."""
    return Fact(text, section, weight, above)


def material(*turns: str, facts: tuple[Fact, ...] = (), name: str = "one") -> Material:
    """A session."""
    return Material(name, said(*turns), facts, "")
