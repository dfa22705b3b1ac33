"""Charts: the signed record beside the log, and what is left when the log is gone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from live import wire
from live.equipment import utc_now
from live.errors import NotAllowed, NotFound, StoreError
from live.practice import Practice
from live.running import RunningSession
from live.signing.additions import Addition
from live.signing.charts import Charts
from live.signing.checking import faults
from live.store import Store, tables
from tests.fakes.server import practicing
from tests.fakes.sessions import live_session, sign, write

pytestmark = pytest.mark.together


async def signed_by_both(practice: Practice) -> RunningSession:
    """A session that both signed, with one line in its note."""
    session = await live_session(practice)
    await write(session, "Slept four hours a night.")
    await session.do("therapist", wire.End())
    await sign(session, "client")
    await sign(session, "therapist")
    return session


@asynccontextmanager
async def after_the_log_is_gone(folder: Path) -> AsyncIterator[tuple[Practice, str]]:
    """A practice, restarted, with a signed session whose key was destroyed."""
    async with practicing(folder) as practice:
        session = await signed_by_both(practice)
    async with practicing(folder) as practice:
        await practice.equipment.store.destroy(session.id, utc_now())
        yield practice, session.id


async def test_the_record_is_kept_with_the_last_answer_and_not_before(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.do("therapist", wire.End())
        await sign(session, "client")
        with pytest.raises(NotFound, match="signed"):
            await practice.charts.find(session.id)
        await sign(session, "therapist")
        chart = await practice.charts.find(session.id)
        assert chart.record["schema"] == "conote-export/2"
        assert [a["party"] for a in chart.record["attestations"]] == ["client", "therapist"]
        assert (chart.additions, chart.log, chart.client_copy) == ((), True, True)


async def test_every_answer_is_audited_with_the_notes_hash_and_the_head_is_signed(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.do("therapist", wire.End())
        note, sha256 = await session.sign_off.note()
        await session.do("client", wire.Decline(sha256=sha256, reason="Not so."))
        await sign(session, "therapist", sha256)
        audit = practice.equipment.store.audit
        rows = await audit.find(session=session.id)
        told = [(r.action, r.actor.kind, r.subject) for r in rows if r.action.startswith("note.")]
        assert told == [
            ("note.declined", "client", sha256),
            ("note.signed", "clinician", sha256),
        ]
        head = await audit.head()
        assert head is not None
        assert head.n >= rows[-1].n
        exported = await session.sign_off.attested()
        assert exported["audit"]["head"] == head.as_json()
        assert exported["note"] == note
        assert faults(exported, await practice.equipment.store.signing_keys.public()) == ()


async def test_a_signature_that_cannot_be_audited_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise StoreError("the disk is full")

    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.do("therapist", wire.End())
        await sign(session, "client")
        with monkeypatch.context() as broken:
            broken.setattr(practice.equipment.store.audit, "_add", fail)
            with pytest.raises(StoreError, match="disk is full"):
                await sign(session, "therapist")
        again = await practice.open(session.id)
        assert [answer.party for answer in again.state.signatures] == ["client"]
        with pytest.raises(NotFound):
            await practice.charts.find(session.id)
        await sign(again, "therapist")
        assert (await practice.charts.find(session.id)).sha256


@pytest.mark.parametrize("opened", [True, False])
async def test_a_session_signed_by_an_earlier_version_gets_its_record_when_it_is_opened_or_listed(
    folder: Path, opened: bool
) -> None:
    async with practicing(folder) as practice:
        session = await signed_by_both(practice)
        before = await practice.charts.find(session.id)
        await forget_record(practice.equipment.store, session.id)
    async with practicing(folder) as practice:
        with pytest.raises(NotFound):
            await practice.charts.find(session.id)
        if opened:
            await practice.open(session.id)
        assert [listed.state for listed in await practice.all()] == ["signed"]
        assert await practice.charts.find(session.id) == before
        (row,) = [
            r for r in await practice.equipment.store.audit.rows() if r.action == "record.kept"
        ]
        assert (row.session, row.subject) == (session.id, before.sha256)


async def forget_record(store: Store, session: str) -> None:
    """Make the store one of before there were records."""
    documents = tables.documents.c
    async with store._database.write("") as db:
        await db.execute(sa.delete(tables.charts))
        await db.execute(
            sa.delete(tables.documents).where(
                documents.session == session, documents.name == "record"
            )
        )


async def test_when_the_log_is_gone_the_record_is_exported_whole_and_listed(folder: Path) -> None:
    async with after_the_log_is_gone(folder) as (practice, session):
        assert await practice.enter(session) is None
        exported = await practice.charts.exported(session)
        assert faults(exported, await practice.equipment.store.signing_keys.public()) == ()
        assert "Slept four hours" in str(exported["note"]["sections"])
        (listed,) = await practice.all()
        assert (listed.session, listed.state) == (session, "signed")
        assert (listed.client_alias, listed.therapist_name) == ("Nora L.", "Dr. Emma Hale")


async def test_a_record_signed_with_a_key_that_was_replaced_is_still_whole(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await signed_by_both(practice)
        keys = practice.equipment.store.signing_keys
        old, new = await keys.current(), await keys.rotate()
        exported = await practice.charts.exported(session.id)
        assert exported["signature"]["key"] == old.id
        assert exported["sealed"]["signature"]["key"] == new.id
        assert faults(exported, await keys.public()) == ()


@pytest.mark.parametrize("log", [True, False])
async def test_an_addition_that_cannot_be_audited_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch, log: bool
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise StoreError("the disk is full")

    async with practicing(folder) as practice:
        session = await signed_by_both(practice)
        before = await practice.charts.find(session.id)
        more = Addition("addendum", "client", "Nora L.", utc_now(), "More.")
        add = session.sign_off.add if log else partial(practice.charts.add, session.id)
        with monkeypatch.context() as broken:
            broken.setattr(practice.equipment.store.audit, "_add", fail)
            with pytest.raises(StoreError, match="disk is full"):
                await add(more, before.last_hash)
        assert await practice.charts.find(session.id) == before
        assert (await practice.open(session.id)).state.additions == 0


async def test_whether_the_client_may_take_a_copy_is_known_after_the_log_is_gone(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        session = await signed_by_both(practice)
        await session.do("therapist", wire.LetCopy(allowed=False))
        assert not (await practice.charts.find(session.id)).client_copy
    async with practicing(folder) as practice:
        await practice.equipment.store.destroy(session.id, utc_now())
        assert not (await practice.charts.find(session.id)).client_copy
        with pytest.raises(NotAllowed):
            await practice.charts.let_copy(session.id, "client", True)
        await practice.charts.let_copy(session.id, "therapist", True)
        assert (await practice.charts.find(session.id)).client_copy
        (row,) = await practice.equipment.store.audit.find(session=session.id, most=1)
        assert (row.action, row.subject) == ("session.copy_let", "yes")


async def test_a_record_that_was_taken_away_is_missed_and_the_others_are_listed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with practicing(folder) as practice:
        gone, other = await signed_by_both(practice), await signed_by_both(practice)
        store = practice.equipment.store
        for session in (gone, other):
            session.stop()
            await session.ended.wait()
            await store.destroy(session.id, utc_now())
        documents = tables.documents.c
        async with store._database.write("") as db:
            await db.execute(sa.delete(tables.documents).where(documents.session == gone.id))
    async with practicing(folder) as practice:
        with pytest.raises(NotFound):
            await Charts(practice.equipment.store).exported(gone.id)
        assert [listed.session for listed in await practice.all()] == [other.id]
    assert "chart_unreadable" in capsys.readouterr().out
