"""Treatment plans for a new session: read from a file, or found by a client's name."""

from collections.abc import Sequence
from typing import Protocol

import anyio

from live.values import Goal
from ui_terminal.errors import Refused
from ui_terminal.values import FoundPlan

MAX_FILE = 256 * 1024
"""Longest file that the server takes, in bytes."""


class Plans(Protocol):
    """Who can read a plan and knows those that are kept."""

    async def read_plan(self, data: bytes) -> FoundPlan:
        """What a plan's file says; ``Refused`` if it is none."""
        ...

    async def kept_plan(self, therapist: str, client: str) -> FoundPlan | None:
        """What the client's last session began with."""
        ...


async def plan_in(path: str, plans: Plans) -> FoundPlan:
    """The plan in a file of this machine.

    Raises:
        Refused: If it cannot be read, or is no plan.
        TerminalError: If the server does not answer.
    """
    file = await anyio.Path(path).expanduser()
    try:
        async with await file.open("rb") as stream:
            data = await stream.read(MAX_FILE + 1)
    except OSError as error:
        raise Refused("bad_plan", f"expected a plan in that file, got: {error.strerror}") from None
    try:
        return await plans.read_plan(data)
    except Refused as error:
        raise Refused(error.code, error.message.replace("the plan", file.name, 1)) from None


def goals_in(lines: str, known: Sequence[Goal]) -> tuple[Goal, ...]:
    """The goals that were typed, one a line; a line that a plan has stays that plan's goal."""
    texts = dict.fromkeys(" ".join(line.split()) for line in lines.splitlines())
    by_text = {" ".join(goal.text.split()): goal for goal in known}
    taken = {goal.id for goal in known}
    free = (f"g{number}" for number in range(1, 10_000) if f"g{number}" not in taken)
    return tuple(by_text.get(text) or Goal(next(free), text) for text in texts if text)
