"""What a command exports from: the practice's data folder, opened without the server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from anyio import to_thread

from live import exports
from live.audit import ask_as
from live.audit.actions import COMMAND
from live.errors import CannotStart
from live.exports.kept import SignedNotes
from live.settings import Settings
from live.store import Store, master_key_of


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
    database = settings.data_dir / "conote.db"
    if not database.is_file():
        raise CannotStart(
            f"expected the database in {database}, found none: run `conote serve` and hold a "
            "session first, or say where it is with CONOTE_DATA_DIR"
        )
    ask_as(COMMAND)
    key = await to_thread.run_sync(master_key_of, settings.data_dir, settings.master_key_command)
    async with Store.open(database, key) as store:
        seal = await exports.seal_for(settings, store.signing_keys)
        yield Source(store, SignedNotes(store), seal)
