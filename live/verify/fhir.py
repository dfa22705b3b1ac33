"""A FHIR document: the record and the PDF within it, and whether all else is what they give.

The same record and PDF give the same document; so it is made once more and compared, resource by
resource. What a server adds when it keeps one (``id``, ``meta``) is no change.
"""

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from live.exports import fhir
from live.verify.values import Broken

_KEPT_BY_SERVERS: Final = frozenset({"id", "meta"})
_TYPES: Final = {"application/json": "json", "application/pdf": "pdf"}


@dataclass(frozen=True, slots=True)
class Within:
    """What a document carries: the record's JSON and the PDF, as bytes."""

    json: bytes
    pdf: bytes


def is_document(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a FHIR Bundle."""
    return value.get("resourceType") == "Bundle"


def within(document: Mapping[str, Any]) -> Within | None:
    """The files that a document carries; None if it carries no record of conote's.

    Raises:
        Broken: If it carries one of the two only, or one cannot be read.
    """
    found: dict[str, bytes] = {}
    for resource in _resources(document).values():
        kind = _TYPES.get(str(resource.get("contentType")))
        if resource.get("resourceType") != "Binary" or kind is None:
            continue
        if kind in found:
            raise Broken(f"FHIR: expected one {kind.upper()} within, found two: one was put in")
        found[kind] = _bytes_of(resource.get("data"))
    if not found:
        return None
    if set(found) != {"json", "pdf"}:
        raise Broken(
            "FHIR: expected the record as JSON and PDF within, found one: it was taken out"
        )
    return Within(found["json"], found["pdf"])


def differences(
    document: Mapping[str, Any], exported: Mapping[str, Any], pdf: bytes
) -> Iterator[str]:
    """Where a document is not what the record within gives.

    Args:
        document: As read.
        exported: The record within, which is in order.
        pdf: The PDF within.
    """
    again: dict[str, Any] = json.loads(fhir.made(exported, pdf))
    mine, theirs = _resources(document), _resources(again)
    for urn, resource in theirs.items():
        kind = resource["resourceType"]
        if urn not in mine:
            yield f"FHIR: {kind}: the record gives one that is missing: it was taken out"
        elif _stripped(mine[urn]) != _stripped(resource):
            yield f"FHIR: {kind}: expected what the record gives, found something else"
    if set(mine) - set(theirs) or len(_entries(document)) > len(theirs):
        yield "FHIR: expected the record's resources, found others: something was put in"
    elif list(mine) != list(theirs):
        yield "FHIR: expected the resources in their order, found them in another"
    if _around(document) != _around(again):
        yield "FHIR: Bundle: expected the document's own entries as the record gives them"


def _entries(document: Mapping[str, Any]) -> list[Any]:
    entries = document.get("entry")
    return entries if isinstance(entries, list) else []


def _resources(document: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The resources by their ``fullUrl``, as far as they are any."""
    return {
        str(entry.get("fullUrl")): entry["resource"]
        for entry in _entries(document)
        if isinstance(entry, dict) and isinstance(entry.get("resource"), dict)
    }


def _stripped(resource: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in resource.items() if name not in _KEPT_BY_SERVERS}


def _around(document: Mapping[str, Any]) -> tuple[dict[str, Any], list[Any]]:
    """The document without its resources: its own entries, and what stands beside each."""
    own = {name: value for name, value in _stripped(document).items() if name != "entry"}
    beside = [sorted(entry) if isinstance(entry, dict) else None for entry in _entries(document)]
    return own, beside


def _bytes_of(text: object) -> bytes:
    try:
        return base64.b64decode(text if isinstance(text, str) else "?", validate=True)
    except (binascii.Error, ValueError):
        raise Broken("FHIR: expected a file within in base64, found something else") from None
