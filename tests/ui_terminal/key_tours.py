"""Tours through the terminal's screens: each key, and what must be so when it was pressed."""

from collections.abc import Callable
from typing import Any, Final

from textual.widgets import Input

from live import wire
from live.values import Check, Goal
from tests.ui_terminal.keys_pressed import Step
from tests.ui_terminal.terminal_pilot import Desk
from ui_terminal.screens.consent import ConsentScreen
from ui_terminal.screens.dialogs import ConfirmScreen, HelpScreen, LineScreen
from ui_terminal.screens.engines import EnginesScreen
from ui_terminal.screens.lock import LockScreen
from ui_terminal.screens.measures import MeasureScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.pilot_report import BaselineScreen, PilotReportScreen
from ui_terminal.screens.private import PrivateScreen
from ui_terminal.screens.record import RecordScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen
from ui_terminal.screens.sign_in import SignInScreen

GOALS: Final = (Goal("g1", "Sleep through the night"),)
CHECKS: Final = wire.Checks(checks=(Check("risk", "Risk", "missing", "Ask.", ()),))
LINES: Final = ("First line.", "Second line.", "Third line.")


def editing(desk: Desk) -> bool:
    """Whether an editor is open."""
    return desk.live.note.writing


def reading(desk: Desk) -> bool:
    """Whether the note has the keys again."""
    return isinstance(desk.screen, SessionScreen) and not editing(desk)


def on(line: int) -> Callable[[Desk], bool]:
    """Whether the cursor is on a line."""
    return lambda desk: (
        desk.live.note.statement is not None
        and (desk.live.note.statement.text.startswith(LINES[line]))
    )


def status(line: int, wanted: str) -> Callable[[Desk], bool]:
    """Whether a line has a status; "" if it is gone."""

    def so(desk: Desk) -> bool:
        shown = [s for part in desk.live.model.sections for s in part.statements]
        found = [s.status for s in shown if s.text.startswith(LINES[line])]
        return found == ([wanted] if wanted else [])

    return so


def has(words: str) -> Callable[[Desk], bool]:
    """Whether the note holds words."""
    return lambda desk: any(
        words in s.text for part in desk.live.model.sections for s in part.statements
    )


def has_not(words: str) -> Callable[[Desk], bool]:
    """Whether the note does not hold words."""
    return lambda desk: not has(words)(desk)


def gone(words: str) -> Callable[[Desk], bool]:
    """Whether words are no more on the screen."""
    return lambda desk: words not in desk.page()


def look(name: str) -> Callable[[Desk], bool]:
    """Whether the terminal has a look."""
    return lambda desk: desk.app.theme == f"conote-{name}"


def session(key: str, then: Any) -> Step:
    """A key of the session's screen."""
    return Step("SessionScreen", key, then)


