"""The server in this process: real routes, socket, store; models that say what the test says."""

import shutil
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, cast

import anyio
import anyio.lowlevel
import httpx
import numpy as np
import uvicorn
from blockbuster import blockbuster_ctx
from pycrdt import (
    Text,
    YMessageType,
    YSyncMessageType,
    create_sync_message,
    create_update_message,
    read_message,
)
from starlette.applications import Starlette
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from audio.types import SAMPLE_RATE, Samples
from live import consent, server, signing, wire
from live import events as ev
from live.desk import Desk
from live.equipment import Equipment
from live.note.document import NoteDocument
from live.note.template import shipped
from live.practice import Practice
from live.running import RunningSession
from live.settings import Settings
from live.store import Store, load_or_create
from live.values import REQUIRED_PURPOSES, Party
from live.web.access import Front
from live.web.app import make_app
from models.silero import Silero
from models.speech import Recognizer
from models.text import LanguageModel
from tests.fakes.models import ScriptedRecognizer

SETUP = "set-up-token-of-the-tests"
PATIENCE = 10.0
"""Seconds a test waits for what should happen at once."""
AGREE = wire.Consent(purposes=tuple(sorted(REQUIRED_PURPOSES)), text_version=consent.TEXT_VERSION)
NEW = {"therapist_name": "Dr. Emma Hale", "client_alias": "Nora L.", "template": "dap"}


class Loud:
    """A voice detector that takes whatever is loud for speech."""

    def stream(self) -> "Loud":
        """Listen to one speaker."""
        return self

    def reset(self) -> None:
        """There is nothing to forget."""

    def __call__(self, window: Samples) -> float:
        """Judge a window."""
        return float(np.abs(window).mean() > 0.1)


def pcm(loud_s: float, silent_s: float = 1.0) -> bytes:
    """So much speech, then so much silence, as a platform sends it."""
    loud = np.full(round(loud_s * SAMPLE_RATE), 16_000, "<i2")
    return np.concatenate([loud, np.zeros(round(silent_s * SAMPLE_RATE), "<i2")]).tobytes()


@dataclass
class Running:
    """A server that answers.

    Attributes:
        base: Its address.
        http: A client of it.
    """

    base: str
    http: httpx.AsyncClient
    app: Starlette
    practice: Practice
    store: Store

    async def set_up(self, **changes: Any) -> "Made":
        """Set up a session; both open their links."""
        answer = await self.post("/api/sessions", SETUP, {**NEW, **changes})
        assert answer.status_code == 201, answer.text
        links = answer.json()["links"]
        therapist = await self.join(links["therapist"])
        return Made(answer.json()["session"], therapist, await self.join(links["client"]))

    async def join(self, link: str) -> "Seat":
        """Open a join link."""
        answer = await self.http.post("/api/join", json={"token": link.partition("#join=")[2]})
        assert answer.status_code == 200, answer.text
        return Seat(self, answer.json())

    async def post(self, path: str, token: str, body: object) -> httpx.Response:
        """Post JSON."""
        return await self.http.post(path, headers=bearer(token), json=body)

    async def session(self, made: "Made") -> RunningSession:
        """The running session, as the server has it."""
        return await self.practice.open(made.id)


@dataclass
class Seat:
    """One person's way in: what ``/api/join`` answered."""

    server: Running
    joined: dict[str, Any]

    @property
    def id(self) -> str:
        """The session's id."""
        return str(self.joined["session"])

    @property
    def party(self) -> Party:
        """Who."""
        return cast("Party", self.joined["party"])

    @property
    def access(self) -> str:
        """The access token."""
        return str(self.joined["access"])

    @property
    def tap(self) -> str:
        """The tap's token."""
        return str(self.joined["tap"]["token"])

    async def command(self, command: wire.Command) -> httpx.Response:
        """Send a command over HTTP."""
        path = f"/api/sessions/{self.id}/commands"
        body = wire._command.dump_json(command)
        return await self.server.http.post(path, headers=bearer(self.access), content=body)

    async def get(self, path: str) -> httpx.Response:
        """Get something of the session."""
        path = f"/api/sessions/{self.id}/{path}"
        return await self.server.http.get(path, headers=bearer(self.access))

    async def sha256(self) -> str:
        """The hash of the note as it would be signed."""
        return str((await self.get("note")).json()["sha256"])

    async def sign(self, sha256: str) -> httpx.Response:
        """Sign the note of that hash."""
        intent = signing.INTENT[self.party]
        return await self.command(wire.Sign(name="A name", sha256=sha256, intent=intent))

    async def ticket(self) -> str:
        """A ticket for a socket."""
        answer = await self.server.post("/api/tickets", self.access, None)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["ticket"])

    @asynccontextmanager
    async def screen(self, resume: int = 0) -> AsyncIterator["Screen"]:
        """Open a screen and wait until the server knows it."""
        async with self.server_socket(f"/ws/{self.id}") as connection:
            screen = Screen(connection)
            await screen.send(wire.Hello(ticket=await self.ticket(), resume=resume))
            await screen.raw(create_sync_message(screen.note.doc))
            await screen.until(lambda: screen.synced)
            yield screen

    def server_socket(self, path: str, **options: Any) -> connect:
        """A WebSocket, not yet greeted."""
        url = self.server.base.replace("http", "ws", 1) + path
        # max_queue: with the default, a test that does not read cannot leave in time.
        return connect(url, proxy=None, max_queue=None, max_size=None, **options)


