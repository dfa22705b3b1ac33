"""A therapist takes back what was said, by keys, and reads afterwards that it was."""

import pytest

from live import wire
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import dashboard
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.record import RecordScreen
from ui_terminal.screens.session import SessionScreen

pytestmark = pytest.mark.together


def talked(session: ScriptedSession) -> None:
    """Somebody spoke at the beginning, and within the last minute; lines rest on both."""
    session.go_live()
    first = session.heard("client", "I sleep about four hours", 5.0)
    last = session.heard("client", "I stole a xylophone once", 100.0)
    session.propose("data", "Sleeps about four hours.", (first,))
    session.propose("data", "Stole a xylophone.", (last,))
    session.write("client", "plan", "Bring a sleep log.")


async def test_the_last_minute_is_taken_back_by_two_keys_and_told_of_for_the_record() -> None:
    """What rests on it is counted before; it goes from the note and what was said."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        talked(session)
        async with dashboard(server, session) as desk:
            await desk.until(lambda: "Stole a xylophone." in desk.page())
            await desk.press("b")
            await desk.shows(PickScreen)
            await desk.until(lambda: "the last minute: 1 line rests on it" in desk.page())
            await desk.until(lambda: "the last 2 minutes: 2 lines rest on it" in desk.page())
            await desk.until(lambda: "the last 5 minutes: 2 lines rest on it" in desk.page())
            await desk.press("enter")
            await desk.shows(SessionScreen)
            await desk.until(lambda: session.commands == [wire.Strike(last_s=60)])
            await desk.until(lambda: "xylophone" not in desk.page())
            await desk.until(lambda: "you took 1 min back" in desk.page())
            await desk.until(lambda: "Sleeps about four hours." in desk.page())
            await desk.until(lambda: "Bring a sleep log." in desk.page())
            await desk.press("h")
            await desk.shows(RecordScreen)
            await desk.until(lambda: "Taken back" in desk.page())
            await desk.until(
                lambda: "you took 1 min back; 1 line rested on it and went, too" in desk.page()
            )


async def test_what_is_left_alone_stays() -> None:
    """Escape is an answer; so is that nothing was said yet."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        async with dashboard(server, session) as desk:
            await desk.press("b")
            assert isinstance(desk.screen, SessionScreen)
            talked(session)
            await desk.until(lambda: "Stole a xylophone." in desk.page())
            await desk.press("b")
            await desk.shows(PickScreen)
            await desk.press("down", "down", "escape")
            await desk.shows(SessionScreen)
            assert not [c for c in session.commands if isinstance(c, wire.Strike)]
            await desk.until(lambda: "Stole a xylophone." in desk.page())


async def test_a_refusal_is_said_and_nothing_goes() -> None:
    """The note was frozen meanwhile, say."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        talked(session)
        async with dashboard(server, session) as desk:
            await desk.press("b")
            await desk.shows(PickScreen)
            session.refuse = ("wrong_state", "not now, please")
            await desk.press("enter")
            await desk.until(lambda: "not now, please" in desk.page())
            await desk.until(lambda: "Stole a xylophone." in desk.page())


async def test_what_the_client_takes_back_goes_from_this_screen_too() -> None:
    """It says who did it."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        talked(session)
        async with dashboard(server, session) as desk:
            await desk.until(lambda: "Stole a xylophone." in desk.page())
            session.carry_out("client", wire.Strike(last_s=300))
            await desk.until(lambda: "xylophone" not in desk.page())
            await desk.until(lambda: "the client took" in desk.page())
            await desk.until(lambda: "Sleeps about" not in desk.page())
            await desk.until(lambda: "Bring a sleep log." in desk.page())
