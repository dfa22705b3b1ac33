"""`conote audit`: is it as it was written, and what does it say?"""

import json
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Final

import anyio
import typer
from rich.console import Console
from rich.table import Table

from live.audit.by_hand import COMMAND
from live.audit.chain import AuditRow, Head, head_from_json
from live.audit.looking import look_through
from live.audit.verification import Verified
from live.command_line import EXIT_FAILED, Json, read_settings, told
from live.errors import BadInput
from live.keeping.folder import DataFolder
from live.settings import Settings

audit = typer.Typer(help="The audit trail: verify it, show it.", no_args_is_help=True)

out = Console()
err = Console(stderr=True)

_DAY: Final = "%Y-%m-%d"


@audit.command()
def verify(
    since_head: Annotated[
        str | None,
        typer.Option(
            help="An exported note (PDF, JSON, FHIR), or a row's hash: it must still be there."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Look for rows that were altered, removed, put in or moved; exits 1 if there are any."""
    with told(err):
        since = None if since_head is None else _since(since_head)
        found = anyio.run(_verified, read_settings(), since)
    if as_json:
        faults = [{"row": fault.n, "what": fault.what} for fault in found.faults]
        answer = {
            "intact": found.intact,
            "rows": found.rows,
            "heads": found.heads,
            "last": found.last,
            "faults": faults,
            "more": found.more,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
    else:
        _tell(found)
    raise typer.Exit(0 if found.intact else EXIT_FAILED)


@audit.command()
def show(
    session: Annotated[str | None, typer.Option(help="Of this session alone.")] = None,
    account: Annotated[str | None, typer.Option(help="By this account alone.")] = None,
    day: Annotated[
        datetime | None, typer.Option(formats=[_DAY], help="On this day (UTC) alone.")
    ] = None,
    most: Annotated[int, typer.Option(min=1, help="The newest so many.")] = 200,
    as_json: Json = False,
) -> None:
    """What was done, by whom and when, oldest first. That it was shown is audited, too."""
    since = None if day is None else day.replace(tzinfo=UTC)

    async def rows(settings: Settings) -> list[AuditRow]:
        until = None if since is None else since + timedelta(days=1)
        async with DataFolder.of(settings).open() as store:
            await store.audit.add("audit.read", COMMAND, session)
            return await store.audit.find(session, account, since, until, most)

    with told(err):
        found = anyio.run(rows, read_settings())
    if as_json:
        for row in found:
            sys.stdout.write(row.canonical.decode() + "\n")
    else:
        _show(found)


async def _verified(settings: Settings, since: Head | str | None) -> Verified:
    async with DataFolder.of(settings).open() as store:
        found = await look_through(store, since)
        await store.audit.add(
            "audit.verified",
            COMMAND,
            subject=f"{found.rows}:{found.last}",
            outcome="done" if found.intact else "failed",
        )
    return found


def _since(given: str) -> Head | str:
    """The head in a file, or the hash that was given."""
    if re.fullmatch("[0-9a-f]{64}", given):
        return given
    from live.verify.reading import read
    from live.verify.values import Broken, Unreadable

    path = Path(given)
    try:
        told_in = _record_in(read(path))
        if isinstance(told_in.get("audit"), dict):
            return head_from_json(told_in["audit"].get("head"))
        return head_from_json(told_in)
    except (Broken, Unreadable, ValueError):
        raise BadInput(
            "expected a row's hash (64 hex digits) or an exported note that carries an audit head, "
            f"got {path.name}: export the note as PDF, JSON or FHIR and name that file"
        ) from None


def _record_in(data: bytes) -> dict[str, Any]:
    """What an export says as JSON: a PDF's attachment, what a FHIR document holds, or it itself.

    Raises:
        Broken: If it is none. Nothing is checked: a wrong head is found by holding the rows to it.
    """
    from live.verify import fhir
    from live.verify.pdf import check_pdf
    from live.verify.reading import form_of, read_json

    if form_of(data) == "pdf":
        return read_json(check_pdf(data).attached or b"")
    told_in = read_json(data)
    if not fhir.is_document(told_in):
        return told_in
    within = fhir.within(told_in)
    return read_json(b"" if within is None else within.json)


def _tell(found: Verified) -> None:
    if found.intact:
        out.print(
            f"The audit is as it was written: {found.rows} rows, {found.heads} signed heads.",
            highlight=False,
        )
        return
    out.print("The audit is not as it was written:", style="bold red")
    for fault in found.faults:
        out.print(f"  {fault.what}", highlight=False)
    if found.more:
        out.print(f"  and {found.more} more", highlight=False)


def _show(rows: list[AuditRow]) -> None:
    table = Table(
        "row",
        "when (UTC)",
        "what",
        "who",
        "session",
        "on what",
        "outcome",
        box=None,
        pad_edge=False,
    )
    for row in rows:
        who = f"{row.actor.kind} {row.actor.id}".strip()
        when = row.at.strftime("%Y-%m-%d %H:%M:%S")
        outcome = "" if row.outcome == "done" else row.outcome
        on = row.subject if len(row.subject) <= 24 else row.subject[:23] + "…"
        table.add_row(str(row.n), when, row.action, who, row.session or "", on, outcome)
    out.print(table)
