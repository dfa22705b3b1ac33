"""A backup's file: a tar archive of the database, what is told of it, and hashes of both.

``tar xf FILE && sha256sum -c SHA256SUMS`` checks one without conote. The master key is in it only
under a passphrase (argon2id).
"""

import base64
import hashlib
import io
import json
import os
import tarfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from argon2.low_level import Type, hash_secret_raw

from live.errors import BadInput, StoreError
from live.store.keys import KEY_BYTES, Key, Row

SCHEMA: Final = "conote-backup/1"
MANIFEST: Final = "manifest.json"
DATABASE: Final = "conote.db"
SEALED_KEY: Final = "master.key.sealed"
SUMS: Final = "SHA256SUMS"
"""Names in the archive; it begins with the manifest and ends with the sums."""

SHORTEST_PASSPHRASE: Final = 12
"""Characters: it alone guards the master key, and can be guessed at elsewhere for years."""

_SMALL: Final = 64 * 1024
"""Bytes that anything but the database may have."""

_CHUNK: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs to try a passphrase, for argon2id (RFC 9106, second recommendation)."""

    time: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


COST: Final = Cost()
_DEAREST: Final = Cost(64, 2 * 1024 * 1024, 64)
"""What a file may ask for at most: a wrong one must not hold the machine for hours."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is told of a backup.

    Attributes:
        schema: Of this file.
        made_at: UTC, ISO 8601.
        sha256: Of the database in it, hex.
        size: Of the database in it, in bytes.
        master_keys: Ids of the keys that open it.
        with_key: Whether it is in it, under a passphrase.
    """

    schema: str
    made_at: str
    sha256: str
    size: int
    master_keys: tuple[str, ...]
    with_key: bool


def seal_keys(keys: list[bytes], passphrase: str, manifest: Manifest, cost: Cost = COST) -> bytes:
    """Master keys under a passphrase, bound to the backup they are for.

    Raises:
        BadInput: If the passphrase is too short.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise BadInput(
            f"expected a passphrase of {SHORTEST_PASSPHRASE} characters or more, got "
            f"{len(passphrase)}"
        )
    salt = os.urandom(16)
    text = b"\n".join(base64.b64encode(key) for key in keys)
    sealed = _key(passphrase, salt, cost).seal(text, _place(manifest))
    told = {
        "kdf": "argon2id",
        **asdict(cost),
        "salt": base64.b64encode(salt).decode(),
        "sealed": base64.b64encode(sealed).decode(),
    }
    return json.dumps(told).encode()


def open_keys(data: bytes, passphrase: str, manifest: Manifest) -> list[bytes]:
    """The master keys of a backup.

    Raises:
        BadInput: If it is not the passphrase they are under.
    """
    try:
        told = json.loads(data)
        cost = Cost(int(told["time"]), int(told["memory_kib"]), int(told["lanes"]))
        salt, sealed = (base64.b64decode(told[name], validate=True) for name in ("salt", "sealed"))
    except (ValueError, KeyError, TypeError):
        raise _damaged("its sealed key") from None
    if cost.time > _DEAREST.time or cost.memory_kib > _DEAREST.memory_kib or cost.lanes > 64:
        raise _damaged("its sealed key")
    try:
        text = _key(passphrase, salt, cost).open(sealed, _place(manifest))
    except StoreError:
        raise BadInput(
            "expected the passphrase that was given when the backup was made, got another"
        ) from None
    return [base64.b64decode(line) for line in text.split()]


