"""Scenes of the terminal for the gallery: each a screen in a state, and how to get there."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyio import to_thread
from pydantic import TypeAdapter

from live import events as ev
from live import wire
from live.values import Check
from tests.fakes.server import SETUP, agreed, data_folder
from tests.ui_terminal.pictures import GOALS, WORK, talk
from tests.ui_terminal.scripted_server import USER, ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import NEVER, Desk, dashboard, opened
from tests.ui_terminal.test_terminal_adding import disagrees, signed
from tests.ui_terminal.test_terminal_lock import with_passphrase
from tests.ui_terminal.test_terminal_practice import ENGINES, PASSED, report
from ui_terminal.practice import Engines, SelfTest
from ui_terminal.screens.review import ReviewScreen
from ui_terminal.screens.sessions import SessionsScreen

Size = tuple[int, int]
CHECKS: Final = wire.Checks(
    checks=(
        Check("risk", "Risk", "missing", "Ask, or say that it was not assessed.", ()),
        Check("plan", "Plan for the next session", "there", "", ()),
        Check("location", "Where the client is", "missing", "Ask where the client is now.", ()),
        Check("signature", "Signatures", "missing", "Both sign at the end.", ()),
    )
)


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a scene is played."""

    server: ScriptedServer
    session: ScriptedSession
    desk: Desk


