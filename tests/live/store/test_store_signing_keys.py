"""Signing keys that are kept: one in use, all public halves for ever."""

import sqlite3
from contextlib import closing
from pathlib import Path

import anyio
import pytest

from live.errors import StoreError
from live.signing.key import SigningKey, verify
from live.store import MasterKey, Store
from live.store.keys import KEY_BYTES
from live.store.signing_keys import SigningKeys
from tests.live.store.store_samples import MASTER

pytestmark = pytest.mark.together


def change(path: Path, sql: str, *values: object) -> None:
    """Change the file behind the store's back."""
    with closing(sqlite3.connect(path)) as db, db:
        assert db.execute(sql, values).rowcount > 0


async def test_a_key_is_made_at_first_need_and_stays(store: Store, path: Path) -> None:
    assert await store.signing_keys.public() == {}
    key = await store.signing_keys.current()
    async with Store.open(path, MASTER) as again:
        same = await again.signing_keys.current()
        assert same.sign(b"data") == key.sign(b"data")
        assert await again.signing_keys.public() == {key.id: key.public}


async def test_all_who_need_the_first_at_once_get_the_same(store: Store) -> None:
    got: set[str] = set()

    async def need() -> None:
        got.add((await store.signing_keys.current()).id)

    async with anyio.create_task_group() as tasks:
        for _ in range(5):
            tasks.start_soon(need)
    assert got == set(await store.signing_keys.public())
    assert len(got) == 1


async def test_after_a_rotation_the_new_key_signs_and_the_old_ones_work_is_checked(
    store: Store, path: Path
) -> None:
    old = await store.signing_keys.current()
    new = await store.signing_keys.rotate()
    assert (await store.signing_keys.current()).id == new.id != old.id
    public = await store.signing_keys.public()
    assert list(public) == [old.id, new.id]
    assert verify(public[old.id], old.sign(b"data"), b"data")
    with closing(sqlite3.connect(path)) as db:
        kept = "SELECT wrapped_key, payload FROM signing_keys WHERE id = ?"
        assert db.execute(kept, (old.id,)).fetchone() == (None, b""), "its private half"


async def test_the_private_half_is_in_no_file_and_opens_under_the_master_key_only(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, seed = SigningKey.new()
    monkeypatch.setattr(SigningKey, "new", lambda: (key, seed))
    assert await store.signing_keys.current() is key
    assert not [file for file in path.parent.iterdir() if seed in file.read_bytes()]
    other = SigningKeys(store._database, MasterKey(b"x" * KEY_BYTES))
    with pytest.raises(StoreError, match="another"):
        await other.current()


async def test_a_public_half_that_was_changed_is_noticed(store: Store, path: Path) -> None:
    key = await store.signing_keys.current()
    change(path, "UPDATE signing_keys SET public = ?", SigningKey(bytes(32)).public)
    for reading in (store.signing_keys.current, store.signing_keys.public):
        with pytest.raises(StoreError, match=f"signing key {key.id}.*restore"):
            await reading()
