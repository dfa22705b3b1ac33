"""``conote people``: the accounts of a practice, whether its server runs or not."""

import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import anyio
import segno
import typer
from rich.console import Console
from rich.table import Table

from live.audit.by_hand import COMMAND
from live.command_line import Json, read_settings, told
from live.errors import BadInput
from live.keeping.folder import make_folder
from live.people.account import ROLES, Account, checked_roles
from live.people.asking import PassphraseFile, passphrase_of
from live.people.passphrases import Passphrases
from live.people.reception import new_account
from live.people.second_factor import address_of, confirmed, new_factor, use
from live.store import Store, master_key_of

people = typer.Typer(
    help="The accounts of the practice: who may sign in, and as what.", no_args_is_help=True
)

_T = TypeVar("_T")
_out: Final = Console()
_err: Final = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)

DataDir = Annotated[Path | None, typer.Option(help="The data folder.")]
Who = Annotated[str, typer.Argument(metavar="USER", help="Their user name.")]
Roles = Annotated[
    list[str] | None,
    typer.Option("--role", help=f"{', '.join(ROLES)}; again for several.", show_default=False),
]
Supervises = Annotated[
    list[str] | None,
    typer.Option(
        "--supervises",
        help="User name of a clinician whose sessions a supervisor reads; again for several.",
        show_default=False,
    ),
]


@people.command()
def add(
    user: Who,
    name: Annotated[str, typer.Option(help="As others see it; signed notes carry it.")],
    role: Roles = None,
    supervises: Supervises = None,
    passphrase_file: PassphraseFile = None,
    data_dir: DataDir = None,
) -> None:
    """Make an account; asks for its passphrase, without showing it."""

    async def act(store: Store) -> Account:
        account = await new_account(
            Passphrases(), user, name, words, checked_roles(role or ["clinician"])
        )
        account = replace(account, supervises=await _ids(store, supervises or []))
        await store.people.add(account, COMMAND)
        return account

    with told(_err):
        words = passphrase_of(passphrase_file, f"Passphrase of {user}", twice=True)
        made = _at(data_dir, "add", act)
        _out.print(f"{made.user}: {', '.join(made.roles)}", highlight=False)


@people.command("list")
def list_people(data_dir: DataDir = None, as_json: Json = False) -> None:
    """Who has an account."""

    async def act(store: Store) -> list[Account]:
        return await store.people.all()

    with told(_err):
        found = _at(data_dir, "list", act)
    users = {account.id: account.user for account in found}
    rows = [
        {
            "id": account.id,
            "user": account.user,
            "name": account.name,
            "roles": list(account.roles),
            "supervises": [users.get(one, one) for one in account.supervises],
            "disabled": account.disabled,
            "authenticator": account.factor is not None and account.factor.confirmed,
        }
        for account in found
    ]
    _show(rows, as_json=as_json)


@people.command()
def roles(
    user: Who,
    role: Roles = None,
    supervises: Supervises = None,
    data_dir: DataDir = None,
) -> None:
    """Say anew what somebody may do; what is left out stays.

    Whoever may do less than before is signed out, and what they have open closes within seconds.
    """

    async def act(store: Store) -> Account:
        account = await _find(store, user)
        now = checked_roles(role) if role else account.roles
        over = await _ids(store, supervises) if supervises else account.supervises
        made = await store.people.change(
            account.id, lambda kept: replace(kept, roles=now, supervises=over), COMMAND
        )
        if set(account.roles) - set(now) or set(account.supervises) - set(over):
            await _show_out(store, account.id)
        return made

    with told(_err):
        made = _at(data_dir, "roles", act)
        _out.print(f"{made.user}: {', '.join(made.roles)}", highlight=False)


@people.command()
def disable(
    user: Who,
    data_dir: DataDir = None,
    enable: Annotated[bool, typer.Option("--undo", help="Let them in again.")] = False,
) -> None:
    """Let an account in no more; its sessions stay. What it has open closes within seconds."""

    async def act(store: Store) -> Account:
        account = await _find(store, user)
        made = await store.people.change(
            account.id,
            lambda kept: replace(kept, disabled=not enable),
            COMMAND,
            "account.changed" if enable else "account.disabled",
        )
        if not enable:
            await _show_out(store, account.id)
        return made

    with told(_err):
        made = _at(data_dir, "disable", act)
        _out.print(f"{made.user}: {'disabled' if made.disabled else 'enabled'}", highlight=False)


async def _show_out(store: Store, account_id: str) -> None:
    """Have nothing let somebody in that let them in before: no sign-in, and no link of theirs."""
    await store.sign_ins.end_all(account_id, COMMAND)
    await store.tokens.take_back_all(account_id)


