"""A session that is cut short: what it survives, and how it ends."""

import contextlib
import itertools
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import anyio
import pytest

from live import events as ev
from live import wire
from live.errors import Interrupted, StoreError, WrongState
from live.hub import Screen
from live.note.drafting import Draft
from live.restoring import edits_not_recorded
from live.running import RunningSession
from live.session import NoteEntry, Session
from live.stages.drafter import Drafter
from live.store import Store
from live.values import StatementStatus
from tests.fakes.server import AGREE, practicing
from tests.fakes.sessions import NEW, bodies, check, live_session, sign, types, write
from tests.fakes.values import statement, utterance

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"
NOW = datetime(2026, 11, 22, tzinfo=UTC)


# --- what it survives ---------------------------------------------------------------------


async def whole_life(session: RunningSession, kept: dict[str, str]) -> None:
    """Everything that happens in a session; ``kept`` has the note as it was last acknowledged."""

    def lines() -> list[str]:
        return list(session.state.entries)

    acts: list[Callable[[], Any]] = [
        lambda: session.do("therapist", AGREE),
        lambda: session.do("client", AGREE),
        lambda: session.record(ev.Heard(utterance=utterance("I sleep four hours.", name="u1"))),
        lambda: session.propose(Draft("symptom", "Sleeps four hours.", ("u1",))),
        lambda: types(session, "client", lines()[0], "Barely "),
        lambda: write(session, "Brought a sleep log."),
        lambda: session.do("client", wire.Dispute(statement=lines()[1])),
        lambda: session.do(
            "client", wire.Dispute(statement=lines()[1], words="Only once. Brought a sleep log.")
        ),
        lambda: session.do("therapist", wire.TakeOver(statement=lines()[1])),
        lambda: session.do("client", wire.CommentOn(statement=lines()[1], text="At home.")),
        lambda: session.do("therapist", wire.End()),
        lambda: sign(session, "client"),
        lambda: session.do("therapist", wire.Reopen()),
        lambda: types(session, "therapist", lines()[1], "He "),
        lambda: sign(session, "client"),
        lambda: sign(session, "therapist"),
    ]
    screen, _ = await session.attach("client", 0)
    try:
        for act in acts:
            await act()
            kept.update(session.room.document.texts())
    finally:
        await session.detach(screen)


class Unplugged:
    """A store that stops keeping after so many writes, as if the machine had died then."""

    def __init__(self, patch: pytest.MonkeyPatch, writes: int) -> None:
        self.left = writes
        for name in ("append_event", "append_update", "save_document"):
            patch.setattr(Store, name, self._until_it_is_over(getattr(Store, name)))

    def _until_it_is_over(self, real: Any) -> Any:
        async def write(store: Store, *args: Any) -> Any:
            if self.left == 0:
                raise StoreError("the disk failed: check it; nothing acknowledged was lost")
            self.left -= 1
            return await real(store, *args)

        return write


async def cut_short(
    folder: Path, patch: pytest.MonkeyPatch, writes: int
) -> tuple[str, int, dict[str, str]] | None:
    """A session whose store fails after so many writes; None if it needed no more.

    Returns:
        Its id, its last acknowledged event, and the lines of its note that were acknowledged.
    """
    kept: dict[str, str] = {}
    async with practicing(folder) as practice:
        session, _ = await practice.create(NEW)
        with patch.context() as patched:
            Unplugged(patched, writes)
            try:
                await whole_life(session, kept)
            except (StoreError, Interrupted):
                session.stop()
                await session.ended.wait()
                return session.id, session.state.seq, kept
        assert session.state.state == "signed"
        return None


