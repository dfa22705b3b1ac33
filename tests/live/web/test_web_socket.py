"""A screen's socket: hello, what it is told from the beginning, presence, commands, signals."""

from pathlib import Path

import anyio
import pytest

from live import events as ev
from live import wire
from live.hub import Screen as HubScreen
from live.web import socket
from tests.fakes.screen import Screen
from tests.fakes.server import AGREE, agreed, serving, with_a_line

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"

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
    async with agreed(folder) as (server, made):
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