@people.command()
def reset(
    user: Who,
    passphrase_file: PassphraseFile = None,
    second_factor: Annotated[
        bool, typer.Option("--second-factor", help="Take their authenticator off, too.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Set somebody's passphrase anew; their passkeys go, they are signed out everywhere."""

    async def act(store: Store) -> Account:
        account = await _find(store, user)
        hashed = await Passphrases().hashed(words)
        made = await store.people.change(
            account.id, lambda kept: replace(kept, passphrase=hashed, passkeys=()), COMMAND
        )
        if second_factor:
            await _take_off(store, account.id)
        await store.sign_ins.end_all(account.id, COMMAND)
        await store.guesses.succeeded(account.user)  # nobody waits for having guessed the old one
        return made

    with told(_err):
        words = passphrase_of(passphrase_file, f"New passphrase of {user}", twice=True)
        made = _at(data_dir, "reset", act)
        _out.print(f"{made.user}: a new passphrase, signed out everywhere", highlight=False)


@people.command("second-factor")
def second_factor(
    user: Who,
    off: Annotated[
        bool, typer.Option("--off", help="Take it off: they lost it. They are signed out.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Have an authenticator's code asked of somebody, or no more.

    Shows what the authenticator reads, asks for a code of it, and prints the recovery codes, once.
    """

    async def taken_off(store: Store) -> None:
        account = await _find(store, user)
        await _take_off(store, account.id)
        await store.sign_ins.end_all(account.id, COMMAND)

    async def without(store: Store) -> Account:
        account = await _find(store, user)
        if account.factor is not None and account.factor.confirmed:
            raise BadInput("expected somebody without an authenticator, got one: --off first")
        return account

    with told(_err):
        if off:
            _at(data_dir, "second-factor", taken_off)
            _out.print(f"{user}: no authenticator, signed out everywhere", highlight=False)
            return
        account = _at(data_dir, "second-factor", without)
        made = new_factor()
        address = address_of(made, account.user)
        segno.make(address, micro=False).terminal(sys.stdout, border=2, compact=True)
        _out.print(f"Have an authenticator read this, or type {made.secret}", highlight=False)
        used = use(
            made, str(typer.prompt("The code that it shows now", err=True)), datetime.now(UTC)
        )
        if used is None:
            raise BadInput("expected the six digits that it shows now, got other: begin again")
        factor, codes = confirmed(used.left)

        async def taken(store: Store) -> None:
            await store.people.change(
                account.id,
                lambda kept: replace(kept, factor=factor),
                COMMAND,
                "account.second_factor_on",
            )

        _at(data_dir, "second-factor", taken)
        _out.print("Recovery codes, each good once. They are shown only now: keep them on paper.")
        for code in codes:
            _out.print(code, highlight=False)


async def _take_off(store: Store, account_id: str) -> None:
    """Take somebody's authenticator off."""
    await store.people.change(
        account_id, lambda kept: replace(kept, factor=None), COMMAND, "account.second_factor_off"
    )


@people.command()
def sessions(
    user: Annotated[str | None, typer.Argument(metavar="USER", help="Whose; everybody's.")] = None,
    data_dir: DataDir = None,
    as_json: Json = False,
) -> None:
    """Who is signed in, where, and since when."""

    async def act(store: Store) -> list[dict[str, Any]]:
        whose = None if user is None else (await _find(store, user)).id
        users = {account.id: account.user for account in await store.people.all()}
        return [
            {
                "id": row.id,
                "user": users.get(row.person, row.person),
                "kind": row.kind,
                "known": row.known,
                "made_at": row.made_at.isoformat(timespec="seconds"),
                "seen_at": row.seen_at.isoformat(timespec="seconds"),
                "expires_at": row.expires_at.isoformat(timespec="seconds"),
            }
            for row in await store.sign_ins.of(whose)
        ]

    with told(_err):
        rows = _at(data_dir, "sessions", act)
    _show(rows, as_json=as_json)


@people.command()
def revoke(
    user: Who,
    sign_in: Annotated[
        str | None, typer.Argument(metavar="ID", help="One, of `conote people sessions`; all.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Sign somebody out, everywhere or in one place. What they have open closes within seconds."""

    async def act(store: Store) -> int:
        account = await _find(store, user)
        if sign_in is None:
            return await store.sign_ins.end_all(account.id, COMMAND)
        if sign_in not in {row.id for row in await store.sign_ins.of(account.id)}:
            raise BadInput(f"expected the id of a sign-in of {account.user}'s, got another")
        return int(await store.sign_ins.end(sign_in, COMMAND))

    with told(_err):
        ended = _at(data_dir, "revoke", act)
        _out.print(f"ended: {ended}", highlight=False)


def _at(data_dir: Path | None, command: str, act: Callable[[Store], Awaitable[_T]]) -> _T:
    """Do something with the store of the data folder; the audit has it under the command's name."""
    settings = read_settings(data_dir=data_dir)
    make_folder(settings.data_dir)
    key = master_key_of(settings.data_dir, settings.master_key_command)

    async def run() -> _T:
        async with Store.open(settings.data_dir / "conote.db", key) as store:
            await store.audit.add("folder.opened", COMMAND, subject=f"people.{command}")
            return await act(store)

    return anyio.run(run)


async def _find(store: Store, user: str) -> Account:
    account = await store.people.find(user)
    if account is None:
        raise BadInput("expected the user name of somebody here, got another: `conote people list`")
    return account


async def _ids(store: Store, users: list[str]) -> tuple[str, ...]:
    return tuple([(await _find(store, user)).id for user in users])


def _show(rows: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(rows) + "\n")
        return
    table = Table(*(rows[0] if rows else ()), box=None)
    for row in rows:
        table.add_row(*(_cell(value) for value in row.values()))
    _out.print(table)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "–"
    return ", ".join(value) if isinstance(value, list) else str(value)
