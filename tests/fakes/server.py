"""The server in this process: real routes, socket, store; models that say what the test says."""

import shutil
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, cast
from unittest.mock import patch

import anyio
import anyio.lowlevel
import httpx
import numpy as np
import uvicorn
from argon2 import PasswordHasher
from blockbuster import blockbuster_ctx
from pycrdt import create_sync_message
from starlette.applications import Starlette
from websockets.asyncio.client import connect

from audio.types import SAMPLE_RATE
from live import consent, server, wire
from live.desk import Desk
from live.equipment import Equipment, utc_now
from live.measures import instrument
from live.note.template import Templates
from live.note.template_files import shipped
from live.people.account import Account, Known
from live.people.passphrases import Cost, Passphrases
from live.people.reception import Reception
from live.practice import Practice
from live.running import RunningSession
from live.settings import Settings
from live.signing.words import signing_words
from live.store import Store, load_or_create
from live.values import TOGETHER, Mode, Party, ScreenKind
from live.web.access import Front
from live.web.app import make_app
from models.embedding import Embedder
from models.silero import Silero
from models.speech import Recognizer
from models.text import LanguageModel
from tests.fakes.detector import Loud
from tests.fakes.models import ScriptedRecognizer
from tests.fakes.screen import Screen

SETUP = "token-of-a-clinician-of-the-tests"
"""Of somebody who is signed in: the clinician whose sessions ``Running.set_up`` makes."""
PASSPHRASE = "a sentence of the tests"
CLINICIAN = Account(
    id="c" * 16,
    user="hale",
    name="Dr. Emma Hale",
    roles=("clinician", "administrator"),
    passphrase=PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSPHRASE),
    made_at=utc_now(),
)
SIGNED_IN_FOR = timedelta(hours=12)
PATIENCE = 60.0
"""Seconds a test waits at most for what should happen at once, on a machine that is busy."""
CHEAP = Cost(passes=1, memory_kib=64, lanes=1)
"""Of a passphrase's hash, where nobody guesses."""
AGREE = wire.Consent(purposes=tuple(sorted(TOGETHER)), text_version=consent.TEXT_VERSION)
TEMPLATES = shipped()
NEW = {"therapist_name": "Dr. Emma Hale", "client_alias": "Nora L.", "template": "dap"}


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
        words = signing_words(self.party)
        return await self.command(
            wire.Sign(
                name="A name", sha256=sha256, intent=words.intent, text_version=words.text_version
            )
        )

    async def ticket(self) -> str:
        """A ticket for a socket."""
        answer = await self.server.post("/api/tickets", self.access, None)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["ticket"])

    @asynccontextmanager
    async def screen(self, resume: int = 0, kind: ScreenKind = "page") -> AsyncIterator[Screen]:
        """Open a screen and wait until the server knows it."""
        async with self.server_socket(f"/ws/{self.id}") as connection:
            screen = Screen(connection)
            await screen.send(wire.Hello(ticket=await self.ticket(), resume=resume, screen=kind))
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


def bearer(token: str) -> dict[str, str]:
    """The header that shows a token."""
    return {"authorization": f"Bearer {token}"}


async def sign_in(store: Store, account: Account, token: str, known: Known = "passphrase") -> None:
    """Keep an account and sign it in, with a token that the test names."""
    await store.people.add(account, account.actor)
    with patch("live.store.sign_ins.secrets.token_urlsafe", lambda _: token):
        await store.sign_ins.begin(account.actor, "program", known, SIGNED_IN_FOR, utc_now())


@cache
def _empty_folder() -> Path:
    """A data folder with one account: to be copied, since migrations take a while."""
    folder = Path(mkdtemp(prefix="conote-tests-"))

    async def make() -> None:
        async with Store.open(folder / "conote.db", load_or_create(folder / "master.key")) as store:
            await sign_in(store, CLINICIAN, SETUP)

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
    embedder: Embedder | None = None,
    language: str | None = "en",
    ready_deadline_s: float = PATIENCE,
    templates: Templates = TEMPLATES,
) -> AsyncIterator[Practice]:
    """Run a practice's sessions while the block runs.

    A call of ours that blocks the event loop meanwhile raises an error.

    Args:
        data: The data folder: of ``data_folder``. The same again is a restart.
        recognizer: Decodes; one that hears "some words" in everything if None.
        language_model: Shortens drafted lines; None with ``drafting=off``.
        embedder: Suggests goals; None if its weights are missing.
        language: What is spoken; None if it is to be heard.
        ready_deadline_s: As the setting.
        templates: The forms of note to choose from.
    """
    instrument.shipped()  # as the server does at its start
    async with (
        Store.open(data / "conote.db", load_or_create(data / "master.key")) as store,
        _plainly(),
        anyio.create_task_group() as tasks,
    ):
        desk = Desk(recognizer or ScriptedRecognizer())
        equipment = Equipment(
            store=store,
            desk=desk,
            templates=templates,
            vad=cast("Silero", Loud()),
            language_model=language_model,
            embedder=embedder,
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
                # pyHanko asks once for the time zone, in the loop of a worker thread of its own.
                function.can_block_in("tzlocal/unix.py", {"get_localzone"})
                # The engine asks for the absolute path of an absolute path: no disk is read.
                function.can_block_in("live/store/database.py", {"open"})
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
        store = practice.equipment.store
        reception = Reception(store, None, SIGNED_IN_FOR, Passphrases(CHEAP))
        app = make_app(Front(practice, chosen, reception), list)
        async with _answering(app) as base, _client(base) as http:
            yield Running(base, http, app, practice, store)


@asynccontextmanager
async def agreed(data: Path, **options: Any) -> AsyncIterator[tuple[Running, Made]]:
    """Answer, and have a session to which both agreed; options as of ``serving``."""
    async with serving(data, **options) as server:
        made = await server.set_up()
        await made.agree()
        yield server, made


async def with_a_line(server: Running, text: str = "Slept four hours.") -> tuple[Made, str]:
    """A live session whose note holds one line; and the line's id."""
    made = await server.set_up()
    await made.agree()
    await made.therapist.command(wire.Write(section="data", text=text))
    return made, next(iter((await server.session(made)).state.entries))


async def signed(server: Running, text: str = "Slept four hours.", mode: Mode = "shared") -> Made:
    """A session whose note holds one line, signed by all who see it."""
    made, _ = await with_a_line(server, text)
    if mode != "shared":
        await made.therapist.command(wire.SwitchMode(mode=mode))
    await made.therapist.command(wire.End())
    for seat in (made.therapist,) if mode == "private" else (made.client, made.therapist):
        answer = await seat.sign(await seat.sha256())
        assert answer.status_code == 200, answer.text
    return made


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
