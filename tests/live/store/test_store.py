"""The store: what it was given is what it gives back, or it says why not."""

import hashlib
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from live import events as ev
from live.errors import CannotStart, NotFound, StoreError
from live.store import Grant, MasterKey, SessionRow, Store
from live.store import store as store_module
from live.store.keys import KEY_BYTES
from tests.live.store.store_samples import MASTER, NOW, note_event

pytestmark = pytest.mark.together


@pytest.fixture
async def store(store: Store) -> Store:
    """An open store with one session, ``s1``."""
    await store.create_session("s1", NOW)
    return store


SENTINEL = "Zanzibar-Quokka-Heliotrope"


def change(path: Path, sql: str, *values: object) -> None:
    """Change the file behind the store's back."""
    with closing(sqlite3.connect(path)) as db, db:
        assert db.execute(sql, values).rowcount > 0


async def test_events_come_back_in_order_and_after_a_number(store: Store) -> None:
    events = [note_event(seq, f"text {seq}") for seq in range(1, 12)]
    for event in events:
        await store.append_event("s1", event)
    assert await store.events("s1") == events
    assert await store.events("s1", after=9) == events[9:]
    assert await store.events("s1", after=11) == []


async def test_updates_come_back_in_order_with_their_authors(store: Store) -> None:
    given = [("server", b"\x00"), ("client", b""), ("assistant", b"\xff" * 2_000)]
    for n, (author, update) in enumerate(given, 1):
        await store.append_update("s1", n, author, update)
    assert await store.updates("s1") == given


async def test_everything_is_there_after_reopening(store: Store, path: Path) -> None:
    await store.append_event("s1", note_event(1))
    await store.append_update("s1", 1, "client", b"update")
    await store.save_document("s1", "note", b"frozen", NOW)
    async with Store.open(path, MASTER) as again:
        assert await again.events("s1") == [note_event(1)]
        assert await again.updates("s1") == [("client", b"update")]
        assert await again.document("s1", "note") == b"frozen"


async def test_sessions_are_listed_newest_first(store: Store) -> None:
    later = NOW + timedelta(microseconds=1)
    await store.create_session("s2", later)
    assert await store.sessions() == [SessionRow("s2", later), SessionRow("s1", NOW)]


async def test_a_session_is_made_once(store: Store) -> None:
    with pytest.raises(StoreError, match="session s1 is kept already"):
        await store.create_session("s1", NOW)


async def test_an_event_number_is_taken_once(store: Store) -> None:
    await store.append_event("s1", note_event(1, "first"))
    with pytest.raises(StoreError, match="events of session s1 1 is kept already"):
        await store.append_event("s1", note_event(1, "second"))
    assert await store.events("s1") == [note_event(1, "first")]


async def test_an_update_number_is_taken_once(store: Store) -> None:
    await store.append_update("s1", 1, "client", b"first")
    with pytest.raises(StoreError, match="updates of session s1 1 client is kept already"):
        await store.append_update("s1", 1, "client", b"second")


async def test_nothing_is_kept_for_a_session_that_is_not_there(store: Store) -> None:
    with pytest.raises(StoreError, match="expected a session that is kept, got 'nobody'"):
        await store.append_event("nobody", note_event(1))
    with pytest.raises(StoreError):
        await store.updates("nobody")
    with pytest.raises(StoreError):
        await store.save_document("nobody", "note", b"", NOW)


async def test_a_missing_event_is_noticed(store: Store, path: Path) -> None:
    for seq in (1, 2, 3):
        await store.append_event("s1", note_event(seq))
    change(path, "DELETE FROM events WHERE seq = 2")
    with pytest.raises(StoreError, match="events of session s1 2 is missing"):
        await store.events("s1")


async def test_a_missing_update_is_noticed(store: Store, path: Path) -> None:
    for n in (1, 2, 3):
        await store.append_update("s1", n, "client", b"x")
    change(path, "DELETE FROM updates WHERE n = 2")
    with pytest.raises(StoreError, match="updates of session s1 2 client is missing"):
        await store.updates("s1")


async def test_a_changed_payload_is_noticed_and_not_shown(store: Store, path: Path) -> None:
    await store.append_event("s1", note_event(1, SENTINEL))
    change(
        path,
        "UPDATE events SET payload = "
        "CAST(substr(payload, 1, 20) || CASE substr(payload, 21, 1) WHEN x'00' THEN x'01' "
        "ELSE x'00' END || substr(payload, 22) AS BLOB)",
    )
    with pytest.raises(StoreError, match="events of session s1 1: ") as caught:
        await store.events("s1")
    assert SENTINEL not in str(caught.value)


async def _keep_two_of_everything(store: Store) -> None:
    await store.create_session("s2", NOW)
    for session in ("s1", "s2"):
        for number in (1, 2):
            await store.append_event(session, note_event(number, f"{session} {number}"))
            await store.append_update(session, number, "client", b"update")
            await store.save_document(session, f"note{number}", b"a note", NOW)


async def _read_all(store: Store) -> None:
    await store.events("s1")
    await store.updates("s1")
    await store.document("s1", "note1")


_SWAP = (
    "UPDATE {table} SET payload = "
    "(SELECT payload FROM {table} o WHERE o.session = {session} AND o.{key} = {value}) "
    "WHERE session = 's1' AND {key} = {own}"
)


