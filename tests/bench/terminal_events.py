"""What an event costs the terminal: ``python -m tests.bench.terminal_events``.

The dashboard, 140 by 40, of a short session and of one of ninety minutes (15 utterances and a
statement a minute), with a line being typed. Each thing happens twelve times; told is the time on
the processor, in milliseconds, until all of it is drawn, and the longest that a key would wait for
it. The server runs in the same process and is counted, too. Unlike a letter on the screen, this
does not depend on what else the machine does.
"""

import asyncio
import asyncio.events
import gc
import statistics
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Final

import pytest

from live import wire
from live.values import PARTIES
from tests.bench.terminal_ninety import TEXT
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import Desk, dashboard, typing

MINUTES: Final = (10, 90)
ROUNDS: Final = 12
_BEFORE_S, _UNTIL_S = 0.12, 0.2
"""Seconds between what happens, and until it is drawn."""


class Busy:
    """Time that the event loop's turns had on the processor, in seconds."""

    def __init__(self) -> None:
        self.sum = self.longest = 0.0

    def begin(self) -> None:
        """Count anew."""
        self.sum = self.longest = 0.0

    @contextmanager
    def counting(self) -> Iterator[None]:
        """Count every turn while the block runs."""
        turn: Any = asyncio.events.Handle._run

        def counted(handle: asyncio.Handle) -> None:
            began = time.thread_time()
            turn(handle)
            took = time.thread_time() - began
            self.sum += took
            self.longest = max(self.longest, took)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(asyncio.events.Handle, "_run", counted)
            yield


def talk(session: ScriptedSession, minutes: int) -> int:
    """Have so much said and written down; returns how many utterances there are."""
    turn = 0
    for minute in range(minutes):
        for _ in range(15):
            session.heard(PARTIES[turn % 2], TEXT, turn * 4.0, f"u{turn}")
            turn += 1
        session.propose("data", f"Statement {minute} of today.", (f"u{turn - 1}",))
    return turn


@asynccontextmanager
async def writing(minutes: int) -> AsyncIterator[tuple[ScriptedSession, Desk, int]]:
    """A dashboard of a session that long, in which a line is being typed."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        turn = talk(session, minutes)
        async with dashboard(server, session, size=(140, 40)) as desk:
            await desk.until(lambda: len(desk.live.model.script) >= turn)
            gc.collect()
            gc.freeze()
            await desk.press("n")
            await typing(desk)
            yield session, desk, turn


async def measure(minutes: int) -> None:
    """Have each thing happen, and print what it took."""
    busy = Busy()
    async with writing(minutes) as (session, desk, turn):
        words, names = TEXT.split(), list[str]()

        def speaking(number: int) -> None:
            said = " ".join(words[: 4 + number])
            session.speaking(PARTIES[turn % 2], said, turn * 4.0, f"u{turn}")

        def heard(number: int) -> None:
            at = turn + number
            session.heard(PARTIES[at % 2], TEXT, at * 4.0, f"u{at}")

        def propose(number: int) -> None:
            names.append(session.propose("data", f"Another {number} of today.", ("u3",)))

        def accept(number: int) -> None:
            session.carry_out("therapist", wire.Accept(statement=names[number]))

        def letter(_: int) -> None:
            desk.burst("a")

        happenings: tuple[Callable[[int], None], ...] = (speaking, heard, propose, accept, letter)
        with busy.counting():
            for happens in happenings:
                sums, longest = [], []
                for number in range(ROUNDS):
                    await asyncio.sleep(_BEFORE_S)
                    busy.begin()
                    happens(number)
                    await asyncio.sleep(_UNTIL_S)
                    sums.append(busy.sum * 1_000)
                    longest.append(busy.longest * 1_000)
                middle, turns = statistics.median(sums), statistics.median(longest)
                told = f"{middle:5.1f} ms, longest {turns:5.1f}"
                print(f"{minutes:3} min {happens.__name__:9} {told}")  # noqa: T201 - a bench says


if __name__ == "__main__":
    for length in MINUTES:
        asyncio.run(measure(length))