def _key(passphrase: str, salt: bytes, cost: Cost) -> Key:
    return Key(
        hash_secret_raw(
            passphrase.encode(),
            salt,
            time_cost=cost.time,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    )


def _place(manifest: Manifest) -> Row:
    return Row("backup.key", "", (manifest.sha256,))


def pack(target: Path, database: Path, manifest: Manifest, sealed_key: bytes | None) -> None:
    """Write a backup's file, on disk when this returns. Blocks.

    Raises:
        OSError: If it cannot be written.
    """
    told = json.dumps(asdict(manifest), indent=1).encode()
    sums = [(hashlib.sha256(told).hexdigest(), MANIFEST), (manifest.sha256, DATABASE)]
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        with tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as archive:
            _add(archive, MANIFEST, told)
            if sealed_key is not None:
                _add(archive, SEALED_KEY, sealed_key)
                sums.append((hashlib.sha256(sealed_key).hexdigest(), SEALED_KEY))
            info = tarfile.TarInfo(DATABASE)
            info.size, info.mode = manifest.size, 0o600
            with database.open("rb") as data:
                archive.addfile(info, data)
            _add(archive, SUMS, "".join(f"{sha256}  {name}\n" for sha256, name in sums).encode())
        file.flush()
        os.fsync(file.fileno())


def _add(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(data), 0o600
    archive.addfile(info, io.BytesIO(data))


def unpack(source: Path, folder: Path) -> tuple[Manifest, bytes | None]:
    """Put a backup's database into a folder, and check every byte of it. Blocks.

    Args:
        source: The backup's file.
        folder: Where ``conote.db`` is to be.

    Returns:
        What is told of it, and its sealed key if it has one.

    Raises:
        BadInput: If it is no backup, or a damaged one.
        OSError: If it cannot be read or written.
    """
    small: dict[str, bytes] = {}
    sums: dict[str, str] = {}
    try:
        with tarfile.open(source, mode="r|") as archive:
            for member in archive:
                data = archive.extractfile(member)
                if data is None or member.name in sums or member.name not in _NAMES:
                    raise _damaged("another file in it")
                if member.name == DATABASE:
                    sums[DATABASE] = _copy(data, folder / DATABASE, member.size)
                elif member.size > _SMALL:
                    raise _damaged("a larger file in it")
                else:
                    small[member.name] = data.read()
                    sums[member.name] = hashlib.sha256(small[member.name]).hexdigest()
    except (tarfile.TarError, EOFError):
        raise _damaged("one that ends too soon, or another file") from None
    return _checked(small, sums)


_NAMES: Final = frozenset({MANIFEST, DATABASE, SEALED_KEY, SUMS})


def _checked(small: dict[str, bytes], sums: dict[str, str]) -> tuple[Manifest, bytes | None]:
    listed = {}
    for line in small.get(SUMS, b"").decode("ascii", "replace").splitlines():
        sha256, _, name = line.partition("  ")
        listed[name] = sha256
    if not {MANIFEST, DATABASE} <= listed.keys() or listed != {
        name: found for name, found in sums.items() if name != SUMS
    }:
        raise _damaged("one whose hashes are others")
    try:
        told = json.loads(small[MANIFEST])
        manifest = Manifest(**{**told, "master_keys": tuple(told["master_keys"])})
    except (ValueError, KeyError, TypeError):
        raise _damaged("one that tells nothing of itself") from None
    if manifest.schema != SCHEMA:
        raise BadInput(
            f"expected a backup of the form {SCHEMA}, got {manifest.schema[:40]!r}: restore it "
            "with the version of conote that wrote it"
        )
    if manifest.sha256 != sums[DATABASE]:
        raise _damaged("one whose hashes are others")
    return manifest, small.get(SEALED_KEY)


def _copy(data: io.BufferedIOBase | object, target: Path, size: int) -> str:
    """Copy a member of the archive; returns its SHA-256, hex."""
    found, left = hashlib.sha256(), size
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        while left:
            part = data.read(min(_CHUNK, left))  # type: ignore[union-attr]
            if not part:
                raise _damaged("one that ends too soon")
            found.update(part)
            file.write(part)
            left -= len(part)
        file.flush()
        os.fsync(file.fileno())
    return found.hexdigest()


def _damaged(got: str) -> BadInput:
    return BadInput(
        f"expected a backup as `conote backup` writes it, got {got}: it is damaged or none; take "
        "another one"
    )
