"""The audit on disk: one chain, whoever writes to it, and nothing is done without its row."""

import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import anyio
import pytest

from live import events as ev
from live.audit import START, Actor
from live.errors import StoreError
from live.signing.key import verify
from live.store import Store
from tests.live.store.store_samples import MASTER, NOW, note_event

pytestmark = pytest.mark.together

ADA = Actor("clinician", "a1")


async def test_what_is_added_is_found_again_after_a_restart(path: Path) -> None:
    async with Store.open(path, MASTER) as store:
        await store.audit.add("note.read", ADA, "s1", subject="a" * 64, outcome="refused")
        await store.audit.add("server.started", Actor("server"))
    async with Store.open(path, MASTER) as store:
        first, second = await store.audit.rows()
    assert (first.n, first.action, first.actor, first.session) == (1, "note.read", ADA, "s1")
    assert (first.subject, first.outcome, first.previous) == ("a" * 64, "refused", START)
    assert (second.session, second.subject, second.outcome) == (None, "", "done")
    assert second.previous == first.hash
    assert [first.digest, second.digest] == [first.hash, second.hash]


_WRITER = """
import asyncio, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from live.audit import Actor
from live.store import Store
from tests.live.store.store_samples import MASTER

async def main():
    async with Store.open(Path(sys.argv[1]), MASTER) as store:
        sys.stdin.readline()
        for n in range(40):
            await store.audit.add("backup.made", Actor("command"), subject=str(n))

asyncio.run(main())
"""


async def test_two_programs_and_many_tasks_make_one_chain(store: Store, path: Path) -> None:
    """The server and a command line at work on one data folder at the same time."""
    root = str(Path(__file__).parents[3])
    command = [sys.executable, "-c", _WRITER, str(path), root]
    async with await anyio.open_process(command, stdout=None, stderr=None) as other:
        assert other.stdin is not None
        await other.stdin.send(b"go\n")
        async with anyio.create_task_group() as tasks:
            for n in range(40):
                tasks.start_soon(store.audit.add, "note.read", ADA, f"s{n}")
    assert other.returncode == 0
    rows = await store.audit.rows()
    assert [row.n for row in rows] == list(range(1, 81))
    assert [row.previous for row in rows] == [START, *(row.hash for row in rows[:-1])]
    assert all(row.digest == row.hash for row in rows)


async def test_rows_come_a_number_at_a_time(store: Store) -> None:
    for _ in range(5):
        await store.audit.add("note.read", ADA, "s1")
    assert [row.n for row in await store.audit.rows(most=2)] == [1, 2]
    assert [row.n for row in await store.audit.rows(after=3)] == [4, 5]


async def test_rows_are_found_by_session_account_and_moment(store: Store) -> None:
    await store.audit.add("note.read", ADA, "s1")
    await store.audit.add("note.read", Actor("client"), "s1")
    await store.audit.add("note.read", ADA, "s2")
    rows = await store.audit.rows()
    assert [row.n for row in await store.audit.find(session="s1")] == [1, 2]
    assert [row.n for row in await store.audit.find(account="a1")] == [1, 3]
    assert [row.n for row in await store.audit.find(session="s1", account="a1")] == [1]
    assert [row.n for row in await store.audit.find(since=rows[1].at)] == [2, 3]
    assert [row.n for row in await store.audit.find(until=rows[1].at)] == [1]
    assert [row.n for row in await store.audit.find(most=2)] == [2, 3]
    assert await store.audit.find(since=rows[2].at + timedelta(days=1)) == []


async def test_what_is_undone_leaves_no_row(store: Store) -> None:
    async def do_half() -> None:
        async with store._database.write("") as db:
            await store.audit.adding(db, "key.destroyed", Actor("command"), "s1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await do_half()
    assert await store.audit.rows() == []


async def test_an_audit_that_cannot_be_written_raises_and_keeps_nothing(
    store: Store, path: Path
) -> None:
    await store.create_session("s1", NOW)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(StoreError):
        await store.audit.add("note.read", ADA, "s1")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DROP TRIGGER full")
    await store.audit.add("note.read", ADA, "s1")
    assert [row.n for row in await store.audit.rows()] == [1]


async def test_a_head_is_signed_over_the_last_row_and_a_row_tells_of_it(store: Store) -> None:
    await store.audit.add("note.signed", ADA, "s1")
    head = await store.audit.sign_head("signature")
    first, told = await store.audit.rows()
    public = (await store.signing_keys.public())[head.key]
    assert (head.n, head.hash) == (1, first.hash)
    assert verify(public, head.signature, head.canonical)
    assert (told.action, told.subject) == ("audit.head_signed", f"signature:{head.digest}")
    assert await store.audit.head() == head
    assert await store.audit.heads() == [head]


async def test_a_head_is_not_signed_again_while_nothing_happens(store: Store) -> None:
    heads = [await store.audit.sign_head("hour") for _ in range(2)]
    assert heads[0] == heads[1]
    assert heads[0].n == 0
    await store.audit.add("note.read", ADA, "s1")
    assert (await store.audit.sign_head("hour")).n == 2
    assert [head.n for head in await store.audit.heads()] == [0, 2]


async def test_what_somebody_did_and_its_row_are_kept_together_or_not_at_all(
    store: Store, path: Path
) -> None:
    await store.create_session("s1", NOW)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(StoreError):
        await store.append_event("s1", note_event(1))
    assert await store.events("s1") == []
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DROP TRIGGER full")
    await store.append_event("s1", note_event(1))
    (row,) = await store.audit.rows()
    assert (row.action, row.actor.kind, row.session) == ("note.signed", "client", "s1")


async def test_what_is_taken_back_stands_in_the_audit_without_what_it_was(store: Store) -> None:
    await store.create_session("s1", NOW)
    struck = ev.Event(1, NOW, ev.Struck(by="client", start=160, end=320))
    await store.strike("s1", struck, [], [])
    (row,) = await store.audit.rows()
    assert (row.action, row.actor.kind, row.subject) == ("session.struck", "client", "160:320")


async def test_a_plan_is_told_of_by_a_hash_of_whose_it_is(store: Store) -> None:
    assert await store.plan("Ada", "Zoe") is None
    await store.save_plan("Ada", "Zoe", b"{}", NOW)
    await store.plan("Ada", "Zoe")
    saved, read = await store.audit.rows()
    assert (saved.action, read.action) == ("plan.saved", "plan.read")
    assert saved.subject == read.subject
    assert len(saved.subject) == 64


@pytest.mark.parametrize("table", ["audit", "audit_heads"])
@pytest.mark.parametrize("change", ["UPDATE {} SET at = 0", "DELETE FROM {}"])
async def test_the_database_itself_refuses_to_change_the_audit(
    store: Store, path: Path, table: str, change: str
) -> None:
    """A fault of ours cannot; who edits the file can take the guards away, and is found."""
    await store.audit.add("note.read", ADA, "s1")
    await store.audit.sign_head("hour")
    with closing(sqlite3.connect(path)) as db, pytest.raises(sqlite3.IntegrityError, match="only"):
        db.execute(change.format(table))