async def test_an_end_at_any_moment_leaves_a_session_that_is_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every write of a session is its last, once; what was acknowledged is there after it."""
    for writes in itertools.count():
        cut = await cut_short(folder, monkeypatch, writes)
        if cut is None:
            assert writes > 20
            return
        name, seq, kept = cut
        async with practicing(folder) as practice:
            session = await practice.open(name)
            check(session)
            assert session.state.seq >= seq
            texts = session.room.document.texts()
            assert all(texts[line].endswith(text) for line, text in kept.items())
            for line, entry in session.state.entries.items():
                assert entry.status != "proposed" or texts[line] == entry.statement.text
            with contextlib.suppress(WrongState):  # it may have come so far that it is over
                await session.do("therapist", wire.Reopen())
                await sign(session, "therapist")
                await sign(session, "client")
                assert session.state.state == "signed"


def test_an_edit_is_told_by_who_made_the_last_change() -> None:
    """What the document kept and the log did not: not rejected lines, not those told of."""
    statuses: dict[str, StatementStatus] = {
        "changed": "proposed",
        "told": "accepted",
        "struck": "rejected",
        "same": "proposed",
    }
    entries = {name: NoteEntry(statement(name, "old"), s) for name, s in statuses.items()}
    state = Session(entries=entries)
    changed = frozenset({"changed", "told", "struck"})
    log = [ev.Event(1, NOW, ev.Edited(statement="told", by="client"))]
    updates = [("client", b""), ("therapist", b""), ("assistant", b"")]
    assert edits_not_recorded(state, changed, log, updates) == [("therapist", "changed")]
    assert edits_not_recorded(state, changed, log, [("assistant", b"")]) == []


async def test_after_a_restart_nobody_is_there_and_nothing_is_heard(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        screen, _ = await session.attach("client", 0)
        await session.hearing.open_tap("client", lambda: None)
        await session.record(ev.Lagging(seconds=4.0))
        events = await practice.equipment.store.events(session.id)
        await types(session, "client", line, "Barely ")
        session.failure, session._ending = "Killed", True  # a process that dies tells nothing
        await session.detach(screen)
    async with practicing(folder) as practice:
        again = await practice.open(session.id)
        assert not again.state.present
        assert not again.state.taps
        assert not again.state.lag_s
        assert again.room.document.texts() == {line: "Barely Slept four hours."}
        assert again.state.entries[line].status == "edited"
        kept = await practice.equipment.store.events(session.id)
        assert kept[: len(events)] == events
        assert [type(e.body) for e in kept[-3:]] == [ev.TapClosed, ev.Left, ev.Lagging]


# --- how it ends --------------------------------------------------------------------------


async def test_a_session_that_fails_ends_alone_and_comes_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = Drafter.run
    broken: list[Drafter] = []
    fails = anyio.Event()

    async def run(self: Drafter) -> None:
        if self in broken:
            await fails.wait()
            raise RuntimeError(SECRET)
        await real(self)

    monkeypatch.setattr(Drafter, "run", run)
    made = Drafter.__init__

    def init(self: Drafter, *args: Any) -> None:
        if not broken:
            broken.append(self)
        made(self, *args)

    monkeypatch.setattr(Drafter, "__init__", init)
    async with practicing(folder) as practice:
        session = await live_session(practice)
        other = await live_session(practice)
        line = await write(session)
        screen, _ = await session.attach("client", 0)
        ring = await session.hearing.open_tap("client", lambda: None)
        fails.set()
        await session.ended.wait()
        assert session.failure == "RuntimeError"
        assert [frame async for frame in screen.frames()]  # and then no more
        await session.detach(screen)
        assert [item async for item in ring] == []
        for act in (
            write(session),
            session.attach("client", 0),
            session.record(ev.Paused(by="client")),
        ):
            with pytest.raises(Interrupted):
                await act
        await write(other)
        again = await practice.open(session.id)
        assert again is not session
        assert list(again.state.entries) == [line]
        (wrong,) = await bodies(practice, again, ev.WentWrong)
        assert "RuntimeError" in wrong.message
        await write(again)
    output = "".join(capsys.readouterr())
    assert "session_failed" in output
    assert SECRET not in output + wrong.message


async def test_whoever_asks_while_a_session_ends_gets_it_whole_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write that fails is the session's end; those who ask at that moment wait for the new."""
    async with practicing(folder) as practice:
        session = await live_session(practice)
        with monkeypatch.context() as patched:
            Unplugged(patched, 0)
            with pytest.raises(StoreError):
                await write(session)
        found: list[RunningSession] = []

        async def ask() -> None:
            found.append(await practice.open(session.id))

        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(ask)
        assert len(set(found)) == 1
        assert found[0] is not session
        await write(found[0])


async def test_a_write_that_was_kept_although_it_failed_is_there_afterwards(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it was kept is not known; only what can be read back is."""
    real = Store.append_event

    async def kept_and_failed(store: Store, *args: Any) -> None:
        await real(store, *args)
        raise StoreError("the disk failed: check it; nothing acknowledged was lost")

    async with practicing(folder) as practice:
        session = await live_session(practice)
        with monkeypatch.context() as patched:
            patched.setattr(Store, "append_event", kept_and_failed)
            with pytest.raises(StoreError):
                await session.do("client", wire.Pause())
        again = await practice.open(session.id)
        assert again.state.state == "paused"
        await again.do("client", wire.Resume())


async def test_screens_learn_by_the_end_of_their_frames_that_a_session_ended(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        screen, _ = await session.attach("client", 0)
        seen: list[object] = []

        async def watch(screen: Screen) -> None:
            seen.extend([frame async for frame in screen.frames()])
            seen.append("end")

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(watch, screen)
            await anyio.wait_all_tasks_blocked()
            session.stop()
        assert seen[-1] == "end"
        await session.detach(screen)  # and leaves quietly
        assert session.failure == ""
