"""The server, put together from its settings: the one place where its objects are made."""

import os
import socket
import ssl
from collections.abc import Callable
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import anyio
import structlog
import uvicorn
from anyio import to_thread
from anyio.abc import TaskGroup
from uvicorn.server import HANDLED_SIGNALS

from audio.loopback import include_loopback
from live.audit.actions import SERVER
from live.audit.watch import at_work
from live.desk import Desk
from live.equipment import Equipment, utc_now
from live.errors import BadInput, CannotStart
from live.exports.seals import own_seal
from live.keeping.folder import DataFolder
from live.keeping.policy import POLICY_FILE, Policy, read_policy
from live.keeping.sweeper import Sweeper
from live.keeping.watch import watch_keys
from live.measures import instrument
from live.note import template_files
from live.note.shortening import warm_up
from live.people.reception import Reception
from live.plain_logs import use_plain_logs
from live.practice import Practice
from live.settings import Settings
from live.store import Store
from live.values import Content
from live.web.access import Front
from live.web.app import make_app
from live.wire import MAX_BINARY_FRAME
from models import weights
from models.child import Recipe
from models.embedding import Embedder
from models.errors import ModelError, ModelTimeout, WeightsMissing
from models.host import HostedLanguageModel
from models.minilm import MiniLM
from models.openai_http import OpenAIHTTP
from models.paired import Paired
from models.silero import Silero
from models.speech import Recognizer
from models.text import LanguageModel
from models.whisper import Whisper

log = structlog.get_logger()

LOAD_WITHIN: Final = 120.0
"""Seconds the language model may take to load before the log says so."""
GOODBYE: Final = 5
"""Seconds that open connections get when the server stops."""

_ANOTHER: Final = "stop it, or name another folder with --data-dir or CONOTE_DATA_DIR"


@dataclass(frozen=True, slots=True, repr=False)
class Address(Content):
    """Where a server answers.

    Attributes:
        url: Its pages.
        setup: The link at which the first account is made, once; None if there is an account.
    """

    url: str
    setup: str | None


async def serve(settings: Settings, announce: Callable[[Address], None]) -> None:
    """Run the server until it is told to stop.

    Args:
        settings: What the practice chose.
        announce: Told where it answers once connections are taken.

    Raises:
        CannotStart: If the port is taken, the key cannot be used, or another server is at work on
            the data folder.
        ModelError: If weights are missing or broken.
        StoreError: If the database cannot be opened.
    """
    use_plain_logs()
    with _listen(settings) as listening, ExitStack() as alone:
        if settings.ice_loopback:
            include_loopback()
        await to_thread.run_sync(_check_tls, settings)
        _make_folder(settings.data_dir)
        folder = DataFolder.of(settings)
        master_key = await folder.master_key()
        alone.enter_context(folder.alone("server", _ANOTHER))
        await to_thread.run_sync(own_seal, settings)  # refused now, not at the first signed note
        policy = await to_thread.run_sync(
            read_policy, settings.retention_file or settings.data_dir / POLICY_FILE
        )
        templates = await to_thread.run_sync(template_files.load, settings.templates_dir)
        instrument.shipped()  # read once, here, and not in the middle of a request
        recognizer, vad = await to_thread.run_sync(load_speech, settings)
        language_model = load_language_model(settings)
        embedder = await to_thread.run_sync(load_embedder, settings)
        try:
            async with (
                Store.open(folder.database, master_key) as store,
                at_work(store.audit, settings),
            ):
                desk = Desk(recognizer, settings.workers, os.cpu_count() or 1)
                equipment = Equipment(
                    store=store,
                    desk=desk,
                    templates=templates,
                    vad=vad,
                    language_model=language_model,
                    embedder=embedder,
                    language=settings.language or None,
                    draft_deadline_s=settings.draft_deadline_s,
                    ready_deadline_s=settings.ready_deadline_s,
                    client_copy=settings.client_copy,
                )
                async with anyio.create_task_group() as tasks:
                    practice = Practice(equipment, tasks, timedelta(hours=settings.link_hours))
                    tasks.start_soon(desk.run)
                    tasks.start_soon(practice.run)
                    tasks.start_soon(watch_keys, store)
                    tasks.start_soon(_sweeper(practice, policy).run)
                    front = Front(practice, settings, reception_of(store, settings))
                    await _answer(front, tasks, listening, announce)
                    tasks.cancel_scope.cancel()
        finally:
            recognizer.close()
            if language_model is not None:
                language_model.close()


