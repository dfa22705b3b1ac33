"""What is open closes when whoever opened it may come in no more."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import anyio
import pytest
from pycrdt import create_sync_message

from live import events as ev
from live import wire
from live.audit.by_hand import COMMAND
from live.equipment import utc_now
from live.errors import StoreError
from tests.fakes.screen import Screen
from tests.fakes.server import (
    CLINICIAN,
    NEW,
    SETUP,
    Made,
    Running,
    Seat,
    agreed,
    bearer,
    pcm,
    serving,
)

pytestmark = pytest.mark.together


async def by_sign_in(server: Running, made: Made) -> Seat:
    """The clinician opens their session from the list."""
    answer = await server.post(f"/api/sessions/{made.id}/access", SETUP, {})
    return Seat(server, answer.json())


@asynccontextmanager
async def lane(seat: Seat) -> AsyncIterator[Screen]:
    """The private lane's socket."""
    async with seat.server_socket(f"/ws/{seat.id}/private") as connection:
        screen = Screen(connection)
        await screen.send(wire.Hello(ticket=await seat.ticket()))
        await screen.raw(create_sync_message(screen.note.doc))
        await screen.until(lambda: screen.synced)
        yield screen


async def test_signing_out_closes_every_screen_that_was_opened_by_it(folder: Path) -> None:
    """And no other: the client's stays."""
    async with agreed(folder) as (server, made):
        seat = await by_sign_in(server, made)
        async with seat.screen() as mine, lane(seat) as own, made.client.screen() as theirs:
            answer = await server.http.post("/api/sign-out", headers=bearer(SETUP))
            assert answer.status_code == 204
            assert await mine.closed() == wire.CLOSE_NOT_SIGNED_IN
            assert await own.closed() == wire.CLOSE_NOT_SIGNED_IN
            await theirs.do(wire.Pause())
        with pytest.raises(AssertionError, match="not_signed_in"):
            await seat.ticket()


async def test_what_a_command_ends_beside_the_server_closes_at_the_next_look(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        seat = await by_sign_in(server, made)
        async with seat.screen() as mine:
            await server.app.state.doors.look()
            await mine.do(wire.Write(section="data", text="Still here."))
            await server.store.sign_ins.end_all(CLINICIAN.id, COMMAND)
            await server.app.state.doors.look()
            assert await mine.closed() == wire.CLOSE_NOT_SIGNED_IN


async def test_a_link_given_anew_closes_what_the_old_one_opened(folder: Path) -> None:
    """Screen and microphone; the new one opens."""
    async with agreed(folder) as (server, made):
        path = f"/api/sessions/{made.id}/links"
        rows = (await server.http.get(path, headers=bearer(SETUP))).json()["links"]
        assert sorted((row["party"], row["uses_left"]) for row in rows) == [
            ("client", 19),
            ("therapist", 19),
        ]
        async with (
            made.client.screen() as screen,
            made.client.server_socket(f"/pcm/{made.id}") as tap,
        ):
            await tap.send(f'{{"token":"{made.client.tap}"}}')
            await tap.send(pcm(0.1, 0))
            await screen.until(screen.saw(ev.TapOpened))
            link = (await server.post(path, SETUP, {"party": "client"})).json()["link"]
            assert await screen.closed() == wire.CLOSE_NOT_SIGNED_IN
            await tap.wait_closed()
        assert (await made.client.get("note")).status_code == 401
        again = await server.join(link)
        assert (await again.get("note")).status_code == 200
        rows = (await server.http.get(path, headers=bearer(SETUP))).json()["links"]
        for row in rows:
            gone = await server.http.delete(f"{path}/{row['id']}", headers=bearer(SETUP))
            assert gone.status_code == 204
            gone = await server.http.delete(f"{path}/{row['id']}", headers=bearer(SETUP))
            assert gone.status_code == 404
        assert (await again.get("note")).status_code == 401
        assert (await server.http.get(path, headers=bearer(SETUP))).json() == {"links": []}


async def test_a_live_session_is_use_and_an_open_page_of_another_is_not(folder: Path) -> None:
    """Whoever listens to their client is not signed out for touching nothing."""
    async with serving(folder) as server:
        made = await server.set_up()
        other = Made((await server.post("/api/sessions", SETUP, NEW)).json()["session"],
                     made.therapist, made.client)  # fmt: skip
        await made.agree()
        for session, counts in ((other, False), (made, True)):
            seat = await by_sign_in(server, session)
            async with seat.screen():
                await server.app.state.doors.look()  # what was typed until here is counted
                before = utc_now() - timedelta(minutes=10)
                (row,) = await server.store.sign_ins.of(CLINICIAN.id)
                await _rests_since(server, row.id, before)
                await server.app.state.doors.look()
                (row,) = await server.store.sign_ins.of(CLINICIAN.id)
                assert (row.seen_at > before) == counts


async def _rests_since(server: Running, sign_in: str, before: object) -> None:
    from sqlalchemy import update

    from live.store import tables

    c = tables.sign_ins.c
    async with server.store.database.write("") as db:
        await db.execute(update(tables.sign_ins).where(c.id == sign_in).values(seen_at=before))


async def test_a_look_that_fails_is_made_again_and_ends_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database may be busy for a moment: the server and its sessions go on."""
    looks, again = 0, anyio.Event()

    async def look() -> None:
        nonlocal looks
        looks += 1
        if looks == 1:
            raise StoreError("the database failed (SQLITE_BUSY)")
        again.set()

    monkeypatch.setattr("live.web.doors.LOOK_EVERY", 0.0)
    async with serving(folder) as server, anyio.create_task_group() as tasks:
        monkeypatch.setattr(server.app.state.doors, "look", look)
        tasks.start_soon(server.app.state.doors.run)
        await again.wait()
        tasks.cancel_scope.cancel()
