"""What is due goes, is seen to be gone, and nothing else goes."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import anyio
import pytest
from anyio import to_thread

from live import wire
from live.audit.actions import SERVER
from live.audit.by_hand import COMMAND
from live.consent import PURPOSES, TEXT_VERSION
from live.equipment import utc_now
from live.errors import NotFound, NotSignedIn, StoreError
from live.keeping import sweeper as sweeper_module
from live.keeping.policy import Policy
from live.keeping.sweeper import Sweeper
from live.practice import Practice
from live.running import RunningSession
from live.store import Grant
from live.store.holds import Why
from live.values import PARTIES
from tests.fakes.server import data_folder, practicing
from tests.fakes.sessions import live_session, sign, write
from tests.fakes.values import delivery, hypothesis
from tests.live.keeping.carving import is_there

pytestmark = pytest.mark.together

SAID = "zanzibar quokka heliotrope"
"""Spoken in a session, and not in its note."""
SIGNED = "Slept four hours a night."
DAY = timedelta(days=1)
USUAL = Policy()
WHY = Why("a subpoena for xylophone", "Dr. Hale")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path)


async def held_session(practice: Practice) -> RunningSession:
    """A session in which something was said, written, and written privately."""
    session = await live_session(practice)
    await session.hearing.hear(delivery(hypothesis(SAID, "client")))
    await write(session, SIGNED)
    async with practice.lanes.visit(session.id, "therapist"):
        pass
    await session.do("therapist", wire.End())
    return session


async def signed_session(practice: Practice) -> RunningSession:
    """One that both signed."""
    session = await held_session(practice)
    await sign(session, "client")
    await sign(session, "therapist")
    return session


def sweeping(practice: Practice, later: timedelta, policy: Policy = USUAL) -> Sweeper:
    """The server's sweeper, at another moment."""
    store = practice.equipment.store
    return Sweeper(store, policy, lambda: utc_now() + later, practice.letting_go, SERVER)


async def test_what_was_said_is_nowhere_and_what_was_signed_stays(folder: Path) -> None:
    """Not even with the master key and every file: before, it was there."""
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        before = await practice.charts.exported(session.id)
        assert (await sweeping(practice, DAY - timedelta(minutes=5)).sweep()).sessions == ()
        assert await to_thread.run_sync(is_there, folder, SAID)
        swept = await sweeping(practice, DAY).sweep()
        assert (swept.sessions, swept.left, swept.proven) == ((session.id,), 0, True)
        assert session.ended.is_set()
        assert not await to_thread.run_sync(is_there, folder, SAID)
        assert await to_thread.run_sync(is_there, folder, SIGNED)
        after = await practice.charts.exported(session.id)
        assert (after["record_sha256"], after["note"]) == (before["record_sha256"], before["note"])
        with pytest.raises(NotFound):
            await practice.open(session.id)
        assert await practice.enter(session.id) is None
        with pytest.raises(StoreError, match="was destroyed"):
            await practice.equipment.store.events(session.id)
        assert [each.state for each in await practice.all()] == ["signed"]
        assert (await sweeping(practice, DAY).sweep()).sessions == ()
    assert not await to_thread.run_sync(is_there, folder, SAID)


