"""What is typed without a connection comes back in the next dashboard, if this one goes first."""

from pathlib import Path

import pytest

from live import wire
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import NEVER, Desk, dashboard, in_note, typing
from ui_terminal.app import Habits
from ui_terminal.drafts import read
from ui_terminal.outbox import FOLDER
from ui_terminal.screens.dialogs import ConfirmScreen, LineScreen
from ui_terminal.screens.private import PrivateScreen
from ui_terminal.screens.session import SessionScreen

pytestmark = pytest.mark.together


def sealed(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*"))


def drafts(session: ScriptedSession) -> list[str]:
    """The drafts that the server keeps."""
    return sorted(draft.text for draft in read(str(session.lane.drafts)))


async def offline(desk: Desk, session: ScriptedSession) -> None:
    """Have the key, then no line any more."""
    await desk.until(lambda: desk.live.sealed)
    session.drop()
    await desk.until(lambda: "reconnecting in" in desk.page())
    await desk.until(lambda: not session.screens and not session.lane_screens)


async def change(desk: Desk, text: str) -> None:
    """Add to the statement under the cursor."""
    await desk.press("e")
    await typing(desk)
    await desk.enter(text)
    await desk.press("enter")
    await desk.until(lambda: not desk.live.note.writing)


async def leave(desk: Desk) -> None:
    """Leave, without a connection, what has not reached the server."""
    await desk.press("q")
    await desk.shows(ConfirmScreen)
    await desk.until(lambda: "kept sealed on this computer" in desk.page())
    await desk.press("y")
    await desk.until(lambda: not isinstance(desk.screen, ConfirmScreen | SessionScreen))


async def test_all_that_was_typed_offline_is_there_in_the_next_dashboard(tmp_path: Path) -> None:
    """A changed line, one of one's own, one beside a line, the private notes; then no file is."""
    habits = Habits(tmp_path)
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        statement = session.propose("data", "Sleeps badly.")
        async with dashboard(server, session, pace=NEVER, habits=habits, size=(100, 24)) as desk:
            await offline(desk, session)
            await desk.until(lambda: "words kept sealed here" in desk.page())
            await change(desk, " Wakes 五.")
            await desk.press("u")
            await desk.shows(LineScreen)
            await desk.enter("ask her")
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.press("P")
            await desk.shows(PrivateScreen)
            await desk.enter("countertransference")
            await desk.until(lambda: "what you type is kept sealed" in desk.page())
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await desk.press("n")
            await typing(desk)
            await desk.enter("Call")
            await desk.until(lambda: "1 change kept sealed" in desk.page())
            await desk.until(lambda: len(sealed(tmp_path)) == 1)
            await desk.press("escape")
            await leave(desk)
        assert len(sealed(tmp_path)) == 1
        assert session.text(statement) == "Sleeps badly."
        async with dashboard(server, session, habits=habits, size=(100, 24)) as desk:
            await desk.until(lambda: session.text(statement) == "Sleeps badly. Wakes 五.")
            await desk.until(lambda: drafts(session) == ["Call", "ask her"])
            await desk.until(lambda: str(session.lane.text) == "countertransference")
            await desk.until(lambda: "2 lines that were not sent are kept" in desk.page())
            await desk.until(lambda: sealed(tmp_path) == [])
            await desk.press("n")
            assert (await typing(desk)).text == "Call"


async def test_what_others_changed_or_took_back_meanwhile_is_not_written_over(
    tmp_path: Path,
) -> None:
    """The words of a changed line become a draft; those of one that was taken back are gone."""
    habits = Habits(tmp_path)
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        said = session.heard("client", "I stole a xylophone once", 5.0)
        changed = session.write("client", "data", "Sleeps badly.")
        session.propose("plan", "Stole a xylophone.", (said,))
        async with dashboard(server, session, pace=NEVER, habits=habits, size=(100, 24)) as desk:
            await offline(desk, session)
            await change(desk, " Now.")
            await desk.press("end")
            await change(desk, " Twice.")
            await desk.press("u")
            await desk.shows(LineScreen)
            await desk.enter("of wood")
            await desk.press("escape")
            await desk.shows(SessionScreen)
            await leave(desk)
        assert len(sealed(tmp_path)) == 1
        session.types(changed, 0, 6, "She sleeps")
        session.carry_out("client", wire.Strike(last_s=300))
        async with dashboard(server, session, habits=habits, size=(100, 24)) as desk:
            await desk.until(lambda: drafts(session) == ["Sleeps badly. Now."])
            await desk.until(lambda: sealed(tmp_path) == [])
            assert session.text(changed) == "She sleeps badly."
            assert in_note(desk, "She sleeps badly.")
            await desk.until(lambda: drafts(session) == ["Sleeps badly. Now."])


async def test_nothing_is_written_while_the_server_answers(tmp_path: Path) -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.propose("data", "Sleeps badly.")
        async with dashboard(server, session, habits=Habits(tmp_path)) as desk:
            await desk.until(lambda: desk.live.sealed)
            await change(desk, " Now.")
            await desk.until(lambda: desk.live.connection.unkept == 0)
        assert sealed(tmp_path) == []
