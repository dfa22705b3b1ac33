"""What ends a screen's socket: it is too slow, it goes, something fails, the server closes."""

from pathlib import Path

import pytest
from pycrdt import create_update_message

from live import events as ev
from live import wire
from live.errors import StoreError
from live.store import Store
from live.web import socket
from tests.fakes.screen import Screen
from tests.fakes.server import AGREE, Running, Seat, agreed, serving, with_a_line

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"


async def test_a_slow_screen_is_told_to_come_back_and_does_not_slow_the_others(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        session = await server.session(made)
        async with made.therapist.screen() as therapist, made.client.screen() as slow:
            signal = wire.write(wire.Signalled(sender="therapist", data={"x": "y" * 50_000}))
            while session.hub.has("client"):  # nobody reads at the other end
                session.hub.send(signal, to="client")
            assert isinstance(await therapist.do(AGREE), wire.Done)
            assert await slow.closed() == wire.CLOSE_TOO_SLOW
            await therapist.until(therapist.saw(ev.Left))
        async with made.client.screen() as again:
            await again.until(again.saw(ev.Left))


async def test_a_screen_that_takes_nothing_is_let_go_even_if_little_waits(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "TAKE_WITHIN", 0.2)
    async with serving(folder) as server:
        made = await server.set_up()
        session = await server.session(made)
        async with made.therapist.screen() as therapist, made.client.screen() as slow:
            slow.connection.transport.pause_reading()
            frame = wire.write(wire.Signalled(sender="therapist", data={"x": "y" * 1_000_000}))
            for _ in range(30):  # more than the kernel's buffers hold
                session.hub.send(frame, to="client")
            await therapist.until(therapist.saw(ev.Left))
            slow.connection.transport.abort()


async def test_a_screen_that_goes_in_the_middle_of_a_command_has_given_it(folder: Path) -> None:
    """Carried out or not, never half; the log and the note say the same."""
    async with agreed(folder) as (server, made):
        for number in range(8):
            async with made.client.server_socket(f"/ws/{made.id}") as connection:
                screen = Screen(connection)
                await screen.send(wire.Hello(ticket=await made.client.ticket()))
                command = wire.Write(section="data", text=f"line {number}")
                await screen.send(wire.Do(id="x", command=command))
                if number % 2:
                    await screen.take()
        async with made.therapist.screen() as therapist:
            assert isinstance(await therapist.do(AGREE), wire.Done)
            session = await server.session(made)
            assert set(session.state.entries) == set(session.room.document.texts())
        async with made.therapist.screen() as therapist:
            assert therapist.note.texts().keys() == session.state.entries.keys()


async def test_a_store_that_fails_lets_screens_go_and_the_session_comes_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """1011: come back with what you have. The others' sessions notice nothing."""
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        other = await server.set_up()
        real = Store.append_update

        async def full(self: Store, session: str, *rest: object) -> None:
            if session == made.id:
                raise StoreError("the disk is full: free some space")
            await real(self, session, *rest)  # type: ignore[arg-type]

        async with (
            other.client.screen() as elsewhere,
            made.therapist.screen() as therapist,
            made.client.screen() as client,
        ):
            with monkeypatch.context() as patched:
                patched.setattr(Store, "append_update", full)
                await client.types(line, " " + SECRET)
                assert await client.closed() == 1011
                assert await therapist.closed() == 1011
                assert not [f for f in client.frames if isinstance(f, wire.RefusedFrame)]
            assert isinstance(await elsewhere.do(AGREE), wire.Done)
            assert [e.body for e in elsewhere.events() if isinstance(e.body, ev.WentWrong)] == []
        async with made.client.screen() as again:
            await again.until(again.saw(ev.WentWrong))
            assert again.note.texts() == {line: "Slept four hours."}
            there = again.note.doc.get_state()
            await again.raw(create_update_message(client.note.doc.get_update(there)))
            await again.until(lambda: again.note.texts()[line].endswith(SECRET))
    told = "".join(capsys.readouterr())
    assert "session_failed" in told
    assert SECRET not in told


async def test_a_session_that_cannot_be_read_says_so_to_the_screen(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        hello = wire.Hello(ticket=await made.client.ticket())

        async def broken(*_: object) -> None:
            raise StoreError("expected what was kept, got something else")

        monkeypatch.setattr(Store, "events", broken)
        async with made.client.server_socket(f"/ws/{made.id}") as connection:
            screen = Screen(connection)
            await screen.send(hello)
            assert await screen.closed() == 1011


async def test_what_nobody_foresaw_ends_that_screen_and_is_not_told_in_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError(SECRET)

    async with serving(folder) as server:
        made = await server.set_up()
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            with monkeypatch.context() as patched:
                patched.setattr(socket, "_take_binary", fails)
                await client.raw(b"\x00\x00\x01\x00")
                assert await client.closed() == 1011
            assert isinstance(await therapist.do(AGREE), wire.Done)
            await therapist.until(therapist.saw(ev.Left))
    told = "".join(capfd.readouterr())
    assert "request_failed" in told
    assert SECRET not in told


async def both(server: Running) -> tuple[Seat, Seat]:
    """Two people of one session."""
    made = await server.set_up()
    return made.therapist, made.client


async def test_closing_the_server_closes_the_screens(folder: Path) -> None:
    async with serving(folder) as server:
        therapist, _ = await both(server)
        socket_ = therapist.server_socket(f"/ws/{therapist.id}")
        connection = await socket_
        screen = Screen(connection)
        await screen.send(wire.Hello(ticket=await therapist.ticket()))
        await screen.take()
    assert await screen.closed() == 1012
    async with serving(folder) as server:
        events = await server.store.events(therapist.id)
        assert isinstance(events[-1].body, ev.Left)
