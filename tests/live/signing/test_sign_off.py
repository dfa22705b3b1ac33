"""The end-of-session sign-off: one frozen note, an answer from each person."""

import hashlib
import json
from pathlib import Path

import anyio
import pytest

from live import events as ev
from live import wire
from live.errors import NotAllowed, NoteChanged, NotShared, StoreError, WrongState
from live.feedback import SessionFigures, from_json
from live.note.drafting import Draft
from live.practice import Practice
from live.running import RunningSession
from live.signing.checking import faults
from live.values import PARTIES, Party
from tests.fakes.server import practicing
from tests.fakes.sessions import live_session, sign, types, write

pytestmark = pytest.mark.together

COUNTED = wire.Consent(purposes=("drafting", "metrics", "transcription"), text_version="2026-11-1")
DECLINE = "It leaves out what I asked for."


async def in_review(practice: Practice, *counted: Party) -> tuple[RunningSession, str]:
    """A session that is over, with one line in its note; and that line's id.

    Those in ``counted`` agreed to figures, too.
    """
    session = await live_session(practice)
    for party in counted:
        await session.do(party, COUNTED)
    line = await write(session, "Slept four hours a night.")
    await session.do("therapist", wire.End())
    return session, line


async def test_both_sign_the_same_bytes_and_they_are_kept(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await in_review(practice)
        note, sha256 = await session.sign_off.note()
        await sign(session, "client", sha256)
        assert session.state.frozen
        assert session.view().state == "review"
        await sign(session, "therapist", sha256)
        assert session.view().state == "signed"
        frozen = await practice.equipment.store.document(session.id, f"note-{sha256}")
        assert hashlib.sha256(frozen).hexdigest() == sha256
        assert json.loads(frozen) == note
        attested = await session.sign_off.attested()
        assert faults(attested) == ()
        assert "Slept four hours a night." in json.dumps(attested)
    async with practicing(folder) as practice:
        session = await practice.open(session.id)
        assert session.state.state == "signed"
        again = await session.sign_off.attested()
        assert faults(again) == ()
        # The seal says as of when that is all.
        assert {**again, "sealed": None} == {**attested, "sealed": None}
        assert await session.sign_off.note() == (note, sha256)


@pytest.mark.parametrize("way", ["note", "reading"])
async def test_a_note_that_is_taken_from_them_while_they_ask_for_it_is_not_read(
    folder: Path, way: str
) -> None:
    async with practicing(folder) as practice:
        session, _ = await in_review(practice)
        refused = []

        async def asks() -> None:
            try:
                await getattr(session.sign_off, way)("client")
            except NotShared as error:
                refused.append(error)

        async with anyio.create_task_group() as tasks, session.acting:
            tasks.start_soon(asks)
            await anyio.wait_all_tasks_blocked()
            await session.record(ev.ModeSwitched(mode="private", by="therapist"))
        assert len(refused) == 1


async def test_the_client_may_decline_and_the_reason_travels_with_the_note(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await in_review(practice)
        _, sha256 = await session.sign_off.note()
        with pytest.raises(NotAllowed):
            await session.do("therapist", wire.Decline(sha256=sha256, reason=DECLINE))
        await session.do("client", wire.Decline(sha256=sha256, reason=DECLINE))
        await sign(session, "therapist")
        assert session.state.state == "signed"
        attested = await session.sign_off.attested()
        assert faults(attested) == ()
        assert DECLINE in json.dumps(attested)


async def test_an_answer_to_another_note_is_none(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await in_review(practice)
        wrong = "0" * 64
        with pytest.raises(NoteChanged):
            await sign(session, "client", wrong)
        with pytest.raises(NoteChanged):
            await session.do("client", wire.Decline(sha256=wrong, reason=DECLINE))
        assert session.state.signatures == ()


async def test_reopening_undoes_the_first_answer_and_the_changed_note_is_another(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session, line = await in_review(practice)
        _, before = await session.sign_off.note()
        await sign(session, "client", before)
        await session.do("therapist", wire.Reopen())
        assert not session.state.frozen
        await types(session, "client", line, "Barely ")
        with pytest.raises(NoteChanged):
            await sign(session, "client", before)
        await sign(session, "client")
        await sign(session, "therapist")
        attested = json.dumps(await session.sign_off.attested())
        assert "Barely Slept four hours" in attested


async def test_reopening_without_a_change_leads_to_the_same_note(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await in_review(practice)
        _, sha256 = await session.sign_off.note()
        await sign(session, "client", sha256)
        await session.do("client", wire.Reopen())
        await sign(session, "therapist", sha256)
        await sign(session, "client", sha256)
        assert session.state.state == "signed"


async def test_nobody_answers_twice_or_before_the_end_or_after_it_is_signed(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        with pytest.raises(WrongState):
            await sign(session, "client")
        session, line = await in_review(practice)
        await sign(session, "client")
        with pytest.raises(WrongState, match="second"):
            await sign(session, "client")
        with pytest.raises(WrongState):
            await session.sign_off.attested()
        await sign(session, "therapist")
        for command in (wire.Reopen(), wire.FinishLater(), wire.Accept(statement=line)):
            with pytest.raises(WrongState):
                await session.do("therapist", command)


async def test_a_line_whose_text_was_deleted_is_not_in_the_note(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await in_review(practice)
        assert "Slept" in json.dumps((await session.sign_off.note())[0])

        def delete(text: object) -> None:
            del text[:]  # type: ignore[attr-defined]

        await session.room.change(lambda note: delete(note.text(line)))
        assert "statements" in json.dumps((await session.sign_off.note())[0])
        assert line not in json.dumps((await session.sign_off.note())[0])


async def test_what_is_left_for_later_can_be_taken_up_and_signed(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await in_review(practice)
        await session.do("therapist", wire.FinishLater())
        with pytest.raises(WrongState):
            await sign(session, "therapist")
    async with practicing(folder) as practice:
        session = await practice.open(session.id)
        assert session.view().state == "unsigned"
        await session.do("therapist", wire.Reopen())
        await sign(session, "therapist")
        await sign(session, "client")
        assert session.state.state == "signed"


async def test_the_note_can_be_read_as_text_while_it_is_written(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        line = await write(session, "Slept four hours a night.")
        await session.propose(Draft("symptom", "Woke at three.", ()))
        data, *others = (await session.sign_off.reading())["sections"]
        assert [(told["text"], told.get("pencil", False)) for told in data["narrative"]] == [
            ("The client woke at three.", True),
            ("Slept four hours a night.", False),
        ]
        assert data["narrative"][1]["statements"] == [line]
        assert not any(section["narrative"] for section in others)
        assert "Woke" not in json.dumps((await session.sign_off.note())[0])


async def test_signing_leaves_figures_if_both_agreed_to_that(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, line = await in_review(practice, *PARTIES)
        await types(session, "client", line, "Sam ")
        await sign(session, "therapist")
        assert await kept_figures(practice) == []
        await sign(session, "client")
        (figures,) = await kept_figures(practice)
        assert (figures.outcome, figures.statements, figures.words) == ("signed", 1, 6)
        assert (figures.therapist.written, figures.client.touched) == (1, 1)
        assert figures.client.typed == len("Sam ")
        assert b"Sam" not in b"".join(await practice.equipment.store.figures())


async def test_without_that_consent_nothing_is_counted(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await in_review(practice, "therapist")
        await sign(session, "therapist")
        await sign(session, "client")
        assert session.state.state == "signed"
        assert await kept_figures(practice) == []


async def test_a_note_put_aside_is_counted_once_and_again_when_it_is_signed(folder: Path) -> None:
    async with practicing(folder) as practice:
        session, _ = await in_review(practice, *PARTIES)
        await session.do("therapist", wire.FinishLater())
        assert [one.outcome for one in await kept_figures(practice)] == ["unsigned"]
        await session.do("therapist", wire.Reopen())
        await sign(session, "client")
        await sign(session, "therapist")
        assert [one.outcome for one in await kept_figures(practice)] == ["signed"]


async def test_a_note_is_signed_even_if_its_figures_cannot_be_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fail(*_: object) -> None:
        raise StoreError("the disk is full")

    async with practicing(folder) as practice:
        session, _ = await in_review(practice, *PARTIES)
        monkeypatch.setattr(practice.equipment.store, "keep_figures", fail)
        await sign(session, "client")
        await sign(session, "therapist")
        assert session.state.state == "signed"
    assert "figures_not_kept" in capsys.readouterr().out


async def kept_figures(practice: Practice) -> list[SessionFigures]:
    """What was counted."""
    return [from_json(data) for data in await practice.equipment.store.figures()]
