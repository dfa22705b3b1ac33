"""`conote report`."""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Final

import anyio
import typer
from rich.console import Console

from live import feedback
from live.command_line import Json, read_settings, told
from live.consent import PURPOSES
from live.errors import BadInput
from live.keeping.folder import DataFolder
from live.report import baseline as baselines
from live.report import kept, terminal, wording
from live.report.chart import chart
from live.report.summary import summary_of
from live.settings import Settings

out = Console()
err = Console(stderr=True)

_DAY: Final = "%Y-%m-%d"


def report(
    since: Annotated[
        datetime | None,
        typer.Option(formats=[_DAY], help="Leave out sessions before this day (UTC)."),
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="TOML file: minutes_per_note = 16, or a list.")
    ] = None,
    baseline_minutes: Annotated[
        float | None, typer.Option(help="Minutes that a note took before.")
    ] = None,
    chart_file: Annotated[
        Path | None, typer.Option("--chart", help="File for the picture, as SVG.")
    ] = None,
    as_json: Json = False,
) -> None:
    """What was kept of the assistant's lines, how soon notes are signed, who took part."""
    with told(err):
        before = _before(baseline, baseline_minutes)
        figures = anyio.run(_figures, read_settings())
        first = None if since is None else since.date()
        summary = summary_of(figures, first, before)
        if chart_file is not None and summary.sessions:
            _write(chart_file, chart(summary))
    if as_json:
        sys.stdout.write(json.dumps(kept.plain(summary)) + "\n")
    elif summary.sessions:
        terminal.show(summary, out)
    else:
        out.print(_nothing(len(figures), first), highlight=False)
    if chart_file is not None and not as_json:
        done = f"The picture is in {chart_file}" if summary.sessions else "No picture was made."
        out.print(done, highlight=False)


async def _figures(settings: Settings) -> list[feedback.SessionFigures]:
    """Every session's figures, from the data folder.

    Raises:
        CannotStart: If there is no database.
        StoreError: If it cannot be read.
    """
    async with DataFolder.of(settings).open("report") as store:
        return await kept.figures_in(store)


def _before(path: Path | None, minutes: float | None) -> tuple[float, ...]:
    if path is not None and minutes is not None:
        raise BadInput("expected --baseline or --baseline-minutes, got both")
    if path is not None:
        return baselines.read(path)
    return () if minutes is None else baselines.checked([minutes], "--baseline-minutes")


def _write(path: Path, picture: str) -> None:
    try:
        path.write_text(picture, "utf-8")
    except OSError as error:
        raise BadInput(f"the picture {path} cannot be written ({error.strerror})") from None


def _nothing(others: int, since: date | None) -> str:
    if others and since is not None:
        return wording.NOTHING_SINCE.format(since=since, others=others)
    return wording.NOTHING.format(purpose=PURPOSES["metrics"])
