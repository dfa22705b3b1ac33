"""Letters to jump by. Pure."""

from collections.abc import Iterable
from typing import Final

LETTERS: Final = "asdfghjklqwertyuiopzxcvbnm1234567890"
"""Under the fingers first."""


def letters(keys: Iterable[str]) -> dict[str, str]:
    """A letter for each of the first rows: letter to key."""
    return dict(zip(LETTERS, keys, strict=False))


class Jumps:
    """Which letter leads to which row, while letters are shown."""

    def __init__(self) -> None:
        self._rows: dict[str, str] = {}

    @property
    def on(self) -> bool:
        """Whether letters are shown."""
        return bool(self._rows)

    def show(self, rows: Iterable[str]) -> None:
        """Give the first rows a letter each."""
        self._rows = letters(rows)

    def letter(self, row: str) -> str:
        """The letter that leads to a row; "" if none does."""
        return next((letter for letter, key in self._rows.items() if key == row), "")

    def end(self, letter: str | None = None) -> str:
        """Show letters no more; returns the row that one leads to, "" if it leads nowhere."""
        rows, self._rows = self._rows, {}
        return rows.get(letter or "", "")
