"""A session that runs is given another form: people go on typing, and a restart brings it back."""

from pathlib import Path

import anyio
import pytest

from live import events as ev
from live import wire
from live.errors import NotAllowed, NotFound
from live.note.drafting import Draft
from tests.fakes.notes import Replica
from tests.fakes.server import practicing
from tests.fakes.sessions import bodies, check, live_session, sign, write
from tests.fakes.values import utterance

pytestmark = pytest.mark.together

TO_SOAP = wire.SwitchTemplate(template="soap")


async def test_what_a_client_typed_before_they_saw_the_new_form_is_kept(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        screen = Replica(session.room.document)
        await session.do("therapist", TO_SOAP)
        await session.merge("client", screen.types(line, 0, "Barely. "))
        assert session.room.document.texts() == {line: "Barely. Slept four hours."}
        assert session.room.document.lines("subjective") == [(line, "edited", "therapist")]
        check(session)
        view = session.view()
        assert view.template == "soap"
        assert view.sections[0].id == "subjective"
        assert "birp" in [form.id for form in view.templates]


async def test_a_restart_brings_back_form_filing_and_what_was_chosen(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        await session.do("therapist", wire.Choose(choice="response", values=("Asked questions",)))
        await session.do("therapist", TO_SOAP)
        state = session.state
    async with practicing(folder) as practice:
        again = await practice.open(session.id)
        assert again.state == state
        check(again)
        assert again.view().sections[0].chosen == {"response": ("Asked questions",)}
        assert again.room.document.lines("subjective") == [(line, "accepted", "therapist")]
        await again.do("therapist", wire.SwitchTemplate(template="dap"))
        assert again.room.document.lines("data") == [(line, "accepted", "therapist")]


async def test_a_stop_between_the_event_and_the_document_is_made_good(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session)
        soap = practice.equipment.templates.find("soap")
        await session.record(ev.TemplateSwitched(template=soap, by="therapist"))
        assert session.room.document.lines("data") == [(line, "accepted", "therapist")]
    async with practicing(folder) as practice:
        again = await practice.open(session.id)
        check(again)
        assert again.room.document.lines("subjective") == [(line, "accepted", "therapist")]


async def test_a_draft_that_was_on_its_way_is_filed_in_the_form_of_now(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.record(ev.Heard(utterance=utterance("We did it.", "therapist", name="u1")))
        draft = Draft("intervention", "Explained it.", ("u1",))
        async with anyio.create_task_group() as tasks, session.acting:
            tasks.start_soon(session.do, "therapist", TO_SOAP)
            await anyio.wait_all_tasks_blocked()
            tasks.start_soon(session.propose, draft)  # made while the note is still of the old form
            await anyio.wait_all_tasks_blocked()
        check(session)
        ((line, _, author),) = session.room.document.lines("objective")
        assert author == "assistant"
        assert session.state.entries[line].statement.section == "objective"


async def test_the_signed_note_is_of_the_form_it_was_given(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await write(session)
        await session.do("therapist", TO_SOAP)
        await session.do("therapist", wire.Choose(choice="modality", values=("Audio only",)))
        await session.do("therapist", wire.End())
        note, _ = await session.sign_off.note()
        assert note["session"]["template"] == "soap"
        assert note["sections"][1]["choices"][0]["values"] == ["Audio only"]
        await sign(session, "therapist")
        await sign(session, "client")
        assert (await session.sign_off.attested())["note"] == note


async def test_what_is_refused_is_kept_nowhere(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        before = await practice.equipment.store.updates(session.id)
        with pytest.raises(NotFound, match="one of the templates dap, birp"):
            await session.do("therapist", wire.SwitchTemplate(template="opera"))
        with pytest.raises(NotAllowed):
            await session.do("client", TO_SOAP)
        await session.do("therapist", TO_SOAP)
        with pytest.raises(NotFound, match="subjective, objective"):
            await session.do("client", wire.Write(section="data", text="Where did it go?"))
        assert len(await bodies(practice, session, ev.TemplateSwitched)) == 1
        assert len(await practice.equipment.store.updates(session.id)) == len(before) + 1
