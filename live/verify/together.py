"""Whether several files of one note agree. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from live.exports import markdown
from live.verify.values import Checked


def agree(files: Sequence[Checked]) -> tuple[Checked, ...]:
    """Each file, with what the others say of it.

    Two files of one session must hold the same signed note; one may hold more that was added to
    it later. Markdown is intact if it is what a file that is intact gives, word for word.
    """
    return tuple(_among(one, [other for other in files if other is not one]) for one in files)


def _among(one: Checked, others: Sequence[Checked]) -> Checked:
    if one.form == "markdown":
        return _markdown(one, others)
    if one.outcome != "intact":
        return one
    faults: list[str] = []
    held: list[str] = []
    for other in others:
        if other.outcome != "intact" or other.form == "markdown":
            continue
        if other.record.session != one.record.session:
            continue
        fault, said = _compared(one.record.exported, other.record.exported)
        (faults if fault else held).append(f"{other.file}: {said}")
    outcome = "not_intact" if faults else one.outcome
    return replace(one, outcome=outcome, faults=(*one.faults, *faults), held=(*one.held, *held))


def _compared(one: dict[str, Any], other: dict[str, Any]) -> tuple[bool, str]:
    """Whether two records of a session contradict each other, and that in words."""
    if one["record_sha256"] != other["record_sha256"]:
        return True, "expected the same note and answers of this session, found others"
    mine, theirs = _additions(one), _additions(other)
    if mine == theirs:
        return False, "the same note, answers and additions"
    shorter = min(len(mine), len(theirs))
    if mine[:shorter] != theirs[:shorter]:
        return True, "expected the same additions, found others in their place"
    if len(mine) < len(theirs):
        return False, f"the same note; it holds {len(theirs) - shorter} more that was added later"
    return False, f"the same note; this file holds {len(mine) - shorter} more that was added later"


def _additions(exported: dict[str, Any]) -> list[str]:
    return [addition["sha256"] for addition in exported.get("additions", ())]


def _markdown(one: Checked, others: Sequence[Checked]) -> Checked:
    for other in others:
        if other.outcome != "intact" or other.form == "markdown":
            continue
        if one.data == markdown.made(other.record.exported):
            held = (f"it is what {other.file} gives, word for word",)
            return replace(one, outcome="intact", faults=(), held=held, record=other.record)
    return one
