"""Ninety minutes at the terminal, compressed: ``python -m tests.bench.terminal_ninety [late]``.

A server in a process of its own plays ninety minutes of a session in two: words that are being
spoken twice a second, utterances, proposals, marks. Meanwhile somebody types a line of their own.
Each letter is one that stands nowhere else, and is waited for on the screen: that is how long a
key takes. The terminal's memory and its time on the processor are read on the way.

So everything happens 45 times as often as it does: a letter waits for what is drawn of it. With
``late``, 88 minutes are over when the terminal comes, and the last two are played as fast as people
talk: what a letter takes in a session that is as long.
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
from itertools import pairwise
from pathlib import Path
from typing import Final

from live import wire
from live.values import PARTIES
from tests.bench.terminal_latency import play
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession

SESSION_S: Final = 90 * 60
TIMES: Final = 45
"""How much faster than in a session everything happens."""
TEXT: Final = "what we have to talk about today and of last week and of the one to come"
LATE_S: Final = 88 * 60
_LETTERS: Final = "бвгджзиклмнптфцчшщъыьэюяђљњћџґ"
_EVERY_S: Final = 0.12
"""Seconds between two letters: quick typing."""


async def serve(*, late: bool) -> None:
    """The server; says its address and the session, and plays once somebody is there."""
    before, times = (LATE_S, 1) if late else (0, TIMES)
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        for second in range(before):
            happen(session, second)
        sys.stdout.write(f"{server.url} {session.id}\n")
        sys.stdout.flush()
        while not session.screens:  # noqa: ASYNC110 - the terminal is another process
            await asyncio.sleep(0.1)
        await asyncio.sleep(3)
        began = asyncio.get_running_loop().time()
        for second in range(before, SESSION_S):
            happen(session, second)
            due = began + (second - before) / times
            await asyncio.sleep(max(0.0, due - asyncio.get_running_loop().time()))
        sys.stdout.write("over\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


def happen(session: ScriptedSession, second: int) -> None:
    """What happens in a second of the session."""
    party, turn = PARTIES[(second // 4) % 2], second // 4
    words = TEXT.split()[: 3 * (second % 4) + 4]
    for part in (words[:-1], words):
        session.speaking(party, " ".join(part), turn * 4.0, f"u{turn}")
    if second % 4 == 3:
        session.heard(party, TEXT, turn * 4.0, f"u{turn}")
    if second % 60 == 59:
        session.propose("data", f"Statement {second // 60} of today.", (f"u{turn}",))
    elif second % 60 == 29 and second > 60:
        newest = list(session.state.entries)[-1]
        session.carry_out("therapist", wire.Accept(statement=newest))


def main(*args: str) -> None:
    """Measure, and print it."""
    this = [sys.executable, "-m", "tests.bench.terminal_ninety"]
    with subprocess.Popen([*this, "serve", *args], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            child, terminal = pty.fork()
            if child == 0:
                os.environ["TERM"] = "xterm-256color"
                words = [*this, "play", *server.stdout.readline().split()]
                os.execv(words[0], words)  # noqa: S606 - this program itself
            fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
            _wait(terminal, b"Statement 0" if args else b"nothing yet", 60.0)
            measure(child, terminal)
        finally:
            server.terminate()


def measure(child: int, terminal: int) -> None:
    """Type all the time, and print what it took and what memory there was."""
    os.write(terminal, b"n")
    _wait(terminal, b"write your own", 10.0)
    began, took, memory = time.perf_counter(), list[float](), list[tuple[float, int]]()
    number, worked, half_s = 0, [_worked_s(child)], SESSION_S / TIMES / 2
    while (passed := time.perf_counter() - began) < SESSION_S / TIMES + 3:
        if number % len(_LETTERS) == 0:
            os.write(terminal, b"\x15")  # the line anew
            _wait(terminal, b"", 0.2)
            memory.append((passed, _memory(child)))
        letter = _LETTERS[number % len(_LETTERS)].encode()
        pressed = time.perf_counter()
        os.write(terminal, letter)
        _wait(terminal, letter, 10.0)
        took.append((time.perf_counter() - pressed) * 1_000)
        _read_for(terminal, _EVERY_S)
        number += 1
        if len(worked) == 1 and passed >= half_s:
            worked.append(_worked_s(child))
    worked.append(_worked_s(child))
    halves = took[: len(took) // 2], took[len(took) // 2 :]
    for name, part in zip(("first half", "second half", "all"), (*halves, took), strict=True):
        p95 = statistics.quantiles(part, n=20, method="inclusive")[-1]
        middle, most = statistics.median(part), max(part)
        print(f"{name:12} {len(part)} keys {middle:5.1f} {p95:5.1f} {most:5.1f} ms")  # noqa: T201 - a bench says
    for name, (start, end) in zip(("first", "second"), pairwise(worked), strict=True):
        print(f"{name} half: {(end - start) / half_s:.0%} of a core")  # noqa: T201
    for passed, kilobytes in memory[:: max(1, len(memory) // 9)]:
        print(f"{passed:4.0f} s: {kilobytes / 1024:6.1f} MB")  # noqa: T201
    os.write(terminal, b"\x11")
    _wait(terminal, b"\x00never", 2.0)
    os.waitpid(child, 0)


def _worked_s(child: int) -> float:
    """Seconds that a process has had on a processor."""
    fields = Path("/proc", str(child), "stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(child: int) -> int:
    lines = Path("/proc", str(child), "status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


def _wait(terminal: int, words: bytes, within_s: float) -> None:
    """Read until words are drawn, or it took too long."""
    until, seen = time.perf_counter() + within_s, b""
    while (left := until - time.perf_counter()) > 0 and (not words or words not in seen):
        if select.select([terminal], [], [], left)[0]:
            try:
                seen = seen[-200:] + os.read(terminal, 65_536)
            except OSError:
                return


def _read_for(terminal: int, seconds: float) -> None:
    _wait(terminal, b"", seconds)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["serve", *args]:
            asyncio.run(serve(late=args == ["late"]))
        case ["play", url, session]:
            play(url, session)
        case args:
            main(*args)
