"""`conote export`: from a data folder to files, a client's copy, and a FHIR server."""

import hashlib
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

import anyio
import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner, Result

from live import wire
from live.__main__ import app as conote
from live.command_line import EXIT_BAD_INPUT, EXIT_CANNOT_START, EXIT_FAILED
from live.exports import command
from live.exports.patience import ATTEMPTS
from live.store import Store, load_or_create
from tests.fakes.fhir_keeper import Keeper, keeping
from tests.fakes.server import AGREE, data_folder, practicing
from tests.fakes.sessions import NEW, sign, write
from tests.live.exports.fhir_samples import check_r4

pytestmark = pytest.mark.together

app = typer.Typer()
app.command()(command.export)


@dataclass(frozen=True)
class Kept:
    """A data folder, and the sessions in it."""

    folder: Path
    signed: tuple[str, str]
    unsigned: str
    another: str


async def _filled(folder: Path) -> Kept:
    """Two signed notes of Nora's, one that is not signed, and a signed one of somebody else's."""
    made = []
    async with practicing(folder) as practice:
        for alias, line in [
            ("Nora L.", "Slept four hours."),
            ("nora l.", "Walked every day."),
            ("Nora L.", "Never signed by anybody."),
            ("Sam", "Somebody else’s line."),
        ]:
            session, _ = await practice.create(replace(NEW, client_alias=alias))
            for party in ("therapist", "client"):
                await session.do(party, AGREE)
            await write(session, line)
            await session.do("therapist", wire.End())
            if "Never" not in line:
                await sign(session, "client")
                await sign(session, "therapist")
            made.append(session.id)
    return Kept(folder, (made[0], made[1]), made[2], made[3])


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """The same data folder for all of these tests: exports change no note."""
    return anyio.run(_filled, data_folder(tmp_path_factory.mktemp("kept") / "data"))


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    """A FHIR server on this machine."""
    with keeping() as server:
        yield server


@pytest.fixture(autouse=True)
def _set_up(monkeypatch: pytest.MonkeyPatch, kept: Kept) -> None:
    monkeypatch.setenv("CONOTE_DATA_DIR", str(kept.folder))
    for name in ("out", "err"):
        monkeypatch.setattr(command, name, Console(width=400, stderr=name == "err"))


def run(*arguments: str) -> Result:
    """Call the command."""
    return CliRunner().invoke(app, list(arguments))


def audited(kept: Kept, action: str) -> list[tuple[str | None, str, str]]:
    """Session, subject and actor of what was audited under this name."""

    async def read() -> list[tuple[str | None, str, str]]:
        key = load_or_create(kept.folder / "master.key")
        async with Store.open(kept.folder / "conote.db", key) as store:
            rows = await store.audit.rows()
        return [(r.session, r.subject, r.actor.kind) for r in rows if r.action == action]

    return anyio.run(read)


def test_the_audits_end_is_held_to_an_export_in_any_form(kept: Kept, tmp_path: Path) -> None:
    """As `conote verify` takes them; what carries no head is refused."""
    for form, code in [("pdf", 0), ("json", 0), ("fhir", 0), ("markdown", EXIT_BAD_INPUT)]:
        out = tmp_path / form
        assert run(kept.signed[0], "--form", form, "--out", str(out)).exit_code == 0
        words = ["audit", "verify", "--since-head", str(out)]
        assert CliRunner().invoke(conote, words).exit_code == code, form


def test_a_note_in_each_form(kept: Kept, tmp_path: Path) -> None:
    for form, begins in [("pdf", b"%PDF"), ("json", b"{"), ("markdown", b"# "), ("fhir", b"{")]:
        out = tmp_path / form
        result = run(kept.signed[0], "--form", form, "--out", str(out))
        assert (result.exit_code, result.stdout) == (0, f"The note is in {out}\n"), result.output
        assert out.read_bytes().startswith(begins)
        assert (kept.signed[0], form, "command") in audited(kept, "note.exported")
    assert json.loads((tmp_path / "json").read_bytes())["note"]["session"]["id"] == kept.signed[0]
    check_r4(json.loads((tmp_path / "fhir").read_bytes()))


