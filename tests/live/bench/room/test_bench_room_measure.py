"""A server's rooms measured as the bench does it, with few letters."""

import os
from pathlib import Path

import httpx
import pytest

from live.bench.room.measure import Plan, _figures
from live.bench.room.rooms import Conote
from tests.fakes.server import SETUP, serving

pytestmark = pytest.mark.together

PLAN = Plan(edits=5, burst=20, screens=4, rooms=2)


async def test_what_is_typed_is_timed_on_every_other_screen(folder: Path) -> None:
    async with serving(folder) as server:
        told: list[str] = []
        rooms = Conote(server.http, SETUP, os.getpid())
        figures = await _figures(PLAN, rooms, told.append)
        assert told == ["two screens", "without a pause", "4 screens", "2 rooms"]
        assert 0 < figures.edit_ms.p50 <= figures.edit_ms.p95 <= figures.edit_ms.max
        assert 0 < figures.many_ms.p50 <= figures.many_ms.max
        assert figures.ops_per_s > 0


async def test_whoever_joins_too_often_for_one_machine_waits_and_joins_again() -> None:
    """Forty rooms join faster than a server lets one address."""
    seat = {"session": "s", "access": "a"}
    answers = iter(
        [httpx.Response(429, headers={"retry-after": "0"}), *2 * [httpx.Response(200, json=seat)]]
    )

    def serve(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/api/sessions":
            links = {"therapist": "/#join=t", "client": "/#join=c"}
            return httpx.Response(201, json={"links": links})
        return next(answers)

    async with httpx.AsyncClient(
        base_url="http://room.example", transport=httpx.MockTransport(serve)
    ) as http:
        session = await Conote(http, "token", os.getpid()).new()
    assert session.seats == {"therapist": seat, "client": seat}
