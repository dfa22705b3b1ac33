"""What is taken back leaves the files, wholly or not at all, however the program ends."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from live import events as ev
from live.errors import NotFound, StoreError
from live.store import Store, database
from live.store.keys import event_row, update_row
from tests.live.store.store_samples import MASTER, NOW, note_event

pytestmark = pytest.mark.together

EVENTS = 40
STRUCK = range(10, 20)
"""Events that hold what is taken back."""
SECRET = "xylophone-confession"
SAMPLE = 24
"""Bytes of a ciphertext that nothing else has."""


def secret(seq: int) -> str:
    """What an event holds: long enough to fill pages of its own now and then."""
    return f"{SECRET}-{seq} " * (1 + 400 * (seq % 5 == 0))


async def fill(store: Store) -> None:
    """A session with a log and a document's changes."""
    await store.create_session("s1", NOW)
    for seq in range(1, EVENTS + 1):
        text = secret(seq) if seq in STRUCK else "nothing in particular"
        await store.append_event("s1", note_event(seq, text))
    for n in range(12):
        await store.append_update("s1", n, "client", f"{SECRET} typed {n}".encode() * 30)
    await store.save_document("s1", "note-abc", SECRET.encode() * 50, NOW)
    await store.save_document("s1", "addendum-1", b"stays", NOW)


async def strike(store: Store) -> None:
    """Take it back."""
    struck = ev.Event(EVENTS + 1, NOW, ev.Struck(by="client", start=1, end=2))
    emptied = [ev.Event(seq, NOW, ev.Removed(strike=EVENTS + 1)) for seq in STRUCK]
    await store.strike("s1", struck, emptied, [("assistant", b"anew"), ("client", b"mine")])
    await store.forget()


def ciphertexts(path: Path) -> list[bytes]:
    """What stands in the rows that are to go."""
    with closing(sqlite3.connect(path)) as db:
        rows = db.execute(
            "SELECT payload FROM events WHERE seq BETWEEN ? AND ?", (STRUCK[0], STRUCK[-1])
        ).fetchall()
        rows += db.execute("SELECT payload FROM updates").fetchall()
        rows += db.execute("SELECT payload FROM documents WHERE name = 'note-abc'").fetchall()
    return [payload for (payload,) in rows]


def traces(path: Path, secrets: list[bytes]) -> int:
    """How many pieces of ciphertexts lie in the database's files."""
    files = b"".join(
        file.read_bytes() for file in path.parent.iterdir() if file.name.startswith(path.name)
    )
    pieces = {
        text[at : at + SAMPLE]
        for text in secrets
        for at in range(16, len(text) - SAMPLE + 1, SAMPLE)
    }
    return sum(piece in files for piece in pieces)


@pytest.fixture
async def store(store: Store) -> Store:
    """A store with a session."""
    await fill(store)
    return store


async def is_struck(store: Store) -> bool:
    """Whether it is; it is never half so."""
    events = await store.events("s1")
    removed = [event.seq for event in events if isinstance(event.body, ev.Removed)]
    struck = any(isinstance(event.body, ev.Struck) for event in events)
    told = [event.seq for event in events if SECRET.encode() in ev.to_json(event)]
    updates = await store.updates("s1")
    typed = any(SECRET.encode() in update for _, update in updates)
    try:
        frozen = SECRET.encode() in await store.document("s1", "note-abc")
    except NotFound:
        frozen = False
    if struck:
        assert removed == list(STRUCK)
        assert not any((told, typed, frozen))
        assert updates == [("assistant", b"anew"), ("client", b"mine")]
    else:
        assert not removed
        assert told == list(STRUCK)
        assert typed
        assert frozen
    return struck


async def test_no_byte_of_what_was_taken_back_stays_in_the_files(store: Store, path: Path) -> None:
    """Neither in the main file nor in the log beside it."""
    secrets = ciphertexts(path)
    assert traces(path, secrets) > len(secrets)
    await strike(store)
    assert await is_struck(store)
    assert traces(path, secrets) == 0


