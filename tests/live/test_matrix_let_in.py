"""Every command that speaks to a server × who is let in by it, and who is not."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import anyio
import pytest
from anyio import to_thread
from typer.testing import CliRunner, Result

from live.__main__ import app
from live.audit.by_hand import COMMAND
from live.command_line import EXIT_CANNOT_START, EXIT_FAILED
from live.people.account import Role
from live.web.doors import Doors
from live.web.limits import Limits
from tests.fakes.server import (
    CLINICIAN,
    PASSPHRASE,
    Running,
    serving,
    sign_in,
)
from tests.live.command_rows import MATRIX

pytestmark = pytest.mark.together

ACCOUNTS: Final[dict[str, tuple[tuple[Role, ...], tuple[str, ...]]]] = {
    "other": (("clinician",), ()),
    "supervisor": (("supervisor",), (CLINICIAN.id,)),
    "stranger": (("supervisor",), ("id-other",)),
    "administrator": (("administrator",), ()),
    "disabled": (("clinician", "supervisor", "administrator"), (CLINICIAN.id,)),
}
HOLDERS: Final = ("hale", *ACCOUNTS, "nobody")
LET_IN: Final[dict[str, frozenset[str]]] = {
    "watch": frozenset({"hale"}),
    "draft": frozenset({"hale", "other"}),
    "emergency find": frozenset({"hale", "supervisor", "stranger", "administrator"}),
    "emergency read": frozenset({"stranger", "administrator"}),
}
"""Of those who sign in. ``dashboard`` is a terminal: it is tried with those who cannot."""
WHY: Final = ("--reason", "She was taken to hospital.")


async def accounts(server: Running) -> None:
    """Everybody has an account, and the same passphrase."""
    for user, (roles, over) in ACCOUNTS.items():
        account = replace(CLINICIAN, id=f"id-{user}", user=user, roles=roles, supervises=over)
        off = user == "disabled"
        await sign_in(server.store, replace(account, disabled=off), f"token-of-{user}")


def words_for(name: str, session: str, text: Path) -> list[str]:
    """What a command is given besides who runs it."""
    given = {
        "watch": [session],
        "dashboard": [session],
        "draft": [
            str(text), "--typed", "--session", "--your-name", "Dr. Osei", "--alias", "N.", "-q",
        ],
        "emergency find": ["--client", "Nora L.", "--json", *WHY],
        "emergency read": [session, *WHY],
    }  # fmt: skip
    return [*name.split(), *given[name]]


async def ask(server: Running, user: str, words: list[str], folder: Path) -> Result:
    """Run a command as somebody."""
    server.app.state.limits = Limits()  # all of them ask from one address
    file = folder.parent / "passphrase"
    file.write_text(f"{PASSPHRASE}\n")
    env = {"CONOTE_PUBLIC_URL": server.base, "CONOTE_DRAFTING": "off"}
    arguments = [*words, "--user", user, "--passphrase-file", str(file)]
    return await to_thread.run_sync(lambda: CliRunner().invoke(app, arguments, env=env))


async def test_who_is_let_in_by_the_server_is_and_others_are_told_why_not(folder: Path) -> None:
    text = folder.parent / "typed.txt"
    text.write_text("She slept for four hours.\n")
    async with serving(folder) as server:
        await accounts(server)
        made = await server.set_up()
        wrong = []
        for name in (name for name, row in MATRIX.items() if row.needs == "server"):
            for user in HOLDERS:
                out = user in {"disabled", "nobody"}
                inside = user in LET_IN.get(name, ())
                if (name == "dashboard" and not out) or (name == "watch" and inside):
                    continue
                done = await ask(server, user, words_for(name, made.id, text), folder)
                code = 0 if inside else EXIT_CANNOT_START if name == "watch" else EXIT_FAILED
                if done.exit_code != (EXIT_FAILED if out else code) or done.stdout * (not inside):
                    wrong.append((name, user, done.exit_code, done.output, done.exception))
        assert not wrong, "\n".join(map(str, wrong))


async def test_not_there_and_not_yours_are_told_alike(folder: Path) -> None:
    async with serving(folder) as server:
        await accounts(server)
        made = await server.set_up()
        for user in ("other", "stranger", "administrator"):
            told = [
                await ask(server, user, words_for("watch", session, folder), folder)
                for session in (made.id, "0123456789abcdef")
            ]
            assert len({(one.exit_code, one.output) for one in told}) == 1, user


async def test_a_watcher_who_is_signed_out_meanwhile_is_told_and_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Revoked, or over by its own time: the server closes what it opened."""
    async with serving(folder) as server:
        made = await server.set_up()
        ended: list[Result] = []

        async def watch() -> None:
            words = [*words_for("watch", made.id, folder), "--json"]
            ended.append(await ask(server, CLINICIAN.user, words, folder))

        doors: Doors = server.app.state.doors
        opened, really = anyio.Event(), doors.opened

        def told_of(*about: Any) -> Any:
            opened.set()
            return really(*about)

        monkeypatch.setattr(doors, "opened", told_of)
        with anyio.fail_after(20):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(watch)
                await opened.wait()
                await server.store.sign_ins.end_all(CLINICIAN.id, COMMAND)
                await doors.look()
        (done,) = ended
        assert done.exit_code == EXIT_CANNOT_START
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        assert lines[-1]["state"] == "closed"
        assert "does not let" in done.stderr
