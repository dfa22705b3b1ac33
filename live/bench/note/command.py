"""`conote bench note`."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from live.command_line import Json, folder_or_sample, read_settings, told
from live.errors import BadInput, CannotStart

if TYPE_CHECKING:
    from live.bench.note import run
    from live.bench.note.results import Result

out = Console()
err = Console(stderr=True)


def note(  # noqa: PLR0913, PLR0917 - each is an option of the command
    data: Annotated[
        Path | None,
        typer.Option(help="Folder of consultations (*.json), of a call, or of calls."),
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option(help="Take the session of this name; may be repeated.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Take so many sessions at most.")] = None,
    template: Annotated[str, typer.Option(help="Form of the note.")] = "dap",
    no_baseline: Annotated[
        bool, typer.Option("--no-baseline", help="Do not write the notes in one prompt, too.")
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(help="Take those from baseline.json of an earlier run with --save."),
    ] = None,
    save: Annotated[
        Path | None,
        typer.Option(help="Folder for the notes with evidence, facts found and missed."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Draft what was said: how complete, true and short is the note, and how soon is it there?"""
    with told(err):
        if find_spec("psutil") is None:
            raise CannotStart("expected psutil, found none: pip install 'conote[bench]'")
        from live.bench.note import report, results, run

        plan = run.Plan(
            data=folder_or_sample(data),
            only=tuple(only or ()),
            limit=limit,
            template=template,
            baseline=not no_baseline,
            kept=_kept(baseline),
        )
        with _progress() as tell:
            result = run.measure(plan, read_settings(), tell)
        if save is not None:
            _save(result, save)
        if as_json:
            sys.stdout.write(json.dumps(results.as_json(result)) + "\n")
            return
        report.show(result, out)


def _kept(given: Path | None) -> Path | None:
    if given is not None and not given.is_file():
        raise BadInput(f"expected a file, got {given}: name another with --baseline")
    return given


def _save(result: "Result", folder: Path) -> None:
    """Write the notes, the figures, and the baseline for another run."""
    from live.bench.note import report, results, saved

    saved.write(folder, "conote", result.conote)
    saved.write(folder, "one-prompt", result.baseline)
    (folder / "figures.md").write_text(report.markdown(result), "utf-8")
    (folder / "figures.json").write_text(json.dumps(results.as_json(result), indent=1), "utf-8")
    for name, scored in (("conote", result.conote), ("baseline", result.baseline)):
        if scored:
            kept = {"date": result.date, "notes": saved.notes_as_json(scored)}
            (folder / f"{name}.json").write_text(json.dumps(kept, indent=1), "utf-8")


@contextmanager
def _progress() -> Iterator["run.Tell"]:
    """Show on standard error how far it is; a bar, or a line a step if that is no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    # Drawn seldom: it must not take from what is measured.
    with Progress(*columns, console=err, refresh_per_second=1, transient=True) as bars:
        tasks: dict[str, object] = {}

        def tell(progress: "run.Progress") -> None:
            if progress.what not in tasks:
                for task in bars.task_ids:
                    bars.remove_task(task)
                tasks[progress.what] = bars.add_task(progress.what, total=progress.total or None)
                err.print(f"{progress.what} …", style="dim", highlight=False)
            bars.update(bars.task_ids[0], completed=progress.done)

        yield tell
