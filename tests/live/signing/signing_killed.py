"""A process that signs and is killed: run by ``test_signing_killed``, never imported by conote.

Everything is loaded once; each signing happens in a fork of it, on a copy of one data folder in
which the client has signed and the therapist is about to. ``python signing_killed.py FOLDER SEED``
leaves the copies in FOLDER and prints how each ended.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
from sqlalchemy import event
from sqlalchemy.engine import Engine

from live import wire
from tests.fakes.server import data_folder, practicing
from tests.fakes.sessions import live_session, sign, write

AT_RANDOM = 50
"""How many are killed at a moment that nobody chose."""


def kill_oneself() -> None:
    """As ``kill -9`` does: nothing is finished, nothing is closed."""
    os.kill(os.getpid(), signal.SIGKILL)


async def prepare(folder: Path) -> str:
    """Make in a data folder a session that the therapist is to sign; returns its id."""
    async with practicing(folder) as practice:
        session = await live_session(practice)
        await write(session, "Slept four hours a night.")
        await session.do("therapist", wire.End())
        await sign(session, "client")
        return session.id


async def sign_it(folder: Path, session_id: str, begins: Callable[[], None]) -> None:
    """Open the session and sign it as its therapist."""
    async with practicing(folder) as practice:
        session = await practice.open(session_id)
        _, sha256 = await session.sign_off.note()
        begins()
        await sign(session, "therapist", sha256)


def count_steps(killed_at: int) -> Callable[[], int]:
    """Count what the store asks of the database; kill the process before step ``killed_at``."""
    steps = 0

    def step(*_: Any) -> None:
        nonlocal steps
        steps += 1
        if steps == killed_at:
            kill_oneself()

    event.listen(Engine, "before_cursor_execute", step)
    event.listen(Engine, "commit", step)
    return lambda: steps


def in_a_fork(work: Callable[[int], None], kill_after_s: float | None = None) -> dict[str, Any]:
    """Run ``work`` in a fork; kill it so long after it wrote its first byte, or let it be."""
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        os.close(reading)
        try:
            work(writing)
        except BaseException:  # noqa: BLE001 - a fork must not go on as if it were its parent
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    os.close(writing)
    try:
        told = os.read(reading, 1)
        if kill_after_s is not None and told:
            select.select([], [], [], kill_after_s)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        told += os.read(reading, 64)
    finally:
        os.close(reading)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit("a fork failed")
    return {"killed": os.WIFSIGNALED(status), "told": told[1:].decode()}


def main() -> None:
    """Sign once to the end, then killed before every step, then killed at random moments."""
    root, chance = Path(sys.argv[1]), random.Random(int(sys.argv[2]))  # noqa: S311 - no secret
    ready, found = root / "ready", []

    def made(writing: int) -> None:
        os.write(writing, b" " + anyio.run(prepare, data_folder(ready)).encode())

    session_id = in_a_fork(made)["told"]

    def run(name: str, killed_at: int = 0, kill_after_s: float | None = None) -> str:
        folder = root / name
        shutil.copytree(ready, folder)

        def work(writing: int) -> None:
            steps: list[Callable[[], int]] = []
            began: list[float] = []

            def begins() -> None:
                steps.append(count_steps(killed_at))
                began.append(time.monotonic())
                os.write(writing, b" ")

            anyio.run(sign_it, folder, session_id, begins)
            os.write(writing, f"{steps[0]()} {time.monotonic() - began[0]}".encode())

        ended = in_a_fork(work, kill_after_s)
        found.append({"folder": name, "killed": ended["killed"], "at_step": killed_at})
        return str(ended["told"])

    steps, seconds = run("whole").split()
    for step in range(1, int(steps) + 1):
        run(f"step-{step}", killed_at=step)
    for number in range(2 * AT_RANDOM):
        # Some are done before the moment comes: they are no kills.
        if sum(one["killed"] and not one["at_step"] for one in found) < AT_RANDOM:
            told = run(f"random-{number}", kill_after_s=chance.uniform(0, float(seconds)))
            if told:  # too late: it takes no longer than this now
                _, seconds = told.split()
    sys.stdout.write(json.dumps({"session": session_id, "runs": found}))


if __name__ == "__main__":
    main()
