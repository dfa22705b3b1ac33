"""The commands about keeping: what they answer, and how they end."""

import json
from pathlib import Path

import anyio
import pytest
from typer.testing import CliRunner

from live.__main__ import app
from live.keeping.folder import DataFolder
from tests.fakes.server import data_folder
from tests.live.keeping.keeping_samples import SECRET, fill

pytestmark = pytest.mark.together

PASSPHRASE = "correct horse battery"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """A data folder with a session, named in the environment."""
    made = DataFolder(data_folder(tmp_path / "data"))

    async def fill_it() -> None:
        async with made.open() as store:
            await fill(store)

    anyio.run(fill_it)
    monkeypatch.setenv("CONOTE_DATA_DIR", str(made.path))
    return made


def conote(*arguments: str, answers: str = "", code: int = 0) -> str:
    done = CliRunner().invoke(app, list(arguments), input=answers)
    assert done.exit_code == code, done.output
    return done.output


@pytest.mark.usefixtures("folder")
def test_keys_are_shown_by_id_and_changed() -> None:
    (before,) = json.loads(conote("keys", "show", "--json"))
    done = json.loads(conote("keys", "rotate", "--json"))
    (now,) = json.loads(conote("keys", "show", "--json"))
    assert (done["before"], done["now"]) == (before["id"], now["id"])
    assert now["wrapped"] == done["wrapped"] > 5
    assert now["id"] in conote("keys", "show")
    assert "make a new one now" in conote("keys", "rotate")


def test_no_command_prints_a_key(folder: DataFolder) -> None:
    printed = conote("keys", "show") + conote("keys", "show", "--json")
    printed += conote("retention", "show") + conote("backup", str(folder.path.parent / "b"))
    assert folder.key_file.read_text().strip() not in printed
    assert SECRET not in printed


def test_a_backup_is_made_and_restored(
    folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = str(tmp_path / "backup")
    conote("backup", target, "--with-key", answers=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    made = json.loads(conote("backup", f"{target}2", "--json"))
    assert made["size"] == Path(f"{target}2").stat().st_size
    conote("backup", target, code=2)
    monkeypatch.setenv("CONOTE_DATA_DIR", str(tmp_path / "other"))
    conote("restore", target, answers="a wrong passphrase\n", code=2)
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n")
    options = ("--passphrase-file", str(tmp_path / "passphrase"), "--newer", str(folder.path))
    done = json.loads(conote("restore", target, *options, "--json"))
    assert (done["opened"]["sessions"], done["destroyed"]) == (1, [])
    conote("restore", target, code=3)
    assert json.loads(conote("retention", "show", "--json"))["sessions"][0]["session"] == "s1"


@pytest.mark.usefixtures("folder")
def test_holds_are_set_shown_and_lifted() -> None:
    why = ("--reason", "a subpoena", "--who", "Dr. Hale")
    of_session = json.loads(conote("retention", "hold", "--session", "s1", *why, "--json"))["hold"]
    client = ("--client", "Nora", "--therapist", "Dr. Hale")
    of_client = json.loads(conote("retention", "hold", *client, *why, "--json"))["hold"]
    shown = json.loads(conote("retention", "show", "--json"))
    assert shown["sessions"][0]["holds"] == [of_session, of_client]
    assert {hold["reason"] for hold in shown["holds"]} == {"a subpoena"}
    assert "a subpoena" in conote("retention", "show")
    conote("retention", "release", of_session, "--reason", "The case was closed.")
    conote("retention", "release", of_session, "--reason", "Closed.", code=1)
    conote("retention", "hold", *why, code=2)
    conote("retention", "hold", "--session", "nobody", *why, code=1)


def test_a_sweep_by_hand_is_for_where_no_server_runs(folder: DataFolder) -> None:
    (folder.path / "retention.toml").write_text('[keep]\nunsigned = "0 hours"')
    assert json.loads(conote("retention", "sweep", "--dry-run", "--json"))["sessions"] == ["s1"]
    with folder.alone("server"):
        conote("retention", "sweep", code=3)
    assert "Nothing of them is left" in conote("retention", "sweep")
    assert json.loads(conote("retention", "sweep", "--json"))["sessions"] == []


@pytest.mark.parametrize("command", [["backup", "b"], ["keys", "rotate"], ["keys", "show"]])
def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setenv("CONOTE_DATA_DIR", str(tmp_path / "nowhere"))
    assert "CONOTE_DATA_DIR" in conote(*command, code=3)
    assert list(tmp_path.iterdir()) == []


def test_a_policy_that_cannot_be_read_is_refused(folder: DataFolder) -> None:
    (folder.path / "retention.toml").write_text("[keep]\naudio = '1 day'")
    conote("retention", "show", code=2)
