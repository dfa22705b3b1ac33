"""The bench of notes on real weights."""

import json
from pathlib import Path

import pytest

from live.bench.note import run
from live.bench.note.results import figures
from live.settings import Settings

pytestmark = pytest.mark.engine

TURNS = [
    ("therapist", "How has the sleep been?"),
    ("client", "I woke at three on four nights this week, and I lay there for an hour."),
    ("therapist", "And the breathing exercise, did you try it?"),
    ("client", "I did it twice, and it helped."),
]


def test_a_session_is_drafted_both_ways_with_the_same_weights(tmp_path: Path) -> None:
    """Each gives statements that what was said carries; both are timed and their tokens counted."""
    turns = [
        {"speaker": who, "start_s": 10 * n, "end_s": 10 * n + 8, "text": text}
        for n, (who, text) in enumerate(TURNS)
    ]
    row = {"turns": turns, "checklist": [{"text": "four nights", "weight": "critical"}]}
    (tmp_path / "one.json").write_text(json.dumps(row), "utf-8")
    result = run.measure(run.Plan(tmp_path), Settings(), lambda _: None)
    ours, usual = figures(result.conote), figures(result.baseline)
    for found in (ours, usual):
        assert found.statements > 0
        assert (found.note_ready_s or 0) > 0
        assert (found.tokens or 0) > (found.tokens_written or 0) > 0
    assert ours.critical_fact_coverage == 1.0
    assert ours.unsupported_rate == 0.0
    assert (ours.seconds_per_turn.median or 0) > 0
    assert usual.prompts == 1
