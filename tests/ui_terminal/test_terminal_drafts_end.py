"""What is typed at the end of a session, and after it, outlives the terminal as other drafts do."""

from pathlib import Path

import pytest
from textual.widgets import Input

from live import wire
from live.signing.words import signing_words
from tests.fakes.server import SETUP, Made, Running, agreed, data_folder
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import Desk, dashboard, opened, typing
from tests.ui_terminal.test_terminal_adding import signed
from ui_terminal.drafts import DraftBook, Place, changed, read
from ui_terminal.screens.dialogs import LineScreen
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.widgets.line_editor import LineEditor

BESIDE = Place("comment", "s1")


def test_what_was_said_of_a_line_that_was_taken_back_is_kept_nowhere() -> None:
    """Neither what is typed here, nor what is on its way, nor what another terminal left."""
    old = changed("", BESIDE, "old", "about it")
    book = DraftBook("new")
    book.keep(BESIDE, "more of it")
    number = book.send(BESIDE, "and this")
    book.strike({"s1"})
    kept = book.see(old)
    assert kept == ""
    book.sent(number, arrived=False)
    book.keep(BESIDE, "again")
    assert (book.see(kept), book.begun()) == ("", [])
    later = DraftBook("later")
    later.see(old)
    later.strike({"s1"})
    assert later.see(old) == ""


def drafts(session: ScriptedSession) -> list[str]:
    """The drafts that the server keeps."""
    return [draft.text for draft in read(str(session.lane.drafts))]


def in_review(session: ScriptedSession) -> None:
    """Somebody talked, and now it is read."""
    session.go_live()
    session.write("therapist", "data", "Sleeps badly.")
    session.carry_out("therapist", wire.End())


async def to_the_comment(desk: Desk) -> Input:
    """Open the review, and go to the comment."""
    await desk.press("s")
    await desk.shows(ReviewScreen)
    await desk.until(lambda: "SHA-256" in desk.page())
    await desk.press("enter", "tab")
    field = desk.app.focused
    assert isinstance(field, Input)
    assert field.id == "comment"
    return field


@pytest.mark.together
async def test_a_comment_at_signing_is_kept_until_it_is_signed_with() -> None:
    """Over going back, over the end of the terminal, and not over the signature."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        in_review(session)
        async with dashboard(server, session) as desk:
            await to_the_comment(desk)
            await desk.enter("read with her, 五 times")
            await desk.until(lambda: drafts(session) == ["read with her, 五 times"])
            await desk.press("escape")
            await desk.shows(SessionScreen)
            assert (await to_the_comment(desk)).value == "read with her, 五 times"
        async with dashboard(server, session, size=(120, 30)) as desk:
            await desk.until(lambda: "it is the comment" in desk.page())
            assert (await to_the_comment(desk)).value == "read with her, 五 times"
            await desk.enter("!")
            await desk.press("shift+tab")
            await desk.enter("Ada Osei")
            await desk.press("enter")
            await desk.until(lambda: "✓ You signed as Ada Osei" in desk.page())
            (signed,) = (c for c in session.commands if isinstance(c, wire.Sign))
            assert signed.comment == "read with her, 五 times!"
            await desk.until(lambda: drafts(session) == [])


@pytest.mark.together
async def test_a_note_that_freezes_under_an_editor_says_that_it_takes_no_more() -> None:
    """What is typed on is kept, and the note as it is signed has none of it."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        in_review(session)
        async with dashboard(server, session, size=(100, 24)) as desk:
            await desk.press("e")
            await typing(desk)
            sha256 = session.canonical()["sha256"]
            words = signing_words("client")
            session.carry_out(
                "client",
                wire.Sign(
                    name="R. K.",
                    sha256=sha256,
                    intent=words.intent,
                    text_version=words.text_version,
                ),
            )
            await desk.until(lambda: "what you type now is not in the note" in desk.page())
            await desk.enter(" Late.")
            await desk.press("enter")
            await desk.until(lambda: "The note is frozen" in desk.page())
            await desk.until(lambda: drafts(session) == ["Sleeps badly. Late."])
            assert session.canonical()["sha256"] == sha256


@pytest.mark.together
async def test_a_line_that_is_taken_back_while_it_is_changed_leaves_no_words_here() -> None:
    """Neither as a draft nor in the editor; what is typed on is kept, and does not act as keys."""
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        said = session.heard("client", "I stole a xylophone once", 5.0)
        session.propose("data", "Stole a xylophone.", (said,))
        async with dashboard(server, session, size=(100, 24)) as desk:
            await desk.press("e")
            editor = await typing(desk)
            await desk.enter(" Twice.")
            session.carry_out("client", wire.Strike(last_s=300))
            await desk.until(lambda: "this line was taken back" in desk.page())
            assert (editor.text, desk.app.focused) == ("", editor)
            await desk.press("x", "enter")
            await desk.until(lambda: not desk.live.note.writing)
            assert isinstance(desk.screen, SessionScreen)
            await desk.until(lambda: "xylophone" not in desk.page())
            await desk.until(lambda: drafts(session) == ["x"])


@pytest.mark.together
async def test_what_is_said_of_a_line_goes_when_the_line_is_taken_back() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        said = session.heard("client", "I stole a xylophone once", 5.0)
        session.propose("data", "Stole a xylophone.", (said,))
        async with dashboard(server, session) as desk:
            await desk.press("u")
            await desk.shows(LineScreen)
            await desk.enter("of wood")
            await desk.until(lambda: drafts(session) == ["of wood"])
            session.carry_out("client", wire.Strike(last_s=300))
            await desk.shows(SessionScreen)
            await desk.until(lambda: drafts(session) == [])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


async def to_the_words(desk: Desk) -> LineEditor:
    """Open the signed note, and begin to add to it."""
    await desk.press("s")
    await desk.shows(ReviewScreen)
    await desk.until(lambda: "Slept four hours." in desk.page())
    await desk.press("n")
    await desk.shows(PickScreen)
    await desk.press("j", "enter")  # an addendum
    await desk.shows(LineScreen)
    return desk.screen.query_one(LineEditor)


def in_lane(server: Running, made: Made) -> str:
    """The drafts that the server has, while a screen has their lane open."""
    lane = server.practice.lanes._open.get(made.id)
    return "closed" if lane is None else str(lane._document.drafts)


@pytest.mark.together
async def test_an_addition_that_was_not_signed_yet_is_there_at_the_next_terminal(
    folder: Path,
) -> None:
    async with agreed(folder) as (server, made):
        await signed(server, made)
        async with opened(server.base, SETUP, made.id, size=(100, 60)) as desk:
            await to_the_words(desk)
            await desk.enter("She called on Tuesday.")
            await desk.until(lambda: "Tuesday" in in_lane(server, made))
        async with opened(server.base, SETUP, made.id, size=(100, 60)) as desk:
            editor = await to_the_words(desk)
            assert editor.text == "She called on Tuesday."
            await desk.press("enter")
            await desk.until(lambda: "Your name signs it" in desk.page())
            await desk.press("enter")
            await desk.until(lambda: "1. Addendum" in desk.page())
            await desk.until(lambda: in_lane(server, made) == "")
