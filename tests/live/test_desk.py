"""The desk: finished segments first, nothing finished is lost, what is forgotten is not decoded."""

from dataclasses import replace
from typing import Any

import anyio
import pytest

from audio.types import PARTIES, Party, SpeechSegment
from live.desk import MAX_FINALS, Delivery, Desk, Job
from models.speech import Context
from tests.fakes.desk import Deliveries, at_work, reached, says_where
from tests.fakes.models import Held, ScriptedRecognizer
from tests.fakes.values import segment, words


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
        with anyio.fail_after(60):
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
        with anyio.fail_after(60):
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
    with anyio.fail_after(60):
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
    with anyio.fail_after(60):
        await desk.offer(got.job(1, "growing"))


async def test_what_waits_before_a_full_desk_is_forgotten_too() -> None:
    got = Deliveries()
    desk = Desk(ScriptedRecognizer(says_where))
    await _fill(desk, got, session="two")
    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(desk.offer, got.job(7_777, session="one"))
            await anyio.wait_all_tasks_blocked()
            desk.forget("one")
    async with at_work(desk):
        await got.until(MAX_FINALS)
        await desk.settle("two")
    assert "c7777" not in got.texts


async def test_what_waits_before_a_full_desk_is_decoded_without_sound_that_was_taken_back() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    desk = Desk(recognizer)
    await _fill(desk, got, session="two")
    job = replace(got.job(session="one"), segment=segment(start=20_000, lead=8_000))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(desk.offer, job)
        await anyio.wait_all_tasks_blocked()
        desk.strike("one", 10_000, 15_000)
        async with at_work(desk):
            await got.until(MAX_FINALS + 1)
    assert [found.lead.size for found, _ in recognizer.decoded if found.start == 20_000] == [5_000]


async def test_cancelling_waits_for_the_thread_in_the_engine() -> None:
    """A thread that outlives its task would be in the engine together with the next."""
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer)
    with anyio.fail_after(60):
        async with at_work(desk):
            await desk.offer(got.job(1))
            await reached(recognizer.held)
    assert recognizer.inside == 0
    assert not got.texts


@pytest.mark.parametrize("shown", [repr, str])
def test_a_job_does_not_show_what_was_said(shown: Any) -> None:
    job = Deliveries().job(said="said")
    assert "content not shown" in shown(job)
