"""A server's rooms measured as the bench does it, with few letters."""

import os
from pathlib import Path

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
