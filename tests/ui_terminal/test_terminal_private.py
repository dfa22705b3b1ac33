"""The private lane at a terminal, against the server itself."""

from collections.abc import Callable
from pathlib import Path

import anyio
import anyio.lowlevel
import pytest

from tests.fakes.server import PATIENCE, SETUP, agreed, data_folder
from ui_terminal.api import Api
from ui_terminal.connection import Pace
from ui_terminal.private import PrivateLane

pytestmark = pytest.mark.together

SOON = Pace(first_s=0.01, most_s=0.02)


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    with anyio.fail_after(PATIENCE):
        while not true():
            await anyio.lowlevel.checkpoint()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


async def test_two_terminals_write_one_text(folder: Path) -> None:
    async with (
        agreed(folder) as (server, made),
        Api(server.base, SETUP) as api,
        anyio.create_task_group() as tasks,
    ):
        told: list[bool] = []
        first = PrivateLane(api, made.id, lambda: told.append(True), SOON)
        second = PrivateLane(api, made.id, lambda: None, SOON)
        assert not first.own.change("", "too early")
        tasks.start_soon(first.run)
        tasks.start_soon(second.run)
        await until(lambda: first.own.text == "" and second.own.text == "")
        assert first.own.change("", "Ask about 五.")
        await until(lambda: second.own.text == "Ask about 五.")
        assert second.own.change("Ask about 五.", "Ask about 五, sleep.")
        await until(lambda: first.own.text == "Ask about 五, sleep.")
        assert first.online
        assert told
        first.close()
        second.close()
