"""Drafting: from words to proposals, one turn at a time, also after a restart."""

import anyio
import pytest
from anyio import to_thread

from audio.types import Party
from live.note.drafting import Draft
from live.note.template_files import shipped
from live.session import Session
from live.stages import drafter as drafter_module
from live.stages.drafter import UTTERANCES, Drafter, filed
from tests.fakes.models import Held, ScriptedLanguageModel
from tests.fakes.values import heard, statement, talk
from tests.live.stages.notebooks import (
    BY_RULE,
    TALK,
    Notebook,
    at_work,
    drafted,
    shortens,
    talked,
)


async def test_turns_are_drafted_one_at_a_time_in_order() -> None:
    model = ScriptedLanguageModel(shortens)
    notebook = Notebook()
    drafter = Drafter(notebook, model, 5.0)
    async with at_work(drafter):
        for utterance in talk(*TALK, ("therapist", "How was that?")):
            await drafter.offer(utterance)
        while len(notebook.proposed) < 3:
            await anyio.lowlevel.checkpoint()
    assert [(draft.kind, draft.text) for draft in notebook.proposed] == [
        ("symptom", "Slept four hours a night."),
        ("intervention", "Advised: get up after fifteen minutes and go to the kitchen."),
        ("other", BY_RULE[2]),
    ]
    assert [draft.evidence for draft in notebook.proposed] == [("u1",), ("u2",), ("u3",)]
    assert model.deadlines == [5.0] * 3


async def test_settling_drafts_the_turn_that_is_still_open() -> None:
    notebook = Notebook()
    drafter = Drafter(notebook, ScriptedLanguageModel(shortens), 60.0)
    async with at_work(drafter):
        await drafter.offer(talk(TALK[0])[0])
        await anyio.wait_all_tasks_blocked()
        assert notebook.texts == []
        await drafter.settle()
        assert notebook.texts == BY_RULE[:1]
        await drafter.settle()
    assert len(notebook.texts) == 1


