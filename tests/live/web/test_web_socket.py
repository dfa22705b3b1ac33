"""A screen's socket: hello, replay, commands, the shared note, and what ends it."""

from pathlib import Path

import anyio
import pytest
from pycrdt import Map, Text, YMessageType, create_update_message, write_message

from live import events as ev
from live import wire
from live.errors import StoreError
from live.hub import Screen as HubScreen
from live.store import Store
from live.web import socket
from live.web.socket import payload
from tests.fakes.server import AGREE, Made, Running, Screen, Seat, serving

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"


async def with_a_line(server: Running, text: str = "Slept four hours.") -> tuple[Made, str]:
    """A live session whose note holds one line; and the line's id."""
    made = await server.set_up()
    await made.agree()
    await made.therapist.command(wire.Write(section="data", text=text))
    return made, next(iter((await server.session(made)).state.entries))


NO_HELLO: list[str | bytes] = [
    "",
    "{}",
    b"\x00\x00\x01\x00",
    '{"type":"hello"}',
    '{"type":"hello","ticket":"x","v":2}',
    '{"type":"hello","ticket":"x","resume":-1}',
    '{"type":"do","id":"1","command":{"type":"end"}}',
    "[" * 60_000,
    "\ud7ff" * 10,
]


async def test_whoever_does_not_say_hello_is_sent_away(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        for frame in NO_HELLO:
            async with made.client.server_socket(f"/ws/{made.id}") as connection:
                await connection.send(frame)
                assert await Screen(connection).closed() == 4401, frame[:40]


async def test_whoever_says_nothing_is_sent_away(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "HELLO_WITHIN", 0.01)
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.client.server_socket(f"/ws/{made.id}") as connection:
            assert await Screen(connection).closed() == 4401


async def test_whoever_leaves_before_the_hello_leaves_no_trace(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.client.server_socket(f"/ws/{made.id}"):
            pass
        assert (await server.session(made)).state.present == frozenset()
    assert "failed" not in "".join(capsys.readouterr())


async def test_a_screen_is_told_everything_from_the_beginning(folder: Path) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        async with made.client.screen() as screen:
            assert isinstance(screen.frames[0], wire.Welcome)
            assert screen.frames[0].party == "client"
            assert [type(e.body) for e in screen.events()[:4]] == [
                ev.Created,
                ev.Consented,
                ev.Consented,
                ev.Written,
            ]
            assert screen.note.texts() == {line: "Slept four hours."}


async def test_a_screen_that_comes_back_misses_nothing_and_hears_nothing_twice(
    folder: Path,
) -> None:
    """It leaves while things go on happening, again and again."""
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
        seen: list[int] = []
        for turn in range(4):
            async with made.client.screen(resume=seen[-1] if seen else 0) as screen:
                for _ in range(3):
                    assert (await made.therapist.command(wire.Pause())).status_code == 200
                    assert (await made.therapist.command(wire.Resume())).status_code == 200
                if turn % 2:  # leave in the middle of what was sent, or having seen it all
                    await screen.until(lambda s=screen: len(s.events()) > 3)  # type: ignore[misc]
                else:
                    last = (await server.session(made)).state.seq
                    await screen.until(
                        lambda s=screen, to=last: s.events()[-1].seq >= to  # type: ignore[misc]
                    )
                seen += [event.seq for event in screen.events()]
        async with made.client.screen(resume=seen[-1]) as screen:
            last = (await server.session(made)).state.seq
            await screen.until(lambda: bool(screen.events()) and screen.events()[-1].seq == last)
            seen += [event.seq for event in screen.events()]
        assert seen == list(range(1, last + 1))


async def test_a_screen_that_saw_more_than_there_is_starts_anew(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.client.screen(resume=10_000) as screen:
            await screen.until(screen.saw(ev.Created))


async def test_presence_follows_the_last_screen_of_each(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.therapist.screen() as therapist:
            async with made.client.screen(), made.client.screen():
                await therapist.until(therapist.saw(ev.Joined, 2))
            await therapist.until(therapist.saw(ev.Left))
            parties = [e.body.party for e in therapist.events() if isinstance(e.body, ev.Joined)]
            assert parties == ["therapist", "client"]
            assert (await server.session(made)).state.present == {"therapist"}


async def test_one_screen_goes_while_another_comes_and_presence_holds(folder: Path) -> None:
    """However the two cross, who has a screen open is shown as present."""
    async with serving(folder) as server:
        made = await server.set_up()
        session = await server.session(made)
        old, _ = await session.attach("client", 0)
        for _ in range(20):
            news: list[HubScreen] = []

            async def come(found: list[HubScreen] = news) -> None:
                found.append((await session.attach("client", 0))[0])

            async with anyio.create_task_group() as tasks:
                tasks.start_soon(session.detach, old)
                tasks.start_soon(come)
            assert session.state.present == {"client"}
            old = news[0]
        await session.detach(old)
        assert session.state.present == frozenset()


async def test_commands_are_answered_by_their_id(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.therapist.screen() as screen:
            done = await screen.do(AGREE, "a1")
            assert isinstance(done, wire.Done)
            await screen.until(lambda: done.seq in [event.seq for event in screen.events()])
            refused = await screen.do(wire.Pause(), "a2")
            assert isinstance(refused, wire.RefusedFrame)
            assert (refused.id, refused.code) == ("a2", "wrong_state")
            assert isinstance(await screen.do(AGREE, "a1"), wire.Done)


async def test_the_second_hello_and_frames_nobody_knows_are_refused_and_do_not_end_it(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.client.screen() as screen:
            frames = ["{", "[]", f'{{"type":"{SECRET}"}}', '{"type":"do","id":"1"}']
            for frame in (wire.write(wire.Hello(ticket="x")), *frames):
                before = len(screen.frames)
                await screen.raw(frame)
                await screen.until(
                    lambda n=before: any(  # type: ignore[misc]
                        isinstance(f, wire.RefusedFrame) for f in screen.frames[n:]
                    )
                )
                refused = next(f for f in screen.frames[before:] if f.type == "refused")
                assert (refused.id, refused.code) == ("", "bad_input")
                assert SECRET not in refused.message
            assert isinstance(await screen.do(AGREE), wire.Done)


async def test_a_text_frame_that_is_too_long_ends_the_connection_and_nothing_else(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.therapist.screen() as other, made.client.screen() as screen:
            await screen.raw('"' + SECRET + "x" * wire.MAX_TEXT_FRAME + '"')
            assert await screen.closed() == wire.CLOSE_TOO_LARGE
            assert screen.frames[-1].code == "too_large"
            assert isinstance(await other.do(AGREE), wire.Done)


MALFORMED = {
    "unknown kind": b"\x07\x00\x01\x00",
    "kind alone": b"\x00",
    "step alone": b"\x00\x00",
    "unknown step": b"\x00\x09\x01\x00",
    "shorter than it says": b"\x00\x02\x7f\x00",
    "longer than it says": b"\x00\x02\x01\x00\x00",
    "no state vector": b"\x00\x00\x05\xff\xff\xff\xff\xff",
    "no update": b"\x00\x02\x05\xff\xff\xff\xff\xff",
    "an endless length": b"\x00\x02" + b"\xff" * 500_000,
    "an endless length, awareness": b"\x01" + b"\xff" * 3_000,
    "too long": b"\x00\x02" + write_message(b"\x00" * wire.MAX_BINARY_FRAME),
}


async def test_what_is_no_y_protocol_is_refused_at_once(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.therapist.screen() as other:
            for name, frame in MALFORMED.items():
                async with made.client.screen() as screen:
                    await screen.raw(frame)
                    assert await screen.closed() == wire.CLOSE_NOT_ALLOWED, name
                    assert screen.frames[-1].code == "update_refused", name
            assert isinstance(await other.do(AGREE), wire.Done)


async def test_a_binary_frame_beyond_any_measure_ends_the_connection(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.client.screen() as screen:
            await screen.raw(b"\x00" * (wire.MAX_BINARY_FRAME + 10_000))
            assert await screen.closed() == wire.CLOSE_TOO_LARGE


@pytest.mark.parametrize("data", [b"\x00", b"\x01x", b"\x80\x01" + b"x" * 128])
def test_a_payload_is_what_its_length_says(data: bytes) -> None:
    assert payload(data) in (b"", b"x", b"x" * 128)


@pytest.mark.parametrize("data", [b"", b"\x01", b"\x00x", b"\x80", b"\xff" * 6, b"\x01xy"])
def test_anything_else_is_no_payload(data: bytes) -> None:
    with pytest.raises(ValueError, match="as long as it says"):
        payload(data)


async def test_an_edit_reaches_the_other_and_is_told_as_an_event(folder: Path) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            await client.types(line, " Woke twice. ☕")
            whole = "Slept four hours. Woke twice. ☕"
            await therapist.until(lambda: therapist.note.texts()[line] == whole)
            await therapist.until(therapist.saw(ev.Edited))
            edited = therapist.events()[-1].body
            assert edited == ev.Edited(statement=line, by="client")
            await client.until(client.saw(ev.Edited))


async def test_what_a_person_may_not_touch_is_refused_and_kept_nowhere(folder: Path) -> None:
    """The screen that tried is let go with the reason; nobody else notices."""
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        session = await server.session(made)
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            await client.until(lambda: client.note.text(line) is not None)
            kept = len(await server.store.updates(made.id))
            before = client.note.doc.get_state()
            sections = client.note.doc.get("sections", type=Map)
            sections["data"]["statements"][line]["status"] = "accepted by me"
            sections["data"]["statements"]["s-new"] = Map({"text": Text(SECRET)})
            await client.raw(create_update_message(client.note.doc.get_update(before)))
            assert await client.closed() == wire.CLOSE_NOT_ALLOWED
            assert (client.frames[-1].id, client.frames[-1].code) == ("", "update_refused")
            assert len(await server.store.updates(made.id)) == kept
            assert list(session.room.document.texts()) == [line]
            await therapist.types(line, " Goes on.")
            await therapist.until(therapist.saw(ev.Edited))
        async with made.client.screen() as again:
            assert again.note.texts() == {line: "Slept four hours. Goes on."}


async def test_typing_into_a_note_that_is_being_signed_starts_the_screen_anew(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        await made.therapist.command(wire.End())
        async with made.client.screen() as client:
            assert (await made.therapist.sign(await made.therapist.sha256())).status_code == 200
            await client.types(line, " " + SECRET)
            assert await client.closed() == wire.CLOSE_NOT_ALLOWED
            assert client.frames[-1].code == "wrong_state"
        async with made.client.screen() as again:
            assert again.note.texts() == {line: "Slept four hours."}


async def test_a_document_that_is_known_already_may_come_back_to_a_frozen_note(
    folder: Path,
) -> None:
    """A screen that reconnects says all it has: that is no change."""
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        async with made.client.screen() as client:
            await client.until(lambda: client.note.text(line) is not None)
            await client.deletes(line, 3)
            await client.until(client.saw(ev.Edited))
            await made.therapist.command(wire.End())
            await made.therapist.sign(await made.therapist.sha256())
            state = client.note.doc.get_state()  # what the server has, too
            await client.raw(create_update_message(client.note.doc.get_update(state)))
            assert isinstance(await client.do(wire.Reopen()), wire.Done)


async def test_typing_into_a_rejected_line_does_not_bring_it_back(folder: Path) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            await client.until(lambda: client.note.text(line) is not None)
            await therapist.do(wire.Reject(statement=line))
            await client.types(line, " More.")
            await therapist.until(lambda: therapist.note.texts()[line].endswith("More."))
            assert isinstance(await client.do(wire.Write(section="data", text="x")), wire.Done)
            assert (await server.session(made)).state.entries[line].status == "rejected"


async def test_where_the_cursor_stands_is_told_to_the_others_only(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        cursor = bytes([YMessageType.AWARENESS]) + write_message(b"\x01\x05\x01\x02{}")
        huge = bytes([YMessageType.AWARENESS]) + write_message(b"x" * socket.MAX_AWARENESS)
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            await client.raw(huge)
            await client.raw(cursor)
            await therapist.until(lambda: cursor in therapist.frames)
            assert isinstance(await client.do(AGREE), wire.Done)
            assert huge not in therapist.frames
            assert cursor not in client.frames


async def test_call_signals_go_to_the_other_person_only(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with (
            made.therapist.screen() as therapist,
            made.client.screen() as client,
            made.client.screen() as second,
        ):
            await client.send(wire.Signal(data={"description": {"sdp": SECRET}}))
            await therapist.until(
                lambda: any(isinstance(f, wire.Signalled) for f in therapist.frames)
            )
            signal = next(f for f in therapist.frames if isinstance(f, wire.Signalled))
            assert (signal.sender, signal.data) == ("client", {"description": {"sdp": SECRET}})
            for screen in (client, second):
                assert isinstance(await screen.do(AGREE), wire.Done)
                assert not any(isinstance(f, wire.Signalled) for f in screen.frames)


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
    async with serving(folder) as server:
        made = await server.set_up()
        await made.agree()
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
