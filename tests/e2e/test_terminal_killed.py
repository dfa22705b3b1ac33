"""A terminal that is killed loses nothing that was typed at it."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import anyio
import pytest

from live import wire
from tests.e2e.line import line_to
from tests.e2e.test_terminal_tmux import Tmux, terminal
from tests.fakes.server import CLINICIAN, PASSPHRASE, agreed, data_folder

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


def dashboard(base: str, session: str, tmp_path: Path) -> list[str]:
    """The command that opens a session at a terminal."""
    words = tmp_path / "passphrase"
    words.write_text(PASSPHRASE)
    there = ["--server", base, "--user", CLINICIAN.user, "--passphrase-file", str(words)]
    return [sys.executable, "-m", "live", "dashboard", session, *there]


def kill(session: str) -> None:
    """End the terminal at a session as a crash would: it can do nothing more."""
    found = subprocess.run(["pgrep", "-f", f"dashboard {session}"], capture_output=True, text=True)  # noqa: PLW1510
    for pid in map(int, found.stdout.split()):
        if Path(f"/proc/{pid}/comm").read_text("ascii").startswith("python"):
            os.kill(pid, signal.SIGKILL)


def on_disk(folder: Path, words: tuple[bytes, ...]) -> list[str]:
    """Names of files, anywhere below a folder, that hold one of the words."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(word in path.read_bytes() for word in words)]


async def test_what_was_typed_before_kill_9_is_there_in_the_next_terminal(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A half-typed line, one beside a line, and a line that was being changed; none on the disk."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    async with agreed(folder) as (server, made):
        room = (await server.session(made)).room
        command = dashboard(server.base, made.id, tmp_path)
        async with terminal(tmp_path / "one", command) as tmux:
            await tmux.reads("n Write")
            await tmux.types("n")
            await tmux.reads("⏎")
            await tmux.types("Sleeps quokka.", "Enter")
            await tmux.reads("e Edit")
            await tmux.types("e")
            await tmux.reads("Take back")
            await tmux.types(" Wakes wombat.")
            await tmux.reads("wombat")
            with anyio.fail_after(60):
                while "Sleeps quokka. Wakes wombat." not in room.document.texts().values():  # noqa: ASYNC110
                    await anyio.sleep(0.05)  # another process types
            await tmux.types("Enter")
            await tmux.reads("n Write")
            await tmux.types("u")
            await tmux.reads("say it")
            await tmux.types("Ask dingo")
            await tmux.reads("Ask dingo")
            await tmux.types("Escape")
            await tmux.loses("say it")
            await tmux.types("n")
            await tmux.reads("⏎")
            await tmux.types("Call numbat")
            await tmux.reads("numbat")
            await anyio.sleep(0.5)  # for the last letter to have left the other process
            kill(made.id)
            await tmux.reads("ended with 137")
        async with terminal(tmp_path / "two", command) as tmux:
            await tmux.reads("2 lines that were not sent are kept")
            await tmux.reads("quokka. Wakes")
            await tmux.types("n")
            await tmux.reads("Call numbat")
            await tmux.types("Enter")
            await tmux.reads("n Write")
            await tmux.types("u")
            await tmux.reads("Ask dingo")
        assert "Call numbat" in room.document.texts().values()
    assert not on_disk(tmp_path, (b"quokka", b"wombat", b"dingo", b"numbat"))


async def changes_and_begins(tmux: Tmux) -> None:
    """Change the line there is, and begin one of one's own."""
    await tmux.types("e")
    await tmux.reads("Take back")
    await tmux.types(" Wakes wombat.")
    await tmux.reads("wombat")
    await tmux.types("Enter")
    await tmux.reads("n Write")
    await tmux.types("n")
    await tmux.reads("⏎")
    await tmux.types("Call numbat")
    await tmux.reads("Call numbat")


async def test_what_was_typed_without_a_connection_before_kill_9_is_there_too(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line goes dead without a word; what is typed is sealed on the disk until it is back."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    unsent = tmp_path / "config" / "conote" / "unsent"
    async with agreed(folder) as (server, made):
        await made.therapist.command(wire.Write(section="data", text="Sleeps quokka."))
        room = (await server.session(made)).room
        with line_to(server.base) as line:
            command = dashboard(f"http://127.0.0.1:{line.port}", made.id, tmp_path)
            async with terminal(tmp_path / "one", command) as tmux:
                await tmux.reads("quokka")
                await tmux.types("P")
                await tmux.reads("kept on the server")
                await tmux.types("bilby")
                await tmux.reads("bilby")
                line.dies()
                await tmux.types(" potoroo")
                await tmux.reads("bilby potoroo")
                await tmux.types("Escape")
                await tmux.reads("n Write")
                await changes_and_begins(tmux)
                await tmux.reads("no answer yet.*kept sealed here")
                await anyio.sleep(1.5)  # the other process seals the last letters within a second
                kill(made.id)
                await tmux.reads("ended with 137")
            assert list(unsent.iterdir())
            assert not on_disk(tmp_path, (b"quokka", b"wombat", b"numbat", b"potoroo"))
            line.is_back()
            async with terminal(tmp_path / "two", command) as tmux:
                await tmux.reads("A line that was not sent is kept")
                await tmux.reads("quokka. Wakes")
                await tmux.types("n")
                await tmux.reads("Call numbat")
                await tmux.types("Escape")
                await tmux.reads("n Write")
                await tmux.types("P")
                await tmux.reads("bilby potoroo")
                with anyio.fail_after(10):
                    while list(unsent.iterdir()):  # noqa: ASYNC110 - another process deletes
                        await anyio.sleep(0.05)
            assert "Sleeps quokka. Wakes wombat." in room.document.texts().values()
