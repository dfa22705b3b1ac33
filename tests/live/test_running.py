"""A session while it runs: what it keeps, what it survives, and how it ends."""

import contextlib
import itertools
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from live import events as ev
from live import signing, wire
from live.errors import ConoteError, Interrupted, NoteChanged, StoreError, WrongState
from live.hub import Screen
from live.note.drafting import Draft
from live.practice import NewSession, Practice
from live.restoring import edits_not_recorded
from live.running import RunningSession
from live.session import NoteEntry, Session
from live.stages.drafter import Drafter
from live.store import Store
from live.values import Party, StatementStatus
from tests.fakes.notes import Replica
from tests.fakes.server import AGREE, practicing
from tests.fakes.values import statement, utterance

pytestmark = pytest.mark.together

NEW = NewSession(therapist_name="Dr. Emma Hale", client_alias="Nora L.")
SECRET = "xylophone-confession"
NOW = datetime(2026, 11, 22, tzinfo=UTC)


async def live_session(practice: Practice) -> RunningSession:
    """A session to which both agreed."""
    session, _ = await practice.create(NEW)
    await session.do("therapist", AGREE)
    await session.do("client", AGREE)
    return session


async def write(session: RunningSession, text: str = "Slept four hours.") -> str:
    """The therapist adds a line; returns its id."""
    before = set(session.state.entries)
    await session.do("therapist", wire.Write(section="data", text=text))
    (added,) = set(session.state.entries) - before
    return added


async def types(session: RunningSession, party: Party, line: str, words: str) -> None:
    """A person changes a line, on a screen that has the note as it is."""
    replica = Replica(session.room.document)
    await session.merge(party, replica.types(line, 0, words))


async def sign(session: RunningSession, party: Party, sha256: str | None = None) -> int:
    """A person signs the note as it is, or the one of that hash."""
    if sha256 is None:
        _, sha256 = await session.sign_off.note()
    command = wire.Sign(name="A name", sha256=sha256, intent=signing.INTENT[party])
    return await session.do(party, command)


def check(session: RunningSession) -> None:
    """Log and document say the same."""
    document, state = session.room.document, session.state
    assert list(document.texts()) == list(state.entries)
    for section in session.template.sections:
        for line, status, author in document.lines(section.id):
            assert state.entries[line].status == status
            assert state.entries[line].statement.author == author
    assert document._meta.get("state") == state.state


async def bodies(practice: Practice, session: RunningSession, kind: type[Any]) -> list[Any]:
    """The kept events of a kind."""
    events = await practice.equipment.store.events(session.id)
    return [event.body for event in events if isinstance(event.body, kind)]


# --- what it keeps ----------------------------------------------------------------------


