"""Modes and consent over real sockets: what a client's connection gets, byte for byte."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from pycrdt import YMessageType, create_sync_message, create_update_message, read_message
from websockets.asyncio.client import ClientConnection

from live import events as ev
from live import wire
from live.commands import WITHOUT_THE_NOTE
from live.note.document import NoteDocument
from tests.fakes.models import Held, ScriptedRecognizer
from tests.fakes.server import AGREE, PATIENCE, Made, Seat, agreed, serving
from tests.fakes.sessions import Microphone
from tests.live.test_wire import COMMANDS

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"
GOAL = "marimba-aspiration"
BOTH = (SECRET.encode(), GOAL.encode())


class Wiretap:
    """A client's connection, and every byte that it got."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.got: list[bytes] = []
        self.frames: list[Any] = []

    async def take(self) -> None:
        """Take one frame."""
        data = await self.connection.recv()
        if isinstance(data, str):
            self.got.append(data.encode())
            self.frames.append(wire.read_to_screen(data))
        else:
            self.got.append(data)
            self.frames.append(data)

    async def until(self, kind: type[Any], name: str | None = None) -> Any:
        """Take frames until one of a kind (and of that id) comes."""
        with anyio.fail_after(PATIENCE):
            while True:
                await self.take()
                last = self.frames[-1]
                if isinstance(last, kind) and (name is None or last.id == name):
                    return last

    async def until_event(self, kind: type[Any]) -> None:
        """Take frames until an event of a kind comes."""
        while not isinstance((await self.until(wire.Happened)).event.body, kind):
            pass

    async def send(self, frame: wire.FromScreen) -> None:
        """Send a text frame."""
        await self.connection.send(wire.write(frame))

    def binary(self) -> list[bytes]:
        """The binary frames it got."""
        return [frame for frame in self.frames if isinstance(frame, bytes)]


@asynccontextmanager
async def tapped(seat: Seat, resume: int = 0) -> AsyncIterator[Wiretap]:
    """A client's connection that keeps what it gets."""
    async with seat.server_socket(f"/ws/{seat.id}") as connection:
        tap = Wiretap(connection)
        await tap.send(wire.Hello(ticket=await seat.ticket(), resume=resume))
        await tap.until(wire.Welcome)
        yield tap


def nothing_of_the_note(got: list[bytes]) -> None:
    """Neither a line's words nor a goal's stand in any of these bytes."""
    assert not [data for data in got if any(word in data for word in BOTH)]


async def begun(server: Any, mode: str) -> Made:
    """A live session in a mode, with a goal."""
    made: Made = await server.set_up(mode=mode, goals=[{"id": "g1", "text": GOAL}])
    await made.agree()
    return made


async def write(made: Made, text: str = SECRET) -> None:
    """The therapist writes a line."""
    answer = await made.therapist.command(wire.Write(section="data", text=text))
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("mode", ["private", "reveal"])
async def test_no_byte_of_the_note_reaches_a_client_who_is_not_shown_it(
    folder: Path, mode: str
) -> None:
    """Live, by replay, after a lost line, in answers and refusals, on the socket and beside it."""
    async with serving(folder) as server:
        made = await begun(server, mode)
        got: list[bytes] = []
        async with tapped(made.client) as client:
            await write(made)
            note = NoteDocument()
            for frame in (
                create_sync_message(note.doc),
                create_update_message(b"\x00\x00"),
                bytes([YMessageType.AWARENESS, 1, 0]),
                b"\xff",
            ):
                await client.connection.send(frame)
                refused = await client.until(wire.RefusedFrame, "")
                assert refused.code == "not_shared"
            for number, command in enumerate(COMMANDS):
                if isinstance(command, WITHOUT_THE_NOTE):
                    continue
                await client.send(wire.Do(id=f"c{number}", command=command))
                refused = await client.until(wire.RefusedFrame, f"c{number}")
                assert refused.code == "not_shared"
                answer = await made.client.command(command)
                assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_shared")
            for path in ("note", "reading", "export/pdf", "export/json"):
                answer = await made.client.get(path)
                assert answer.status_code == 403
                got.append(answer.content)
            assert client.binary() == []
            got += client.got
        for resume in (0, 3):
            async with tapped(made.client, resume) as client:
                await made.therapist.command(wire.Pause())
                await client.until_event(ev.Paused)
                await made.therapist.command(wire.Resume())
                assert client.binary() == []
                got += client.got
        nothing_of_the_note(got)


