"""How soon a key shows: ``python -m tests.bench.terminal_latency``.

The dashboard runs in a terminal of its own (a pseudo-terminal of 140 by 40) on a session of 5,000
lines of transcript and 60 statements, whose clock does not run yet. Keys are written to it one at a
time, and what it draws is read. A key's time ends with the last byte it made the terminal draw.
"""

import asyncio
import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import termios
import time
from typing import Final

from live.values import Party
from tests.ui_terminal.scripted_server import SETUP, ScriptedServer
from ui_terminal.app import ConoteApp
from ui_terminal.client import ConoteClient

LINES: Final = 5_000
STATEMENTS: Final = 60
ROUNDS: Final = 12
_QUIET_S: Final = 0.15
"""Seconds without a byte after which all of a key is drawn."""
_KEYS: Final = {
    "cursor over the note": (b"j", b"j", b"k", b"j"),
    "transcript, a row": (b"\t", b"k", b"k", b"k", b"j"),
    "transcript, a page": (b"\x1b[5~", b"\x1b[5~", b"\x1b[6~"),
    "transcript, to the end": (b"\x1b[F",),
    "typing a line": (b"\x1b[Z", b"n", b"a", b"b", b" ", b"c", b"\x7f", b"\x1b"),
}


async def play() -> None:
    """The server and the dashboard, in this process."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        for number in range(LINES):
            party: Party = "client" if number % 2 else "therapist"
            text = f"sentence {number} of what we have to talk about today, and of last week"
            session.heard(party, text, number * 1.0)
        for number in range(STATEMENTS):
            session.propose("data", f"Statement {number} of what was said today.")
        await ConoteApp(ConoteClient(server.url, SETUP), session.id).run_async()


def main() -> None:
    """Measure, and print a table."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(sys.executable, [sys.executable, "-m", "tests.bench.terminal_latency", "play"])  # noqa: S606 - this program itself
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
    try:
        _until(terminal, str(LINES - 1).encode())
        _drain(terminal)
        times: dict[str, list[float]] = {name: [] for name in _KEYS}
        for _ in range(ROUNDS):
            for name, keys in _KEYS.items():
                times[name] += [took for took in (_press(terminal, key) for key in keys) if took]
        rows = [*times.items(), ("all", [took for found in times.values() for took in found])]
        for name, found in rows:
            p95 = statistics.quantiles(found, n=20)[-1]
            median = statistics.median(found)
            print(f"{name:24} {len(found):4} keys  median {median:5.1f}  p95 {p95:5.1f} ms")  # noqa: T201 - a bench says
    finally:
        os.write(terminal, b"\x11")
        os.waitpid(child, 0)


def _press(terminal: int, key: bytes) -> float:
    """Milliseconds from a key to the last byte it drew; 0 if it drew nothing."""
    began = last = time.perf_counter()
    os.write(terminal, key)
    while select.select([terminal], [], [], _QUIET_S)[0]:
        os.read(terminal, 65_536)
        last = time.perf_counter()
    return (last - began) * 1_000


def _drain(terminal: int) -> None:
    while select.select([terminal], [], [], 2.0)[0]:
        os.read(terminal, 65_536)


def _until(terminal: int, words: bytes) -> None:
    seen = b""
    while words not in seen:
        seen = seen[-100_000:] + os.read(terminal, 65_536)


if __name__ == "__main__":
    if sys.argv[1:] == ["play"]:
        asyncio.run(play())
    else:
        main()
