"""Keys of the practice, of what was said and of every dialog, pressed with the server itself.

What a key does is looked for in the server where it is done there, else on the screen.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from live import events as ev
from live import wire
from live.equipment import utc_now
from live.feedback import to_json
from live.running import RunningSession
from live.session import Session
from tests.fakes.server import SETUP, agreed, data_folder, pcm, serving
from tests.fakes.taps import in_turn, pcm_door
from tests.fakes.values import utterance
from tests.live.report.report_samples import some
from tests.ui_terminal.key_tours import GOALS, PRACTICE, SAID, focused, following, session
from tests.ui_terminal.keys_pressed import Step, walk
from tests.ui_terminal.terminal_pilot import Desk, opened
from ui_terminal.screens.consent import ConsentScreen
from ui_terminal.screens.dialogs import ConfirmScreen, HelpScreen, LineScreen, LinkScreen
from ui_terminal.screens.measures import MeasureScreen
from ui_terminal.screens.new_session import NewSessionScreen
from ui_terminal.screens.picking import PickScreen
from ui_terminal.screens.pilot_report import BaselineScreen, PilotReportScreen
from ui_terminal.screens.private import PrivateScreen
from ui_terminal.screens.record import RecordScreen
from ui_terminal.screens.session import SessionScreen
from ui_terminal.screens.sessions import SessionsScreen

pytestmark = pytest.mark.together

SENTENCES = 14
"""More than a small terminal shows."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return data_folder(tmp_path / "data")


def shown(words: str, desk: Desk) -> bool:
    """Whether words are on the screen."""
    return words in desk.page()


async def test_every_key_of_the_practice_asks_the_server(folder: Path) -> None:
    """A self-test, while a session is live, is refused there and told here."""
    tour = tuple(
        Step("EnginesScreen", "s", "no session to be live") if step.key == "s" else step
        for step in PRACTICE
    )
    async with agreed(folder) as (server, _):
        for figures in some():
            await server.store.create_session(f"{figures.day}", utc_now())
            await server.store.keep_figures(f"{figures.day}", to_json(figures))
        async with opened(server.base, SETUP, None, size=(80, 14)) as desk:
            await walk(desk, tour)

            def decoded(_: Desk) -> bool:
                server.practice.equipment.desk.speeds.took("final", 0.5)
                return True

            await walk(
                desk,
                (
                    Step("SessionsScreen", "m", "whisper-base"),
                    Step("*", "end", "Nothing was listened to yet"),
                    Step("EnginesScreen", "r", decoded),
                    Step("EnginesScreen", "r", "a finished sentence"),
                    Step("EnginesScreen", "escape", SessionsScreen),
                    Step("SessionsScreen", "p", "10 sessions"),
                    Step("PilotReportScreen", "r", "10 sessions"),
                    Step("PilotReportScreen", "b", BaselineScreen),
                    Step("", "16", "16"),
                    Step("*", "enter", PilotReportScreen),
                    Step("*", "end", "minutes a note saved"),
                    Step("PageScreen", "q", SessionsScreen),
                ),
            )


async def test_every_key_of_what_was_said_with_words_that_the_server_heard(folder: Path) -> None:
    """Sound comes in by a door of the server's, and is searched and scrolled here."""
    texts = [f"sentence {number} of the talk" for number in range(SENTENCES)]
    async with (
        agreed(folder, recognizer=in_turn(*texts)) as (server, made),
        opened(server.base, SETUP, made.id, size=(80, 16)) as desk,
        pcm_door(made.client) as door,
    ):
        for _ in texts:
            await door.raw(pcm(0.5))
        await desk.until(lambda: shown(texts[-1], desk))
        await walk(desk, SAID)
        assert following(True)(desk)
        heard = (await server.session(made)).state.utterances
        assert [utterance.text for utterance in heard] == texts


def so(there: RunningSession, true: Callable[[Session], object]) -> Callable[[Desk], bool]:
    """Whether something is true of the session as the server has it, and no dialog is open."""
    return lambda desk: bool(true(there.state)) and isinstance(desk.screen, SessionScreen)


def goals(state: Session) -> list[str]:
    """The goal of each line."""
    return [entry.goal for entry in state.entries.values()]


