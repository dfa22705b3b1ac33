"""Wrong guesses are kept: over a restart, bounded, and without the name that was tried."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from live.people.waits import FORGOTTEN_AFTER, FREE
from live.store import Store
from live.store.guesses import GuessShelf
from tests.live.kept_columns import check_what_is_kept
from tests.live.store.store_samples import MASTER, NOW


@asynccontextmanager
async def shelf(folder: Path, most: int = 3) -> AsyncIterator[GuessShelf]:
    """The guesses of a store that is opened, as after a start."""
    async with Store.open(folder / "conote.db", MASTER) as store:
        yield GuessShelf(store.database, store.guesses._names, most)


async def test_who_waits_goes_on_to_wait_after_a_restart(tmp_path: Path) -> None:
    async with shelf(tmp_path) as guesses:
        for _ in range(FREE + 3):
            await guesses.failed("hale", NOW)
    async with shelf(tmp_path) as guesses:
        assert await guesses.left_s("hale", NOW) == 8
        assert await guesses.left_s("other", NOW) == 0
        assert await guesses.failed("hale", NOW) == 16
        await guesses.succeeded("hale")
        assert await guesses.left_s("hale", NOW) == 0
        assert await guesses.failed("hale", NOW) == 0


async def test_no_more_names_are_kept_than_the_bound_and_none_for_long(tmp_path: Path) -> None:
    async with shelf(tmp_path) as guesses:
        for number in range(5):
            for _ in range(FREE + 1):
                await guesses.failed(f"name-{number}", NOW + timedelta(seconds=number))
        now = NOW + timedelta(seconds=4)
        left = [await guesses.left_s(f"name-{number}", now) > 0 for number in range(5)]
        assert left == [False, False, False, True, True]  # name-2 is kept, and its wait over
        assert await guesses.failed("name-2", now) == 4
        await guesses.failed("another", now + FORGOTTEN_AFTER + timedelta(seconds=1))
        assert await guesses.failed("name-4", now) == 0


async def test_what_was_tried_is_not_readable(tmp_path: Path) -> None:
    words = "my-passphrase-typed-too-soon"
    async with shelf(tmp_path) as guesses:
        await guesses.failed(words, NOW)
        assert "guesses.name" in check_what_is_kept(tmp_path / "conote.db", words)
