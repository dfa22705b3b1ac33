"""The end of listening: the note is ready when the last words are in it, or says why not."""

from pathlib import Path

import pytest
from anyio import to_thread

from live import events as ev
from live import wire
from live.practice import Practice
from live.running import RunningSession
from models.errors import ModelUnavailable
from tests.fakes.models import Held, ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.server import PATIENCE, practicing
from tests.fakes.sessions import Microphone, Seen, bodies, live_session
from tests.fakes.values import delivery, hypothesis

pytestmark = pytest.mark.together


async def end(practice: Practice, session: RunningSession) -> ev.NoteReady:
    """End the session; returns what is said of the note."""
    async with Seen(session) as seen:
        await session.do("therapist", wire.End())
        ready: ev.NoteReady = await seen.until(ev.NoteReady)
    assert session.state.note_ready
    assert session.state.note_reason == ready.reason
    assert await bodies(practice, session, ev.NoteReady) == [ready]
    return ready


async def test_a_session_in_which_nothing_was_said_ends_with_the_reason(folder: Path) -> None:
    async with practicing(folder) as practice:
        ready = await end(practice, await live_session(practice))
        assert ready.statements == 0
        assert "Nothing was said" in ready.reason


async def test_an_empty_note_says_why_it_is_empty(folder: Path) -> None:
    async def after(*lines: str) -> str:
        async with practicing(folder) as practice:
            session = await live_session(practice)
            for words in lines:
                await session.hearing.hear(delivery(hypothesis(words)))
            return (await end(practice, session)).reason

    assert "Nothing was said" in await after()
    assert "Too little" in await after("Okay, thank you.")


def gone(_: str) -> str:
    raise ModelUnavailable("expected the process of the model to live, it ended")


@pytest.mark.parametrize("model", [None, ScriptedLanguageModel(), ScriptedLanguageModel(gone)])
async def test_whatever_becomes_of_the_model_what_was_said_is_in_the_note(
    folder: Path, model: ScriptedLanguageModel | None
) -> None:
    """Drafting off, a model that writes nothing to the point, one that is gone."""
    async with practicing(folder, language_model=model) as practice:
        session = await live_session(practice)
        await hears(session)
        await session.drafter.settle()
        ready = await end(practice, session)
        assert (ready.statements, ready.reason) == (1, "")
        (line,) = session.state.entries.values()
        assert line.statement.text == "Has slept four hours a night since the move."


async def hears(session: RunningSession) -> None:
    """The client tells something, and the therapist takes over, so that the turn is drafted."""
    words = "I have slept four hours a night since the move."
    await session.hearing.hear(delivery(hypothesis(words)))
    await session.hearing.hear(delivery(hypothesis("How was it?", "therapist", 200_000)))


async def test_the_note_is_ready_when_the_last_words_are_in_it(folder: Path) -> None:
    """What is being decoded, what waits for the desk, what waits for the model: all of it."""
    recognizer = ScriptedRecognizer(lambda _: "I have slept four hours a night since the move.")
    model = ScriptedLanguageModel(lambda line: line.removeprefix("Has "))
    async with practicing(folder, recognizer=recognizer, language_model=model) as practice:
        session = await live_session(practice)
        held = recognizer.held = Held()
        client = await Microphone(session, "client").open()
        client.speak(1, silent_s=0.2)  # the end cuts it off
        async with Seen(session) as seen:
            await session.do("therapist", wire.End())
            await to_thread.run_sync(held.reached.wait, PATIENCE)
            assert not session.state.note_ready
            held.open()
            ready = await seen.until(ev.NoteReady)
        assert client.stopped
        assert (ready.statements, ready.reason) == (1, "")
        events = await practice.equipment.store.events(session.id)
        order = [
            type(e.body)
            for e in events
            if isinstance(e.body, ev.Heard | ev.Proposed | ev.NoteReady)
        ]
        assert order == [ev.Heard, ev.Proposed, ev.NoteReady]


async def test_a_note_that_is_not_drafted_in_time_is_told(folder: Path) -> None:
    model = ScriptedLanguageModel(lambda line: line.removeprefix("Has "))
    held = model.held = Held()
    async with practicing(folder, language_model=model, ready_deadline_s=0.05) as practice:
        session = await live_session(practice)
        await hears(session)
        await to_thread.run_sync(held.reached.wait, PATIENCE)
        await end(practice, session)
        (wrong,) = await bodies(practice, session, ev.WentWrong)
        assert (wrong.where, "in time" in wrong.message) == ("drafting", True)
        held.open()


async def test_a_restart_in_the_middle_of_the_end_finishes_it(folder: Path) -> None:
    model = ScriptedLanguageModel(lambda line: line.removeprefix("Has "))
    held = model.held = Held()
    async with practicing(folder, language_model=model) as practice:
        session = await live_session(practice)
        await hears(session)
        await session.do("therapist", wire.End())
        await to_thread.run_sync(held.reached.wait, PATIENCE)
    held.open()
    model.held = None
    async with practicing(folder, language_model=model) as practice:
        session = await practice.open(session.id)
        async with Seen(session) as seen:
            if not session.state.note_ready:
                await seen.until(ev.NoteReady)
        assert [e.statement.text for e in session.state.entries.values()] == [
            "Has slept four hours a night since the move."
        ]
        assert len(await bodies(practice, session, ev.NoteReady)) == 1