async def test_every_row_that_is_left_opens_and_holds_no_struck_word(
    store: Store, path: Path
) -> None:
    """With the session's own key."""
    await strike(store)
    key = await store._key("s1")
    with closing(sqlite3.connect(path)) as db:
        events = db.execute("SELECT seq, payload FROM events").fetchall()
        updates = db.execute("SELECT n, author, payload FROM updates").fetchall()
    opened = [key.open(payload, event_row("s1", seq)) for seq, payload in events]
    opened += [key.open(payload, update_row("s1", n, author)) for n, author, payload in updates]
    assert len(opened) == EVENTS + 3
    assert not [text for text in opened if SECRET.encode() in text]


async def test_what_comes_after_it_is_kept_as_ever(store: Store) -> None:
    """The log goes on, and the new document's changes."""
    await strike(store)
    await store.append_event("s1", note_event(EVENTS + 2, "after"))
    await store.append_update("s1", 2, "client", b"typed")
    assert (await store.events("s1", after=EVENTS + 1)) == [note_event(EVENTS + 2, "after")]
    assert (await store.updates("s1"))[-1] == ("client", b"typed")
    assert await store.document("s1", "addendum-1") == b"stays"


async def test_another_sessions_rows_are_left_alone(store: Store) -> None:
    """Its numbers are the same."""
    await store.create_session("s2", NOW)
    for seq in range(1, EVENTS + 1):
        await store.append_event("s2", note_event(seq, secret(seq)))
    await store.append_update("s2", 0, "client", b"typed")
    await store.save_document("s2", "note-abc", b"frozen", NOW)
    before = await store.events("s2")
    await strike(store)
    assert await store.events("s2") == before
    assert await store.updates("s2") == [("client", b"typed")]
    assert await store.document("s2", "note-abc") == b"frozen"


async def test_a_second_writer_makes_nothing_half_struck(store: Store) -> None:
    """An event of that number is there: nothing of it is done."""
    await store.append_event("s1", note_event(EVENTS + 1, "another was first"))
    with pytest.raises(StoreError, match="two writers"):
        await strike(store)
    assert not await is_struck(store)


async def test_a_program_that_reads_what_was_there_is_told_of(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then the old pages cannot be wiped yet, and that is not hidden."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 20)
    async with Store.open(path, MASTER) as store:
        await fill(store)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM events").fetchone()
            with pytest.raises(StoreError, match="another program reads it"):
                await strike(store)
            other.execute("COMMIT")
        await store.forget()
        assert await is_struck(store)


DYING = """
import json, os, signal, sys
from pathlib import Path
import anyio
from live.store import Store
from live.store.database import Database
from tests.live.store import test_store_erasing as here
from sqlalchemy import event
from sqlalchemy.engine import Engine

def die():
    os.kill(os.getpid(), signal.SIGKILL)

async def main(path, point):
    async with Store.open(path, here.MASTER) as store:
        await here.fill(store)
        print(json.dumps([text.hex() for text in here.ciphertexts(Path(path))]), flush=True)
        if point == "unwiped":
            async def forget(self):
                die()
            Database.forget = forget
        else:
            left = int(point)
            def count(*_):
                nonlocal left
                if left == 0:
                    die()
                left -= 1
            event.listen(Engine, "before_cursor_execute", count)
        await here.strike(store)

anyio.run(main, sys.argv[1], sys.argv[2])
"""


@pytest.mark.parametrize("point", ["0", "1", "2", "3", "4", "5", "unwiped"])
async def test_killed_at_any_point_it_is_wholly_struck_or_not_at_all(
    path: Path, point: str
) -> None:
    """Before each statement of the transaction, and between its end and the wiping."""
    done = subprocess.run(  # noqa: ASYNC221 - the test waits for nothing else
        [sys.executable, "-c", DYING, str(path), point],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONPATH": "."},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    secrets = [bytes.fromhex(text) for text in json.loads(done.stdout)]
    assert traces(path, secrets) > 0
    async with Store.open(path, MASTER) as store:
        struck = await is_struck(store)
        assert struck == (point == "unwiped")
        if not struck:
            await strike(store)
            assert await is_struck(store)
        assert traces(path, secrets) == 0
