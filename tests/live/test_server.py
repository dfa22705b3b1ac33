"""The server as a whole: how it starts, what it says when it cannot, and how it stops."""

import asyncio
import os
import signal
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from typer.testing import CliRunner
from websockets.asyncio.client import connect

from live import __main__, server, wire
from live import events as ev
from live.command_line import EXIT_CANNOT_START
from live.equipment import utc_now
from live.errors import BadTemplate, CannotStart
from live.people import passphrases
from live.server import Address, serve
from live.settings import Settings
from live.store import Store, load_or_create
from tests.fakes.detector import Loud
from tests.fakes.models import ScriptedLanguageModel, ScriptedRecognizer
from tests.fakes.server import AGREE, CHEAP, PATIENCE, SETUP, bearer, pcm

pytestmark = pytest.mark.together

STOPS_WITHIN = 8.0
"""Seconds; five are what open connections get, the rest is for a busy machine."""
NEW = {"therapist_name": "Dr. Emma Hale", "client_alias": "Nora L."}


class Closing:
    """Notes who was closed."""

    def __init__(self) -> None:
        self.closed: list[str] = []

    def recognizer(self) -> ScriptedRecognizer:
        """A recognizer whose closing is noted."""
        model = ScriptedRecognizer()
        model.close = lambda: self.closed.append("recognizer")  # type: ignore[method-assign]
        return model

    def language_model(self) -> ScriptedLanguageModel:
        """A language model whose closing is noted."""
        model = ScriptedLanguageModel()
        model.close = lambda: self.closed.append("language model")  # type: ignore[method-assign]
        return model


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A data folder in which nothing is yet."""
    path = tmp_path / "bare"
    path.mkdir(0o700)
    return path


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> Closing:
    """Models without weights."""
    closing = Closing()
    monkeypatch.setattr(server, "load_speech", lambda _: (closing.recognizer(), Loud()))
    monkeypatch.setattr(server, "load_language_model", lambda _: closing.language_model())
    monkeypatch.setattr(passphrases, "COST", CHEAP)
    return closing


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Address]:
    """A server; gives where it answers, and stops it as a service manager does."""
    told: list[Address] = []
    known = anyio.Event()

    def announce(at: Address) -> None:
        told.append(at)
        known.set()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(serve, settings, announce)
        with anyio.fail_after(PATIENCE):
            await known.wait()
        yield told[0]
        signal.raise_signal(signal.SIGTERM)


# --- starting -----------------------------------------------------------------------------


FIRST = {
    "user": "hale",
    "name": "Dr. Emma Hale",
    "passphrase": "a sentence of mine",
    "program": True,
}


async def first_account(http: httpx.AsyncClient, setup: str | None) -> str:
    """Make the first account by the link that was announced; gives its sign-in's token."""
    assert setup is not None
    body = {**FIRST, "token": setup.partition("/#setup=")[2]}
    answer = await http.post("/api/people/first", json=body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["token"])


async def test_the_first_link_makes_the_first_account_and_nothing_else_ever(
    bare: Path, models: Closing
) -> None:
    """It is printed until it was used; then the address alone is."""
    settings = Settings(data_dir=bare, port=0)
    async with running(settings) as unused:
        pass
    async with running(settings) as at:
        assert at.url.startswith("http://127.0.0.1:")
        assert at.setup is not None
        assert at.setup.startswith(f"{at.url}/#setup=")
        assert at.setup.partition("#")[2] != (unused.setup or "").partition("#")[2]
        async with httpx.AsyncClient(base_url=at.url) as http:
            old = {**FIRST, "token": (unused.setup or "").partition("#setup=")[2]}
            assert (await http.post("/api/people/first", json=old)).status_code == 401
            setup_token = at.setup.partition("#setup=")[2]
            for token in (setup_token, "x"):
                assert (await http.get("/api/sessions", headers=bearer(token))).status_code == 401
            token = await first_account(http, at.setup)
            assert (await http.get("/api/sessions", headers=bearer(token))).status_code == 200
            again = {**FIRST, "token": setup_token, "user": "other"}
            assert (await http.post("/api/people/first", json=again)).status_code == 401
            assert (await http.get("/readyz")).status_code == 200
    assert models.closed == ["recognizer", "language model"] * 2
    async with running(settings) as now:
        assert now.setup is None


