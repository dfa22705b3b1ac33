"""Every key of a session's screen does what the footer says."""

from dataclasses import replace

import pytest
from textual.widgets import Input

from live import events as ev
from live import wire
from live.carets import Caret
from live.values import PARTIES, Goal
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import NEVER, Desk, dashboard
from ui_terminal.screens.consent import ConsentScreen
from ui_terminal.screens.dialogs import ConfirmScreen, HelpScreen, LinkScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.vocabulary import MOST
from ui_terminal.widgets.line_editor import LineEditor, SafeTextArea

pytestmark = pytest.mark.together


def status(session: ScriptedSession, statement: str) -> str:
    return session.state.entries[statement].status


def in_note(desk: Desk, text: str) -> bool:
    return any(text in s.text for part in desk.live.model.sections for s in part.statements)


async def typing(desk: Desk) -> LineEditor:
    """Wait for an editor to have the keys."""
    await desk.until(lambda: isinstance(desk.app.focused, LineEditor))
    assert isinstance(desk.app.focused, LineEditor)
    return desk.app.focused


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


async def test_where_the_client_writes_is_told_until_they_go() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps badly.")
        async with dashboard(server, session) as desk:
            await desk.until(lambda: in_note(desk, "Sleeps badly."))
            caret = Caret(5, 1, "client", statement)
            session.screens[0].send(caret.frame())
            await desk.until(lambda: "the client is writing here" in desk.page())
            session.screens[0].send(replace(caret, here=False).frame())
            await desk.until(lambda: "is writing here" not in desk.page())


async def test_editing_in_place_keeps_what_the_client_changes_meanwhile() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps 三 hours 😀 a night.")
        async with dashboard(server, session) as desk:
            await desk.press("e")
            editor = await typing(desk)
            assert editor.text == "Sleeps 三 hours 😀 a night."
            await desk.until(lambda: session.carets[-1:] == [statement])
            assert desk.footer() == {"enter": "Save", "escape": "Cancel"}
            session.types(statement, 0, 6, "The client sleeps")
            await desk.until(lambda: in_note(desk, "The client sleeps"))
            await desk.press("backspace")
            await desk.enter(" now.")
            await desk.press("enter")
            both = "The client sleeps 三 hours 😀 a night now."
            await desk.until(lambda: session.text(statement) == both)
            await desk.until(lambda: status(session, statement) == "edited")
            await desk.until(lambda: session.carets[-1:] == [""])
            await desk.press("w")
            await desk.until(lambda: "“now”" in desk.page())
            await desk.until(lambda: "edited" in desk.page())
            await desk.press("e")
            await typing(desk)
            await desk.enter("zzz")
            await desk.press("escape")
            await desk.until(lambda: not desk.live.note.writing)
            assert session.text(statement) == both
            await desk.until(lambda: "zzz" not in desk.page())


async def test_a_statement_struck_while_it_is_edited_gives_its_text_back() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("plan", "Call.")
        async with dashboard(server, session) as desk:
            await desk.press("end", "e")
            await typing(desk)
            session.carry_out("therapist", wire.Reject(statement=statement))
            await desk.until(lambda: not in_note(desk, "Call."))
            await desk.enter(" again")
            await desk.press("enter")
            await desk.until(lambda: not desk.live.note.writing)
            await desk.press("n")
            assert (await typing(desk)).text == "Call. again"
            assert session.text(statement) == "Call."


async def test_own_statements_are_written_and_drafts_are_not_lost() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session) as desk:
            await desk.press("down", "down", "n")
            await typing(desk)
            await desk.enter("see her")
            await desk.press("escape")
            await desk.until(lambda: not desk.live.note.writing)
            await desk.press("n")
            assert (await typing(desk)).text == "see her"
            session.refuse = ("wrong_state", "not now, please")
            await desk.press("enter")
            await desk.until(lambda: "not now, please" in desk.page())
            await desk.press("n")
            await typing(desk)
            await desk.press("enter")
            await desk.until(lambda: in_note(desk, "see her"))
            assert [c.section for c in session.commands if isinstance(c, wire.Write)] == [
                "plan",
                "plan",
            ]


