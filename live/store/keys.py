"""Encryption at rest: a master key in a file, and keys wrapped under it.

Everything is AES-256-GCM. The associated data of a payload names its table, session
and row, so that a row moved elsewhere does not open.
"""

import base64
import binascii
import hashlib
import hmac
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from live.errors import CannotStart, StoreError
from live.values import Content

KEY_BYTES: Final = 32
"""Length of every key, in bytes: AES-256."""

_NONCE_BYTES: Final = 12
"""Recommended for GCM (NIST SP 800-38D); random, which is safe for 2**32 payloads a key."""

_FORM: Final = b"\x01"
"""First byte of everything sealed: how the rest is to be read."""


@dataclass(frozen=True, slots=True)
class Row:
    """Where a payload lives. Bound to it: in another row it does not open.

    Attributes:
        table: Name of the table.
        session: Id of the session.
        key: The rest of the row's key, and whatever else must not be changed under it.
    """

    table: str
    session: str
    key: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join(f"{self.table} of session {self.session} {' '.join(self.key)}".split())

    @property
    def associated(self) -> bytes:
        """The associated data. Each part goes with its length, so no two rows share theirs."""
        parts = [part.encode() for part in ("conote/1", self.table, self.session, *self.key)]
        return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def event_row(session: str, seq: int) -> Row:
    """Where an event stands."""
    return Row("events", session, (str(seq),))


def update_row(session: str, n: int, author: str) -> Row:
    """Where a change of the document stands."""
    return Row("updates", session, (str(n), author))


class Key:
    """A key that seals and opens payloads. Its bytes are in no repr.

    Attributes:
        pseudonym: A name, hex, that nobody can tell to be this key's without the key.

    Args:
        value: ``KEY_BYTES`` bytes.
    """

    __slots__ = ("_aes", "pseudonym")

    def __init__(self, value: bytes) -> None:
        if len(value) != KEY_BYTES:
            raise ValueError(f"expected a key of {KEY_BYTES} bytes, got {len(value)}")
        self._aes = AESGCM(value)
        self.pseudonym = hmac.new(value, b"conote/1 pseudonym", hashlib.sha256).hexdigest()

    def seal(self, data: bytes, row: Row) -> bytes:
        """Encrypt what is to stand in ``row``."""
        nonce = os.urandom(_NONCE_BYTES)
        return _FORM + nonce + self._aes.encrypt(nonce, data, row.associated)

    def open(self, sealed: bytes, row: Row) -> bytes:
        """Decrypt what stands in ``row``.

        Raises:
            StoreError: If it was changed, moved here, or sealed with another key.
        """
        start = len(_FORM)
        if sealed[:start] == _FORM:
            nonce, rest = sealed[start : start + _NONCE_BYTES], sealed[start + _NONCE_BYTES :]
            try:
                return self._aes.decrypt(nonce, rest, row.associated)
            except (InvalidTag, ValueError):
                pass
        raise StoreError(
            f"{row}: expected what was kept there, got something changed, moved or sealed with "
            "another key: restore the data folder from a backup"
        )


@dataclass(frozen=True, slots=True, repr=False)
class MasterKey(Content):
    """The key under which all other keys are wrapped.

    Attributes:
        value: ``KEY_BYTES`` bytes.
    """

    value: bytes

    def new_key(self, row: Row) -> tuple[Key, bytes]:
        """Make a key for ``row``: ready to use, and wrapped to be kept there."""
        value = os.urandom(KEY_BYTES)
        return Key(value), Key(self.value).seal(value, row)

    def pseudonym_of(self, *parts: str) -> str:
        """A name for what ``parts`` name, hex: the same each time, and telling nothing."""
        told = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
        return hmac.new(self.value, b"conote/1/pseudonym" + told, hashlib.sha256).hexdigest()

    def unwrap(self, wrapped: bytes, row: Row) -> Key:
        """The key that is kept in ``row``.

        Raises:
            StoreError: If it was not wrapped under this master key, or was changed.
        """
        return Key(Key(self.value).open(wrapped, row))


def load_or_create(path: Path) -> MasterKey:
    """Read the master key file; make one, readable by its owner only, if there is none.

    Raises:
        CannotStart: If the file may be read by others, holds no key, or cannot be made.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _load(path)
    except OSError as error:
        raise CannotStart(
            f"the key file {path} cannot be made ({error.strerror}): make its folder, "
            "writable by this user"
        ) from error
    value = os.urandom(KEY_BYTES)
    with os.fdopen(handle, "wb") as file:
        file.write(base64.b64encode(value) + b"\n")
        file.flush()
        # A key lost in a power cut would take every session with it.
        os.fsync(file.fileno())
    return MasterKey(value)


def _load(path: Path) -> MasterKey:
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError as error:
        raise CannotStart(
            f"the key file {path} cannot be read ({error.strerror}): it must belong to this user"
        ) from error
    try:
        info = os.fstat(handle)
        # More than any key takes: enough to see that a longer file is none.
        text = os.read(handle, 128) if stat.S_ISREG(info.st_mode) else b""
    finally:
        os.close(handle)
    others = info.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    if others:
        raise CannotStart(
            f"expected the key file {path} to be its owner's only (mode 0600), got "
            f"{stat.S_IMODE(info.st_mode):04o}: run chmod 600 on it, and if others may have "
            "read it, treat what it protects as read"
        )
    try:
        value = base64.b64decode(text.strip(), validate=True)
    except binascii.Error:
        value = b""
    if len(value) != KEY_BYTES:
        raise CannotStart(
            f"expected {KEY_BYTES} bytes as base64 text in the key file {path}, got something "
            "else: put the right file back; without it nothing that was kept can be read"
        )
    return MasterKey(value)
