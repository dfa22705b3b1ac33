"""How often unfinished speech is guessed at: as often as the machine can bear. Pure."""

from typing import Final

FASTEST: Final = 0.4
"""Seconds of speech between two guesses at least: less adds nothing but flicker."""

SLOWEST: Final = 1.5
"""Seconds between two guesses at most; if even that is too often, there are none."""

SHARE: Final = 0.24
"""What guesses may take of each core. Measured: the rest is enough for finals and drafting."""

BEHIND: Final = 2.0
"""Seconds a finished segment waits before guesses stop for it."""

CAUGHT_UP: Final = 0.5
"""Seconds a finished segment may wait for guesses to begin again."""

REST: Final = 2.0
"""Seconds without finished speech waiting after which guesses begin again, too."""

_RECENT: Final = 3.0
"""Seconds after its last guess that a track counts as being spoken on."""

_FIRST_COST: Final = 0.25
_SLOWLY: Final = 0.2


class Pace:
    """The time between two guesses at one track, by what guesses have cost lately.

    Args:
        cores: Cores of the machine.
    """

    def __init__(self, cores: int) -> None:
        self._share = SHARE * max(cores, 1)
        self._cost = _FIRST_COST
        self._last: dict[str, float] = {}
        self._behind = False
        self._idle_since: float | None = None

    @property
    def every(self) -> float:
        """Seconds of speech between two guesses at a track; 0: there are none for now."""
        if self._behind:
            return 0.0
        wanted = self._cost * max(1, len(self._last)) / self._share
        return min(max(wanted, FASTEST), SLOWEST)

    def guessed(self, track: str, took: float, now: float) -> None:
        """Take in what a guess cost, in seconds, and when it was made."""
        self._cost += (took - self._cost) * _SLOWLY
        self._last[track] = now
        for silent in [name for name, at in self._last.items() if now - at > _RECENT]:
            del self._last[silent]

    def waited(self, seconds: float) -> None:
        """Take in how long a finished segment waited before it was read."""
        self._behind = seconds > (CAUGHT_UP if self._behind else BEHIND)
        self._idle_since = None

    def idle(self, now: float) -> None:
        """Take in that no finished segment waits at this moment."""
        if self._idle_since is None:
            self._idle_since = now
        elif now - self._idle_since >= REST:
            self._behind = False
