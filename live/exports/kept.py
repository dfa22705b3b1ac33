"""The signed notes that are kept, one at a time: for what is exported without their sessions."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from live.errors import NotFound
from live.signing.charts import Chart, Charts
from live.store import Store
from live.values import Content, folded


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

    They are read from their charts: also of those whose log was destroyed.

    Args:
        store: Where they are kept.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._charts = Charts(store)

    async def find(self, session: str) -> SignedNote:
        """The signed note of a session.

        Raises:
            NotFound: If there is no such session, or its note is not signed.
            StoreError: If what is kept of it was changed or moved.
        """
        client = await self._client(await self._charts.find(session))
        return SignedNote(session, client, await self._charts.exported(session))

    async def clients(self, alias: str, therapist: str | None = None) -> list[Client]:
        """Everybody who goes by an alias and has a signed note, each once.

        Args:
            alias: How they are called.
            therapist: Whose clients alone, by name; None: anybody's.
        """
        found: list[Client] = []
        async for _, client in self._signed():
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
        async for _, other in self._signed():
            if client.is_same(other):
                return
        raise NotFound("expected a client of yours with a signed note, there is none so called")

    async def of(self, client: Client) -> AsyncIterator[SignedNote]:
        """The signed notes of a client, oldest first; one at a time is in memory."""
        mine = [
            (str(chart.note["session"]["created_at"]), chart.signed_at, chart.session)
            async for chart, other in self._signed()
            if client.is_same(other)
        ]
        for _, _, session in sorted(mine):
            yield await self.find(session)

    async def _signed(self) -> AsyncIterator[tuple[Chart, Client]]:
        for row in await self._store.charts.all():
            chart = await self._charts.find(row.session)
            yield chart, await self._client(chart)

    async def _client(self, chart: Chart) -> Client:
        facts = chart.note["session"]
        return Client(
            await self._store.owner(chart.session) or "", facts["client"], facts["therapist"]
        )
