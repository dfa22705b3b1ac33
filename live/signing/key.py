"""The practice's signing key: Ed25519 (RFC 8032). What it signs says what its server saw.

The public half is in every export, so that a signature is checked without the server.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping
from typing import Any, Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ALGORITHM: Final = "Ed25519"
"""As exports name it."""

SEED_BYTES: Final = 32
"""Length of the private half, in bytes."""

PUBLIC_BYTES: Final = 32
"""Length of the public half, in bytes."""

_ID_LENGTH: Final = 16
"""Hex digits of a key's id."""


def fingerprint_of(public: bytes) -> str:
    """A key's fingerprint: the SHA-256 of its raw public half, hex."""
    return hashlib.sha256(public).hexdigest()


def key_id(public: bytes) -> str:
    """A key's id: the first 16 hex digits of its fingerprint."""
    return fingerprint_of(public)[:_ID_LENGTH]


def verify(public: bytes, signature: bytes, data: bytes) -> bool:
    """Whether the key whose public half this is signed ``data``. What is no key signed nothing."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


class SigningKey:
    """A key that signs. Its private half is in no repr and in no copy.

    Attributes:
        id: See ``key_id``.
        public: The raw public half, ``PUBLIC_BYTES`` bytes.

    Args:
        seed: The private half, ``SEED_BYTES`` bytes.

    Raises:
        ValueError: If it is of another length.
    """

    __slots__ = ("_private", "id", "public")

    def __init__(self, seed: bytes) -> None:
        if len(seed) != SEED_BYTES:
            raise ValueError(f"expected a private half of {SEED_BYTES} bytes, got {len(seed)}")
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self._private.public_key().public_bytes_raw()
        self.id = key_id(self.public)

    @classmethod
    def new(cls) -> tuple[Self, bytes]:
        """Make a key; returns it and its private half, to be kept."""
        seed = Ed25519PrivateKey.generate().private_bytes_raw()
        return cls(seed), seed

    def __repr__(self) -> str:
        return f"SigningKey({self.id})"

    def __reduce__(self) -> Any:
        raise TypeError("expected a signing key to stay where it is, got asked for a copy of it")

    def sign(self, data: bytes) -> bytes:
        """The signature over ``data``: 64 bytes, the same each time."""
        return self._private.sign(data)

    def derived(self, purpose: str, length: int) -> bytes:
        """A secret for another algorithm, of ``length`` bytes (HKDF-SHA256, RFC 5869).

        Args:
            purpose: Names it: another purpose gives another secret, and none tells of this key.
            length: In bytes.
        """
        hkdf = HKDF(hashes.SHA256(), length, salt=None, info=purpose.encode())
        return hkdf.derive(self._private.private_bytes_raw())


def signature_of(data: bytes, key: SigningKey) -> dict[str, str]:
    """A signature over ``data`` as exports carry it, with the key's public half."""
    return {
        "algorithm": ALGORITHM,
        "key": key.id,
        "public": base64.b64encode(key.public).decode(),
        "value": base64.b64encode(key.sign(data)).decode(),
    }


def fault_of(
    signature: object, data: bytes, known: Mapping[str, bytes] | None = None
) -> str | None:
    """What is wrong with a signature over ``data``, as read from an export; None if it holds.

    Args:
        signature: Of the form of ``signature_of``, or anything else.
        data: What it is said to be over.
        known: The public halves that are trusted, by id; None: the one that it carries.
    """
    if not isinstance(signature, Mapping) or set(signature) != _PARTS:
        return f"expected a signature with {', '.join(sorted(_PARTS))}, found none"
    if signature["algorithm"] != ALGORITHM:
        return f"expected the algorithm {ALGORITHM}, found another"
    public, value = bytes_of(signature["public"]), bytes_of(signature["value"])
    if public is None or key_id(public) != signature["key"]:
        return "expected the id of the key that it carries, found another"
    if known is not None and known.get(signature["key"]) != public:
        return (
            f"expected a key of the practice, found {signature['key']}, which is not known as one"
        )
    if value is None or not verify(public, value, data):
        return f"the key {signature['key']} did not sign this: what it signed was changed"
    return None


_PARTS: Final = frozenset({"algorithm", "key", "public", "value"})


def bytes_of(text: object) -> bytes | None:
    """What stands in base64, the one way of writing it; None if it is none."""
    if not isinstance(text, str):
        return None
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None
