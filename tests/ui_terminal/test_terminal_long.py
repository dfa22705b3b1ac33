"""A long session costs what a short one does: only what is in view is drawn, nothing piles up."""

import gc
import tracemalloc
from asyncio import all_tasks
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.strip import Strip

from live import events as ev
from live import wire
from live.values import SAMPLE_RATE, Party, Utterance, Word
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, dashboard, in_note
from ui_terminal.messages import FromClient
from ui_terminal.script import Script, clock
from ui_terminal.widgets import line_drawing
from ui_terminal.widgets import transcript as transcript_module
from ui_terminal.widgets.transcript import Transcript
from ui_terminal.wrapping import row_starts

pytestmark = pytest.mark.together

LINES = 5_000
MINUTES = 90
A_MINUTE = 12  # utterances
PER_UTTERANCE = 1_000
"""Bytes an utterance may keep: its words as one text, its line, where it stands."""


class Drawn:
    """Counts the lines that are drawn."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        draw = line_drawing.draw

        def counted(*args: object, **options: object) -> object:
            self.count += 1
            return draw(*args, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(transcript_module, "draw", counted)

    def taken(self) -> int:
        count, self.count = self.count, 0
        return count


class Page(App[None]):
    def __init__(self, script: Script) -> None:
        super().__init__()
        self.transcript = Transcript(script)

    def compose(self) -> ComposeResult:
        yield self.transcript


def said(number: int, words: int = 14) -> Utterance:
    start = number * 5 * SAMPLE_RATE
    found = tuple(
        Word("word", start + i * 4_000, start + i * 4_000 + 3_000, 0.9) for i in range(words)
    )
    party: Party = "client" if number % 2 else "therapist"
    return Utterance(f"u{number}", 1, party, start, start + words * 4_000, found, final=True)


async def test_of_5000_lines_only_those_in_view_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, script = Drawn(monkeypatch), Script()
    for number in range(LINES):
        script.say(said(number))
    app = Page(script)
    async with app.run_test(size=(60, 24)) as pilot:
        page = app.transcript
        for act in (
            page.show,
            lambda: page.scroll_home(animate=False),
            lambda: page.scroll_page_down(animate=False),
            lambda: page.scroll_to(y=3_333, animate=False),
            page.action_follow,
            lambda: page.mark(["u17", "u4999"]),
            lambda: page.search("word"),
            lambda: page.action_step(1),
        ):
            act()
            await pilot.pause()
            app.screen._compositor.render_strips()
            assert drawn.taken() <= 24
        script.say(said(LINES))
        page.show()
        app.screen._compositor.render_strips()
        assert drawn.taken() <= 24
        page.action_stop_searching()
        page.action_follow()
        app.screen._compositor.render_strips()
        drawn.taken()
        script.say(said(LINES + 1))
        page.show()
        app.screen._compositor.render_strips()
        assert 1 <= drawn.taken() <= 2  # what is new, nothing that stood there
        assert script.lines[-1].key == f"u{LINES + 1}"


async def test_a_line_is_measured_once_for_each_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another look measures all lines, and what comes after it only what is new."""
    measured: list[str] = []

    def counted(text: str, width: int) -> tuple[int, ...]:
        measured.append(text)
        return row_starts(text, width)

    monkeypatch.setattr(transcript_module, "row_starts", counted)
    script = Script()
    for number in range(40):
        script.say(said(number))
    app = Page(script)
    async with app.run_test(size=(60, 24)):
        measured.clear()
        app.transcript.client_name = "R. K."
        app.transcript.show()
        assert len(measured) == 40
        app.transcript.show()
        script.say(said(40))
        app.transcript.show()
        assert len(measured) == 41


def minute_of(number: int, seq: int) -> list[FromClient]:
    """What comes in a minute: guesses, then words."""
    frames: list[FromClient] = []
    for n in range(number * A_MINUTE, (number + 1) * A_MINUTE):
        found = said(n)
        for upto in (3, 7, 11):
            guess = replace(found, words=found.words[:upto], final=False, stable=upto - 2)
            frames.append(wire.Speaking(utterance=guess))
        seq += 1
        event = ev.Event(seq, datetime.now(UTC), ev.Heard(utterance=found))
        frames.append(wire.Happened(event=event))
    return frames


