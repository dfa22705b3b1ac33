"""The rooms that are measured: conote's own server, and those of others, each a process."""

import json
import secrets
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory
from typing import Any, Final, Protocol

import anyio
import httpx

from live import consent, wire
from live.bench.room.typist import Typist
from live.bench.systems.environments import NotInstalled, Peer, default_folder, python_of
from live.demo.serving import served
from live.values import PARTIES, TOGETHER, Party

PEER: Final = Peer(
    "pycrdt-websocket",
    "pycrdt_room.py",
    ("pycrdt-websocket==0.16.5", "pycrdt==0.14.13", "uvicorn==0.54.0", "websockets==17.4"),
)
_SCRIPTS: Final = Path(__file__).parents[1] / "peers"
START_WITHIN: Final = 30.0
"""Seconds a peer has to listen."""


class Room(Protocol):
    """One shared document."""

    def screen(self, party: Party) -> AbstractAsyncContextManager[Typist]:
        """A screen at it, of one person or the other."""
        ...

    async def line(self, screen: Typist) -> str:
        """Put a new line into it; returns its name, once the screen has it."""
        ...


class Rooms(Protocol):
    """A server with rooms."""

    @property
    def pid(self) -> int:
        """Of its process."""
        ...

    async def new(self) -> Room:
        """One more room."""
        ...


@dataclass(frozen=True, slots=True)
class Session:
    """One of conote's sessions.

    Attributes:
        http: A client of the server.
        seats: What each person was answered when they joined.
    """

    http: httpx.AsyncClient
    seats: dict[Party, dict[str, Any]]

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.seats["client"]["session"])

    @asynccontextmanager
    async def screen(self, party: Party) -> AsyncIterator[Typist]:
        """A screen of a person, let in by a ticket."""
        answer = await self.http.post("/api/tickets", headers=self._auth(party))
        answer.raise_for_status()
        hello = wire.write(wire.Hello(ticket=answer.json()["ticket"]))
        base = str(self.http.base_url).rstrip("/").replace("http", "ws", 1)
        async with Typist.at(f"{base}/ws/{self.id}", hello) as screen:
            yield screen

    async def line(self, screen: Typist) -> str:
        """Write a line, as people do."""
        text = f"Line {secrets.token_hex(4)}"
        await self.do("therapist", wire.Write(section="data", text=text))
        found: list[str] = []

        def there() -> bool:
            found[:] = [name for name in screen.names() if str(screen.line(name)) == text]
            return bool(found)

        await screen.until(there)
        return found[0]

    async def agree(self) -> None:
        """Both agree to be listened to."""
        purposes = tuple(sorted(TOGETHER))
        for party in PARTIES:
            agreed = wire.Consent(purposes=purposes, text_version=consent.TEXT_VERSION)
            await self.do(party, agreed)

    async def do(self, party: Party, command: wire.Command) -> None:
        """Carry out a command."""
        frame = json.loads(wire.write(wire.Do(id="x", command=command)))
        answer = await self.http.post(
            f"/api/sessions/{self.id}/commands",
            headers=self._auth(party),
            json=frame["command"],
        )
        answer.raise_for_status()

    def _auth(self, party: Party) -> dict[str, str]:
        return {"authorization": f"Bearer {self.seats[party]['access']}"}


@dataclass(frozen=True, slots=True)
class Conote:
    """conote's server, each change kept on disk before it is told."""

    http: httpx.AsyncClient
    token: str
    pid: int

    async def new(self) -> Session:
        """Set up a session; both join."""
        answer = await self.http.post(
            "/api/sessions",
            headers={"authorization": f"Bearer {self.token}"},
            json={"therapist_name": "Dr. Emma Hale", "client_alias": "Nora L.", "template": "dap"},
        )
        answer.raise_for_status()
        seats: dict[Party, dict[str, Any]] = {}
        for party, link in answer.json()["links"].items():
            token = link.partition("#join=")[2]
            seats[party] = await self._join(token)
        return Session(self.http, seats)

    async def _join(self, token: str) -> dict[str, Any]:
        """Join, as often as the server lets one machine: a bench joins faster than people."""
        while True:
            joined = await self.http.post("/api/join", json={"token": token})
            if joined.status_code != httpx.codes.TOO_MANY_REQUESTS:
                return dict(joined.raise_for_status().json())
            await anyio.sleep(float(joined.headers["retry-after"]))


@asynccontextmanager
async def conote() -> AsyncIterator[Conote]:
    """Run conote's own server on an empty data folder."""
    with TemporaryDirectory(prefix="conote-bench-") as data:
        async with (
            served(Path(data)) as (base, token, pid),
            httpx.AsyncClient(base_url=base, timeout=30) as http,
        ):
            yield Conote(http, token, pid)


@dataclass(frozen=True, slots=True)
class Document:
    """A document on a peer's server: whoever comes first makes it."""

    url: str

    def screen(self, party: Party) -> AbstractAsyncContextManager[Typist]:  # noqa: ARG002
        """A screen at it; it knows no persons."""
        return Typist.at(self.url)

    async def line(self, screen: Typist) -> str:
        """Put a line into it."""
        name = secrets.token_hex(6)
        await screen.put(name)
        return name


@dataclass(frozen=True, slots=True)
class Others:
    """A peer's server."""

    port: int
    pid: int

    async def new(self) -> Document:
        """A room is made by coming to it."""
        return Document(f"ws://127.0.0.1:{self.port}/{secrets.token_hex(6)}")


@asynccontextmanager
async def peer() -> AsyncIterator[Others]:
    """Run pycrdt-websocket's server in an environment of its own.

    Raises:
        NotInstalled: If it cannot be installed, or does not start.
    """
    python = await python_of(PEER, default_folder())
    command = [str(python), str(_SCRIPTS / PEER.script)]
    async with await anyio.open_process(command, stdin=None, stdout=PIPE, stderr=None) as process:
        try:
            assert process.stdout is not None
            line = b""
            with anyio.move_on_after(START_WITHIN):
                async for part in process.stdout:
                    line += part
                    if line.endswith(b"\n"):
                        break
            if not line.endswith(b"\n"):
                raise NotInstalled(f"{PEER.name} did not start: see its message above")
            yield Others(int(line), process.pid)
        finally:
            process.terminate()
            with anyio.move_on_after(15, shield=True):
                await process.wait()