async def test_the_audit_tells_of_it_in_numbers_and_hashes(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        await sweeping(practice, DAY).sweep()
        rows = await practice.equipment.store.audit.rows()
    gone, proved = (
        next(row for row in rows if row.action == action)
        for action in ("key.destroyed", "retention.swept")
    )
    assert (gone.session, gone.actor, proved.outcome) == (session.id, SERVER, "done")
    told = dict(part.split(":") for part in gone.subject.split("."))
    assert int(told["events"]) > 5
    assert int(told["updates"]) > 0
    assert int(told["private_updates"]) > 0
    assert len(told["sha256"]) == 64
    assert proved.subject.startswith("sessions:1.figures:0.links:")
    assert ".left:0." in proved.subject


async def test_a_session_that_nobody_signed_stays_unless_the_practice_says_otherwise(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session = await held_session(practice)
        await sign(session, "client")  # a note is frozen, and has one answer
        assert (await sweeping(practice, 9999 * DAY).sweep()).sessions == ()
        policy = Policy(unsigned=30 * DAY)
        assert (await sweeping(practice, 29 * DAY, policy).sweep()).sessions == ()
        swept = await sweeping(practice, 31 * DAY, policy).sweep()
        assert swept.sessions == (session.id,)
        assert swept.proven
        for words in (SAID, SIGNED):
            assert not await to_thread.run_sync(is_there, folder, words)
        assert await practice.all() == []


async def test_people_are_not_thrown_out_of_a_session_that_goes_on(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        screen, _ = await session.attach("client", 0)
        policy = Policy(unsigned=DAY)
        swept = await sweeping(practice, 2 * DAY, policy).sweep()
        assert (swept.sessions, swept.left) == ((), 1)
        assert not session.ended.is_set()
        await session.detach(screen)
        assert (await sweeping(practice, 2 * DAY, policy).sweep()).sessions == (session.id,)


async def test_screens_of_a_signed_session_are_let_go(folder: Path) -> None:
    """They come back by themselves, to the signed note."""
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        screen, _ = await session.attach("client", 0)
        await sweeping(practice, DAY).sweep()
        with anyio.fail_after(60):
            async for _ in screen.frames():
                pass
        screen.discard()


@pytest.mark.parametrize("scope", ["session", "client"])
async def test_what_is_held_stays_until_it_is_let_go(folder: Path, scope: str) -> None:
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        holds = practice.equipment.store.holds
        if scope == "session":
            name = await holds.set("session", session.id, WHY, COMMAND, utc_now())
        else:
            whose = holds.client(" dr. emma  hale", "NORA L.")
            name = await holds.set("client", whose, WHY, COMMAND, utc_now())
        (standing,) = await holds.standing()
        assert (standing.reason, standing.who) == (WHY.reason, WHY.who)
        assert not await to_thread.run_sync(_in_the_clear, folder, "xylophone")
        assert (await sweeping(practice, 9 * DAY).sweep()).sessions == ()
        await holds.lift(name, WHY, COMMAND, utc_now())
        assert await holds.standing() == []
        with pytest.raises(NotFound):
            await holds.lift(name, WHY, COMMAND, utc_now())
        assert (await sweeping(practice, 9 * DAY).sweep()).sessions == (session.id,)
        actions = [row.action for row in await practice.equipment.store.audit.rows()]
        assert [each for each in actions if each.startswith("hold.")] == ["hold.set", "hold.lifted"]


def _in_the_clear(folder: Path, words: str) -> bool:
    return any(words.encode() in file.read_bytes() for file in folder.iterdir())


async def test_a_hold_that_comes_between_counts(folder: Path) -> None:
    """Looking what is due and deleting it are two moments; the hold is asked for in the second."""
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        sweeper = sweeping(practice, DAY)
        due = await sweeper.due()
        store = practice.equipment.store
        await store.holds.set("session", session.id, WHY, COMMAND, utc_now())
        assert not await sweeper._delete(due[0])
        assert await store.events(session.id)


async def test_old_figures_and_expired_links_go(folder: Path) -> None:
    async with practicing(folder) as practice:
        store = practice.equipment.store
        session = await live_session(practice)
        for party in PARTIES:
            everything = wire.Consent(purposes=tuple(PURPOSES), text_version=TEXT_VERSION)
            await session.do(party, everything)
        await session.do("therapist", wire.End())
        for party in PARTIES:
            await sign(session, party)
        assert len(await store.figures()) == 1
        policy = Policy(transcript=None, figures=30 * DAY)
        swept = await sweeping(practice, DAY, policy).sweep()
        assert (swept.figures, swept.links) == (0, 2)
        grant = Grant(session.id, "client")
        token = await store.tokens.issue("join", grant, timedelta(hours=1), utc_now())
        await store.tokens.redeem(token, "join", utc_now())
        swept = await sweeping(practice, 32 * DAY, policy).sweep()
        assert swept.links == 1
        assert (swept.figures, await store.figures()) == (1, [])
        with pytest.raises(NotSignedIn):
            await store.tokens.redeem(token, "join", utc_now())


async def test_figures_of_another_version_end_nothing_and_hold_nothing_up(folder: Path) -> None:
    """The transcripts that are due go all the same, and are seen to be gone."""
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await practice.equipment.store.keep_figures(session.id, b'{"v":2}')
        await signed_session(practice)
        with pytest.raises(StoreError, match="install the newer conote"):
            await sweeping(practice, DAY, Policy(figures=DAY)).sweep()
        assert await practice.equipment.store.figures() == [b'{"v":2}']
        assert not await to_thread.run_sync(is_there, folder, SAID)
        rows = await practice.equipment.store.audit.rows()
        assert [row.outcome for row in rows if row.action == "retention.swept"] == ["done"]


async def test_what_cannot_be_proven_is_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody reads the database: its log cannot be cut as long as they do."""
    monkeypatch.setattr("live.store.database.BUSY_TIMEOUT_MS", 1)
    async with practicing(folder) as practice:
        await signed_session(practice)
        sweeper = sweeping(practice, DAY)
        with closing(sqlite3.connect(folder / "conote.db", isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM events").fetchone()
            swept = await sweeper.sweep()
            assert (len(swept.sessions), swept.proven) == (1, False)
            assert await to_thread.run_sync(is_there, folder, SIGNED)
        assert (await sweeper.sweep()).proven
        assert not await to_thread.run_sync(is_there, folder, SAID)
        rows = await practice.equipment.store.audit.rows()
        assert [row.outcome for row in rows if row.action == "retention.swept"] == ["done"]


async def test_a_trace_that_is_left_is_told_and_not_called_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeper_module, "traces_in", lambda *_: 3)
    async with practicing(folder) as practice:
        await signed_session(practice)
        assert not (await sweeping(practice, DAY).sweep()).proven
        rows = await practice.equipment.store.audit.rows()
        (row,) = [row for row in rows if row.action == "retention.swept"]
        assert row.outcome == "failed"
        assert ".left:3." in row.subject


_SWEEP = """
import sys
import anyio
from datetime import timedelta
from pathlib import Path
from live.equipment import utc_now
from live.keeping.folder import DataFolder
from live.keeping.policy import Policy
from live.keeping.sweeper import Sweeper
from live.store.destroying import Destroyer

step = sys.argv[2]

def wait():
    print("here", flush=True)
    sys.stdin.readline()

async def main():
    async with DataFolder(Path(sys.argv[1])).open() as store:
        sweeper = Sweeper(store, Policy(), lambda: utc_now() + timedelta(days=2))
        if step == "deleted":
            sweeper._prove = lambda *_: wait()
        elif step == "in the middle":
            store.audit.adding = lambda *_, **__: wait()
        await sweeper.sweep()

anyio.run(main)
"""


def _sweep_until(folder: Path, step: str) -> None:
    """Let another process sweep; kill it at that step."""
    with subprocess.Popen(
        [sys.executable, "-c", _SWEEP, str(folder), step],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "here\n"
        running.kill()


@pytest.mark.parametrize("step", ["in the middle", "deleted"])
async def test_one_that_was_killed_has_deleted_a_session_or_left_it_whole(
    folder: Path, step: str
) -> None:
    async with practicing(folder) as practice:
        session = await signed_session(practice)
    await to_thread.run_sync(_sweep_until, folder, step)
    async with practicing(folder) as practice:
        store = practice.equipment.store
        told = [row for row in await store.audit.rows() if row.action == "key.destroyed"]
        if step == "in the middle":
            assert not told
            assert len(await store.events(session.id)) > 5
            assert await to_thread.run_sync(is_there, folder, SAID)
        else:
            assert len(told) == 1
        swept = await sweeping(practice, DAY).sweep()
        assert len(swept.sessions) == (step == "in the middle")
        assert not await to_thread.run_sync(is_there, folder, SAID)
        assert (await practice.charts.find(session.id)).sha256


async def test_the_therapists_list_says_what_is_held_why_and_who_said_so(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await signed_session(practice)
        other = await live_session(practice)
        store = practice.equipment.store
        await store.holds.set("session", session.id, WHY, COMMAND, utc_now())
        listed = {each.session: each.held for each in await practice.all()}
        assert [(held.reason, held.who) for held in listed[session.id]] == [(WHY.reason, WHY.who)]
        assert listed[other.id] == ()
        whose = store.holds.client("Dr. Emma Hale", "Nora L.")
        await store.holds.set("client", whose, WHY, COMMAND, utc_now())
        assert [len(each.held) for each in await practice.all()] == [1, 2]


_VISIT = """
import sys
import anyio
from pathlib import Path
from live.equipment import utc_now
from live.keeping.folder import DataFolder

async def main():
    async with DataFolder(Path(sys.argv[1])).open() as store:
        print(*[row.id for row in await store.sessions()])
        await store.create_session(sys.argv[2], utc_now())

anyio.run(main)
"""


def _visit(folder: Path, name: str) -> list[str]:
    """Another program sets up a session; returns those it found."""
    command = [sys.executable, "-c", _VISIT, str(folder), name]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.split()


async def test_looking_for_traces_gives_no_lock_away(folder: Path) -> None:
    """Else a command would take the database for nobody's, and throw away what the server wrote."""
    async with practicing(folder) as practice:
        store = practice.equipment.store
        await signed_session(practice)
        assert (await sweeping(practice, DAY).sweep()).proven
        for n in range(3):
            await store.create_session(f"served-{n}", utc_now())
            found = await to_thread.run_sync(_visit, folder, f"visited-{n}")
            assert f"served-{n}" in found
            assert f"visited-{n}" in {row.id for row in await store.sessions()}
