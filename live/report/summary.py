"""The figures of many sessions, taken together. Pure."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from live.feedback import Outcome, SessionFigures
from live.values import StatementKind


@dataclass(frozen=True, slots=True)
class Kind:
    """What became of the assistant's lines of one kind, or (``kind`` "all") of all.

    Attributes:
        kind: Which.
        proposed: How many there were.
        accepted: Kept as they were.
        edited: Kept with other words.
        disputed: Not agreed on.
        rejected: Taken out.
        pencil: Left as they were, so not part of the note.
        accepted_share: Of those a person decided on (all but ``pencil``), in [0, 1]; None: no one.
        changed_share: Of the edited ones' characters, how many were changed, in [0, 1]; or None.
    """

    kind: str
    proposed: int
    accepted: int
    edited: int
    disputed: int
    rejected: int
    pencil: int
    accepted_share: float | None
    changed_share: float | None


@dataclass(frozen=True, slots=True)
class Spread:
    """Some durations in minutes: how many, their median, and what nine of ten stay within."""

    n: int
    median: float | None
    p90: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Minutes a note took before, as the practice typed them in, and takes now.

    Attributes:
        before: Median of the practice's own baseline.
        after: Median from the session's end to the therapist's signature; None: nobody signed.
        saved: ``before`` − ``after``; None as above.
    """

    before: float
    after: float | None
    saved: float | None


@dataclass(frozen=True, slots=True)
class Summary:
    """All of it.

    Attributes:
        sessions: How many.
        first: Day of the first, or None.
        last: Day of the last, or None.
        signed: Both signed.
        declined: The client chose not to.
        unsigned: Put aside.
        kinds: By kind, those there are any of, the most frequent first.
        all_kinds: Of all kinds together.
        to_therapist: From the end to the therapist's signature.
        to_client: From the end to the client's answer.
        took_part: Sessions in which the client did something to the note.
        client_lines: Share of the lines that the client touched, of those that anybody did.
        client_written: Share of the lines that people added that the client added.
        client_typed: Share of the characters that people typed that the client typed.
        words: Median words of a note.
        minutes: Median minutes of a session.
        comparison: Before and after, if a baseline was given.
    """

    sessions: int
    first: date | None
    last: date | None
    signed: int
    declined: int
    unsigned: int
    kinds: tuple[Kind, ...]
    all_kinds: Kind
    to_therapist: Spread
    to_client: Spread
    took_part: int
    client_lines: float | None
    client_written: float | None
    client_typed: float | None
    words: float | None
    minutes: float | None
    comparison: Comparison | None


def summary_of(
    figures: Iterable[SessionFigures],
    since: date | None = None,
    baseline: Sequence[float] = (),
) -> Summary:
    """Take sessions together.

    Args:
        figures: Of each session, in any order.
        since: Leave out those that ended before this day, UTC.
        baseline: Minutes that each of some notes took before; one number is enough.
    """
    some = sorted(
        (one for one in figures if since is None or one.day >= since), key=lambda one: one.day
    )
    to_therapist = _spread(one.therapist.signed_after for one in some)
    kinds = [_kind(some, kind) for kind in get_args(StatementKind)]
    return Summary(
        sessions=len(some),
        first=some[0].day if some else None,
        last=some[-1].day if some else None,
        signed=_ended(some, "signed"),
        declined=_ended(some, "declined"),
        unsigned=_ended(some, "unsigned"),
        kinds=tuple(sorted((k for k in kinds if k.proposed), key=lambda kind: -kind.proposed)),
        all_kinds=_kind(some, "all"),
        to_therapist=to_therapist,
        to_client=_spread(one.client.signed_after for one in some),
        took_part=sum(one.took_part for one in some),
        client_lines=_share([(one.client.touched, one.therapist.touched) for one in some]),
        client_written=_share([(one.client.written, one.therapist.written) for one in some]),
        client_typed=_share([(one.client.typed, one.therapist.typed) for one in some]),
        words=_median([one.words for one in some]),
        minutes=_median([one.minutes for one in some]),
        comparison=_comparison(baseline, to_therapist),
    )


def _ended(some: Sequence[SessionFigures], outcome: Outcome) -> int:
    return sum(one.outcome == outcome for one in some)


def _kind(some: Iterable[SessionFigures], kind: str) -> Kind:
    ones = [k for one in some for k in one.kinds if kind in {k.kind, "all"}]
    accepted, edited = sum(k.accepted for k in ones), sum(k.edited for k in ones)
    disputed, rejected = sum(k.disputed for k in ones), sum(k.rejected for k in ones)
    pencil = sum(k.pencil for k in ones)
    decided = accepted + edited + disputed + rejected
    return Kind(
        kind=kind,
        proposed=decided + pencil,
        accepted=accepted,
        edited=edited,
        disputed=disputed,
        rejected=rejected,
        pencil=pencil,
        accepted_share=_ratio(accepted, decided),
        changed_share=_ratio(sum(k.changed for k in ones), sum(k.length for k in ones)),
    )


def _share(pairs: Sequence[tuple[int, int]]) -> float | None:
    """The client's part of what client and therapist did, over all sessions."""
    client, therapist = (sum(part) for part in zip(*pairs, strict=True)) if pairs else (0, 0)
    return _ratio(client, client + therapist)


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _median(values: Sequence[float]) -> float | None:
    return round(statistics.median(values), 1) if values else None


def _spread(minutes: Iterable[float | None]) -> Spread:
    known = sorted(value for value in minutes if value is not None)
    if not known:
        return Spread(0, None, None)
    # Nearest rank: a duration that was measured, not one in between.
    return Spread(len(known), _median(known), known[math.ceil(0.9 * len(known)) - 1])


def _comparison(baseline: Sequence[float], to_therapist: Spread) -> Comparison | None:
    before = _median(baseline)
    if before is None:
        return None
    after = to_therapist.median
    return Comparison(before, after, None if after is None else round(before - after, 1))
