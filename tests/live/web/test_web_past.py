"""A session of which only the signed record is left: what can be read of it, and what not."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection

from live import wire
from live.equipment import utc_now
from live.signing.checking import faults
from live.values import Mode
from tests.fakes.server import SETUP, Made, Running, Seat, serving, signed

pytestmark = pytest.mark.together


@asynccontextmanager
async def past(folder: Path, mode: Mode = "shared") -> AsyncIterator[tuple[Running, Made]]:
    """A server, restarted, with a signed session whose key was destroyed."""
    async with serving(folder) as server:
        made = await signed(server, mode=mode)
    async with serving(folder) as server:
        await server.store.destroy(made.id, utc_now())
        yield (
            server,
            Made(made.id, *(Seat(server, s.joined) for s in (made.therapist, made.client))),
        )


async def test_both_read_the_note_and_take_copies_of_it(folder: Path) -> None:
    async with past(folder) as (server, made):
        for seat in (made.therapist, made.client):
            read = (await seat.get("note")).json()
            exported = json.loads((await seat.get("export/json")).content)
            assert exported["sha256"] == read["sha256"]
            assert exported["note"] == read["note"]
            assert faults(exported, await server.store.signing_keys.public()) == ()
            assert b"Slept four hours." in (await seat.get("export/markdown")).content
        told = [
            (row.actor.kind, row.subject)
            for row in await server.store.audit.rows()
            if row.action == "note.exported"
        ]
        assert told == [
            (who, form) for who in ("clinician", "client") for form in ("json", "markdown")
        ]


async def test_the_therapist_opens_it_from_the_list_and_sees_what_is_left(folder: Path) -> None:
    async with past(folder) as (server, made):
        opened = await server.post(f"/api/sessions/{made.id}/access", SETUP, None)
        view = opened.json()["view"]
        assert (view["state"], view["log_kept"], view["additions"]) == ("signed", False, 0)
        assert [signature["party"] for signature in view["signatures"]] == ["client", "therapist"]
        assert [section["id"] for section in view["sections"]][:2] == ["data", "done"]


async def test_its_socket_tells_what_is_left_and_refuses_all_else(folder: Path) -> None:
    async with past(folder) as (_, made), made.client.server_socket(f"/ws/{made.id}") as socket:
        await socket.send(
            json.dumps({"type": "hello", "ticket": await made.client.ticket(), "resume": 0})
        )
        welcome = await told(socket)
        assert (welcome["type"], welcome["view"]["state"]) == ("welcome", "signed")
        await socket.send(json.dumps({"type": "do", "id": "1", "command": {"type": "pause"}}))
        refused = await told(socket)
        assert (refused["type"], refused["id"], refused["code"]) == ("refused", "1", "wrong_state")
        await socket.send(b"\x01\x02\x01\x00")  # a caret, which nobody is shown
        await socket.send(b"\x00\x02\x02\x00\x00")  # a change of nothing
        await socket.send(b"\x00\x00\x01\x00")
        assert (await socket.recv())[:2] == b"\x00\x01"


async def told(socket: ClientConnection) -> dict[str, Any]:
    """The next text frame."""
    frame: dict[str, Any] = json.loads(await socket.recv())
    return frame


async def test_what_needs_the_transcript_is_refused_with_the_reason(folder: Path) -> None:
    async with past(folder) as (_, made):
        for answer in (
            await made.client.get("reading"),
            await made.client.get("strike?last_s=10"),
            await made.therapist.command(wire.Reopen()),
        ):
            assert answer.status_code == 409
            assert "only the signed note is left" in answer.json()["error"]["message"]


async def test_whoever_was_not_shown_the_note_is_not_shown_it_now(folder: Path) -> None:
    async with past(folder, "private") as (_, made):
        for path in ("note", "export/json"):
            assert (await made.client.get(path)).json()["error"]["code"] == "not_shared"
        assert (await made.therapist.get("export/json")).status_code == 200


async def test_the_therapist_still_says_whether_the_client_takes_a_copy(folder: Path) -> None:
    async with past(folder) as (_, made):
        assert (await made.therapist.command(wire.LetCopy(allowed=False))).status_code == 200
        assert (await made.client.get("export/json")).status_code == 403
