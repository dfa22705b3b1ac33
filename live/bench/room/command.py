"""`conote bench room`."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import anyio
import typer
from rich.console import Console

from live.command_line import Json, folder_or_sample, told
from live.errors import CannotStart

out = Console()
err = Console(stderr=True)


def room(
    edits: Annotated[int, typer.Option(min=1, help="Letters typed for each latency.")] = 300,
    screens: Annotated[int, typer.Option(min=2, help="Screens that one room is to hold.")] = 50,
    with_call: Annotated[
        bool, typer.Option("--with-call", help="Type while the bundled call is heard, too.")
    ] = False,
    alone: Annotated[
        bool, typer.Option("--alone", help="Do not measure pycrdt-websocket beside it.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Type at one screen: how soon is it on the others, and what does a room take?"""
    with told(err):
        if find_spec("psutil") is None:
            raise CannotStart("expected psutil, found none: pip install 'conote[bench]'")
        from live.bench.room import measure, report, results

        call: Path | None = folder_or_sample(None) if with_call else None
        plan = measure.Plan(edits=edits, screens=screens, call=call, against=not alone)
        result = anyio.run(measure.measure, plan, _tell)
        if as_json:
            sys.stdout.write(json.dumps(results.as_json(result)) + "\n")
        else:
            report.show(result, out)


def _tell(what: str) -> None:
    err.print(f"{what} …", style="dim", highlight=False)
