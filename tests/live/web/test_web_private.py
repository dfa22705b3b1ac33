"""The private lane over real sockets: the therapist's screens alone, nothing of it elsewhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from anyio import to_thread
from pycrdt import (
    Doc,
    Map,
    Text,
    YMessageType,
    create_sync_message,
    create_update_message,
    read_message,
)
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from live import exports, wire
from live.equipment import utc_now
from live.errors import StoreError
from live.values import ScreenKind
from tests.fakes.server import PATIENCE, Seat, agreed, serving
from tests.fakes.sessions import sign

pytestmark = pytest.mark.together

SECRET = "countertransference-xylophone"


class Lane:
    """One of the therapist's screens on the private lane."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.doc: Doc[Any] = Doc()
        self.told: list[str] = []

    @property
    def text(self) -> str:
        """What it shows."""
        found = self.doc.get("lane", type=Map).get("text")
        return "" if found is None else str(found)

    async def until(self, text: str) -> None:
        """Take frames until it shows a text."""
        with anyio.fail_after(PATIENCE):
            while self.text != text or "text" not in self.doc.get("lane", type=Map):
                data = await self.connection.recv()
                if isinstance(data, str):
                    self.told.append(data)
                elif data[0] == YMessageType.SYNC and data[1] != 0:
                    self.doc.apply_update(read_message(data[2:]))

    async def types(self, words: str) -> None:
        """Write at the end."""
        before = self.doc.get_state()
        text = self.doc.get("lane", type=Map)["text"]
        assert isinstance(text, Text)
        text += words
        await self.connection.send(create_update_message(self.doc.get_update(before)))

    async def closed(self) -> int:
        """Take frames until the server closes; returns the code."""
        with anyio.fail_after(PATIENCE):
            try:
                while True:
                    data = await self.connection.recv()
                    if isinstance(data, str):
                        self.told.append(data)
            except ConnectionClosed:
                assert self.connection.close_code is not None
                return self.connection.close_code


@asynccontextmanager
async def lane_of(
    seat: Seat, ticket: str | None = None, kind: ScreenKind = "page"
) -> AsyncIterator[Lane]:
    """Open the lane of a person's session with their ticket."""
    async with seat.server_socket(f"/ws/{seat.id}/private") as connection:
        lane = Lane(connection)
        ticket = await seat.ticket() if ticket is None else ticket
        await connection.send(wire.write(wire.Hello(ticket=ticket, screen=kind)))
        await connection.send(create_sync_message(lane.doc))
        yield lane


async def test_the_therapists_screens_write_one_text_and_it_is_kept(folder: Path) -> None:
    async with agreed(folder) as (_, made):
        async with lane_of(made.therapist) as desk, lane_of(made.therapist) as phone:
            await desk.until("")
            await phone.until("")
            await desk.types(SECRET)
            await phone.until(SECRET)
            await phone.types(" and more")
            await desk.until(f"{SECRET} and more")
        async with lane_of(made.therapist) as again:
            await again.until(f"{SECRET} and more")
    kept = await to_thread.run_sync(
        lambda: b"".join(f.read_bytes() for f in folder.glob("conote*"))
    )
    assert SECRET.encode() not in kept


async def test_a_terminal_is_told_what_to_seal_with_and_nobody_else_is(folder: Path) -> None:
    """The same after a restart; another session has another; with the session's key it goes."""

    async def told(seat: Seat, kind: ScreenKind) -> list[str]:
        async with lane_of(seat, kind=kind) as lane:
            await lane.until("")
        return lane.told

    async with agreed(folder) as (server, made):
        (first,) = await told(made.therapist, "terminal")
        key = wire.read_to_screen(first)
        assert isinstance(key, wire.SealWith)
        assert len(bytes.fromhex(key.key)) == 32
        assert key.key not in repr(key)
        assert await told(made.therapist, "page") == []
        async with lane_of(made.client, kind="terminal") as lane:
            assert await lane.closed() == wire.CLOSE_NOT_ALLOWED
        assert lane.told == []
        other = await server.set_up()
        assert await told(other.therapist, "terminal") not in ([], [first])
    async with serving(folder) as server:
        kept = await server.store.terminal_key(made.id)
        assert kept.hex() == key.key
        await server.store.destroy(made.id, utc_now())
        with pytest.raises(StoreError, match="destroyed"):
            await server.store.terminal_key(made.id)


async def test_it_survives_a_restart_and_goes_with_the_sessions_key(folder: Path) -> None:
    async with agreed(folder) as (_, made), lane_of(made.therapist) as lane:
        await lane.until("")
        await lane.types(SECRET)
        await lane.until(SECRET)
        async with lane_of(made.therapist) as other:
            await other.until(SECRET)
    async with serving(folder) as server:
        assert len(await server.store.private_updates(made.id)) > 1
        await server.store.destroy(made.id, utc_now())
        with pytest.raises(StoreError, match="destroyed"):
            await server.store.private_updates(made.id)


async def test_a_lane_from_before_there_were_drafts_gets_them(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        old: Doc[Any] = Doc()
        old.get("lane", type=Map)["text"] = Text(SECRET)
        await server.store.append_private_update(made.id, 0, old.get_update())
        async with lane_of(made.therapist) as lane:
            await lane.until(SECRET)
            drafts = lane.doc.get("lane", type=Map)["drafts"]
            assert isinstance(drafts, Text)
            assert str(drafts) == ""


async def test_a_clients_ticket_opens_it_for_nobody(folder: Path) -> None:
    async with agreed(folder) as (_, made):
        async with lane_of(made.client) as lane:
            assert await lane.closed() == wire.CLOSE_NOT_ALLOWED
        for ticket in ("", "guessed", made.client.access, made.therapist.access):
            async with lane_of(made.client, ticket) as lane:
                assert await lane.closed() == wire.CLOSE_NOT_SIGNED_IN
        assert lane.told == []


async def test_what_is_no_typing_is_refused_with_the_reason(folder: Path) -> None:
    async with agreed(folder) as (_, made), lane_of(made.therapist) as lane:
        await lane.until("")
        before = lane.doc.get_state()
        lane.doc.get("lane", type=Map)["more"] = "x"
        await lane.connection.send(create_update_message(lane.doc.get_update(before)))
        assert await lane.closed() == wire.CLOSE_NOT_ALLOWED
        (refused,) = [wire.read_to_screen(frame) for frame in lane.told]
        assert isinstance(refused, wire.RefusedFrame)
        assert refused.code == "update_refused"


async def test_nothing_of_it_is_in_what_a_client_gets_or_in_what_is_signed(folder: Path) -> None:
    async with agreed(folder) as (server, made):
        got: list[bytes] = []
        async with made.client.screen() as client, lane_of(made.therapist) as lane:
            await lane.until("")
            await lane.types(SECRET)
            await lane.until(SECRET)
            await made.therapist.command(wire.Write(section="data", text="Slept."))
            await made.therapist.command(wire.End())
            session = await server.session(made)
            await client.until(lambda: session.state.note_ready)
            for party in ("client", "therapist"):
                await sign(session, party)
            got += [repr(frame).encode() for frame in client.frames]
            got += [wire.write(f).encode() for f in client.frames if not isinstance(f, bytes)]
            got.append(client.note.doc.get_update())
        for form in exports.FORMS:
            got.append((await made.client.get(f"export/{form}")).content)
        got.append((await made.therapist.get("note")).content)
        assert not [data for data in got if SECRET.encode() in data]
