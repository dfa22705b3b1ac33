"""How long whoever guesses has to wait: longer each time, whether the account exists or not. Pure.

It is kept in memory alone: nobody but the practice can restart the server, and nothing that is kept
would tell which names were tried.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Final

FREE: Final = 3
"""Wrong guesses after which no wait follows yet: people mistype."""
MOST_S: Final = 900.0
"""Longest wait, in seconds. At that rate there are 96 guesses a day; nobody is locked out for good,
so that nobody can lock out somebody else for good."""
FORGOTTEN_AFTER_S: Final = 24 * 3600.0
MOST_NAMES: Final = 10_000
"""Names that are remembered; of more, the one longest untried goes."""


@dataclass(slots=True)
class _Tries:
    wrong: int
    at: float


class Waits:
    """The wrong guesses at each name.

    Args:
        clock: Monotonic, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._tries: OrderedDict[str, _Tries] = OrderedDict()

    def left_s(self, name: str) -> float:
        """Seconds until the next guess at this name is looked at."""
        tries = self._tries.get(name)
        if tries is None or tries.wrong <= FREE:
            return 0.0
        wait = min(MOST_S, 2.0 ** min(tries.wrong - FREE, 30))
        return max(0.0, tries.at + wait - self._clock())

    def failed(self, name: str) -> float:
        """Note a wrong guess; returns the seconds to wait now."""
        now = self._clock()
        tries = self._tries.pop(name, None)
        if tries is None or now - tries.at > FORGOTTEN_AFTER_S:
            tries = _Tries(0, now)
        while len(self._tries) >= MOST_NAMES:
            self._tries.popitem(last=False)
        self._tries[name] = _Tries(tries.wrong + 1, now)
        return self.left_s(name)

    def succeeded(self, name: str) -> None:
        """Forget the wrong guesses at a name."""
        self._tries.pop(name, None)
