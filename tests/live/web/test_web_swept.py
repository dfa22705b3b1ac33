"""A signed session whose transcript is deleted while both still have it open."""

import json
from datetime import timedelta
from pathlib import Path

import anyio
import pytest
from websockets.asyncio.client import ClientConnection

from live import wire
from live.equipment import utc_now
from live.keeping.policy import Policy
from live.keeping.sweeper import Sweeper
from tests.fakes.server import PATIENCE, Running, serving, signed

pytestmark = pytest.mark.together


def sweeping(server: Running) -> Sweeper:
    """The server's sweeper, two days later."""
    later = timedelta(days=2)
    policy = Policy(links=None)  # those of the test would have expired
    return Sweeper(server.store, policy, lambda: utc_now() + later, server.practice.letting_go)


async def closed(socket: ClientConnection) -> None:
    """Wait until the server has closed a socket."""
    with anyio.fail_after(PATIENCE):
        async for _ in socket:
            pass


async def test_screens_are_closed_and_come_back_to_the_signed_note(folder: Path) -> None:
    """With a code after which they come back by themselves, as docs/wire.md says."""
    async with serving(folder) as server:
        made = await signed(server)
        ticket = await made.client.ticket()
        async with made.client.server_socket(f"/ws/{made.id}") as socket:
            await socket.send(wire.write(wire.Hello(ticket=ticket)))
            await socket.recv()
            assert (await sweeping(server).sweep()).sessions == (made.id,)
            await closed(socket)
            assert socket.close_code != wire.CLOSE_NOT_SIGNED_IN
        ticket = await made.client.ticket()
        async with made.client.server_socket(f"/ws/{made.id}") as socket:
            await socket.send(wire.write(wire.Hello(ticket=ticket)))
            welcome = wire.read_to_screen(str(await socket.recv()))
            assert isinstance(welcome, wire.Welcome)
            assert (welcome.view.state, welcome.view.log_kept) == ("signed", False)
        # The client's copy, by their link, from the record.
        copy = json.loads((await made.client.get("export/json")).content)
        assert copy["note"] == (await made.client.get("note")).json()["note"]


async def test_the_private_lane_is_closed_with_it(folder: Path) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        ticket = await made.therapist.ticket()
        async with made.therapist.server_socket(f"/ws/{made.id}/private") as socket:
            await socket.send(wire.write(wire.Hello(ticket=ticket)))
            await socket.recv()
            await sweeping(server).sweep()
            await closed(socket)
