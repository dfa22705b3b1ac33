"""The assistant keeps out of a line that somebody is in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import anyio.lowlevel
import pytest
from anyio import to_thread

from live import events as ev
from live import wire
from live.hub import Screen
from live.note.drafting import Draft
from live.running import RunningSession
from live.writing import MOST_HELD
from tests.fakes.models import Held, ScriptedLanguageModel
from tests.fakes.server import PATIENCE, practicing
from tests.fakes.sessions import Seen, bodies, check, types
from tests.live.test_carets import says
from tests.live.test_hearing_end import hears
from tests.live.test_running_proposals import FULLER, SHORT, proposing, shown

pytestmark = pytest.mark.together


@asynccontextmanager
async def somebody_in(session: RunningSession, line: str) -> AsyncIterator[Screen]:
    """The client's screen, in a line."""
    screen, _ = await session.attach("client", 0)
    session.carets.take(screen, says(line))
    try:
        yield screen
    finally:
        await session.detach(screen)


async def until_proposed(session: RunningSession, times: int) -> None:
    """Wait for so many lines of the note."""
    with anyio.fail_after(PATIENCE):
        while len(session.state.entries) < times:
            await anyio.lowlevel.checkpoint()


async def test_a_line_that_somebody_is_in_is_not_replaced_until_they_have_left(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line) as screen:
            await session.propose(FULLER)
            assert shown(session) == [("proposed", SHORT.text)]
            session.carets.take(screen, says(None, clock=2))
            await until_proposed(session, 2)
            async with session.acting:  # held from the decision until the document shows it
                assert sorted(shown(session)) == [
                    ("proposed", FULLER.text),
                    ("withdrawn", SHORT.text),
                ]
            check(session)


async def test_somebody_who_goes_has_left(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line) as screen:
            await session.propose(FULLER)
            await session.detach(screen)
            await until_proposed(session, 2)


async def test_a_line_they_changed_meanwhile_stays_and_the_draft_stands_beside_it(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line) as screen:
            await session.propose(FULLER)
            await types(session, "client", line, "I think: ")
            session.carets.take(screen, says(None, clock=2))
            await until_proposed(session, 2)
            async with session.acting:
                assert ("edited", f"I think: {SHORT.text}") in shown(session)
                assert ("proposed", FULLER.text) in shown(session)


async def test_other_lines_come_while_somebody_is_in_one(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line):
            await session.propose(Draft("plan", "No coffee after noon.", ("u2",)))
            assert ("proposed", "No coffee after noon.") in shown(session)


async def test_at_the_end_nothing_waits_and_their_line_is_left_alone(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line):
            await session.propose(FULLER)
            await session.do("therapist", wire.End())
            with anyio.fail_after(PATIENCE):
                while not session.state.note_ready:
                    await anyio.lowlevel.checkpoint()
            assert {("proposed", SHORT.text), ("proposed", FULLER.text)} <= set(shown(session))
            assert not [body.replaces for body in await bodies(practice, session, ev.Proposed)][-1]


async def test_at_the_end_nothing_goes_on_waiting_that_is_just_being_taken_up(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line):
            await session.propose(FULLER)
            async with anyio.create_task_group() as tasks, session.acting:
                session.writing.look_again()
                await anyio.wait_all_tasks_blocked()  # it is taken up, and is held up here
                tasks.start_soon(session.writing.settle)
                await anyio.wait_all_tasks_blocked()
            assert ("proposed", FULLER.text) in shown(session)


async def test_nothing_waits_either_if_the_last_turns_were_not_drafted_in_time(
    folder: Path,
) -> None:
    model = ScriptedLanguageModel()
    held = model.held = Held()
    async with practicing(folder, language_model=model, ready_deadline_s=0.05) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line), Seen(session) as seen:
            await session.propose(FULLER)
            await hears(session)
            await to_thread.run_sync(held.reached.wait, PATIENCE)
            await session.do("therapist", wire.End())
            await seen.until(ev.NoteReady)
            assert ("proposed", FULLER.text) in shown(session)
        held.open()


async def test_drafts_without_end_do_not_wait(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line):
            for _ in range(MOST_HELD + 1):
                await session.propose(FULLER)
            assert len(session.state.entries) == 2
            assert session.state.entries[line].status == "proposed"


async def test_what_waited_is_forgotten_when_consent_is_taken_back(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await proposing(practice)
        async with somebody_in(session, line) as screen:
            await session.propose(FULLER)
            await session.do("client", wire.Revoke())
            session.carets.take(screen, says(None, clock=2))
            await session.writing.settle()
            assert list(session.state.entries) == [line]
