"""Questionnaires in a running session: the note, earlier sessions, restarts, who is told what."""

import itertools
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection

from live import events as ev
from live import measuring, wire
from live.equipment import utc_now
from live.errors import Interrupted, StoreError
from live.measures.instrument import find
from live.practice import NewSession, Practice
from live.running import RunningSession
from live.values import Party
from tests.fakes.server import AGREE, agreed, practicing
from tests.fakes.sessions import check, live_session, sign, types
from tests.live.test_running_cut_short import Unplugged

pytestmark = pytest.mark.together

ASK = wire.AskMeasure(instrument="phq9")
WORDS = "better off dead"


def answers(*given: int | None) -> wire.AnswerMeasure:
    """The client's answers to the PHQ-9; the last is repeated."""
    whole = (*given, *[given[-1]] * (9 - len(given)))
    return wire.AnswerMeasure(instrument="phq9", answers=whole)


def on_days(monkeypatch: pytest.MonkeyPatch, *days: date) -> None:
    """Let questionnaires be answered on these days, one after the other."""
    left = iter(days)
    monkeypatch.setattr(measuring, "today", lambda: next(left))


async def answered(session: RunningSession, *given: int | None) -> str:
    """The client answers the PHQ-9; returns what the note says of it."""
    if session.state.measures.asked.get("phq9") is None:
        await session.do("therapist", ASK)
    await session.do("client", answers(*given))
    measure = session.state.measures.asked["phq9"].answered
    assert measure is not None
    return session.room.document.texts()[measure.statement]


