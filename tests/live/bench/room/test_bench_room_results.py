"""The figures of a room: nearest rank, and the keys that programs read."""

import pytest

from live.bench.machine import Machine
from live.bench.room.report import rows
from live.bench.room.results import Figures, Result, Spread, as_json, spread

MACHINE = Machine("a CPU", 2, (), 24, 0.1, "Linux", {})
FIGURES = Figures(Spread(1.0, 2.0, 3.0), 400.0, 150.0, Spread(4.0, 5.0, 6.0))


def test_a_spread_is_of_what_was_measured() -> None:
    assert spread([n / 1_000 for n in range(1, 101)]) == Spread(50.0, 95.0, 100.0)
    assert spread([0.002]) == Spread(2.0, 2.0, 2.0)


def test_nothing_measured_is_no_spread() -> None:
    with pytest.raises(ValueError, match="at least one"):
        spread([])


def test_programs_read_the_figures_at_the_top_and_the_others_beside() -> None:
    result = Result("2026-11-26", MACHINE, 300, 50, FIGURES, peers={"other": FIGURES})
    found = as_json(result)
    assert {"edit_ms", "ops_per_s", "room_kb", "peers"} <= found.keys()
    assert found["edit_ms"] == {"p50": 1.0, "p95": 2.0, "max": 3.0}
    assert found["peers"]["other"]["ops_per_s"] == 400.0


def test_the_table_has_a_figure_of_each_system_in_each_row() -> None:
    result = Result(
        "2026-11-26", MACHINE, 300, 50, FIGURES, FIGURES.many_ms, {"other": FIGURES}, {}
    )
    assert {len(row) for row in rows(result)} == {3}
    assert rows(result)[1][1:] == ("4.0 / 5.0 / 6.0", "")
