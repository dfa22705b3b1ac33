"""Every command of the command line, and who may run it: the rows of the tests of both sides."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from live.command_line import EXIT_FAILED

Needs = Literal["nothing", "folder", "server"]


@dataclass(frozen=True)
class Row:
    """Who may run a command.

    Attributes:
        needs: Nothing of the practice; its data folder and master key; or to be let in.
        words: With which it is tried.
        tells: What the audit tells of it, by the machine's user.
        code: With which it ends in a folder that is in order; None: as the machine is.
        makes: Whether it makes a folder where there is none.
        alone: Whether it is refused while a server is at work.
        reads: Whether it gives out words of a session.
    """

    needs: Needs
    words: tuple[str, ...] = ()
    tells: tuple[str, ...] = ("folder.opened",)
    code: int | None = 0
    makes: bool = False
    alone: bool = False
    reads: bool = False


NOTHING: Final = Row("nothing", tells=())
"""It works with what it is given, or with weights."""
SERVER: Final = Row("server", tells=())


def people(*words: str, tells: tuple[str, ...] = ()) -> Row:
    """A row of ``conote people``: it works where no server ever ran."""
    return Row("folder", words, ("folder.opened", *tells), makes=True)


MATRIX: Final[dict[str, Row]] = {
    "audit show": Row("folder", tells=("audit.read",)),
    "audit verify": Row("folder", tells=("audit.verified",)),
    "backup": Row("folder", ("{out}",), ("folder.opened", "backup.made")),
    "bench note": NOTHING,
    "bench room": NOTHING,
    "bench speech": NOTHING,
    "dashboard": SERVER,
    "demo": NOTHING,
    "doctor": Row("folder", tells=(), code=None, makes=True),  # looks at the machine
    "draft": SERVER,
    "emergency find": SERVER,
    "emergency read": SERVER,
    "export": Row(
        "folder",
        ("{session}", "--form", "markdown", "--out", "{out}"),
        ("folder.opened", "note.exported"),
        reads=True,
    ),
    "keys new-signing": Row("folder", tells=("folder.opened", "signing_key.made"), alone=True),
    "keys public": Row("folder"),
    "keys rotate": Row("folder", tells=("folder.opened", "key.rotated")),
    "keys show": Row("folder"),
    "models fetch": NOTHING,
    "models list": NOTHING,
    "models verify": NOTHING,
    "people add": people("osei", "--name", "Dr. Osei", tells=("account.created",)),
    "people disable": people("hale", tells=("account.disabled", "access.revoked")),
    "people list": people(),
    "people reset": people("hale", tells=("account.changed", "access.revoked")),
    "people revoke": people("hale", tells=("access.revoked",)),
    "people roles": people("hale", "--role", "supervisor", tells=("account.changed",)),
    "people second-factor": people("hale", "--off", tells=("access.revoked",)),
    "people sessions": people(),
    "plan check": NOTHING,
    "report": Row("folder"),
    "restore": Row("folder", ("{backup}",), ("backup.restored",)),
    "retention hold": Row(
        "folder",
        ("--session", "{session}", "--reason", "A subpoena."),
        ("folder.opened", "hold.set"),
    ),
    "retention release": Row("folder", ("h1", "--reason", "Closed."), code=EXIT_FAILED),
    "retention show": Row("folder"),
    "retention sweep": Row("folder", alone=True),
    "schema": NOTHING,
    "serve": Row("folder", ("--port", "0"), makes=True, alone=True),
    "templates check": NOTHING,
    "transcribe": NOTHING,
    "verify": NOTHING,
    "watch": SERVER,
}


def commands(group: Any, before: tuple[str, ...] = ()) -> Iterator[str]:
    """The names of all commands of a group."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*before, name))
        else:
            yield " ".join((*before, name))
