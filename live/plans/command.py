"""``conote plan``: look at a treatment plan before a session is set up with it."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter
from rich.console import Console

from live.command_line import Json, told
from live.plans.files import from_file
from live.plans.values import Plan

plan = typer.Typer(help="Treatment plans: YAML or FHIR R4.", no_args_is_help=True)

out = Console()
err = Console(stderr=True)


@plan.callback()
def _plan() -> None:
    """Treatment plans: YAML or FHIR R4."""


@plan.command()
def check(
    file: Annotated[Path, typer.Argument(help="The plan.")],
    as_json: Json = False,
) -> None:
    """Read a plan and show what conote understood; exits 2 if it is none."""
    with told(err):
        found = from_file(file)
        if as_json:
            sys.stdout.write(json.dumps(TypeAdapter(Plan).dump_python(found, mode="json")) + "\n")
        else:
            _show(found)


def _show(found: Plan) -> None:
    for problem in found.problems:
        out.print(f"problem {problem.id}: {problem.text}", markup=False, highlight=False)
    for goal in found.goals:
        until = f", by {goal.target.isoformat()}" if goal.target else ""
        serves = f" ({goal.problem})" if goal.problem else ""
        out.print(f"goal {goal.id}{until}: {goal.text}{serves}", markup=False, highlight=False)
        for objective in goal.objectives:
            out.print(f"    - {objective}", markup=False, highlight=False)
    if found.left_out:
        word = "goal is" if found.left_out == 1 else "goals are"
        out.print(
            f"{found.left_out} {word} left out: completed, cancelled or rejected", style="dim"
        )
