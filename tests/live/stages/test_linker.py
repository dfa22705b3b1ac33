"""Suggesting goals: off the event loop, once said if it cannot be done."""

from typing import Any

import pytest

from live import events as ev
from live.session import Session
from live.stages.linker import FAILED, MISSING, Linker
from live.values import Goal
from tests.fakes.models import WordEmbedder

GOALS = (
    Goal("g1", "Sleep through the night"),
    Goal("g2", "Ride the bus to work", objectives=("stay until the library",)),
)


class Told:
    """A session that only has goals, and remembers what is recorded."""

    def __init__(self, goals: tuple[Goal, ...] = GOALS) -> None:
        self.state = Session(goals=goals)
        self.recorded: list[Any] = []

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        self.recorded.append(body)
        return len(self.recorded)


async def test_the_goal_most_alike_is_suggested() -> None:
    linker = Linker(Told(), WordEmbedder())
    assert await linker.suggest("progress", "Rode the bus to work twice.") == "g2"
    assert await linker.suggest("plan", "Stay on the bus until the library.") == "g2"
    assert await linker.suggest("symptom", "Cannot sleep in the night.") == "g1"
    assert await linker.suggest("symptom", "Her knee hurts.") == ""


async def test_goals_are_embedded_once() -> None:
    embedder = WordEmbedder()
    linker = Linker(Told(), embedder)
    for _ in range(3):
        await linker.suggest("plan", "Ride the bus.")
    assert len(embedder.embedded) == len(GOALS) + 3


@pytest.mark.parametrize("kind", ["risk", "session_fact", "other", "goal", "strength"])
async def test_some_kinds_are_given_no_goal(kind: Any) -> None:
    assert await Linker(Told(), WordEmbedder()).suggest(kind, "Ride the bus to work") == ""


async def test_without_goals_nothing_is_asked_of_the_embedder() -> None:
    told = Told(goals=())
    assert await Linker(told, None).suggest("plan", "Ride the bus.") == ""
    assert told.recorded == []


async def test_missing_weights_are_said_once() -> None:
    told = Told()
    linker = Linker(told, None)
    for _ in range(3):
        assert await linker.suggest("plan", "Ride the bus.") == ""
    assert told.recorded == [ev.WentWrong(where="goals", message=MISSING)]


async def test_a_failing_embedder_costs_the_goal_and_not_the_statement() -> None:
    told, embedder = Told(), WordEmbedder()
    linker = Linker(told, embedder)
    embedder.failing = True
    assert [await linker.suggest("plan", "Ride the bus.") for _ in range(2)] == ["", ""]
    assert told.recorded == [ev.WentWrong(where="goals", message=FAILED)]
    embedder.failing = False
    assert await linker.suggest("plan", "Ride the bus.") == "g2"
