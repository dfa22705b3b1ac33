"""What Prometheus is told: figures of the server, and nothing by which a session can be known."""

import re
from datetime import UTC, datetime, timedelta
from typing import get_args

from prometheus_client.parser import text_string_to_metric_families

from live import errors
from live import events as ev
from live.counts import Counts
from live.metrics import Snapshot, exposition
from live.speeds import Speeds, Work

NOW = datetime(2026, 11, 26, tzinfo=UTC)


def seen(**changes: object) -> Snapshot:
    """A server at one moment."""
    speeds, counts = Speeds(), Counts()
    speeds.took("final", 0.5)
    speeds.took("final", 1.5)
    speeds.decoded(8.0)
    counts.happened(ev.SoundLost(party="client", start=0, samples=8_000))
    counts.happened(ev.Paused(by="client"))
    counts.refused("not_allowed")
    told: dict[str, object] = {
        "states": ("live", "review", "live"),
        "screens": 3,
        "waiting": 2,
        "speeds": speeds,
        "counts": counts,
        "audit_rows": 42,
        "head_at": NOW - timedelta(minutes=5),
        "backup_at": NOW - timedelta(hours=1),
        "now": NOW,
    }
    return Snapshot(**(told | changes))  # type: ignore[arg-type]


def figures(snapshot: Snapshot) -> dict[str, float]:
    """Every sample that is told, by name and label."""
    return {
        f"{sample.name}{''.join(sample.labels.values())}": sample.value
        for family in text_string_to_metric_families(exposition(snapshot).decode())
        for sample in family.samples
    }


def test_every_figure_is_told() -> None:
    told = figures(seen())
    assert told["conote_sessionslive"] == 2
    assert told["conote_screens"] == 3
    assert told["conote_segments_waiting"] == 2
    assert (told["conote_work_seconds_countfinal"], told["conote_work_seconds_sumfinal"]) == (2, 2)
    assert told["conote_audio_decoded_seconds_total"] == 8
    assert told["conote_audio_lost_seconds_total"] == 0.5
    assert told["conote_events_totalsound_lost"] == 1
    assert told["conote_refused_totalnot_allowed"] == 1
    assert told["conote_audit_rows"] == 42
    assert told["conote_audit_head_age_seconds"] == 300
    assert told["conote_backup_age_seconds"] == 3600


def test_what_never_was_has_no_age() -> None:
    told = figures(seen(head_at=None, backup_at=None))
    assert not any("age_seconds" in name for name in told)


def test_labels_are_of_fixed_lists() -> None:
    """A scrape's size does not grow with sessions or people, and none can be told from it."""
    codes = {
        kind.code
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.ConoteError)
    }
    union, *_ = get_args(ev.Body)
    types = {
        kind.__dataclass_fields__["type"].default for kind in get_args(union)
    }  # as each event declares its own
    allowed = codes | types | set(get_args(Work)) | {"internal", "live", "review"}
    labels = re.findall(r'="([^"]*)"', exposition(seen()).decode())
    assert labels
    assert set(labels) <= allowed
