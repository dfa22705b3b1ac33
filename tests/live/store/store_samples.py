"""What the store's tests keep, and under which key."""

from datetime import UTC, datetime

from live import events as ev
from live.store import MasterKey
from live.store.keys import KEY_BYTES

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
MASTER = MasterKey(b"m" * KEY_BYTES)


def note_event(seq: int, text: str = "nothing in particular") -> ev.Event:
    """An event that holds ``text``."""
    return ev.Event(
        seq,
        NOW,
        ev.Signed(party="client", name=text, sha256="0" * 64, intent="", comment=""),
    )
