"""How often and after how long something is sent again. Pure."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

ATTEMPTS: Final = 6
"""How often one command tries; with the waits between, about a minute and a half."""

FIRST_WAIT_S: Final = 2.0
LONGEST_WAIT_S: Final = 60.0
"""Between two tries, in seconds; each wait is about twice the one before."""

LONGEST_ASKED_S: Final = 300.0
"""Longest wait a server may ask for, in seconds: beyond it the command ends and says so."""

AGAIN: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which the same request may do better. Source: RFC 9110, RFC 8470, RFC 6585."""


def wait_before(attempt: int, asked_s: float | None, chance: float) -> float | None:
    """Seconds to wait before the next try; None to give up.

    Args:
        attempt: How many there were.
        asked_s: What the server asked for (``Retry-After``), or None.
        chance: In [0, 1): spreads those who were all refused at once.
    """
    if attempt >= ATTEMPTS or (asked_s is not None and asked_s > LONGEST_ASKED_S):
        return None
    usual: float = min(FIRST_WAIT_S * 2 ** (attempt - 1), LONGEST_WAIT_S)
    return max(usual * (0.5 + chance / 2), asked_s or 0.0)


def asked_for(retry_after: str | None, now: datetime) -> float | None:
    """What ``Retry-After`` asks for, in seconds from now; None if it says nothing readable."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max((at - now).total_seconds(), 0.0)
