"""Master keys: which are known, what is wrapped under them, and what the database refuses."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from live import events as ev
from live.errors import CannotStart, StoreError
from live.note.template_files import shipped
from live.store import MasterKey, Store, tables
from live.store.guards import wrapped_columns
from live.store.keys import KEY_BYTES, Pseudonyms
from live.store.plans import plan_of
from tests.live.store.store_samples import NOW, note_event

pytestmark = pytest.mark.together

OLD, NEW = b"o" * KEY_BYTES, b"n" * KEY_BYTES


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    """A store with something in every table that has keys."""
    async with Store.open(path, MasterKey(OLD)) as opened:
        await fill(opened)
        yield opened


async def fill(store: Store) -> None:
    await store.create_session("s1", NOW)
    await store.append_event("s1", note_event(1))
    await store.save_document("s1", "note", b"frozen", NOW)
    await store.keep_figures("s1", b"{}")
    await store.save_plan("Dr. Hale", "Nora", b"plan", NOW)
    await store.signing_keys.current()


async def check(store: Store) -> None:
    """Everything of ``fill`` is there."""
    assert await store.events("s1") == [note_event(1)]
    assert await store.document("s1", "note") == b"frozen"
    assert await store.figures() == [b"{}"]
    assert await store.plan("Dr. Hale", "Nora") == b"plan"
    await store.signing_keys.current()


def marks(path: Path) -> dict[str, set[bytes]]:
    """Under which master keys the keys of each table are wrapped."""
    with closing(sqlite3.connect(path)) as db:
        return {
            column.table.name: {
                wrapped[1:9]
                for (wrapped,) in db.execute(
                    f"SELECT {column.name} FROM {column.table} WHERE {column.name} NOT NULL"  # noqa: S608
                )
            }
            for column in wrapped_columns()
        }


async def test_the_first_master_key_is_entered_and_known_again(store: Store) -> None:
    (key,) = await store.key_register.known()
    assert key.id == MasterKey(OLD).id
    assert store.key_register._master_key.ids == (key.id,)


@pytest.mark.usefixtures("store")
async def test_everything_is_wrapped_anew_under_another_master_key(path: Path) -> None:
    """Also in a table that is added later: they are found from the tables themselves."""
    both = MasterKey(OLD, NEW)
    async with Store.open(path, both) as other:
        register = other.key_register
        await register.enter(MasterKey(NEW).id, NOW)
        assert await register.count_stale() >= 5
        assert await register.rewrap() == 0
        assert await register.count_stale() == 0
        async with other._database.write("") as db:
            assert await register.finish(db) == 0
        await check(other)
    found = marks(path)
    # A table without rows here is one for which ``fill`` is to be extended.
    assert {name for name, ids in found.items() if ids} >= {
        "sessions",
        "plans",
        "documents",
        "figures",
        "signing_keys",
        "secrets",
    }
    assert set().union(*found.values()) == {bytes.fromhex(MasterKey(NEW).id)}
    async with Store.open(path, MasterKey(NEW)) as again:
        await check(again)
    with pytest.raises(CannotStart, match=MasterKey(NEW).id):
        async with Store.open(path, MasterKey(OLD)):
            pass


@pytest.mark.usefixtures("store")
async def test_while_two_are_known_both_are_needed(path: Path) -> None:
    async with Store.open(path, MasterKey(OLD, NEW)) as other:
        await other.key_register.enter(MasterKey(NEW).id, NOW)
    for value in (OLD, NEW):
        with pytest.raises(CannotStart, match="expected the master key"):
            async with Store.open(path, MasterKey(value)):
                pass


async def test_who_has_not_heard_of_the_new_master_key_leaves_no_key_under_the_old_one(
    store: Store, path: Path
) -> None:
    """The database refuses it: it would be lost with the old master key."""
    async with Store.open(path, MasterKey(OLD, NEW)) as other:
        await other.key_register.enter(MasterKey(NEW).id, NOW)
        await store.create_session("s2", NOW)  # both are known: nobody is held up
        async with other._database.write("") as db:
            await other.key_register.finish(db)
        with pytest.raises(StoreError, match="master key was changed"):
            await store.create_session("s3", NOW)
        with pytest.raises(StoreError, match="master key was changed"):
            await store.save_plan("Dr. Hale", "Nora", b"other", NOW)
        await check(other)
        assert {row.id for row in await other.sessions()} == {"s1", "s2"}


async def test_a_server_learns_of_the_new_master_key_and_forgets_the_old_one(path: Path) -> None:
    there = [OLD]
    async with Store.open(path, MasterKey(OLD, source=lambda: there)) as serving:
        await fill(serving)
        await serving.key_register.learn(NOW)
        there.append(NEW)
        async with Store.open(path, MasterKey(OLD, NEW)) as command:
            await command.key_register.enter(MasterKey(NEW).id, NOW)
            await serving.key_register.learn(NOW)
            assert [key.learned_at for key in await command.key_register.known()] == [NOW, NOW]
            await serving.create_session("s2", NOW)
            await command.key_register.rewrap()
            async with command._database.write("") as db:
                await command.key_register.finish(db)
        await serving.key_register.learn(NOW)
        assert serving._master_key.ids == (MasterKey(NEW).id,)
        await check(serving)


async def test_plans_get_the_names_that_no_master_key_gives(path: Path) -> None:
    """Names were given by the master key once: it could not have been destroyed."""
    form = shipped().find("dap")
    created = ev.Created(therapist_name="Dr. Hale", client_alias="Nora", template=form)
    before = plan_of(Pseudonyms(OLD), "Dr. Hale", "Nora")
    async with Store.open(path, MasterKey(OLD)) as store:
        await store.create_session("s1", NOW)
        await store.append_event("s1", ev.Event(1, NOW, created))
        await store._plans._put(before, b"plan", NOW)
        async with store._database.write("") as db:
            await db.execute(tables.secrets.delete())
    async with Store.open(path, MasterKey(OLD)) as store:
        assert await store.plan("Dr. Hale", "Nora") == b"plan"
        assert await store._plans._get(before) is None
