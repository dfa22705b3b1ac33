"""What happened in this server's life, counted: no session, no person, no word. Pure."""

from collections import Counter

from audio.types import SAMPLE_RATE
from live import events as ev


class Counts:
    """Counters that only grow, fed where things happen.

    Attributes:
        events: Events of sessions, by type.
        refusals: What was asked and not done, by the error's code.
        lost_s: Seconds of audio that was sent and never came.
    """

    def __init__(self) -> None:
        self.events: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()
        self.lost_s = 0.0

    def happened(self, body: ev.Body) -> None:
        """Take in an event of some session."""
        self.events[body.type] += 1
        if isinstance(body, ev.SoundLost):
            self.lost_s += body.samples / SAMPLE_RATE

    def refused(self, code: str) -> None:
        """Take in that something was not done. ``code``: of an error of ``live.errors``."""
        self.refusals[code] += 1
