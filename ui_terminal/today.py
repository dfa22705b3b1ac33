"""The list of sessions, in the order in which they need the therapist. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final, Literal

from live.values import Content, SessionState
from ui_terminal.values import SessionRow
from ui_terminal.wording import STATES

Stage = Literal["live", "awaiting", "upcoming", "signed"]

_STAGES: Final[dict[SessionState, Stage]] = {
    "live": "live",
    "paused": "live",
    "review": "awaiting",
    "unsigned": "awaiting",
    "created": "upcoming",
    "consenting": "upcoming",
    "signed": "signed",
}
_TITLES: Final[dict[Stage, str]] = {
    "live": "Live",
    "awaiting": "Awaiting signature",
    "upcoming": "Upcoming",
}
_COUNTED: Final[dict[Stage, str]] = {
    "live": "live",
    "awaiting": "awaiting signature",
    "upcoming": "upcoming",
    "signed": "signed",
}
MARKS: Final[dict[Stage, str]] = {"live": "●", "awaiting": "✎", "upcoming": "○", "signed": "✓"}


@dataclass(frozen=True, slots=True, repr=False)
class Group(Content):
    """Sessions under one heading."""

    stage: Stage
    title: str
    rows: tuple[SessionRow, ...]


def stage(row: SessionRow) -> Stage:
    """How far a session is."""
    return _STAGES[row.state]


def grouped(rows: Iterable[SessionRow], now: datetime, wanted: str = "") -> tuple[Group, ...]:
    """What goes on, what waits for a signature (longest first), what is to come, what is signed.

    Args:
        rows: All sessions.
        now: The moment, with the zone whose days count.
        wanted: Words, each of which a session must hold; "" takes all.
    """
    words = wanted.casefold().split()
    found = sorted(
        (row for row in rows if all(word in _text(row) for word in words)),
        key=lambda row: row.created_at,
    )
    groups = [
        Group(name, title, tuple(row for row in found if stage(row) == name))
        for name, title in _TITLES.items()
    ]
    signed = [row for row in reversed(found) if stage(row) == "signed"]
    by_day = groupby(signed, key=lambda row: row.created_at.astimezone(now.tzinfo).date())
    groups += [
        Group("signed", f"Signed · {day_words(day, now.date())}", tuple(rows))
        for day, rows in by_day
    ]
    return tuple(group for group in groups if group.rows)


def _text(row: SessionRow) -> str:
    return f"{row.client_alias} {row.therapist_name} {STATES[row.state]}".casefold()


def counted(rows: Sequence[SessionRow]) -> str:
    """How many sessions there are of each kind; "" if none."""
    stages = [stage(row) for row in rows]
    return " · ".join(
        f"{stages.count(name)} {words}" for name, words in _COUNTED.items() if name in stages
    )


def day_words(day: date, today: date) -> str:
    """A day as people name it: today, yesterday, Tuesday 3 March, 3 March 2025."""
    if day == today:
        return "today"
    if day == today - timedelta(days=1):
        return "yesterday"
    if abs(today - day) < timedelta(days=180):
        return f"{day:%A} {day.day} {day:%B}"
    return f"{day.day} {day:%B %Y}"


def when(row: SessionRow, now: datetime) -> str:
    """When a session was set up: the time of a day that has a heading, else the day, too."""
    at = row.created_at.astimezone(now.tzinfo)
    if at.date() == now.date() or stage(row) == "signed":
        return f"{at:%H:%M}"
    return f"{at.day} {at:%b %H:%M}"
