"""How often the same may ask for the same: token buckets of bounded number."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Final, Literal

from live.errors import TooMany

Kind = Literal["sign_in", "join", "ticket", "tap", "command", "refusal", "emergency"]

MOST_KEYS: Final = 10_000
"""Addresses, tokens or people remembered of each kind; of more, the one longest silent goes."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something may be asked for.

    Attributes:
        burst: So often at once.
        per_s: So often a second in the long run.
    """

    burst: float
    per_s: float


RATES: Final[dict[Kind, Rate]] = {
    # By address: whoever shares one (a practice behind its router) shares the rate.
    "sign_in": Rate(20, 1 / 3),
    "join": Rate(60, 1),
    # By token: one person's screens.
    "ticket": Rate(60, 1),
    "tap": Rate(30, 1 / 2),
    "command": Rate(200, 20),
    # By person: each leaves a reason that is kept for good.
    "emergency": Rate(10, 1 / 60),
    # By person and route: what of it stands in the audit.
    "refusal": Rate(10, 1 / 60),
}
"""People are far below these; a program that tries things at random is not for long."""


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Limits:
    """What of each kind everybody has left.

    Args:
        clock: Monotonic, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._buckets: dict[Kind, OrderedDict[str | bytes, _Bucket]] = {
            kind: OrderedDict() for kind in RATES
        }

    def take(self, kind: Kind, key: str | bytes) -> None:
        """Take one of a kind.

        Args:
            kind: What is asked for.
            key: Who asks: an address, the hash of a token, or a person at a route.

        Raises:
            TooMany: If there is none left.
        """
        rate, buckets, now = RATES[kind], self._buckets[kind], self._clock()
        bucket = buckets.pop(key, None) or _Bucket(rate.burst, now)
        while len(buckets) >= MOST_KEYS:
            buckets.popitem(last=False)
        bucket.left = min(rate.burst, bucket.left + (now - bucket.at) * rate.per_s)
        bucket.at = now
        buckets[key] = bucket
        if bucket.left < 1:
            wait = (1 - bucket.left) / rate.per_s
            raise TooMany(f"asked too often: wait {wait:.0f} s", wait)
        bucket.left -= 1
