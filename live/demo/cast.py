"""The dashboard's demo: a server and the client of the sample call, in a process of their own.

The therapist is whoever sits at the terminal. The client agrees, both recordings are played once
both have agreed, and the client signs after the therapist. All of it ends, and what was kept is
deleted, when the dashboard closes this process's standard input.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Final

import anyio
import httpx
from anyio import to_thread
from rich.console import Console

from audio.loopback import include_loopback
from live.demo.people import Person
from live.demo.run import CLIENT, need_tracks, published, set_up
from live.demo.serving import served
from live.errors import CannotStart, ConoteError

_END_WITHIN: Final = 20.0
"""Seconds the process may take to end."""
_AN_HOUR: Final = 3600.0
"""Seconds somebody may take for what the client waits for."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the demo plays: what the dashboard needs to open it; ``token`` is a clinician's."""

    server: str
    token: str
    session: str


@contextmanager
def playing(call: Path, console: Console) -> Iterator[Stage]:
    """Have the demo play while the block runs.

    Raises:
        BadInput: If the call is not there.
        CannotStart: If the server does not start.
    """
    need_tracks(call)
    console.print("Starting the server and loading the models …", style="dim")
    with TemporaryFile() as complaints:
        process = subprocess.Popen(  # noqa: S603 - this program itself
            [sys.executable, "-m", "live.demo.cast", str(call)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line:
                complaints.seek(0)
                last = complaints.read().decode(errors="replace").strip().rpartition("\n")[2]
                raise CannotStart(last or "expected the demo's server to start, it did not")
            yield Stage(**json.loads(line))
        finally:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(_END_WITHIN)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


async def play(call: Path) -> None:
    """Play until standard input ends."""
    include_loopback()
    async with AsyncExitStack() as stack:
        data = stack.enter_context(TemporaryDirectory(prefix="conote-demo-"))
        base, token, _ = await stack.enter_async_context(served(Path(data)))
        http = await stack.enter_async_context(httpx.AsyncClient(base_url=base, timeout=30))
        therapist, client = await set_up(http, token)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_client, therapist, client, call)
            sys.stdout.write(json.dumps(asdict(Stage(base, token, client.session))) + "\n")
            sys.stdout.flush()
            await to_thread.run_sync(sys.stdin.buffer.read, abandon_on_cancel=True)
            tasks.cancel_scope.cancel()


async def _client(therapist: Person, client: Person, call: Path) -> None:
    """What the client does, and both microphones."""
    async with client.at_the_screen(lambda _: None):
        await client.agree()
        await client.until(lambda: client.view is not None and client.view.listening, _AN_HOUR)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_talk, therapist, client, call)
            await client.until(lambda: _state(client) not in {"live", "paused"}, _AN_HOUR)
            tasks.cancel_scope.cancel()
        while True:
            await client.until(lambda: _turn_to_sign(client), _AN_HOUR)
            await client.sign(CLIENT)
            await client.until(lambda: not _turn_to_sign(client), _AN_HOUR)


async def _talk(therapist: Person, client: Person, call: Path) -> None:
    async with AsyncExitStack() as stack:
        for publisher in await published(stack, call, (therapist, client)):
            await publisher.wait_finished()


def _state(person: Person) -> str:
    return "" if person.view is None else person.view.state


def _turn_to_sign(client: Person) -> bool:
    """Whether the therapist signed and the client did not."""
    signed = set() if client.view is None else {one.party for one in client.view.signatures}
    return signed == {"therapist"}


if __name__ == "__main__":
    try:
        anyio.run(play, Path(sys.argv[1]))
    except* ConoteError as errors:
        sys.stderr.write(f"{errors.exceptions[0]}\n")
        raise SystemExit(1) from None
