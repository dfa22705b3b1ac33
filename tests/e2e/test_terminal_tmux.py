"""The terminal as a person has it: the command in tmux, keys typed, the screen read."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.alone]

ROOT = Path(__file__).parents[2]
START_WITHIN = 240.0
"""Seconds for the models to load, and for a word to be heard, on a machine that may be busy."""


class Tmux:
    """A terminal window of its own."""

    def __init__(self, socket: Path) -> None:
        self._tmux = ["tmux", "-S", str(socket)]

    async def run(self, *words: str) -> str:
        """Carry out a command of tmux; gives what it printed."""
        done = await anyio.run_process([*self._tmux, *words], check=False)
        return done.stdout.decode()

    async def screen(self) -> str:
        """What a person reads now."""
        return await self.run("capture-pane", "-p")

    async def types(self, *keys: str) -> None:
        """Press keys, named as tmux names them; a longer text is typed."""
        await self.run("send-keys", *keys)

    async def reads(self, words: str, within: float = 30.0) -> str:
        """Look until a pattern is on the screen."""
        screen = ""
        with anyio.move_on_after(within):
            while not re.search(words, screen := await self.screen()):  # noqa: ASYNC110
                await anyio.sleep(0.1)  # another process draws: there is nothing to await
            return screen
        raise AssertionError(f"expected {words!r} on the screen, got\n{screen}")

    async def loses(self, words: str) -> None:
        """Look until something is not on the screen any more: a dialog's line, say."""
        with anyio.fail_after(30):
            while words in await self.screen():  # noqa: ASYNC110
                await anyio.sleep(0.1)  # another process draws


@asynccontextmanager
async def terminal(folder: Path, command: list[str]) -> AsyncIterator[Tmux]:
    """A command in a terminal of 80 by 24; closed at the end, and all that ran in it."""
    tmux = Tmux(folder / "tmux")
    env = {**os.environ, "TERM": "xterm-256color", "CONOTE_READY_DEADLINE_S": "120"}
    told = f"{shlex.join(command)}; echo ended with $?; read _"  # keeps the window
    start = ["new-session", "-d", "-x", "80", "-y", "24", "sh", "-c", told]
    await anyio.run_process(["tmux", "-S", str(folder / "tmux"), *start], cwd=ROOT, env=env)
    try:
        yield tmux
    finally:
        await tmux.run("kill-server")


@pytest.mark.skipif(
    shutil.which("tmux") is None,
    reason="tmux is not installed and could not be: `apt-get install tmux`, then again",
)
async def test_a_therapist_goes_through_a_session_by_keys(tmp_path: Path) -> None:
    """From the first consent to both signatures, on the sample call."""
    command = [sys.executable, "-m", "live", "dashboard", "--demo"]
    async with terminal(tmp_path, command) as tmux:
        await tmux.reads("gives your consent", START_WITHIN)
        await tmux.types("c")
        await tmux.reads("Your consent")
        await tmux.types("a")
        await tmux.reads("in the kitchen", START_WITHIN)  # what the client said
        await tmux.reads("╏", START_WITHIN)  # a line in pencil
        await tmux.types("a")
        await tmux.reads("in ink")
        await tmux.types("n")
        await tmux.reads("⏎")
        await tmux.types("Breathing exercise practised.", "Enter")
        await tmux.reads("Breathing exercise")
        await tmux.types("x")
        await tmux.reads("End the session")
        await tmux.types("y")
        await tmux.reads("reading together")
        await tmux.types("s")
        await tmux.reads("SHA-256")
        await tmux.types("Enter")
        await tmux.reads(r"(?m)^ \^s Sign")  # the name has the keys
        await tmux.types("Emma Hale", "Enter")
        screen = await tmux.reads("signed as Nora Lind")
        assert "You signed as Emma Hale" in screen
        await tmux.types("Escape")
        await tmux.reads("will not change any more")
        await tmux.types("q")
        await tmux.reads("sessions")
        await tmux.types("q")
        await tmux.reads("ended with 0")
    assert not leftovers()


def leftovers() -> str:
    """Processes of the demo that still run."""
    pattern = "live.demo.cast"
    return subprocess.run(["pgrep", "-f", pattern], capture_output=True, text=True).stdout  # noqa: PLW1510