async def test_what_is_done_is_in_the_log_and_in_the_note(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        kept, struck, doubted = [await write(session, text) for text in ("one", "two", "three")]
        await session.do("client", wire.Accept(statement=kept))
        await session.do("therapist", wire.Reject(statement=struck))
        await session.do("client", wire.Dispute(statement=doubted))
        check(session)
        await types(session, "client", kept, "x ")
        assert session.state.entries[kept].status == "edited"
        for command in (wire.Pause(), wire.Resume(), wire.End(), wire.FinishLater(), wire.Reopen()):
            await session.do("therapist", command)
            check(session)


async def test_a_second_edit_is_no_second_event(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        await types(session, "client", line, "a ")
        await types(session, "therapist", line, "b ")
        edits = await bodies(practice, session, ev.Edited)
        assert edits == [ev.Edited(statement=line, by="client")]


async def test_what_is_refused_leaves_no_trace(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        before = (session.state, await practice.equipment.store.updates(session.id))
        refused: list[tuple[Party, wire.Command]] = [
            ("client", wire.End()),
            ("client", wire.Write(section="opera", text="x")),
            ("therapist", wire.Accept(statement="nobody")),
            ("therapist", wire.Resume()),
        ]
        for party, command in refused:
            with pytest.raises(ConoteError):
                await session.do(party, command)
        assert (session.state, await practice.equipment.store.updates(session.id)) == before


async def test_a_proposal_is_put_in_pencil_with_its_evidence(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.record(ev.Heard(utterance=utterance("I sleep four hours.", name="u1")))
        await session.propose(Draft("symptom", "Sleeps four hours.", ("u1",)))
        (entry,) = session.state.entries.values()
        assert (entry.status, entry.statement.evidence) == ("proposed", ("u1",))
        check(session)


async def test_a_proposal_from_words_that_were_taken_back_is_dropped(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.record(ev.Heard(utterance=utterance("I sleep four hours.", name="u1")))
        await session.do("client", wire.Revoke())
        await session.propose(Draft("symptom", "Sleeps four hours.", ("u1",)))
        assert session.state.entries == {}


async def test_a_frozen_note_takes_no_proposal_no_line_and_no_letter(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        await session.do("therapist", wire.End())
        await sign(session, "therapist")
        with pytest.raises(WrongState):
            await session.propose(Draft("symptom", "Sleeps.", ()))
        with pytest.raises(WrongState):
            await write(session)
        with pytest.raises(WrongState):
            await types(session, "client", line, "x")
        check(session)


async def test_whoever_is_cancelled_in_the_middle_has_done_it_wholly_or_not(folder: Path) -> None:
    """A screen that goes takes its task with it; log, note and the locks stay sound."""
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        for steps in range(30):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(write, session, f"line {steps}")
                tasks.start_soon(types, session, "client", line, f"{steps} ")
                tasks.start_soon(session.do, "therapist", wire.Accept(statement=line))
                for _ in range(steps):
                    await anyio.lowlevel.checkpoint()
                tasks.cancel_scope.cancel()
            assert not session.acting.locked()
            assert not session.recording.locked()
            assert not session.room.order.locked()
            check(session)
    async with practicing(folder) as practice:
        check(await practice.open(session.id))


# --- signing while others write -----------------------------------------------------------


async def test_an_edit_between_reading_and_signing_is_told(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        await session.do("therapist", wire.End())
        _, sha256 = await session.sign_off.note()
        await types(session, "client", line, "Not ")
        with pytest.raises(NoteChanged, match="read it again"):
            await sign(session, "therapist", sha256)
        assert session.state.signatures == ()


async def test_whatever_crosses_a_signature_is_in_the_signed_note_or_refused(
    folder: Path,
) -> None:
    """Edits, lines and marks race with the first signature; nothing is half in it."""
    async with practicing(folder) as practice:
        for delay in range(12):
            session = await live_session(practice)
            line, other = await write(session), await write(session, "Woke twice.")
            await session.do("therapist", wire.End())
            note, sha256 = await session.sign_off.note()
            outcomes: list[str] = []

            async def tries(act: Any, *args: Any, into: list[str] = outcomes) -> None:
                try:
                    await act(*args)
                    into.append("done")
                except (WrongState, NoteChanged) as error:
                    into.append(error.code)

            async with anyio.create_task_group() as tasks:
                tasks.start_soon(tries, types, session, "client", line, "Not ")
                tasks.start_soon(tries, write, session, "Late line.")
                tasks.start_soon(tries, session.do, "client", wire.Dispute(statement=other))
                for _ in range(delay * 3):
                    await anyio.lowlevel.checkpoint()
                tasks.start_soon(tries, sign, session, "therapist", sha256)
            check(session)
            if session.state.signatures:
                assert outcomes.count("done") == 1  # the signature
                assert (await session.sign_off.note()) == (note, sha256)
            else:
                assert "note_changed" in outcomes
                assert (await session.sign_off.note())[1] != sha256


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
    texts = {"changed": "new", "told": "new", "struck": "new", "same": "old"}
    log = [ev.Event(1, NOW, ev.Edited(statement="told", by="client"))]
    updates = [("client", b""), ("therapist", b""), ("assistant", b"")]
    assert edits_not_recorded(state, texts, log, updates) == [("therapist", "changed")]
    assert edits_not_recorded(state, texts, log, [("assistant", b"")]) == []


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


async def test_many_at_once_do_not_wait_for_each_other_for_ever(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)

        async def visit(party: Party) -> None:
            screen, _ = await session.attach(party, 0)
            await types(session, party, line, "x")
            await session.do(party, wire.Accept(statement=line))
            await session.sign_off.note()
            await session.detach(screen)

        with anyio.fail_after(20):
            async with anyio.create_task_group() as tasks:
                for party in ("client", "therapist") * 5:
                    tasks.start_soon(visit, party)
                tasks.start_soon(session.do, "client", wire.Pause())
                tasks.start_soon(session.do, "client", wire.Revoke())
        check(session)
        assert session.state.present == frozenset()
