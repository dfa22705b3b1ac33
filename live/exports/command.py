"""``conote export``: signed notes as files, everything of one client, or to a FHIR server."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import anyio
import typer
from anyio import to_thread
from rich.console import Console

from live import exports
from live.audit import asking
from live.command_line import Json, read_settings, told
from live.errors import BadInput
from live.exports.client_copy import audited, everything_of
from live.exports.fhir_server import checked_url
from live.exports.kept import Client, SignedNotes
from live.exports.outgoing import (
    Access,
    checked_patient,
    send,
    send_waiting,
    sent_before,
    token_in,
)
from live.exports.reading import opened
from live.exports.sending import Sent, Target, Way
from live.exports.writing import place, write_one
from live.plans.shelf import PlanShelf
from live.settings import Settings

out = Console()
err = Console(stderr=True)


def export(  # noqa: PLR0913, PLR0917 - each is an option of the command
    session: Annotated[str | None, typer.Argument(help="Which session's note.")] = None,
    form: Annotated[exports.Form, typer.Option(help="In which form.")] = "pdf",
    out_path: Annotated[
        Path | None, typer.Option("--out", help="The file; for a client a folder or a .zip.")
    ] = None,
    client: Annotated[
        str | None, typer.Option(help="Everything of the client of this alias.")
    ] = None,
    therapist: Annotated[
        str | None, typer.Option(help="Of this therapist, if several have such a client.")
    ] = None,
    to: Annotated[str | None, typer.Option(help="Send to the FHIR server at this address.")] = None,
    way: Annotated[
        Way, typer.Option("--as", help="A DocumentReference in a transaction, or POST /Bundle.")
    ] = "transaction",
    patient: Annotated[str, typer.Option(help="The server's own patient: Patient/123.")] = "",
    token_file: Annotated[Path | None, typer.Option(help="File with the server's token.")] = None,
    ca: Annotated[Path | None, typer.Option(help="PEM file of the server's authority.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Send what did not go.")] = False,
    outbox: Annotated[bool, typer.Option("--outbox", help="Show what was sent, and how.")] = False,
    as_json: Json = False,
) -> None:
    """A signed note as a file or to a FHIR server; everything of a client; what was sent.

    Exits 2 if what is meant is not clear, 1 if there is no such note or a server did not take it.
    """
    with told(err):
        if sum((session is not None, client is not None, resume, outbox)) != 1:
            raise BadInput(
                "expected a session, --client, --resume or --outbox, one of them: see --help"
            )
        settings, access = read_settings(), Access(token_in(token_file), ca)
        url = None if to is None else checked_url(to)
        if outbox:
            _show_outbox(anyio.run(sent_before, settings), as_json=as_json)
        elif resume:
            _show_sent(anyio.run(send_waiting, settings, url, access), as_json=as_json)
        elif client is not None:
            path = _needed(out_path)
            count = anyio.run(_copy_client, settings, client, therapist, path)
            words = f"{count} files are in {path}"
            _tell({"out": str(path), "files": count}, words, as_json=as_json)
        elif session is not None and url is not None:
            target = Target(url, way, checked_patient(patient))
            _show_sent([anyio.run(send, settings, session, target, access)], as_json=as_json)
        elif session is not None:
            path = _needed(out_path)
            anyio.run(_one, settings, session, form, path)
            _tell({"out": str(path), "form": form}, f"The note is in {path}", as_json=as_json)


def _needed(path: Path | None) -> Path:
    if path is None:
        raise BadInput("expected where to put it, got nothing: say so with --out, or --to a server")
    return path


def _show_outbox(rows: list[dict[str, Any]], *, as_json: bool) -> None:
    for row in rows:
        what = " ".join(filter(None, (row["place"], *row["issues"])))
        words = f"{row['at']}  {row['session']}  {row['state']} ({row['attempts']})  {row['to']}"
        _tell(row, f"{words}  {what}".rstrip(), as_json=as_json)
    if not rows and not as_json:
        out.print("Nothing was sent yet.", highlight=False)


def _show_sent(sent: list[Sent], *, as_json: bool) -> None:
    for one in sent:
        where = f" as {one.place}" if one.place else ""
        words = f"{one.session} {'was sent before and ' if one.before else ''}is there{where}"
        plain = {
            "session": one.session,
            "place": one.place,
            "attempts": one.attempts,
            "before": one.before,
        }
        _tell(plain, words, as_json=as_json)
    if not sent and not as_json:
        out.print("Nothing waits to be sent.", highlight=False)


async def _one(settings: Settings, session: str, form: exports.Form, path: Path) -> None:
    async with opened(settings) as source:
        note = await source.notes.find(session)
        data = await exports.made(form, note.attested, source.seal)
        await source.store.audit.add("note.exported", asking(), session, subject=form)
        await to_thread.run_sync(write_one, path, data)


async def _copy_client(settings: Settings, alias: str, therapist: str | None, path: Path) -> int:
    async with opened(settings) as source:
        client = await _whose(source.notes, alias, therapist)
        plan = await PlanShelf(source.store).find(client.owner, client.alias)
        count = 0
        with place(path) as into:
            files = everything_of(client, source.notes, plan, source.seal)
            async for file in audited(files, source.store.audit):
                await to_thread.run_sync(into.put, file)
                count += 1
        return count


async def _whose(notes: SignedNotes, alias: str, therapist: str | None) -> Client:
    """The client that is meant.

    Raises:
        BadInput: If there is none, or several and no therapist is named.
    """
    found = await notes.clients(alias, therapist)
    if len(found) != 1:
        got = "several: name the --therapist" if found else "none of that alias with a signed note"
        raise BadInput(f"expected one client, found {got}")
    return found[0]


def _tell(plain: dict[str, Any], words: str, *, as_json: bool) -> None:
    """Say what was done: a line of JSON for programs, or words."""
    if as_json:
        sys.stdout.write(json.dumps(plain) + "\n")
    else:
        out.print(words, markup=False, highlight=False, soft_wrap=True)
