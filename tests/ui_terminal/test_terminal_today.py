"""The list of sessions: its groups, its counts, finding one, and a new one's mode."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from textual.widgets import Input, OptionList, Select

from live import events as ev
from live.values import SessionState
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, dashboard
from ui_terminal.screens.dialogs import HelpScreen, LinkScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen, _line
from ui_terminal.today import counted, day_words, grouped, when
from ui_terminal.values import Held, SessionRow
from ui_terminal.widgets.columns import column

NOW = datetime(2026, 3, 5, 15, 0, tzinfo=UTC)
together = pytest.mark.together


def row(alias: str, state: SessionState, hours_ago: float = 0.0) -> SessionRow:
    return SessionRow(alias, alias, "Dr. Ada Osei", state, NOW - timedelta(hours=hours_ago))


ROWS = (
    row("new", "created"),
    row("asked", "consenting", 1),
    row("pause", "paused", 2),
    row("young", "review", 3),
    row("old", "unsigned", 60),
    row("done", "signed", 4),
    row("before", "signed", 20),
    row("long ago", "signed", 24 * 400),
)


def names(rows: Iterable[SessionRow]) -> list[str]:
    return [one.client_alias for one in rows]


def test_what_needs_the_therapist_comes_first_and_old_notes_by_day_last() -> None:
    """Live, then what has waited longest for a signature, then what is to come, then signed."""
    assert [(group.title, names(group.rows)) for group in grouped(ROWS, NOW)] == [
        ("Live", ["pause"]),
        ("Awaiting signature", ["old", "young"]),
        ("Upcoming", ["asked", "new"]),
        ("Signed · today", ["done"]),
        ("Signed · yesterday", ["before"]),
        ("Signed · 29 January 2025", ["long ago"]),
    ]
    assert counted(ROWS) == "1 live · 2 awaiting signature · 2 upcoming · 3 signed"
    assert counted(()) == ""


def test_every_word_that_is_typed_must_be_there() -> None:
    """Of the alias, the therapist or the state, whatever its case."""
    found = grouped(ROWS, NOW, "OSEI fini")
    assert [names(group.rows) for group in found] == [["old"]]
    assert grouped(ROWS, NOW, "nobody") == ()


def test_days_and_times_are_said_as_people_say_them() -> None:
    """The day stands where no heading gives it."""
    assert day_words(NOW.date() - timedelta(days=3), NOW.date()) == "Monday 2 March"
    assert when(ROWS[4], NOW) == "3 Mar 03:00"
    assert (when(ROWS[0], NOW), when(ROWS[7], NOW)) == ("15:00", "15:00")


def test_a_column_is_as_wide_as_it_says_whatever_stands_in_it() -> None:
    """Wide characters take two cells; what is too long is cut."""
    assert column("山田さん", 12) == "山田さん    "
    assert column("Someone with a name", 10) == "Someone…  "
    assert column("two\nlines", 11) == "two lines  "


async def listed(desk: Desk) -> OptionList:
    """Wait for the list to have the keys."""
    await desk.shows(SessionsScreen)
    await desk.until(lambda: isinstance(desk.app.focused, OptionList) and "(1)" in desk.page())
    assert isinstance(desk.app.focused, OptionList)
    return desk.app.focused


def here(rows: OptionList) -> str | None:
    """Id of the session under the cursor."""
    return None if rows.highlighted_option is None else rows.highlighted_option.id


@together
@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_a_client_is_found_by_typing_and_opened(size: tuple[int, int]) -> None:
    """Slash, part of the name, Enter, Enter."""
    async with ScriptedServer().serve() as server:
        server.session("R. K.").go_live()
        server.session("Nora L.")
        async with dashboard(server, size=size) as desk:
            await listed(desk)
            assert "1 live · 1 upcoming" in desk.rows()[0]
            assert {"n", "slash", "m", "p", "t", "question_mark", "q"} <= desk.footer().keys()
            assert "escape" not in desk.footer()
            await desk.press("slash")
            await desk.until(lambda: isinstance(desk.app.focused, Input))
            await desk.enter("zz")
            await desk.until(lambda: "Nobody of that name." in desk.page())
            await desk.press("enter", "backspace", "backspace")
            await desk.enter("nor")
            await desk.until(lambda: "Nora L." in desk.page() and "R. K." not in desk.page())
            await desk.press("enter")
            await listed(desk)
            await desk.press("escape")
            await desk.until(lambda: "R. K." in desk.page())
            await desk.press("slash")
            await desk.until(lambda: isinstance(desk.app.focused, Input))
            await desk.enter("nora")
            await desk.until(lambda: "R. K." not in desk.page())
            await desk.press("enter")
            await listed(desk)
            await desk.press("enter")
            await desk.shows(SessionScreen)
            await desk.until(lambda: desk.live.model.view is not None)
            view = desk.live.model.view
            assert view is not None
            assert view.client_alias == "Nora L."


@together
async def test_the_cursor_stays_on_its_session_when_the_list_changes() -> None:
    """Whatever moves above it."""
    async with ScriptedServer().serve() as server:
        first, second = server.session("R. K."), server.session("Nora L.")
        async with dashboard(server) as desk:
            await desk.until(lambda: "Upcoming  (2)" in desk.page())
            at = desk.screen.query_one(OptionList)
            await desk.until(lambda: desk.app.focused is at)
            await desk.press("j")
            await desk.until(lambda: here(at) == second.id)
            first.go_live()
            await desk.press("r")
            await desk.until(lambda: "Live  (1)" in desk.page())
            assert here(at) == second.id
            await desk.press("k")
            await desk.until(lambda: here(at) == first.id)
            first.happen(ev.Ended(by="therapist"))
            await desk.press("r")
            await desk.until(lambda: "Awaiting signature  (1)" in desk.page())
            await desk.press("question_mark")
            await desk.shows(HelpScreen)
            await desk.until(lambda: "find a client" in desk.page())
            await desk.press("escape", "t")
            await desk.until(lambda: desk.app.theme != "conote-dark")


@together
async def test_a_new_session_is_private_if_that_is_chosen() -> None:
    """All of the form is on the smallest screen, its buttons, too."""
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await desk.shows(SessionsScreen)
        await desk.press("n")
        await desk.shows(NewSessionScreen)
        await desk.until(lambda: isinstance(desk.app.focused, Input))
        await desk.until(lambda: "Create (ctrl+s)" in desk.page())
        await desk.enter("R K")
        await desk.press("enter")
        await desk.enter("Ada")
        await desk.press("enter", "tab")
        await desk.until(lambda: isinstance(desk.app.focused, Select))
        await desk.press("enter", "down", "down", "enter")
        await desk.until(lambda: desk.screen.query_one("#mode", Select).value == "private")
        await desk.press("ctrl+s")
        await desk.shows(LinkScreen)
        assert server.sessions["session-1"].state.mode == "private"


def test_what_is_held_says_so_below_with_the_reason_and_who_said_so() -> None:
    held = replace(row("done", "signed"), held=(Held("a subpoena", "Dr. Ada Osei", NOW),))
    first, second = _line(held, NOW, 20).plain.split("\n")
    assert "done" in first
    assert second == "  kept by legal hold since 5 Mar 2026, Dr. Ada Osei: a subpoena"
    assert "\n" not in _line(row("done", "signed"), NOW, 20).plain
