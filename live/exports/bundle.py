"""The signed note as JSON: everything there is, for machines and for checking."""

import json
from collections.abc import Mapping
from typing import Any


def made(exported: Mapping[str, Any]) -> bytes:
    """The signed record with all that was added to it, indented; UTF-8.

    The layout is for people and free to change: hashes and signatures are over canonical
    forms, which ``live.signing.checking.faults`` makes anew from what it reads.

    Args:
        exported: From ``live.signing.additions.sealed``; its ``schema`` says how it is to be read.
    """
    return json.dumps(exported, ensure_ascii=False, indent=2).encode() + b"\n"