async def test_every_key_of_the_dialogs_does_it_in_the_server(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up(goals=[{"id": "g1", "text": GOALS[0].text}])
        await made.agree()
        there = await server.session(made)
        line = "Slept four hours."
        assert (await made.client.command(wire.Write(section="data", text=line))).is_success
        async with opened(server.base, SETUP, made.id) as desk:
            await desk.until(lambda: shown(line, desk))

            await walk(
                desk,
                (
                    Step("NoteView", "home", line),
                    session("g", PickScreen),
                    Step("PickScreen", "j", PickScreen),
                    Step("*", "enter", so(there, lambda s: goals(s) == ["g1"])),
                    session("u", LineScreen),
                    Step("", "Since May?", "Since May?"),
                    Step("LineEditor", "enter", so(there, lambda s: s.comments != {})),
                    session("i", "Modality"),
                    Step("*", "enter", "Audio only"),
                    Step("PickScreen", "j", PickScreen),
                    Step("*", "enter", so(there, lambda s: s.chosen.get("modality") == ("Video",))),
                    session("i", "response"),
                    Step("PickScreen", "j", PickScreen),
                    Step("*", "enter", "☐ Asked questions"),
                    Step("PickScreen", "space", "☑ Took part throughout"),
                    Step("*", "enter", so(there, lambda s: len(s.chosen.get("response", ())) == 1)),
                    session("M", PickScreen),
                    Step("PickScreen", "j", PickScreen),
                    Step("PickScreen", "k", PickScreen),
                    Step("PickScreen", "j", PickScreen),
                    Step("*", "enter", so(there, lambda s: s.mode == "reveal")),
                    session("m", MeasureScreen),
                    Step("*", "1", so(there, lambda s: "phq9" in s.measures.asked)),
                    session("f", PickScreen),
                    Step("PickScreen", "j", PickScreen),
                    Step("*", "enter", so(there, lambda s: s.template.id != "dap")),
                    session("h", RecordScreen),
                    Step("RecordScreen", "enter", SessionScreen),
                    session("question_mark", HelpScreen),
                    Step("HelpScreen", "escape", SessionScreen),
                    session("P", PrivateScreen),
                    Step("PrivateScreen", "escape", SessionScreen),
                ),
            )
            await takes_back_and_ends(desk, there)


async def takes_back_and_ends(desk: Desk, there: RunningSession) -> None:
    """What was said, the consent, the talking: each asks first."""
    await there.record(ev.Heard(utterance=utterance("I stole a xylophone.", name="u1")))
    await desk.until(lambda: shown("xylophone", desk))
    await walk(
        desk,
        (
            session("b", "the last minute"),
            Step("PickScreen", "escape", SessionScreen),
            session("b", "the last minute"),
            Step("*", "enter", so(there, lambda s: len(s.struck) == 1)),
            session("C", ConfirmScreen),
            Step("ConfirmScreen", "n", so(there, lambda s: "therapist" in s.consents)),
            session("C", ConfirmScreen),
            Step("ConfirmScreen", "y", so(there, lambda s: "therapist" not in s.consents)),
            session("c", ConsentScreen),
            Step("ConsentScreen", "a", so(there, lambda s: "therapist" in s.consents)),
            session("x", ConfirmScreen),
            Step("ConfirmScreen", "q", so(there, lambda s: s.state == "live")),
            session("x", ConfirmScreen),
            Step("ConfirmScreen", "enter", so(there, lambda s: s.state == "review")),
        ),
    )


async def test_a_session_that_is_set_up_by_keys_is_there_and_its_link_opens_it(
    folder: Path,
) -> None:
    async with serving(folder) as server, opened(server.base, SETUP, None) as desk:
        await desk.until(lambda: shown("No session yet.", desk))
        await walk(desk, (Step("SessionsScreen", "n", NewSessionScreen),))
        await desk.until(lambda: isinstance(desk.app.focused, Input))
        await walk(
            desk,
            (
                Step("", "R. K.", "R. K."),
                Step("*", "enter", lambda desk: getattr(desk.app.focused, "id", "") == "name"),
                Step("", "Dr. Emma Hale", "Dr. Emma Hale"),
                Step("NewSessionScreen", "ctrl+s", LinkScreen),
                Step("LinkScreen", "y", lambda desk: "#join=" in desk.app.clipboard),
                Step("LinkScreen", "l", SessionScreen),
                session("l", LinkScreen),
                Step("LinkScreen", "q", SessionScreen),
                Step("*", "tab", focused("Transcript")),
            ),
        )
        seat = await server.join(desk.app.clipboard)
        assert (seat.party, seat.id) == ("client", desk.live.connection.session)
