"""Whether pieces of what was deleted are still in a file.

The files are a database that this process has open. POSIX drops all locks that a process has on a
file when it closes any descriptor of it, and then another program would take the database for
nobody's (sqlite.org/howtocorrupt.html, 2.2): so what is opened here is never closed.
"""

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

import numpy as np

_CHUNK: Final = 4 * 1024 * 1024
"""Bytes looked at at a time: what it takes of memory, several times over."""

_BEGIN: Final = 3
"""Bytes by which a piece is found before it is compared: one place in sixteen million fits."""


def traces_in(files: Iterable[Path], traces: Collection[bytes]) -> int:
    """How many of the pieces are in one of the files, wherever they begin. Blocks.

    Args:
        files: Those that are there; others are passed over.
        traces: Of ``_BEGIN`` bytes or more.

    Raises:
        OSError: If a file cannot be read.
    """
    wanted: dict[bytes, list[bytes]] = {}
    for trace in traces:
        wanted.setdefault(trace[:_BEGIN], []).append(trace)
    begins = np.zeros(1 << 8 * _BEGIN, np.bool_)
    begins[[int.from_bytes(begin, "little") for begin in wanted]] = True
    longest = max((len(trace) for trace in traces), default=_BEGIN)
    found: set[bytes] = set()
    for path in files:
        if not path.exists():
            continue
        handle, at, rest = _opened(path), 0, b""
        while part := os.pread(handle, _CHUNK, at):
            data = rest + part
            found |= _found(data, begins, wanted)
            rest = data[-(longest - 1) :]
            at += len(part)
    return len(found)


_handles: Final[dict[tuple[int, int], int]] = {}
"""A descriptor of each file that was looked at, by its device and inode."""


def _opened(path: Path) -> int:
    info = path.stat()
    name = info.st_dev, info.st_ino
    if name not in _handles:
        _handles[name] = os.open(path, os.O_RDONLY)
    return _handles[name]


def _found(
    data: bytes,
    begins: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
    wanted: dict[bytes, list[bytes]],
) -> set[bytes]:
    values = np.frombuffer(data, np.uint8).astype(np.uint32)
    if values.size < _BEGIN:
        return set()
    words = values[:-2] | values[1:-1] << 8 | values[2:] << 16
    return {
        trace
        for place in np.flatnonzero(begins[words]).tolist()
        for trace in wanted[data[place : place + _BEGIN]]
        if data.startswith(trace, place)
    }
