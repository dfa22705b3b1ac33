"""The desk: finished segments first, nothing finished is lost, a track at a time in the engine."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import anyio
import pytest
from anyio import to_thread

from audio.types import PARTIES, SAMPLE_RATE, Party, SpeechSegment
from live import desk as desk_module
from live.desk import MAX_FINALS, Delivery, Desk, Job
from live.pace import BEHIND, Pace
from models.speech import Context, Hypothesis
from tests.fakes.models import PATIENCE, Held, ScriptedRecognizer
from tests.fakes.values import segment, words

Stage = Literal["growing", "pausing", "ended"]


def says_where(found: SpeechSegment) -> str:
    """Decode a segment to where it starts."""
    return f"{found.speaker[0]}{found.start}"


class Deliveries:
    """What came of the jobs, in order."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.hypotheses: list[Hypothesis] = []
        self.waited: list[float] = []
        self.paces: list[float | None] = []
        self._changed = anyio.Event()

    async def deliver(self, delivery: Delivery) -> None:
        """Take a hypothesis."""
        self.texts.append(delivery.hypothesis.text)
        self.hypotheses.append(delivery.hypothesis)
        self.waited.append(delivery.waited_s)
        self.paces.append(delivery.every_s)
        self._changed.set()

    async def until(self, count: int) -> None:
        """Wait for so many in all."""
        with anyio.fail_after(5):
            while len(self.texts) < count:
                self._changed = anyio.Event()
                await self._changed.wait()

    def job(
        self,
        start: int = 0,
        stage: Stage = "ended",
        *,
        speaker: Party = "client",
        session: str = "one",
        seconds: float = 2.0,
        said: str = "",
    ) -> Job:
        """A job that is delivered here."""
        found = segment(
            speaker,
            start,
            round(seconds * SAMPLE_RATE),
            ended=stage == "ended",
            pausing=stage == "pausing",
        )
        context = Context(f"{session}/{speaker}", words(said))
        return Job(context.track, found, lambda: context, self.deliver)


@asynccontextmanager
async def at_work(desk: Desk) -> AsyncIterator[None]:
    """Run the desk for a while."""
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(desk.run)
        yield
        tasks.cancel_scope.cancel()


async def reached(held: Held) -> None:
    """Wait until the engine is held."""
    assert await to_thread.run_sync(held.reached.wait, 5)


async def test_a_segment_is_decoded_with_its_context_and_delivered() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    desk = Desk(recognizer)
    async with at_work(desk):
        await desk.offer(got.job(16_000, said="said before"))
        await got.until(1)
    assert got.texts == ["c16000"]
    assert recognizer.decoded[0][1] == Context("one/client", words("said before"))
    assert got.waited[0] >= 0


async def test_the_context_is_asked_for_when_its_turn_has_come() -> None:
    """What was said just before may be decoded while this waits."""
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    desk = Desk(recognizer)
    said = [Context("early")]
    await desk.offer(Job("one/client", segment(), lambda: said[-1], got.deliver))
    said.append(Context("late"))
    async with at_work(desk):
        await got.until(1)
    assert recognizer.decoded[0][1] == Context("late")


async def test_finished_segments_come_before_unfinished_ones_oldest_first() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await desk.offer(got.job(1, "growing", speaker="therapist"))
    await desk.offer(got.job(2))
    await desk.offer(got.job(3, session="two"))
    await desk.offer(got.job(4))
    async with at_work(desk):
        await got.until(4)
    assert got.texts == ["c2", "c3", "c4", "t1"]


async def test_of_the_unfinished_segments_of_a_track_only_the_latest_counts() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    for start, speaker in ((1, "client"), (2, "therapist"), (3, "client")):
        await desk.offer(got.job(start, "growing", speaker=speaker))  # type: ignore[arg-type]
    async with at_work(desk):
        await got.until(2)
    assert got.texts == ["c3", "t2"], "the track that has waited longest first"


async def test_a_finished_segment_replaces_the_unfinished_one_of_its_track() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await desk.offer(got.job(1, "growing"))
    await desk.offer(got.job(1))
    await desk.offer(got.job(9, speaker="therapist"))
    async with at_work(desk):
        await got.until(2)
        await desk.settle("one")
    assert [hypothesis.final for hypothesis in got.hypotheses] == [True, True]


async def test_what_is_pausing_comes_before_what_grows_and_after_what_is_finished() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await desk.offer(got.job(1, "growing", session="one"))
    await desk.offer(got.job(2, "growing", session="two"))
    await desk.offer(got.job(3, "pausing", session="three"))
    await desk.offer(got.job(4, session="four"))
    async with at_work(desk):
        await got.until(4)
    assert got.texts == ["c4", "c3", "c1", "c2"]


