"""The terminal's pictures: ``python -m tests.ui_terminal.pictures docs/screens/terminal``."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from live import wire
from live.values import SAMPLE_RATE, Goal, Party
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.scripted_session import ScriptedSession
from tests.ui_terminal.terminal_pilot import Desk, dashboard
from ui_terminal.screens.dialogs import HelpScreen
from ui_terminal.screens.lock import LockScreen
from ui_terminal.widgets.said import SearchLine

SIZES: Final = ((80, 24), (140, 40))
GOALS: Final = (Goal("g1", "Sleep through the night"), Goal("g2", "Ride the bus to work"))
_TALK: Final[tuple[tuple[Party, str], ...]] = (
    ("therapist", "How were the nights since we last met?"),
    ("client", "I slept maybe three hours, no, five hours on most of them."),
    ("therapist", "And what did you try when you lay awake?"),
    ("client", "The breathing from last time. It helped on two nights."),
)


WORK: Final = wire.Work(
    hearing="guessing", segments=0, speaker="client", start=22 * SAMPLE_RATE, turns=1, cpu=0.35
)


@dataclass(frozen=True, slots=True)
class State:
    """A state to be pictured: its name, its look, and how to get there."""

    name: str
    look: str
    reach: Callable[[ScriptedSession, Desk], Awaitable[None]]


async def _before(_: ScriptedSession, desk: Desk) -> None:
    await desk.until(lambda: "c gives your consent" in desk.page())


def talk(session: ScriptedSession) -> None:
    """What was said and written when most pictures are taken."""
    session.go_live()
    said = [
        session.heard(party, text, 4.0 + 6 * n, f"u{n}") for n, (party, text) in enumerate(_TALK)
    ]
    session.propose("data", "Slept five hours on most nights.", (said[1],), "g1", "symptom")
    session.propose("data", "Used the breathing exercise; it helped on two nights.", (said[3],))
    session.write("therapist", "plan", "Breathing exercise every evening until we meet again.")
    session.speaking("client", "On Tuesday I even took the", 30.0, "u9", stable=4)


async def _live(session: ScriptedSession, desk: Desk) -> None:
    talk(session)
    session.tell(WORK)
    await desk.until(
        lambda: (
            all(
                words in desk.page()
                for words in ("until we", "Tuesday", "No sound", "in pencil", "CPU")
            )
            and desk.live.note.settled
        )
    )


async def _words(session: ScriptedSession, desk: Desk) -> None:
    await _live(session, desk)
    await desk.press("w")
    await desk.until(lambda: "client “I slept" in desk.page())


async def _search(session: ScriptedSession, desk: Desk) -> None:
    await _live(session, desk)
    await desk.press("slash")
    await desk.until(lambda: isinstance(desk.app.focused, SearchLine))
    await desk.enter("night")
    await desk.press("enter")
    await desk.until(lambda: "search: 2 of 2  n N esc" in desk.page())


async def _help(session: ScriptedSession, desk: Desk) -> None:
    await _live(session, desk)
    await desk.press("question_mark")
    await desk.shows(HelpScreen)
    await desk.until(lambda: "accept: into ink" in desk.page())


async def _lock(session: ScriptedSession, desk: Desk) -> None:
    await _live(session, desk)
    await desk.press("ctrl+l")
    await desk.shows(LockScreen)
    await desk.until(lambda: "enter uncovers it" in desk.page())


STATES: Final = (
    State("before", "light", _before),
    State("live", "dark", _live),
    State("words", "light", _words),
    State("search", "contrast", _search),
    State("help", "dark", _help),
    State("lock", "dark", _lock),
)


@asynccontextmanager
async def shown(state: State, size: tuple[int, int]) -> AsyncIterator[Desk]:
    """The dashboard in a state."""
    async with ScriptedServer().serve() as server:
        session = server.session("R. K.", GOALS)
        async with dashboard(server, session, size=size) as desk:
            desk.app.theme = f"conote-{state.look}"
            await state.reach(session, desk)
            await desk.pilot.pause()
            yield desk


def picture(desk: Desk) -> str:
    """What the terminal shows, as SVG that fetches nothing."""
    svg = desk.app.export_screenshot(title="conote")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def words(svg: str) -> str:
    """The text of a picture, without the clock."""
    rows: dict[float, str] = {}
    for y, text in re.findall(r'<text class="[^"]*" x="[^"]*" y="([^"]*)"[^>]*>(.*?)</text>', svg):
        rows[float(y)] = rows.get(float(y), "") + text.replace("&#160;", " ")
    return re.sub(r"\d+:\d\d", "0:00", "\n".join(rows[y].rstrip() for y in sorted(rows)))


def path(folder: Path, state: State, size: tuple[int, int]) -> Path:
    """Where a picture is."""
    return folder / f"{state.name}-{size[0]}x{size[1]}.svg"


async def main(folder: Path) -> None:
    """Make all of them."""
    for state in STATES:
        for size in SIZES:
            async with shown(state, size) as desk:
                svg = picture(desk)
            path(folder, state, size).write_text(svg, "utf-8")


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(out))
