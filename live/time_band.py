"""The psychotherapy time band that the clock supports: one table for every screen and the note.

The clock runs from when both agreed until the talking was over. Pauses are not taken off: a
pause stops the assistant, not the session, and what was talked about off the record is still
time with the client. The clock starts no earlier than the last consent, so that the band can
come out too low, never too high. How long was listened to stands beside it in the note.
"""

from datetime import datetime
from typing import Final

from live.session import Session
from live.values import TimeBand

BANDS: Final = (
    TimeBand("90832", 16, 37),
    TimeBand("90834", 38, 52),
    TimeBand("90837", 53, None),
)
"""Psychotherapy by time. Source: CPT."""


def minutes(session: Session, now: datetime) -> int | None:
    """Whole minutes of the session so far, rounded down; None before it began."""
    if session.started_at is None:
        return None
    return max(0, int(((session.ended_at or now) - session.started_at).total_seconds() // 60))


def band_of(minutes: int) -> TimeBand | None:
    """The band that so many whole minutes support; None under 16."""
    return next((b for b in reversed(BANDS) if minutes >= b.least), None)