@pytest.mark.usefixtures("models")
async def test_what_an_earlier_conote_let_in_lets_nobody_in_any_more(bare: Path) -> None:
    """Its token is gone, and the sessions of its time are the first account's."""
    (bare / "setup.token").write_text("x" * 43)
    async with Store.open(bare / "conote.db", load_or_create(bare / "master.key")) as store:
        await store.create_session("old", utc_now())
    async with running(Settings(data_dir=bare, port=0)) as at:
        assert not (bare / "setup.token").exists()
        async with httpx.AsyncClient(base_url=at.url) as http:
            token = await first_account(http, at.setup)
            who = (await http.get("/api/me", headers=bearer(token))).json()["account"]
            assert who["roles"] == ["clinician", "administrator"]
    async with Store.open(bare / "conote.db", load_or_create(bare / "master.key")) as store:
        assert await store.owner("old") == who["id"]


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that vouches for itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(utc_now() - timedelta(days=1))
        .not_valid_after(utc_now() + timedelta(days=1))
        .add_extension(here, critical=False)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "cert.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(Encoding.PEM))
    paths[1].write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return paths


@pytest.mark.usefixtures("models")
async def test_with_a_certificate_it_speaks_tls_and_says_so_for_good(bare: Path) -> None:
    cert, key = certificate(bare)
    settings = Settings(data_dir=bare, port=0, tls_certificate=cert, tls_key=key)
    trusting = ssl.create_default_context(cafile=str(cert))
    async with running(settings) as at, httpx.AsyncClient(base_url=at.url, verify=trusting) as http:
        assert at.url.startswith("https://127.0.0.1:")
        answer = await http.get("/")
        assert answer.headers["strict-transport-security"] == "max-age=31536000"
        token = await first_account(http, at.setup)
        assert (await http.get("/api/me", headers=bearer(token))).status_code == 200


@pytest.mark.usefixtures("models")
async def test_a_certificate_that_is_none_stops_the_start(bare: Path) -> None:
    cert, key = certificate(bare)
    other = bare / "other"
    other.mkdir()
    for wrong_cert, wrong_key in (
        (key, key),
        (cert, bare / "nothing"),
        (cert, certificate(other)[1]),
    ):
        settings = Settings(data_dir=bare, port=0, tls_certificate=wrong_cert, tls_key=wrong_key)
        with pytest.raises(CannotStart, match="expected a certificate in"):
            await serve(settings, print)


def test_beyond_this_machine_it_listens_over_tls_or_behind_a_proxy_alone(tmp_path: Path) -> None:
    for tls in (
        {"tls_certificate": tmp_path / "c", "tls_key": tmp_path / "k"},
        {"behind_proxy": True},
    ):
        Settings(host="192.0.2.1", **tls)
    with pytest.raises(ValueError, match="CONOTE_TLS_CERTIFICATE"):
        Settings(host="192.0.2.1")
    with pytest.raises(ValueError, match="expect each other"):
        Settings(tls_certificate=tmp_path / "c")


def test_the_link_names_the_address_as_a_browser_wants_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        for changes, base in (
            ({}, f"http://127.0.0.1:{port}"),
            ({"host": "::1"}, f"http://[::1]:{port}"),
            ({"host": "localhost"}, f"http://localhost:{port}"),
            ({"public_url": "https://notes.example/"}, "https://notes.example"),
        ):
            settings = Settings(**changes)  # type: ignore[arg-type]
            assert server._base_url(settings, listening) == base


async def test_a_port_that_is_taken_is_told_with_what_to_do(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotStart, match=rf"port {port} .*--port or CONOTE_PORT"):
            await serve(Settings(data_dir=folder, port=port), print)
    assert not (folder / "setup.token").exists()


