"""`conote doctor` on real data folders: whole, damaged, tampered with, served."""

import fcntl
import json
import socket
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest
from rich.console import Console
from typer.testing import CliRunner

from live.__main__ import app
from live.audit import Actor
from live.store import Store, master_key_of
from live.store.backups import Backup
from live.store.outbox import Outgoing, Sending

pytestmark = pytest.mark.together


async def _fill(folder: Path) -> None:
    async with Store.open(folder / "conote.db", master_key_of(folder)) as store:
        await store.audit.add("server.started", Actor("server"))
        async with store.database.write("two backups") as db:
            await store.backups.adding(db, Backup("a" * 64, datetime.now(UTC), 1, with_key=False))
            await store.audit.adding(db, "backup.made", Actor("command"))
        await store.audit.add("note.read", Actor("client"), "s1")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with an audit and a backup."""
    path = tmp_path / "data"
    path.mkdir(0o700)
    anyio.run(_fill, path)
    monkeypatch.setenv("CONOTE_DATA_DIR", str(path))
    monkeypatch.setenv("CONOTE_PORT", "0")
    monkeypatch.setenv("CONOTE_WEIGHTS_DIR", str(tmp_path))  # quick, and none of them is there
    return path


def findings() -> dict[str, dict[str, Any]]:
    """What the doctor finds, by what it is about."""
    done = CliRunner().invoke(app, ["doctor", "--json"])
    answer = json.loads(done.output)
    assert done.exit_code == {"ok": 0, "warning": 5, "wrong": 1}[answer["worst"]]
    return {finding["about"]: finding for finding in answer["findings"]}


def test_a_folder_as_it_should_be(folder: Path) -> None:
    found = findings()
    for about in (
        "Python",
        "FFmpeg",
        "data folder",
        "master.key",
        "database",
        "audit",
        "backup",
        "sending",
    ):
        assert found[about]["level"] == "ok", found[about]
    assert found["audit"]["told"].startswith("as it was written: 3 rows")
    assert found["server"]["told"] == "none is at work"
    with (folder / "server.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert findings()["server"]["told"] == "one is at work"


def test_a_row_that_was_changed_is_told(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "conote.db")) as db, db:
        for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'"
        ).fetchall():
            db.execute(f"DROP TRIGGER {name}")
        db.execute("UPDATE audit SET session = 's2' WHERE n = 3")
    found = findings()["audit"]
    assert (found["level"], found["do"]) == ("wrong", "run `conote audit verify`")
    assert found["told"].startswith("row 3 was changed")


@pytest.mark.usefixtures("folder")
def test_an_old_backup_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("live.doctor.database.BACKUP_WITHIN", timedelta(0))
    assert findings()["backup"]["level"] == "warning"


@pytest.mark.parametrize(
    ("state", "hours", "level", "do"),
    [
        ("waiting", 0, "ok", ""),  # it is being sent
        ("waiting", 2, "warning", "run `conote export --resume`"),
        ("refused", 0, "warning", "see why with `conote export --outbox`"),
        ("sent", 99, "ok", ""),
    ],
)
def test_a_note_that_did_not_arrive_is_told(
    folder: Path, state: Sending, hours: int, level: str, do: str
) -> None:
    async def put() -> None:
        at = datetime.now(UTC) - timedelta(hours=hours)
        async with Store.open(folder / "conote.db", master_key_of(folder)) as store:
            await store.create_session("s1", at)
            await store.outbox.put(Outgoing("a" * 64, "s1", state, 6, at, b"{}"))

    anyio.run(put)
    found = findings()["sending"]
    assert (found["level"], found["do"]) == (level, do)


def test_a_damaged_database_is_told(folder: Path) -> None:
    path = folder / "conote.db"
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 4)
    assert findings()["database"]["level"] == "wrong"
    path.write_bytes(b"no database at all" * 100)
    assert findings()["database"]["level"] == "wrong"


def test_a_port_that_somebody_else_has_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder.is_dir()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setenv("CONOTE_PORT", str(port))
        assert findings()[f"port {port}"]["level"] == "wrong"


def test_the_table_says_what_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("live.doctor.command.out", Console(width=140))
    (folder / "master.key").chmod(0o644)
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 1
    assert "WRONG" in done.output
    assert "chmod 600" in done.output
