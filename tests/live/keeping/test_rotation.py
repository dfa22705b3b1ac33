"""Another master key: everything is under it, nothing under the old one, whenever cut short."""

import subprocess
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import anyio
import pytest
from anyio import to_thread

from live.errors import CannotStart, StoreError
from live.keeping import rotation
from live.keeping.folder import DataFolder
from live.keeping.rotation import rotate
from live.keeping.watch import watch_keys
from live.store import MasterKey, Store, key_register
from live.store.key_register import KeyRegister
from live.store.key_sources import read_file
from tests.live.keeping.keeping_samples import check, fill, filled_folder
from tests.live.store.store_samples import NOW

pytestmark = pytest.mark.together


def holding(folder: Path, *wanted: bytes) -> list[str]:
    """Names of the files that hold one of these."""
    files = {file.name: file.read_bytes() for file in folder.iterdir()}
    return [name for name, data in files.items() if any(each in data for each in wanted)]


async def test_the_old_key_opens_nothing_and_is_nowhere(tmp_path: Path) -> None:
    folder = await filled_folder(tmp_path)
    old = (await folder.master_key()).id
    (value,) = read_file(folder.key_file)
    text = folder.key_file.read_bytes().strip()
    steps: list[str] = []
    done = await rotate(folder, steps.append)
    assert (done.before, done.damaged) == (old, 0)
    assert done.wrapped >= 6
    assert list(dict.fromkeys(steps)) == [
        "entered",
        "learned",
        "wrapped",
        "finished",
        "destroyed",
    ]
    async with folder.open() as store:
        await check(store)
        assert [key.id for key in await store.key_register.known()] == [done.now]
        assert await store.key_register.count() == {done.now: done.wrapped}
        rotated = [row for row in await store.audit.rows() if row.action == "key.rotated"]
        assert [row.subject for row in rotated] == [f"{old}:{done.now}"]
    with pytest.raises(CannotStart, match=done.now):
        async with Store.open(folder.database, MasterKey(value)):
            pass
    assert not holding(tmp_path, value, text)


async def test_a_server_goes_on_while_the_key_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It writes all the time; not one write fails, and all of it is under the new key."""
    monkeypatch.setattr(rotation, "SETTLE", 0.1)
    folder = await filled_folder(tmp_path)
    (tmp_path / "server.lock").touch()
    made = 0
    async with AsyncExitStack() as stack:
        stack.enter_context(folder.alone("server"))
        serving = await stack.enter_async_context(folder.open())
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(watch_keys, serving, 0.05)

            async def work() -> None:
                nonlocal made
                while True:
                    await serving.create_session(f"n{made}", NOW)
                    await serving.save_document(f"n{made}", "record", b"note", NOW)
                    made += 1
                    await anyio.sleep(0.005)

            tasks.start_soon(work)
            done = await rotate(folder, lambda _: None)
            before = made
            with anyio.fail_after(60):
                while made < before + 5 or len(serving.master_key.ids) > 1:  # noqa: ASYNC110
                    await anyio.sleep(0.01)
            tasks.cancel_scope.cancel()
        assert serving.master_key.ids == (done.now,)
        await check(serving)
    async with folder.open() as store:
        assert set(await store.key_register.count()) == {done.now}
        assert len(await store.sessions()) >= made + 1
        await store.document("n0", "record")


async def test_a_server_that_does_not_learn_of_it_keeps_the_old_key_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "LEARN_WITHIN", 0.1)
    folder = await filled_folder(tmp_path)
    async with folder.open() as serving:
        with folder.alone("server"), pytest.raises(CannotStart, match="both keys are"):
            await rotate(folder, lambda _: None)
        await check(serving)
        await serving.create_session("s2", NOW)
    await rotate(folder, lambda _: None)
    async with folder.open() as store:
        await check(store)
        assert len(await store.sessions()) == 2


async def test_a_full_disk_in_the_middle_leaves_both_keys_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = await filled_folder(tmp_path)
    await _many(folder)
    monkeypatch.setattr(key_register, "BATCH", 7)
    rewrap, calls = KeyRegister._rewrap, 0

    async def full(*given: Any) -> int:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise StoreError("the database failed (SQLITE_FULL): the disk is full")
        return await rewrap(*given)

    monkeypatch.setattr(KeyRegister, "_rewrap", full)
    with pytest.raises(StoreError, match="the disk is full"):
        await rotate(folder, lambda _: None)
    async with folder.open() as store:
        await check(store)
        assert len(await store.key_register.count()) == 2
    done = await rotate(folder, lambda _: None)
    async with folder.open() as store:
        await check(store)
        assert set(await store.key_register.count()) == {done.now}


async def test_two_at_once_are_one(tmp_path: Path) -> None:
    folder = await filled_folder(tmp_path)
    with folder.alone("rotation"), pytest.raises(CannotStart, match="only rotation"):
        await rotate(folder, lambda _: None)


_ROTATION = """
import sys
import anyio
from pathlib import Path
from live.keeping.folder import DataFolder
from live.keeping.rotation import rotate
from live.store import key_register

key_register.BATCH = 7
key_register.LEAVE = 0.0

def tell(step):
    print(step, flush=True)
    sys.stdin.readline()

anyio.run(rotate, DataFolder(Path(sys.argv[1])), tell)
"""


def _rotate_until(path: Path, told: int) -> list[str]:
    """Let another process change the key; kill it after so many steps."""
    with subprocess.Popen(
        [sys.executable, "-c", _ROTATION, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        steps = []
        for _ in range(told):
            steps.append(running.stdout.readline().strip())
            running.stdin.write("\n")
            running.stdin.flush()
        running.kill()
        return steps


async def _many(folder: DataFolder) -> None:
    async with folder.open() as store:
        for n in range(25):
            await store.create_session(f"m{n}", NOW)
            await store.save_document(f"m{n}", "record", b"note", NOW)


@pytest.mark.parametrize("told", [1, 2, 3, 5, 8, 11])
async def test_a_change_that_was_killed_is_taken_up(tmp_path: Path, told: int) -> None:
    folder = await filled_folder(tmp_path)
    await _many(folder)
    steps = await to_thread.run_sync(_rotate_until, tmp_path, told)
    assert len([step for step in steps if step]) >= min(told, 8)
    async with folder.open() as store:  # a server may start in between
        await check(store)
        await fill(store, "s2")
    done = await rotate(folder, lambda _: None)
    assert len(read_file(folder.key_file)) == 1
    async with folder.open() as store:
        await check(store)
        await check(store, "s2")
        assert set(await store.key_register.count()) == {done.now}
        assert len(await store.sessions()) == 27
