"""``conote people``, on a data folder."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyotp
import pytest
from typer.testing import CliRunner

from live import __main__
from live.audit.by_hand import COMMAND
from live.command_line import EXIT_BAD_INPUT
from live.people import command, passphrases
from live.people.passkeys import Passkey
from live.people.second_factor import new_factor
from tests.fakes.server import data_folder
from tests.live.people.people_samples import CHEAP, NOW

pytestmark = pytest.mark.together

WORDS = "a sentence of theirs"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one account, ``hale``, who is signed in."""
    monkeypatch.setattr(passphrases, "COST", CHEAP)
    folder = data_folder(tmp_path / "data")
    monkeypatch.setenv("CONOTE_DATA_DIR", str(folder))
    return folder


def run(*words: str, given: str = "", fails: bool = False) -> str:
    """What a command printed."""
    result = CliRunner().invoke(__main__.app, ["people", *words], input=given)
    assert result.exit_code == (EXIT_BAD_INPUT if fails else 0), result.output
    return result.output


def listed(*words: str) -> list[dict[str, Any]]:
    """The rows of a command."""
    rows: list[dict[str, Any]] = json.loads(run(*words, "--json"))
    return rows


def test_an_account_is_made_changed_and_let_in_no_more(tmp_path: Path) -> None:
    """Its passphrase comes from a file or from standard input, and is shown nowhere."""
    said = run("add", "Osei", "--name", "Dr. Ada Osei", given=f"{WORDS}\n")
    assert WORDS not in said
    file = tmp_path / "words"
    file.write_text(f"{WORDS}\n")
    run("add", "eve", "--name", "Eve", "--role", "supervisor", "--supervises", "osei",
        "--passphrase-file", str(file))  # fmt: skip
    eve, hale, osei = listed("list")
    assert (osei["user"], osei["roles"]) == ("osei", ["clinician"])
    assert (eve["roles"], eve["supervises"]) == (["supervisor"], ["osei"])
    run("roles", "eve", "--role", "administrator", "--role", "supervisor", "--supervises", "hale")
    assert listed("list")[0]["supervises"] == ["hale"]
    run("disable", "hale")
    assert [row["disabled"] for row in listed("list")] == [False, True, False]
    assert listed("sessions") == []
    run("disable", "hale", "--undo")
    assert not listed("list")[1]["disabled"]
    assert hale["id"] != osei["id"]


def test_what_was_opened_by_a_role_that_is_taken_away_closes() -> None:
    """A role that is added ends nothing."""
    all_three = ("--role", "clinician", "--role", "administrator", "--role", "supervisor")
    run("add", "osei", "--name", "Dr. Ada Osei", given=f"{WORDS}\n")
    run("roles", "hale", *all_three, "--supervises", "osei")
    assert len(listed("sessions")) == 1
    run("roles", "hale", "--role", "clinician")
    assert listed("sessions") == []


def test_sign_ins_are_listed_and_ended() -> None:
    (row,) = listed("sessions")
    assert (row["user"], row["kind"], row["known"]) == ("hale", "program", "passphrase")
    assert listed("sessions", "hale") == [row]
    run("revoke", "hale", "another", fails=True)
    assert "ended: 1" in run("revoke", "hale", row["id"])
    assert "ended: 0" in run("revoke", "hale")
    assert listed("sessions") == []


def test_a_passphrase_that_is_set_anew_ends_what_was_signed_in() -> None:
    run("reset", "hale", given=f"{WORDS}\n")
    assert listed("sessions") == []


def test_an_authenticator_is_put_on_and_taken_off_at_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its codes are asked for before it counts, and nobody puts a second one on."""
    made = new_factor()
    monkeypatch.setattr(command, "new_factor", lambda: made)
    run("second-factor", "hale", given="000000x\n", fails=True)
    said = run("second-factor", "hale", given=f"{pyotp.TOTP(made.secret).now()}\n")
    assert made.secret in said
    assert len(re.findall(r"^[0-9a-f]{5}(?:-[0-9a-f]{5}){3}$", said, re.MULTILINE)) == 10
    assert "--off first" in " ".join(run("second-factor", "hale", fails=True).split())
    assert listed("list")[0]["authenticator"]
    assert len(listed("sessions")) == 1
    run("second-factor", "hale", "--off")
    assert not listed("list")[0]["authenticator"]
    assert listed("sessions") == []


def test_a_reset_takes_the_authenticator_off_only_if_it_is_told_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = new_factor()
    monkeypatch.setattr(command, "new_factor", lambda: made)
    run("second-factor", "hale", given=f"{pyotp.TOTP(made.secret).now()}\n")
    run("reset", "hale", given=f"{WORDS}\n")
    assert listed("list")[0]["authenticator"]
    run("reset", "hale", "--second-factor", given=f"{WORDS}\n")
    assert not listed("list")[0]["authenticator"]


def test_a_reset_removes_passkeys_since_somebody_else_may_have_made_one(here: Path) -> None:
    import anyio

    from live.store import Store, load_or_create

    async def kept(add: tuple[Passkey, ...] = ()) -> tuple[Passkey, ...]:
        async with Store.open(here / "conote.db", load_or_create(here / "master.key")) as store:
            hale = await store.people.find("hale")
            assert hale is not None
            made = await store.people.change(
                hale.id, lambda was: replace(was, passkeys=(*was.passkeys, *add)), COMMAND
            )
            return made.passkeys

    one = Passkey("a" * 16, "phone", "YQ", "YQ", 0, "localhost", NOW)
    assert anyio.run(kept, (one,)) == (one,)
    run("reset", "hale", given=f"{WORDS}\n")
    assert anyio.run(kept) == ()


def test_what_cannot_be_is_told_with_what_to_do() -> None:
    for words, given, told in (
        (("add", "hale", "--name", "Other"), WORDS, "somebody has it"),
        (("add", "x y", "--name", "Other"), WORDS, "user: expected"),
        (("add", "osei", "--name", "Other"), "short", "12 characters or more"),
        (("add", "osei", "--name", "Other"), "", "in the first line, got nothing"),
        (("add", "osei", "--name", "Other", "--role", "boss"), WORDS, "roles: expected"),
        (("disable", "nobody"), "", "conote people list"),
        (("reset", "nobody"), WORDS, "conote people list"),
    ):
        assert told in " ".join(run(*words, given=f"{given}\n", fails=True).split())


def test_every_change_is_in_the_audit_and_names_nobody(here: Path) -> None:
    import anyio

    from live.store import Store, load_or_create

    run("add", "osei", "--name", "Dr. Ada Osei", given=f"{WORDS}\n")
    run("reset", "osei", given=f"{WORDS}\n")
    run("disable", "osei")

    async def rows() -> list[Any]:
        async with Store.open(here / "conote.db", load_or_create(here / "master.key")) as store:
            return await store.audit.rows()

    found = [row for row in anyio.run(rows) if row.actor == COMMAND]
    assert [row.action for row in found if row.action != "folder.opened"] == [
        "account.created",
        "account.changed",
        "account.disabled",
    ]
    opened = [row.subject for row in found if row.action == "folder.opened"]
    assert opened == ["people.add", "people.reset", "people.disable"]
    assert "osei" not in repr(found).lower()
