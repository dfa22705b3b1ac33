"""How often the desk guesses at unfinished speech: at the pace, and not while it is behind."""

import pytest

from audio.types import SAMPLE_RATE, SpeechSegment
from live import desk as desk_module
from live.desk import Desk
from live.pace import BEHIND, Pace
from tests.fakes.desk import Deliveries, Stage, at_work, idle, says_where
from tests.fakes.models import ScriptedRecognizer


class Steady(Pace):
    """A pace that does not change."""

    def __init__(self, every: float) -> None:
        super().__init__(cores=2)
        self._every = every

    @property
    def every(self) -> float:
        """Seconds between two guesses."""
        return self._every


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The desk's clock."""
    clock = Clock()
    monkeypatch.setattr(desk_module, "monotonic", clock)
    return clock


async def guessed_at(desk: Desk, got: Deliveries, start: int, seconds: float) -> list[float]:
    """Let a segment grow by a fifth of a second at a time; gives its lengths at each guess."""
    before = len(got.hypotheses)
    for fifths in range(1, round(seconds * 5) + 1):
        await desk.offer(got.job(start, "growing", seconds=fifths / 5))
        await idle(desk)
    return [(h.end - start) / SAMPLE_RATE for h in got.hypotheses[before:]]


async def test_guesses_at_a_track_come_no_more_often_than_the_pace() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    desk._pace = Steady(1.0)
    async with at_work(desk):
        assert await guessed_at(desk, got, 0, 4.4) == [1.0, 2.0, 3.0, 4.0]
        await desk.offer(got.job(0, seconds=4.4))
        await idle(desk)
        assert await guessed_at(desk, got, 5 * SAMPLE_RATE, 2.0) == [1.0, 2.0]


async def test_a_pause_is_read_at_once_though_there_are_no_guesses() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    desk._pace = Steady(0.0)
    async with at_work(desk):
        assert await guessed_at(desk, got, 0, 5.0) == []
        await desk.offer(got.job(7, "pausing"))
        await idle(desk)
    assert got.texts == ["c7"]
    assert got.paces == [0.0]


async def test_guesses_stop_while_finished_segments_wait_too_long_and_come_back(
    clock: Clock,
) -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await desk.offer(got.job(1))
    clock.now = BEHIND + 1
    await desk.offer(got.job(2, "growing", speaker="therapist"))
    async with at_work(desk):
        await idle(desk)
        assert (got.texts, got.waited, got.paces) == (["c1"], [BEHIND + 1], [0.0])
        await desk.offer(got.job(3))
        await got.until(3)
    assert got.texts == ["c1", "c3", "t2"]
    assert all(got.paces[1:])


@pytest.mark.parametrize(("stage", "counts"), [("growing", True), ("pausing", False),
                                               ("ended", False)])  # fmt: skip
async def test_what_guesses_cost_decides_how_often_they_come(
    clock: Clock, stage: Stage, counts: bool
) -> None:
    """And nothing else does: readings have to be made, and are made once."""

    def says(_: SpeechSegment) -> str:
        clock.now += 5
        return "words"

    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says))
    usual = desk._pace.every
    async with at_work(desk):
        await desk.offer(got.job(1, stage))
        await got.until(1)
    assert (desk._pace.every > usual) is counts