async def test_words_still_being_said_draw_only_their_own_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows: list[int] = []
    render_line = Transcript.render_line

    def counted(page: Transcript, y: int) -> Strip:
        rows.append(y)
        return render_line(page, y)

    script = Script()
    for number in range(60):
        script.say(said(number))
    app = Page(script)
    async with app.run_test(size=(60, 24)) as pilot:
        monkeypatch.setattr(Transcript, "render_line", counted)
        for words in (3, 4, 5):  # with the first there is a scrollbar: less room for all lines
            rows.clear()
            script.say(replace(said(60), words=said(60).words[:words], final=False, stable=1))
            app.transcript.show()
            await pilot.pause()
            app.screen._compositor.render_strips()
        assert set(rows) == {22, 23}  # the speaker's name, and the words


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[Screen[Any]]:
    """The screens that were laid out. A layout goes over every row of the note."""
    found: list[Screen[Any]] = []
    lay_out = Screen._refresh_layout

    def counted(screen: Screen[Any], *args: Any, **options: Any) -> None:
        found.append(screen)
        lay_out(screen, *args, **options)

    monkeypatch.setattr(Screen, "_refresh_layout", counted)
    return found


async def until_still(desk: Desk, laid_out: list[Screen[Any]]) -> None:
    """Wait until what came before is laid out: three times in a row nothing was left to do."""
    still = 0
    while still < 3:
        laid_out.clear()
        await desk.pilot.pause()
        still = 0 if laid_out else still + 1


async def test_what_is_accepted_or_changed_within_its_rows_lays_out_nothing(
    laid_out: list[Screen[Any]],
) -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        names = [session.propose("data", f"Sleeps {number} hours.") for number in range(3)]
        async with dashboard(server, session, size=(100, 30)) as desk:
            await desk.until(lambda: in_note(desk, "2 hours") and desk.live.note.settled)
            assert len(list(desk.live.note.query("StatementRow *"))) == 0  # one widget each
            await until_still(desk, laid_out)
            session.carry_out("therapist", wire.Accept(statement=names[1]))
            session.types(names[0], 7, 8, "5")
            await desk.until(lambda: in_note(desk, "5 hours") and desk.live.note.settled)
            await desk.until(lambda: "5 hours" in desk.page())
            assert desk.live.note._rows[names[1]].has_class("-accepted")
            assert not laid_out


async def test_what_is_said_lays_out_nothing_but_itself(laid_out: list[Screen[Any]]) -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session, size=(100, 30)) as desk:
            seq = len(session.log)
            for minute in range(4):
                laid_out.clear()
                desk.live._take(minute_of(minute, seq), anyio.Event())
                seq += A_MINUTE
                await desk.pilot.pause()
            assert clock(said(4 * A_MINUTE - 1).start) in desk.page()
            assert not laid_out


async def pressed(desk: Desk, drawn: Drawn) -> int:
    """Lines drawn because of keys: one in the note, one in the transcript."""
    drawn.taken()
    for keys in (("tab", "up"), ("tab", "j")):
        await desk.press(*keys)
        await desk.pilot.pause()
        desk.rows()
    return drawn.taken()


async def test_ninety_minutes_pile_up_nothing_but_what_was_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn = Drawn(monkeypatch)
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        session.propose("data", "Sleeps.")
        async with dashboard(server, session, size=(100, 30)) as desk:
            seq = len(session.log)
            kept: dict[int, tuple[int, int, int, int]] = {}
            tracemalloc.start()
            try:
                for minute in range(MINUTES):
                    frames = minute_of(minute, seq)
                    seq += A_MINUTE
                    for first in range(0, len(frames), 24):
                        desk.live._take(frames[first : first + 24], anyio.Event())
                    await desk.pilot.pause()
                    if minute in {9, MINUTES - 1}:
                        work = await pressed(desk, drawn)
                        gc.collect()
                        memory = tracemalloc.get_traced_memory()[0]
                        widgets = len(list(desk.screen.walk_children()))
                        kept[minute] = (memory, widgets, len(all_tasks()), work)
            finally:
                tracemalloc.stop()
            early, late = kept[9], kept[MINUTES - 1]
            utterances = (MINUTES - 10) * A_MINUTE
            assert len(desk.live.model.script) >= MINUTES * A_MINUTE
            assert late[0] - early[0] < utterances * PER_UTTERANCE
            assert late[1:3] == early[1:3]  # widgets, tasks
            assert late[3] <= early[3] + 1 <= 31
            assert len(desk.live.transcript._drawn) <= transcript_module._KEPT
