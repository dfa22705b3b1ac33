"""Whether the audit is as it was written: every row, their order, their heads, their end. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from live.audit.chain import START, AuditRow, Head
from live.signing import key

MOST_TOLD: Final = 100
"""Faults that are told one by one; of more, how many."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it was written.

    Attributes:
        n: Number of the row.
        what: What is wrong with it: "row 7 …".
    """

    n: int
    what: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What looking through the audit found.

    Attributes:
        rows: How many rows there are.
        heads: How many signed heads.
        last: Hash of the last row.
        faults: What is wrong, at most ``MOST_TOLD`` of it.
        more: How many more faults there are.
    """

    rows: int
    heads: int
    last: str
    faults: tuple[Fault, ...]
    more: int = 0

    @property
    def intact(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


class Checker:
    """Looks through the audit, row by row.

    What of it was signed cannot be changed unseen without the practice's signing key; rows that
    came after the newest head can, by somebody who makes all hashes anew.

    Args:
        heads: Those that were there before the first row was read.
        since: A head that somebody took with them, as in an export; or the hash of a row.
    """

    def __init__(self, heads: Sequence[Head], since: Head | str | None = None) -> None:
        self._heads = {head.n: head for head in heads}
        self._since = since
        self._last: AuditRow | None = None
        self._count = 0
        self._faults: list[Fault] = []
        self._more = 0
        self._told_of: dict[int, tuple[int, str]] = {}  # a head's row: by which row, its digest
        self._found_since = since is None or (isinstance(since, Head) and since.n == 0)

    def push(self, row: AuditRow) -> None:
        """Look at the next row, in order of their numbers as they are kept."""
        self._count += 1
        last = self._last
        number, stored = (0, START) if last is None else (last.n, last.hash)
        if row.n <= number:
            self._fault(row.n, f"is out of order: it stands after row {number}")
            return
        if row.n > number + 1:
            self._gone(number + 1, row.n - 1)
        if _digest(row) != row.hash:
            self._fault(row.n, "was changed: it has not the hash that is kept of it")
        elif row.n == number + 1 and row.previous not in {stored, _digest(last)}:
            replaced = "was put in the place of another" if last else "is missing"
            self._fault(number, f"{replaced}: row {row.n} names the hash of another")
        self._hold_to_head(row)
        self._last = row

    def finish(self, heads: Sequence[Head], public: Mapping[str, bytes]) -> Verified:
        """Look at the end and at the heads; what was found.

        Args:
            heads: Those that are there after the last row was read.
            public: The public halves of the practice's signing keys, by id.
        """
        end = 0 if self._last is None else self._last.n
        newest = max(self._heads, default=0)
        if newest > end:
            self._gone(end + 1, newest)
        self._look_at_since(end)
        for head in heads:
            self._look_at_head(head, public)
        there = {head.n: head.digest for head in heads}
        for n, (by, digest) in self._told_of.items():
            if there.get(n) != digest:
                self._fault(by, f"tells of a signed head of row {n} that is missing or another")
        return Verified(
            rows=self._count,
            heads=len(heads),
            last=START if self._last is None else self._last.hash,
            faults=tuple(self._faults),
            more=self._more,
        )

    def _hold_to_head(self, row: AuditRow) -> None:
        head = self._heads.get(row.n)
        if head is not None and head.hash != row.hash:
            self._fault(row.n, "is not the row whose hash was signed")
        since = self._since
        if isinstance(since, Head) and since.n == row.n:
            self._found_since = True
            if since.hash != row.hash:
                self._fault(row.n, "is not the row that the given head names")
        elif isinstance(since, str) and since == row.hash:
            self._found_since = True
        if row.action == "audit.head_signed" and isinstance(row.subject, str):
            self._told_of[row.n - 1] = (row.n, row.subject.rpartition(":")[2])

    def _look_at_head(self, head: Head, public: Mapping[str, bytes]) -> None:
        key = public.get(head.key)
        if key is None or not _signed(key, head):
            self._fault(head.n, "has a head that the practice's key did not sign")
        elif head.n in self._heads and head.n not in self._told_of:
            self._fault(head.n, f"has a signed head of which row {head.n + 1} does not tell")

    def _look_at_since(self, end: int) -> None:
        if self._found_since:
            return
        if isinstance(self._since, Head):
            self._gone(end + 1, self._since.n)
        else:
            self._fault(end + 1, "is missing, or one before it: none has the given hash")

    def _gone(self, first: int, last: int) -> None:
        if first == last:
            self._fault(first, "is missing")
        elif first < last:
            self._fault(first, f"is missing, and so are those after it up to row {last}")

    def _fault(self, n: int, what: str) -> None:
        if len(self._faults) < MOST_TOLD:
            self._faults.append(Fault(n, f"row {n} {what}"))
        else:
            self._more += 1


def verify(
    rows: Iterable[AuditRow],
    heads: Sequence[Head],
    public: Mapping[str, bytes],
    since: Head | str | None = None,
) -> Verified:
    """Look through an audit that is at hand as a whole.

    Args:
        rows: In order of their numbers as they are kept.
        heads: All signed heads.
        public: The public halves of the practice's signing keys, by id.
        since: A head that somebody took with them; or the hash of a row.
    """
    checker = Checker(heads, since)
    for row in rows:
        checker.push(row)
    return checker.finish(heads, public)


def _digest(row: AuditRow | None) -> str | None:
    """What the row's hash must be; None if it holds what no row can."""
    if row is None:
        return None
    try:
        return row.digest
    except (TypeError, ValueError):
        return None


def _signed(public: bytes, head: Head) -> bool:
    try:
        told = head.canonical
    except (TypeError, ValueError):
        return False
    return key.verify(public, head.signature, told)
