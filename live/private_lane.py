"""The clinician's private lanes, one a session: opened by the therapist's screens, by nobody else.

A lane is its own document with its own journal and its own screens. No running session knows of
it: what is drafted, signed, exported, struck or shown to a client cannot reach it.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
from pycrdt import create_sync_message, create_update_message

from live.audit import asking
from live.errors import NotAllowed, StoreError
from live.hub import Hub, Screen
from live.note.lane import LaneDocument, LaneGate
from live.note.updates import EMPTY_UPDATE
from live.sharing import Matter
from live.store import Store
from live.values import Party


class PrivateLane:
    """One session's private lane while somebody has it open.

    Attributes:
        hub: Its screens: the therapist's alone.

    Args:
        session_id: Whose it is.
        store: Keeps it, under the session's key.
    """

    def __init__(self, session_id: str, store: Store) -> None:
        self.hub = Hub(_the_therapist)
        self._id = session_id
        self._store = store
        self._document = LaneDocument()
        self._gate = LaneGate(self._document)
        self._kept = 0
        self._opened = False
        self._order = anyio.Lock()

    async def open(self) -> None:
        """Bring it up to date from what was kept; laid out the first time.

        Raises:
            StoreError: If it cannot be read, or was destroyed with its session.
        """
        async with self._order:
            if self._opened:
                return
            kept = await self._store.private_updates(self._id)
            for update in kept:
                self._document.doc.apply_update(update)
            self._kept = len(kept)
            if not self._document.complete:
                laid_out = LaneDocument()
                laid_out.doc.apply_update(self._document.doc.get_update())
                laid_out.lay_out()
                await self._keep(laid_out.doc.get_update(self._document.doc.get_state()))
            self._gate.renew()
            self._opened = True

    async def terminal_key(self) -> bytes:
        """What a terminal seals with what it cannot send.

        Raises:
            StoreError: If the session's key was destroyed.
        """
        return await self._store.terminal_key(self._id)

    def first_frame(self) -> bytes:
        """The sync step 1 that greets a screen."""
        return create_sync_message(self._document.doc)

    def missing(self, state: bytes) -> bytes:
        """The update that a screen with Yjs state vector ``state`` lacks.

        Raises:
            ValueError: If ``state`` is no state vector.
        """
        try:
            return self._document.doc.get_update(state)
        except ValueError:
            raise ValueError("expected a Yjs state vector, got something else") from None

    async def merge(self, update: bytes) -> None:
        """Take a screen's change: kept first, then applied, then told to all.

        Raises:
            UpdateRefused: If it touches anything but the text.
            StoreError: If it may not have been kept. The screens are let go, and come back to
                what was.
        """
        if update == EMPTY_UPDATE:
            return
        with anyio.CancelScope(shield=True):
            async with self._order:
                if self._gate.admit(update):
                    await self._keep(update)
                self.hub.send(create_update_message(update))

    async def _keep(self, update: bytes) -> None:
        try:
            await self._store.append_private_update(self._id, self._kept, update)
        except StoreError:
            self._opened = False  # what can be read back counts
            self.hub.close()
            raise
        self._kept += 1
        self._document.doc.apply_update(update)


class PrivateLanes:
    """The private lanes that are open.

    Args:
        store: Keeps them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._open: dict[str, PrivateLane] = {}

    def let_go(self, session_id: str) -> None:
        """Have nothing of a session's lane in memory; its screens are closed."""
        lane = self._open.pop(session_id, None)
        if lane is not None:
            lane.hub.close()

    @asynccontextmanager
    async def visit(
        self, session_id: str, party: Party
    ) -> AsyncIterator[tuple[PrivateLane, Screen]]:
        """Be one of a lane's screens while the block runs.

        Raises:
            NotAllowed: If it is not the therapist who asks.
            StoreError: If the lane cannot be read.
        """
        allowed = party == "therapist"
        await self._store.audit.add(
            "private.opened",
            asking(),
            session_id,
            outcome="done" if allowed else "refused",
        )
        if not allowed:
            raise NotAllowed("the private lane is the therapist's alone")
        lane = self._open.get(session_id)
        if lane is None:
            lane = self._open[session_id] = PrivateLane(session_id, self._store)
        screen = lane.hub.attach(party)
        try:
            await lane.open()
            yield lane, screen
        finally:
            lane.hub.detach(screen)
            if not len(lane.hub) and self._open.get(session_id) is lane:
                del self._open[session_id]


def _the_therapist(party: Party, _: Matter) -> bool:
    return party == "therapist"
