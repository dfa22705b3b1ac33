"""Record the terminal: ``python -m tests.ui_terminal.cast docs/screens/terminal/session.cast``.

The dashboard goes through a session by keys in a pseudo-terminal of 100 by 28, on the talk of the
pictures; what it draws is written as an asciinema cast (version 2).
"""

import asyncio
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time
from pathlib import Path
from typing import Final

from tests.ui_terminal.pictures import GOALS, talk
from tests.ui_terminal.scripted_server import SETUP, ScriptedServer
from ui_terminal.app import ConoteApp
from ui_terminal.client import ConoteClient

COLUMNS, ROWS = 100, 28
_KEYS: Final = (
    (1.5, b"w"),
    (2.5, b"w"),
    (1.0, b"a"),
    (1.5, b"j"),
    (1.0, b"e"),
    *((0.1, bytes([letter])) for letter in b" She slept longer."),
    (0.8, b"\r"),
    (2.0, b" "),
    (1.5, b"d"),
    (1.5, b"/"),
    *((0.2, bytes([letter])) for letter in b"night"),
    (0.8, b"\r"),
    (1.2, b"N"),
    (1.5, b"\x1b"),
    (1.5, b"t"),
    (2.0, b"t"),
    (2.0, b"\x0c"),
    (2.0, b"\r"),
    (1.5, b""),
)
"""Seconds to wait, then a key."""


async def play() -> None:
    """The server, the talk and the dashboard, in this process."""
    async with ScriptedServer().serve() as server:
        session = server.session("R. K.", GOALS)
        talk(session)
        await ConoteApp(ConoteClient(server.url, SETUP), session.id).run_async()


def main(out: Path) -> None:
    """Record."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execv(sys.executable, [sys.executable, "-m", "tests.ui_terminal.cast", "play"])  # noqa: S606 - this program itself
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    _read(terminal, 30.0, until=b"evening")
    frames: list[tuple[float, bytes]] = []
    began = time.monotonic()
    os.write(terminal, b"t" * 3)  # all of it is drawn anew: three looks on, it is as it was
    for wait, key in _KEYS:
        frames += [(at - began, drawn) for at, drawn in _read(terminal, wait)]
        os.write(terminal, key)
    os.close(terminal)
    os.waitpid(child, 0)
    head = {"version": 2, "width": COLUMNS, "height": ROWS, "title": "conote dashboard"}
    lines = [json.dumps(head)]
    lines += [json.dumps([round(at, 2), "o", drawn.decode()]) for at, drawn in _whole(frames)]
    out.write_text("\n".join(lines) + "\n", "utf-8")


def _read(terminal: int, seconds: float, until: bytes = b"") -> list[tuple[float, bytes]]:
    """What is drawn within a time, or until words are drawn."""
    found: list[tuple[float, bytes]] = []
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            found.append((time.monotonic(), os.read(terminal, 65_536)))
            if until and until in b"".join(drawn for _, drawn in found):
                break
    return found


def _whole(frames: list[tuple[float, bytes]]) -> list[tuple[float, bytes]]:
    """The same, with no letter cut in two."""
    whole, rest = [], b""
    for at, drawn in frames:
        rest += drawn
        cut = len(rest)
        while cut and len(rest) - cut < 4 and not _ends(rest[:cut]):
            cut -= 1
        whole.append((at, rest[:cut]))
        rest = rest[cut:]
    return whole


def _ends(drawn: bytes) -> bool:
    try:
        drawn.decode()
    except UnicodeDecodeError:
        return False
    return True


if __name__ == "__main__":
    if sys.argv[1:] == ["play"]:
        asyncio.run(play())
    else:
        main(Path(sys.argv[1]))