async def test_no_answer_waits_for_the_other_side_to_acknowledge_its_head() -> None:
    """What it accepts sends every part at once: no delay of Nagle's."""
    at_once: list[int] = []

    def accepted(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held = writer.get_extra_info("socket")
        at_once.append(held.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    listening = server._listen(Settings(port=0))
    async with await asyncio.start_server(accepted, sock=listening):
        reader, writer = await asyncio.open_connection(*listening.getsockname())
        assert await reader.read() == b""
        writer.close()
    assert at_once == [1]


async def test_an_address_that_is_not_of_this_machine_is_told(folder: Path) -> None:
    settings = Settings(data_dir=folder, host="192.0.2.1", port=0, behind_proxy=True)
    with pytest.raises(CannotStart, match=r"192\.0\.2\.1"):
        await serve(settings, print)


@pytest.mark.usefixtures("models")
async def test_a_data_folder_has_one_server_at_a_time(folder: Path) -> None:
    """Two would each take the other's events for damage."""
    settings = Settings(data_dir=folder, port=0)
    async with running(settings):
        with pytest.raises(CannotStart, match="only server"):
            await serve(settings, print)
    async with running(settings):
        pass


async def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    for wrong in (file, file / "data"):
        with pytest.raises(CannotStart, match="CONOTE_DATA_DIR"):
            await serve(Settings(data_dir=wrong, port=0), print)


async def test_a_practices_form_that_is_wrong_stops_the_start(folder: Path) -> None:
    """Better told now than in the middle of a session."""
    (folder / "own.toml").write_text('id = "own"')
    with pytest.raises(BadTemplate, match=r"own\.toml: title: expected this entry"):
        await serve(Settings(data_dir=folder, templates_dir=folder, port=0), print)


def test_a_setting_that_is_wrong_is_told_by_name_and_with_its_own_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong: list[tuple[dict[str, str], str]] = [
        ({"CONOTE_PORT": "eighty"}, "port"),
        ({"CONOTE_HOST": "192.0.2.1"}, "CONOTE_BEHIND_PROXY"),
        ({"CONOTE_DRAFTING": "remote"}, "CONOTE_REMOTE_URL"),
        ({"CONOTE_DRAFTING": "sometimes"}, "drafting"),
    ]
    monkeypatch.setenv("CONOTE_DATA_DIR", str(tmp_path))
    for env, name in wrong:
        result = CliRunner().invoke(__main__.app, ["serve"], env=env)
        assert result.exit_code == EXIT_CANNOT_START
        assert name in result.output
    assert list(tmp_path.iterdir()) == []


# --- stopping -----------------------------------------------------------------------------


async def set_up(http: httpx.AsyncClient, token: str) -> tuple[str, dict[str, Any]]:
    """A session to which both agreed; returns its id and what the client joined with."""
    made = (await http.post("/api/sessions", headers=bearer(token), json=NEW)).json()
    joined: dict[str, Any] = {}
    for link in (made["links"]["therapist"], made["links"]["client"]):
        body = {"token": link.partition("#join=")[2]}
        joined = (await http.post("/api/join", json=body)).json()
        command = wire._command.dump_json(AGREE)
        path = f"/api/sessions/{made['session']}/commands"
        await http.post(path, headers=bearer(joined["access"]), content=command)
    return made["session"], joined


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
async def test_it_stops_in_time_with_screens_and_taps_open_and_everything_kept(
    folder: Path, models: Closing, how: signal.Signals, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(data_dir=folder, port=0)
    told: list[Address] = []
    known = anyio.Event()
    began = 0.0

    def announce(at: Address) -> None:
        told.append(at)
        known.set()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(serve, settings, announce)
        await known.wait()
        base = told[0].url
        url = base.replace("http", "ws")
        async with httpx.AsyncClient(base_url=base) as http:
            session, joined = await set_up(http, SETUP)
            answer = await http.post("/api/tickets", headers=bearer(joined["access"]))
            screen = await connect(f"{url}/ws/{session}", proxy=None)
            await screen.send(wire.write(wire.Hello(ticket=answer.json()["ticket"])))
            tap = await connect(f"{url}/pcm/{session}", proxy=None)
            await tap.send(f'{{"token":"{joined["tap"]["token"]}"}}')
            await tap.send(pcm(0.3, 0))
            async for frame in screen:
                if isinstance(frame, str) and '"tap_opened"' in frame:
                    break
            began = anyio.current_time()
            os.kill(os.getpid(), how)
    assert anyio.current_time() - began < STOPS_WITHIN
    assert models.closed == ["recognizer", "language model"]
    await screen.wait_closed()
    await tap.wait_closed()
    key = load_or_create(folder / "master.key")
    async with Store.open(folder / "conote.db", key) as store:
        bodies = [event.body for event in await store.events(session)]
    assert ev.Left(party="client") in bodies
    assert any(isinstance(body, ev.TapClosed) for body in bodies)
    assert "Traceback" not in "".join(capfd.readouterr())
