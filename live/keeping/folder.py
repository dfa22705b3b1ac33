"""The data folder, as the commands about keeping find it."""

import fcntl
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from anyio import to_thread

from live.audit.by_hand import COMMAND
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

    @property
    def is_reachable(self) -> bool:
        """Whether this user may look into it, if it is there."""
        try:
            with os.scandir(self.path):
                return True
        except PermissionError:
            return False
        except OSError:
            return True

    @property
    def is_filled(self) -> bool:
        """Whether there is a database.

        Raises:
            CannotStart: If this user may not look.
        """
        with _of_this_user(self.path):
            return self.database.is_file()

    @asynccontextmanager
    async def open(self, command: str = "") -> AsyncIterator[Store]:
        """What is kept there.

        Args:
            command: By which a person opens it, as the audit is told: "people.list". "": none
                does, or it looks at the machine alone.

        Raises:
            CannotStart: If there is nothing, it is another user's, or there is no key for it.
            StoreError: If it cannot be read, or that it is cannot be audited.
        """
        if not self.is_filled:
            raise CannotStart(
                f"expected the database in {self.database}, found none: run `conote serve` "
                "first, or say where it is with CONOTE_DATA_DIR"
            )
        async with Store.open(self.database, await self.master_key()) as store:
            if command:
                await store.audit.add("folder.opened", COMMAND, subject=command)
            yield store

    def is_served(self) -> bool:
        """Whether a server is at work on it now.

        Raises:
            CannotStart: If this user may not look.
        """
        lock = self.path / "server.lock"
        with _of_this_user(lock):
            if not lock.exists():
                return False
            file = lock.open("r")
        with file:
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


@contextmanager
def _of_this_user(path: Path) -> Iterator[None]:
    """Look at a data folder.

    Raises:
        CannotStart: If it is another user's.
    """
    try:
        yield
    except PermissionError:
        raise CannotStart(
            f"expected a data folder of this user's, {path} is another's: run this as the user "
            "that runs the server"
        ) from None


def make_folder(path: Path) -> None:
    """Make a data folder, its owner's only, if there is none.

    Raises:
        CannotStart: If it cannot be made.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStart(
            f"expected a data folder that can be written, got: {error.strerror}: {error.filename}"
        ) from None
