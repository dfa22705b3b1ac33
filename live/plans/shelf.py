"""Where clients' plans are kept between their sessions."""

from datetime import datetime
from typing import Final

from anyio import to_thread
from pydantic import TypeAdapter, ValidationError

from live.errors import BadInput, StoreError
from live.plans.reading import read_plan
from live.plans.values import Plan, Problem, goals_checked
from live.store import Store
from live.values import Goal

_plan: Final[TypeAdapter[Plan]] = TypeAdapter(Plan)

FROM_A_SCREEN: Final = "the plan"
"""How messages name a plan that came without a file's name."""


class PlanShelf:
    """The plans of a practice's clients.

    A client is known by whose they are and the alias: nobody is shown another clinician's.

    Args:
        store: Keeps them, encrypted.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    async def find(self, owner: str, client: str) -> Plan | None:
        """A client's plan, or None.

        Raises:
            StoreError: If it was changed, or written by a newer conote.
        """
        kept = await self._store.plan(owner, client)
        if kept is None:
            return None
        try:
            return _plan.validate_json(kept)
        except ValidationError:
            # pydantic's error holds what it could not read.
            raise StoreError(
                "expected a plan of a known form to be kept, got other: install the newer conote "
                "that wrote it"
            ) from None

    async def for_session(
        self, owner: str, client: str, given: tuple[Goal, ...] | str | None, at: datetime
    ) -> tuple[Goal, ...]:
        """The goals that a session begins with; what is new is kept for the next one.

        Args:
            owner: Id of the clinician's account.
            client: The alias.
            given: Goals, or a plan's file as text; None takes the plan that is kept. No goals
                at all are for this session alone: the plan stays.
            at: Now, UTC.

        Raises:
            BadPlan: If what is given is none.
        """
        kept = await self.find(owner, client)
        if given is None:
            return () if kept is None else kept.goals
        if isinstance(given, str):
            plan = await to_thread.run_sync(read_plan, _bytes(given), FROM_A_SCREEN)
        else:
            goals = goals_checked(given)
            if kept is not None and kept.goals == goals:
                return goals
            plan = Plan(_problems(goals), goals)
        if plan.goals:
            await self._store.save_plan(owner, client, _plan.dump_json(plan), at)
        return plan.goals


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise BadInput("plan: expected text in Unicode, got half a surrogate pair") from None


def _problems(goals: tuple[Goal, ...]) -> tuple[Problem, ...]:
    words = dict.fromkeys(goal.problem for goal in goals if goal.problem)
    return tuple(Problem(f"P{number}", text) for number, text in enumerate(words, 1))
