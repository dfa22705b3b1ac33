"""What is kept of sessions. Encrypted before it leaves memory, on disk when a call returns."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from anyio import to_thread
from sqlalchemy import Row as TableRow
from sqlalchemy import delete, insert, select

from live import events as ev
from live.audit.actions import SERVER, Actor
from live.errors import StoreError
from live.store import tables
from live.store.audit import AuditShelf
from live.store.backups import BackupShelf
from live.store.charts import Adding, ChartShelf
from live.store.database import Database
from live.store.destroying import Destroyer
from live.store.documents import DocumentShelf
from live.store.emergencies import EmergencyShelf
from live.store.erasing import Eraser
from live.store.figures import FiguresShelf
from live.store.guesses import GuessShelf
from live.store.holds import HoldShelf
from live.store.key_register import KeyRegister
from live.store.keys import Key, MasterKey, Pseudonyms, Row, event_row, update_row
from live.store.outbox import Outbox
from live.store.people import PeopleShelf
from live.store.plans import Plans
from live.store.private import PrivateShelf
from live.store.renaming import rename_plans
from live.store.sign_ins import SignInShelf
from live.store.signing_keys import SigningKeys
from live.store.tokens import Tokens

_KEYS_IN_MEMORY: Final = 64
"""Unwrapped keys that are kept at hand; the one longest there goes first."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session that is kept.

    Attributes:
        created_at: UTC.
        owner: Id of the account whose session it is; "": nobody's.
    """

    id: str
    created_at: datetime
    owner: str = ""


class Store:
    """The events, updates, plans, frozen documents and figures of all sessions.

    Use ``async with Store.open(...)``. Every method raises ``StoreError`` if the
    database fails or if what it holds was changed; nothing it raises holds content.

    Attributes:
        database, master_key: Where all of it lies, and under which keys are wrapped.
        key_register, charts: What is wrapped under which master key; signed records.
        signing_keys, audit: What is signed with, and who did what.
        backups, holds, destroyer: When backups were made; what must not be deleted, and what does.
        guesses, emergencies: Wrong passphrases; who read what they otherwise may not.
        outbox: What was sent to other systems.
        tokens, people, sign_ins: Who may come in; the practice's accounts; who is signed in.
    """

    def __init__(self, database: Database, master_key: MasterKey, names: Pseudonyms) -> None:
        self.database = self._database = database
        self.master_key = self._master_key = master_key
        self.key_register = KeyRegister(database, master_key)
        self.signing_keys = SigningKeys(database, master_key)
        self.audit = AuditShelf(database, self.signing_keys)
        self.tokens = Tokens(database)
        self.people = PeopleShelf(database, master_key, self.audit)
        self.sign_ins = SignInShelf(database, self.audit)
        self._names = names
        self._figures = FiguresShelf(database, master_key)
        self._plans = Plans(database, master_key, names, self.audit)
        self._private = PrivateShelf(database)
        self._documents = DocumentShelf(database, master_key)
        self.charts = ChartShelf(database, self._documents)
        self._eraser = Eraser(database, self.audit)
        self._keys: dict[str, Key] = {}
        self.guesses = GuessShelf(database, names)
        self.backups = BackupShelf(database)
        self.holds = HoldShelf(database, master_key, names, self.audit)
        self.emergencies = EmergencyShelf(database, master_key, self.audit)
        self.outbox = Outbox(database, master_key)
        self.destroyer = Destroyer(database, self.audit)

    @classmethod
    @asynccontextmanager
    async def open(cls, location: Path | str, master_key: MasterKey) -> AsyncIterator[Self]:
        """Open the store, making it (file 0600, its folder 0700) or bringing it up to date.

        Args:
            location: A file, or an SQLAlchemy URL.
            master_key: From ``key_sources.master_key_of``.

        Raises:
            StoreError: If the database cannot be opened.
            CannotStart: If a newer conote made it, or under another master key.
        """
        async with Database.open(location) as database:
            register = KeyRegister(database, master_key)
            await register.take_up()
            names, made = await register.pseudonyms()
            store = cls(database, master_key, names)
            if made:
                await rename_plans(store, store._plans, master_key.names_of_before, names)
            yield store

    async def take_over_plans(self, owner: str) -> None:
        """Plans were known by the therapist's name once: they are one account's from now on."""
        await rename_plans(self, self._plans, self._names, self._names, owner)

    # --- sessions ------------------------------------------------------------------

    async def create_session(self, session: str, at: datetime, owner: str = "") -> None:
        """Begin to keep a session, under a key of its own; ``owner`` is the account it is of.

        Raises:
            StoreError: If there is one of that id already.
        """
        key, wrapped = self._master_key.new_key(Row("sessions", session))
        async with self._database.write(f"session {session} is kept already") as db:
            await db.execute(
                insert(tables.sessions).values(
                    id=session, created_at=at, wrapped_key=wrapped, owner=owner or None
                )
            )
        self._remember(session, key)

    async def sessions(self) -> list[SessionRow]:
        """The sessions whose log can be read (not destroyed), newest first."""
        c = tables.sessions.c
        kept = select(c.id, c.created_at, c.owner).where(c.wrapped_key.is_not(None))
        async with self._database.read() as db:
            rows = await db.execute(kept.order_by(c.created_at.desc(), c.id))
        return [SessionRow(row.id, row.created_at, row.owner or "") for row in rows]

    async def owner(self, session: str) -> str | None:
        """Id of the account whose session it is, or was; None: nobody's, or there is none."""
        c = tables.sessions.c
        async with self._database.read() as db:
            return (await db.execute(select(c.owner).where(c.id == session))).scalar()

    async def destroy(self, session: str, at: datetime, by: Actor = SERVER) -> None:
        """Make a session's events and document updates unreadable for ever: see ``Destroyer``.

        Their key is destroyed; frozen documents have their own and stay readable.

        Raises:
            NotFound: If there is no such session, or it was destroyed before.
            StoreError: If another program goes on reading what was there before.
        """
        try:
            await self.destroyer.destroy(session, at, by)
        finally:
            self.forget_key(session)
        await self._database.forget()

    def forget_key(self, session: str) -> None:
        """Have a session's key in memory no more."""
        self._keys.pop(session, None)

    async def _key(self, session: str) -> Key:
        if session in self._keys:
            return self._keys[session]
        c = tables.sessions.c
        async with self._database.read() as db:
            row = (await db.execute(select(c.wrapped_key).where(c.id == session))).first()
        if row is None:
            raise StoreError(f"expected a session that is kept, got {session!r}")
        if row.wrapped_key is None:
            raise StoreError(f"session {session}: its log was destroyed, as the policy says")
        key = self._master_key.unwrap(row.wrapped_key, Row("sessions", session))
        self._remember(session, key)
        return key

    def _remember(self, session: str, key: Key) -> None:
        while len(self._keys) >= _KEYS_IN_MEMORY:
            del self._keys[next(iter(self._keys))]
        self._keys[session] = key

    # --- events and updates ----------------------------------------------------------

    async def append_event(self, session: str, event: ev.Event, also: Adding | None = None) -> None:
        """Keep an event: it survives a crash or power cut once this returns.

        With it go its row in the audit and what ``also`` adds: none is kept without the others.

        Raises:
            StoreError: If the session has an event of that number.
        """
        row = event_row(session, event.seq)
        payload = (await self._key(session)).seal(ev.to_json(event), row)
        async with self._database.write(f"{row} is kept already: two writers?") as db:
            await db.execute(
                insert(tables.events).values(
                    session=session, seq=event.seq, at=event.at, payload=payload
                )
            )
            await self.audit.adding_event(db, session, event)
            if also is not None:
                await also(db)

    async def events(self, session: str, after: int = 0, most: int | None = None) -> list[ev.Event]:
        """The events of a session after number ``after``, in order; ``most`` of them, or all.

        Raises:
            StoreError: If one is missing, was changed or moved.
        """
        key = await self._key(session)
        c = tables.events.c
        wanted = select(c.seq, c.payload).where(c.session == session, c.seq > after)
        async with self._database.read() as db:
            rows = (await db.execute(wanted.order_by(c.seq).limit(most))).all()
        # A long session's log takes a while to decrypt and parse: not on the event loop.
        return await to_thread.run_sync(_read_events, session, after, key, rows)

    async def strike(
        self,
        session: str,
        struck: ev.Event,
        emptied: Sequence[ev.Event],
        updates: Sequence[tuple[str, bytes]],
    ) -> None:
        """Keep that something was taken back, and nothing of what was: see ``Eraser``.

        Args:
            session: Whose.
            struck: The event that tells of it.
            emptied: What takes the place of the events of the same numbers.
            updates: The document anew, as (author, Yjs update), in place of all its changes.
        """
        await self._eraser.strike(session, await self._key(session), struck, emptied, updates)

    async def forget(self) -> None:
        """Make sure that nothing that was taken back or destroyed lies in the database's files.

        Raises:
            StoreError: If another program goes on reading what was there before.
        """
        await self._database.forget()

    async def append_update(self, session: str, n: int, author: str, update: bytes) -> None:
        """Keep a change to the shared document: durable once this returns.

        Args:
            session: Whose document.
            n: Counts up by one in each session.
            author: Who made it: a party, "assistant" or "server".
            update: As Yjs encodes it.

        Raises:
            StoreError: If the session has an update of that number.
        """
        row = update_row(session, n, author)
        payload = (await self._key(session)).seal(update, row)
        async with self._database.write(f"{row} is kept already: two writers?") as db:
            await db.execute(
                insert(tables.updates).values(session=session, n=n, author=author, payload=payload)
            )

    async def updates(self, session: str) -> list[tuple[str, bytes]]:
        """All changes to a session's document, in order, as (author, Yjs update).

        Raises:
            StoreError: If one between two others is missing, or was changed or moved.
        """
        key = await self._key(session)
        c = tables.updates.c
        wanted = select(c.n, c.author, c.payload).where(c.session == session).order_by(c.n)
        async with self._database.read() as db:
            rows = (await db.execute(wanted)).all()
        updates = []
        for n, row in enumerate(rows, rows[0].n if rows else 0):
            where = update_row(session, n, row.author)
            if row.n != n:
                raise StoreError(f"{where} is missing: restore the data folder from a backup")
            updates.append((row.author, key.open(row.payload, where)))
        return updates

    async def pack(self, session: str, updates: Sequence[tuple[str, bytes]]) -> None:
        """Keep these changes of a session's document in the place of all of its changes."""
        key, c = await self._key(session), tables.updates.c
        rows = [
            {
                "session": session,
                "n": n,
                "author": author,
                "payload": key.seal(update, update_row(session, n, author)),
            }
            for n, (author, update) in enumerate(updates)
        ]
        async with self._database.write(f"updates of session {session}: two writers?") as db:
            await db.execute(delete(tables.updates).where(c.session == session))
            await db.execute(insert(tables.updates), rows)

    async def append_private_update(self, session: str, n: int, update: bytes) -> None:
        """Keep a change to a session's private lane: durable once this returns."""
        await self._private.append(await self._key(session), session, n, update)

    async def private_updates(self, session: str) -> list[bytes]:
        """All changes to a session's private lane, in order; they go with the session's key.

        Raises:
            StoreError: If one is missing, was changed or moved.
        """
        return await self._private.all(await self._key(session), session)

    async def terminal_key(self, session: str) -> bytes:
        """What the therapist's terminals seal with what they cannot send; gone with the session's.

        Raises:
            StoreError: If that was destroyed.
        """
        return (await self._key(session)).for_terminals

    # --- frozen documents ------------------------------------------------------------

    async def save_document(self, session: str, name: str, data: bytes, at: datetime) -> str:
        """Keep a frozen document and give its SHA-256, hex. The same again changes nothing.

        Raises:
            StoreError: If another document of that name is kept: it is frozen.
        """
        return await self._documents.save(session, name, data, at)

    async def document(self, session: str, name: str) -> bytes:
        """A frozen document.

        Raises:
            NotFound: If there is none of that name.
            StoreError: If it was changed or moved.
        """
        return await self._documents.find(session, name)

    # --- figures ---------------------------------------------------------------------

    async def keep_figures(self, session: str, data: bytes) -> None:
        """Keep figures about a session, in place of earlier ones.

        They stay when the session is destroyed, and then nothing says whose they were.

        Args:
            session: Which.
            data: Numbers, no words.
        """
        await self._figures.keep((await self._key(session)).pseudonym, data)

    async def figures(self) -> list[bytes]:
        """The figures of all sessions, in no order."""
        return await self._figures.all()

    async def delete_figures(self, going: Callable[[bytes], bool]) -> int:
        """Delete the figures of which ``going`` says so; returns how many."""
        return await self._figures.delete(going)

    # --- plans -----------------------------------------------------------------------

    async def save_plan(self, owner: str, client: str, plan: bytes, at: datetime) -> None:
        """Keep a client's treatment plan, in place of the one before: durable on return."""
        await self._plans.save(owner, client, plan, at)

    async def plan(self, owner: str, client: str) -> bytes | None:
        """A client's treatment plan; None if none is kept.

        Raises:
            StoreError: If it was changed or moved.
        """
        return await self._plans.find(owner, client)


def _read_events(
    session: str, after: int, key: Key, rows: Sequence[TableRow[int, bytes]]
) -> list[ev.Event]:
    events = []
    for expected, row in enumerate(rows, after + 1):
        where = event_row(session, expected)
        if row.seq != expected:
            raise StoreError(f"{where} is missing: restore the data folder from a backup")
        try:
            events.append(ev.from_json(key.open(row.payload, where)))
        except ValueError:
            # pydantic's error holds the words it could not read.
            raise StoreError(
                f"{where}: expected an event of a known version, got other: install the newer "
                "conote that wrote it"
            ) from None
    return events
