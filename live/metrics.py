"""What `/metrics` tells, in Prometheus' text form. Pure but for looking at the practice.

Labels come from fixed lists: states, kinds of work, types of events, codes of errors. No session's
id, no account, no name.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from prometheus_client import CollectorRegistry, Metric, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    SummaryMetricFamily,
)
from prometheus_client.registry import Collector

from live.counts import Counts
from live.equipment import utc_now
from live.practice import Practice
from live.speeds import Speeds

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The server at one moment.

    Attributes:
        states: Of each session that runs.
        screens: How many are connected.
        waiting: Finished segments that wait for the recognizer.
        speeds: How long work took.
        counts: What happened.
        audit_rows: How many there are.
        head_at: When the audit's head was signed last; None: never.
        backup_at: When a backup was made last; None: never.
        now: The moment, UTC.
    """

    states: tuple[str, ...]
    screens: int
    waiting: int
    speeds: Speeds
    counts: Counts
    audit_rows: int
    head_at: datetime | None
    backup_at: datetime | None
    now: datetime


async def snapshot(practice: Practice) -> Snapshot:
    """Look at a server.

    Raises:
        StoreError: If the database cannot be read.
    """
    equipment, store = practice.equipment, practice.equipment.store
    newest, head = await store.audit.newest(), await store.audit.head()
    backup = await store.backups.latest()
    running = practice.running
    return Snapshot(
        states=tuple(session.state.state for session in running),
        screens=sum(len(session.hub) for session in running),
        waiting=equipment.desk.waiting,
        speeds=equipment.desk.speeds,
        counts=equipment.counts,
        audit_rows=0 if newest is None else newest.n,
        head_at=None if head is None else head.at,
        backup_at=None if backup is None else backup.made_at,
        now=utc_now(),
    )


def exposition(seen: Snapshot) -> bytes:
    """What Prometheus reads."""
    registry = CollectorRegistry()
    registry.register(_Seen(seen))
    return generate_latest(registry)


class _Seen(Collector):
    """Hands a snapshot to the library."""

    def __init__(self, seen: Snapshot) -> None:
        self._seen = seen

    def collect(self) -> Iterable[Metric]:
        """Every figure."""
        yield from _now(self._seen)
        yield from _since_the_start(self._seen)


def _now(seen: Snapshot) -> Iterable[Metric]:
    states = GaugeMetricFamily(
        "conote_sessions", "Sessions that are in memory, by state.", labels=["state"]
    )
    for state in sorted(set(seen.states)):
        states.add_metric([state], seen.states.count(state))
    yield states
    yield GaugeMetricFamily("conote_screens", "Connected WebSocket screens.", seen.screens)
    yield GaugeMetricFamily(
        "conote_segments_waiting", "Finished segments that wait for the recognizer.", seen.waiting
    )
    yield GaugeMetricFamily("conote_audit_rows", "Rows of the audit.", seen.audit_rows)
    if seen.head_at is not None:
        age = (seen.now - seen.head_at).total_seconds()
        yield GaugeMetricFamily(
            "conote_audit_head_age_seconds", "Since the audit's head was signed last.", age
        )
    if seen.backup_at is not None:
        age = (seen.now - seen.backup_at).total_seconds()
        yield GaugeMetricFamily("conote_backup_age_seconds", "Since the last backup.", age)


def _since_the_start(seen: Snapshot) -> Iterable[Metric]:
    work = SummaryMetricFamily(
        "conote_work_seconds",
        "Work of the models: guess and final decode speech, wait is before a final, turn drafts.",
        labels=["work"],
    )
    for name, total in seen.speeds.totals().items():
        work.add_metric([name], total.count, total.seconds)
    yield work
    yield CounterMetricFamily(
        "conote_audio_decoded_seconds", "Audio in finished segments.", seen.speeds.decoded_s
    )
    yield CounterMetricFamily(
        "conote_audio_lost_seconds", "Audio that was sent and never came.", seen.counts.lost_s
    )
    events = CounterMetricFamily(
        "conote_events", "Events of all sessions, by type.", labels=["type"]
    )
    for type_, count in sorted(seen.counts.events.items()):
        events.add_metric([type_], count)
    yield events
    refused = CounterMetricFamily(
        "conote_refused", "What was asked and not done, by the error's code.", labels=["code"]
    )
    for code, count in sorted(seen.counts.refusals.items()):
        refused.add_metric([code], count)
    yield refused
