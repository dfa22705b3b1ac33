"""What somebody with the master key and all files could still read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR

from live.store.guards import wrapped_columns
from live.store.key_sources import read_file
from tests.live.kept_columns import COLUMNS


def _plain(key: bytes, sealed: bytes) -> bytes:
    """What was sealed by a key. Nothing is checked: GCM without its tag is counter mode."""
    nonce, text = sealed[1:13], sealed[13:-16]
    return Cipher(AES(key), CTR(nonce + (2).to_bytes(4, "big"))).decryptor().update(text)


def everything_that_opens(folder: Path) -> Iterator[bytes]:
    """Every file as it is; and every sealed value, by every key that is still there.

    More than conote would open: rows are tried whatever they are bound to, with the keys of all.
    """
    for file in folder.iterdir():
        if file.is_file():
            yield file.read_bytes()
    masters = read_file(folder / "master.key")
    with closing(sqlite3.connect(folder / "conote.db")) as db:
        keys = [
            _plain(master, wrapped[9:])
            for column in wrapped_columns()
            for (wrapped,) in db.execute(f"SELECT {column.name} FROM {column.table}")  # noqa: S608
            if wrapped
            for master in masters
        ]
        sealed = [
            value
            for column in COLUMNS
            if column.info.get("holds") == "sealed"
            for (value,) in db.execute(f"SELECT {column.name} FROM {column.table}")  # noqa: S608
            if value
        ]
    for value in sealed:
        for key in keys:
            yield _plain(key, value)


def is_there(folder: Path, words: str) -> bool:
    """Whether words can be found in a data folder by whoever has all of it."""
    wanted = words.lower().encode()
    return any(wanted in data.lower() for data in everything_that_opens(folder))
