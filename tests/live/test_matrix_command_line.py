"""Every command × who may run it: whoever has the folder and its key, or whoever is let in.

The commands are those of the command line itself: a new one without a row here fails.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

import anyio
import pytest
import typer
from anyio import to_thread
from typer.testing import CliRunner, Result

from live import wire
from live.__main__ import app
from live.audit.by_hand import COMMAND, machine_user
from live.audit.chain import AuditRow
from live.command_line import EXIT_BAD_INPUT, EXIT_CANNOT_START, EXIT_FAILED
from live.doctor.folder import folder_findings
from live.people import passphrases
from live.people.account import Role
from live.settings import Settings
from live.store import Store, load_or_create
from live.values import PARTIES
from live.web.doors import Doors
from live.web.limits import Limits
from tests.fakes.server import (
    AGREE,
    CHEAP,
    CLINICIAN,
    PASSPHRASE,
    Running,
    data_folder,
    practicing,
    serving,
    sign_in,
)
from tests.fakes.sessions import NEW, sign, write

pytestmark = pytest.mark.together

Needs = Literal["nothing", "folder", "server"]
WORDS: Final = ("Nora L.", "Slept four hours")
"""Of the session: only what is for reading it says them."""


@dataclass(frozen=True)
class Row:
    """Who may run a command.

    Attributes:
        needs: Nothing of the practice; its data folder and master key; or to be let in.
        words: With which it is tried.
        tells: What the audit tells of it, by the machine's user.
        code: With which it ends in a folder that is in order; None: as the machine is.
        makes: Whether it makes a folder where there is none.
        alone: Whether it is refused while a server is at work.
        reads: Whether it gives out words of a session.
    """

    needs: Needs
    words: tuple[str, ...] = ()
    tells: tuple[str, ...] = ("folder.opened",)
    code: int | None = 0
    makes: bool = False
    alone: bool = False
    reads: bool = False


NOTHING: Final = Row("nothing", tells=())
"""It works with what it is given, or with weights."""
SERVER: Final = Row("server", tells=())


def people(*words: str, tells: tuple[str, ...] = ()) -> Row:
    """A row of ``conote people``: it works where no server ever ran."""
    return Row("folder", words, ("folder.opened", *tells), makes=True)


MATRIX: Final[dict[str, Row]] = {
    "audit show": Row("folder", tells=("audit.read",)),
    "audit verify": Row("folder", tells=("audit.verified",)),
    "backup": Row("folder", ("{out}",), ("folder.opened", "backup.made")),
    "bench note": NOTHING,
    "bench room": NOTHING,
    "bench speech": NOTHING,
    "dashboard": SERVER,
    "demo": NOTHING,
    "doctor": Row("folder", tells=(), code=None, makes=True),  # looks at the machine
    "draft": SERVER,
    "emergency find": SERVER,
    "emergency read": SERVER,
    "export": Row(
        "folder",
        ("{session}", "--form", "markdown", "--out", "{out}"),
        ("folder.opened", "note.exported"),
        reads=True,
    ),
    "keys new-signing": Row("folder", tells=("folder.opened", "signing_key.made"), alone=True),
    "keys public": Row("folder"),
    "keys rotate": Row("folder", tells=("folder.opened", "key.rotated")),
    "keys show": Row("folder"),
    "models fetch": NOTHING,
    "models list": NOTHING,
    "models verify": NOTHING,
    "people add": people("osei", "--name", "Dr. Osei", tells=("account.created",)),
    "people disable": people("hale", tells=("account.disabled", "access.revoked")),
    "people list": people(),
    "people reset": people("hale", tells=("account.changed", "access.revoked")),
    "people revoke": people("hale", tells=("access.revoked",)),
    "people roles": people("hale", "--role", "supervisor", tells=("account.changed",)),
    "people second-factor": people("hale", "--off", tells=("access.revoked",)),
    "people sessions": people(),
    "plan check": NOTHING,
    "report": Row("folder"),
    "restore": Row("folder", ("{backup}",), ("backup.restored",)),
    "retention hold": Row(
        "folder",
        ("--session", "{session}", "--reason", "A subpoena."),
        ("folder.opened", "hold.set"),
    ),
    "retention release": Row("folder", ("h1", "--reason", "Closed."), code=EXIT_FAILED),
    "retention show": Row("folder"),
    "retention sweep": Row("folder", alone=True),
    "schema": NOTHING,
    "serve": Row("folder", ("--port", "0"), makes=True, alone=True),
    "templates check": NOTHING,
    "transcribe": NOTHING,
    "verify": NOTHING,
    "watch": SERVER,
}
FOLDERS: Final = [name for name, row in MATRIX.items() if row.needs == "folder"]
FRESH: Final = frozenset({"restore"})
"""Into a folder in which nothing is kept: a filled one is refused, whatever else is so."""
ENDLESS: Final = frozenset({"serve"})
"""Tried where it is refused alone: at work it has tests of its own."""


def commands(group: Any, before: tuple[str, ...] = ()) -> Iterator[str]:
    """The names of all commands of a group."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*before, name))
        else:
            yield " ".join((*before, name))


