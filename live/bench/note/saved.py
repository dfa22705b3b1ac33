"""Notes in files: a baseline to compare with again, and Markdown to be read."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from live.bench.note.results import Scored
from live.bench.note.sources import Material
from live.bench.note.systems import Note, Stated, Work
from live.errors import BadInput


def notes_as_json(scored: Sequence[Scored]) -> dict[str, Any]:
    """The notes themselves, by session: content, for whoever asked for the file."""
    return {one.material.id: asdict(one.note) for one in scored}


def read_notes(path: Path, materials: Sequence[Material]) -> dict[str, Note]:
    """Read notes that an earlier run kept.

    Raises:
        BadInput: If the file is not one, or lacks a session.
    """
    try:
        rows = json.loads(path.read_text("utf-8"))["notes"]
        notes = {name: _note(row) for name, row in rows.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(
            f"expected the baseline.json that an earlier run with --save wrote, got {path} "
            f"({type(error).__name__}): leave --baseline out to run it anew"
        ) from None
    missing = [material.id for material in materials if material.id not in notes]
    if missing:
        raise BadInput(
            f"expected a note of {', '.join(missing)} in {path}, found none: leave --baseline out"
        )
    return notes


def write(folder: Path, name: str, scored: Sequence[Scored]) -> None:
    """Write each note as Markdown, with evidence, faults, and what was found and missed.

    Args:
        folder: Made if need be.
        name: Of the system; part of the files' names.
        scored: The notes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for one in scored:
        (folder / f"{one.material.id}.{name}.md").write_text(markdown(name, one), "utf-8")


def markdown(name: str, one: Scored) -> str:
    """One note, to be read."""
    lines = [f"# {one.material.id}, {name}", ""]
    if one.found:
        lines += [*_coverage(one), ""]
    lines += ["## Statements", ""]
    for number, stated in enumerate(one.note.statements):
        lines += _statement(one, number, stated)
    if one.duplicates:
        lines += ["", "## Said twice", ""]
        lines += [f"- {n + 1} and {m + 1}" for n, m in one.duplicates]
    if one.note.left_out:
        reasons = ", ".join(f"{reason} {n}" for reason, n in one.note.left_out.items())
        lines += ["", "## Left out", "", reasons]
    if one.found:
        lines += ["", "## Facts", ""]
        lines += list(_facts(one))
    if one.material.note:
        lines += ["", "## The clinician's own note", "", one.material.note]
    return "\n".join([*lines, ""])


def _coverage(one: Scored) -> list[str]:
    lines = []
    for weight in ("critical", "non-critical"):
        facts = [found for found in one.found if found.fact.weight == weight]
        there = sum(found.statement is not None for found in facts)
        lines.append(f"- {weight}: {there} of {len(facts)} facts")
    return lines


def _statement(one: Scored, number: int, stated: Stated) -> list[str]:
    fault = one.faults[number]
    filed = ", ".join(filter(None, (stated.kind, stated.section)))
    told = f" ({filed})" if filed else ""
    lines = [f"{number + 1}. {stated.text}{told}" + (f" **{fault}**" if fault else "")]
    said = {turn.id: turn for turn in one.material.said}
    turns = (said[i] for i in stated.evidence if i in said)
    return lines + [f"   - {turn.speaker}, {turn.start_s:.0f} s: “{turn.text}”" for turn in turns]


def _facts(one: Scored) -> Iterator[str]:
    for found in one.found:
        fact = found.fact
        nested = " › ".join((*reversed(fact.above), fact.text))
        where = "**missed**" if found.statement is None else f"in {found.statement + 1}"
        critical = " (critical)" if fact.weight == "critical" else ""
        yield f"- {where}: {nested}{critical}"


def _note(row: dict[str, Any]) -> Note:
    return Note(
        statements=tuple(
            Stated(s["text"], s["kind"], s["section"], tuple(s["evidence"]))
            for s in row["statements"]
        ),
        left_out=dict(row["left_out"]),
        work=tuple(Work(**work) for work in row["work"]),
        tokens=row["tokens"],
        written=row["written"],
        prompts=row["prompts"],
    )
