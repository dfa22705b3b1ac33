"""The rows of the audit and the chain they form. Pure.

Each row names the hash of the one before, so whoever changes one would have to change all that
follow. A signed head names the last row of its moment: up to there nobody can who has not got the
practice's signing key.
"""

import hashlib
import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from live.audit.actions import ACTIONS, ACTOR_KINDS, OUTCOMES, Act, Action, Actor, Outcome

SCHEMA: Final = "conote-audit/1"
HEAD_SCHEMA: Final = "conote-audit-head/1"

START: Final = "0" * 64
"""What the first row names as the hash of the row before."""

_NO_WORDS: Final = re.compile(r"[A-Za-z0-9_.:/+=-]{0,200}")
"""Ids, hashes and several of them with a colon between; no space, so no sentence."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """Something that was done.

    Attributes:
        n: Counts from 1 without a gap.
        at: When, UTC, to the microsecond.
        action: What.
        actor: By whom.
        session: Of which session, if of one.
        subject: On what: ids and hashes, never words or names.
        outcome: What became of it.
        previous: Hash of the row before; ``START`` in the first.
        hash: Of all of the above: SHA-256, hex.
    """

    n: int
    at: datetime
    action: Action
    actor: Actor
    session: str | None
    subject: str
    outcome: Outcome
    previous: str
    hash: str

    @property
    def digest(self) -> str:
        """The hash that a row which says this must have."""
        return hashlib.sha256(self.canonical).hexdigest()

    @property
    def canonical(self) -> bytes:
        """The one text that stands for it: JSON in ASCII, keys sorted, without spaces."""
        return _canonical(
            {
                "schema": SCHEMA,
                "n": self.n,
                "at": _iso(self.at),
                "action": self.action,
                "actor": {"kind": self.actor.kind, "id": self.actor.id},
                "session": self.session,
                "subject": self.subject,
                "outcome": self.outcome,
                "previous": self.previous,
            }
        )


@dataclass(frozen=True, slots=True)
class Head:
    """The chain as it was at one moment, signed.

    Attributes:
        n: Number of its last row; 0 if it had none.
        hash: Of that row, or ``START``.
        at: When it was signed, UTC.
        key: Id of the key that signed it.
        signature: Ed25519, over ``canonical``.
    """

    n: int
    hash: str
    at: datetime
    key: str
    signature: bytes

    @property
    def canonical(self) -> bytes:
        """What is signed."""
        return head_text(self.n, self.hash, self.at, self.key)

    @property
    def digest(self) -> str:
        """What the row names that tells of its signing: SHA-256 of the signature, hex."""
        return hashlib.sha256(self.signature).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """As an export carries it."""
        return {
            "n": self.n,
            "hash": self.hash,
            "at": _iso(self.at),
            "key": self.key,
            "signature": self.signature.hex(),
        }


def head_text(n: int, row_hash: str, at: datetime, key: str) -> bytes:
    """What is signed for a head."""
    told = {"schema": HEAD_SCHEMA, "n": n, "hash": row_hash, "at": _iso(at), "key": key}
    return _canonical(told)


def head_from_json(value: object) -> Head:
    """Read a head as an export carries it.

    Raises:
        ValueError: If it is none.
    """
    wrong = "expected an audit head with n, hash, at, key and signature, got something else"
    try:
        assert isinstance(value, dict)
        head = Head(
            n=value["n"],
            hash=value["hash"],
            at=datetime.fromisoformat(value["at"]),
            key=value["key"],
            signature=bytes.fromhex(value["signature"]),
        )
        head.canonical  # noqa: B018 - a moment without a zone, a number that is none
    except (AssertionError, AttributeError, KeyError, TypeError, ValueError):
        raise ValueError(wrong) from None
    if type(head.n) is not int or not re.fullmatch("[0-9a-f]{64}", str(head.hash)):
        raise ValueError(wrong)
    return head


def follow(last: AuditRow | None, at: datetime, act: Act) -> AuditRow:
    """The row that comes after ``last``, the first if that is None, and tells of ``act``.

    Raises:
        ValueError: If it says what no row may say: an action or role that is not known, or words
            where an id is due.
    """
    if (
        act.action not in ACTIONS
        or act.actor.kind not in ACTOR_KINDS
        or act.outcome not in OUTCOMES
    ):
        raise ValueError(
            "expected an action, a kind of actor and an outcome of live/audit/actions.py, got "
            "another: add it there"
        )
    if not all(
        _NO_WORDS.fullmatch(text) for text in (act.actor.id, act.session or "", act.subject)
    ):
        raise ValueError("expected ids and hashes in an audit row, got other text")
    row = AuditRow(
        n=1 if last is None else last.n + 1,
        at=at,
        action=act.action,
        actor=act.actor,
        session=act.session,
        subject=act.subject,
        outcome=act.outcome,
        previous=START if last is None else last.hash,
        hash="",
    )
    return replace(row, hash=row.digest)


def _iso(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError("expected a moment with a time zone, got one without")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _canonical(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()
