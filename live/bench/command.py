"""`conote bench …`."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import anyio
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from live.bench.note.command import note
from live.bench.room.command import room
from live.command_line import Json, folder_or_sample, read_settings, told
from live.errors import CannotStart

if TYPE_CHECKING:
    from live.bench import measure
    from live.bench.results import Run

bench = typer.Typer(help="Measure conote on this machine.", no_args_is_help=True)

out = Console()
err = Console(stderr=True)

TRACKS: Final = (1, 2, 4, 8)
"""Numbers of tracks that are tried."""
SILENCE: Final = 600.0
"""Seconds in which nobody speaks."""

_NEEDED: Final = ("jiwer", "psutil", "whisper_normalizer")
_CHECKOUT: Final = Path(__file__).parents[2]


bench.command()(note)
bench.command()(room)


@bench.callback()
def _commands() -> None:
    """Measure conote on this machine."""


@bench.command()
def speech(  # noqa: PLR0913, PLR0917 - each is an option of the command
    data: Annotated[
        Path | None,
        typer.Option(help="Folder with manifest.jsonl, or of a call, or of calls."),
    ] = None,
    minutes: Annotated[float, typer.Option(min=0.1, help="Length of the conversation.")] = 5.0,
    against: Annotated[
        bool, typer.Option("--against", help="Run plain transcribe() and the peers too.")
    ] = False,
    tracks: Annotated[bool, typer.Option(help="Try 1, 2, 4 and 8 tracks.")] = True,
    silence: Annotated[bool, typer.Option(help="Play ten minutes without speech.")] = True,
    save: Annotated[
        Path | None,
        typer.Option(help="File for figures and all that was shown, word by word, as JSON."),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Add the result to docs/benchmarks.md.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Play recorded speech in real time: how right, how late, how dear are the words?"""
    with told(err):
        _check_extra()
        from live.bench import measure, report, results

        plan = measure.Plan(
            data=folder_or_sample(data),
            minutes=minutes,
            tracks=TRACKS if tracks else (),
            silence_s=SILENCE if silence else 0.0,
            against=against,
        )
        settings = read_settings()
        with _progress() as tell:
            result, runs = anyio.run(measure.measure, plan, settings, tell)
        found = results.as_json(result)
        if save is not None:
            save.write_text(json.dumps({**found, "runs": [_run(run) for run in runs]}), "utf-8")
        written = write and report.write(result, _CHECKOUT)
        if as_json:
            sys.stdout.write(json.dumps(found) + "\n")
            return
        report.show(result, out)
        if write and not written:
            sys.stdout.write(report.markdown(result))


def _check_extra() -> None:
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise CannotStart(
            f"expected the libraries of the bench, found no {', '.join(missing)}: "
            "pip install 'conote[bench]'"
        )


def _run(run: "Run") -> dict[str, Any]:
    """One run, word by word: content, for whoever asked for the file."""
    from dataclasses import asdict

    return {
        "name": run.name,
        "turns": [asdict(turn) for turn in run.turns],
        "shown": [asdict(shown) for shown in run.log.shown],
        "told": [asdict(told) for told in run.log.told],
    }


@contextmanager
def _progress() -> Iterator["measure.Tell"]:
    """Show on standard error how far it is; a bar, or a line a step if that is no terminal."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TimeRemainingColumn(),
    )
    # Drawn seldom: it must not take from what is measured.
    with Progress(*columns, console=err, refresh_per_second=1, transient=True) as bars:
        current: list[Any] = [None, ""]

        def tell(progress: "measure.Progress") -> None:
            if progress.what != current[1]:
                if current[0] is not None:
                    bars.remove_task(current[0])
                current[0] = bars.add_task(progress.what, total=progress.total or None)
                current[1] = progress.what
                length = f", {progress.total:.0f} s" if progress.total else ""
                err.print(f"{progress.what}{length} …", style="dim", highlight=False)
            bars.update(current[0], completed=progress.done)

        yield tell