NOTE: Final = (
    Step("NoteView", "home", on(0)),
    Step("NoteView", "down", on(1)),
    Step("NoteView", "j", on(2)),
    Step("NoteView", "k", on(1)),
    Step("NoteView", "up", on(0)),
    Step("NoteView", "end", lambda desk: desk.live.note.statement is None),
    Step("NoteView", "home", on(0)),
)
LINES_MARKED: Final = (
    session("d", status(0, "disputed")),
    session("a", status(0, "accepted")),
    session("w", "rests on no words"),
    session("w", gone("rests on no words")),
    session("y", lambda desk: desk.app.clipboard.startswith(LINES[0])),
    session("space", " a  First"),
    Step("NoteView", "home", on(0)),  # any key but a letter shown ends it
    Step("NoteView", "end", lambda desk: desk.live.note.statement is None),
    Step("NoteView", "home", on(0)),
    session("g", PickScreen),
    Step("PickScreen", "j", PickScreen),
    Step("PickScreen", "k", PickScreen),
    Step("PickScreen", "escape", SessionScreen),
    session("u", LineScreen),
    Step("", "Since May?", "Since May?"),
    Step("LineEditor", "enter", "you said something of a"),
)
WRITTEN: Final = (
    session("e", editing),
    Step("", " Never.", has("Never.")),
    Step("SharedEditor", "escape", has_not("Never.")),
    session("e", editing),
    Step("", " More.", has("More.")),
    Step("SharedEditor", "enter", reading),
    session("z", has_not("More.")),
    session("Z", has("More.")),
    session("ctrl+z", has_not("More.")),
    session("ctrl+y", has("More.")),
    session("n", editing),
    Step("", "Fourth.", "Fourth."),
    Step("LineEditor", "escape", reading),
    session("n", "Fourth."),
    Step("LineEditor", "enter", has("Fourth.")),
    Step("NoteView", "home", on(0)),
    Step("NoteView", "down", on(1)),
    session("r", status(1, "")),
)
ASIDE: Final = (
    session("f", PickScreen),
    Step("PickScreen", "q", SessionScreen),
    session("M", PickScreen),
    Step("PickScreen", "escape", SessionScreen),
    session("i", lambda desk: isinstance(desk.screen, PickScreen) or "no lists" in desk.page()),
)
AROUND: Final = (
    session("h", RecordScreen),
    Step("RecordScreen", "h", SessionScreen),
    session("P", PrivateScreen),
    Step("PrivateScreen", "escape", SessionScreen),
    session("m", MeasureScreen),
    Step("MeasureScreen", "m", SessionScreen),
    session("b", PickScreen),
    Step("PickScreen", "escape", SessionScreen),
    session("t", look("light")),
    session("t", look("contrast")),
    session("t", look("dark")),
    session("question_mark", HelpScreen),
    Step("HelpScreen", "question_mark", SessionScreen),
    Step("ConoteApp", "ctrl+l", LockScreen),
    Step("LockScreen", "enter", SessionScreen),
    Step("ConoteApp", "ctrl+l", LockScreen),
    Step("LockScreen", "escape", SessionScreen),
)
STOPPED: Final = (
    session("p", lambda desk: desk.live.model.state == "paused"),
    session("p", lambda desk: desk.live.model.state == "live"),
    session("C", ConfirmScreen),
    Step("ConfirmScreen", "n", SessionScreen),
    session("x", ConfirmScreen),
    Step("ConfirmScreen", "escape", SessionScreen),
    session("E", ConfirmScreen),
    Step("ConfirmScreen", "y", lambda desk: desk.live.model.state == "review"),
)


def name_has_keys(desk: Desk) -> bool:
    """Whether the name can be typed."""
    return isinstance(desk.app.focused, Input)


SIGNED: Final = (
    session("s", "SHA-256"),
    Step("ReviewScreen", "ctrl+r", "SHA-256"),
    Step("ReviewScreen", "q", SessionScreen),
    session("s", "SHA-256"),
    Step("ReviewScreen", "f", lambda desk: desk.live.model.state == "unsigned"),
    session("o", lambda desk: desk.live.model.state == "review"),
    session("s", "SHA-256"),
    Step("ReviewScreen", "enter", name_has_keys),
    Step("", "Ada", "Ada"),
    Step("ReviewScreen", "ctrl+s", "You signed as Ada"),
    Step("ReviewScreen", "escape", SessionScreen),
    session("s", "You signed as Ada"),  # read what was signed
    Step("ReviewScreen", "o", lambda desk: not desk.live.model.signed),
    Step("*", "escape", SessionScreen),
    session("q", SessionsScreen),
)
LIVE: Final = NOTE + LINES_MARKED + WRITTEN + ASIDE
AFTER: Final = AROUND + STOPPED + SIGNED


def focused(name: str) -> Callable[[Desk], bool]:
    """Whether something has the keys."""
    return lambda desk: type(desk.app.focused).__name__ == name


CONSENT: Final = (
    session("c", "Your consent"),
    Step("ConsentScreen", "escape", SessionScreen),
    session("c", "Your consent"),
    Step("ConsentScreen", "q", SessionScreen),
    session("c", "Your consent"),
    Step("*", "shift+tab", ConsentScreen),
    Step("*", "shift+tab", focused("Tick")),
    Step("Tick", "space", ConsentScreen),
    Step("Tick", "space", ConsentScreen),
    Step("ConsentScreen", "a", lambda desk: desk.live.model.consented),
    session("C", ConfirmScreen),
    Step("ConfirmScreen", "enter", lambda desk: not desk.live.model.consented),
    session("c", "Your consent"),
    Step("ConsentScreen", "ctrl+s", lambda desk: desk.live.model.consented),
)


def here(number: int) -> Callable[[Desk], bool]:
    """Whether the cursor of the list is on a session, counted with the headings."""
    return lambda desk: getattr(desk.app.focused, "highlighted", None) == number


