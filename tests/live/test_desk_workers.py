"""A desk with several workers: tracks at once, the segments of a track one after the other."""

import threading

import anyio

from audio.types import PARTIES, SpeechSegment
from live.desk import Desk
from tests.fakes.desk import Deliveries, at_work, idle, reached, says_where
from tests.fakes.models import PATIENCE, Held, ScriptedRecognizer


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
        with anyio.fail_after(60):
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
