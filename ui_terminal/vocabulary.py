"""Names and terms that may come up in a session, as they are typed. Pure."""

import re
from typing import Final

MOST: Final = 50
LONGEST: Final = 200
"""The server's limits, in names and in letters."""


def names_in(text: str) -> tuple[str, ...]:
    """The names in a text, separated by commas or ends of lines; each once."""
    names = (name.strip() for name in re.split(r"[,\n]", text))
    return tuple(dict.fromkeys(name for name in names if name))


def too_much(names: tuple[str, ...]) -> str:
    """What the server would not take, in words for people; "" if it takes the names."""
    if len(names) > MOST:
        return f"At most {MOST} names and terms, please: there are {len(names)}."
    long = next((name for name in names if len(name) > LONGEST), "")
    return long and f"“{long[:30]}…” is too long: at most {LONGEST} letters, please."
