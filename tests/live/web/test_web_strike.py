"""Taking back over real sockets: what screens are sent afterwards, and what they may say."""

from pathlib import Path

import anyio
import anyio.lowlevel
import pytest
from pycrdt import create_sync_message

from audio.types import SAMPLE_RATE
from live import events as ev
from live import wire
from live.note.document import NoteDocument
from live.note.drafting import Draft
from tests.fakes.screen import Screen
from tests.fakes.server import Made, Running, agreed
from tests.fakes.values import utterance

pytestmark = pytest.mark.together

SECRET = "xylophone"
STRIKE = wire.Strike(start=0, end=60 * SAMPLE_RATE)


async def told(server: Running, made: Made) -> str:
    """Something was said and drafted; returns the id of a line that does not rest on it."""
    session = await server.session(made)
    said = utterance(f"I stole a {SECRET}.", "client", SAMPLE_RATE, "u1")
    await session.record(ev.Heard(utterance=said))
    await session.propose(Draft("symptom", f"Stole a {SECRET}.", ("u1",)))
    await made.therapist.command(wire.Write(section="data", text="Brought a sleep log."))
    return list(session.state.entries)[1]


async def start_anew(screen: Screen) -> None:
    """What a screen does when it is told that something was taken back."""
    screen.note, screen.synced = NoteDocument(), False
    await screen.raw(create_sync_message(screen.note.doc))
    await screen.until(lambda: screen.synced)


async def recorded(screen: Screen) -> list[str | bytes]:
    """Keep every frame that a screen is sent from now on."""
    frames: list[str | bytes] = []
    receive = screen.connection.recv

    async def recv() -> str | bytes:
        frames.append(await receive())
        return frames[-1]

    screen.connection.recv = recv  # type: ignore[assignment, method-assign]
    return frames


def spoken_of(frames: list[str | bytes]) -> bool:
    """Whether a frame holds the struck word."""
    return any(SECRET.encode() in frame for frame in _raw(frames))


def after_the_strike(frames: list[str | bytes]) -> list[str | bytes]:
    """The frames from the one on that tells of it: what was on the wire before is out."""
    told = [b'"type":"struck"' in frame for frame in _raw(frames)]
    return frames[told.index(True) :]


def _raw(frames: list[str | bytes]) -> list[bytes]:
    return [frame if isinstance(frame, bytes) else frame.encode() for frame in frames]


async def test_after_it_no_frame_holds_a_struck_word(folder: Path) -> None:
    """On both screens, and on one that resumes from before."""
    async with agreed(folder) as (server, made):
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            line = await told(server, made)
            await client.until(client.saw(ev.Proposed))
            await therapist.until(therapist.saw(ev.Proposed))
            frames = [await recorded(screen) for screen in (therapist, client)]
            answer = await client.do(STRIKE)
            assert isinstance(answer, wire.Done)
            await therapist.until(therapist.saw(ev.Struck))
            for screen in (therapist, client):
                await start_anew(screen)
                assert list(screen.note.texts()) == [line]
            await client.types(line, " Twice.")
            await therapist.until(lambda: "Twice" in therapist.note.texts()[line])
            assert all(len(after_the_strike(sent)) > 2 for sent in frames)
            assert not any(spoken_of(after_the_strike(sent)) for sent in frames)
        for since in (0, 5):
            async with made.client.screen(resume=since) as again:
                await again.until(again.saw(ev.Removed, 2))
                await again.until(lambda: again.synced)
                raw = [wire.write(frame) for frame in again.frames if not isinstance(frame, bytes)]
                assert not spoken_of([*raw, again.note.doc.get_update()])


async def test_a_screen_that_was_away_is_told_to_start_anew(folder: Path) -> None:
    """What it says of the old note is refused with a reason; its line stays open."""
    async with agreed(folder) as (server, made):
        line = await told(server, made)
        async with made.client.screen() as away:
            await away.until(away.saw(ev.Written))
            seen = away.events()[-1].seq
            old = away.note
        async with made.therapist.screen() as therapist:
            assert isinstance(await therapist.do(STRIKE), wire.Done)
        async with made.client.server_socket(f"/ws/{made.id}") as connection:
            back = Screen(connection, note=old)
            await back.send(wire.Hello(ticket=await made.client.ticket(), resume=seen))
            await back.raw(create_sync_message(old.doc))
            await back.until(back.saw(ev.Struck))
            await back.types(line, " Offline.")
            await back.until(lambda: any(isinstance(f, wire.RefusedFrame) for f in back.frames))
            (refused,) = [f for f in back.frames if isinstance(f, wire.RefusedFrame)]
            assert (refused.id, refused.code) == ("", "struck")
            await start_anew(back)
            await back.types(line, " Online.")
            assert isinstance(await back.do(wire.Accept(statement=line)), wire.Done)
            session = await server.session(made)
            assert session.room.document.texts() == {line: "Brought a sleep log. Online."}


async def test_a_change_that_waits_while_it_is_taken_back_closes_nothing(folder: Path) -> None:
    """It is answered as one of a copy from before; the screen starts anew and goes on typing."""
    async with agreed(folder) as (server, made):
        line = await told(server, made)
        session = await server.session(made)
        async with made.client.screen() as client:
            await client.until(lambda: client.synced and client.saw(ev.Written)())
            async with session.acting:
                await client.types(line, " Late.")
                with anyio.fail_after(60):
                    while not session.acting.statistics().tasks_waiting:
                        await anyio.lowlevel.checkpoint()
                await session.taking_back.strike("therapist", STRIKE)
            await client.until(lambda: any(isinstance(f, wire.RefusedFrame) for f in client.frames))
            (refused,) = [f for f in client.frames if isinstance(f, wire.RefusedFrame)]
            assert (refused.id, refused.code) == ("", "struck")
            assert client.saw(ev.Struck)()
            await start_anew(client)
            await client.types(line, " Again.")
            assert isinstance(await client.do(wire.Accept(statement=line)), wire.Done)
            assert session.room.document.texts() == {line: "Brought a sleep log. Again."}


async def test_how_many_lines_would_go_is_not_told_to_whom_the_note_is_not_shown(
    folder: Path,
) -> None:
    """The count would say what the therapist's note holds."""
    async with agreed(folder) as (server, made):
        await told(server, made)
        await made.therapist.command(wire.SwitchMode(mode="private"))
        answer = await made.client.get("strike?start=0&end=960000")
        assert answer.json() == {"start": 0, "end": 960_000, "lines": None, "edited": None}
        theirs = await made.therapist.get("strike?start=0&end=960000")
        assert theirs.json()["lines"] == 1


async def test_how_many_lines_would_go_is_told_and_nothing_is_done(folder: Path) -> None:
    """Both may ask."""
    async with agreed(folder) as (server, made):
        await told(server, made)
        for seat in (made.therapist, made.client):
            answer = await seat.get("strike?start=0&end=960000")
            assert answer.json() == {"start": 0, "end": 960_000, "lines": 1, "edited": 0}
        assert (await made.client.get("strike?last_s=soon")).status_code == 400
        assert (await made.client.get("strike")).status_code == 400
        assert len((await server.session(made)).state.entries) == 2
