"""Which goal of a plan a statement serves, as far as that is clear: asked of an embedder."""

from collections.abc import Sequence

from live.note import thread
from live.values import Goal, StatementKind
from models.embedding import Embedder, Vectors


class GoalFinder:
    """Finds the goals of one plan's statements. Takes milliseconds: not on the event loop.

    Args:
        goals: The plan's; they do not change.
        embedder: Says how alike two texts are.
    """

    def __init__(self, goals: Sequence[Goal], embedder: Embedder) -> None:
        self._goals = goals
        self._embedder = embedder
        self._vectors: Vectors | None = None

    def find(self, kind: StatementKind, text: str) -> str:
        """The id of the goal that a statement seems to serve, or "".

        Raises:
            Exception: Whatever the embedder fails with.
        """
        if not self._goals or kind not in thread.LINKED:
            return ""
        if self._vectors is None:
            self._vectors = self._embedder.embed(thread.goal_gists(self._goals))
        likeness: list[float] = (
            self._vectors @ self._embedder.embed([thread.gist(text)])[0]
        ).tolist()
        return thread.suggested(self._goals, likeness)
