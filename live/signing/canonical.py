"""The one JSON text that stands for a value, and its hash: what is signed is bytes. Pure."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

_LARGEST: Final = 2**53 - 1
"""Largest integer that every JSON reader takes for the same number (RFC 8785, RFC 7493)."""


def canonical(value: Mapping[str, Any]) -> bytes:
    """Write ``value`` as the one JSON text that stands for it (after RFC 8785).

    Keys are sorted, there is no space between tokens, text is UTF-8 in Unicode's
    composed form (NFC), so that the same words typed on two machines are the same bytes.

    Raises:
        ValueError: If it holds a float, an integer beyond 2**53 - 1, text that is not
            Unicode, two keys that are the same once composed, or a value JSON has not.
    """
    try:
        return _canonical(value).encode()
    except UnicodeEncodeError:
        # Its message would quote the text.
        raise ValueError("expected text in Unicode, got half a surrogate pair") from None


def _canonical(value: object) -> str:
    match value:
        case None | bool():
            return json.dumps(value)
        case str():
            return json.dumps(unicodedata.normalize("NFC", value), ensure_ascii=False)
        case int():
            if abs(value) > _LARGEST:
                raise ValueError("expected an integer within ±(2**53 - 1), got a larger one")
            return str(value)
        case Mapping():
            return _canonical_object(value)
        case list() | tuple():
            return f"[{','.join(_canonical(item) for item in value)}]"
        case _:
            raise ValueError(
                "expected text, whole numbers, true, false, null, lists and objects, got "
                f"{type(value).__name__}"
            )


def _canonical_object(value: Mapping[Any, Any]) -> str:
    if not all(isinstance(key, str) for key in value):
        raise ValueError("expected keys that are text, got others")
    composed = {unicodedata.normalize("NFC", key): item for key, item in value.items()}
    if len(composed) != len(value):
        raise ValueError("expected different keys, got two that are the same once composed")
    # RFC 8785 sorts by UTF-16 units, as JavaScript does.
    keys = sorted(composed, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(f"{_canonical(key)}:{_canonical(composed[key])}" for key in keys) + "}"


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of ``data``, hex."""
    return hashlib.sha256(data).hexdigest()
