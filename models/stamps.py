"""What is remembered beside weights: which were checked, and which hash was trusted first."""

import json
import os
from pathlib import Path
from typing import Final

_VERIFIED: Final = "verified.json"
_TRUSTED: Final = "trusted.json"


def stamp(path: Path, sha256: str) -> None:
    """Remember that a file, as it is now, has this SHA-256."""
    _note(path.parent / _VERIFIED, path.name, _signature(path, sha256))


def is_stamped(path: Path, sha256: str) -> bool:
    """Tell whether a file is as it was when it was found to have this SHA-256."""
    return _read(path.parent / _VERIFIED).get(path.name) == _signature(path, sha256)


def trust(path: Path, sha256: str) -> None:
    """Remember the SHA-256 of a file that nothing else vouches for."""
    _note(path.parent / _TRUSTED, path.name, sha256)


def trusted(path: Path) -> str | None:
    """Tell which SHA-256 was trusted for a file, or None if it was never fetched."""
    sha256 = _read(path.parent / _TRUSTED).get(path.name)
    return sha256 if isinstance(sha256, str) else None


def _signature(path: Path, sha256: str) -> list[object]:
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns, sha256]


def _read(path: Path) -> dict[str, object]:
    """Read a small JSON object; one that is gone or damaged counts as empty."""
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def _note(path: Path, key: str, value: object) -> None:
    """Set one key of a small JSON object; a folder we may not write to only costs time."""
    text = json.dumps({**_read(path), key: value}, indent=1)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        partial.write_text(text)
        partial.replace(path)
    except PermissionError:
        return
