"""Weights on disk: find them, fetch them, check them.

In the cache directory every entry of the catalog has a folder. Beside the weights stand
``verified.json`` (size, time and SHA-256 at the last full check, so that a start does not hash a
gigabyte) and, for files whose hash the catalog does not know, ``trusted.json`` (what was first
fetched). Both guard against damage, not against somebody who can write to the folder.
"""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from models.catalog import Entry, WeightsFile, load_catalog
from models.errors import ModelError, WeightsCorrupt, WeightsMissing
from models.hub import download
from models.packaged import locate, recorded_sha256
from models.stamps import is_stamped, stamp, trust, trusted

__all__ = [
    "FileReport",
    "Progress",
    "Report",
    "default_cache_dir",
    "fetch",
    "find",
    "load_catalog",
    "verify",
]

Progress = Callable[[str, int, int], None]
"""Called with a file's name, bytes done, bytes in all (0 if not known)."""

_CHUNK: Final = 4 * 1024 * 1024
_SPARE: Final = 64 * 1024 * 1024
"""Bytes to leave free on the disk."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What a full check found of one file.

    Attributes:
        name: The file's name.
        path: Where it is, or would be.
        state: ``ok``; ``missing``; ``corrupt`` if its hash is another than expected;
            ``unknown`` if there is nothing to check it against.
        sha256: What it is, in hexadecimal; "" if missing.
        expected: What it should be; "" if not known.
    """

    name: str
    path: Path
    state: Literal["ok", "missing", "corrupt", "unknown"]
    sha256: str
    expected: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a full check found.

    Attributes:
        name: The entry's name.
        files: One report a file, in the catalog's order.
    """

    name: str
    files: tuple[FileReport, ...]

    @property
    def ok(self) -> bool:
        """Whether every file is there and is what it should be."""
        return all(file.state == "ok" for file in self.files)


def default_cache_dir() -> Path:
    """Tell where weights are kept: ``$CONOTE_WEIGHTS``, else the user's cache directory."""
    chosen = os.environ.get("CONOTE_WEIGHTS")
    if chosen:
        return Path(chosen).expanduser()
    cache = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser() / "conote" / "weights"


def find(name: str, cache_dir: Path) -> Path:
    """Find weights that are ready to be loaded; quick unless they changed since the last check.

    Args:
        name: A name from the catalog, or the path of weights of your own.
        cache_dir: Where ``fetch`` put them.

    Returns:
        The folder if the weights are several files, else the file.

    Raises:
        WeightsMissing: If a file is not there; says how to get it.
        WeightsCorrupt: If a file is not what it should be; says how to mend it.
        ModelError: If there is no such name.
    """
    if _is_path(name):
        return _own(name)
    entry = _entry(name)
    paths = [_checked(entry, file, cache_dir) for file in entry.files]
    return paths[0].parent if len(paths) > 1 else paths[0]


def fetch(name: str, cache_dir: Path, progress: Progress = lambda *_: None) -> Path:
    """Put weights into the cache directory, unless they are there.

    A file gets its name only when it is complete and its SHA-256 is right, so a fetch may be
    killed at any moment and run again. Two fetches of the same weights wait for each other.

    Args:
        name: As for ``find``.
        cache_dir: Where to keep them; made if need be.
        progress: Told how far each file is.

    Returns:
        What ``find`` returns.

    Raises:
        WeightsMissing: If a source is not there.
        WeightsCorrupt: If what a source gave is not what it should be.
        ModelError: If there is no such name, or no room.
    """
    if _is_path(name):
        return _own(name)
    entry = _entry(name)
    if any(file.in_place is None for file in entry.files):
        folder = cache_dir / entry.name
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            for file in entry.files:
                _fetch_file(entry, file, folder, progress)
            shutil.rmtree(folder / ".hub", ignore_errors=True)
    return find(name, cache_dir)


def verify(name: str, cache_dir: Path) -> Report:
    """Hash every file anew and compare.

    Args:
        name: A name from the catalog.
        cache_dir: Where ``fetch`` put them.

    Raises:
        ModelError: If there is no such name.
    """
    entry = _entry(name)
    return Report(name, tuple(_report(entry, file, cache_dir) for file in entry.files))


def _is_path(name: str) -> bool:
    return os.sep in name or name.startswith("~")


def _own(name: str) -> Path:
    path = Path(name).expanduser()
    if not path.exists():
        raise WeightsMissing(f"expected weights at {path}, found nothing there; correct the path")
    return path


