"""A session while it runs: what it keeps, and people who act at once."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from live import events as ev
from live import wire
from live.errors import ConoteError, NoteChanged, WrongState
from live.note.drafting import Draft
from live.practice import Practice
from live.running import RunningSession
from live.values import Goal, Party
from tests.fakes.models import WordEmbedder
from tests.fakes.server import AGREE, practicing
from tests.fakes.sessions import NEW, Seen, bodies, check, live_session, sign, types, write
from tests.fakes.values import utterance

pytestmark = pytest.mark.together

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


# --- people who act at once --------------------------------------------------------------


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

        with anyio.fail_after(60):
            async with anyio.create_task_group() as tasks:
                for party in ("client", "therapist") * 5:
                    tasks.start_soon(visit, party)
                tasks.start_soon(session.do, "client", wire.Pause())
                tasks.start_soon(session.do, "client", wire.Revoke(purposes=("transcription",)))
        check(session)
        assert session.state.present == frozenset()


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


# --- goals ------------------------------------------------------------------------------


async def test_a_statement_comes_with_the_goal_it_seems_to_serve(folder: Path) -> None:
    async with practicing(folder, embedder=WordEmbedder()) as practice:
        session = await session_with_goals(practice)
        await session.propose(Draft("progress", "Rode the bus to work.", ()))
        await session.do("client", wire.Write(section="plan", text="Ride the bus on Monday."))
        suggested = [(e.goal, e.goal_by) for e in session.state.entries.values()]
        assert suggested == [("g2", "assistant")] * 2
        assert session.view().touched == {"g1": 0, "g2": 2}
        check(session)


async def test_the_therapist_says_which_goal_it_is_and_that_survives(folder: Path) -> None:
    async with practicing(folder, embedder=WordEmbedder()) as practice:
        session = await session_with_goals(practice)
        await session.propose(Draft("progress", "Rode the bus to work.", ()))
        (line,) = session.state.entries
        await session.do("therapist", wire.Link(statement=line, goal="g1"))
        await session.do("therapist", wire.Accept(statement=line))
        check(session)
        note, _ = await session.sign_off.note()
        (signed,) = [s for section in note["sections"] for s in section["statements"]]
        assert (signed["goal"], signed["goal_by"]) == ("g1", "therapist")
        await practice.rest(after_s=0)
    async with practicing(folder) as practice:
        again = await practice.open(session.id)
        assert again.state.entries[line].goal == "g1"
        check(again)


@pytest.mark.parametrize(
    ("said", "kept"),
    [(None, ("g2", "assistant")), ("g1", ("g1", "therapist")), ("", ("", "therapist"))],
)
async def test_what_replaces_a_line_keeps_the_goal_the_therapist_gave_it(
    folder: Path, said: str | None, kept: tuple[str, str]
) -> None:
    """Also that it serves none; what nobody said anything of is linked anew, by its own words."""
    short, fuller = "Slept on the bus.", "Slept on the bus, could ride to work."
    async with practicing(folder, embedder=WordEmbedder()) as practice:
        session = await session_with_goals(practice)
        await session.propose(Draft("progress", short, ()))
        (line,) = session.state.entries
        if said is not None:
            await session.do("therapist", wire.Link(statement=line, goal=said))
        await session.propose(Draft("progress", fuller, ()))
        assert session.state.entries[line].status == "withdrawn"
        (entry,) = [e for e in session.state.entries.values() if e.status == "proposed"]
        assert (entry.goal, entry.goal_by) == kept
        shown = session.room.document.doc["statements"][entry.statement.id]
        assert (shown["goal"], shown["goal_by"]) == kept
        check(session)
        await practice.rest(after_s=0)
    async with practicing(folder) as practice:
        again = await practice.open(session.id)
        assert again.state.entries[entry.statement.id].goal == kept[0]
        check(again)


async def test_screens_are_told_when_a_proposal_touches_a_goal(folder: Path) -> None:
    async with practicing(folder, embedder=WordEmbedder()) as practice:
        session = await session_with_goals(practice)
        async with Seen(session) as screen:
            await session.propose(Draft("progress", "Rode the bus to work.", ()))
            await screen.until(ev.Proposed)
            frame = await screen.next()
            assert isinstance(frame, wire.ViewChanged)
            assert frame.view.touched == {"g1": 0, "g2": 1}


async def session_with_goals(practice: Practice) -> RunningSession:
    """A live session with two goals."""
    goals = (Goal("g1", "Sleep through the night"), Goal("g2", "Ride the bus to work"))
    session, _ = await practice.create(replace(NEW, goals=goals))
    await session.do("therapist", AGREE)
    await session.do("client", AGREE)
    return session