def _sweeper(practice: Practice, policy: Policy) -> Sweeper:
    store = practice.equipment.store
    return Sweeper(store, policy, utc_now, practice.letting_go, SERVER)


async def _answer(
    front: Front, tasks: TaskGroup, listening: socket.socket, announce: Callable[[Address], None]
) -> None:
    """Answer requests until told to stop."""
    loaded = Loaded(front.practice.equipment.language_model)
    tasks.start_soon(loaded.wait)
    app = make_app(front, loaded.missing)
    tasks.start_soon(app.state.doors.run)
    base = _base_url(front.settings, listening)
    first = await front.reception.first_token()

    @asynccontextmanager
    async def announced(_: Any) -> Any:
        announce(Address(base, None if first is None else f"{base}/#setup={first}"))
        yield

    app.router.lifespan_context = announced
    # uvicorn sends itself again the signal that stopped it: here it is expected, so that the
    # server ends in its own way, and with exit code 0.
    with anyio.open_signal_receiver(*HANDLED_SIGNALS):
        await uvicorn.Server(_config(app, front.settings)).serve(sockets=[listening])


def _base_url(settings: Settings, listening: socket.socket) -> str:
    if settings.public_url:
        return settings.public_url.rstrip("/")
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{'https' if settings.tls else 'http'}://{host}:{listening.getsockname()[1]}"


class Loaded:
    """Whether everything is loaded; the recognizer is, before connections are taken."""

    def __init__(self, language_model: LanguageModel | None) -> None:
        self._model = language_model
        self._missing = [] if language_model is None else [language_model.name]

    def missing(self) -> list[str]:
        """Names of what is not loaded yet."""
        return list(self._missing)

    async def wait(self) -> None:
        """Wait for the language model, however long; listening and writing go on without it."""
        while self._missing:
            try:
                if isinstance(self._model, HostedLanguageModel):
                    await to_thread.run_sync(
                        self._model.wait_ready, LOAD_WITHIN, abandon_on_cancel=True
                    )
                    for prompt in warm_up():
                        await to_thread.run_sync(
                            self._model.complete, prompt, LOAD_WITHIN, abandon_on_cancel=True
                        )
                self._missing.clear()
            except ModelTimeout:
                log.warning("language_model_still_loading", model=self._missing)
            except ModelError as error:
                # Each session is told when a turn is not drafted; the message has no content.
                log.error("language_model_not_loaded", model=self._missing, message=str(error))
                return


def _config(app: Any, settings: Settings | None = None) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        ws="websockets-sansio",
        ws_max_size=MAX_BINARY_FRAME + 1024,
        ws_per_message_deflate=False,  # frames are small; their lengths would tell of their words
        log_config=None,
        access_log=False,  # paths would name sessions
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=GOODBYE,
        proxy_headers=False,
        ssl_certfile=settings.tls_certificate if settings else None,
        ssl_keyfile=settings.tls_key if settings else None,
    )


def _check_tls(settings: Settings) -> None:
    """Check that certificate and key can be read and belong together. Blocks.

    Raises:
        CannotStart: If not.
    """
    if settings.tls_certificate is None:
        return
    try:
        trying = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trying.load_cert_chain(settings.tls_certificate, settings.tls_key, password=_no_password)
    except (OSError, ssl.SSLError, ValueError) as error:
        raise CannotStart(
            f"expected a certificate in {settings.tls_certificate} and its key, without a "
            f"password, in {settings.tls_key}, got {type(error).__name__}: {error.args[-1]}"
        ) from None


