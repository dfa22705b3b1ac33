"""What is drafted from: consultations with a checklist, or calls with what was said in them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from audio.types import SAMPLE_RATE
from live.bench.sources import REFERENCE
from live.errors import BadInput
from live.values import Content, Party, Utterance, Word

Weight = Literal["critical", "non-critical", "irrelevant"]

_WEIGHTS: Final = ("critical", "non-critical", "irrelevant")
_SPEAKERS: Final[Mapping[str, Party]] = {
    "clinician": "therapist",
    "doctor": "therapist",
    "therapist": "therapist",
    "patient": "client",
    "client": "client",
}
_WORD_S: Final = 0.35
"""Seconds a word takes, where a file does not say how long a turn is."""


@dataclass(frozen=True, slots=True, repr=False)
class Said(Content):
    """A turn of a transcript.

    Attributes:
        id: Of the utterance it becomes.
        speaker: Who.
        start_s: When it begins, in seconds since the session's start.
        end_s: When it ends.
        text: The words.
    """

    id: str
    speaker: Party
    start_s: float
    end_s: float
    text: str

    @property
    def utterance(self) -> Utterance:
        """The turn as recognition would have given it: final, its words spread over its time."""
        words = self.text.split()
        start, end = round(self.start_s * SAMPLE_RATE), round(self.end_s * SAMPLE_RATE)
        step = (end - start) / max(1, len(words))
        spoken = tuple(
            Word(word, start + round(n * step), start + round((n + 1) * step), 1.0)
            for n, word in enumerate(words)
        )
        return Utterance(
            id=self.id,
            revision=0,
            speaker=self.speaker,
            start=start,
            end=end,
            words=spoken,
            final=True,
            stable=len(spoken),
        )


@dataclass(frozen=True, slots=True, repr=False)
class Fact(Content):
    """A line of a checklist: what a clinician wants to find in the note.

    Attributes:
        text: The line.
        section: Where it belongs, in the checklist's own words, or "".
        weight: How much it matters.
        above: The lines it is nested under, the nearest first.
    """

    text: str
    section: str
    weight: Weight
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Material(Content):
    """One session to draft from.

    Attributes:
        id: Its file's or folder's name.
        said: The turns, in order of their start; none without words.
        facts: The checklist; () if there is none.
        note: The note the clinician wrote, or "".
    """

    id: str
    said: tuple[Said, ...]
    facts: tuple[Fact, ...]
    note: str

    @property
    def seconds(self) -> float:
        """When the last turn ends."""
        return max((said.end_s for said in self.said), default=0.0)


def read(folder: Path, only: tuple[str, ...] = (), limit: int | None = None) -> list[Material]:
    """Read a folder of consultations, a call's folder, or a folder of calls.

    Args:
        folder: Where.
        only: Names to take; all if ().
        limit: Most to take.

    Raises:
        BadInput: If there is none, one is not as expected, or a name is not there.
    """
    paths = _paths(folder)
    names = [_name(path) for path in paths]
    missing = [name for name in only if name not in names]
    if missing:
        raise BadInput(
            f"expected {', '.join(missing)} in {folder}, found {', '.join(names) or 'nothing'}: "
            "name others with --only"
        )
    chosen = [path for path, name in zip(paths, names, strict=True) if not only or name in only]
    return [_material(path) for path in chosen[:limit]]


def _paths(folder: Path) -> list[Path]:
    if (folder / REFERENCE).is_file():
        return [folder / REFERENCE]
    found = sorted(folder.glob("*.json")) or sorted(folder.glob(f"*/{REFERENCE}"))
    if not found:
        raise BadInput(
            f"expected {folder} to hold consultations (*.json with turns), {REFERENCE} of a call, "
            f"or folders with {REFERENCE}, found none of these: name another with --data"
        )
    return found


def _name(path: Path) -> str:
    return path.parent.name if path.name == REFERENCE else path.stem


def _material(path: Path) -> Material:
    try:
        row = json.loads(path.read_text("utf-8"))
        rows = row["turns"]
        said = [_said(number, turn) for number, turn in enumerate(rows)]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(
            f"expected turns with speaker (clinician, therapist, client, patient), text, and "
            f"start_s and end_s in {path}, got another form ({type(error).__name__})"
        ) from None
    said = sorted((turn for turn in _timed(said) if turn.text), key=lambda turn: turn.start_s)
    return Material(
        _name(path), tuple(said), _facts(path, row), str(row.get("clinician_note") or "")
    )


def _said(number: int, row: Mapping[str, Any]) -> Said:
    speaker = _SPEAKERS[str(row["speaker"]).strip().lower()]
    start, end = row.get("start_s"), row.get("end_s")
    start_s = -1.0 if start is None else float(start)
    return Said(
        id=f"u{number}",
        speaker=speaker,
        start_s=start_s,
        end_s=-1.0 if end is None else max(start_s, float(end)),
        text=" ".join(str(row["text"]).split()),
    )


def _timed(said: list[Said]) -> list[Said]:
    """Give turns without times the time that saying them would have taken, one after the other."""
    timed: list[Said] = []
    at = 0.0
    for turn in said:
        start = turn.start_s if turn.start_s >= 0 else at
        length = _WORD_S * len(turn.text.split())
        end = turn.end_s if turn.end_s >= start else start + length
        timed.append(Said(turn.id, turn.speaker, start, end, turn.text))
        at = max(at, end)
    return timed


def _facts(path: Path, row: Mapping[str, Any]) -> tuple[Fact, ...]:
    found: list[Fact] = []
    above: list[tuple[int, str]] = []  # the lines that are open, with their depth
    try:
        for line in row.get("checklist") or ():
            text, depth = str(line["text"]).strip(), int(line.get("depth") or 0)
            above = [(level, other) for level, other in above if level < depth]
            weight = str(line.get("weight") or "non-critical").strip().lower()
            if weight not in _WEIGHTS:
                raise ValueError(weight)
            nested = tuple(other for _, other in reversed(above))
            found.append(Fact(text, str(line.get("section") or "").strip(), weight, nested))  # type: ignore[arg-type] # it is one of them
            above.append((depth, text))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(
            f"expected lines with text (and section, depth, weight: {', '.join(_WEIGHTS)}) in the "
            f"checklist of {path}, got another form ({type(error).__name__})"
        ) from None
    return tuple(fact for fact in found if fact.text)
