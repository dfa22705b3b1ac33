"""``conote keys public`` and ``new-signing``: by which others know what this practice signed."""

import base64
import json
import sys
from typing import Annotated, Any

import anyio
import typer
from rich.console import Console

from live.audit.by_hand import COMMAND
from live.command_line import Json, read_settings, told
from live.keeping.folder import DataFolder

out = Console()
err = Console(stderr=True)


def public(
    pem: Annotated[
        bool, typer.Option("--pem", help="The certificate of the key in use, for other programs.")
    ] = False,
    as_json: Json = False,
) -> None:
    """The practice's signing keys, public halves only: to be given to whoever checks a record."""
    with told(err):
        settings = read_settings()
        certificate, rows = anyio.run(_read, DataFolder.of(settings), settings.practice_name)
    if pem:
        sys.stdout.write(certificate)
    elif as_json:
        sys.stdout.write(json.dumps({"keys": rows, "certificate": certificate}) + "\n")
    else:
        for row in rows:
            use = "in use" if row["in_use"] else "earlier"
            out.print(f"{row['fingerprint']}  {use}", highlight=False, soft_wrap=True)


def new_signing(as_json: Json = False) -> None:
    """Sign with another key from now on, as when somebody may have the one in use.

    What was signed before stays signed, and can be checked; the private half that signed it is
    destroyed. Give the new key to whoever checks records. The server must not run meanwhile.
    """
    with told(err):
        before, now = anyio.run(_renewed, DataFolder.of(read_settings()))
    if as_json:
        sys.stdout.write(json.dumps({"before": before, "now": now}) + "\n")
        return
    out.print(f"{now}  in use, in place of {before}", highlight=False, soft_wrap=True)
    out.print("Publish it beside the one before: `conote keys public` prints both.")


async def _renewed(folder: DataFolder) -> tuple[str, str]:
    """Take a new key; the fingerprints of the one before and of the new one."""
    from live.signing.key import fingerprint_of

    async with folder.open("keys.new-signing") as store:
        with folder.alone("server", "stop it first"):
            before = await store.signing_keys.current()
            now = await store.signing_keys.rotate()
            await store.audit.add("signing_key.made", COMMAND, subject=f"{before.id}:{now.id}")
            await store.audit.sign_head("command", COMMAND)
    return fingerprint_of(before.public), fingerprint_of(now.public)


async def _read(folder: DataFolder, practice: str) -> tuple[str, list[dict[str, Any]]]:
    from live.exports.certificates import chain, pem_of
    from live.signing.key import fingerprint_of

    async with folder.open("keys.public") as store:
        key = await store.signing_keys.current()
        rows = [
            {
                "id": name,
                "fingerprint": fingerprint_of(raw),
                "public": base64.b64encode(raw).decode(),
                "in_use": name == key.id,
            }
            for name, raw in (await store.signing_keys.public()).items()
        ]
    return pem_of(chain(key, practice)[1]), rows
