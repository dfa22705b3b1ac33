"""Where exported files go: a file, a folder, a ZIP archive on disk, or a ZIP that is streamed.

Readable by their owner alone, and there under their name only once they are whole.
"""

import os
import shutil
import zipfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from anyio import to_thread

from live.errors import BadInput
from live.exports.client_copy import CopiedFile

_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP can hold: the same notes give the same archive."""


class Place(Protocol):
    """Takes files one after the other."""

    def put(self, file: CopiedFile) -> None:
        """Write one."""
        ...


class _Folder:
    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, file: CopiedFile) -> None:
        path = self._path / file.path
        for folder in reversed(path.relative_to(self._path).parents):
            (self._path / folder).mkdir(mode=0o700, exist_ok=True)
        _write(path, file.data)


class _Archive:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def put(self, file: CopiedFile) -> None:
        entry = zipfile.ZipInfo(file.path, _WHEN)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        self._archive.writestr(entry, file.data)


@contextmanager
def place(path: Path) -> Iterator[Place]:
    """A folder, or an archive if the name ends in ``.zip``; nothing is left of one cut short.

    Raises:
        BadInput: If there is something of that name, or it cannot be written.
    """
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise BadInput(f"expected a new name or an empty folder, {path} is there: name another")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _explained(path):
            if path.suffix == ".zip":
                _write(part, b"")
                with zipfile.ZipFile(part, "w") as archive:
                    yield _Archive(archive)
            else:
                part.mkdir(mode=0o700)
                yield _Folder(part)
            part.replace(path)
    finally:
        _remove(part)


def write_one(path: Path, data: bytes) -> None:
    """Write a file, in place of one of that name.

    Raises:
        BadInput: If it cannot be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _explained(path):
            _write(part, data)
            part.replace(path)
    finally:
        _remove(part)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadInput(f"{path} cannot be written ({error.strerror}): name another") from None


def _write(path: Path, data: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)


def _remove(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink(missing_ok=True)


class _Pipe:
    """Takes bytes and gives them out again; it cannot be gone back in."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def write(self, data: bytes) -> int:
        self._waiting += data
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Nothing is held open."""

    def taken(self) -> bytes:
        """What was written since."""
        data = bytes(self._waiting)
        self._waiting.clear()
        return data


async def zipped(files: AsyncIterator[CopiedFile]) -> AsyncIterator[bytes]:
    """The files as a ZIP archive, in parts: one file at a time is in memory, none on disk."""
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w") as archive:
        into = _Archive(archive)
        async for file in files:
            await to_thread.run_sync(into.put, file)
            yield pipe.taken()
    yield pipe.taken()
