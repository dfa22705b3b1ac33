"""Encryption at rest: keys that seal, and the master key under which they are wrapped.

Everything is AES-256-GCM. The associated data of a payload names its table, session
and row, so that a row moved elsewhere does not open. Where the master key comes from is
``live.store.key_sources``; how it is changed for another, ``live.store.key_register``.
"""

import hashlib
import hmac
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from live.errors import StoreError
from live.values import folded

KEY_BYTES: Final = 32
"""Length of every key, in bytes: AES-256."""

_NONCE_BYTES: Final = 12
"""Recommended for GCM (NIST SP 800-38D); random, which is safe for 2**32 payloads a key."""

_FORM: Final = b"\x01"
"""First byte of everything sealed: how the rest is to be read."""

_WRAPPED: Final = b"\x02"
"""First byte of a wrapped key; the id of the master key follows, then what it sealed."""

ID_BYTES: Final = 8
"""Length of a master key's id, in bytes."""

MARK_BYTES: Final = len(_WRAPPED) + ID_BYTES
"""Bytes at the beginning of a wrapped key that say under which master key."""


def joined(*parts: str) -> bytes:
    """Parts in one, each behind its length: no other parts give the same."""
    told = [part.encode() for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in told)


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
        """The associated data: no two rows share theirs."""
        return joined("conote/1", self.table, self.session, *self.key)


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
        for_terminals: Another key, of as many bytes, that goes when this one does.

    Args:
        value: ``KEY_BYTES`` bytes.
    """

    __slots__ = ("_aes", "for_terminals", "pseudonym")

    def __init__(self, value: bytes) -> None:
        if len(value) != KEY_BYTES:
            raise ValueError(f"expected a key of {KEY_BYTES} bytes, got {len(value)}")
        self._aes = AESGCM(value)
        self.pseudonym = hmac.new(value, b"conote/1 pseudonym", hashlib.sha256).hexdigest()
        self.for_terminals = hmac.new(value, b"conote/1 for terminals", hashlib.sha256).digest()

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


class MasterKey:
    """The key under which all other keys are wrapped; while it is changed, the one before too.

    Attributes:
        names_of_before: The names that were given by it before they had a key of their own.

    Args:
        value: ``KEY_BYTES`` bytes.
        others: Other values: one that is to come, or the one before.
        source: Gives all values anew; it blocks.
    """

    __slots__ = ("_current", "_keys", "_source", "names_of_before")

    def __init__(
        self, value: bytes, *others: bytes, source: Callable[[], Sequence[bytes]] | None = None
    ) -> None:
        self.names_of_before = Pseudonyms(value)
        self._keys = {key_id(each): Key(each) for each in (value, *others)}
        self._current = key_id(value)
        self._source = source

    def __repr__(self) -> str:
        return f"MasterKey({self._current})"

    def __eq__(self, other: object) -> bool:
        # An id is a keyed hash of the value: equal ids, equal keys.
        return isinstance(other, MasterKey) and self.ids == other.ids

    def __hash__(self) -> int:
        return hash(self.ids)

    @property
    def id(self) -> str:
        """Names the key that wraps new ones, hex; it says nothing of the key."""
        return self._current

    @property
    def ids(self) -> tuple[str, ...]:
        """Names of all that are known, in the order in which they came."""
        return tuple(self._keys)

    @property
    def mark(self) -> bytes:
        """How keys begin that are wrapped under the current one."""
        return _WRAPPED + bytes.fromhex(self._current)

    def new_key(self, row: Row) -> tuple[Key, bytes]:
        """Make a key for ``row``: ready to use, and wrapped to be kept there."""
        value = os.urandom(KEY_BYTES)
        return Key(value), self._wrap(value, row)

    def unwrap(self, wrapped: bytes, row: Row) -> Key:
        """The key that is kept in ``row``.

        Raises:
            StoreError: If it was wrapped under a master key that is not known here, or was changed.
        """
        return Key(self._value(wrapped, row))

    def rewrapped(self, wrapped: bytes, row: Row) -> bytes:
        """The same key, wrapped under the current master key.

        Raises:
            StoreError: As of ``unwrap``.
        """
        return self._wrap(self._value(wrapped, row), row)

    def use(self, name: str) -> None:
        """Wrap under the key of that id from now on, and know no others but those given later.

        Raises:
            KeyError: If it is not known.
        """
        self._keys[name]
        self._current = name

    def reload(self) -> None:
        """Learn the keys that the source has now. Blocks.

        Raises:
            CannotStart: If the source gives none.
        """
        if self._source is not None:
            self._keys |= {key_id(value): Key(value) for value in self._source()}

    def forget_others(self) -> None:
        """Know the current key alone."""
        self._keys = {self._current: self._keys[self._current]}

    def _wrap(self, value: bytes, row: Row) -> bytes:
        return self.mark + self._keys[self._current].seal(value, row)

    def _value(self, wrapped: bytes, row: Row) -> bytes:
        if wrapped[:1] != _WRAPPED:
            return self._of_before(wrapped, row)
        key = self._keys.get(wrapped[len(_WRAPPED) : MARK_BYTES].hex())
        if key is None:
            raise StoreError(
                f"{row}: expected a key wrapped under a master key that is known here, got another:"
                " if the master key was just changed, start this again; else put the right one back"
            )
        return key.open(wrapped[MARK_BYTES:], row)

    def _of_before(self, wrapped: bytes, row: Row) -> bytes:
        """The value of a key that was wrapped before master keys had ids."""
        for key in list(self._keys.values())[1:]:
            try:
                return key.open(wrapped, row)
            except StoreError:
                continue
        return next(iter(self._keys.values())).open(wrapped, row)


def key_id(value: bytes) -> str:
    """The id of a master key: 16 hex digits that say nothing of it.

    Raises:
        ValueError: If it is no key.
    """
    if len(value) != KEY_BYTES:
        raise ValueError(f"expected a key of {KEY_BYTES} bytes, got {len(value)}")
    return hmac.new(value, b"conote/1 key id", hashlib.sha256).digest()[:ID_BYTES].hex()


class Pseudonyms:
    """Names that say nothing, for what has names: the same each time, whatever the master key.

    Args:
        value: ``KEY_BYTES`` bytes, for nothing else.
    """

    __slots__ = ("_value",)

    def __init__(self, value: bytes) -> None:
        self._value = value

    def of(self, what: str, *people: str) -> str:
        """The name of what is of these people, hex, however they are spaced and capitalised."""
        told = b"conote/1/pseudonym" + joined(what, *map(folded, people))
        return hmac.new(self._value, told, hashlib.sha256).hexdigest()
