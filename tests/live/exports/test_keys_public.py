"""``conote keys public``: what a practice gives to whoever checks its records."""

import json
from pathlib import Path

import anyio
import pytest
from typer.testing import CliRunner, Result

from live.__main__ import app
from live.command_line import EXIT_CANNOT_START
from live.exports.certificates import practice_key_of
from live.keeping.folder import DataFolder
from live.signing.key import fingerprint_of
from live.verify import read_expected
from tests.fakes.server import data_folder

pytestmark = pytest.mark.together  # a real database


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The fingerprints of a practice's keys: of an earlier one, and of the one in use."""
    monkeypatch.setenv("CONOTE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("CONOTE_PRACTICE_NAME", "Hale Psychotherapy")
    monkeypatch.setenv("COLUMNS", "200")
    folder = DataFolder(data_folder(tmp_path / "data"))

    async def make() -> list[str]:
        async with folder.open() as store:
            first = await store.signing_keys.current()
            return [fingerprint_of(k.public) for k in (first, await store.signing_keys.rotate())]

    return anyio.run(make)


def _invoke(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["keys", *arguments])


def run(*arguments: str) -> str:
    done = _invoke("public", *arguments)
    assert done.exit_code == 0, done.output
    return done.output


def test_every_key_there_was_is_told_and_which_is_in_use(keys: list[str]) -> None:
    earlier, now = keys
    assert run().splitlines() == [f"{earlier}  earlier", f"{now}  in use"]


def test_the_certificate_of_the_key_in_use_is_for_other_programs(
    keys: list[str], tmp_path: Path
) -> None:
    (tmp_path / "practice.pem").write_text(run("--pem"))
    assert read_expected([str(tmp_path / "practice.pem")]).keys == (keys[1],)


def test_programs_read_the_same_in_json(keys: list[str]) -> None:
    told = json.loads(run("--json"))
    assert [key["fingerprint"] for key in told["keys"]] == keys
    assert [key["in_use"] for key in told["keys"]] == [False, True]
    assert told["certificate"].startswith("-----BEGIN CERTIFICATE-----")


def test_a_practice_can_take_another_key_and_the_audit_tells_of_it(
    keys: list[str], tmp_path: Path
) -> None:
    told = json.loads(_invoke("new-signing", "--json").output)
    assert told["before"] == keys[1]
    assert run().splitlines()[-2:] == [f"{keys[1]}  earlier", f"{told['now']}  in use"]
    audit = CliRunner().invoke(app, ["audit", "show", "--json"]).output.splitlines()
    made = [row for row in map(json.loads, audit) if row["action"] == "signing_key.made"]
    assert [row["subject"] for row in made] == [f"{keys[1][:16]}:{told['now'][:16]}"]
    assert CliRunner().invoke(app, ["audit", "verify"]).exit_code == 0
    with DataFolder(tmp_path / "data").alone("server"):
        assert _invoke("new-signing").exit_code == EXIT_CANNOT_START


def test_only_a_practices_key_has_such_a_certificate() -> None:
    with pytest.raises(ValueError, match=r"parsing|ASN\.1|error"):
        practice_key_of(b"none")
