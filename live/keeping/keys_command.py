"""``conote keys``: which master key there is, and changing it for another."""

import json
import sys
from dataclasses import asdict

import anyio
import typer
from rich.console import Console

from live.command_line import Json, read_settings, told
from live.keeping.folder import DataFolder
from live.keeping.rotation import Rotated
from live.keeping.rotation import rotate as run_rotation

keys = typer.Typer(
    help="The master key: show its id, change it; the keys that others check with.",
    no_args_is_help=True,
)

out = Console()
err = Console(stderr=True)

_STEPS = {
    "entered": "The new key is known; new sessions use it.",
    "learned": "Everything that is kept is being wrapped under it …",
    "finished": "Nothing needs the old key any more.",
}


def data_folder() -> DataFolder:
    """The data folder that the settings name."""
    return DataFolder.of(read_settings())


@keys.command()
def show(as_json: Json = False) -> None:
    """Ids of the master keys, and how much is under each; never a key."""
    with told(err):
        rows = anyio.run(_shown, data_folder())
    if as_json:
        sys.stdout.write(json.dumps(rows) + "\n")
        return
    for row in rows:
        out.print(f"{row['id']}  since {row['since']}  {row['wrapped']} keys", highlight=False)


async def _shown(folder: DataFolder) -> list[dict[str, str | int]]:
    async with folder.open("keys.show") as store:
        counts = await store.key_register.count()
        return [
            {
                "id": key.id,
                "since": key.since.isoformat(timespec="seconds"),
                "wrapped": counts.get(key.id, 0),
            }
            for key in await store.key_register.known()
        ]


@keys.command()
def rotate(as_json: Json = False) -> None:
    """Change the master key for another; a server goes on. Ends what was cut short before.

    Backups from before need the old key: make a new one after this.
    """

    def tell(step: str) -> None:
        if not as_json and step in _STEPS:
            out.print(_STEPS[step], style="dim")

    with told(err):
        folder = data_folder()
        done: Rotated = anyio.run(run_rotation, folder, tell)
    if as_json:
        sys.stdout.write(json.dumps(asdict(done)) + "\n")
        return
    out.print(
        f"Master key {done.now} took the place of {done.before}: {done.wrapped} keys are wrapped "
        "under it.",
        highlight=False,
    )
    if done.damaged:
        out.print(f"{done.damaged} keys were damaged before this and stay unreadable.")
    gone = (
        "Take the old one out of what the command prints, and destroy it there."
        if folder.key_command
        else "The old one is destroyed."
    )
    out.print(f"{gone} Backups made before need it: make a new one now, with `conote backup`.")
