"""Another form for the note, and lists to choose from, by keys."""

import pytest
from textual.widgets import OptionList

from live import wire
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import Desk, dashboard
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.widgets.line_editor import LineEditor

pytestmark = pytest.mark.together


async def picking(desk: Desk, title: str) -> None:
    """Wait for a list to have the keys."""
    await desk.shows(PickScreen)
    await desk.until(lambda: isinstance(desk.app.focused, OptionList) and title in desk.page())


async def switched(desk: Desk, session: ScriptedSession, form: str, key: str) -> None:
    """Give the note the form that ``key`` leads to."""
    await desk.press("f")
    await picking(desk, "Form of the note")
    await desk.press(key, "enter")
    await desk.until(lambda: session.state.template.id == form)
    await desk.shows(SessionScreen)
    await desk.until(lambda: desk.live.note.settled and desk.live.model.view is not None)


async def test_a_note_is_given_another_form_and_its_first_one_again() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.propose("data", "Sleeps.")
        async with dashboard(server, session, size=(120, 50)) as desk:
            await desk.until(lambda: "DATA" in desk.page())
            await switched(desk, session, "soap", "j")
            await desk.until(lambda: "SUBJECTIVE" in desk.page() and "DATA" not in desk.page())
            assert "Sleeps." in desk.page()
            await desk.until(lambda: "another form now: SOAP" in desk.page().replace("\n", " "))
            await desk.press("f")
            await picking(desk, "● SOAP progress note")
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await switched(desk, session, "dap", "k")
            await desk.until(lambda: "DATA" in desk.page() and "SUBJECTIVE" not in desk.page())


async def test_what_is_being_written_goes_on_when_its_section_is_gone() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session, size=(120, 50)) as desk:
            await desk.press("n")
            await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
            await desk.enter("Half a")
            session.carry_out("therapist", _to_soap())
            await desk.until(lambda: "SUBJECTIVE" in desk.page() and "DATA" not in desk.page())
            await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
            await desk.enter(" line.")
            await desk.press("enter")
            await desk.until(lambda: len(session.state.entries) == 1)
            (entry,) = session.state.entries.values()
            assert (entry.statement.section, entry.statement.text) == ("subjective", "Half a line.")


async def test_what_was_left_unfinished_is_brought_back_in_the_first_section() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session, size=(120, 50)) as desk:
            await desk.press("n")
            await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
            await desk.enter("For later.")
            await desk.press("escape")
            await switched(desk, session, "soap", "j")
            await desk.until(lambda: "SUBJECTIVE" in desk.page())
            await desk.press("home", "n")
            await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
            assert isinstance(desk.app.focused, LineEditor)
            assert desk.app.focused.text == "For later."


async def test_one_is_chosen_from_a_list_and_stands_under_its_section() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session, size=(120, 50)) as desk:
            await desk.press("i")
            await picking(desk, "● nothing")
            await desk.press("j", "j", "enter")
            await desk.until(lambda: session.state.chosen == {"modality": ("Audio only",)})
            await desk.until(lambda: "Modality: Audio only" in desk.page())
            await desk.press("i")
            await picking(desk, "● Audio only")
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.press("end", "i")
            await desk.until(lambda: "no lists to choose from" in desk.page())
            await desk.press("x", "y", "s")
            await desk.shows(ReviewScreen)
            await desk.until(lambda: "Modality: Audio only" in desk.page())


async def test_several_are_marked_in_a_list_that_allows_it() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.carry_out("therapist", _to_soap())
        async with dashboard(server, session, size=(120, 50)) as desk:
            await desk.until(lambda: "OBJECTIVE" in desk.page())
            await desk.press("j", "i")
            await picking(desk, "Interventions used")
            await desk.press("j", "enter")
            await picking(desk, "Cognitive restructuring")
            await desk.press("space", "j", "space", "k", "space", "enter")
            chosen = {"interventions": ("Behavioral activation (CBT)",)}
            await desk.until(lambda: session.state.chosen == chosen)
            await desk.until(lambda: "Interventions used: Behavioral" in desk.page())


def _to_soap() -> wire.SwitchTemplate:
    return wire.SwitchTemplate(template="soap")
