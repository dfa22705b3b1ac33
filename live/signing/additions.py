"""What is added to a note that was signed: each its own signed document, one chain. Pure.

The note itself never changes any more. An addition names the hash of what it follows: of the
record, or of the addition before. So none can be changed, taken out or put in unseen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from live import record
from live.errors import BadInput, NotAllowed, NotFound
from live.events.ending import Kind
from live.signing.canonical import canonical, sha256_hex
from live.signing.key import SigningKey, signature_of
from live.values import Content, Party

SCHEMA: Final = "conote-addition/1"
"""Counts up when an addition gets a field or one changes meaning."""

SEAL_SCHEMA: Final = "conote-seal/1"
"""Of what the practice's key signs of a whole export."""

THEIRS: Final[Mapping[Party, tuple[Kind, ...]]] = {
    "therapist": ("late_entry", "addendum", "correction"),
    "client": ("addendum", "correction", "disagreement"),
}
"""What each person can add."""

MOST: Final = 200
"""Additions that one note takes."""

FIELDS: Final = frozenset(
    {
        *("schema", "kind", "n", "session", "follows", "by", "name", "at", "authenticated"),
        *("text_version", "consent", "intent", "text", "about", "original", "occurred_at"),
        *("answers", "sha256", "signature"),
    }
)
"""Every entry of an addition; the last two stand apart from what is hashed and signed."""


@dataclass(frozen=True, slots=True, repr=False)
class Addition(Content):
    """What a person adds, before it is signed.

    Attributes:
        kind: What sort of addition it is.
        by: Who writes it.
        name: The name they typed.
        at: When, UTC.
        text: What they say.
        authenticated: How the server knew who they were.
        text_version: Of the words they were shown where they signed.
        consent: That they agreed to sign electronically, in those words.
        intent: What they said by signing.
        about: Id of the statement it is about, or "".
        occurred_at: When what it tells of took place, UTC; only a late entry says so.
        answers: Number of the addition that it answers, or None.
    """

    kind: Kind
    by: Party
    name: str
    at: datetime
    text: str
    authenticated: str = ""
    text_version: str = ""
    consent: str = ""
    intent: str = ""
    about: str = ""
    occurred_at: datetime | None = None
    answers: int | None = None


def added(
    signed: Mapping[str, Any],
    chain: Sequence[Mapping[str, Any]],
    addition: Addition,
    key: SigningKey,
) -> dict[str, Any]:
    """The signed document of an addition, as it is kept and exported.

    Args:
        signed: From ``live.signing.attestation.signed``.
        chain: The additions so far, in order.
        addition: What is added.
        key: The practice's.

    Raises:
        NotAllowed: If it is not theirs to add.
        NotFound: If it is about a statement, or answers an addition, that is not there.
        BadInput: If it lacks what its kind needs, or says what another kind does.
    """
    _check(signed, chain, addition)
    told = {
        "schema": SCHEMA,
        "kind": addition.kind,
        "n": len(chain) + 1,
        "session": signed["note"]["session"]["id"],
        "follows": last_hash(signed, chain),
        "by": addition.by,
        "name": addition.name,
        "at": record.iso(addition.at),
        "authenticated": addition.authenticated,
        "text_version": addition.text_version,
        "consent": addition.consent,
        "intent": addition.intent,
        "text": addition.text,
        "about": addition.about or None,
        "original": statements_of(signed["note"]).get(addition.about),
        "occurred_at": record.iso(addition.occurred_at),
        "answers": addition.answers,
    }
    data = canonical(told)
    return {**told, "sha256": sha256_hex(data), "signature": signature_of(data, key)}


def last_hash(signed: Mapping[str, Any], chain: Sequence[Mapping[str, Any]]) -> str:
    """The hash that the next addition follows."""
    return str(chain[-1]["sha256"] if chain else signed["record_sha256"])


def addition_text(addition: Mapping[str, Any]) -> bytes:
    """What of an addition is hashed and signed.

    Raises:
        ValueError: If it has no canonical form.
    """
    apart = {"sha256", "signature"}
    return canonical({name: value for name, value in addition.items() if name not in apart})


def seal_text(exported: Mapping[str, Any], at: object) -> bytes:
    """What is signed of a whole export: that this is all there was at that moment.

    Without it the last additions could be cut off unseen.

    Raises:
        ValueError: If it has no canonical form.
    """
    chain = exported.get("additions")
    hashes = [one.get("sha256") for one in chain or () if isinstance(one, Mapping)]
    told = {name: exported.get(name) for name in ("schema", "sha256", "record_sha256", "audit")}
    return canonical({**told, "schema": SEAL_SCHEMA, "additions": hashes, "at": at})


def sealed(
    signed: Mapping[str, Any],
    chain: Sequence[Mapping[str, Any]],
    audit: Mapping[str, Any] | None,
    at: datetime,
    key: SigningKey,
) -> dict[str, Any]:
    """A record with all that was added to it and the audit's head: what every export carries.

    Args:
        signed: From ``live.signing.attestation.signed``.
        chain: All additions, in order.
        audit: The head of the audit, with the key that signed it; None if there is none.
        at: The moment as of which this is all.
        key: The practice's.
    """
    exported = {**signed, "additions": [dict(one) for one in chain], "audit": audit}
    moment = record.iso(at)
    seal = {"at": moment, "signature": signature_of(seal_text(exported, moment), key)}
    return {**exported, "sealed": seal}


def statements_of(note: Mapping[str, Any]) -> dict[str, str]:
    """The texts of a note's statements, by id."""
    return {
        statement["id"]: statement["text"]
        for section in note["sections"]
        for statement in section["statements"]
    }


def _check(
    signed: Mapping[str, Any], chain: Sequence[Mapping[str, Any]], addition: Addition
) -> None:
    kind = addition.kind
    if kind not in THEIRS[addition.by]:
        raise NotAllowed(
            f"expected one of {', '.join(THEIRS[addition.by])} from the {addition.by}, got {kind}"
        )
    if len(chain) >= MOST:
        raise BadInput(f"expected at most {MOST} additions to a note, got another")
    if addition.about and addition.about not in statements_of(signed["note"]):
        raise NotFound("about: expected the id of a statement of the signed note, got another")
    if kind == "correction" and not addition.about:
        raise BadInput("about: expected the statement that the correction is about, got none")
    _check_time(addition)
    if addition.answers is None:
        return
    if kind != "addendum":
        raise BadInput(f"answers: expected an addendum to answer another addition, got {kind}")
    if not 1 <= addition.answers <= len(chain):
        raise NotFound("answers: expected the number of an addition to this note, got another")


def _check_time(addition: Addition) -> None:
    late = addition.kind == "late_entry"
    if late != (addition.occurred_at is not None):
        wanted = "the time that a late entry is about" if late else "a time for late entries alone"
        raise BadInput(f"occurred_at: expected {wanted}, got {'none' if late else 'one'}")
    if addition.occurred_at is None:
        return
    # Its clock and ours differ by a little; what took place later than it was written did not.
    if addition.occurred_at > addition.at:
        raise BadInput("occurred_at: expected a time that is past, got one to come")
