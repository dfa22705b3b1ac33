"""What is typed into the note reaches it, whatever others do meanwhile, and is never lost."""

from dataclasses import replace

import pytest

from live import wire
from live.carets import Caret
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import NEVER, dashboard, in_note, typing
from ui_terminal.screens.dialogs import ConfirmScreen
from ui_terminal.screens.session import SessionScreen

pytestmark = pytest.mark.together


def status(session: ScriptedSession, statement: str) -> str:
    return session.state.entries[statement].status


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
            assert desk.footer() == {"enter": "Done", "escape": "Take back"}
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
            await desk.until(lambda: "“now.”" in desk.page())
            await desk.until(lambda: "edited" in desk.page())
            await desk.press("e")
            await typing(desk)
            await desk.enter("zzz")
            await desk.until(lambda: session.text(statement) == f"{both}zzz")
            await desk.press("escape")
            await desk.until(lambda: not desk.live.note.writing)
            await desk.until(lambda: session.text(statement) == both)
            await desk.until(lambda: "zzz" not in desk.page())


async def test_what_is_typed_is_in_the_note_at_once_and_the_cursor_stays_with_its_letters() -> None:
    """Wide characters and the client's typing before the cursor move it by their width."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps 三 hours.")
        async with dashboard(server, session) as desk:
            await desk.press("e")
            editor = await typing(desk)
            await desk.until(lambda: editor.region.width > 0)  # laid out
            await desk.press("left")
            await desk.enter(" a 夜")
            await desk.until(lambda: session.text(statement) == "Sleeps 三 hours a 夜.")
            before = editor.cursor_screen_offset.x
            session.types(statement, 0, 0, "她😀 ")
            await desk.until(lambda: editor.text == "她😀 Sleeps 三 hours a 夜.")
            assert editor.text[: editor.cursor_location[1]].endswith("夜")
            await desk.until(lambda: editor.cursor_screen_offset.x == before + 5)
            # Where a terminal shows what an input method is composing.
            await desk.until(lambda: desk.app.cursor_position.x == before + 5)
            await desk.press("backspace", "晚")
            await desk.until(lambda: session.text(statement) == "她😀 Sleeps 三 hours a 晚.")


async def test_undo_takes_back_what_was_typed_here_and_nothing_else() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps badly.")
        other = session.propose("plan", "Call.")
        async with dashboard(server, session) as desk:
            await desk.press("z")
            await desk.until(lambda: "Nothing that you typed" in desk.page())
            await desk.press("e")
            editor = await typing(desk)
            await desk.press("backspace")
            await desk.enter(" now.")
            session.types(statement, 0, 6, "The client sleeps")
            await desk.until(lambda: editor.text == "The client sleeps badly now.")
            await desk.press("ctrl+z")
            await desk.until(lambda: session.text(statement) == "The client sleeps badly.")
            assert editor.text == "The client sleeps badly."
            await desk.press("ctrl+z")  # there is no more of this line
            await desk.press("ctrl+y")
            await desk.until(lambda: editor.text == "The client sleeps badly now.")
            await desk.press("enter", "end", "e")
            await desk.until(lambda: desk.live.note.editing == other)
            await typing(desk)
            await desk.enter("!")
            await desk.press("enter", "home")
            await desk.until(lambda: session.text(other) == "Call.!")
            await desk.press("z")
            await desk.until(lambda: session.text(other) == "Call.")
            note = desk.live.note
            await desk.until(lambda: note.statement is not None and note.statement.id == other)
            await desk.press("z")
            await desk.until(lambda: session.text(statement) == "The client sleeps badly.")
            await desk.press("Z")
            await desk.until(lambda: session.text(statement) == "The client sleeps badly now.")
            await desk.until(lambda: desk.live.connection.unkept == 0)


async def test_where_somebody_types_stays_in_sight_while_lines_come_above_it() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session) as desk:
            await desk.press("n")
            editor = await typing(desk)
            await desk.enter("mine")
            for number in range(30):
                session.propose("data", f"Statement {number}.")
            await desk.until(lambda: in_note(desk, "Statement 29."))
            await desk.until(lambda: desk.live.note.region.contains_region(editor.region))
            await desk.until(lambda: "mine" in desk.page())
            # Where a terminal shows what an input method is composing.
            await desk.until(lambda: desk.app.cursor_position == editor.cursor_screen_offset)


async def test_a_line_is_never_left_empty() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Call.")
        async with dashboard(server, session) as desk:
            await desk.press("e")
            await typing(desk)
            await desk.press("ctrl+u")
            await desk.until(lambda: session.text(statement) == "")
            await desk.press("enter")
            await desk.until(lambda: session.text(statement) == "Call.")


async def test_what_is_pasted_into_a_line_is_one_line() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session) as desk:
            await desk.press("n")
            editor = await typing(desk)
            await desk.until(lambda: editor.region.width > 0)
            await desk.until(lambda: desk.app.cursor_position == editor.region.offset)
            await desk.enter("Walks.\nSleeps.")
            assert editor.text == "Walks. Sleeps."


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
            await desk.until(lambda: "2 changes kept in this window only" in desk.page())
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
