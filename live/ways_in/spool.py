"""A recording while it is brought and read: on disk, but as bytes that nobody can read.

Sound is not stored. A recording of an hour does not fit into memory beside others, and some forms
of file must be read from their end; so its bytes wait in a file without a name, encrypted under a
key that is only in memory. When the server ends, however it ends, neither is there any more.
"""

import io
import os
import secrets
import tempfile
from typing import BinaryIO, Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR

from live.errors import StoreError, TooLarge

LARGEST: Final = 2 * 1024**3
"""Bytes a recording may have: three hours of uncompressed stereo."""

_BLOCK: Final = 16  # bytes of one step of AES


class Spool:
    """The bytes of a recording, written once, from the first on, and then read anywhere.

    The key serves one file and no byte is written twice, so counting blocks from zero is safe.

    Attributes:
        name: What messages call it.
        size: Bytes written.

    Args:
        name: What messages call it; no file's own name, which may hold a person's.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.size = 0
        self._key = secrets.token_bytes(32)
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - ``close`` closes it
        self._encryptor = self._cipher(0).encryptor()

    def write(self, data: bytes) -> None:
        """Add bytes at the end. After an error, what is here is of no use.

        Raises:
            TooLarge: If there are too many.
            StoreError: If there is no room for them.
        """
        if self.size + len(data) > LARGEST:
            raise too_large()
        rest = memoryview(self._encryptor.update(data))
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            raise StoreError(
                f"expected room for the recording on the server, got: {error.strerror}: make some, "
                "or convert the recording to Opus, MP3 or FLAC"
            ) from None
        self.size += len(data)

    def open(self) -> BinaryIO:
        """The bytes, to be read from any place."""
        return io.BufferedReader(_Reader(self))

    def read_at(self, start: int, size: int) -> bytes:
        """At most ``size`` bytes from byte ``start`` on; b"" at the end."""
        before = start % _BLOCK
        found = os.pread(self._file.fileno(), size + before, start - before)
        return self._cipher(start // _BLOCK).decryptor().update(found)[before:]

    def close(self) -> None:
        """Forget the key, and give the space back."""
        self._key = b""
        self._file.close()

    def _cipher(self, block: int) -> Cipher[CTR]:
        return Cipher(AES(self._key), CTR(block.to_bytes(_BLOCK, "big")))


def too_large() -> TooLarge:
    """What is said of a recording that is longer than any that is taken."""
    return TooLarge(
        f"expected a recording of at most {LARGEST // 1024**3} GB, got a longer one: convert it to "
        "Opus, MP3 or FLAC"
    )


class _Reader(io.RawIOBase):
    """One place in a spool."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._spool.size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override] # any buffer is one
        found = self._spool.read_at(self._at, len(buffer))
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)
