"""How long the models took lately."""

from live.speeds import KEPT, Speeds


def test_only_what_was_done_has_figures() -> None:
    """Nothing is made up for what was not."""
    speeds = Speeds()
    assert speeds.figures() == ()
    speeds.took("turn", 2.0)
    (turn,) = speeds.figures()
    assert (turn.work, turn.count, turn.last_s, turn.median_s, turn.p95_s) == ("turn", 1, 2, 2, 2)


def test_figures_are_of_the_latest_and_the_count_is_of_all() -> None:
    """What was slow long ago says nothing of now."""
    speeds = Speeds()
    for seconds in (*[100.0] * KEPT, *[1.0] * (KEPT - 1), 3.0):
        speeds.took("final", seconds)
    (final,) = speeds.figures()
    assert (final.count, final.last_s, final.median_s, final.p95_s) == (2 * KEPT, 3.0, 1.0, 1.0)
