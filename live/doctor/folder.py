"""The data folder: whose it is, who can read it, how much room there is, who is at work on it."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from live.doctor.findings import Finding
from live.keeping.folder import DataFolder
from live.settings import Settings

LITTLE_ROOM: Final = 2 * 1024**3
"""Bytes free below which it is time to make room."""
NO_ROOM: Final = 200 * 1024**2
"""Bytes free below which a session may come to a stop."""

_SECRET: Final = ("conote.db", "conote.db-wal", "conote.db-shm", "master.key", "setup.token")
"""Files that are their owner's alone; those that are there."""


def folder_findings(settings: Settings) -> Iterator[Finding]:
    """Look at the data folder."""
    path = settings.data_dir
    if not DataFolder(path).is_reachable:
        do = "run this as the user that runs the server"
        yield Finding("data folder", "wrong", "belongs to another user", do)
        return
    if not path.is_dir():
        yield Finding(
            "data folder",
            "warning",
            f"there is none at {path}",
            "run `conote serve` once, or say where it is with CONOTE_DATA_DIR",
        )
        return
    yield _private("data folder", path)
    for name in _SECRET:
        if (path / name).exists():
            yield _private(name, path / name)
    yield _room(path)
    if not settings.master_key_command:
        yield _key(path)
    served = DataFolder(path).is_served()
    yield Finding("server", "ok", "one is at work" if served else "none is at work")


def _private(about: str, path: Path) -> Finding:
    info = path.stat()
    others = info.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    if info.st_uid != os.geteuid():
        do = f"run conote as its owner, or chown {path.name} to the user that runs it"
        return Finding(about, "wrong", "belongs to another user", do)
    if others:
        mode = "700" if path.is_dir() else "600"
        told = f"others may use it (mode {stat.S_IMODE(info.st_mode):04o})"
        return Finding(about, "wrong", told, f"chmod {mode} {path}")
    return Finding(about, "ok", f"its owner's alone (mode {stat.S_IMODE(info.st_mode):04o})")


def _key(folder: Path) -> Finding:
    if (folder / "master.key").exists():
        return Finding(
            "master key",
            "ok",
            "beside the database: who copies the folder has both",
            "keep it elsewhere with CONOTE_MASTER_KEY_COMMAND",
        )
    if (folder / "conote.db").exists():
        return Finding(
            "master key",
            "wrong",
            "there is a database and no key file",
            "put master.key back; without it nothing that was kept can be read",
        )
    return Finding("master key", "ok", "will be made when the server starts")


def _room(path: Path) -> Finding:
    free = shutil.disk_usage(path).free
    told = f"{free / 1024**3:.1f} GB free"
    if free < NO_ROOM:
        return Finding("disk", "wrong", told, "free some space now: nothing can be kept without")
    if free < LITTLE_ROOM:
        return Finding("disk", "warning", told, "free some space")
    return Finding("disk", "ok", told)