Stages = Callable[[Size, Path], AbstractAsyncContextManager[Stage]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen in a state: its name, where it begins, and how to get there."""

    name: str
    stage: Stages
    reach: Callable[[Stage], Awaitable[None]]


# --- where scenes begin ----------------------------------------------------------------------


@asynccontextmanager
async def at_session(size: Size, folder: Path) -> AsyncIterator[Stage]:
    """One session is open."""
    del folder
    async with ScriptedServer().serve() as server:
        session = server.session("R. K.", GOALS)
        async with dashboard(server, session, size=size, pace=NEVER) as desk:
            yield Stage(server, session, desk)


@asynccontextmanager
async def at_list(size: Size, folder: Path) -> AsyncIterator[Stage]:
    """The list is open; the practice has had sessions."""
    del folder
    async with ScriptedServer().serve() as server:
        server.practice = {
            "engines": TypeAdapter(Engines).dump_python(ENGINES, mode="json"),
            "report": report((16.0,)),
            "self-test": TypeAdapter(SelfTest).dump_python(PASSED, mode="json"),
        }
        session = server.session("R. K.", GOALS)
        async with dashboard(server, size=size) as desk:
            await desk.shows(SessionsScreen)
            yield Stage(server, session, desk)


@asynccontextmanager
async def at_the_door(size: Size, folder: Path) -> AsyncIterator[Stage]:
    """Nobody is signed in."""
    del folder
    async with (
        ScriptedServer().serve() as server,
        opened(server.url, "", None, size=size) as desk,
    ):
        server.wants_code = True
        yield Stage(server, server.session(), desk)


@asynccontextmanager
async def at_lock(size: Size, folder: Path) -> AsyncIterator[Stage]:
    """The terminal begins locked."""
    habits = with_passphrase(folder)
    async with ScriptedServer().serve() as server:
        session = server.session("R. K.", GOALS)
        async with dashboard(server, session, size=size, habits=habits) as desk:
            yield Stage(server, session, desk)


@asynccontextmanager
async def at_signed(size: Size, folder: Path) -> AsyncIterator[Stage]:
    """A real server has a note that was signed and added to."""
    data = await to_thread.run_sync(data_folder, folder / "data")  # it runs a loop of its own
    async with agreed(data) as (server, made):
        await signed(server, made)
        await disagrees(made.client, "It was not like that: I slept, only not at night.")
        async with opened(server.base, SETUP, made.id, size=size) as desk:
            unused = ScriptedServer()
            yield Stage(unused, unused.session(), desk)


# --- ways ------------------------------------------------------------------------------------


def press(
    *keys: str, then: str, first: Callable[[Stage], Awaitable[None]] | None = None
) -> Callable[[Stage], Awaitable[None]]:
    """Press keys, and wait for words."""

    async def reach(stage: Stage) -> None:
        if first is not None:
            await first(stage)
            await stage.desk.pilot.pause()  # laid out
        for key in keys:
            await stage.desk.press(key)
        await read(stage, then)

    return reach


async def read(stage: Stage, words: str) -> None:
    """Wait for words on the screen."""
    try:
        await stage.desk.until(lambda: words in " ".join(stage.desk.page().split()))
    except TimeoutError:
        raise AssertionError(f"no {words!r} on\n{stage.desk.page()}") from None


async def before(stage: Stage) -> None:
    """A session nobody agreed to yet."""
    await read(stage, "c gives your consent")


async def silent(stage: Stage) -> None:
    """A session in which nothing was said yet."""
    stage.session.go_live()
    await read(stage, "No sound arrives yet")


async def live(stage: Stage) -> None:
    """A session in which much was said."""
    talk(stage.session)
    stage.session.tell(CHECKS)
    stage.session.tell(WORK)
    await read(stage, "On Tuesday")
    await read(stage, "CPU")
    await stage.desk.until(lambda: stage.desk.live.note.settled)


async def disputed(stage: Stage) -> None:
    """Lines in every state: in pencil, in ink, changed, disputed, spoken of."""
    await live(stage)
    session = stage.session
    line = session.propose("assessment", "Nights are better than a month ago.")
    session.happen(ev.Disputed(statement=line, by="client"))
    session.change(lambda doc: doc.mark(line, "disputed"))
    await stage.desk.press("end", "k")
    await read(stage, "Nights are better")


async def ended(stage: Stage) -> None:
    """The talking is over."""
    await live(stage)
    stage.session.happen(ev.Ended(by="therapist"))
    stage.session.happen(ev.NoteReady(reason="", seconds=2.0, statements=2))
    await read(stage, "s signs")


async def offline(stage: Stage) -> None:
    """The server went away while something was typed."""
    await live(stage)
    stage.session.drop()
    await stage.desk.until(lambda: stage.desk.live.model.link.state == "waiting")
    await stage.desk.press("n")
    await stage.desk.until(lambda: stage.desk.live.note.writing)
    await stage.desk.enter("Call the sleep clinic.")
    await stage.desk.press("enter")
    await read(stage, "not sent yet")


async def refused(stage: Stage) -> None:
    """The server does not do what was asked."""
    await live(stage)
    stage.session.refuse = ("wrong_state", "expected the note to be open, it is frozen")
    await stage.desk.press("a")
    await read(stage, "to be open")


async def others(stage: Stage) -> None:
    """The therapist is signed in elsewhere, too."""
    await live(stage)
    stage.session.tell(wire.Screens(connected={"terminal": 2}))
    await read(stage, "Another dashboard is signed in")


async def private(stage: Stage) -> None:
    """The therapist's own notes."""
    await live(stage)
    await stage.desk.press("P")
    await read(stage, "on the server")
    await stage.desk.enter("Ask about the medication next time.\nDid not want to speak of May.")
    await read(stage, "of May.")


async def searching(stage: Stage) -> None:
    """What was said is searched."""
    await live(stage)
    await stage.desk.press("slash")
    await stage.desk.until(lambda: "SearchLine" in type(stage.desk.app.focused).__name__)
    await stage.desk.enter("night")
    await stage.desk.press("enter")
    await read(stage, "n N esc")


async def alert(stage: Stage) -> None:
    """The client answered what the therapist is to see."""
    await live(stage)
    await stage.desk.press("m")
    await read(stage, "(1) PHQ-9")
    await stage.desk.press("1")
    await stage.desk.until(lambda: "phq9" in stage.session.state.measures.asked)
    stage.session.measured(0, 0, 0, 0, 0, 0, 0, 0, 1)
    await read(stage, "v seen")


async def paused(stage: Stage) -> None:
    """Nobody listens."""
    await live(stage)
    await stage.desk.press("p")
    await read(stage, "p resumes")


async def typing(stage: Stage) -> None:
    """A line is changed in place."""
    await live(stage)
    await stage.desk.press("e")
    await stage.desk.until(lambda: stage.desk.live.note.writing)
    await stage.desk.enter(" Wakes at three, then reads.")
    await read(stage, "Wakes")


async def signing(stage: Stage) -> None:
    """The note is read, and signed."""
    await ended(stage)
    await stage.desk.press("s")
    await read(stage, "SHA-256")


async def waiting(stage: Stage) -> None:
    """The therapist signed."""
    await signing(stage)
    await stage.desk.press("enter")
    await stage.desk.enter("Ada Osei")
    await stage.desk.press("ctrl+s")
    await read(stage, "You signed as")


async def door(stage: Stage) -> None:
    """Somebody signs in who needs a code."""
    await stage.desk.enter(USER)
    await stage.desk.press("enter")
    await stage.desk.enter("nobody guesses this one")
    await stage.desk.press("enter")
    await read(stage, "authenticator")


async def wrong(stage: Stage) -> None:
    """Somebody is not let in."""
    await stage.desk.enter("nobody")
    await stage.desk.press("enter")
    await stage.desk.enter("a wrong one")
    await stage.desk.press("enter")
    await read(stage, "belong together")


async def full_list(stage: Stage) -> None:
    """Sessions in every state."""
    server = stage.server
    server.session("Nora L.")
    server.session("五月 Zhang-Hohenstein, Maximiliane").go_live()
    for alias, ends in (("T. M.", False), ("B. O.", True)):
        session = server.session(alias)
        session.go_live()
        session.happen(ev.Ended(by="therapist"))
        if ends:
            session.happen(ev.NoteReady(reason="", seconds=2.0, statements=2))
            session.happen(ev.LeftUnsigned(by="therapist"))
    await stage.desk.press("r")
    await read(stage, "Nora L.")


async def self_test(stage: Stage) -> None:
    """The self-test was passed."""
    stage.server.testing.set()
    await stage.desk.press("m")
    await read(stage, "whisper-base")
    await stage.desk.press("s")
    await read(stage, "all is well")


async def past(stage: Stage) -> None:
    """A signed note is read."""
    await read(stage, "s reads it")
    await stage.desk.press("s")
    await stage.desk.shows(ReviewScreen)
    await read(stage, "INTERVENTIONS")


async def palette(stage: Stage) -> None:
    """All commands by name."""
    await live(stage)
    await stage.desk.press("ctrl+p")
    await read(stage, "Accept")


SCENES: Final = (
    Scene("sign-in", at_the_door, press(then="No account yet?")),
    Scene("sign-in-code", at_the_door, door),
    Scene("sign-in-wrong", at_the_door, wrong),
    Scene("sessions", at_list, full_list),
    Scene("sessions-help", at_list, press("question_mark", then="refresh", first=full_list)),
    Scene("new", at_list, press("n", then="New session", first=full_list)),
    Scene("models", at_list, press("m", then="whisper-base")),
    Scene("self-test", at_list, self_test),
    Scene("report", at_list, press("p", then="sessions,")),
    Scene(
        "report-end", at_list, press("end", then="characters", first=press("p", then="sessions,"))
    ),
    Scene("baseline", at_list, press("b", then="compare", first=press("p", then="sessions,"))),
    Scene("before", at_session, before),
    Scene("consent", at_session, press("c", then="I agree", first=before)),
    Scene("silent", at_session, silent),
    Scene("live", at_session, live),
    Scene("states", at_session, disputed),
    Scene("typing", at_session, typing),
    Scene("words", at_session, press("w", then="client “I slept", first=live)),
    Scene("search", at_session, searching),
    Scene("jump", at_session, press("space", then="a Slept", first=live)),
    Scene("transcript", at_session, press("tab", "k", then="Tuesday", first=live)),
    Scene("paused", at_session, paused),
    Scene("offline", at_session, offline),
    Scene("others", at_session, others),
    Scene("refused", at_session, refused),
    Scene("alert", at_session, alert),
    Scene("measures", at_session, press("m", then="PHQ-9", first=live)),
    Scene("goal", at_session, press("g", then="no goal", first=live)),
    Scene("comment", at_session, press("u", then="Beside the line", first=live)),
    Scene("form", at_session, press("f", then="Form of the note", first=live)),
    Scene("mode", at_session, press("M", then="Who sees the note", first=live)),
    Scene("take-back", at_session, press("b", then="the last minute", first=live)),
    Scene("record", at_session, press("h", then="For the record", first=live)),
    Scene("end", at_session, press("x", then="End the session?", first=live)),
    Scene("private", at_session, private),
    Scene("help", at_session, press("question_mark", then="accept: into ink", first=live)),
    Scene("help-end", at_session, press("question_mark", "end", then="in pencil", first=live)),
    Scene("palette", at_session, palette),
    Scene("lock", at_session, press("ctrl+l", then="uncovers it", first=live)),
    Scene("lock-passphrase", at_lock, press(then="Your passphrase opens it")),
    Scene("reading", at_session, ended),
    Scene("sign", at_session, signing),
    Scene("sign-waits", at_session, waiting),
    Scene("signed", at_signed, press(then="will not change any more")),
    Scene("past", at_signed, press("end", then="disagreement", first=past)),
    Scene("add", at_signed, press("n", then="Add to the", first=past)),
)
