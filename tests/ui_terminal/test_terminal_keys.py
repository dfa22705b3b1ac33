"""Every key of a session's screen does what the footer says."""

import pytest
from textual.widgets import Input

from live import events as ev
from live import wire
from live.values import Goal
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import dashboard, typing
from ui_terminal.screens.consent import ConsentScreen
from ui_terminal.screens.dialogs import ConfirmScreen, HelpScreen, LinkScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.vocabulary import MOST
from ui_terminal.widgets.line_editor import SafeTextArea

pytestmark = pytest.mark.together


def status(session: ScriptedSession, statement: str) -> str:
    return session.state.entries[statement].status


async def test_statements_are_accepted_disputed_and_rejected() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        first, second, third = (
            session.propose("data", text) for text in ("Sleeps.", "Eats.", "Walks.")
        )
        async with dashboard(server, session) as desk:
            assert {"a", "r", "d", "e", "n", "w", "p", "x"} <= desk.footer().keys()
            await desk.press("a")
            await desk.until(lambda: status(session, first) == "accepted")
            await desk.until(lambda: "a" not in desk.footer())
            await desk.until(lambda: "in ink · from the assistant" in desk.page())
            await desk.press("j", "d")
            await desk.until(lambda: status(session, second) == "disputed")
            await desk.press("down", "r")
            await desk.until(lambda: status(session, third) == "rejected")
            await desk.until(lambda: "Walks." not in desk.page())
            await desk.press("k", "up", "home")
            note = desk.live.note
            await desk.until(lambda: note.statement is not None and note.statement.id == first)
            await desk.until(lambda: "Eats.  disputed" in desk.page())


async def test_words_help_and_looks() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session(goals=(Goal("g1", "Sleep well"), Goal("g2", "Sing")))
        session.go_live()
        heard = session.heard("client", "three hours, no, five", 65.0)
        session.propose("data", "Sleeps five hours.", (heard,), "g1")
        session.write("client", "data", "I sing.")
        async with dashboard(server, session) as desk:
            await desk.press("w")
            await desk.until(lambda: "1:05 client “three hours, no, five”" in desk.page())
            await desk.press("w")
            await desk.until(lambda: "“three hours" not in desk.page())
            await desk.press("j", "w")
            await desk.until(lambda: "rests on no words" in desk.page())
            await desk.until(lambda: desk.text("Goals") == "goals   ○ Sing   ✓ Sleep well (1)")
            await desk.press("question_mark")
            await desk.shows(HelpScreen)
            await desk.until(lambda: "take back consent" in desk.page())
            await desk.press("q")
            await desk.shows(SessionScreen)
            await desk.press("t")
            await desk.until(lambda: desk.app.theme == "conote-light")
            commands = {
                c.title.partition("  ")[0] for c in desk.app.get_system_commands(desk.screen)
            }
            assert {"Pause", "End", "Write", "Help"} <= commands
            await desk.press("q")
            await desk.shows(SessionsScreen)
            await desk.until(lambda: not session.screens)


