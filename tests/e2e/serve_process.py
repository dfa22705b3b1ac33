"""``conote serve`` as a process of its own, as people run it."""

import json
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from typing import Any

import anyio
import httpx
from anyio import to_thread
from anyio.abc import Process

from live import consent, wire
from live import events as ev
from live.demo.people import Person
from live.values import TOGETHER
from tests.e2e.stage import let_in

START_WITHIN = 120.0
"""Seconds to load the recognizer on a machine that has other things to do."""
WORDS_WITHIN = 120.0
"""Seconds until words are there, on such a machine."""
AGREE = wire.Consent(purposes=tuple(sorted(TOGETHER)), text_version=consent.TEXT_VERSION)


@dataclass
class Served:
    """A server that runs.

    Attributes:
        token: Of a clinician who is signed in.
        log: What it wrote to its error output.
    """

    base: str
    token: str
    process: Process
    log: Path

    async def kill(self) -> None:
        """End it without a word, as a power cut does."""
        self.process.kill()
        await self.process.wait()


def free_port() -> int:
    """A port that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@asynccontextmanager
async def served(data: Path, port: int, **settings: str) -> AsyncIterator[Served]:
    """Run a server without drafting; stop it as a service manager does."""
    env = {
        **os.environ,
        "CONOTE_DATA_DIR": str(data),
        "CONOTE_ICE_LOOPBACK": "true",
        "CONOTE_DRAFTING": "off",
        **settings,
    }
    command = [sys.executable, "-m", "live", "serve", "--json", "--port", str(port)]
    log = data.with_suffix(".log")
    with log.open("ab") as errors:
        process = await anyio.open_process(command, stdin=None, stdout=PIPE, stderr=errors, env=env)
    async with process:
        try:
            with anyio.fail_after(START_WITHIN):
                base, setup = await _address(process)
                token = await to_thread.run_sync(let_in, base, setup)
            yield Served(base, token, process, log)
        finally:
            if process.returncode is None:
                process.terminate()
                with anyio.CancelScope(shield=True), anyio.fail_after(60):
                    await process.wait()


async def _address(process: Process) -> tuple[str, str | None]:
    assert process.stdout is not None
    text = b""
    async for part in process.stdout:
        text += part
        if b"\n" in text:
            said = json.loads(text.partition(b"\n")[0])
            return str(said["url"]), said["setup"]
    raise AssertionError("the server ended before it said where it is")


async def set_up(http: httpx.AsyncClient, token: str) -> tuple[Person, Person]:
    """A session; its therapist and its client."""
    answer = await http.post(
        "/api/sessions",
        headers={"authorization": f"Bearer {token}"},
        json={"therapist_name": "Dr. Emma Hale", "client_alias": "Nora L.", "template": "dap"},
    )
    answer.raise_for_status()
    links = answer.json()["links"]
    return await Person.join(http, links["therapist"]), await Person.join(http, links["client"])


class Watch:
    """What a screen was shown.

    Attributes:
        events: In order.
    """

    def __init__(self) -> None:
        self.events: list[ev.Event] = []

    def see(self, frame: Any) -> None:
        """Take in a frame."""
        if isinstance(frame, wire.Happened):
            self.events.append(frame.event)

    def heard(self) -> list[str]:
        """The words so far, an utterance each."""
        return [e.body.utterance.text for e in self.events if isinstance(e.body, ev.Heard)]

    def saw(self, kind: type[Any]) -> bool:
        """Whether an event of a kind was shown."""
        return any(isinstance(event.body, kind) for event in self.events)
