"""All sessions of a server: made, found again, let go, and brought back."""

import gc
import weakref
from pathlib import Path
from typing import Any

import anyio
import pytest

from live import events as ev
from live import practice as practices
from live import wire
from live.equipment import utc_now
from live.errors import NotFound, StoreError
from live.note.template import Template, Templates
from live.practice import NewSession, Practice
from live.running import RunningSession
from live.store import Store
from live.values import Goal
from tests.fakes.notes import DAP
from tests.fakes.server import AGREE, practicing
from tests.fakes.sessions import NEW, check, live_session, sign, types, write

pytestmark = pytest.mark.together


async def test_everything_of_a_session_is_there_after_a_restart(folder: Path) -> None:
    async with practicing(folder) as practice:
        new = NewSession("Dr. Emma Hale", "Nora L.", "dap", (Goal("G1", "Ride the bus"),))
        session, links = await practice.create(new)
        assert set(links) == {"therapist", "client"}
        await session.do("therapist", AGREE)
        await session.do("client", AGREE)
        line = await write(session)
        struck = await write(session, "Woke twice.")
        await types(session, "client", line, "Barely ")
        await session.do("therapist", wire.Reject(statement=struck))
        await session.do("client", wire.Pause())
        state, texts = session.state, session.room.document.texts()
    async with practicing(folder) as practice:
        again = await practice.open(session.id)
        assert again.state == state
        assert again.room.document.texts() == texts
        check(again)
        await again.do("client", wire.Resume())
        await write(again)
        check(again)


async def test_a_session_is_opened_once_however_many_ask(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
    async with practicing(folder) as practice:
        found: set[RunningSession] = set()

        async def ask() -> None:
            found.add(await practice.open(session.id))

        async with anyio.create_task_group() as tasks:
            for _ in range(8):
                tasks.start_soon(ask)
        assert len(found) == 1


async def test_what_is_not_here_is_not_found(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        with pytest.raises(NotFound):
            await practice.open("nobody")
        with pytest.raises(NotFound):
            await practice.create(NewSession("a", "b", "opera"))
        assert [listed.session for listed in await practice.all()] == [session.id]


async def test_a_note_keeps_its_form_when_the_practice_changes_it(folder: Path) -> None:
    own = Template("own", "Own note", DAP.sections)
    async with practicing(folder, templates=Templates((own,))) as practice:
        session, _ = await practice.create(NewSession("a", "b", "own"))
        line = await write(session)
    async with practicing(folder) as practice:
        again = await practice.open(session.id)
        assert again.template == own
        assert again.room.document.lines("data") == [(line, "accepted", "therapist")]


async def test_a_session_whose_set_up_was_cut_short_is_nowhere(folder: Path) -> None:
    async with practicing(folder) as practice:
        await practice.equipment.store.create_session("half", utc_now())
        with pytest.raises(NotFound):
            await practice.open("half")
        assert await practice.all() == []


async def test_a_destroyed_session_is_not_found(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
    async with practicing(folder) as practice:
        await practice.equipment.store.destroy(session.id, utc_now())
        with pytest.raises(NotFound):
            await practice.open(session.id)
        assert await practice.all() == []


async def test_a_session_in_which_nothing_happens_leaves_memory_and_comes_back(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        name = session.id
        gone = weakref.ref(session)
        await practice.rest(after_s=0)
        assert session.ended.is_set()
        del session
        gc.collect()
        assert gone() is None
        again = await practice.open(name)
        assert list(again.state.entries) == [line]
        assert not [
            e
            for e in await practice.equipment.store.events(name)
            if isinstance(e.body, ev.WentWrong)
        ]


async def test_a_session_with_somebody_in_it_does_not_rest(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        screen, _ = await session.attach("client", 0)
        await practice.rest(after_s=0)
        assert not session.ending
        await session.detach(screen)
        ring = await session.hearing.open_tap("client", lambda: None)
        await practice.rest(after_s=0)
        assert not session.ending
        await session.hearing.close_tap(ring, "over")
        await practice.rest(after_s=practices.REST_AFTER)
        assert not session.ending
        await session.do("therapist", wire.End())
        await practice.rest(after_s=0)
        assert await practice.open(session.id) is session or session.state.note_ready


async def test_many_sessions_leave_nothing_behind(folder: Path) -> None:
    """What a session holds is gone when it rests: tasks, screens, documents."""
    async with practicing(folder) as practice:
        gone: list[weakref.ref[Any]] = []

        async def visit() -> None:
            session = await live_session(practice)
            screen, _ = await session.attach("client", 0)
            await session.do("therapist", wire.End())
            await sign(session, "therapist")
            await session.detach(screen)
            gone.extend(map(weakref.ref, (session, session.room, session.hub)))

        for _ in range(10):
            await visit()
        with anyio.fail_after(60):
            while practice._running:
                await practice.rest(after_s=0)
        gc.collect()
        assert [reference for reference in gone if reference() is not None] == []
        assert len(await practice.all()) == 10


async def test_sessions_rest_by_themselves(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(practices, "REST_AFTER", 0.01)
    monkeypatch.setattr(Practice.rest, "__defaults__", (0,))
    async with practicing(folder) as practice:
        session = await live_session(practice)
        with anyio.fail_after(60):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(practice.run)
                await session.ended.wait()
                tasks.cancel_scope.cancel()


async def test_the_list_is_newest_first_and_reads_no_log_twice(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with practicing(folder) as practice:
        names = [(await live_session(practice)).id for _ in range(3)]
    read: list[str] = []
    real = Store.events

    async def events(store: Store, session: str, after: int = 0) -> Any:
        read.append(session)
        return await real(store, session, after)

    async with practicing(folder) as practice:
        monkeypatch.setattr(Store, "events", events)
        listed = await practice.all()
        assert [row.session for row in listed] == names[::-1]
        assert {row.state for row in listed} == {"live"}
        assert len(read) == 3
        assert await practice.all() == listed
        assert len(read) == 3
        session = await practice.open(names[0])
        await session.do("client", wire.Pause())
        assert [row.state for row in await practice.all()] == ["live", "live", "paused"]
        await practice.rest(after_s=0)
        assert [row.state for row in await practice.all()] == ["live", "live", "paused"]
        assert len(read) == 4


async def test_a_log_that_cannot_be_read_is_told_and_hides_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with practicing(folder) as practice:
        broken, whole = (await live_session(practice)).id, (await live_session(practice)).id
    real = Store.events

    async def events(store: Store, session: str, after: int = 0) -> Any:
        if session == broken:
            raise StoreError("expected what was kept, got something else")
        return await real(store, session, after)

    async with practicing(folder) as practice:
        monkeypatch.setattr(Store, "events", events)
        assert [row.session for row in await practice.all()] == [whole]
        with pytest.raises(StoreError):
            await practice.open(broken)
        await practice.open(whole)  # the door is not shut for the others
    assert "session_unreadable" in "".join(capsys.readouterr())


async def test_new_sessions_say_what_they_are_not(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await practice.create(NEW)
        assert "Nora" not in repr(NEW) + repr(await practice.all()) + repr(session)


async def test_a_note_of_another_layout_is_refused_and_not_half_read(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.room.change(lambda note: note._meta.__setitem__("schema", "1"))
    async with practicing(folder) as practice:
        with pytest.raises(StoreError, match="laid out as 2, got 1"):
            await practice.open(session.id)
