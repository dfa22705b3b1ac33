"""What a note took before conote: the practice's own numbers, typed in."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from live.errors import BadInput

_LONGEST: Final = 24 * 60.0
"""Minutes; a note that took longer than a day was not written in one go."""

_FORM: Final = "minutes_per_note = 16, or a list of them: minutes_per_note = [12, 20, 15]"


def read(path: Path) -> tuple[float, ...]:
    """Minutes that notes took, from a TOML file.

    Raises:
        BadInput: If it cannot be read or holds something else.
    """
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadInput(f"the baseline {path} cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise BadInput(f"baseline {path}: expected TOML ({_FORM}), got other: {error}") from None
    if given.keys() != {"minutes_per_note"}:
        raise BadInput(f"baseline {path}: expected one entry, {_FORM}")
    value = given["minutes_per_note"]
    return checked(value if isinstance(value, list) else [value], f"baseline {path}")


def checked(minutes: Sequence[object], where: str) -> tuple[float, ...]:
    """The numbers, if they are minutes.

    Raises:
        BadInput: If one is not, or there are none.
    """
    numbers = [
        float(value)
        for value in minutes
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= _LONGEST
    ]
    if len(numbers) != len(minutes) or not numbers:
        raise BadInput(f"{where}: expected minutes above 0 and at most {_LONGEST:.0f}, got other")
    return tuple(numbers)
