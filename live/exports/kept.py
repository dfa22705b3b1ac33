"""The signed notes that are kept, one at a time: what a command exports without the server."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from anyio import to_thread

from live import session as sessions
from live import signing
from live.errors import NotFound, WrongState
from live.session import Session
from live.store import Store
from live.values import Content


@dataclass(frozen=True, slots=True, repr=False)
class Client(Content):
    """Whose notes: as everywhere here, a client is known by the therapist's name and the alias."""

    therapist: str
    alias: str

    @property
    def folded(self) -> tuple[str, str]:
        """The names as they are compared."""
        return _folded(self.therapist), _folded(self.alias)


@dataclass(frozen=True, slots=True, repr=False)
class SignedNote(Content):
    """A signed note.

    Attributes:
        session: Its session's id.
        client: Whose.
        attested: The record, as every export takes it.
    """

    session: str
    client: Client
    attested: dict[str, Any]


class SignedNotes:
    """The signed notes of a store. What is not signed is not found here.

    Args:
        store: Where they are kept.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    async def find(self, session: str) -> SignedNote:
        """The signed note of a session.

        Raises:
            NotFound: If there is no such session.
            WrongState: If its note is not signed.
            StoreError: If what is kept of it cannot be read.
        """
        if not any(row.id == session for row in await self._store.sessions()):
            raise NotFound("expected the id of a session, got one that is not here")
        state = await self._state(session)
        if state.state != "signed":
            raise WrongState(
                f"expected a signed note to export, it is {state.state}: sign it first"
            )
        return await self._note(session, state)

    async def clients(self, alias: str, therapist: str | None = None) -> list[Client]:
        """Everybody who goes by an alias and has a signed note, each once, by therapist.

        Args:
            alias: How they are called.
            therapist: Whose clients alone, by name; None: anybody's.
        """
        found: dict[tuple[str, str], Client] = {}
        async for _, state in self._signed():
            client = _client(state)
            named = therapist is None or client.folded[0] == _folded(therapist)
            if client.folded[1] == _folded(alias) and named:
                found.setdefault(client.folded, client)
        return [found[key] for key in sorted(found)]

    async def of(self, client: Client) -> AsyncIterator[SignedNote]:
        """The signed notes of a client, oldest first; one at a time is in memory."""
        mine = [
            (state.created_at, session)
            async for session, state in self._signed()
            if _client(state).folded == client.folded
        ]
        for _, session in sorted(mine, key=_by_time):
            yield await self._note(session, await self._state(session))

    async def _signed(self) -> AsyncIterator[tuple[str, Session]]:
        for row in await self._store.sessions():
            state = await self._state(row.id)
            if state.state == "signed":
                yield row.id, state

    async def _state(self, session: str) -> Session:
        events = await self._store.events(session)
        return await to_thread.run_sync(lambda: reduce(sessions.apply, events, Session()))

    async def _note(self, session: str, state: Session) -> SignedNote:
        name = f"note-{state.signatures[0].sha256}"
        frozen = json.loads(await self._store.document(session, name))
        return SignedNote(session, _client(state), signing.attested(frozen, state.signatures))


def _client(state: Session) -> Client:
    return Client(state.therapist_name, state.client_alias)


def _by_time(entry: tuple[datetime | None, str]) -> tuple[str, str]:
    at, session = entry
    return (at.isoformat() if at else "", session)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
