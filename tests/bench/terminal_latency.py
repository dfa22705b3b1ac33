"""How soon a key shows: ``python -m tests.bench.terminal_latency``.

The dashboard runs in a terminal of its own (a pseudo-terminal of 140 by 40) on a session of 5,000
lines of transcript and 60 statements, whose clock does not run yet; the server is another process,
as it is in use. Keys are written to the terminal one at a time, and what it draws is read. A key
is ``answered`` with the first byte that it made the terminal draw, and ``done`` with the last.
"""

import asyncio
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress
from typing import Final, NamedTuple

from live.values import Party
from tests.ui_terminal.scripted_server import SETUP, ScriptedServer
from ui_terminal.app import run

LINES: Final = 5_000
STATEMENTS: Final = 60
ROUNDS: Final = 12
_QUIET_S: Final = 0.15
"""Seconds without a byte after which all of a key is drawn."""
_KEYS: Final = {
    "cursor over the note": (b"j", b"j", b"k", b"j"),
    "to the transcript": (b"\t",),
    "transcript, a row": (b"k", b"k", b"k", b"j"),
    "transcript, a page": (b"\x1b[5~", b"\x1b[5~", b"\x1b[6~"),
    "transcript, to the end": (b"\x1b[F",),
    "to the note": (b"\x1b[Z",),
    "opening a line": (b"n",),
    "typing a line": (b"a", b"b", b" ", b"c", b"\x7f"),
    "leaving it (esc)": (b"\x1b",),
}
"""Escape waits 0.1 s: other keys begin with it."""


class Drawn(NamedTuple):
    """Milliseconds from a key to the first and to the last byte that it made the terminal draw."""

    answered: float
    done: float


async def serve() -> None:
    """The server; says its address and the session, and runs until it is killed."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        for number in range(LINES):
            party: Party = "client" if number % 2 else "therapist"
            text = f"sentence {number} of what we have to talk about today, and of last week"
            session.heard(party, text, number * 1.0)
        for number in range(STATEMENTS):
            session.propose("data", f"Statement {number} of what was said today.")
        sys.stdout.write(f"{server.url} {session.id}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


def play(url: str, session: str) -> None:
    """The dashboard, in this process, as the command runs it."""
    run(url, SETUP, session)


def main() -> None:
    """Measure, and print a table."""
    this = [sys.executable, "-m", "tests.bench.terminal_latency"]
    with subprocess.Popen([*this, "serve"], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            measure([*this, "play", *server.stdout.readline().split()])
        finally:
            server.terminate()


def measure(command: list[str]) -> None:
    """Run the dashboard in a pseudo-terminal, press the keys, and print what they took."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(command[0], command)  # noqa: S606 - this program itself
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
    try:
        _until(terminal, str(LINES - 1).encode())
        _drain(terminal)
        times: dict[str, list[Drawn]] = {name: [] for name in _KEYS}
        for _ in range(ROUNDS):
            for name, keys in _KEYS.items():
                times[name] += [took for key in keys if (took := _press(terminal, key))]
        for name, found in (*times.items(), ("all", [took for f in times.values() for took in f])):
            print(f"{name:24} {len(found):4} keys", *map(_spread, zip(*found, strict=True)))  # noqa: T201 - a bench says
    finally:
        os.write(terminal, b"\x11")
        _drain(terminal)
        os.waitpid(child, 0)


def _spread(times: tuple[float, ...]) -> str:
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1]
    return f" median {statistics.median(times):5.1f}  p95 {p95:5.1f} ms"


def _press(terminal: int, key: bytes) -> Drawn | None:
    """When a key was answered, and when all of it was drawn; None if it drew nothing."""
    began = time.perf_counter()
    os.write(terminal, key)
    drawn = []
    while select.select([terminal], [], [], _QUIET_S)[0]:
        os.read(terminal, 65_536)
        drawn.append((time.perf_counter() - began) * 1_000)
    return Drawn(drawn[0], drawn[-1]) if drawn else None


def _drain(terminal: int) -> None:
    """Read until nothing comes for two seconds, or the terminal is closed."""
    with suppress(OSError):
        while select.select([terminal], [], [], 2.0)[0]:
            os.read(terminal, 65_536)


def _until(terminal: int, words: bytes) -> None:
    seen = b""
    while words not in seen:
        seen = seen[-100_000:] + os.read(terminal, 65_536)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["serve"]:
            asyncio.run(serve())
        case ["play", url, session]:
            play(url, session)
        case _:
            main()
