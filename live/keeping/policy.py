"""For how long what is kept, as the practice decides. Pure but for reading its file."""

import re
import tomllib
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from live.errors import BadInput

POLICY_FILE: Final = "retention.toml"
"""Its name in the data folder, unless the settings name another file."""

FOR_EVER: Final = "for ever"

_UNITS: Final = {"hour": timedelta(hours=1), "day": timedelta(days=1), "year": timedelta(days=365)}
_SPAN: Final = re.compile(r"(\d{1,5}) (hour|day|year)s?")


@dataclass(frozen=True, slots=True)
class Policy:
    """For how long; None: for ever.

    Signed records, treatment plans and the audit are never deleted by the clock: law says for how
    long a practice keeps them, and that is longer than a server lives.

    Attributes:
        transcript: What was said, what happened, who typed what, and the clinician's private lane,
            from the last answer to the note on.
        unsigned: The same of a session whose note nobody signs, from its setting up on.
        figures: Numbers about a session, from its day on.
        links: Tokens and links, from their expiry on.
        sent: Where a note was sent and what came back, from its arrival on. What did not arrive
            stays until it does.
    """

    transcript: timedelta | None = timedelta(hours=24)
    unsigned: timedelta | None = None
    figures: timedelta | None = None
    links: timedelta | None = timedelta(0)
    sent: timedelta | None = timedelta(days=30)

    def goes_at(self, created_at: datetime, signed_at: datetime | None) -> datetime | None:
        """When a session's transcript is to be deleted; None: never.

        Args:
            created_at: When the session was set up.
            signed_at: When the last answer to its note was given; None: not yet.
        """
        if signed_at is not None:
            return None if self.transcript is None else signed_at + self.transcript
        return None if self.unsigned is None else created_at + self.unsigned


def read_policy(path: Path) -> Policy:
    """The policy in a file; the usual one if there is no such file.

    Raises:
        BadInput: If it says something else than how long what is kept.
    """
    try:
        told = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError) as error:
        raise BadInput(
            f"expected TOML in {path}, got something else ({type(error).__name__}): see "
            "docs/retention-and-backup.md"
        ) from None
    keep = told.pop("keep", {})
    known = {field.name for field in fields(Policy)}
    if told or not isinstance(keep, dict) or not keep.keys() <= known:
        raise BadInput(
            f"expected a table [keep] in {path} with {', '.join(sorted(known))}, got another entry"
        )
    return Policy(**{name: _span(path, name, value) for name, value in keep.items()})


def _span(path: Path, name: str, value: object) -> timedelta | None:
    if value == FOR_EVER:
        return None
    found = _SPAN.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise BadInput(
            f'{path}: {name}: expected "24 hours", "30 days", "7 years" or "{FOR_EVER}", got other'
        )
    return int(found[1]) * _UNITS[found[2]]


def spoken(span: timedelta | None, after: str = "") -> str:
    """How long, in words; and from when on, unless it is for ever."""
    if span is None:
        return FOR_EVER
    for name, unit in reversed(_UNITS.items()):
        if span >= unit and span % unit == timedelta(0):
            number = span // unit
            return f"{number} {name}{'' if number == 1 else 's'} {after}".strip()
    return f"{span / _UNITS['hour']:g} hours {after}".strip()
