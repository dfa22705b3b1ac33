"""Plans in the form of a new session, and the goal that a statement serves."""

from pathlib import Path

import pytest
from textual.widgets import Input

from live import wire
from live.values import Goal
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, dashboard
from ui_terminal.plan import goals_in
from ui_terminal.screens.dialogs import LinkScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.widgets.line_editor import SafeTextArea

SLEEP = Goal("g1", "Sleep through the night", "Insomnia", ("No coffee",))
WALK = Goal("w", "Walk every day")

together = pytest.mark.together


def test_a_line_of_the_plan_keeps_what_the_plan_says_of_it() -> None:
    assert goals_in("Walk  every day\n\nSing\nSing", [SLEEP, WALK]) == (WALK, Goal("g2", "Sing"))
    assert goals_in("Sleep through the night\nWalk every day", [SLEEP, WALK]) == (SLEEP, WALK)
    assert goals_in(" \n", []) == ()


async def form(desk: Desk, *, alias: str = "R K") -> None:
    """Open the form and fill in who it is for."""
    await desk.press("n")
    await desk.shows(NewSessionScreen)
    await desk.until(lambda: isinstance(desk.app.focused, Input))
    await desk.enter(alias)
    await desk.press("enter")
    await desk.enter("Ada")
    await desk.press("enter", "tab", "tab")


def goals(desk: Desk) -> str:
    """The goals as they stand in the form."""
    return desk.screen.query_one("#goals", SafeTextArea).text


@together
async def test_a_plan_is_read_from_a_file_or_it_is_said_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("goals: [5]")
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await form(desk)
        await desk.enter(str(path))
        await desk.press("enter")
        await desk.until(lambda: "plan.yaml, goals[0]: expected" in desk.text("#problem"))
        path.write_text("goals: [{id: s, text: Sleep, objectives: [No coffee]}]")
        await desk.press("ctrl+s")
        await desk.shows(LinkScreen)
        assert server.sessions["session-1"].state.goals == (
            Goal("s", "Sleep", objectives=("No coffee",)),
        )


@together
async def test_a_file_that_is_not_there_is_no_plan(tmp_path: Path) -> None:
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await form(desk)
        await desk.enter(str(tmp_path / "none"))
        await desk.press("ctrl+s")
        await desk.until(lambda: "No such file" in desk.text("#problem"))
        assert not server.sessions


@together
async def test_the_next_session_begins_with_the_plan_that_is_kept() -> None:
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        server.kept[("Ada", "R K")] = (SLEEP, WALK)
        await form(desk)
        await desk.until(lambda: goals(desk) == "Sleep through the night\nWalk every day")
        await desk.press("ctrl+s")
        await desk.shows(LinkScreen)
        assert server.sessions["session-1"].state.goals == (SLEEP, WALK)


@together
async def test_g_says_which_goal_a_statement_serves() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session("R K", (SLEEP, WALK))
        session.go_live()
        line = session.propose("data", "Slept seven hours.")
        async with dashboard(server, session, size=(140, 40)) as desk:
            await desk.until(lambda: "○ Sleep through the night" in desk.page())
            await desk.press("g")
            await desk.shows(PickScreen)
            await desk.press("j", "enter")
            await desk.shows(SessionScreen)
            await desk.until(lambda: session.state.entries[line].linked == "g1")
            await desk.until(lambda: "→ Sleep through the night" in desk.page())
            await desk.until(lambda: "✓ Sleep through the night (1)" in desk.page())
            session.carry_out("therapist", wire.Accept(statement=line))
            session.carry_out("therapist", wire.End())
            await desk.until(lambda: "s" in desk.footer())
            await desk.press("s")
            await desk.shows(ReviewScreen)
            await desk.until(lambda: "GOALS NOT TOUCHED" in desk.page())
