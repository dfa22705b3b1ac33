"""``conote backup`` and ``conote restore``."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import anyio
import typer
from rich.console import Console

from live.command_line import Json, told
from live.errors import BadInput
from live.keeping.backup import make_backup
from live.keeping.keys_command import data_folder
from live.keeping.restore import restore_backup

out = Console()
err = Console(stderr=True)

PassphraseFile = Annotated[
    Path | None,
    typer.Option("--passphrase-file", help="File with the passphrase; asked for without it."),
]


def backup(
    file: Annotated[Path, typer.Argument(help="The backup's file; it must not be there yet.")],
    with_key: Annotated[
        bool, typer.Option("--with-key", help="Put the master key into it, under a passphrase.")
    ] = False,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Copy everything into one file, while the server runs. It stays encrypted."""
    with told(err):
        passphrase = _passphrase(passphrase_file, new=True) if with_key else None
        made = anyio.run(make_backup, data_folder(), file, passphrase)
    if as_json:
        shown = asdict(made) | {"made_at": made.made_at.isoformat(), "file": str(file)}
        sys.stdout.write(json.dumps(shown) + "\n")
        return
    out.print(f"{file}: {made.size:,} bytes, SHA-256 {made.sha256}", highlight=False)
    if with_key:
        out.print("The master key is in it, under your passphrase.")
    else:
        out.print("The master key is not in it: keep that elsewhere. Without it, it is of no use.")


def restore(
    file: Annotated[Path, typer.Argument(help="The backup's file.")],
    newer: Annotated[
        Path | None,
        typer.Option(help="A newer backup or data folder: what was destroyed since stays so."),
    ] = None,
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Put a backup into an empty data folder, and open everything in it to see that it is whole."""
    with told(err):
        done = anyio.run(
            restore_backup,
            data_folder(),
            file,
            lambda: _passphrase(passphrase_file, new=False),
            newer,
        )
    if as_json:
        sys.stdout.write(json.dumps(asdict(done)) + "\n")
        return
    opened = done.opened
    out.print(
        f"The backup of {done.made_at} is in place. Opened: {opened.sessions} sessions, "
        f"{opened.documents} documents, {opened.keys} keys; of {opened.destroyed} sessions only "
        f"what was signed is left. The audit is whole: {opened.audit} rows.",
        highlight=False,
    )
    for session in done.destroyed:
        out.print(f"Session {session} had been destroyed since: it was destroyed again.")
    if newer is None:
        out.print(
            "What was destroyed after that backup is readable again until the server's next sweep. "
            "If there is a newer backup or database, restore with --newer.",
            style="yellow",
        )


def _passphrase(path: Path | None, *, new: bool) -> str:
    if path is not None:
        try:
            return path.read_text("utf-8").rstrip("\r\n")
        except (OSError, ValueError) as error:
            raise BadInput(f"the passphrase file {path} cannot be read: {error}") from None
    given: str = typer.prompt(
        "Passphrase of the backup", hide_input=True, confirmation_prompt=new, err=True
    )
    return given