async def test_the_desk_alone_has_one_thread_in_the_engine() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    desk = Desk(recognizer)
    async with at_work(desk):
        for start in range(20):
            await desk.offer(got.job(start, speaker="client" if start % 2 else "therapist"))
        await got.until(20)
    assert recognizer.most_inside == 1


async def test_a_failure_of_the_recognizer_becomes_doubt_and_listening_goes_on() -> None:
    def says(found: SpeechSegment) -> str:
        if found.start == 1:
            raise RuntimeError("secret words")
        return says_where(found)

    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says))
    async with at_work(desk):
        await desk.offer(got.job(1))
        await desk.offer(got.job(2))
        await got.until(2)
    failed, fine = got.hypotheses
    assert failed.doubt == "the recognizer failed"
    assert failed.final
    assert not failed.words
    assert fine.text == "c2"


async def test_a_failed_delivery_does_not_end_listening_in_other_sessions() -> None:
    got = Deliveries()

    async def fails(_: Delivery) -> None:
        raise OSError("no space left")

    desk = Desk(ScriptedRecognizer(says_where))
    await desk.offer(Job("bad/client", segment(), Context, fails))
    await desk.offer(got.job(2))
    async with at_work(desk):
        await got.until(1)
        with anyio.fail_after(5):
            await desk.settle("bad")
    assert got.texts == ["c2"]


async def test_settling_waits_for_what_waits_and_for_what_is_being_decoded() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer)
    settled: list[str] = []

    async def settle(session: str) -> None:
        await desk.settle(session)
        settled.append(f"{session} after {len(got.texts)}")

    async with at_work(desk), anyio.create_task_group() as tasks:
        await desk.offer(got.job(1))
        await desk.offer(got.job(2))
        await reached(recognizer.held)
        tasks.start_soon(settle, "one")
        tasks.start_soon(settle, "another")
        await anyio.wait_all_tasks_blocked()
        assert settled == ["another after 0"]
        recognizer.held.open()
    assert settled[1:] == ["one after 2"]


async def test_two_sessions_can_settle_at_the_same_time() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer)
    async with at_work(desk):
        await desk.offer(got.job(1, session="one"))
        await desk.offer(got.job(2, session="two"))
        await reached(recognizer.held)
        with anyio.fail_after(5):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(desk.settle, "one")
                tasks.start_soon(desk.settle, "two")
                await anyio.wait_all_tasks_blocked()
                recognizer.held.open()
    assert got.texts == ["c1", "c2"]


async def test_an_unfinished_segment_does_not_keep_a_session_from_settling() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await desk.offer(got.job(1, "growing"))
    with anyio.fail_after(5):
        await desk.settle("one")


async def test_what_is_forgotten_is_not_decoded() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    desk = Desk(recognizer)
    await desk.offer(got.job(1))
    await desk.offer(got.job(2, "growing"))
    await desk.offer(got.job(3, session="one-more"))
    desk.forget("one")
    assert recognizer.forgotten == ["one"]
    async with at_work(desk):
        await got.until(1)
        await desk.settle("one")
        await desk.settle("one-more")
    assert got.texts == ["c3"]


async def test_forgetting_while_decoding_leaves_the_engine_and_other_sessions_alone() -> None:
    """What is in the engine is delivered; the session knows that it may not keep it."""
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer)
    async with at_work(desk):
        await desk.offer(got.job(1))
        await desk.offer(got.job(2))
        await desk.offer(got.job(3, session="two"))
        await reached(recognizer.held)
        desk.forget("one")
        recognizer.held.open()
        await got.until(2)
        await desk.settle("one")
    assert got.texts == ["c1", "c3"]


async def _fill(desk: Desk, got: Deliveries, session: str = "one") -> None:
    for start in range(MAX_FINALS):
        await desk.offer(got.job(start, session=session))


async def test_a_full_desk_makes_those_who_offer_wait_and_loses_nothing() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await _fill(desk, got)
    offered: list[int] = []

    async def offer(start: int, speaker: Party) -> None:
        await desk.offer(got.job(start, speaker=speaker))
        offered.append(start)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(offer, 1_000, PARTIES[0])
        tasks.start_soon(offer, 1_001, PARTIES[1])
        tasks.start_soon(offer, 1_002, PARTIES[0])
        await anyio.wait_all_tasks_blocked()
        assert offered == []
        assert len(desk._finals) == MAX_FINALS
        async with at_work(desk):
            await got.until(MAX_FINALS + 3)
    assert sorted(offered) == [1_000, 1_001, 1_002]
    assert len(set(got.texts)) == MAX_FINALS + 3


async def test_an_unfinished_segment_never_waits() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await _fill(desk, got)
    with anyio.fail_after(5):
        await desk.offer(got.job(1, "growing"))


async def test_what_waits_before_a_full_desk_is_forgotten_too() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await _fill(desk, got, session="two")
    with anyio.fail_after(5):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(desk.offer, got.job(7_777, session="one"))
            await anyio.wait_all_tasks_blocked()
            desk.forget("one")
    async with at_work(desk):
        await got.until(MAX_FINALS)
        await desk.settle("two")
    assert "c7777" not in got.texts


