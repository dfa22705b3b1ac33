"""What a command exports from: the practice's data folder, opened without the server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from live import exports
from live.audit import ask_as
from live.audit.by_hand import COMMAND
from live.exports.kept import SignedNotes
from live.keeping.folder import DataFolder
from live.settings import Settings
from live.store import Store


@dataclass(frozen=True, slots=True)
class Source:
    """The practice's store, its signed notes, and what it signs PDFs with."""

    store: Store
    notes: SignedNotes
    seal: exports.Seal


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Source]:
    """Open the store; what is done while the block runs is the command's in the audit.

    Raises:
        CannotStart: If there is no database, or its key or the PDF's cannot be used.
        StoreError: If it cannot be read.
    """
    ask_as(COMMAND)
    async with DataFolder.of(settings).open("export") as store:
        seal = await exports.seal_for(settings, store.signing_keys)
        yield Source(store, SignedNotes(store), seal)
