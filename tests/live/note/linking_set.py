"""Plans and statements by hand, and how well goals are suggested for them.

``python -m tests.live.note.linking_set`` prints the tables of ``docs/plans.md``.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from live.note import thread
from live.plans import read_plan
from live.values import Goal
from models.embedding import Embedder

_PLANS = Path(__file__).parents[2] / "data" / "plans"

Part = Literal["tuned", "held_out"]


@dataclass(frozen=True, slots=True)
class Case:
    """A statement, the goals of its plan, the right goal's id or "", and each goal's cosine."""

    text: str
    goals: tuple[Goal, ...]
    goal: str
    likeness: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Of the goals suggested, how many are right; of the right ones, how many are suggested."""

    precision: float
    recall: float


def cases(part: Part, embedder: Embedder) -> list[Case]:
    """The statements of one part of the set."""
    found = []
    for file in sorted((_PLANS / part).glob("*.yaml")):
        goals = read_plan(file.read_bytes(), file.name).goals
        vectors = embedder.embed(thread.goal_gists(goals))
        for line in file.with_suffix(".tsv").read_text().splitlines():
            _, goal, text = line.split("\t")
            likeness = vectors @ embedder.embed([thread.gist(text)])[0]
            found.append(Case(text, goals, goal.strip("-"), tuple(likeness.tolist())))
    return found


def score(cases: Sequence[Case], suggestions: Sequence[str]) -> Score:
    """Compare what was suggested with what is right."""
    made = sum(goal != "" for goal in suggestions)
    right = sum(
        goal != "" and goal == case.goal for case, goal in zip(cases, suggestions, strict=True)
    )
    return Score(right / max(made, 1), right / sum(case.goal != "" for case in cases))


def _table(found: Sequence[Case]) -> None:
    for least in np.arange(0.10, 0.46, 0.05):
        cells = []
        for ahead in (0.0, 0.05, 0.08):
            made = [thread.suggested(c.goals, c.likeness, least, ahead) for c in found]
            result = score(found, made)
            cells.append(f"{result.precision:.2f} / {result.recall:.2f}")
        sys.stdout.write(f"| {least:.2f} | {' | '.join(cells)} |\n")


def main() -> None:
    """Print precision / recall by the two bounds."""
    from models.minilm import MiniLM
    from models.weights import default_cache_dir, find

    embedder = MiniLM(find("minilm-l6-v2-int8", default_cache_dir()))
    parts: tuple[Part, Part] = ("tuned", "held_out")
    for part in parts:
        found = cases(part, embedder)
        with_goal = sum(case.goal != "" for case in found)
        sys.stdout.write(f"\n{part}: {len(found)} statements, {with_goal} with a goal\n\n")
        sys.stdout.write("| least | ahead 0 | ahead 0.05 | ahead 0.08 |\n|---|---|---|---|\n")
        _table(found)


if __name__ == "__main__":
    main()
