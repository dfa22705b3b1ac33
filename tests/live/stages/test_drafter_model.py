"""Drafting with a model that fails, is slow, or answers nonsense: it costs no line."""

import math
from collections.abc import Callable

import pytest
from anyio import to_thread

from live import events as ev
from live.stages import drafter as drafter_module
from live.stages.drafter import Drafter
from models.errors import ModelTimeout, ModelUnavailable
from tests.fakes.models import Held, ScriptedLanguageModel
from tests.fakes.values import talk
from tests.live.stages.notebooks import BY_RULE, TALK, Notebook, at_work, shortens, talked


def _fails(*turns: int) -> Callable[[str], str]:
    count = 0

    def says(question: str) -> str:
        nonlocal count
        count += 1
        if count in turns:
            raise ModelTimeout("expected an answer in time")
        return shortens(question)

    return says


async def test_a_failing_model_is_told_of_once_and_costs_no_line() -> None:
    model = ScriptedLanguageModel(_fails(1, 2))
    notebook = await talked(*TALK, model=model, drafts=3)
    assert notebook.texts == BY_RULE
    [event] = notebook.events
    assert isinstance(event, ev.WentWrong)
    assert event.where == "drafting"
    assert "ModelTimeout" in event.message
    assert "slept" not in event.message


async def test_turns_without_the_model_in_between_do_not_make_a_failure_new() -> None:
    model = ScriptedLanguageModel(_fails(1, 2))
    notebook = await talked(TALK[0], ("therapist", "And then?"), TALK[2], model=model, drafts=2)
    assert len(model.asked) == 2
    assert len(notebook.events) == 1


async def test_a_model_that_fails_again_after_it_worked_is_told_of_again() -> None:
    model = ScriptedLanguageModel(_fails(1, 3))
    notebook = await talked(*TALK, model=model, drafts=3)
    assert len(notebook.events) == 2


async def test_a_model_that_is_gone_leaves_the_session_running() -> None:
    def gone(_: str) -> str:
        raise ModelUnavailable("expected the process to live")

    notebook = await talked(*TALK, model=ScriptedLanguageModel(gone), drafts=3)
    assert notebook.texts == BY_RULE
    assert len(notebook.events) == 1


@pytest.mark.parametrize("nonsense", ["", "none", "\n\n", "Depressed.", "The lamp: 99", "a" * 9999])
async def test_an_answer_that_is_nonsense_costs_no_line(nonsense: str) -> None:
    model = ScriptedLanguageModel(lambda _: nonsense)
    notebook = await talked(TALK[0], TALK[1], model=model)
    assert notebook.texts[0] == BY_RULE[0]
    assert all(text in BY_RULE for text in notebook.texts)


async def test_a_model_that_is_too_slow_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither while they talk nor at the end: the lines come as they were spoken."""
    monkeypatch.setattr(drafter_module, "LEAST", 0.0)
    monkeypatch.setattr(drafter_module, "PATIENCE", 0.05)
    model = ScriptedLanguageModel(shortens)
    model.held = Held()
    notebook = await talked(*TALK, model=model, drafts=3)
    model.held.open()
    assert notebook.texts == BY_RULE


async def test_where_nobody_waits_the_model_is_asked_about_every_turn() -> None:
    """A recording is read faster than it was spoken, and may take its time."""
    model = ScriptedLanguageModel(shortens)
    notebook = Notebook()
    drafter = Drafter(notebook, model, 60.0)
    drafter.patience_s = math.inf
    async with at_work(drafter):
        for utterance in talk(*TALK):
            await drafter.offer(utterance)
        await drafter.settle(hurry=False)
    assert len(model.asked) == 3
    assert notebook.texts[0] == "Slept four hours a night."


async def test_at_the_end_the_model_gets_seconds_for_the_turn_it_is_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The turns behind it are drafted without it."""
    monkeypatch.setattr(drafter_module, "AT_THE_END", 0.01)
    model = ScriptedLanguageModel(shortens)
    model.held = Held()
    notebook = Notebook()
    drafter = Drafter(notebook, model, 60.0)
    async with at_work(drafter):
        for utterance in talk(*TALK):
            await drafter.offer(utterance)
        await to_thread.run_sync(model.held.reached.wait, 5)
        await drafter.settle()
        model.held.open()
    assert notebook.texts == BY_RULE
    assert len(model.asked) == 1
