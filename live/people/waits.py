"""How long whoever guesses has to wait: longer each time, whether the account exists or not. Pure.

What was guessed is kept: see ``live.store.guesses``. A restart lets nobody guess anew.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

FREE: Final = 3
"""Wrong guesses after which no wait follows yet: people mistype."""
MOST_S: Final = 900.0
"""Longest wait, in seconds. At that rate there are 96 guesses a day; nobody is locked out for good,
so that nobody can lock out somebody else for good."""
FORGOTTEN_AFTER: Final = timedelta(days=1)
MOST_NAMES: Final = 10_000
"""Names that are remembered; of more, the one longest untried goes."""


@dataclass(frozen=True, slots=True)
class Guesses:
    """The wrong guesses at one name.

    Attributes:
        wrong: How many, one after the other.
        at: When the last was, UTC.
    """

    wrong: int
    at: datetime

    def left_s(self, now: datetime) -> float:
        """Seconds until the next guess is looked at. None after a clock that was put back."""
        if self.wrong <= FREE or now < self.at:
            return 0.0
        wait = min(MOST_S, 2.0 ** min(self.wrong - FREE, 30))
        return max(0.0, wait - (now - self.at).total_seconds())


def one_more(before: Guesses | None, now: datetime) -> Guesses:
    """The guesses with another wrong one; those of long ago do not count."""
    if before is None or now - before.at > FORGOTTEN_AFTER:
        return Guesses(1, now)
    return Guesses(before.wrong + 1, now)
