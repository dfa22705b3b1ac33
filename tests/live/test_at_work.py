"""What the models are at, as the therapist's screens are told."""

import os
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from live import wire
from live.at_work import AtWork, Load, processor_s
from live.desk import Desk
from live.running import RunningSession
from live.stages.drafter import Drafter
from live.values import ScreenKind
from tests.fakes.desk import Deliveries, idle, reached, says_where
from tests.fakes.desk import at_work as desk_at_work
from tests.fakes.models import Held, ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.screen import Screen
from tests.fakes.server import agreed, data_folder
from tests.fakes.values import talk
from tests.live.stages.notebooks import TALK, Notebook, shortens
from tests.live.stages.notebooks import at_work as drafter_at_work


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


def test_the_load_is_the_share_of_all_cores_since_it_was_last_asked() -> None:
    clock, spent = [0.0], [5.0]
    load = Load(lambda: None, 2, lambda: clock[0], lambda _: spent[0])
    clock[0], spent[0] = 10.0, 10.0
    assert load.share() == 0.25
    clock[0] = 20.0
    assert load.share() == 0.0
    clock[0], spent[0] = 21.0, 99.0
    assert load.share() == 1.0
    assert load.share() == 0.0  # no time has passed


def test_a_child_that_was_begun_anew_takes_nothing_back() -> None:
    clock, spent = [0.0], [50.0]
    load = Load(lambda: 7, 2, lambda: clock[0], lambda _: spent[0])
    clock[0], spent[0] = 1.0, 3.0
    assert load.share() == 0.0


def test_processor_time_is_that_of_both_processes() -> None:
    assert processor_s(os.getpid()) >= processor_s(None) > 0
    assert processor_s(2**22 + 1) > 0  # there is no such process (any more)


async def test_the_desk_says_whether_it_guesses_or_decides_and_for_whom() -> None:
    recognizer, got = ScriptedRecognizer(says_where), Deliveries()
    recognizer.held = Held()
    desk = Desk(recognizer, workers=2)
    async with desk_at_work(desk):
        assert (desk.at_work_on("one"), desk.waiting) == ("idle", 0)
        await desk.offer(got.job(1, session="one"))
        await desk.offer(got.job(2, "pausing", session="two"))
        await desk.offer(got.job(3, session="one"))
        await reached(recognizer.held)
        await anyio.wait_all_tasks_blocked()
        assert [desk.at_work_on(name) for name in ("one", "two", "three")] == [
            "deciding",
            "guessing",
            "idle",
        ]
        assert desk.waiting == 1
        recognizer.held.open()
        await idle(desk)
        await got.until(3)
    assert (desk.at_work_on("one"), desk.waiting) == ("idle", 0)


async def test_the_drafter_says_which_turn_the_model_is_at_and_how_many_wait() -> None:
    model = ScriptedLanguageModel(shortens)
    model.held = Held()
    drafter = Drafter(Notebook(), model, 60.0)
    async with drafter_at_work(drafter):
        assert (drafter.turn, drafter.waiting) == (None, 0)
        said = talk(*TALK)
        for utterance in said:
            await drafter.offer(utterance)
        await reached(model.held)
        await anyio.wait_all_tasks_blocked()
        assert drafter.turn is not None
        assert drafter.turn.utterances[0] == said[0]
        assert drafter.waiting == 1
        model.held.open()
        await drafter.settle(hurry=False)
        assert drafter.turn is None


@pytest.mark.together
async def test_therapists_screens_are_told_what_is_at_work_and_the_clients_are_not(
    folder: Path,
) -> None:
    async with agreed(folder) as (server, made):
        session = await server.session(made)

        def sessions() -> Iterator[RunningSession]:
            yield session

        async with (
            made.therapist.screen() as therapist,
            made.client.screen() as client,
            anyio.create_task_group() as tasks,
        ):
            tasks.start_soon(AtWork(server.practice.equipment).run, sessions)
            await therapist.until(lambda: any(isinstance(f, wire.Work) for f in therapist.frames))
            async with made.therapist.screen() as later:  # who comes later is told, too
                await later.until(lambda: any(isinstance(f, wire.Work) for f in later.frames))
            session.show_view()
            await client.until(lambda: isinstance(client.frames[-1], wire.ViewChanged))
            tasks.cancel_scope.cancel()
        work = next(f for f in therapist.frames if isinstance(f, wire.Work))
        assert (work.hearing, work.segments, work.speaker, work.turns) == ("idle", 0, None, 0)
        assert 0 <= work.cpu <= 1
        assert not any(isinstance(f, wire.Work | wire.Screens) for f in client.frames)


@pytest.mark.together
async def test_each_screen_of_the_therapist_knows_of_the_others(folder: Path) -> None:
    async with agreed(folder) as (_, made), made.client.screen():

        def told(screen: Screen) -> dict[ScreenKind, int]:
            frames = [f for f in screen.frames if isinstance(f, wire.Screens)]
            return frames[-1].connected if frames else {}

        async with made.therapist.screen(kind="terminal") as first:
            await first.until(lambda: told(first) == {"terminal": 1})
            async with made.therapist.screen(kind="terminal") as second, made.therapist.screen():
                await first.until(lambda: told(first) == {"terminal": 2, "page": 1})
                await second.until(lambda: told(second) == {"terminal": 2, "page": 1})
            await first.until(lambda: told(first) == {"terminal": 1})
