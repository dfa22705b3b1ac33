"""Every command that needs the data folder × who has the folder and its key, and who has not.

The commands are those of the command line itself: a new one without a row fails.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import anyio
import pytest
import typer
from typer.testing import CliRunner, Result

from live import wire
from live.__main__ import app
from live.audit.by_hand import COMMAND, machine_user
from live.audit.chain import AuditRow
from live.command_line import EXIT_BAD_INPUT, EXIT_CANNOT_START, EXIT_FAILED
from live.doctor.folder import folder_findings
from live.people import passphrases
from live.settings import Settings
from live.store import Store, load_or_create
from live.values import PARTIES
from tests.fakes.server import (
    AGREE,
    CHEAP,
    CLINICIAN,
    PASSPHRASE,
    data_folder,
    practicing,
)
from tests.fakes.sessions import NEW, sign, write
from tests.live.command_rows import MATRIX, Row, commands

pytestmark = pytest.mark.together

WORDS: Final = ("Nora L.", "Slept four hours")
"""Of the session: only what is for reading it says them."""
FOLDERS: Final = [name for name, row in MATRIX.items() if row.needs == "folder"]
FRESH: Final = frozenset({"restore"})
"""Into a folder in which nothing is kept: a filled one is refused, whatever else is so."""
ENDLESS: Final = frozenset({"serve"})
"""Tried where it is refused alone: at work it has tests of its own."""


def test_every_command_has_a_row() -> None:
    assert set(commands(typer.main.get_command(app))) == set(MATRIX)


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
