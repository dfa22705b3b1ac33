"""Checking an export by itself: the note, the answers, the signatures, what was added. Pure.

Every fault names its place. What was written by whoever holds the practice's signing key cannot
be told from what the practice signed; so compare the note's hash with the one each person was
shown, and the key with the one the practice publishes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from live.audit.chain import head_from_json
from live.signing.additions import (
    FIELDS,
    SCHEMA,
    THEIRS,
    addition_text,
    seal_text,
    statements_of,
)
from live.signing.attestation import EXPORT_SCHEMA, READABLE, record_sha256_of, record_text
from live.signing.canonical import canonical, sha256_hex
from live.signing.key import bytes_of, fault_of, key_id, verify

FIRST_EXPORT: Final = "conote-export/1"
"""Exports of before the practice signed them: their note and answers can be checked."""

_ENTRIES: Final[Mapping[str, frozenset[str]]] = {
    FIRST_EXPORT: frozenset({"schema", "note", "sha256", "attestations", "record_sha256"}),
    EXPORT_SCHEMA: frozenset(
        {
            *("schema", "note", "sha256", "attestations", "record_sha256"),
            *("signature", "additions", "audit", "sealed"),
        }
    ),
}

Keys = Mapping[str, bytes] | None
"""The public halves that are trusted, by id; None: those that an export carries."""


def faults(exported: Mapping[str, Any], known: Keys = None) -> tuple[str, ...]:
    """What is wrong with an export, as read from a file; nothing if it is intact.

    Args:
        exported: What the file says, whatever that is.
        known: The practice's public halves by id, if they are known from elsewhere.
    """
    note, sha256 = exported.get("note"), exported.get("sha256")
    if not isinstance(note, Mapping) or not isinstance(sha256, str):
        return ("expected a note and its sha256, found no such entries: this is no export",)
    schema = exported.get("schema", FIRST_EXPORT)
    entries = _ENTRIES.get(schema) if isinstance(schema, str) else None
    if entries is None:
        return (f"schema: expected {' or '.join(_ENTRIES)}, found another: was it changed?",)
    found = [*_unknown(exported, entries), *_note_faults(note, sha256), *_answer_faults(exported)]
    if schema == EXPORT_SCHEMA:
        found += _signed_faults(exported, known)
    return tuple(found)


def _unknown(exported: Mapping[str, Any], entries: frozenset[str]) -> Iterator[str]:
    for name in exported:
        if name not in entries:
            yield "expected the entries of an export, found another: something was put in"
    for name in sorted(entries - {"schema"} - set(exported)):
        yield f"{name}: expected this entry, found none: it was taken out"


# --- the note and the answers ---------------------------------------------------------------


def _note_faults(note: Mapping[str, Any], sha256: str) -> Iterator[str]:
    schema = note.get("schema")
    if not isinstance(schema, str) or schema not in READABLE:
        known = " or ".join(sorted(READABLE))
        yield f"note: expected the schema {known}, found another"
    actual = _hash(partial(canonical, note))
    if actual is None:
        yield "note: it has no canonical form, so nobody signed it"
    elif actual != sha256:
        yield f"note: expected the hash {sha256}, it has {actual}: it was changed"


def _answer_faults(exported: Mapping[str, Any]) -> Iterator[str]:
    answers = exported.get("attestations")
    parties = [
        answer.get("party") if isinstance(answer, Mapping) else None
        for answer in (answers if isinstance(answers, list) else ())
    ]
    if not parties:
        yield "attestations: expected at least one person's answer, found none: nobody signed"
        return
    if any(not isinstance(party, str) or party not in THEIRS for party in parties):
        yield "attestations: expected the therapist's and the client's answers, found another's"
    if len({str(party) for party in parties}) != len(parties):
        yield "attestations: expected one answer a person, found two of the same"
    if exported.get("record_sha256") != _hash_of_record(exported):
        yield "attestations: expected the hash the file names, they have another: they were changed"


def _hash_of_record(exported: Mapping[str, Any]) -> str | None:
    try:
        return record_sha256_of(exported["sha256"], exported["attestations"])
    except (ValueError, RecursionError):
        return None


# --- the practice's signatures -----------------------------------------------------------------


def _signed_faults(exported: Mapping[str, Any], known: Keys) -> Iterator[str]:
    yield from _over("signature", exported.get("signature"), partial(record_text, exported), known)
    chain = exported.get("additions")
    if isinstance(chain, list):
        yield from _chain_faults(exported, chain, known)
    else:
        yield "additions: expected a list, found none: it was taken out"
    yield from _audit_faults(exported.get("audit"), known)
    seal = exported.get("sealed")
    if not isinstance(seal, Mapping) or set(seal) != {"at", "signature"}:
        yield "sealed: expected a moment and a signature, found none: the export was cut or changed"
        return
    text = partial(seal_text, exported, seal["at"])
    for fault in _over("sealed", seal["signature"], text, known):
        yield f"{fault}; an addition or the audit's head was put in, moved or taken out"


def _chain_faults(
    exported: Mapping[str, Any], chain: Sequence[object], known: Keys
) -> Iterator[str]:
    follows = exported.get("record_sha256")
    for n, addition in enumerate(chain, 1):
        where = f"addition {n}"
        if not isinstance(addition, Mapping) or set(addition) != FIELDS:
            yield f"{where}: expected the entries of an addition, found others: it was changed"
            follows = None
            continue
        if addition["n"] != n or isinstance(addition["n"], bool):
            yield f"{where}: expected the number {n}, found another: one was moved or taken out"
        if addition["follows"] != follows:
            wanted = "expected the hash of what it follows, found another"
            yield f"{where}: {wanted}: one was changed, moved or taken out"
        follows, text = addition["sha256"], partial(addition_text, addition)
        actual = _hash(text)
        if actual is None or actual != follows:
            yield f"{where}: expected the hash it names, it has another: it was changed"
        yield from _over(where, addition["signature"], text, known)
        yield from _meaning_faults(where, addition, exported)


def _meaning_faults(
    where: str, addition: Mapping[str, Any], exported: Mapping[str, Any]
) -> Iterator[str]:
    """What an addition says that none made here would."""
    note = exported["note"]
    try:
        session, statements = note["session"]["id"], statements_of(note)
    except (KeyError, TypeError, IndexError):
        return  # that the note was changed is told elsewhere
    if addition["schema"] != SCHEMA:
        yield f"{where}: expected the schema {SCHEMA}, found another"
    if addition["session"] != session:
        yield f"{where}: expected it to be of the note's session, found another's: it was swapped"
    by, kind = addition["by"], addition["kind"]
    if not any(by == party and kind in kinds for party, kinds in THEIRS.items()):
        yield f"{where}: expected a kind of addition that is its author's to make, found another"
    about = addition["about"]
    if about is not None and (
        not isinstance(about, str) or statements.get(about) != addition["original"]
    ):
        yield f"{where}: expected the line it is about as it was signed, found another"


def _audit_faults(audit: object, known: Keys) -> Iterator[str]:
    if audit is None:
        return
    public = bytes_of(audit.get("public")) if isinstance(audit, Mapping) else None
    if not isinstance(audit, Mapping) or set(audit) != {"head", "public"} or public is None:
        yield "audit: expected the head and the key that signed it, found others"
        return
    try:
        head = head_from_json(audit["head"])
    except ValueError:
        yield "audit: expected a head of the audit, found something else"
        return
    if key_id(public) != head.key or not verify(public, head.signature, head.canonical):
        yield f"audit: the key {head.key} did not sign this head: it was changed"
    elif known is not None and known.get(head.key) != public:
        yield f"audit: expected a key of the practice, found {head.key}, which is not known as one"


def _over(where: str, signature: object, text: Callable[[], bytes], known: Keys) -> Iterator[str]:
    try:
        data = text()
    except (ValueError, RecursionError):
        yield f"{where}: what was signed has no canonical form: it was changed"
        return
    fault = fault_of(signature, data, known)
    if fault is not None:
        yield f"{where}: {fault}"


def _hash(text: Callable[[], bytes]) -> str | None:
    try:
        return sha256_hex(text())
    except (ValueError, RecursionError):
        return None
