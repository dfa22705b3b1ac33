"""A store in a folder of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from live.store import Store
from tests.live.store.store_samples import MASTER


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store's file is."""
    return tmp_path / "data" / "conote.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    """An open store in which nothing is yet."""
    async with Store.open(path, MASTER) as opened:
        yield opened