async def test_the_answers_stand_in_the_note_and_in_what_is_signed(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        assert await answered(session, 1) == "PHQ-9: 9 of 27 (mild, as published)."
        check(session)
        note, _ = await session.sign_off.note()
        (measure,) = note["measures"]
        assert (measure["total"], measure["band"], measure["previous"]) == (9, "mild", [])
        (line,) = note["sections"][0]["statements"]
        assert measure["statement"] == line["id"]
        assert note["risk"] == "not assessed this session"


async def test_what_was_asked_in_spanish_is_kept_and_signed_in_spanish(folder: Path) -> None:
    """The words, the language and whose words they are; the therapist's line and alert stay."""
    spanish = replace(answers(1), language="es")
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.do("therapist", ASK)
        await session.do("client", spanish)
        check(session)
        (text,) = session.room.document.texts().values()
        assert text == "PHQ-9: 9 of 27 (mild, as published)."
        (alert,) = session.state.measures.alerts
        assert alert.text.endswith("“several days”")
        (measure,) = (await session.sign_off.note())[0]["measures"]
        assert (measure["language"], measure["version"]) == (
            "es",
            "Spanish for the USA, phqscreeners.com",
        )
        assert measure["answers"][0]["item"] == "Poco interés o placer en hacer cosas"
        assert measure["answers"][0]["words"] == find("phq9", "es").answers[1]
        await session.do("client", answers(0))
        (measure,) = (await session.sign_off.note())[0]["measures"]
        assert (measure["language"], measure["answers"][0]["words"]) == ("en", "Not at all")


async def test_answers_given_again_change_the_line_that_nobody_touched(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await answered(session, 1)
        assert await answered(session, 2) == "PHQ-9: 18 of 27 (moderately severe, as published)."
        assert len(session.room.document.texts()) == 1
        (line,) = session.room.document.texts()
        await types(session, "therapist", line, "Today: ")
        await answered(session, 0)
        assert list(session.room.document.texts().values()) == [
            "Today: PHQ-9: 18 of 27 (moderately severe, as published).",
            "PHQ-9: 0 of 27 (minimal, as published).",
        ]
        check(session)


async def another(practice: Practice, **changes: Any) -> RunningSession:
    """A live session of the same people, unless said otherwise."""
    people = {"therapist_name": "Dr. Emma Hale", "client_alias": "Nora L."} | changes
    session, _ = await practice.create(NewSession(**people))
    await session.do("therapist", AGREE)
    await session.do("client", AGREE)
    return session


async def test_a_total_is_compared_with_that_of_the_same_clients_last_session(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not with another client's, another therapist's, one without a total, or another form's."""
    days = [date(2026, 11, day) for day in (5, 5, 6, 7, 12, 13, 26)]
    on_days(monkeypatch, *days)
    async with practicing(folder) as practice:
        first = await live_session(practice)
        await answered(first, 3)
        await answered(first, 2)  # the later answers count
        await answered(await another(practice, client_alias="Sam"), 0)
        await answered(await another(practice, therapist_name="Dr. Roe"), 0)
        await answered(await another(practice), 1, 1, 1, 3, 3, 3, 1, 1, 1)
        await answered(await another(practice), 1, None)
        only_asked = await another(practice)
        await only_asked.do("therapist", ASK)
        now = await another(practice)
        assert await answered(now, 1) == (
            "PHQ-9: 9 of 27 (mild, as published), 6 lower than on 12 November."
        )
        (view, _) = now.view().measures
        assert [(score.on.day, score.total) for score in view.earlier] == [(5, 18), (12, 15)]


async def test_no_more_than_a_quarter_of_earlier_sessions_is_compared_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measuring, "MOST_EARLIER", 2)
    async with practicing(folder) as practice:
        for given in (0, 1, 2):
            await answered(await another(practice), given)
        last = await another(practice)
        await last.do("therapist", ASK)
        assert [s.total for s in last.state.measures.asked["phq9"].earlier] == [9, 18]


async def test_a_session_that_was_destroyed_is_passed_over(folder: Path) -> None:
    async with practicing(folder) as practice:
        first = await another(practice)
        await answered(first, 3)
        store = practice.equipment.store
        await store.destroy(first.id, utc_now())
        assert await answered(await another(practice), 1) == "PHQ-9: 9 of 27 (mild, as published)."


async def test_what_a_signed_session_added_up_to_is_known_after_its_log_is_gone(
    folder: Path,
) -> None:
    async with practicing(folder) as practice:
        for client in ("Nora L.", "Sam"):
            first = await another(practice, client_alias=client)
            await answered(first, 3)
            await first.do("therapist", wire.End())
            await sign(first, "client")
            await sign(first, "therapist")
            await practice.equipment.store.destroy(first.id, utc_now())
        now = await another(practice)
        await now.do("therapist", ASK)
        assert [score.total for score in now.state.measures.asked["phq9"].earlier] == [27]


async def test_what_was_asked_and_answered_and_alerts_survive_a_restart(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await answered(session, 1)
        await session.do("therapist", wire.AskMeasure(instrument="gad7"))
        before, name = session.state.measures, session.id
    async with practicing(folder) as practice:
        session = await practice.open(name)
        assert session.state.measures == before
        assert len(before.alerts) == 1
        check(session)
        gad7 = wire.AnswerMeasure(instrument="gad7", answers=(0,) * 7)
        await session.do("client", gad7)
        assert "GAD-7: 0 of 21 (minimal, as published)." in session.room.document.texts().values()


async def _asks_and_answers(session: RunningSession) -> None:
    await answered(session, 1)
    await answered(session, 2)
    await session.do("therapist", wire.End())


async def test_an_end_at_any_moment_leaves_note_and_answers_in_agreement(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for writes in itertools.count():
        async with practicing(folder) as practice:
            session = await live_session(practice)
            with monkeypatch.context() as patched:
                unplugged = Unplugged(patched, writes)
                try:
                    await _asks_and_answers(session)
                except (StoreError, Interrupted):
                    session.stop()
            name, whole = session.id, unplugged.left > 0
            session.stop()
            await session.ended.wait()
        async with practicing(folder) as practice:
            session = await practice.open(name)
            check(session)
            measure = session.state.measures.asked.get("phq9")
            texts = session.room.document.texts()
            assert not any(entry.status == "edited" for entry in session.state.entries.values())
            if measure is None or measure.answered is None:
                assert texts == {}
            else:
                entry = session.state.entries[measure.answered.statement]
                assert texts == {entry.statement.id: entry.statement.text}
        if whole:
            assert writes > 4
            return


async def test_a_note_that_is_being_signed_takes_no_answers(folder: Path) -> None:
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await session.do("therapist", ASK)
        await session.do("therapist", wire.End())
        await session.do("client", answers(1))
        await sign(session, "client")
        with pytest.raises(Exception, match="reopen"):
            await session.do("client", answers(2))


# --- the alert ---------------------------------------------------------------------------


class Wiretap:
    """All that the screens of a test are sent, byte for byte."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.heard = b""
        real = ClientConnection.recv

        async def recv(connection: ClientConnection, *args: Any, **options: Any) -> Any:
            data = await real(connection, *args, **options)
            self.heard += data.encode() if isinstance(data, str) else data
            return data

        patch.setattr(ClientConnection, "recv", recv)

    def said(self, *words: str) -> bool:
        """Whether any of these words came since it was asked last."""
        heard, self.heard = self.heard.lower(), b""
        assert b"measure_answered" in heard
        return any(word in heard for word in map(str.encode, words))


@pytest.mark.parametrize("party", ["therapist", "client"])
async def test_an_alert_is_in_the_therapists_frames_and_in_no_byte_of_the_clients(
    folder: Path, monkeypatch: pytest.MonkeyPatch, party: Party
) -> None:
    """Live, after coming back, once it was seen, and over HTTP."""
    tap = Wiretap(monkeypatch)
    async with agreed(folder) as (server, made):
        seat = made.therapist if party == "therapist" else made.client
        last = answers(0, 0, 0, 0, 0, 0, 0, 0, 1)
        async with seat.screen() as screen:
            assert (await made.therapist.command(ASK)).status_code == 200
            assert (await made.client.command(last)).status_code == 200
            await screen.until(screen.saw(ev.MeasureAnswered))
            await screen.do(wire.Pause())
            said = [tap.said("alert", WORDS)]
        async with seat.screen() as screen:
            await screen.until(screen.saw(ev.Paused))
            said += [tap.said("alert", WORDS)]
        (alert,) = (await server.session(made)).state.measures.alerts
        seen = wire.AcknowledgeAlert(alert=alert.id)
        assert (await made.client.command(seen)).status_code == 403
        assert (await made.therapist.command(seen)).status_code == 200
        async with seat.screen() as screen:
            await screen.until(screen.saw(ev.Paused))
            said += [tap.said("alert", WORDS)]
        assert said == [party == "therapist"] * 3
        read = json.dumps(seat.joined) + (await seat.get("note")).text
        assert "alert" not in read.lower()


async def test_the_therapists_screen_is_told_what_stands_until_it_was_seen(folder: Path) -> None:
    async with agreed(folder) as (server, made), made.therapist.screen() as screen:
        await made.therapist.command(ASK)
        await made.client.command(answers(2))

        def shown() -> list[wire.AlertView]:
            return [list(f.alerts) for f in screen.frames if isinstance(f, wire.Alerts)][-1]

        await screen.until(lambda: len(shown()) == 1)
        (alert,) = shown()
        assert alert.text.endswith("“more than half the days”")
        await screen.do(wire.AcknowledgeAlert(alert=alert.id))
        await screen.until(lambda: not shown())
        assert not (await server.session(made)).state.measures.alerts


# --- the forms -----------------------------------------------------------------------------


async def test_the_questions_can_be_had_word_for_word(folder: Path) -> None:
    async with agreed(folder) as (server, _):
        forms = (await server.http.get("/api/measures")).json()["measures"]
        assert [(f["id"], len(f["items"]), len(f["answers"])) for f in forms] == [
            ("phq9", 9, 4),
            ("gad7", 7, 4),
        ]
        assert "alert" not in json.dumps(forms)
        assert {(f["language"], *f["languages"]) for f in forms} == {("en", "en", "es")}


@pytest.mark.parametrize(("asked", "language"), [("es", "es"), ("es-MX", "es"), ("xx", "en")])
async def test_the_questions_can_be_had_in_the_language_that_is_spoken(
    folder: Path, asked: str, language: str
) -> None:
    """In English, where nobody translated them."""
    async with agreed(folder) as (server, _):
        forms = (await server.http.get(f"/api/measures?language={asked}")).json()["measures"]
        assert [f["language"] for f in forms] == [language] * 2
        (first, *_) = forms[0]["answers"]
        assert first == ("Ningún día" if language == "es" else "Not at all")
