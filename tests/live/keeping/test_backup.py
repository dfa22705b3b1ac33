"""Backups: whole or none, of no use without the key, and everything is back after a restore."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import anyio
import pytest
from anyio import to_thread

from live import exports, wire
from live.errors import BadInput, CannotStart, StoreError
from live.keeping import backup as backup_module
from live.keeping.backup import make_backup
from live.keeping.container import Cost
from live.keeping.folder import DataFolder
from live.keeping.restore import restore_backup
from live.keeping.rotation import rotate
from live.settings import Settings
from live.signing import charts
from live.store.key_sources import read_file, write_file
from live.store.keys import KEY_BYTES
from tests.fakes.server import practicing
from tests.fakes.sessions import live_session, sign, write
from tests.live.keeping.keeping_samples import SECRET, check, fill, filled_folder
from tests.live.store.store_samples import NOW

pytestmark = pytest.mark.together

PASSPHRASE = "correct horse battery"
CHEAP = Cost(1, 8, 1)


def asked() -> str:
    return PASSPHRASE


def not_asked() -> str:
    raise AssertionError("nobody should be asked for a passphrase")


@pytest.fixture
async def folder(tmp_path: Path) -> DataFolder:
    """A data folder with a session."""
    return await filled_folder(tmp_path / "data")


@pytest.fixture
def empty(tmp_path: Path) -> DataFolder:
    """Where a backup is put."""
    return DataFolder(tmp_path / "empty")


def names(folder: Path) -> list[str]:
    """What is in a folder, but for locks."""
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".lock")


def carry_key(folder: DataFolder, other: DataFolder) -> None:
    """Put a folder's master key into another one."""
    other.path.mkdir()
    write_file(other.key_file, read_file(folder.key_file))


async def test_everything_is_back_where_nothing_was(
    folder: DataFolder, empty: DataFolder, tmp_path: Path
) -> None:
    target = tmp_path / "backup"
    async with folder.open() as serving:  # a server runs
        made = await make_backup(folder, target)
        await check(serving)
        assert await serving.backups.latest() == made
        told = [row for row in await serving.audit.rows() if row.action == "backup.made"]
        assert [row.subject for row in told] == [made.sha256]
    assert not made.with_key
    assert target.stat().st_size == made.size
    assert names(tmp_path) == ["backup", "data"]
    carry_key(folder, empty)
    done = await restore_backup(empty, target, not_asked)
    assert (done.opened.sessions, done.opened.documents, done.destroyed) == (1, 1, ())
    async with empty.open() as store:
        assert (await store.audit.rows())[-1].action == "backup.restored"
        await check(store)
    assert names(empty.path) == ["conote.db", "master.key"]


async def test_the_key_is_in_it_only_if_that_is_asked_for_and_under_a_passphrase(
    folder: DataFolder, empty: DataFolder, tmp_path: Path
) -> None:
    (value,) = read_file(folder.key_file)
    text = folder.key_file.read_bytes().strip()
    await make_backup(folder, tmp_path / "without")
    await make_backup(folder, tmp_path / "with", PASSPHRASE, CHEAP)
    for name in ("without", "with"):
        data = (tmp_path / name).read_bytes()
        assert not [each for each in (value, text, SECRET.encode(), b"Nora") if each in data]
    with pytest.raises(CannotStart, match="made without it: put the key file there first"):
        await restore_backup(empty, tmp_path / "without", asked)
    with pytest.raises(BadInput, match="expected the passphrase"):
        await restore_backup(empty, tmp_path / "with", lambda: "another passphrase")
    assert names(empty.path) == []
    await restore_backup(empty, tmp_path / "with", asked)
    assert read_file(empty.key_file) == [value]
    async with empty.open() as store:
        await check(store)


async def test_nothing_is_overwritten(folder: DataFolder, tmp_path: Path) -> None:
    target = tmp_path / "backup"
    await make_backup(folder, target)
    with pytest.raises(BadInput, match="not there yet"):
        await make_backup(folder, target)
    async with folder.open() as store:
        await fill(store, "s2")
    with pytest.raises(CannotStart, match="with nothing in it, found"):
        await restore_backup(folder, target, not_asked)
    async with folder.open() as store:
        await check(store, "s2")


async def test_no_server_starts_where_a_backup_is_just_put(
    folder: DataFolder, empty: DataFolder, tmp_path: Path
) -> None:
    served: list[bool] = []

    def asked_meanwhile() -> str:
        served.append(empty.is_served())
        return PASSPHRASE

    await make_backup(folder, tmp_path / "backup", PASSPHRASE, CHEAP)
    await restore_backup(empty, tmp_path / "backup", asked_meanwhile)
    assert served == [True]
    assert not empty.is_served()


async def test_another_key_is_refused(
    folder: DataFolder, empty: DataFolder, tmp_path: Path
) -> None:
    await make_backup(folder, tmp_path / "backup")
    empty.path.mkdir()
    write_file(empty.key_file, [b"x" * KEY_BYTES])
    with pytest.raises(CannotStart, match="expected the master key"):
        await restore_backup(empty, tmp_path / "backup", not_asked)
    await rotate(folder, lambda _: None)
    carry = read_file(folder.key_file)
    write_file(empty.key_file, carry)
    with pytest.raises(CannotStart, match="in use when the backup was made"):
        await restore_backup(empty, tmp_path / "backup", not_asked)