async def test_what_is_typed_faster_than_it_is_drawn_is_kept_whole() -> None:
    """Enter right behind the last letter keeps all letters before it, and so does Escape."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session) as desk:
            for end, words in (("enter", "Rests."), ("escape", "Works.")):
                await desk.press("n")
                await typing(desk)
                desk.burst(*words, end)
                await desk.until(lambda: not desk.live.note.writing)
            await desk.until(lambda: in_note(desk, "Rests."))
            await desk.press("n")
            assert (await typing(desk)).text == "Works."


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
            commands = {c.title for c in desk.app.get_system_commands(desk.screen)}
            assert {"Pause", "End", "Write", "Help"} <= commands
            await desk.press("q")
            await desk.shows(SessionsScreen)
            await desk.until(lambda: not session.screens)


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


async def test_without_a_connection_nothing_typed_is_lost() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps badly.")
        async with dashboard(server, session, pace=NEVER) as desk:
            session.drop()
            await desk.until(lambda: "reconnecting in" in desk.page())
            await desk.press("e")
            await typing(desk)
            await desk.press("backspace")
            await desk.enter(" now.")
            await desk.press("enter", "n")
            await typing(desk)
            await desk.enter("mine")
            await desk.press("enter")
            await desk.until(lambda: "mine  not sent yet" in desk.page())
            await desk.until(lambda: "2 changes kept here" in desk.page())
            await desk.press("q")
            await desk.shows(ConfirmScreen)
            await desk.until(lambda: "2 of your changes" in desk.page())
            await desk.press("n")
            await desk.shows(SessionScreen)
            await desk.press("ctrl+r")
            await desk.until(lambda: session.text(statement) == "Sleeps badly now.")
            await desk.until(lambda: "not sent yet" not in desk.page())
            assert any(e.statement.text == "mine" for e in session.state.entries.values())
            await desk.until(lambda: "● connected" in desk.page())


async def test_a_change_the_server_refuses_is_given_back() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps badly.")
        async with dashboard(server, session) as desk:
            session.refuse = ("update_refused", "somebody signs")
            await desk.press("e")
            await typing(desk)
            await desk.enter("!")
            await desk.press("enter")
            await desk.until(lambda: "somebody signs" in desk.page())
            await desk.until(lambda: in_note(desk, "Sleeps badly."))
            await desk.until(lambda: session.screens != [] and desk.live.connection.unkept == 0)
            await desk.press("n")
            assert (await typing(desk)).text == "Sleeps badly.!"
            assert session.text(statement) == "Sleeps badly."


async def test_the_transcript_follows_until_somebody_scrolls_back() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        for number in range(40):
            session.heard(PARTIES[number % 2], f"sentence number {number}", number * 3.0)
        async with dashboard(server, session, size=(140, 40)) as desk:
            await desk.until(lambda: "sentence number 39" in desk.page())
            session.speaking("client", "and so", 130.0, "p1")
            await desk.until(lambda: "and so …" in desk.page())
            session.speaking("client", "", 130.0, "p1")
            await desk.until(lambda: "and so …" not in desk.page())
            await desk.press("tab", "pageup")
            await desk.until(lambda: "scrolled back" in desk.page())
            session.heard("client", "the newest words", 140.0)
            await desk.until(lambda: "1 new" in desk.page())
            assert "the newest words" not in desk.page()
            await desk.press("end")
            await desk.until(lambda: "the newest words" in desk.page())
            await desk.until(lambda: "scrolled back" not in desk.page())


def leaning(desk: Desk, word: str) -> set[bool]:
    """Whether the pieces of the screen with this word are in italics."""
    return {
        bool(segment.style and segment.style.italic)
        for strip in desk.screen._compositor.render_strips()
        for segment in strip
        if word in segment.text
    }


async def test_words_that_will_hardly_change_are_upright_and_the_rest_leans() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session) as desk:
            session.speaking("client", "surely yesterday perhaps", 1.0, "p1", stable=2)
            await desk.until(lambda: "surely yesterday perhaps …" in desk.page())
            assert leaning(desk, "surely yesterday") == {False}
            assert leaning(desk, "perhaps …") == {True}
            assert leaning(desk, "the client is here") == {True}
            session.heard("client", "surely yesterday evening", 1.0, "p1")
            await desk.until(lambda: "surely yesterday evening" in desk.page())
            assert leaning(desk, "evening") == {False}
            assert "…" not in next(row for row in desk.rows() if "evening" in row)


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