def _no_password() -> str:
    raise ValueError("a key that is locked by a password")


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # Named as TCP, or asyncio leaves Nagle's delay on: an answer's body would wait 40 ms for the
    # other side to acknowledge its head.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise CannotStart(
            f"expected port {settings.port} on {settings.host} to be free, got: {error.strerror}: "
            "stop what uses it, or choose another with --port or CONOTE_PORT"
        ) from None
    listening.setblocking(False)
    return listening


def _make_folder(folder: Path) -> None:
    """The data folder, made if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # An earlier conote let in whoever had it.
        (folder / "setup.token").unlink(missing_ok=True)
    except OSError as error:
        raise CannotStart(
            f"expected a data folder that can be written, got: {error.strerror}: {error.filename}; "
            "name another with --data-dir or CONOTE_DATA_DIR"
        ) from None


def reception_of(store: Store, settings: Settings) -> Reception:
    """Where people sign in."""
    idle = timedelta(minutes=settings.logoff_minutes) if settings.logoff_minutes else None
    return Reception(store, idle, timedelta(hours=settings.sign_in_hours))


def load_speech(settings: Settings) -> tuple[Recognizer, Silero]:
    """Load the recognizer and the voice detector, as the server uses them.

    Raises:
        ModelError: If weights are missing or broken.
    """
    recognizer: Recognizer = load_whisper(settings, settings.recognizer)
    if settings.recognizer_partials:
        recognizer = Paired(load_whisper(settings, settings.recognizer_partials), recognizer)
    return recognizer, load_detector(settings)


def load_embedder(settings: Settings) -> Embedder | None:
    """Load what tells which goal a statement serves; None, and a line in the log, if it is missing.

    Raises:
        ModelError: If its weights are broken.
    """
    try:
        return MiniLM(weights.find(settings.embedder, settings.weights_dir))
    except WeightsMissing as error:
        log.warning("embedder_missing", message=str(error))
        return None


def load_detector(settings: Settings) -> Silero:
    """Load the voice detector.

    Raises:
        ModelError: If its weights are missing or broken.
    """
    return Silero(weights.find("silero-vad", settings.weights_dir))


def load_whisper(settings: Settings, name: str) -> Whisper:
    """Load a recognizer by its catalog name or folder.

    Raises:
        BadInput: If it does not know the language, or cannot run as the settings say.
        ModelError: If weights are missing or broken.
    """
    path = weights.find(name, settings.weights_dir)
    try:
        recognizer = Whisper(
            path,
            workers=settings.workers,
            threads=settings.speech_threads,
            device=settings.device,
            compute_type=settings.compute_type,
        )
    except (ValueError, RuntimeError) as error:
        raise BadInput(
            f"expected a device and a compute type with which {name} can run here, "
            f"got {settings.device!r} and {settings.compute_type!r}: {error}"
        ) from None
    if settings.language and not recognizer.knows(settings.language):
        recognizer.close()
        raise BadInput(
            f"language: expected a code that {name} knows, like en, got {settings.language!r}; "
            "leave it empty to have it heard"
        )
    return recognizer


def load_language_model(settings: Settings) -> LanguageModel | None:
    """The language model, as the server uses it; None with ``drafting=off``. It loads on by itself.

    Raises:
        ModelError: If weights are missing or broken.
    """
    if settings.drafting == "off":
        return None
    if settings.drafting == "remote":
        key = settings.remote_key.get_secret_value()
        return OpenAIHTTP(settings.remote_url, settings.remote_model, key)
    path = weights.find(settings.language_model, settings.weights_dir)
    recipe = Recipe("models.llama:Llama", {"path": str(path), "threads": settings.threads}, nice=15)
    return HostedLanguageModel(settings.language_model, recipe)