@pytest.mark.parametrize(
    "sql",
    [
        _SWAP.format(table="events", session="'s2'", key="seq", value=1, own=1),
        _SWAP.format(table="events", session="'s1'", key="seq", value=2, own=1),
        _SWAP.format(table="updates", session="'s2'", key="n", value=1, own=1),
        _SWAP.format(table="updates", session="'s1'", key="n", value=2, own=1),
        "UPDATE updates SET author = 'therapist' WHERE session = 's1' AND n = 1",
        _SWAP.format(table="documents", session="'s2'", key="name", value="'note1'", own="'note1'"),
        _SWAP.format(table="documents", session="'s1'", key="name", value="'note2'", own="'note1'"),
        "UPDATE documents SET sha256 = 'x' || substr(sha256, 2) WHERE name = 'note1'",
        "UPDATE documents SET (wrapped_key, payload) = (SELECT wrapped_key, payload FROM documents"
        " WHERE session = 's2' AND name = 'note1') WHERE session = 's1' AND name = 'note1'",
        "UPDATE sessions SET wrapped_key = (SELECT wrapped_key FROM sessions WHERE id = 's2')"
        " WHERE id = 's1'",
    ],
)
async def test_swapped_rows_are_noticed(store: Store, path: Path, sql: str) -> None:
    await _keep_two_of_everything(store)
    change(path, sql)
    async with Store.open(path, MASTER) as again:
        with pytest.raises(StoreError, match=r"s1.*changed, moved or sealed"):
            await _read_all(again)


async def test_an_event_of_an_unknown_version_is_refused_unshown(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = f'{{"v": 9, "x": "{SENTINEL}"}}'.encode()
    monkeypatch.setattr(ev, "to_json", lambda _: later)
    await store.append_event("s1", note_event(1))
    with pytest.raises(StoreError, match="known version") as caught:
        await store.events("s1")
    assert SENTINEL not in str(caught.value)


async def test_another_master_key_opens_nothing(store: Store, path: Path) -> None:
    await store.append_event("s1", note_event(1))
    with pytest.raises(CannotStart, match="this database was made with"):
        async with Store.open(path, MasterKey(b"x" * KEY_BYTES)):
            pass


async def test_one_damaged_key_does_not_lock_out_the_other_sessions(
    store: Store, path: Path
) -> None:
    await store.create_session("s2", NOW + timedelta(hours=1))
    await store.append_event("s1", note_event(1))
    change(path, "UPDATE sessions SET wrapped_key = substr(wrapped_key, 1, 30) WHERE id = 's2'")
    async with Store.open(path, MASTER) as again:
        assert await again.events("s1") == [note_event(1)]
        with pytest.raises(StoreError, match="sessions of session s2"):
            await again.events("s2")


async def test_no_word_is_in_any_file_of_the_data_folder(store: Store, path: Path) -> None:
    await store.append_event("s1", note_event(1, SENTINEL))
    await store.append_update("s1", 1, "client", SENTINEL.encode())
    await store.save_document("s1", "note", SENTINEL.encode(), NOW)
    token = await store.tokens.issue("access", Grant("s1", "client"), timedelta(hours=1), NOW)
    files = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert set(files) == {"conote.db", "conote.db-wal", "conote.db-shm"}
    secrets = [SENTINEL.encode(), SENTINEL.encode("utf-16-le"), token.encode(), b"m" * KEY_BYTES]
    assert not [name for name, data in files.items() for secret in secrets if secret in data]


def _modes(path: Path) -> set[int]:
    return {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}


def _make_readable(path: Path) -> None:
    path.parent.mkdir()
    path.touch(mode=0o644)


async def test_files_and_folder_are_their_owners_only(store: Store, path: Path) -> None:
    await store.append_event("s1", note_event(1))
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert _modes(path) == {0o600}


async def test_a_database_that_others_could_read_is_closed_to_them(path: Path) -> None:
    _make_readable(path)
    async with Store.open(path, MASTER):
        assert _modes(path) == {0o600}


async def test_a_document_is_frozen(store: Store) -> None:
    sha256 = await store.save_document("s1", "note", b"words", NOW)
    assert sha256 == hashlib.sha256(b"words").hexdigest()
    assert await store.save_document("s1", "note", b"words", NOW) == sha256
    with pytest.raises(StoreError, match="another is kept"):
        await store.save_document("s1", "note", b"other words", NOW)
    assert await store.document("s1", "note") == b"words"


async def test_a_document_that_is_not_there_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        await store.document("s1", "note")


async def test_a_destroyed_session_cannot_be_read_and_its_signed_note_can(
    store: Store, path: Path
) -> None:
    await store.append_event("s1", note_event(1))
    await store.save_document("s1", "note", b"signed", NOW)
    with closing(sqlite3.connect(path)) as db:
        wrapped = db.execute("SELECT wrapped_key FROM sessions").fetchone()[0]
    await store.destroy("s1", NOW)
    with pytest.raises(StoreError, match="s1: its log was destroyed"):
        await store.events("s1")
    assert await store.sessions() == []
    assert await store.document("s1", "note") == b"signed"
    assert not [file for file in path.parent.iterdir() if wrapped in file.read_bytes()]
    with pytest.raises(NotFound):
        await store.destroy("s1", NOW)


async def test_more_sessions_than_keys_in_memory_are_all_readable(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "_KEYS_IN_MEMORY", 2)
    for number in range(2, 6):
        await store.create_session(f"s{number}", NOW)
        await store.append_event(f"s{number}", note_event(1, str(number)))
    assert len(store._keys) == 2
    for number in range(2, 6):
        assert await store.events(f"s{number}") == [note_event(1, str(number))]


Damage = Callable[[Path], None]


def _overwrite(path: Path) -> None:
    path.write_bytes(b"this is no database, whatever its name says" * 100)


def _make_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("damage", "message"), [(_overwrite, "NOTADB.*backup"), (_make_folder, "cannot be opened")]
)
async def test_a_file_that_is_no_database_is_refused(
    path: Path, damage: Damage, message: str
) -> None:
    path.parent.mkdir()
    damage(path)
    with pytest.raises(StoreError, match=message):
        async with Store.open(path, MASTER):
            pass