LISTED: Final = (
    Step("SessionList", "j", here(2)),
    Step("SessionList", "k", here(1)),
    Step("SessionsScreen", "slash", focused("Input")),
    Step("", "nobody of this name", "Nobody of that name."),
    Step("SessionsScreen", "escape", gone("Nobody of that name.")),
    Step("SessionsScreen", "r", SessionsScreen),
    Step("SessionsScreen", "t", look("light")),
    Step("SessionsScreen", "question_mark", HelpScreen),
    Step("HelpScreen", "escape", SessionsScreen),
    Step("SessionsScreen", "n", NewSessionScreen),
    Step("NewSessionScreen", "escape", SessionsScreen),
)
PRACTICE: Final = (
    Step("SessionsScreen", "m", "whisper-base"),
    Step("EnginesScreen", "r", "whisper-base"),
    Step("EnginesScreen", "t", look("light")),
    Step("EnginesScreen", "question_mark", HelpScreen),
    Step("HelpScreen", "q", EnginesScreen),
    Step("PageScreen", "j", lambda desk: desk.screen.query_one("#page").scroll_offset.y == 1),
    Step("PageScreen", "k", lambda desk: desk.screen.query_one("#page").scroll_offset.y == 0),
    Step("EnginesScreen", "s", "half a minute"),
    Step("EnginesScreen", "escape", SessionsScreen),
    Step("SessionsScreen", "m", EnginesScreen),
    Step("PageScreen", "q", SessionsScreen),
    Step("SessionsScreen", "p", "sessions,"),
    Step("PilotReportScreen", "r", "sessions,"),
    Step("PilotReportScreen", "t", look("contrast")),
    Step("PilotReportScreen", "question_mark", HelpScreen),
    Step("HelpScreen", "enter", PilotReportScreen),
    Step("PilotReportScreen", "b", BaselineScreen),
    Step("BaselineScreen", "escape", PilotReportScreen),
    Step("PilotReportScreen", "escape", SessionsScreen),
)


def following(wanted: bool) -> Callable[[Desk], bool]:
    """Whether what was said follows what is being said."""
    return lambda desk: desk.live.transcript.following is wanted


SAID: Final = (
    session("slash", focused("SearchLine")),
    Step("", "sentence 1", "search:"),
    Step("SearchLine", "escape", focused("Transcript")),
    session("slash", focused("SearchLine")),
    Step("", "sentence 1", "search:"),
    Step("SearchLine", "enter", "n N esc"),
    Step("Transcript", "n", "n N esc"),
    Step("Transcript", "N", "n N esc"),
    Step("Transcript", "escape", gone("search:")),
    Step("Transcript", "end", following(True)),
    Step("Transcript", "k", following(False)),
    Step("Transcript", "j", following(True)),
    Step("Transcript", "up", following(False)),
    Step("Transcript", "down", following(True)),
)
OTHERS: Final = {
    ("SessionScreen", "v"): "test_terminal_measures",
    ("SessionScreen", "l"): "test_terminal_keys",
    ("ReviewScreen", "n"): "test_terminal_adding",
    ("SessionScreen", "ctrl+r"): "test_terminal_writing",
    ("NewSessionScreen", "ctrl+s"): "test_terminal_keys",
    ("SessionList", "enter"): "test_terminal_keys",
    ("SessionsScreen", "q"): "test_terminal_app",
    ("ConoteApp", "ctrl+q"): "test_terminal_app",
}
"""Keys that are pressed elsewhere, because something must happen first."""
CLOSING: Final = {
    "ConfirmScreen": ("y", "enter", "n", "escape", "q"),
    "LinkScreen": ("escape", "enter", "q", "l"),
    "HelpScreen": ("escape", "q", "question_mark", "enter"),
    "MeasureScreen": ("escape", "q", "m"),
    "PickScreen": ("escape", "q"),
    "RecordScreen": ("escape", "q", "h", "enter"),
}
"""Dialogs, and the keys that close them."""
SIGN_IN: Final = (
    Step("", "nobody", "nobody"),
    Step("SignInScreen", "enter", lambda desk: getattr(desk.app.focused, "id", "") == "passphrase"),
    Step("", "a wrong one", SignInScreen),
    Step("SignInScreen", "enter", "do not belong together"),
)
