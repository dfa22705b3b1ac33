"""Where a statement stands: keys that sort as text, with room between any two. Pure.

A key is six digits that count up, and where a statement was put between two others, further
digits behind them as behind a decimal point; those never end in 0, so that each place has one
name.
"""

import re
from itertools import count
from typing import Final

_WHOLE: Final = 6  # digits that count up: room for a million statements
_KEY: Final = re.compile(rf"(?!0+$)\d{{{_WHOLE}}}(\d*[1-9])?")  # there is none before 0


def order_between(before: str, behind: str) -> str:
    """The shortest key between two others.

    Args:
        before: The key it comes after; "" if it comes first.
        behind: The key it comes before; "" if it comes last.

    Raises:
        ValueError: If one is no key, or they are not in order.
    """
    if not all(key == "" or _KEY.fullmatch(key) for key in (before, behind)):
        raise ValueError("expected keys made by order_between, got another")
    if not behind:
        return f"{int(before[:_WHOLE] or '0') + 1:0{_WHOLE}d}"
    if before >= behind:
        raise ValueError(f"expected keys in order, got {before} before {behind}")
    for digits in count(_WHOLE):
        least = int(before[:digits].ljust(digits, "0")) + 1
        most = int(behind[:digits].ljust(digits, "0")) - (not behind[digits:])
        if least <= most:
            return f"{(least + most) // 2:0{digits}d}"
    raise AssertionError("unreachable: digits do not run out")