@dataclass
class Made:
    """A session that was set up."""

    id: str
    therapist: Seat
    client: Seat

    async def agree(self) -> None:
        """Let both agree."""
        for seat in (self.therapist, self.client):
            assert (await seat.command(AGREE)).status_code == 200


@dataclass
class Screen:
    """A screen of a person, with a copy of the note.

    Attributes:
        frames: Text frames in the order they came.
    """

    connection: ClientConnection
    frames: list[Any] = field(default_factory=list)
    note: NoteDocument = field(default_factory=NoteDocument)
    synced: bool = False

    async def raw(self, data: str | bytes) -> None:
        """Send a frame as it is."""
        await self.connection.send(data)

    async def send(self, frame: wire.FromScreen) -> None:
        """Send a text frame."""
        await self.raw(wire.write(frame))

    async def until(self, true: Callable[[], bool]) -> None:
        """Take frames until something is so."""
        with anyio.fail_after(PATIENCE):
            while not true():
                await self.take()

    async def take(self) -> None:
        """Take one frame."""
        data = await self.connection.recv()
        if isinstance(data, str):
            self.frames.append(wire.read_to_screen(data))
            return
        if data[0] != YMessageType.SYNC:
            self.frames.append(data)
            return
        if data[1] == YSyncMessageType.SYNC_STEP1:
            update = self.note.doc.get_update(read_message(data[2:]))
            await self.raw(create_update_message(update))
        else:
            self.note.doc.apply_update(read_message(data[2:]))
            self.synced = True

    async def closed(self) -> int:
        """Take frames until the server closes; returns the code."""
        with anyio.fail_after(PATIENCE):
            with suppress(ConnectionClosed):
                while True:
                    await self.take()
        assert self.connection.close_code is not None
        return self.connection.close_code

    async def do(self, command: wire.Command, name: str = "x") -> wire.Done | wire.RefusedFrame:
        """Carry out a command; returns the answer to it."""
        await self.send(wire.Do(id=name, command=command))
        answers: list[Any] = []

        def answered() -> bool:
            answers[:] = [
                frame
                for frame in self.frames
                if isinstance(frame, wire.Done | wire.RefusedFrame) and frame.id == name
            ]
            return bool(answers)

        await self.until(answered)
        self.frames.remove(answers[0])
        return cast("wire.Done | wire.RefusedFrame", answers[0])

    async def types(self, statement: str, words: str) -> None:
        """Write at the end of a line of the shared note."""
        await self.until(lambda: self.note.text(statement) is not None)
        await self._change(statement, lambda text: text.insert(len(text), words))

    async def deletes(self, statement: str, characters: int) -> None:
        """Take away the first characters of a line of the shared note."""
        await self._change(statement, lambda text: text.__delitem__(slice(0, characters)))

    async def _change(self, statement: str, change: Callable[[Text], None]) -> None:
        before = self.note.doc.get_state()
        text = self.note.text(statement)
        assert text is not None
        change(text)
        await self.raw(create_update_message(self.note.doc.get_update(before)))

    def events(self) -> list[ev.Event]:
        """The events it was shown, in order."""
        return [frame.event for frame in self.frames if isinstance(frame, wire.Happened)]

    def saw(self, kind: type[Any], times: int = 1) -> Callable[[], bool]:
        """Whether it was shown so many events of a kind."""
        return lambda: sum(isinstance(e.body, kind) for e in self.events()) >= times


