"""Letters to jump by. Pure."""

from collections.abc import Iterable
from typing import Final

LETTERS: Final = "asdfghjklqwertyuiopzxcvbnm1234567890"
"""Under the fingers first."""


def letters(keys: Iterable[str]) -> dict[str, str]:
    """A letter for each of the first rows: letter to key."""
    return dict(zip(LETTERS, keys, strict=False))
