"""Frames that nobody would send: a screen may be let go, the session and the others go on."""

from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

import anyio
import pytest
from pycrdt import Doc, Map, Text, create_sync_message, create_update_message
from websockets.exceptions import ConnectionClosed

from live import wire
from tests.fakes.screen import Screen
from tests.fakes.server import AGREE, Seat, serving, with_a_line

pytestmark = pytest.mark.together

ROUNDS = 60
FRAMES = 8
CLOSED = frozenset({1000, 1005, wire.CLOSE_TOO_LARGE, wire.CLOSE_NOT_ALLOWED})
"""How a screen that sends such may be let go; 1011 would be a fault of ours."""
TICKETS = ("", "x", "A" * 43, "…" * 500, "\x00" * 43, "null", "../../etc", "%s%s%n")


def spoilt(frame: bytes, chance: Random) -> bytes:
    """A frame with some bytes changed, left out or repeated."""
    data = bytearray(frame)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[at:at] = chance.randbytes(chance.randint(1, 9))
            case 1:
                del data[at : at + chance.randint(1, 9)]
            case 2:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                data[at:at] = data[: chance.randint(1, 40)]
    return bytes(data)


def sound_frames(line: str) -> list[bytes]:
    """What a screen may well send: commands, and changes of the document."""
    doc: Doc[Any] = Doc()
    doc.get("statements", type=Map)[line] = Map({"text": Text("mine"), "status": "accepted"})
    sent = [
        wire.write(wire.Do(id="1", command=AGREE)),
        wire.write(wire.Do(id="2", command=wire.Write(section="data", text="A line."))),
        wire.write(wire.Do(id="3", command=wire.Dispute(statement=line, words="Not so."))),
        wire.write(wire.Do(id="4", command=wire.Strike(last_s=60))),
        wire.write(wire.Signal(data={"candidate": {"candidate": "x"}})),
    ]
    binary = [
        create_sync_message(doc),
        create_update_message(doc.get_update()),
        b"\x01\x03\x01\x02{}",
    ]
    return [text.encode() for text in sent] + binary


async def test_spoilt_frames_end_no_session_and_no_other_screen(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = Random(1)  # noqa: S311 - the same frames each time
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        frames = sound_frames(line)
        async with made.therapist.screen() as other:
            for _ in range(ROUNDS):
                code = await _send(
                    made.client, [spoilt(chance.choice(frames), chance) for _ in range(FRAMES)]
                )
                assert code in CLOSED
            await other.types(line, " Still here.")
            await other.until(lambda: other.note.texts()[line].endswith(" Still here."))
            assert isinstance(await other.do(AGREE), wire.Done)
    assert "failed" not in "".join(capsys.readouterr())


async def _send(seat: Seat, frames: list[bytes]) -> int:
    """Send frames, as text where they are such; give how the connection ended."""
    async with seat.server_socket(f"/ws/{seat.id}") as connection:
        screen = Screen(connection)
        await screen.send(wire.Hello(ticket=await seat.ticket()))
        with suppress(ConnectionClosed):
            for frame in frames:
                text = frame.decode("utf-8", "ignore")
                await screen.raw(text if text.startswith(("{", '"')) else frame)
        await connection.close()
        with anyio.fail_after(60), suppress(ConnectionClosed):
            while True:
                await connection.recv()
        return connection.close_code or 1000


async def test_tickets_and_tokens_that_are_none_open_nothing(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        for ticket in TICKETS:
            async with made.client.server_socket(f"/ws/{made.id}") as connection:
                screen = Screen(connection)
                await screen.send(wire.Hello(ticket=ticket))
                assert await screen.closed() == wire.CLOSE_NOT_SIGNED_IN
            answer = await server.http.post("/api/join", json={"token": ticket})
            assert answer.status_code == 401
