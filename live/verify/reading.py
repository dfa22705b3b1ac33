"""Reading a file that anybody may have written: what it is, and JSON in the one way it can be read.

Two programs may read the same JSON differently (two entries of a name, numbers that are none).
Such a file is refused: what was signed would not be what is shown.
"""

import json
import stat
from pathlib import Path
from typing import Any, Final

from live.verify.values import MAX_FILE, MAX_RECORD, Broken, Form, Unreadable

_NOTE_IN_MARKDOWN: Final = b"# Session note\n"


def read(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        Unreadable: If there is none, it is no plain file, or it is too large.
    """
    try:
        there = path.stat()
        if not stat.S_ISREG(there.st_mode):
            raise Unreadable("expected a file, got something else of that name")
        if there.st_size > MAX_FILE:
            raise Unreadable(f"expected at most {MAX_FILE // 2**20} MiB, it is larger")
        with path.open("rb") as opened:
            data = opened.read(MAX_FILE + 1)
    except (OSError, ValueError) as error:
        raise Unreadable(f"expected a file that can be read, got {type(error).__name__}") from None
    if len(data) > MAX_FILE:
        raise Unreadable(f"expected at most {MAX_FILE // 2**20} MiB, it is larger")
    return data


def form_of(data: bytes) -> Form:
    """What a file is, by its beginning. FHIR is JSON here: that is told once it is read."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.lstrip()[:1] == b"{":
        return "json"
    return "markdown" if data.startswith(_NOTE_IN_MARKDOWN) else "other"


def read_record(data: bytes) -> dict[str, Any]:
    """The JSON of a record; as ``read_json``.

    Raises:
        Broken: If it is none, or too large to be one.
    """
    if len(data) > MAX_RECORD:
        raise Broken(f"expected a record of at most {MAX_RECORD // 2**20} MiB, it is larger")
    return read_json(data)


def read_json(data: bytes) -> dict[str, Any]:
    """A JSON object that every program reads in the same way.

    Raises:
        Broken: If it is none.
    """
    try:
        value = json.loads(data.decode(), object_pairs_hook=_once_each, parse_constant=_no_number)
    except Broken:
        raise
    except (ValueError, RecursionError):
        # Its message would quote the text.
        raise Broken("expected JSON in UTF-8, it cannot be read as that: it was cut") from None
    if not isinstance(value, dict):
        raise Broken("expected a JSON object, found something else")
    return value


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Broken("expected each entry once, found two of the same name: something was put in")
    return made


def _no_number(_: str) -> Any:
    raise Broken("expected numbers, found what is none (NaN, Infinity)")
