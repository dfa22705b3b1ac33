"""Linking: a statement → the goal of the plan that it serves, as far as that is clear."""

from typing import Final, Protocol

import structlog
from anyio import to_thread

from live import events as ev
from live.note import thread
from live.note.goal_finder import GoalFinder
from live.session import Session
from live.values import StatementKind
from models.embedding import Embedder

log = structlog.get_logger()

MISSING: Final = (
    "goals are not suggested, because the embedder's weights are missing; set them by hand, or "
    "run `conote models fetch` and start the server again"
)
FAILED: Final = "goals are not suggested, because the embedder failed; set them by hand"


class Linked(Protocol):
    """What linking needs of a session."""

    state: Session

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...


class Linker:
    """Suggests goals for one session's statements.

    Args:
        session: Whose.
        embedder: Says how alike two texts are; None if its weights are missing.
    """

    def __init__(self, session: Linked, embedder: Embedder | None) -> None:
        self._session = session
        self._embedder = embedder
        self._finder: GoalFinder | None = None
        self._told = False

    async def suggest(self, kind: StatementKind, text: str) -> str:
        """The id of the goal that a statement seems to serve, or "".

        Takes a few milliseconds, in a thread. What goes wrong is said once, by an event, and
        the statement goes without a goal.
        """
        if not self._session.state.goals or kind not in thread.LINKED:
            return ""
        if self._embedder is None:
            await self._tell(MISSING)
            return ""
        if self._finder is None:  # the session's goals do not change
            self._finder = GoalFinder(self._session.state.goals, self._embedder)
        try:
            return await to_thread.run_sync(self._finder.find, kind, text)
        except Exception as error:  # noqa: BLE001 - a note without goals is better than none
            log.error("embedder_failed", error=type(error).__name__)
            await self._tell(FAILED)
            return ""

    async def _tell(self, message: str) -> None:
        if not self._told:
            self._told = True
            await self._session.record(ev.WentWrong(where="goals", message=message))