async def test_a_turn_that_nobody_takes_is_over_after_a_pause(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(drafter_module, "TURN_PAUSE", 0.001)
    notebook = Notebook()
    drafter = Drafter(notebook, ScriptedLanguageModel(shortens), 60.0)
    async with at_work(drafter):
        await drafter.offer(talk(TALK[0])[0])
        while not notebook.texts:
            await anyio.lowlevel.checkpoint()
    assert notebook.texts == ["Slept four hours a night."]


async def test_a_turn_that_needs_no_model_is_not_put_to_it() -> None:
    model = ScriptedLanguageModel(shortens)
    await talked(("therapist", "How was it? Did you go?"), ("client", "Hello."), model=model)
    assert model.asked == []


async def test_risk_is_quoted_and_never_put_to_the_model() -> None:
    model = ScriptedLanguageModel(shortens)
    notebook = await drafted(
        ("therapist", "Any thoughts of hurting yourself?"), ("client", "No."), model=model
    )
    assert model.asked == []
    assert [draft.kind for draft in notebook.proposed] == ["risk"]
    assert notebook.texts == ["Asked: “Any thoughts of hurting yourself?” Answered: “No.”"]


async def test_risk_is_written_down_while_the_model_is_busy_with_what_came_before() -> None:
    model = ScriptedLanguageModel(shortens)
    model.held = Held()
    notebook = Notebook()
    drafter = Drafter(notebook, model, 60.0)
    async with at_work(drafter):
        for utterance in talk(
            *TALK,
            ("therapist", "Have you had any thoughts of hurting yourself?"),
            ("client", "No, none at all."),
            ("therapist", "Thank you for telling me that."),
        ):
            await drafter.offer(utterance)
        while not notebook.proposed:
            await anyio.lowlevel.checkpoint()
        assert [draft.kind for draft in notebook.proposed] == ["risk"]
        model.held.open()
        await drafter.settle()


async def test_without_a_model_the_lines_stand_as_they_were_spoken() -> None:
    notebook = Notebook()
    drafter = Drafter(notebook, None, 60.0)
    async with at_work(drafter):
        for utterance in talk(*TALK, ("therapist", "Any thoughts of suicide?"), ("client", "No.")):
            await drafter.offer(utterance)
        await drafter.settle()
    assert [text for text in notebook.texts if text in BY_RULE] == BY_RULE
    assert [draft.kind for draft in notebook.proposed].count("risk") == 1
    assert notebook.events == []


async def test_a_frozen_note_is_not_written_in_and_drafting_goes_on_when_it_is_opened() -> None:
    notebook = Notebook()
    drafter = Drafter(notebook, ScriptedLanguageModel(shortens), 60.0)
    async with at_work(drafter):
        notebook.frozen = True
        for utterance in talk(*TALK[:2]):
            await drafter.offer(utterance)
        await drafter.settle()
        assert notebook.proposed == []
        notebook.frozen = False
        await drafter.offer(talk(*TALK)[2])
        await drafter.settle()
    assert notebook.texts == BY_RULE[2:]
    assert notebook.events == []


async def test_those_who_offer_too_much_wait() -> None:
    notebook = Notebook()
    drafter = Drafter(notebook, ScriptedLanguageModel(), 60.0)
    said = talk(("client", "One more."))[0]
    for _ in range(UTTERANCES):
        await drafter.offer(said)
    with anyio.move_on_after(0.01) as waiting:
        await drafter.offer(said)
    assert waiting.cancelled_caught
    async with at_work(drafter):
        await drafter.settle()


async def test_forgetting_drops_what_waits_and_what_the_model_is_at() -> None:
    """Consent was taken back: no line may come of those words any more."""
    model = ScriptedLanguageModel(shortens)
    model.held = Held()
    notebook = Notebook()
    drafter = Drafter(notebook, model, 60.0)
    async with at_work(drafter):
        for utterance in talk(*TALK):
            await drafter.offer(utterance)
        await to_thread.run_sync(model.held.reached.wait, 5)
        drafter.forget()
        model.held.open()
        await drafter.settle()
        assert notebook.proposed == []
        await drafter.offer(talk(("client", "I slept well."))[0])
        await drafter.settle()
    assert notebook.texts == ["Slept well."]


async def test_forgetting_lets_those_go_who_wait_for_the_drafts() -> None:
    drafter = Drafter(Notebook(), ScriptedLanguageModel(), 60.0)
    with anyio.fail_after(60):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(drafter.settle)
            await anyio.wait_all_tasks_blocked()
            drafter.forget()
    drafter.close()


# --- after a restart ------------------------------------------------------------------------


async def resumed(state: Session) -> tuple[Notebook, ScriptedLanguageModel]:
    """Resume drafting in this state."""
    notebook, model = Notebook(state), ScriptedLanguageModel(shortens)
    drafter = Drafter(notebook, model, 60.0)
    drafter.resume(state)
    async with at_work(drafter):
        await drafter.settle()
    return notebook, model


async def test_after_a_restart_what_no_statement_rests_on_is_drafted() -> None:
    state = heard(talk(*TALK), [statement(evidence=("u1",))])
    notebook, _ = await resumed(state)
    assert [draft.evidence for draft in notebook.proposed] == [("u2",), ("u3",)]


async def test_after_a_restart_an_answer_about_risk_still_has_its_question() -> None:
    said = talk(
        ("therapist", "Then get up and go to the kitchen. Any thoughts of suicide?"),
        ("client", "No."),
    )
    notebook, _ = await resumed(heard(said, [statement(evidence=("u1",))]))
    assert [(draft.kind, draft.evidence) for draft in notebook.proposed] == [("risk", ("u1", "u2"))]


async def test_after_a_restart_a_note_that_was_ready_is_left_alone() -> None:
    state = heard(talk(*TALK))
    ready = Session(state="review", utterances=state.utterances, note_ready=True)
    notebook, _ = await resumed(ready)
    assert notebook.proposed == []


async def test_after_a_restart_more_than_can_wait_is_cut_to_the_latest() -> None:
    told: list[tuple[Party, str]] = [("client", "I rode the bus to the library twice.")]
    mm: list[tuple[Party, str]] = [("client", "Mm.")]
    kept, _ = await resumed(heard(talk(*told, *mm * (UTTERANCES - 1))))
    assert kept.texts == BY_RULE[2:]
    cut, _ = await resumed(heard(talk(*told, *mm * UTTERANCES)))
    assert cut.texts == []


async def test_after_a_restart_nothing_is_drafted_to_which_nobody_agrees_any_more() -> None:
    state = Session(state="consenting", utterances=tuple(talk(*TALK)))
    notebook, _ = await resumed(state)
    assert notebook.proposed == []


# --- filing ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("template", "section"), [("dap", "done"), ("soap", "objective")])
def test_a_draft_is_filed_where_its_kind_belongs(template: str, section: str) -> None:
    found = filed(
        Draft("intervention", "Explained it.", ("u1", "u2")), shipped().find(template), "s1"
    )
    assert found == statement(
        "s1", "Explained it.", section, "intervention", ("u1", "u2"), "assistant"
    )