async def test_cancelling_waits_for_the_thread_in_the_engine() -> None:
    """A thread that outlives its task would be in the engine together with the next."""
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer)
    with anyio.fail_after(5):
        async with at_work(desk):
            await desk.offer(got.job(1))
            await reached(recognizer.held)
    assert recognizer.inside == 0
    assert not got.texts


# --- the pace of guesses ----------------------------------------------------------------


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


async def idle(desk: Desk) -> None:
    """Wait until the desk has done all it wants to do."""
    await anyio.wait_all_tasks_blocked()
    with anyio.fail_after(5):
        while desk._busy:
            await desk._next_move()
            await anyio.wait_all_tasks_blocked()


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


# --- several workers --------------------------------------------------------------------


async def test_two_workers_decode_two_tracks_at_once() -> None:
    both = threading.Barrier(2, timeout=PATIENCE)

    def says(found: SpeechSegment) -> str:
        both.wait()
        return says_where(found)

    recognizer, got = ScriptedRecognizer(says), Deliveries()
    desk = Desk(recognizer, workers=2)
    async with at_work(desk):
        await desk.offer(got.job(1))
        await desk.offer(got.job(2, speaker="therapist"))
        await got.until(2)
    assert sorted(got.texts) == ["c1", "t2"]
    assert recognizer.most_inside == 2


async def test_two_segments_of_a_track_are_never_decoded_at_once() -> None:
    """The second is read by the words of the first."""
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer, workers=4)
    async with at_work(desk):
        for start in (1, 2, 3):
            await desk.offer(got.job(start))
        await desk.offer(got.job(4, "pausing"))
        await reached(recognizer.held)
        await anyio.wait_all_tasks_blocked()
        assert [job.segment.start for _, job in desk._finals] == [2, 3]
        assert list(desk._partials) == ["one/client"]
        recognizer.held.open()
        await got.until(4)
    assert got.texts == ["c1", "c2", "c3", "c4"]
    assert not recognizer.clashed


async def test_a_guess_in_the_engine_is_delivered_before_the_final_of_its_segment() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer, workers=2)
    async with at_work(desk):
        await desk.offer(got.job(1, "growing"))
        await reached(recognizer.held)
        await desk.offer(got.job(1))
        await anyio.wait_all_tasks_blocked()
        recognizer.held.open()
        await got.until(2)
    assert [hypothesis.final for hypothesis in got.hypotheses] == [False, True]
    assert not recognizer.clashed


async def test_a_track_that_waits_for_itself_does_not_hold_the_others_back() -> None:
    gate = Held()

    def says(found: SpeechSegment) -> str:
        if found.start == 1:
            gate.wait()
        return says_where(found)

    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says), workers=2)
    async with at_work(desk):
        await desk.offer(got.job(1))
        await desk.offer(got.job(2))
        await desk.offer(got.job(3, speaker="therapist"))
        await desk.offer(got.job(4, "growing", session="two"))
        await got.until(2)
        assert got.texts == ["t3", "c4"]
        gate.open()
        await got.until(4)
    assert got.texts[2:] == ["c1", "c2"]


async def test_many_workers_lose_nothing_and_keep_the_order_of_each_track() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    desk = Desk(recognizer, workers=3)
    async with at_work(desk):
        for start in range(60):
            await desk.offer(got.job(start, speaker=PARTIES[start % 2], session=str(start % 3)))
        await got.until(60)
        with anyio.fail_after(5):
            for session in ("0", "1", "2"):
                await desk.settle(session)
    assert not recognizer.clashed
    decoded: dict[str, list[int]] = {}
    for found, context in recognizer.decoded:
        decoded.setdefault(context.track, []).append(found.start)
    assert len(decoded) == 6
    assert all(starts == sorted(starts) for starts in decoded.values())


async def test_forgetting_a_session_leaves_what_other_workers_do_alone() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer, workers=2)
    async with at_work(desk):
        await desk.offer(got.job(1, session="one"))
        await desk.offer(got.job(2, session="two"))
        await reached(recognizer.held)
        await anyio.wait_all_tasks_blocked()
        await desk.offer(got.job(3, speaker="therapist", session="one"))
        await desk.offer(got.job(4, speaker="therapist", session="two"))
        await desk.offer(got.job(5, "pausing", session="one"))
        desk.forget("one")
        recognizer.held.open()
        await got.until(3)
        await desk.settle("one")
        await desk.settle("two")
        await idle(desk)
    assert sorted(got.texts) == ["c1", "c2", "t4"]


@pytest.mark.parametrize("shown", [repr, str])
def test_a_job_does_not_show_what_was_said(shown: Any) -> None:
    job = Deliveries().job(said="said")
    assert "content not shown" in shown(job)