async def test_a_key_that_comes_while_the_note_is_arranged_moves_over_what_is_there() -> None:
    """A row may have gone already, and the order of the rows may not know it yet."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.propose("data", "Sleeps badly.")
        async with dashboard(server, session) as desk:
            await desk.until(lambda: desk.live.note.statement is not None)
            gap = desk.live.note._rows.pop("gap plan")
            await desk.press("end", "space")
            assert desk.live.note.section == "assessment"
            desk.live.note._rows["gap plan"] = gap


async def test_consent_pause_and_end() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        async with dashboard(server, session) as desk:
            await desk.until(lambda: "c gives your consent" in desk.page())
            await desk.press("c")
            await desk.shows(ConsentScreen)
            await desk.until(lambda: "turn what we say into text" in desk.page())
            await desk.press("escape", "c")
            await desk.shows(ConsentScreen)
            await desk.press("shift+tab", "shift+tab", "space", "a")
            await desk.until(lambda: "therapist" in session.state.consents)
            given = session.commands[-1]
            assert isinstance(given, wire.Consent)
            assert given.purposes == ("transcription", "drafting", "storing")
            await desk.until(lambda: "The client is not here yet" in desk.page())
            session.happen(ev.Joined(party="client"))
            session.happen(ev.Consented(party="client", purposes=given.purposes, text_version="1"))
            await desk.until(lambda: "No sound arrives yet" in desk.page())
            await desk.press("p")
            await desk.until(lambda: desk.footer().get("p") == "Resume")
            await desk.until(lambda: "paused" in desk.rows()[0])
            await desk.press("p")
            await desk.until(lambda: session.state.state == "live")
            await desk.press("C")
            await desk.shows(ConfirmScreen)
            await desk.press("y")
            await desk.until(lambda: "therapist" not in session.state.consents)
            await desk.until(lambda: "x" in desk.footer())
            await desk.press("x")
            await desk.shows(ConfirmScreen)
            await desk.press("n", "E")
            await desk.shows(ConfirmScreen)
            await desk.press("y")
            await desk.until(lambda: session.state.state == "review")
            await desk.until(lambda: {"s"} <= desk.footer().keys())


async def test_review_shows_what_is_signed_and_signs_that() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        kept = session.write("client", "data", "I sleep 五 hours 😀.")
        session.propose("plan", "Still in pencil.")
        session.happen(ev.Ended(by="therapist"))
        session.happen(ev.NoteReady(seconds=2.0, statements=2))
        async with dashboard(server, session) as desk:
            await desk.until(lambda: "1 statement is still in pencil" in desk.page())
            await desk.press("s")
            await desk.shows(ReviewScreen)
            await desk.until(lambda: session.canonical()["sha256"] in desk.page())
            await desk.until(lambda: "I sleep 五 hours 😀." in desk.page())
            await desk.until(lambda: "1 in pencil, left out" in desk.page())
            await desk.press("ctrl+s")
            await desk.until(lambda: "Type your name to sign." in desk.page())
            await desk.until(lambda: isinstance(desk.app.focused, Input))
            await desk.enter("Ada")
            session.types(kept, 8, 9, "六")
            await desk.until(lambda: "has changed since you read it" in desk.page())
            await desk.until(lambda: "I sleep 六 hours 😀." in desk.page())
            await desk.until(lambda: session.canonical()["sha256"] in desk.page())
            await desk.press("enter")  # too soon after the change: that signs nothing
            assert not any(isinstance(command, wire.Sign) for command in session.commands)
            session.refuse = ("note_changed", "it changed at the last moment")
            await desk.press("enter")
            await desk.until(lambda: "it changed at the last moment" in desk.page())
            await desk.press("enter")
            await desk.until(lambda: bool(session.state.signatures))
            await desk.until(lambda: "✓ You signed as Ada" in desk.page())
            signed = session.state.signatures[0]
            assert (signed.name, signed.sha256) == ("Ada", session.canonical()["sha256"])
            assert "electronic signature" in signed.intent
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.until(lambda: "waiting for the client's answer" in desk.page())
            assert not {"a", "e", "n"} & desk.footer().keys()
            await desk.press("o")
            await desk.until(lambda: not session.state.signatures)
            await desk.until(lambda: desk.footer().get("s") == "Sign")
            await desk.press("s")
            await desk.shows(ReviewScreen)
            await desk.press("f")
            await desk.shows(SessionScreen)
            await desk.until(lambda: session.state.state == "unsigned")


async def test_a_session_is_set_up_and_its_link_shown() -> None:
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await desk.until(lambda: "No session yet." in desk.page())
        await desk.press("n")
        await desk.shows(NewSessionScreen)
        await desk.until(lambda: isinstance(desk.app.focused, Input))
        await desk.press("ctrl+s")
        await desk.until(lambda: "Please fill in the client's alias." in desk.page())
        await desk.enter("R K")
        await desk.press("enter")
        await desk.enter("Ada")
        await desk.press("tab", "tab", "tab", "tab")
        await desk.enter("Sleep\nSing")
        await desk.press("tab")
        await desk.enter(", ".join(f"name {number}" for number in range(MOST + 1)))
        await desk.press("ctrl+s")
        await desk.until(lambda: f"there are {MOST + 1}." in desk.page())
        desk.screen.query_one("#vocabulary", SafeTextArea).clear()
        await desk.enter("sertraline, Dr. Núñez\nBixby")
        await desk.press("ctrl+s")
        await desk.shows(LinkScreen)
        created = server.sessions["session-1"].state
        assert (created.client_alias, created.therapist_name) == ("R K", "Ada")
        assert [goal.text for goal in created.goals] == ["Sleep", "Sing"]
        assert created.vocabulary == ("sertraline", "Dr. Núñez", "Bixby")
        await desk.until(lambda: "#join=client-session-1" in desk.page().replace("\n", ""))
        await desk.press("c")
        await desk.until(lambda: desk.app.clipboard.endswith("#join=client-session-1"))
        await desk.press("escape")
        await desk.shows(SessionScreen)
        await desk.press("l")
        await desk.shows(LinkScreen)
        await desk.press("l")
        await desk.shows(SessionScreen)
        await desk.press("q")
        await desk.shows(SessionsScreen)
        await desk.until(lambda: "waiting for consent" in desk.page())
        await desk.press("question_mark", "escape", "j", "enter")
        await desk.shows(SessionScreen)


async def test_who_sees_the_note_and_what_is_said_beside_a_line_are_keys_too() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps.")
        async with dashboard(server, session) as desk:
            await desk.until(lambda: desk.live.note.statement is not None)
            await desk.press("M")
            await desk.until(lambda: "Who sees the note" in desk.page())
            await desk.press("down", "down", "enter")
            await desk.until(lambda: session.state.mode == "private")
            await desk.press("u")
            await typing(desk)
            assert "Sleeps." in desk.page()
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.press("u")
            await typing(desk)
            await desk.enter("Since May?")
            await desk.press("enter")
            await desk.until(lambda: bool(session.state.comments))
            said = session.commands[-1]
            assert isinstance(said, wire.CommentOn)
            assert (said.statement, said.text) == (statement, "Since May?")