async def test_the_note_is_taken_from_a_clients_screen_at_once_and_shown_again(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made = await begun(server, "shared")
        await write(made, "Slept four hours.")
        async with tapped(made.client) as client, made.therapist.screen() as therapist:
            await therapist.do(wire.SwitchMode(mode="private"))
            await client.until_event(ev.ModeSwitched)
            view = (await client.until(wire.ViewChanged)).view
            assert (view.mode, view.client_sees_note, view.goals) == ("private", False, ())
            seen = len(client.got)
            await write(made)
            await made.therapist.command(wire.Pause())
            await client.until_event(ev.Paused)
            nothing_of_the_note(client.got[seen:])
            await therapist.do(wire.SwitchMode(mode="shared"))
            await client.until(bytes)
            note = NoteDocument()
            assert client.frames[-1][:2] == b"\x00\x01"  # the whole of it, unasked
            note.doc.apply_update(read_message(client.frames[-1][2:]))
            assert list(note.texts().values()) == ["Slept four hours.", SECRET]
            told = [f.event.body for f in client.frames[seen:] if isinstance(f, wire.Happened)]
            assert sum(isinstance(body, ev.Written) for body in told) == 2


async def test_what_is_revealed_is_read_and_signed_by_both(folder: Path) -> None:
    async with serving(folder) as server:
        made = await begun(server, "reveal")
        await write(made)
        async with tapped(made.client) as client:
            await made.therapist.command(wire.End())
            await client.until(bytes)
            assert SECRET.encode() in client.frames[-1]
            await client.until_event(ev.NoteReady)
            sha256 = await made.client.sha256()
            for seat in (made.client, made.therapist):
                assert (await seat.sign(sha256)).status_code == 200
        assert (await made.client.get("note")).json()["note"]["session"]["mode"] == "reveal"


async def test_a_private_note_is_signed_by_the_therapist_alone(folder: Path) -> None:
    async with serving(folder) as server:
        made = await begun(server, "private")
        await write(made)
        async with tapped(made.client) as client:
            await made.therapist.command(wire.End())
            await client.until_event(ev.NoteReady)
            assert (await made.therapist.sign(await made.therapist.sha256())).status_code == 200
            await client.until(wire.ViewChanged)
            nothing_of_the_note(client.got)
        session = await server.session(made)
        assert (session.state.state, session.state.mode_now) == ("signed", "private")
        assert (await made.client.get("export/pdf")).status_code == 403
        assert (await made.therapist.get("export/json")).status_code == 200


async def test_a_client_who_declines_writing_together_is_heard_and_not_shown_the_note(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        await made.therapist.command(AGREE)
        await made.client.command(
            wire.Consent(purposes=("transcription", "drafting"), text_version="1")
        )
        await write(made)
        async with tapped(made.client) as client:
            nothing_of_the_note(client.got)
        session = await server.session(made)
        assert session.state.listening
        assert (session.view().mode, session.view().apart) == ("shared", ("client",))


# --- sound ----------------------------------------------------------------------------------


async def test_no_sound_is_taken_from_people_who_only_write_together(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        for seat in (made.therapist, made.client):
            command = wire.Consent(purposes=("collaboration",), text_version="1")
            assert (await seat.command(command)).status_code == 200
            headers = {"authorization": f"Bearer {seat.tap}", "content-type": "application/sdp"}
            offer = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n"
            refused = await server.http.post(f"/whip/{made.id}", headers=headers, content=offer)
            assert refused.status_code in {400, 403}
        session = await server.session(made)
        assert (session.state.state, session.state.listening) == ("live", False)
        with pytest.raises(Exception, match="consent to transcription"):
            await Microphone(session, "client").open()
        await write(made)
        async with tapped(made.client) as client:
            await client.connection.send(create_sync_message(NoteDocument().doc))
            with anyio.fail_after(PATIENCE):
                while not any(SECRET.encode() in frame for frame in client.binary()):
                    await client.take()


async def test_after_transcription_is_taken_back_no_decode_begins_and_the_one_at_work_ends(
    folder: Path,
) -> None:
    recognizer = ScriptedRecognizer()
    recognizer.held = Held()
    async with agreed(folder, recognizer=recognizer) as (server, made):
        session = await server.session(made)
        client = await Microphone(session, "client").open()
        therapist = await Microphone(session, "therapist").open()
        client.speak(1.2)
        therapist.speak(1.2)
        with anyio.fail_after(PATIENCE):
            await anyio.to_thread.run_sync(recognizer.held.reached.wait)
        await made.client.command(wire.Revoke(purposes=("transcription",)))
        begun_before = len(recognizer.decoded)
        with anyio.fail_after(PATIENCE):
            while recognizer.inside:  # the gate is never opened: the work is given up
                await anyio.lowlevel.checkpoint()
        assert (client.stopped, therapist.stopped) == (True, True)
        client.speak(1.2)
        await made.therapist.command(wire.Write(section="data", text="Slept."))
        assert len(recognizer.decoded) == begun_before
        assert session.state.utterances == ()
        assert session.state.taps == frozenset()