def _entry(name: str) -> Entry:
    catalog = load_catalog()
    try:
        return catalog[name]
    except KeyError:
        raise ModelError(
            f"expected a path, or weights of the catalog ({', '.join(catalog)}), got {name}"
        ) from None


def _report(entry: Entry, file: WeightsFile, cache_dir: Path) -> FileReport:
    """Check one file in full."""
    folder = cache_dir / entry.name
    try:
        path = locate(file.in_place) if file.in_place else folder / file.name
        expected = _expected(file, folder) or ""
        actual = _sha256(path)
    except (FileNotFoundError, WeightsMissing):
        return FileReport(file.name, folder / file.name, "missing", "", file.sha256 or "")
    if not expected:
        return FileReport(file.name, path, "unknown", actual, "")
    if actual != expected:
        return FileReport(file.name, path, "corrupt", actual, expected)
    if file.in_place is None:
        stamp(path, actual)
    return FileReport(file.name, path, "ok", actual, expected)


def _checked(entry: Entry, file: WeightsFile, cache_dir: Path) -> Path:
    """Find one file and make sure of it: by its stamp if that fits, else by its hash."""
    if file.in_place is not None:
        return locate(file.in_place)
    path = cache_dir / entry.name / file.name
    remedy = f"run `conote models fetch {entry.name}`"
    expected = _expected(file, path.parent)
    if not path.is_file() or expected is None:
        raise WeightsMissing(f"expected {path}, found no such file that was fetched; {remedy}")
    size = path.stat().st_size
    if file.bytes is not None and size != file.bytes:
        raise WeightsCorrupt(f"expected {path} to be {file.bytes} bytes, got {size}; {remedy}")
    if is_stamped(path, expected):
        return path
    actual = _sha256(path)
    if actual != expected:
        raise WeightsCorrupt(f"expected {path} to have SHA-256 {expected}, got {actual}; {remedy}")
    stamp(path, actual)
    return path


def _fetch_file(entry: Entry, file: WeightsFile, folder: Path, progress: Progress) -> None:
    """Bring one file in, unless a good one is there. The folder's lock is held."""
    if file.in_place is not None:
        return
    path = folder / file.name
    if entry.hub and path.is_file() and _expected(file, folder) is None:
        trust(path, _sha256(path))  # put there by hand, for a machine without a network
    try:
        _checked(entry, file, folder.parent)
    except (WeightsMissing, WeightsCorrupt):
        pass
    else:
        return
    if entry.hub is None:
        partial, actual = _join(file, folder, progress)
    else:
        progress(file.name, 0, file.bytes or 0)
        partial = download(entry.hub, file.name, folder / ".hub")
        actual = _sha256(partial)
        size = partial.stat().st_size
        progress(file.name, size, size)
    expected = _expected(file, folder)
    if expected is not None and actual != expected:
        partial.unlink()
        raise WeightsCorrupt(
            f"expected {file.name} of {entry.name} to have SHA-256 {expected}, its source gave "
            f"{actual}; reinstall the packages, or delete {folder} if you mean to trust the new one"
        )
    if expected is None:
        trust(path, actual)
    partial.replace(path)
    stamp(path, actual)


def _join(file: WeightsFile, folder: Path, progress: Progress) -> tuple[Path, str]:
    """Join a file's parts beside where it will be; return that file and its SHA-256."""
    sources = [locate(part) for part in file.parts]
    total = sum(source.stat().st_size for source in sources)
    free = shutil.disk_usage(folder).free
    if free < total + _SPARE:
        raise ModelError(
            f"expected {(total + _SPARE) >> 20} MiB free under {folder}, got {free >> 20}; "
            "make room or set CONOTE_WEIGHTS to another disk"
        )
    digest = hashlib.sha256()
    done = 0
    partial = folder / f".{file.name}.partial"
    with partial.open("wb") as out:
        for source in sources:
            with source.open("rb") as part:
                while chunk := part.read(_CHUNK):
                    out.write(chunk)
                    digest.update(chunk)
                    done += len(chunk)
                    progress(file.name, done, total)
        out.flush()
        os.fsync(out.fileno())
    return partial, digest.hexdigest()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold a lock that the kernel lets go if the process dies."""
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _expected(file: WeightsFile, folder: Path) -> str | None:
    """Tell what a file's SHA-256 should be, from the best source there is."""
    if file.sha256 is not None:
        return file.sha256
    if file.in_place is not None:
        return recorded_sha256(file.in_place)
    return trusted(folder / file.name)
