"""A server as a process of its own, as people run it."""

import json
import os
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from subprocess import PIPE
from typing import Any, Final

import anyio
import httpx
from anyio.abc import Process

from live.errors import CannotStart

START_WITHIN: Final = 180.0
"""Seconds the server may take until it listens and has loaded its models."""


@asynccontextmanager
async def served(data: Path) -> AsyncIterator[tuple[str, str, int]]:
    """Run ``conote serve`` as a process of its own, until its models are loaded.

    An account is made there, with a passphrase that nobody knows. Gives the server's address, the
    token of the account's sign-in, and the process id.

    Raises:
        CannotStart: If it does not start.
    """
    command = [sys.executable, "-m", "live", "serve", "--json", "--port", "0"]
    env = {"CONOTE_DATA_DIR": str(data), "CONOTE_ICE_LOOPBACK": "true"}
    async with await anyio.open_process(
        command, stdin=None, stdout=PIPE, stderr=None, env={**os.environ, **env}
    ) as process:
        try:
            link = await _link(process)
            base, _, first = link.partition("/#setup=")
            await until_ready(base)
            yield base, await _account(base, first), process.pid
        finally:
            process.terminate()
            with anyio.move_on_after(15, shield=True):
                await process.wait()


async def _link(process: Process) -> str:
    assert process.stdout is not None
    text = b""
    with anyio.move_on_after(START_WITHIN):
        async for part in process.stdout:
            text += part
            if b"\n" in text:
                said: dict[str, Any] = json.loads(text.partition(b"\n")[0])
                return str(said["setup"])
    raise CannotStart("expected the server to start, it did not: see its message above")


async def _account(base: str, first: str) -> str:
    """Make the first account; gives its sign-in's token."""
    body = {
        "token": first,
        "user": "demo",
        "name": "Demo",
        "passphrase": secrets.token_urlsafe(32),
        "program": True,
    }
    async with httpx.AsyncClient(base_url=base, timeout=START_WITHIN) as http:
        answer = await http.post("/api/people/first", json=body)
    if answer.status_code != 201:
        raise CannotStart("expected a data folder without accounts, got one that has some")
    return str(answer.json()["token"])


async def until_ready(base: str) -> None:
    """Wait until a server has loaded its models.

    Raises:
        CannotStart: If it takes longer than ``START_WITHIN``.
    """
    async with httpx.AsyncClient(base_url=base) as http:
        with anyio.move_on_after(START_WITHIN):
            while (await http.get("/readyz")).status_code != 200:  # noqa: ASYNC110 - another process
                await anyio.sleep(0.25)
            return
    raise CannotStart(f"expected the models to load within {START_WITHIN:.0f} s, they did not")