async def test_one_that_is_cut_short_puts_nothing_there(
    folder: DataFolder, empty: DataFolder, tmp_path: Path
) -> None:
    target = tmp_path / "backup"
    await make_backup(folder, target)
    carry_key(folder, empty)
    data = target.read_bytes()
    target.write_bytes(data[: len(data) * 3 // 4])  # its end is filled up with nothing
    with pytest.raises(BadInput, match=r"ends too soon|hashes"):
        await restore_backup(empty, target, not_asked)
    assert not empty.database.exists()
    assert not (empty.path / ".restoring").exists()


async def test_one_whose_audit_was_changed_is_refused(
    folder: DataFolder, empty: DataFolder, tmp_path: Path
) -> None:
    await to_thread.run_sync(_change_audit, folder.database)
    await make_backup(folder, tmp_path / "backup")
    carry_key(folder, empty)
    with pytest.raises(StoreError, match="expected an audit that is whole"):
        await restore_backup(empty, tmp_path / "backup", not_asked)
    assert not empty.database.exists()


def _change_audit(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("DROP TRIGGER guard_audit_update")  # who can edit the file can do that, too
        assert db.execute("UPDATE audit SET outcome = 'failed' WHERE n = 1").rowcount == 1


async def test_what_was_destroyed_since_is_destroyed_again(
    folder: DataFolder, empty: DataFolder, tmp_path: Path
) -> None:
    async with folder.open() as store:
        await fill(store, "s2")
    await make_backup(folder, tmp_path / "older")
    async with folder.open() as store:
        await store.destroy("s1", NOW)
    await make_backup(folder, tmp_path / "newer")
    carry_key(folder, empty)
    third = DataFolder(tmp_path / "third")
    carry_key(folder, third)
    for at, newer in ((empty, tmp_path / "newer"), (third, folder.path)):
        done = await restore_backup(at, tmp_path / "older", not_asked, newer)
        assert done.destroyed == ("s1",)
        assert (done.opened.sessions, done.opened.destroyed) == (1, 1)
        async with at.open() as store:
            await check(store, "s2")
            with pytest.raises(StoreError, match="was destroyed"):
                await store.events("s1")
            assert await store.document("s1", "record")


async def test_a_backup_is_of_one_moment_while_others_write(
    folder: DataFolder, empty: DataFolder, tmp_path: Path
) -> None:
    async with folder.open() as serving, anyio.create_task_group() as tasks:
        await serving.create_session("busy", NOW)

        async def work() -> None:
            for n in range(10_000):
                await serving.append_update("busy", n, "client", b"x" * 3_000)

        tasks.start_soon(work)
        await anyio.sleep(0.1)
        await make_backup(folder, tmp_path / "backup")
        tasks.cancel_scope.cancel()
    carry_key(folder, empty)
    await restore_backup(empty, tmp_path / "backup", not_asked)
    async with empty.open() as store:
        assert len(await store.updates("busy")) > 0


async def test_a_full_disk_leaves_nothing_and_says_so(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_module, "pack", full)
    with pytest.raises(StoreError, match="No space left on device"):
        await make_backup(folder, tmp_path / "backup")
    assert names(tmp_path) == ["data"]
    async with folder.open() as store:
        assert await store.backups.latest() is None


_BACKUP = """
import sys
import anyio
from pathlib import Path
from live.keeping import backup
from live.keeping.folder import DataFolder

name = sys.argv[3]
done = getattr(backup, name)

def stop(*args):
    result = done(*args)
    print("here", flush=True)
    sys.stdin.readline()
    return result

setattr(backup, name, stop)
anyio.run(backup.make_backup, DataFolder(Path(sys.argv[1])), Path(sys.argv[2]))
"""


def _back_up_until(folder: Path, target: Path, step: str) -> None:
    """Let another process make a backup; kill it after that step."""
    with subprocess.Popen(
        [sys.executable, "-c", _BACKUP, str(folder), str(target), step],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "here\n"
        running.kill()


@pytest.mark.parametrize("step", ["_snapshot", "pack", "_write"])
async def test_one_that_was_killed_is_no_file_and_in_nobodys_way(
    folder: DataFolder, tmp_path: Path, step: str
) -> None:
    target = tmp_path / "backup"
    await to_thread.run_sync(_back_up_until, folder.path, target, step)
    assert not target.exists()
    await make_backup(folder, target)
    assert names(tmp_path) == ["backup", "data"]


async def exported(folder: DataFolder, session: str) -> list[bytes]:
    """A signed note, in every form in which it leaves the machine."""
    async with practicing(folder.path) as practice:
        chart = await practice.charts.exported(session)
        seal = await exports.seal_for(Settings(), practice.equipment.store.signing_keys)
    return [await exports.made(form, chart, seal) for form in exports.FORMS]


async def test_signed_notes_are_the_same_bytes_after_a_restore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Restored where nothing was, with the key in the backup; every export that is kept."""
    monkeypatch.setattr(charts, "utc_now", lambda: NOW)  # an export says when it was made
    folder, empty = (await filled_folder(tmp_path / "data")), DataFolder(tmp_path / "empty")
    async with practicing(folder.path) as practice:
        session = await live_session(practice)
        await write(session)
        await session.do("therapist", wire.End())
        with anyio.fail_after(60):
            while not session.state.note_ready:  # noqa: ASYNC110
                await anyio.sleep(0.01)
        _, sha256 = await session.sign_off.note()
        await sign(session, "therapist", sha256)
        await sign(session, "client", sha256)
    before = await exported(folder, session.id)
    await make_backup(folder, tmp_path / "backup", PASSPHRASE, CHEAP)
    await restore_backup(empty, tmp_path / "backup", asked)
    assert await exported(empty, session.id) == before