def test_every_command_has_a_row() -> None:
    assert set(commands(typer.main.get_command(app))) == set(MATRIX)


# --- the data folder ------------------------------------------------------------------------


@dataclass(frozen=True)
class Kept:
    """A data folder with a signed session of Dr. Hale's, and a backup of it."""

    folder: Path
    session: str
    backup: Path


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Made once; each test takes a copy."""
    place = tmp_path_factory.mktemp("filled")

    folder = data_folder(place / "data")

    async def fill() -> str:
        async with practicing(folder) as practice:
            session, _ = await practice.create(NEW, CLINICIAN.id)
            for party in PARTIES:
                await session.do(party, AGREE)
            await write(session, "Slept four hours.")
            await session.do("therapist", wire.End())
            for party in PARTIES:
                await sign(session, party)
            return session.id

    session = anyio.run(fill)
    made = CliRunner().invoke(
        app, ["backup", str(place / "backup")], env={"CONOTE_DATA_DIR": str(folder)}
    )
    assert made.exit_code == 0, made.output
    return Kept(folder, session, place / "backup")


@pytest.fixture
def kept(filled: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    """A copy of the folder, named in the environment; passphrases cost nothing."""
    monkeypatch.setattr(passphrases, "COST", CHEAP)
    folder = shutil.copytree(filled.folder, tmp_path / "data")
    folder.chmod(0o700)
    monkeypatch.setenv("CONOTE_DATA_DIR", str(folder))
    monkeypatch.setenv("CONOTE_DRAFTING", "off")
    return Kept(folder, filled.session, filled.backup)


def run(name: str, row: Row, kept: Kept) -> Result:
    """Run a command with its words; a passphrase is there for who asks for one."""
    given = {"session": kept.session, "out": kept.folder.parent / "out", "backup": kept.backup}
    words = [word.format(**given) for word in row.words]
    return CliRunner().invoke(app, [*name.split(), *words], input=f"{PASSPHRASE}\n")


def rows_of(folder: Path) -> list[AuditRow]:
    """The audit of a data folder."""

    async def read() -> list[AuditRow]:
        async with Store.open(folder / "conote.db", load_or_create(folder / "master.key")) as store:
            return await store.audit.rows()

    return anyio.run(read)


@pytest.mark.parametrize("name", [name for name in FOLDERS if name not in ENDLESS])
def test_who_has_folder_and_key_runs_it_and_is_named_in_the_audit(
    name: str, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, folder, before = MATRIX[name], kept.folder, len(rows_of(kept.folder))
    if name in FRESH:  # the backup has the rows of before it was told of
        folder, before = tmp_path / "fresh", before - 1
        folder.mkdir(mode=0o700)
        shutil.copy2(kept.folder / "master.key", folder)
        monkeypatch.setenv("CONOTE_DATA_DIR", str(folder))
    done = run(name, row, kept)
    assert row.code is None or done.exit_code == row.code, done.output
    mine = [one for one in rows_of(folder)[before:] if one.actor == COMMAND]
    assert {one.action for one in mine} >= set(row.tells), [one.action for one in mine]
    opened = [one.subject for one in mine if one.action == "folder.opened"]
    assert set(opened) == ({name.replace(" ", ".")} if "folder.opened" in row.tells else set())
    assert row.reads or not any(word in done.output for word in WORDS)


def test_the_machines_user_is_named_by_the_process_and_not_by_its_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = machine_user()
    monkeypatch.setenv("USER", "somebody-else")
    monkeypatch.setenv("LOGNAME", "somebody-else")
    assert machine_user() == before == COMMAND.id


# --- without the key, or in another's folder ------------------------------------------------


def no_key(kept: Kept) -> None:
    """The database is there, the key is not."""
    (kept.folder / "master.key").unlink()


def another_key(kept: Kept) -> None:
    """The key is of another folder."""
    (kept.folder / "master.key").unlink()
    load_or_create(kept.folder / "master.key")


def open_key(kept: Kept) -> None:
    """Others can read the key."""
    (kept.folder / "master.key").chmod(0o644)


@contextmanager
def as_another(folder: Path) -> Iterator[None]:
    """Be a user whose folder it is not: root becomes nobody, others lose their right to it."""
    if os.geteuid() == 0:
        os.seteuid(65_534)
        try:
            yield
        finally:
            os.seteuid(0)
    else:
        folder.chmod(0)
        try:
            yield
        finally:
            folder.chmod(0o700)


def refused(done: Result, name: str) -> None:
    """It said why in plain words, of which none is of a session, and ended as such do."""
    assert isinstance(done.exception, SystemExit), (name, done.exception)
    codes = {EXIT_FAILED} if name == "doctor" else {EXIT_CANNOT_START, EXIT_BAD_INPUT}
    assert done.exit_code in codes, (name, done.exit_code, done.output)
    assert "expected" in done.output or name == "doctor", (name, done.output)
    assert not any(word in done.output for word in (*WORDS, "Traceback")), name


@pytest.mark.parametrize("spoil", [no_key, another_key, open_key])
def test_without_the_right_key_nothing_is_read(spoil: Any, kept: Kept) -> None:
    database = (kept.folder / "conote.db").read_bytes()
    spoil(kept)
    for name in FOLDERS:
        refused(run(name, MATRIX[name], kept), name)
    assert (kept.folder / "conote.db").read_bytes() == database
    assert not (kept.folder.parent / "out").exists()


def test_in_another_users_folder_nothing_is_read(kept: Kept) -> None:
    for name in FOLDERS:
        if name == "doctor":  # looks at weights, too: whose those are is another matter
            continue
        with as_another(kept.folder):
            done = run(name, MATRIX[name], kept)
        refused(done, name)
    with as_another(kept.folder):
        (found,) = folder_findings(Settings(data_dir=kept.folder))
    assert (found.level, found.told) == ("wrong", "belongs to another user")


def test_where_nothing_is_kept_it_says_so(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in FOLDERS:
        if MATRIX[name].makes or name in FRESH:
            continue
        empty = tmp_path / name.replace(" ", "-")
        empty.mkdir(mode=0o700)
        monkeypatch.setenv("CONOTE_DATA_DIR", str(empty))
        refused(run(name, MATRIX[name], kept), name)
        assert not (empty / "conote.db").exists()


def test_what_must_be_alone_is_refused_while_a_server_is_at_work(kept: Kept) -> None:
    with (kept.folder / "server.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for name in FOLDERS:
            if MATRIX[name].alone or name in FRESH:
                refused(run(name, MATRIX[name], kept), name)


# --- by the server ------------------------------------------------------------------------------

ACCOUNTS: Final[dict[str, tuple[tuple[Role, ...], tuple[str, ...]]]] = {
    "other": (("clinician",), ()),
    "supervisor": (("supervisor",), (CLINICIAN.id,)),
    "stranger": (("supervisor",), ("id-other",)),
    "administrator": (("administrator",), ()),
    "disabled": (("clinician", "supervisor", "administrator"), (CLINICIAN.id,)),
}
HOLDERS: Final = ("hale", *ACCOUNTS, "nobody")
LET_IN: Final[dict[str, frozenset[str]]] = {
    "watch": frozenset({"hale"}),
    "draft": frozenset({"hale", "other"}),
    "emergency find": frozenset({"hale", "supervisor", "stranger", "administrator"}),
    "emergency read": frozenset({"stranger", "administrator"}),
}
"""Of those who sign in. ``dashboard`` is a terminal: it is tried with those who cannot."""
WHY: Final = ("--reason", "She was taken to hospital.")


async def accounts(server: Running) -> None:
    """Everybody has an account, and the same passphrase."""
    for user, (roles, over) in ACCOUNTS.items():
        account = replace(CLINICIAN, id=f"id-{user}", user=user, roles=roles, supervises=over)
        off = user == "disabled"
        await sign_in(server.store, replace(account, disabled=off), f"token-of-{user}")


def words_for(name: str, session: str, text: Path) -> list[str]:
    """What a command is given besides who runs it."""
    given = {
        "watch": [session],
        "dashboard": [session],
        "draft": [
            str(text), "--typed", "--session", "--your-name", "Dr. Osei", "--alias", "N.", "-q",
        ],
        "emergency find": ["--client", "Nora L.", "--json", *WHY],
        "emergency read": [session, *WHY],
    }  # fmt: skip
    return [*name.split(), *given[name]]


async def ask(server: Running, user: str, words: list[str], folder: Path) -> Result:
    """Run a command as somebody."""
    server.app.state.limits = Limits()  # all of them ask from one address
    file = folder.parent / "passphrase"
    file.write_text(f"{PASSPHRASE}\n")
    env = {"CONOTE_PUBLIC_URL": server.base, "CONOTE_DRAFTING": "off"}
    arguments = [*words, "--user", user, "--passphrase-file", str(file)]
    return await to_thread.run_sync(lambda: CliRunner().invoke(app, arguments, env=env))


async def test_who_is_let_in_by_the_server_is_and_others_are_told_why_not(folder: Path) -> None:
    text = folder.parent / "typed.txt"
    text.write_text("She slept for four hours.\n")
    async with serving(folder) as server:
        await accounts(server)
        made = await server.set_up()
        wrong = []
        for name in (name for name, row in MATRIX.items() if row.needs == "server"):
            for user in HOLDERS:
                out = user in {"disabled", "nobody"}
                inside = user in LET_IN.get(name, ())
                if (name == "dashboard" and not out) or (name == "watch" and inside):
                    continue
                done = await ask(server, user, words_for(name, made.id, text), folder)
                code = 0 if inside else EXIT_CANNOT_START if name == "watch" else EXIT_FAILED
                if done.exit_code != (EXIT_FAILED if out else code) or done.stdout * (not inside):
                    wrong.append((name, user, done.exit_code, done.output, done.exception))
        assert not wrong, "\n".join(map(str, wrong))


async def test_not_there_and_not_yours_are_told_alike(folder: Path) -> None:
    async with serving(folder) as server:
        await accounts(server)
        made = await server.set_up()
        for user in ("other", "stranger", "administrator"):
            told = [
                await ask(server, user, words_for("watch", session, folder), folder)
                for session in (made.id, "0123456789abcdef")
            ]
            assert len({(one.exit_code, one.output) for one in told}) == 1, user


async def test_a_watcher_who_is_signed_out_meanwhile_is_told_and_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Revoked, or over by its own time: the server closes what it opened."""
    async with serving(folder) as server:
        made = await server.set_up()
        ended: list[Result] = []

        async def watch() -> None:
            words = [*words_for("watch", made.id, folder), "--json"]
            ended.append(await ask(server, CLINICIAN.user, words, folder))

        doors: Doors = server.app.state.doors
        opened, really = anyio.Event(), doors.opened

        def told_of(*about: Any) -> Any:
            opened.set()
            return really(*about)

        monkeypatch.setattr(doors, "opened", told_of)
        with anyio.fail_after(20):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(watch)
                await opened.wait()
                await server.store.sign_ins.end_all(CLINICIAN.id, COMMAND)
                await doors.look()
        (done,) = ended
        assert done.exit_code == EXIT_CANNOT_START
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        assert lines[-1]["state"] == "closed"
        assert "does not let" in done.stderr
