"""What a running session keeps: its events, and the changes of its note. A failure ends it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import anyio

from live import events as ev
from live.audit.asking import in_the_name_of
from live.errors import Interrupted, StoreError
from live.store import Store
from live.store.charts import Adding
from live.values import Author


class Kept(Protocol):
    """What keeping needs of a session."""

    id: str
    failure: str
    ended: anyio.Event

    def fail(self, error: Exception) -> None:
        """End this session alone."""
        ...


class Journal:
    """Where one session's events and the changes of its note go.

    Every method raises ``Interrupted`` if the session has ended, and ``StoreError``, ending it, if
    it is not known whether something was kept: only what can be read back is.

    Args:
        session: Whose.
        store: Keeps it.
        updates: How many changes of the note are kept.
    """

    def __init__(self, session: Kept, store: Store, updates: int) -> None:
        self._session = session
        self._store = store
        self._updates = updates
        self._typed: set[Author] = set()

    async def append_event(self, event: ev.Event, also: Adding | None = None) -> None:
        """Keep an event, and what ``also`` adds to it; the session's ``recording`` is held."""
        with self._or_fail():
            await self._store.append_event(self._session.id, event, also)

    async def append_update(self, author: Author, update: bytes) -> None:
        """Keep a change of the document (the room's journal).

        That a person changes it is audited once while the session runs: who typed what, letter by
        letter, stands in the journal itself.
        """
        with self._or_fail():
            if author != "assistant" and author not in self._typed:
                name = in_the_name_of(author)
                await self._store.audit.add("note.changed", name, self._session.id, subject="typed")
                self._typed.add(author)
            await self._store.append_update(self._session.id, self._updates, author, update)
        self._updates += 1

    async def strike(
        self,
        struck: ev.Event,
        emptied: Sequence[ev.Event],
        updates: Sequence[tuple[Author, bytes]],
    ) -> None:
        """Keep that something was taken back, and nothing of what was: see ``Store.strike``.

        Both the room's order and the session's ``recording`` are held.
        """
        with self._or_fail():
            await self._store.strike(self._session.id, struck, emptied, updates)
        self._updates = len(updates)

    @contextmanager
    def _or_fail(self) -> Iterator[None]:
        if self._session.ended.is_set() or self._session.failure:
            raise interrupted()
        try:
            yield
        except StoreError as error:
            self._session.fail(error)
            raise


def interrupted() -> Interrupted:
    """What is said of a session that has ended."""
    return Interrupted("expected a session that runs, it was just interrupted: try again")
