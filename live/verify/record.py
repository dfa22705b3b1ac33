"""The signed record of an export: what is wrong with it, what holds, which keys signed. Pure."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from live.note_words import ADDED
from live.signing.checking import FIRST_EXPORT, faults
from live.signing.key import bytes_of, fingerprint_of, key_id
from live.verify.values import Record, Signer

_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def is_record(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object means to be an export of conote's."""
    schema = value.get("schema")
    named = isinstance(schema, str) and schema.startswith("conote-")
    return named or {"note", "attestations"} <= set(value)


def check_record(exported: dict[str, Any]) -> Record:
    """Check the record that an export carries, by what the file itself says."""
    try:
        found = tuple(one_line(fault) for fault in faults(exported))
        if found:
            return Record(exported, found)
        return Record(exported, (), tuple(_held(exported)), tuple(_signers(exported)))
    except (LookupError, TypeError, AttributeError, ValueError, RecursionError):
        return Record(exported, ("expected the entries of an export, found others",))


def one_line(text: str) -> str:
    """A fault without what a hostile file may have put into it; never long."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in text)
    return plain if len(plain) <= 300 else plain[:299] + "…"


def moment(value: object) -> str:
    """A time as a record has it, and nothing else."""
    return value if isinstance(value, str) and _TIME.fullmatch(value) else "at an unknown time"


def _held(exported: Mapping[str, Any]) -> Iterator[str]:
    yield f"note: SHA-256 {exported['sha256']}"
    yield f"note and answers: SHA-256 {exported['record_sha256']}"
    for answer in exported["attestations"]:
        did = "declined to sign, with their reason" if answer["declined"] else "signed"
        yield f"the {answer['party']} {did}, {moment(answer['at'])}"
    if exported.get("schema", FIRST_EXPORT) == FIRST_EXPORT:
        return
    yield f"the practice's signature on note and answers: key {exported['signature']['key']}"
    for addition in exported["additions"]:
        kind = ADDED[addition["kind"]][0].lower()
        yield f"addition {addition['n']}: {kind} by the {addition['by']}, hash, place and signature"
    if not exported["additions"]:
        yield "nothing was added"
    if exported["audit"] is not None:
        yield f"the audit's head: row {exported['audit']['head']['n']}, signed"
    yield f"nothing is missing of what there was on {moment(exported['sealed']['at'])}"


def _signers(exported: Mapping[str, Any]) -> Iterator[Signer]:
    if exported.get("schema", FIRST_EXPORT) == FIRST_EXPORT:
        return
    yield _signer(exported["signature"]["public"], "record")
    for addition in exported["additions"]:
        yield _signer(addition["signature"]["public"], f"addition {addition['n']}")
    if exported["audit"] is not None:
        yield _signer(exported["audit"]["public"], "audit")
    yield _signer(exported["sealed"]["signature"]["public"], "seal")


def _signer(public: str, what: str) -> Signer:
    raw = bytes_of(public)
    assert raw is not None  # checked with the signature
    return Signer(key_id(raw), fingerprint_of(raw), what)