def test_everything_of_a_client_as_a_folder_or_an_archive(kept: Kept, tmp_path: Path) -> None:
    folder, archive = tmp_path / "nora", tmp_path / "nora.zip"
    assert run("--client", "Nora L.", "--out", str(folder)).exit_code == 0
    result = run("--client", "Nora L.", "--out", str(archive), "--json")
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert json.loads(result.stdout) == {"out": str(archive), "files": len(files)}
    with zipfile.ZipFile(archive) as copy:
        assert set(copy.namelist()) == {path.relative_to(folder).as_posix() for path in files}
        for line in copy.read("SHA256SUMS").decode().splitlines():
            digest, _, name = line.partition("  ")
            assert hashlib.sha256(copy.read(name)).hexdigest() == digest
        everything = b"".join(copy.read(name) for name in copy.namelist())
    index = json.loads((folder / "index.json").read_bytes())
    assert [note["session"] for note in index["notes"]] == list(kept.signed)
    assert b"Walked every day." in everything
    for absent in (b"Never signed", b"Somebody else", kept.unsigned.encode()):
        assert absent not in everything


def test_what_is_not_signed_or_not_there_is_not_exported(kept: Kept, tmp_path: Path) -> None:
    out = tmp_path / "note.pdf"
    assert run(kept.unsigned, "--out", str(out)).exit_code == EXIT_FAILED
    assert run("no-such-session", "--out", str(out)).exit_code == EXIT_FAILED
    assert run("--client", "Nobody", "--out", str(out)).exit_code == EXIT_BAD_INPUT
    other = ("--client", "Sam", "--therapist", "Nobody", "--out", str(out))
    assert run(*other).exit_code == EXIT_BAD_INPUT
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "expected a session, --client, --resume or --outbox"),
        (("s1", "--client", "Sam"), "one of them"),
        (("s1",), "--out"),
        (("--client", "Sam"), "--out"),
        (("s1", "--to", "http://fhir.example.org"), "https://"),
        (("s1", "--to", "https://127.0.0.1", "--patient", "Patient/"), "Patient/123"),
        (("s1", "--to", "https://127.0.0.1", "--patient", "Patient/1?x=1"), "Patient/123"),
        (("s1", "--to", "https://127.0.0.1", "--token-file", "/nowhere"), "expected a token"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_words(arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == EXIT_BAD_INPUT
    assert words in result.stderr


def test_without_a_database_there_is_nothing_to_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONOTE_DATA_DIR", str(tmp_path))
    assert run("s1", "--out", str(tmp_path / "note.pdf")).exit_code == EXIT_CANNOT_START


def test_a_note_is_sent_once_with_the_token_of_a_file(
    kept: Kept, keeper: Keeper, tmp_path: Path
) -> None:
    keeper.token = "a-token-of-the-server"
    token = tmp_path / "token"
    token.write_text(f"{keeper.token}\n")
    arguments = (kept.signed[0], "--to", keeper.base, "--token-file", str(token))
    first = run(*arguments)
    assert first.stdout == f"{kept.signed[0]} is there as DocumentReference/3\n", first.output
    again = json.loads(run(*arguments, "--json").stdout)
    assert (again["place"], again["before"]) == ("DocumentReference/3", True)
    assert (keeper.posts(), len(keeper.kept)) == (1, 3)
    assert keeper.token not in first.output
    assert kept.signed[0] in [row[0] for row in audited(kept, "note.sent")]


def test_what_did_not_go_is_shown_and_sent_later(
    kept: Kept, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("live.exports.patience.FIRST_WAIT_S", 0.0)
    keeper.whims = [503] * ATTEMPTS
    failed = run(kept.signed[1], "--to", keeper.base, "--as", "document")
    assert failed.exit_code == EXIT_FAILED
    assert "--resume" in failed.stderr
    rows = [json.loads(line) for line in run("--outbox", "--json").stdout.splitlines()]
    waiting = next(row for row in rows if row["state"] == "waiting")
    assert (waiting["session"], waiting["to"]) == (kept.signed[1], keeper.base)
    assert (waiting["status"], waiting["attempts"]) == (503, ATTEMPTS)
    resumed = run("--resume")
    assert resumed.stdout == f"{kept.signed[1]} is there as Bundle/1\n", resumed.output
    assert run("--resume").stdout == "Nothing waits to be sent.\n"
    assert "waiting" not in run("--outbox").stdout


def test_killed_after_the_server_took_it_it_is_found_there_and_not_sent_again(
    kept: Kept, keeper: Keeper
) -> None:
    keeper.whims = ["stall after"]
    command_line = [sys.executable, "-m", "live", "export", kept.another, "--to", keeper.base]
    with subprocess.Popen(command_line) as process:
        deadline = monotonic() + 30
        while not keeper.all("DocumentReference") and monotonic() < deadline:
            process.poll()
            keeper.released.wait(0.02)
        process.kill()
    keeper.released.set()
    resumed = run("--resume")
    assert resumed.stdout == f"{kept.another} is there as DocumentReference/3\n", resumed.output
    assert (keeper.posts(), len(keeper.all("DocumentReference"))) == (1, 1)
