"""Many sessions taken together."""

from dataclasses import replace
from datetime import date

import pytest

from live.report.summary import Comparison, Kind, Spread, summary_of
from tests.live.report.report_samples import FIRST, some


def test_the_lines_of_all_sessions_are_summed_by_kind() -> None:
    summary = summary_of(some())
    assert [(kind.kind, kind.proposed) for kind in summary.kinds] == [
        ("symptom", 80),
        ("intervention", 30),
        ("plan", 30),
    ]
    assert summary.kinds[2] == Kind("plan", 30, 10, 10, 10, 0, 0, 0.333, 0.225)
    assert summary.all_kinds == Kind("all", 140, 80, 30, 10, 10, 10, 0.615, 0.244)


def test_pencil_was_decided_by_nobody_and_is_not_held_against_the_assistant() -> None:
    symptom = summary_of([FIRST]).kinds[0]
    assert (symptom.proposed, symptom.pencil, symptom.accepted_share) == (8, 1, 0.571)


def test_durations_are_told_as_median_and_ninetieth_percentile() -> None:
    summary = summary_of(some())
    assert summary.to_therapist == Spread(9, 5.5, 9.5)
    assert summary.to_client == Spread(9, 1.5, 4.0)


@pytest.mark.parametrize(
    ("minutes", "p90"), [([1.0], 1.0), ([1.0, 9.0], 9.0), ([float(n) for n in range(1, 11)], 9.0)]
)
def test_the_ninetieth_percentile_is_one_of_the_durations(minutes: list[float], p90: float) -> None:
    figures = [
        replace(FIRST, therapist=replace(FIRST.therapist, signed_after=one)) for one in minutes
    ]
    assert summary_of(figures).to_therapist.p90 == p90


def test_the_clients_share_is_of_what_both_did() -> None:
    summary = summary_of(some())
    assert (summary.took_part, summary.sessions) == (8, 10)
    assert summary.client_lines == round(32 / (32 + 8 * 9 + 9 + 2), 3)
    assert summary.client_written == round(8 / (8 + 8 + 1), 3)
    assert summary.client_typed == round(320 / (320 + 9 * 60), 3)


def test_sessions_are_told_apart_by_how_they_ended() -> None:
    summary = summary_of(some())
    assert (summary.signed, summary.declined, summary.unsigned) == (8, 1, 1)
    assert (summary.first, summary.last) == (date(2026, 11, 2), date(2026, 11, 11))


def test_earlier_sessions_can_be_left_out() -> None:
    summary = summary_of(some(), since=date(2026, 11, 10))
    assert (summary.sessions, summary.first) == (2, date(2026, 11, 10))


def test_before_and_after_are_medians() -> None:
    assert summary_of(some(), baseline=[12, 20, 17]).comparison == Comparison(17, 5.5, 11.5)
    assert summary_of([some()[0]], baseline=[16]).comparison == Comparison(16, None, None)
    assert summary_of(some()).comparison is None


def test_no_session_is_no_number() -> None:
    summary = summary_of([], baseline=[16])
    assert (summary.sessions, summary.first, summary.kinds) == (0, None, ())
    assert summary.to_therapist == Spread(0, None, None)
    assert (summary.client_lines, summary.words, summary.minutes) == (None, None, None)
