"""What the therapist's screens are told and the client's are not: alerts, and what is missing."""

from collections.abc import Mapping

from live import wire
from live.note.checks import by_need, readiness
from live.session import Session
from live.view import alerts_of


class TherapistsOnly:
    """The frames that only the therapist's screens get, and which of them are news.

    Each frame holds all there is of its sort; the latest replaces the one before.
    """

    def __init__(self) -> None:
        self._told: dict[type, str] = {}

    def all(self, session: Session, texts: Mapping[str, str]) -> list[str]:
        """Every such frame as it is now.

        Args:
            session: The fold of the session's events.
            texts: The text of each statement as it is now, by id.
        """
        return list(self._frames(session, texts).values())

    def news(self, session: Session, texts: Mapping[str, str]) -> list[str]:
        """The frames that say something else than when this was last asked."""
        before, self._told = self._told, self._frames(session, texts)
        return [frame for sort, frame in self._told.items() if before.get(sort) != frame]

    @staticmethod
    def _frames(session: Session, texts: Mapping[str, str]) -> dict[type, str]:
        return {
            wire.Alerts: wire.write(alerts_of(session)),
            wire.Checks: wire.write(wire.Checks(checks=by_need(readiness(session, texts)))),
        }
