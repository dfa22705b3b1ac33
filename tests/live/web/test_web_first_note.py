"""The note that comes with a join, over real sockets: who gets it, and until when it counts."""

from base64 import b64decode
from datetime import timedelta
from pathlib import Path

import pytest
from pycrdt import create_sync_message

from live import events as ev
from live import wire
from live.equipment import utc_now
from live.note.document import NoteDocument
from live.note.drafting import Draft
from live.store import Grant
from live.values import SAMPLE_RATE, Party
from tests.fakes.screen import Screen
from tests.fakes.server import Made, Running, Seat, agreed, serving, with_a_line
from tests.fakes.values import utterance

pytestmark = pytest.mark.together


async def joins(server: Running, made: Made, party: Party) -> Seat:
    """Somebody opens their link once more."""
    lifetime = timedelta(hours=1)
    token = await server.store.tokens.issue("join", Grant(made.id, party), lifetime, utc_now())
    return await server.join(f"#join={token}")


def copy_of(seat: Seat) -> NoteDocument:
    """The note as it came with the join."""
    note = NoteDocument()
    note.doc.apply_update(b64decode(seat.joined["note"]["update"]))
    return note


async def test_the_note_comes_with_the_join_as_of_the_last_event(folder: Path) -> None:
    """So a page shows its lines before its socket is open."""
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        seat = await joins(server, made, "client")
        assert copy_of(seat).texts() == {line: "Slept four hours."}
        assert seat.joined["note"]["seq"] == (await server.session(made)).state.seq


@pytest.mark.parametrize("mode", ["private", "reveal"])
async def test_it_does_not_come_to_a_client_who_is_not_shown_it(folder: Path, mode: str) -> None:
    """Their therapist gets it."""
    async with serving(folder) as server:
        made = await server.set_up(mode=mode)
        await made.agree()
        await made.therapist.command(wire.Write(section="data", text="Slept four hours."))
        assert (await joins(server, made, "client")).joined["note"] is None
        assert len(copy_of(await joins(server, made, "therapist")).texts()) == 1


async def test_a_copy_from_before_something_was_taken_back_is_not_merged(folder: Path) -> None:
    """What it holds does not come back by it; a copy from after it is taken as it is."""
    async with agreed(folder) as (server, made):
        session = await server.session(made)
        said = utterance("I stole a xylophone.", "client", SAMPLE_RATE, "u1")
        await session.record(ev.Heard(utterance=said))
        await session.propose(Draft("symptom", "Stole a xylophone.", ("u1",)))
        before = await joins(server, made, "client")
        struck = wire.Strike(start=0, end=60 * SAMPLE_RATE)
        assert (await made.therapist.command(struck)).status_code == 200
        await made.therapist.command(wire.Write(section="data", text="Brought a sleep log."))
        (line,) = session.room.document.texts()
        old = await _typing(before, line)
        refused = {frame.code for frame in old.frames if isinstance(frame, wire.RefusedFrame)}
        assert refused == {"struck"}
        await _typing(await joins(server, made, "client"), line)
        assert session.room.document.texts() == {line: "Brought a sleep log. Yes."}


async def _typing(seat: Seat, line: str) -> Screen:
    """Open the socket with the copy of the note, and type into a line once the server has it."""
    async with seat.server_socket(f"/ws/{seat.id}") as connection:
        screen = Screen(connection, note=copy_of(seat))
        copy = seat.joined["note"]["seq"]
        await screen.send(wire.Hello(ticket=seat.joined["ticket"], copy=copy))
        await screen.raw(create_sync_message(screen.note.doc))
        await screen.until(lambda: screen.synced)
        await screen.types(line, " Yes.")
        await screen.do(wire.Pause())
    return screen
