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
    """Whose notes: a client is known by whose they are and the alias, as everywhere here.

    Attributes:
        owner: Id of the clinician's account; "": nobody's.
        alias: How the client is called.
        therapist: The clinician's name, as it stands in the notes.
    """

    owner: str
    alias: str
    therapist: str = ""

    def is_same(self, other: "Client") -> bool:
        """Whether that is the same person."""
        return (self.owner, folded(self.alias)) == (other.owner, folded(other.alias))


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
        """Everybody who goes by an alias and has a signed note, each once.

        Args:
            alias: How they are called.
            therapist: Whose clients alone, by name; None: anybody's.
        """
        found: list[Client] = []
        async for _, _, client in self._signed():
            named = therapist is None or folded(client.therapist) == folded(therapist)
            meant = folded(client.alias) == folded(alias) and named
            if meant and not any(client.is_same(other) for other in found):
                found.append(client)
        return sorted(found, key=lambda client: (client.therapist, client.owner))

    async def need(self, client: Client) -> None:
        """See that a client has a signed note.

        Raises:
            NotFound: If not.
        """
        async for _, _, other in self._signed(client.owner):
            if client.is_same(other):
                return
        raise NotFound("expected a client of yours with a signed note, there is none so called")

    async def of(self, client: Client) -> AsyncIterator[SignedNote]:
        """The signed notes of a client, oldest first; one at a time is in memory."""
        mine = [
            (at, session)
            async for at, session, other in self._signed(client.owner)
            if client.is_same(other)
        ]
        for _, session in sorted(mine):
            yield await self.find(session)

    async def _signed(
        self, owner: str | None = None
    ) -> AsyncIterator[tuple[datetime, str, Client]]:
        """When each was set up, and whose it is; those of one account, or all."""
        for row in await self._store.sessions():
            if owner is None or row.owner == owner:
                state = await self._state(row.id)
                if state.state == "signed":
                    yield row.created_at, row.id, _client(row.owner, state)

    async def _state(self, session: str) -> Session:
        events = await self._store.events(session)
        return await to_thread.run_sync(lambda: reduce(sessions.apply, events, Session()))

    async def _note(self, session: str, state: Session) -> SignedNote:
        name = f"note-{state.signatures[0].sha256}"
        frozen = json.loads(await self._store.document(session, name))
        client = _client(await self._store.owner(session) or "", state)
        return SignedNote(session, client, signing.attested(frozen, state.signatures))


def folded(name: str) -> str:
    """A name as it is compared."""
    return " ".join(name.casefold().split())


def _client(owner: str, state: Session) -> Client:
    return Client(owner, state.client_alias, state.therapist_name)
