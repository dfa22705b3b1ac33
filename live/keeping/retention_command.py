"""``conote retention``: what goes when, what is held, and a sweep by hand."""

import getpass
import json
import sys
from dataclasses import asdict
from typing import Annotated, Any

import anyio
import typer
from rich.console import Console
from rich.table import Table

from live.audit.by_hand import COMMAND
from live.command_line import Json, read_settings, told
from live.equipment import utc_now
from live.errors import BadInput, CannotStart, NotFound
from live.keeping.folder import DataFolder
from live.keeping.keys_command import data_folder
from live.keeping.policy import POLICY_FILE, Policy, read_policy, spoken
from live.keeping.standing import standings
from live.keeping.sweeper import Sweeper, Swept
from live.store.holds import Why

retention = typer.Typer(
    help="For how long what is kept; legal holds; deleting what is due.", no_args_is_help=True
)

out = Console()
err = Console(stderr=True)


def _policy() -> Policy:
    settings = read_settings()
    return read_policy(settings.retention_file or settings.data_dir / POLICY_FILE)


@retention.command()
def show(as_json: Json = False) -> None:
    """The policy, every session whose transcript is kept and when it goes, and what is held."""
    with told(err):
        policy = _policy()
        shown = anyio.run(_shown, data_folder(), policy)
    if as_json:
        sys.stdout.write(json.dumps(shown) + "\n")
    else:
        _print(shown)


async def _shown(folder: DataFolder, policy: Policy) -> dict[str, Any]:
    async with folder.open("retention.show") as store:
        sessions = [
            {
                "session": each.session,
                "created_at": _told(each.created_at),
                "signed_at": _told(each.signed_at),
                "goes_at": _told(each.goes_at),
                "holds": list(each.holds),
            }
            for each in await standings(store, policy)
        ]
        holds = [
            {
                "hold": hold.id,
                "scope": hold.scope,
                "session": hold.subject if hold.scope == "session" else None,
                "reason": hold.reason,
                "who": hold.who,
                "since": _told(hold.since),
            }
            for hold in await store.holds.standing()
        ]
    kept = {
        "transcript": spoken(policy.transcript, "after signing"),
        "unsigned": spoken(policy.unsigned, "after setting up"),
        "figures": spoken(policy.figures),
        "links": spoken(policy.links, "after they expire"),
        "sent": spoken(policy.sent, "after it arrived"),
        "sound": "never kept",
        "uploads": "never readable on disk; gone after their reading",
        "signed notes, plans, audit": "for ever",
    }
    return {"policy": kept, "sessions": sessions, "holds": holds}


def _told(moment: Any) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")


def _print(shown: dict[str, Any]) -> None:
    for kind, span in shown["policy"].items():
        out.print(f"{kind}: {span}", highlight=False)
    table = Table("session", "set up", "signed", "transcript goes", "held by", box=None)
    for each in shown["sessions"]:
        goes = "held" if each["holds"] else each["goes_at"] or "never"
        signed = each["signed_at"] or "not signed"
        table.add_row(
            each["session"], each["created_at"], signed, goes, " ".join(each["holds"]) or "–"
        )
    out.print()
    out.print(table)
    for hold in shown["holds"]:
        of = hold["session"] or "everything of a client"
        out.print(
            f"hold {hold['hold']} on {of}, since {hold['since']}, by {hold['who']}: "
            f"{hold['reason']}",
            markup=False,
            highlight=False,
        )


@retention.command()
def sweep(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    as_json: Json = False,
) -> None:
    """Delete what is due, and prove that it is gone. A running server does it by itself."""
    with told(err):
        swept = anyio.run(_sweep, data_folder(), _policy(), dry_run)
    if as_json:
        sys.stdout.write(json.dumps(asdict(swept)) + "\n")
        return
    would = "would be" if dry_run else "were"
    out.print(f"Transcripts of {len(swept.sessions)} sessions {would} deleted.", highlight=False)
    for session in swept.sessions:
        out.print(f"  {session}", highlight=False)
    if not dry_run and swept.sessions:
        proof = "Nothing of them is left." if swept.proven else "It is not proven yet: see the log."
        out.print(proof)
    if swept.left:
        out.print(f"{swept.left} more are due.", highlight=False)


async def _sweep(folder: DataFolder, policy: Policy, dry_run: bool) -> Swept:
    async with folder.open("retention.sweep") as store:
        sweeper = Sweeper(store, policy, utc_now)
        if dry_run:
            due = tuple(each.session for each in await sweeper.due())
            return Swept(due, 0, 0, 0, 0, proven=True)
        if folder.is_served():
            raise CannotStart(
                "expected no server at work on this folder, found one: it sweeps by itself every "
                "ten minutes; see what is due with --dry-run"
            )
        return await sweeper.sweep()


@retention.command()
def hold(
    reason: Annotated[str, typer.Option(help="Why; kept encrypted, shown to the therapist.")],
    session: Annotated[str, typer.Option(help="A session's id.")] = "",
    client: Annotated[str, typer.Option(help="Or a client's alias: all of their sessions.")] = "",
    therapist: Annotated[str, typer.Option(help="Whose client that is.")] = "",
    who: Annotated[str, typer.Option(help="Who says so.")] = "",
    as_json: Json = False,
) -> None:
    """Keep a session, or everything of a client, whatever the policy says."""
    with told(err):
        if bool(session) == bool(client) or bool(client) != bool(therapist):
            raise BadInput("expected --session, or --client with --therapist")
        why = Why(reason, who or getpass.getuser())
        name = anyio.run(_hold, data_folder(), session, (therapist, client), why)
    out.print(json.dumps({"hold": name}) if as_json else f"hold {name} stands", highlight=False)


async def _hold(folder: DataFolder, session: str, whose: tuple[str, str], why: Why) -> str:
    async with folder.open("retention.hold") as store:
        if not session:
            subject = store.holds.client(*whose)
            return await store.holds.set("client", subject, why, COMMAND, utc_now())
        if all(row.id != session for row in await store.sessions()):
            raise NotFound("expected the id of a session whose transcript is kept, got another")
        return await store.holds.set("session", session, why, COMMAND, utc_now())


@retention.command()
def release(
    name: Annotated[str, typer.Argument(metavar="HOLD", help="The hold's id.")],
    reason: Annotated[str, typer.Option(help="Why; kept encrypted.")],
    who: Annotated[str, typer.Option(help="Who says so.")] = "",
) -> None:
    """Let go of what is held: the policy counts again."""
    with told(err):
        anyio.run(_release, data_folder(), name, Why(reason, who or getpass.getuser()))
    out.print(f"hold {name} was lifted", highlight=False)


async def _release(folder: DataFolder, name: str, why: Why) -> None:
    async with folder.open("retention.release") as store:
        await store.holds.lift(name, why, COMMAND, utc_now())
