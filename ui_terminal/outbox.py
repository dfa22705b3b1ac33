"""What waits for the server, sealed on this machine. Every method reads or writes files.

The key is the server's: one for each session, told to the therapist's terminals when they open it,
destroyed with the session. Here it is in memory alone, so that the file is noise to whoever has
the machine and no place in the session.
"""

import fcntl
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ui_terminal.unsent import Unsent, from_bytes, to_bytes

FOLDER: Final = "unsent"
KEPT_S: Final = 7 * 24 * 3600.0
"""Seconds after which a file that nobody came back for is deleted."""
MOST: Final = 1024 * 1024
"""Bytes of one file: the private notes, every draft, and much room to spare."""
_LENGTH_BYTES: Final = 4
"""Before what is sealed: whoever dies before the file is cut leaves the end of what was there."""
_NONCE_BYTES: Final = 12
_NAME_CHARS: Final = 16


class Outbox:
    """One terminal's file for one session. While a terminal lives no other takes up its file.

    Args:
        folder: The user's own.
        session: Which session; the file's name does not tell it.
        key: Of the session, for terminals: 32 bytes.
        now: Seconds since the epoch.
    """

    def __init__(
        self, folder: Path, session: str, key: bytes, now: Callable[[], float] = time.time
    ) -> None:
        self._folder = folder / FOLDER
        self._about = f"conote/1 unsent of session {session}".encode()
        self._stem = hashlib.sha256(self._about).hexdigest()[:_NAME_CHARS]
        self._aes = AESGCM(key)
        self._now = now
        self._own: tuple[Path, int] | None = None
        self._found: list[tuple[Path, int]] = []
        self._order = Lock()
        self._closed = False

    def find(self) -> list[Unsent]:
        """What terminals left that are gone. It stays theirs until ``keep`` or ``clear``.

        Files that nobody came back for, or that cannot be opened any more, are deleted.
        """
        with self._order:
            left = []
            for path, file in self._left_behind():
                old = self._now() - os.fstat(file).st_mtime > KEPT_S
                ours = path.name.startswith(self._stem)
                unsent = self._open(file) if ours and not old else None
                if unsent is not None:
                    left.append(unsent)
                    self._found.append((path, file))
                    continue
                if ours or old:
                    path.unlink(missing_ok=True)
                os.close(file)
            return left

    def _left_behind(self) -> Iterator[tuple[Path, int]]:
        """The files of which no terminal holds the lock; each is locked now."""
        for path in sorted(self._folder.glob("*.sealed")):
            try:
                file = os.open(path, os.O_RDWR)
            except OSError:
                continue  # it went, or is another user's
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(file)
            else:
                yield path, file

    def _open(self, file: int) -> Unsent | None:
        found = os.pread(file, MOST + 1024, 0)
        length = int.from_bytes(found[:_LENGTH_BYTES])
        sealed = found[_LENGTH_BYTES : _LENGTH_BYTES + length]
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return from_bytes(self._aes.decrypt(nonce, rest, self._about))
        except (InvalidTag, ValueError):
            return None  # cut short by a failing machine, or sealed for a session of that was

    def keep(self, unsent: Unsent) -> bool:
        """Have this in the file instead of what was; it then stands for what was found, too.

        Returns:
            False if it could not be kept.
        """
        data = to_bytes(unsent)
        if len(data) > MOST:
            return False
        with self._order:
            if self._closed:
                return False
            try:
                self._write(data)
            except OSError:
                return False
            self._delete_found()
        return True

    def _write(self, data: bytes) -> None:
        if self._own is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self._folder / f"{self._stem}.{secrets.token_hex(4)}.sealed"
            file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
            fcntl.flock(file, fcntl.LOCK_EX)
            self._own = path, file
        _, file = self._own
        nonce = os.urandom(_NONCE_BYTES)
        sealed = nonce + self._aes.encrypt(nonce, data, self._about)
        whole = len(sealed).to_bytes(_LENGTH_BYTES) + sealed
        os.pwrite(file, whole, 0)
        os.ftruncate(file, len(whole))
        os.fsync(file)

    def _delete_found(self) -> None:
        while self._found:
            _delete(*self._found.pop())

    def clear(self) -> None:
        """The server has everything: no file stays."""
        with self._order:
            self._delete_found()
            if self._own is not None:
                _delete(*self._own)
                self._own = None

    def close(self) -> None:
        """Let go of the files; what is in them waits for the next terminal."""
        with self._order:
            for _, file in (*self._found, *((self._own,) if self._own else ())):
                os.close(file)
            self._found.clear()
            self._own, self._closed = None, True


def _delete(path: Path, file: int) -> None:
    path.unlink(missing_ok=True)
    os.close(file)
