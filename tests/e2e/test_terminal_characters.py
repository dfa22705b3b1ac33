"""Characters as an input method commits them to a terminal: the cursor stands behind them."""

import shutil
from pathlib import Path

import anyio
import pytest

from tests.e2e.test_terminal_killed import dashboard
from tests.e2e.test_terminal_tmux import Tmux, terminal
from tests.fakes.server import agreed, data_folder

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]

FAMILY, ACCENTED, THUMB = "👩\u200d👩\u200d👧", "e\u0301", "👍🏽"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return data_folder(tmp_path / "data")


async def column(tmux: Tmux, least: int, most: int) -> int:
    """Wait until the terminal's own cursor stands there: an input method shows what it composes."""
    at = -1
    with anyio.move_on_after(30):
        while not least <= at <= most:
            at = int(await tmux.run("display-message", "-p", "#{cursor_x}"))
        return at
    raise AssertionError(f"expected the cursor in column {least} to {most}, got {at}")


async def test_wide_and_composed_characters_are_typed_and_deleted_whole(
    folder: Path, tmp_path: Path
) -> None:
    async with agreed(folder) as (server, made):
        texts = (await server.session(made)).room.document.texts
        async with terminal(tmp_path, dashboard(server.base, made.id, tmp_path)) as tmux:
            await tmux.reads("n Write")
            await tmux.types("n")
            await tmux.reads("write your own")
            start = await column(tmux, 32, 79)  # in the note's pane
            await tmux.types("寿司")
            await column(tmux, start + 4, start + 4)
            await tmux.types(ACCENTED)
            await column(tmux, start + 5, start + 5)
            await tmux.types("한")
            await column(tmux, start + 7, start + 7)
            await tmux.types("BSpace", "BSpace")
            await column(tmux, start + 4, start + 4)
            await tmux.types(FAMILY, THUMB, "x", "BSpace", "BSpace", "BSpace")
            await tmux.types("y", "Left", "Left", "z", "Enter")
            with anyio.fail_after(30):
                while "寿z司y" not in texts().values():  # noqa: ASYNC110 - another process types
                    await anyio.sleep(0.05)
