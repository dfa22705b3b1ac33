"""`conote doctor`."""

import json
import sys
from dataclasses import asdict
from typing import Annotated, Final

import anyio
import typer
from anyio import to_thread
from rich.console import Console
from rich.table import Table

from live.command_line import Json, read_settings, told
from live.doctor.findings import EXIT_CODES, Finding, Level, worst
from live.settings import Settings

out = Console()
err = Console(stderr=True)

_MARKS: Final[dict[Level, str]] = {"ok": "ok", "warning": "warning", "wrong": "WRONG"}
_STYLES: Final[dict[Level, str]] = {"ok": "green", "warning": "yellow", "wrong": "bold red"}


def doctor(
    thorough: Annotated[
        bool, typer.Option("--thorough", help="Check every byte of the weights.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Look whether everything is as it should be; exits 1 if something is wrong, 5 if not ideal."""
    with told(err):
        findings = anyio.run(_examine, read_settings(), thorough)
    level = worst(findings)
    if as_json:
        answer = {"worst": level, "findings": [asdict(finding) for finding in findings]}
        sys.stdout.write(json.dumps(answer) + "\n")
    else:
        _show(findings)
    raise typer.Exit(EXIT_CODES[level])


async def _examine(settings: Settings, thorough: bool) -> list[Finding]:
    from live.doctor.database import database_findings
    from live.doctor.folder import folder_findings
    from live.doctor.machine import machine_findings, weights_findings
    from live.doctor.serving import serving_findings
    from live.keeping.folder import DataFolder

    folder = DataFolder.of(settings)

    def look() -> list[Finding]:
        return [
            *machine_findings(),
            *weights_findings(settings, thorough=thorough),
            *folder_findings(settings),
            *serving_findings(settings, served=folder.is_reachable and folder.is_served()),
        ]

    found = await to_thread.run_sync(look)
    if not folder.is_reachable:
        return found
    return found + [finding async for finding in database_findings(folder)]


def _show(findings: list[Finding]) -> None:
    table = Table("", "", "", box=None, show_header=False, pad_edge=False)
    for finding in findings:
        style = _STYLES[finding.level]
        text = finding.told + (f"\n→ {finding.do}" if finding.do else "")
        table.add_row(f"[{style}]{_MARKS[finding.level]}[/]", finding.about, text)
    out.print(table, highlight=False)