def bearer(token: str) -> dict[str, str]:
    """The header that shows a token."""
    return {"authorization": f"Bearer {token}"}


@cache
def _empty_folder() -> Path:
    """A data folder with an empty database: to be copied, since migrations take a while."""
    folder = Path(mkdtemp(prefix="conote-tests-"))

    async def make() -> None:
        async with Store.open(folder / "conote.db", load_or_create(folder / "master.key")):
            pass

    anyio.run(make)
    return folder


def data_folder(path: Path) -> Path:
    """Make a data folder, ready for use; one that is there is left as it is."""
    if not (path / "conote.db").exists():
        shutil.copytree(_empty_folder(), path, dirs_exist_ok=True)
    return path


@asynccontextmanager
async def practicing(
    data: Path,
    *,
    recognizer: Recognizer | None = None,
    language_model: LanguageModel | None = None,
    language: str | None = "en",
    ready_deadline_s: float = PATIENCE,
) -> AsyncIterator[Practice]:
    """Run a practice's sessions while the block runs.

    A call of ours that blocks the event loop meanwhile raises an error.

    Args:
        data: The data folder: of ``data_folder``. The same again is a restart.
        recognizer: Decodes; one that hears "some words" in everything if None.
        language_model: Drafts; None if drafting is off.
        language: What is spoken; None if it is to be heard.
        ready_deadline_s: As the setting.
    """
    shipped()  # as the server does at its start
    async with (
        Store.open(data / "conote.db", load_or_create(data / "master.key")) as store,
        _plainly(),
        anyio.create_task_group() as tasks,
    ):
        desk = Desk(recognizer or ScriptedRecognizer())
        equipment = Equipment(
            store=store,
            desk=desk,
            vad=cast("Silero", Loud()),
            language_model=language_model,
            language=language,
            draft_deadline_s=PATIENCE,
            ready_deadline_s=ready_deadline_s,
        )
        tasks.start_soon(desk.run)
        with blockbuster_ctx("live") as blocking:
            for function in blocking.functions.values():
                # It waits for its decoder's thread, which is done with a frame in no time.
                function.can_block_in("aiortc/rtcrtpreceiver.py", {"__stop_decoder"})
                function.can_block_in("live/web/app.py", {"make_app"})  # that is start-up
            yield Practice(equipment, tasks, timedelta(hours=1))
        tasks.cancel_scope.cancel()


@asynccontextmanager
async def serving(
    data: Path,
    *,
    recognizer: Recognizer | None = None,
    language_model: LanguageModel | None = None,
    **settings: Any,
) -> AsyncIterator[Running]:
    """Answer on a free port of this machine while the block runs; as ``practicing``."""
    chosen = Settings(
        data_dir=data, drafting="off" if language_model is None else "local", **settings
    )
    async with practicing(data, recognizer=recognizer, language_model=language_model) as practice:
        app = make_app(Front(practice, chosen, SETUP), list)
        async with _answering(app) as base, _client(base) as http:
            yield Running(base, http, app, practice, practice.equipment.store)


@cache
def _no_tls() -> ssl.SSLContext:
    # The default reads hundreds of certificates, each time.
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@asynccontextmanager
async def _plainly() -> AsyncIterator[None]:
    """What a test raises comes out as it is, not in groups."""
    try:
        yield
    except BaseExceptionGroup as group:
        only: BaseException = group
        while isinstance(only, BaseExceptionGroup) and len(only.exceptions) == 1:
            only = only.exceptions[0]
        raise only from None


def _client(base: str) -> httpx.AsyncClient:
    plain = httpx.AsyncHTTPTransport(verify=_no_tls())
    return httpx.AsyncClient(base_url=base, timeout=PATIENCE, transport=plain, trust_env=False)


@asynccontextmanager
async def _answering(app: Starlette) -> AsyncIterator[str]:
    """What ``uvicorn.Server.serve`` does, without its signals and its ticks."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = server._config(app)
        config.load()
        running = uvicorn.Server(config)
        running.lifespan = config.lifespan_class(config)
        await running.startup([listening])
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            with anyio.CancelScope(shield=True):
                await _shut(running)


async def _shut(running: uvicorn.Server) -> None:
    for listening in running.servers:
        listening.close()
    state = running.server_state
    for connection in list(state.connections):
        connection.shutdown()
    with anyio.fail_after(PATIENCE):
        while state.connections or state.tasks:
            await anyio.lowlevel.checkpoint()
    await running.lifespan.shutdown()
