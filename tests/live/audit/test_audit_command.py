"""`conote audit` on a real data folder, and on one that somebody edited from outside."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import anyio
import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from live.__main__ import app
from live.audit import Actor
from live.store import Store, master_key_of

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("folder")]

ADA = Actor("clinician", "a1")


async def _fill(folder: Path) -> None:
    async with Store.open(folder / "conote.db", master_key_of(folder)) as store:
        await store.audit.add("session.created", ADA, "s1")
        await store.audit.add("note.read", Actor("client"), "s1", subject="a" * 64)
        await store.audit.add("note.signed", ADA, "s1", subject="a" * 64)
        await store.audit.sign_head("signature")
        await store.audit.add("note.exported", ADA, "s2", subject="pdf")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with five rows and a head, made once."""
    folder = tmp_path_factory.mktemp("filled")
    folder.chmod(0o700)
    anyio.run(_fill, folder)
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, of which the command is told."""
    copy = tmp_path / "data"
    shutil.copytree(filled, copy)
    monkeypatch.setenv("CONOTE_DATA_DIR", str(copy))
    return copy


def audit(*options: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(app, ["audit", *options])


def edit(folder: Path, *statements: str) -> None:
    """Edit the file as somebody who can write it; conote's guards in it stop nobody who can."""
    with closing(sqlite3.connect(folder / "conote.db")) as db, db:
        triggers = (
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'"
        )
        for (name,) in db.execute(triggers).fetchall():
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)


def test_an_audit_that_nobody_touched_is_intact() -> None:
    done = audit("verify")
    assert done.exit_code == 0
    assert "5 rows, 1 signed heads" in done.output
    # That it was verified stands in it, too.
    answer = json.loads(audit("verify", "--json").output)
    assert (answer["intact"], answer["rows"], answer["faults"]) == (True, 6, [])


FIELDS = ("at", "action", "actor_kind", "actor_id", "session", "subject", "outcome")
HASHES = ("previous", "hash")

_APPENDED = (
    "INSERT INTO audit SELECT 6, at, action, actor_kind, actor_id, session, subject, outcome, "
    "hash, previous FROM audit WHERE n = 5"
)


@pytest.mark.parametrize("row", [1, 3, 5])
@pytest.mark.parametrize("field", [*FIELDS, *HASHES])
def test_a_field_edited_from_outside_is_found_and_the_row_named(
    folder: Path, row: int, field: str
) -> None:
    value = "at + 1" if field == "at" else "'" + "7" * (64 if field in HASHES else 4) + "'"
    edit(folder, f"UPDATE audit SET {field} = {value} WHERE n = {row}")  # noqa: S608
    done = audit("verify", "--json")
    assert done.exit_code == 1
    assert row in {fault["row"] for fault in json.loads(done.output)["faults"]}


@pytest.mark.parametrize(
    ("told", "statement"),
    [
        ("row 2 is missing", "DELETE FROM audit WHERE n = 2"),
        ("row 5 is missing", "UPDATE audit SET n = 50 WHERE n = 5"),
        ("row 0 is out of order", "UPDATE audit SET n = 0 WHERE n = 1"),
        (
            "row 3 is missing, and so are those after it up to row 12",
            "UPDATE audit SET n = n + 10 WHERE n > 2",
        ),
        ("row 1 is missing, and so are those after it up to row 3", "DELETE FROM audit"),
        ("row 3 is missing", "DELETE FROM audit WHERE n > 2"),
        ("row 4 tells of a signed head of row 3 that is missing", "DELETE FROM audit_heads"),
        (
            "row 3 has a head that the practice's key did not sign",
            "UPDATE audit_heads SET at = at + 1",
        ),
        (
            "row 3 has a head that the practice's key did not sign",
            "UPDATE audit_heads SET signature = 'x'",
        ),
        (
            "row 3 has a head that the practice's key did not sign",
            "UPDATE audit_heads SET key = 'x'",
        ),
        ("row 3 is not the row whose hash was signed", "UPDATE audit_heads SET hash = 'x'"),
        ("row 2 was changed", "UPDATE audit SET at = 'yesterday' WHERE n = 2"),
        ("row 2 was changed", "UPDATE audit SET at = at + 0.25 WHERE n = 2"),
        ("row 2 was changed", "UPDATE audit SET subject = x'00ff' WHERE n = 2"),
        (
            "row 6 was changed",
            _APPENDED,
        ),
    ],
)
def test_what_was_done_to_the_file_is_told(folder: Path, told: str, statement: str) -> None:
    edit(folder, statement)
    done = audit("verify")
    assert done.exit_code == 1
    assert told in re.sub(r"\s+", " ", done.output)


def test_an_end_that_was_cut_off_with_its_heads_is_found_by_an_export(
    folder: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(folder / "conote.db")) as db:
        ((last,),) = db.execute("SELECT hash FROM audit WHERE n = 5").fetchall()

    async def head() -> dict[str, object]:
        async with Store.open(folder / "conote.db", master_key_of(folder)) as store:
            kept = await store.audit.head()
            assert kept is not None
            return kept.as_json()

    export = tmp_path / "note.json"
    export.write_text(json.dumps({"note": {}, "audit": {"head": anyio.run(head)}}))
    assert audit("verify", "--since-head", str(export)).exit_code == 0
    assert audit("verify", "--since-head", last).exit_code == 0
    edit(folder, "DELETE FROM audit WHERE n > 2", "DELETE FROM audit_heads")
    assert audit("verify").exit_code == 0  # alone, nothing tells of what is gone
    edit(folder, "DELETE FROM audit WHERE n > 2")
    done = audit("verify", "--since-head", str(export))
    assert (done.exit_code, "row 3 is missing" in done.output) == (1, True)
    assert audit("verify", "--since-head", last).exit_code == 1


@pytest.mark.parametrize("given", ["nothing-there.json", "{}", "[]", '{"audit": {"head": null}}'])
def test_what_holds_no_head_is_refused_and_says_what_to_do(tmp_path: Path, given: str) -> None:
    path = tmp_path / "given.json"
    if given.startswith(("{", "[")):
        path.write_text(given)
    done = audit("verify", "--since-head", str(path))
    assert done.exit_code == 2
    assert "export the note as PDF, JSON or FHIR" in re.sub(r"\s+", " ", done.output)


def test_a_folder_without_a_database_is_not_made_into_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("CONOTE_DATA_DIR", str(tmp_path / "empty"))
    assert audit("verify").exit_code == 3
    assert list((tmp_path / "empty").iterdir()) == []


def test_rows_are_shown_by_session_account_and_day() -> None:
    def shown(*options: str) -> list[int]:
        return [
            json.loads(line)["n"] for line in audit("show", "--json", *options).output.splitlines()
        ]

    assert shown("--session", "s1")[:3] == [1, 2, 3]
    assert shown("--account", "a1") == [1, 3, 5]
    assert shown("--day", "2001-01-01") == []
    assert shown("--account", "a1", "--most", "1") == [5]


def test_the_table_says_who_did_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("live.audit.command.out", Console(width=140))
    lines = audit("show", "--account", "a1").output.splitlines()
    assert "note.signed" in lines[2]
    assert "clinician a1" in lines[2]


def test_looking_at_the_audit_is_audited() -> None:
    audit("show", "--session", "s1")
    told = [json.loads(line) for line in audit("show", "--json").output.splitlines()]
    assert [row["action"] for row in told][-2:] == ["audit.read", "audit.read"]
    assert told[-1]["actor"]["kind"] == "command"
