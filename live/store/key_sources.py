"""Where the master key comes from: a file in the data folder, or a command that prints it.

Both give text: a key a line, base64 of 32 bytes. Usually there is one line. While the master key is
being changed for another there are two: the one before and the new one.
"""

import base64
import binascii
import os
import shlex
import stat
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import Final

from live.errors import CannotStart
from live.store.keys import KEY_BYTES, MasterKey

KEY_FILE: Final = "master.key"
"""Name of the key file in the data folder."""

COMMAND_WITHIN: Final = 20.0
"""Seconds that the command may take to print the key: a KMS over the network answers in one."""

MOST_KEYS: Final = 2
"""Master keys at a time: the one that is, and while it is changed the one that is to be."""

_MOST_BYTES: Final = 256
"""More than two keys take: enough to see that something longer is none."""


def master_key_of(folder: Path, command: str = "") -> MasterKey:
    """The master key of a data folder; a new one if nothing was ever kept there.

    Args:
        folder: The data folder.
        command: Prints the key, in place of a file; "" for the file.

    Raises:
        CannotStart: If there is no key for what is kept, or what is there is none.
    """
    if command:
        return _known(lambda: from_command(command))
    path = folder / KEY_FILE
    try:
        missing = not path.exists() and (folder / "conote.db").exists()
    except PermissionError:
        raise CannotStart(
            f"expected a data folder of this user's, {folder} is another's: run this as the user "
            "that runs the server"
        ) from None
    if missing:
        raise CannotStart(
            f"expected the key file {path} of what is kept in this folder, found none: put it "
            "back; without it nothing that was kept can be read"
        )
    return load_or_create(path)


def load_or_create(path: Path) -> MasterKey:
    """Read the master key file; make one, readable by its owner only, if there is none.

    Raises:
        CannotStart: If the file may be read by others, holds no key, or cannot be made.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _known(lambda: read_file(path))
    except OSError as error:
        raise CannotStart(
            f"the key file {path} cannot be made ({error.strerror}): make its folder, "
            "writable by this user"
        ) from error
    with os.fdopen(handle, "wb") as file:
        _write(file.fileno(), [os.urandom(KEY_BYTES)])
    sync_folder(path.parent)
    return _known(lambda: read_file(path))


def read_file(path: Path) -> list[bytes]:
    """The keys in a key file.

    Raises:
        CannotStart: If it may be read by others, cannot be read, or holds none.
    """
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError as error:
        raise CannotStart(
            f"expected the key file {path}, and to be let read it, got: {error.strerror}: it must "
            "be there and belong to this user"
        ) from error
    try:
        info = os.fstat(handle)
        text = os.read(handle, _MOST_BYTES) if stat.S_ISREG(info.st_mode) else b""
    finally:
        os.close(handle)
    others = info.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    if others:
        raise CannotStart(
            f"expected the key file {path} to be its owner's only (mode 0600), got "
            f"{stat.S_IMODE(info.st_mode):04o}: run chmod 600 on it, and if others may have "
            "read it, treat what it protects as read"
        )
    return _keys_in(text, f"in the key file {path}")


def write_file(path: Path, keys: Sequence[bytes]) -> None:
    """Put keys into the key file in place of those in it: after a crash it holds these or those.

    The bytes of the file before are overwritten.

    Raises:
        CannotStart: If it cannot be written.
    """
    new = path.with_name(f"{path.name}.new")
    try:
        with suppress(FileNotFoundError):
            new.unlink()
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            _write(file.fileno(), keys)
        before = os.open(path, os.O_WRONLY) if path.exists() else None
        new.replace(path)
        sync_folder(path.parent)
        if before is not None:
            with os.fdopen(before, "wb") as file:
                file.write(bytes(os.fstat(before).st_size))
                file.flush()
                os.fsync(before)
    except OSError as error:
        raise CannotStart(
            f"the key file {path} cannot be written ({error.strerror}): the keys in it are as "
            "they were; check the disk and its owner"
        ) from error


def from_command(command: str) -> list[bytes]:
    """The keys that a command prints. Run without a shell; what it says is shown nowhere.

    Raises:
        CannotStart: If it cannot be run, fails, takes too long, or prints no key.
    """
    advice = "try CONOTE_MASTER_KEY_COMMAND by hand: it must print the key and nothing else"
    try:
        # S603: it is the practice's own command, from its own settings.
        running = subprocess.Popen(  # noqa: S603
            shlex.split(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, ValueError, IndexError) as error:
        problem = f"one that cannot be run ({type(error).__name__})"
    else:
        with running:
            late = Timer(COMMAND_WITHIN, running.kill)
            late.start()
            assert running.stdout is not None
            text = running.stdout.read(_MOST_BYTES)
            running.stdout.close()  # one that goes on printing ends
            code = running.wait()
            late.cancel()
        if code == 0:
            return _keys_in(text, "from the command that prints the key")
        problem = f"one that ended with {code} (it has {COMMAND_WITHIN:g} s)"
    raise CannotStart(f"expected a command that prints the master key, got {problem}: {advice}")


def sync_folder(folder: Path) -> None:
    """Make sure that a file's new name survives a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _known(source: Callable[[], list[bytes]]) -> MasterKey:
    first, *others = source()
    return MasterKey(first, *others, source=source)


def _keys_in(text: bytes, where: str) -> list[bytes]:
    lines = text.split()
    try:
        keys = [base64.b64decode(line, validate=True) for line in lines]
    except binascii.Error:
        keys = []
    if len(keys) not in range(1, MOST_KEYS + 1) or any(len(key) != KEY_BYTES for key in keys):
        raise CannotStart(
            f"expected {KEY_BYTES} bytes as base64 text {where}, got something else: put the right "
            "one back; without it nothing that was kept can be read"
        )
    return keys


def _write(handle: int, keys: Sequence[bytes]) -> None:
    os.write(handle, b"".join(base64.b64encode(key) + b"\n" for key in keys))
    # A key lost in a power cut would take every session with it.
    os.fsync(handle)
