"""The signed note as JSON: everything there is, for machines and for checking."""

import json
from collections.abc import Mapping
from typing import Any, Final

SCHEMA: Final = "conote-export/1"
"""Counts up when a field outside the note changes its meaning; the note has its own."""


def made(attested: Mapping[str, Any]) -> bytes:
    """The attested note with its schema's name, indented; UTF-8.

    The layout is for people and free to change: the hash is that of the note's canonical
    form, which ``live.signing.faults`` makes anew from what it reads.
    """
    content = {"schema": SCHEMA, **attested}
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"
