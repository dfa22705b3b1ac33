"""The figures of `conote bench room`. Pure."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from live.bench.machine import Machine


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took, in milliseconds."""

    p50: float
    p95: float
    max: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What one system did.

    Attributes:
        edit_ms: From a letter typed to the other screen's copy holding it; two screens.
        ops_per_s: Letters typed without a pause, each a change of its own, until the other has all.
        room_kb: Memory of the server a room with two screens, in kB.
        many_ms: As ``edit_ms``, to all other screens of a room that holds many.
    """

    edit_ms: Spread
    ops_per_s: float
    room_kb: float
    many_ms: Spread


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured in one run.

    Attributes:
        edits: Letters typed for each latency.
        screens: Screens of ``many_ms``.
        conote: Our server, which keeps each change on disk before anybody is told.
        in_call_ms: As ``edit_ms``, while two people are heard and lines drafted; None if not asked.
        peers: The others', by name.
        failed: Why one is missing, by name.
    """

    date: str
    machine: Machine
    edits: int
    screens: int
    conote: Figures
    in_call_ms: Spread | None = None
    peers: dict[str, Figures] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)


def spread(seconds: Sequence[float]) -> Spread:
    """How long something took, nearest rank.

    Raises:
        ValueError: If there is nothing to tell.
    """
    if not seconds:
        raise ValueError("expected at least one duration, got none")
    nearest = np.quantile(np.asarray(seconds), (0.5, 0.95, 1.0), method="inverted_cdf")
    return Spread(*(round(float(at) * 1_000, 2) for at in nearest))


def as_json(result: Result) -> dict[str, Any]:
    """The result as ``--json`` gives it: conote's figures at the top, the others' beside."""
    plain = asdict(result)
    return {**plain.pop("conote"), **plain}
