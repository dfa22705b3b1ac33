"""A client's plan from one session to the next."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from live.errors import BadInput, StoreError
from live.plans import Plan, Problem
from live.plans.shelf import PlanShelf
from live.store import MasterKey, Store
from live.values import Goal
from tests.live.session_samples import START

SLEEP = Goal("g1", "Sleep", "Insomnia", ("No coffee",))
WALK = Goal("g2", "Walk")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store.open(tmp_path / "conote.db", MasterKey(b"m" * 32)) as opened:
        yield opened


async def test_the_next_session_begins_with_the_goals_of_the_last(store: Store) -> None:
    shelf = PlanShelf(store)
    assert await shelf.for_session("Hale", "Sam", None, START) == ()
    assert await shelf.for_session("Hale", "Sam", (SLEEP, WALK), START) == (SLEEP, WALK)
    assert await shelf.for_session("Hale", "Sam", None, START) == (SLEEP, WALK)
    assert await shelf.for_session("Hale", "Ana", None, START) == ()
    assert await shelf.find("Hale", "Sam") == Plan((Problem("P1", "Insomnia"),), (SLEEP, WALK))


async def test_a_session_without_goals_leaves_the_plan_as_it_is(store: Store) -> None:
    shelf = PlanShelf(store)
    await shelf.for_session("Hale", "Sam", (SLEEP,), START)
    assert await shelf.for_session("Hale", "Sam", (), START) == ()
    assert await shelf.for_session("Hale", "Sam", None, START) == (SLEEP,)


async def test_a_file_is_kept_whole_and_stays_whole_if_its_goals_come_back(store: Store) -> None:
    shelf = PlanShelf(store)
    text = "problems: [Insomnia, Grief]\ngoals: [{text: Sleep, problem: P1}]"
    goals = await shelf.for_session("Hale", "Sam", text, START)
    assert goals == (Goal("G1", "Sleep", "Insomnia"),)
    await shelf.for_session("Hale", "Sam", goals, START)
    kept = await shelf.find("Hale", "Sam")
    assert kept is not None
    assert [problem.text for problem in kept.problems] == ["Insomnia", "Grief"]


async def test_what_is_no_plan_is_not_kept(store: Store) -> None:
    shelf = PlanShelf(store)
    for wrong in ("goals: []", (Goal("g1", ""),), "\ud800"):
        with pytest.raises(BadInput, match="expected"):
            await shelf.for_session("Hale", "Sam", wrong, START)
    assert await shelf.find("Hale", "Sam") is None


async def test_a_plan_of_an_unknown_form_is_not_taken_for_none(store: Store) -> None:
    await store.save_plan("Hale", "Sam", b'{"goals": "secret"}', START)
    with pytest.raises(StoreError, match="expected a plan of a known form") as caught:
        await PlanShelf(store).find("Hale", "Sam")
    assert "secret" not in str(caught.value)
