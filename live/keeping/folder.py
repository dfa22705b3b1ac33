"""The data folder, as the commands about keeping find it."""

import fcntl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from anyio import to_thread

from live.errors import CannotStart
from live.settings import Settings
from live.store import MasterKey, Store, master_key_of
from live.store.key_sources import KEY_FILE


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A data folder.

    Attributes:
        path: Where it is.
        key_command: Prints the master key; "" for the file in the folder.
    """

    path: Path
    key_command: str = ""

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The one that the settings name."""
        return cls(settings.data_dir, settings.master_key_command)

    @property
    def database(self) -> Path:
        """The database."""
        return self.path / "conote.db"

    @property
    def key_file(self) -> Path:
        """The file with the master key, unless a command prints it."""
        return self.path / KEY_FILE

    async def master_key(self) -> MasterKey:
        """The master key.

        Raises:
            CannotStart: If there is none.
        """
        return await to_thread.run_sync(master_key_of, self.path, self.key_command)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Store]:
        """What is kept there.

        Raises:
            CannotStart: If there is nothing, or no key for it.
            StoreError: If it cannot be read.
        """
        if not self.database.is_file():
            raise CannotStart(
                f"expected the database in {self.database}, found none: run `conote serve` "
                "first, or say where it is with CONOTE_DATA_DIR"
            )
        async with Store.open(self.database, await self.master_key()) as store:
            yield store

    def is_served(self) -> bool:
        """Whether a server is at work on it now."""
        lock = self.path / "server.lock"
        if not lock.exists():
            return False
        with lock.open("r") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return True
        return False

    @contextmanager
    def alone(self, name: str, do: str = "wait for it") -> Iterator[None]:
        """Be the only one of that name. The lock goes when the process does, however it ends.

        Args:
            name: Of the command, or "server".
            do: What to do if there is another.

        Raises:
            CannotStart: If there is another, or no folder that can be written.
        """
        try:
            lock = (self.path / f"{name}.lock").open("w")
        except OSError as error:
            raise CannotStart(
                f"expected a data folder that can be written in {self.path}, got: "
                f"{error.strerror}: say where it is with CONOTE_DATA_DIR"
            ) from None
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise CannotStart(
                    f"expected to be the only {name} of {self.path}, found another at work: {do}"
                ) from None
            yield
