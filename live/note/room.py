"""The room: the one place through which every change of the shared document goes, in order.

Each change is tried on a shadow, kept by the journal, applied, and only then told to the
others and acknowledged. What was acknowledged survives a crash.
"""

from collections.abc import Callable
from typing import Protocol

import anyio
from pycrdt import create_sync_message, create_update_message

from live.note.document import NoteDocument
from live.note.gate import Gate, Touched
from live.note.updates import EMPTY_UPDATE
from live.values import Author, Party


class Journal(Protocol):
    """Where updates are kept."""

    async def append_update(self, author: Author, update: bytes) -> None:
        """Keep an update; it is durable when this returns."""
        ...


Announce = Callable[[bytes], None]
"""Sends a y-protocols frame to every screen."""


class Room:
    """A session's shared document, and the order in which it changes.

    Attributes:
        document: The document as it stands.
        order: Held while the document changes; hold it to read and act on one state of it.

    Args:
        document: The document, brought up to date from the journal.
        journal: Keeps every update before it counts.
        announce: Tells every screen; must not wait. The screen that sent an update gets
            it back too: Yjs takes a known update for nothing, and the echo is the
            acknowledgement that it is kept.
    """

    def __init__(self, document: NoteDocument, journal: Journal, announce: Announce) -> None:
        self.document = document
        self._gate = Gate(document)
        self._journal = journal
        self._announce = announce
        # anyio's lock is first come, first served; each screen waits for its own change, so
        # at most one a screen is waiting: the queue is bounded by the screens.
        self.order = anyio.Lock()

    async def change(
        self, change: Callable[[NoteDocument], object], author: Author = "assistant"
    ) -> None:
        """Carry out a change of the server's (a proposal, a command's consequence).

        Args:
            change: The change.
            author: Whose words it writes, if it writes any that a person said elsewhere.
        """
        async with self.order:
            if author == "assistant":
                claim, update = EMPTY_UPDATE, self._gate.write(change)
            else:
                claim, update = self._gate.write_as(author, change)
            await self._keep_all(author, claim, update)

    async def merge(self, party: Party, update: bytes, allowed: Callable[[], None]) -> Touched:
        """Take a person's change.

        Args:
            party: Who made it.
            update: A Yjs update.
            allowed: Raises if the note may not be changed now; asked in the room's order.

        Raises:
            UpdateRefused: If it touches what this person may not touch. Nothing of it was kept.
            WrongState: If the note is frozen.
        """
        async with self.order:
            if update == EMPTY_UPDATE:
                return Touched(frozenset(), anything=False)
            touched = self._gate.admit(update, party)
            if not touched.anything:  # known already: a screen that comes back says all it has
                self._announce(create_update_message(update))
                return touched
            try:
                allowed()
            except BaseException:
                self._gate.renew()
                raise
            await self._keep_all(party, touched.claim, update)
            return touched

    async def _keep_all(self, author: Author, claim: bytes, update: bytes) -> None:
        with anyio.CancelScope(shield=True):  # the shadow has both
            if claim != EMPTY_UPDATE:  # first: what is written is always somebody's
                await self._keep("assistant", claim)
            if update != EMPTY_UPDATE:
                await self._keep(author, update)

    def put_in_place(self, document: NoteDocument) -> None:
        """Go on with another generation of the note; ``order`` is held, and it is kept."""
        self.document = document
        self._gate = Gate(document)

    async def _keep(self, author: Author, update: bytes) -> None:
        # Not cut short: an update that the journal holds must be in the document, too.
        with anyio.CancelScope(shield=True):
            try:
                await self._journal.append_update(author, update)
            except BaseException:
                # The shadow is ahead of the truth: start it anew, or it would admit on a lie.
                self._gate.renew()
                raise
            self.document.doc.apply_update(update)
            self._announce(create_update_message(update))

    def first_frame(self) -> bytes:
        """The sync step 1 that greets a screen."""
        return create_sync_message(self.document.doc)

    def missing(self, state: bytes) -> bytes:
        """The update that a screen with Yjs state vector ``state`` lacks.

        Raises:
            ValueError: If ``state`` is no state vector.
        """
        try:
            return self.document.doc.get_update(state)
        except ValueError:
            raise ValueError("expected a Yjs state vector, got something else") from None
