"""What the terminal remembers of a user: the look. Nothing of any session."""

import json
import os
from pathlib import Path
from typing import Final

_LOOK: Final = "terminal.json"


def config_dir() -> Path:
    """The user's folder for it: ``$XDG_CONFIG_HOME/conote``, or ``~/.config/conote``."""
    base = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(base) if base else Path.home() / ".config") / "conote"


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner reads, whole or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)


class Remembered:
    """The look somebody chose.

    Args:
        folder: Where it is kept; None: nowhere.
    """

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / _LOOK

    def look(self) -> str:
        """The name of the look; "" if none was chosen, or what is kept cannot be read."""
        if self._path is None:
            return ""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return ""
        name = kept.get("look") if isinstance(kept, dict) else None
        return name if isinstance(name, str) else ""

    def keep_look(self, name: str) -> None:
        """Keep it. A folder that cannot be written is no reason not to change the look."""
        if self._path is None:
            return
        try:
            write_private(self._path, json.dumps({"look": name}) + "\n")
        except OSError:
            return
