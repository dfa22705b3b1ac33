"""Rooms measured, all in one run and with the same screens."""

from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Final

import anyio
import psutil  # type: ignore[import-untyped]
from anyio import to_thread

from audio.loopback import include_loopback
from audio.publish import WhipPublisher
from live.bench.machine import this_machine
from live.bench.room.results import Figures, Result, Spread, spread
from live.bench.room.rooms import PEER, Conote, Room, Rooms, conote, peer
from live.bench.room.typist import Typist
from live.bench.systems.environments import NotInstalled
from live.values import PARTIES, Party

EVERY_S: Final = 0.05
"""Seconds between two letters: a very quick typist, or two."""
WARM: Final = 3
"""Rooms opened before memory is looked at."""

Tell = Callable[[str], None]
"""Told what is measured now."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured.

    Attributes:
        edits: Letters typed for each latency.
        burst: Letters typed without a pause.
        screens: Screens that one room is to hold.
        rooms: Rooms opened to see what one takes.
        call: Folder of a call to be heard meanwhile; None for none.
        against: Whether to measure the others', too.
    """

    edits: int = 300
    burst: int = 1_000
    screens: int = 50
    rooms: int = 40
    call: Path | None = None
    against: bool = True


async def measure(plan: Plan, tell: Tell) -> Result:
    """Measure conote, and the others if asked; one after the other."""
    failed: dict[str, str] = {}
    peers: dict[str, Figures] = {}
    in_call: Spread | None = None
    machine = this_machine()
    async with conote() as ours:
        mine = await _figures(plan, ours, lambda what: tell(f"conote: {what}"))
        if plan.call is not None:
            tell("conote: typing while a call is heard")
            in_call = await _in_call(ours, plan.call)
    if plan.against:
        try:
            async with peer() as theirs:
                peers[PEER.name] = await _figures(
                    plan, theirs, lambda what: tell(f"{PEER.name}: {what}")
                )
        except NotInstalled as error:
            failed[PEER.name] = str(error)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Result(now, machine, plan.edits, plan.screens, mine, in_call, peers, failed)


async def _figures(plan: Plan, rooms: Rooms, tell: Tell) -> Figures:
    tell("two screens")
    two = await _latency(await rooms.new(), 2, plan.edits)
    tell("without a pause")
    ops = await _burst(await rooms.new(), plan.burst)
    tell(f"{plan.screens} screens")
    many = await _latency(await rooms.new(), plan.screens, plan.edits)
    tell(f"{plan.rooms} rooms")
    return Figures(two, ops, await _memory(rooms, plan.rooms), many)


async def _latency(room: Room, screens: int, edits: int) -> Spread:
    """From a letter typed at one screen to all other screens of the room."""
    async with AsyncExitStack() as stack:
        at = [await stack.enter_async_context(room.screen(_party(n))) for n in range(screens)]
        line = await room.line(at[0])
        for other in at[1:]:
            await other.until(lambda other=other: other.line(line) is not None)  # type: ignore[misc]
        length = 0
        for _ in range(edits):
            length = await at[0].type(line)
            await anyio.sleep(EVERY_S)
        return await _seen(line, length, at[0], at[1:])


async def _seen(line: str, length: int, typist: Typist, others: list[Typist]) -> Spread:
    took = []
    for other in others:
        await other.until(lambda other=other: other.length(line) >= length)  # type: ignore[misc]
        took += [other.seen[key] - sent for key, sent in typist.sent.items()]
    return spread(took)


async def _burst(room: Room, letters: int) -> float:
    """Letters a second, typed without waiting, until the other screen has the last."""
    async with room.screen("therapist") as typist, room.screen("client") as other:
        line = await room.line(typist)
        await other.until(lambda: other.line(line) is not None)
        began, length = perf_counter(), 0
        for _ in range(letters):
            length = await typist.type(line)
        await other.until(lambda: other.length(line) >= length)
        return round(letters / (perf_counter() - began), 1)


async def _memory(rooms: Rooms, count: int) -> float:
    """Memory of the server a room: two screens, one line of a few words, in kB."""
    async with AsyncExitStack() as stack:
        before = 0
        for number in range(WARM + count):
            if number == WARM:
                before = await to_thread.run_sync(_resident, rooms.pid)
            room = await rooms.new()
            at = [await stack.enter_async_context(room.screen(party)) for party in PARTIES]
            line = await room.line(at[0])
            length = 0
            for _ in range(20):
                length = await at[0].type(line)
            await at[1].until(lambda: at[1].length(line) >= length)  # noqa: B023 - called at once
        after = await to_thread.run_sync(_resident, rooms.pid)
        return round((after - before) / count / 1_000, 1)


def _resident(pid: int) -> int:
    """Memory of a process, in bytes."""
    return int(psutil.Process(pid).memory_info().rss)


async def _in_call(rooms: Conote, call: Path) -> Spread:
    """The latency of two screens while both are heard, from the first word to the last."""
    include_loopback()
    session = await rooms.new()
    await session.agree()
    base = str(rooms.http.base_url).rstrip("/")
    async with AsyncExitStack() as stack:
        at = [await stack.enter_async_context(session.screen(party)) for party in PARTIES]
        line = await session.line(at[0])
        await at[1].until(lambda: at[1].line(line) is not None)
        start_at = anyio.current_time() + 1.0
        taps = []
        for party in PARTIES:
            tap = session.seats[party]["tap"]
            publisher = WhipPublisher(
                f"{base}{tap['url']}", tap["token"], call / f"{party}.opus", start_at=start_at
            )
            taps.append(await stack.enter_async_context(publisher))
        over = anyio.Event()

        async def listen() -> None:
            for tap in taps:
                await tap.wait_finished()
            over.set()

        length = 0
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(listen)
            while not over.is_set():
                length = await at[0].type(line)
                await anyio.sleep(2 * EVERY_S)
        return await _seen(line, length, at[0], at[1:])


def _party(number: int) -> Party:
    return PARTIES[number % 2]
