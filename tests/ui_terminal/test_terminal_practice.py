"""Settings and models, the self-test, the pilot's report: every key of their screens."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import TypeAdapter
from textual.widgets import Input

from live.report.kept import plain
from live.report.summary import summary_of
from tests.live.report.report_samples import some
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, dashboard
from ui_terminal.charts import bar, stacked, whiskered
from ui_terminal.engine_words import engine_lines, self_test_lines, size_words
from ui_terminal.practice import Engine, Engines, Late, Report, SelfTest, Speed
from ui_terminal.report_words import NOTHING, report_lines
from ui_terminal.screens.dialogs import HelpScreen
from ui_terminal.screens.engines import EnginesScreen
from ui_terminal.screens.pilot_report import BaselineScreen, PilotReportScreen
from ui_terminal.screens.sessions import SessionsScreen

ENGINES = Engines(
    models=(
        Engine("recognizer", "whisper-base", "74 M parameters", "MIT", 150_000_000, "loaded"),
        Engine("language model", "", "", "", None, "off"),
        Engine("goal matcher", "minilm", "", "Apache-2.0", 23_000_000, "missing", "fetch it"),
    ),
    speeds=(Speed("guess", 40, 0.3, 0.25, 0.5), Speed("final", 9, 0.7, 0.6, 1.0)),
    memory_bytes=700 * 2**20,
    model_memory_bytes=2 * 2**30,
    workers=2,
    language="en",
)
PASSED = SelfTest(
    passed=True,
    problems=(),
    seconds=22.5,
    expected=60,
    understood=58,
    word=Late(60, 900, 1800),
    final=Late(5, 700, 1200),
    proposal=None,
    note_ready_ms=2400,
    statements=3,
)
together = pytest.mark.together


def report(baseline: tuple[float, ...] = ()) -> dict[str, Any]:
    return plain(summary_of(some(), None, baseline))


def told(lines: Any) -> str:
    return "\n".join(line.plain for line in lines)


# --- words and bars --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "drawn"),
    [(0.0, ""), (0.01, "▏"), (5.0, "█████"), (5.5, "█████▌"), (10.0, "█" * 10), (99.0, "█" * 10)],
)
def test_a_bar_is_exact_to_an_eighth_of_a_cell(value: float, drawn: str) -> None:
    """What is not nothing is to be seen; what is too long is as long as there is room."""
    assert bar(value, 10.0, 10) == drawn


def test_a_line_goes_on_to_what_nine_of_ten_stay_within() -> None:
    """It is not drawn where it would be shorter than the bar."""
    assert whiskered(5.0, 10.0, 10.0, 10) == "█████────┤"
    assert whiskered(5.0, 5.0, 10.0, 10) == "█████"
    assert (bar(1.0, 0.0, 10), whiskered(0.0, 0.0, 0.0, 10)) == ("▏", "")


def test_shares_fill_the_bar_to_the_cell() -> None:
    """Largest remainders: no cell is lost, none added."""
    counts = {"accepted": 1, "edited": 1, "disputed": 0, "rejected": 1, "pencil": 0}
    drawn = stacked(counts, 10).plain  # type: ignore[arg-type]
    assert (len(drawn), drawn.count("▒")) == (10, 0)
    assert {drawn.count(form) for form in "█▓░"} == {3, 4}
    assert stacked(dict.fromkeys(counts, 0), 10).plain == ""  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [75, 120])
def test_the_report_fits_and_says_what_the_command_says(width: int) -> None:
    """Its numbers are those of ``conote report``."""
    summary = summary_of(some(), None, (16.0,))
    found = TypeAdapter(Report).validate_python(plain(summary))
    lines = [line for text in report_lines(found, width) for line in text.plain.split("\n")]
    assert max(map(len, lines)) <= width
    shown = "\n".join(lines)
    assert f"{summary.sessions} sessions, 2026-11-02 to" in shown
    assert f"{summary.to_therapist.median:g} min, 9 of 10 in {summary.to_therapist.p90:g}" in shown
    assert summary.comparison is not None
    assert f"{summary.comparison.saved:g} minutes a note saved" in shown
    assert f"{summary.took_part} of {summary.sessions}" in shown
    assert f"{summary.all_kinds.proposed} lines" in shown


def test_a_report_of_nothing_says_when_there_will_be_something() -> None:
    """No empty charts."""
    found = TypeAdapter(Report).validate_python(plain(summary_of([])))
    assert told(report_lines(found, 80)) == NOTHING


def test_without_a_baseline_nothing_is_compared_and_more_minutes_are_said_to_be_more() -> None:
    """The practice's own number, or none."""
    found = TypeAdapter(Report).validate_python(report())
    assert "b  says how many minutes" in told(report_lines(found, 80))
    longer = TypeAdapter(Report).validate_python(report((1.0,)))
    assert "minutes a note more" in told(report_lines(longer, 80))


def test_models_are_told_with_what_is_missing_and_what_to_do() -> None:
    """Names, licences, sizes, states, speeds, memory."""
    shown = told(engine_lines(ENGINES, 75))
    for words in (
        "● loaded",
        "whisper-base",
        "MIT · 143 MB · 74 M parameters",
        "○ off",
        "✕ missing",
        "fetch it",
        "0.25 s, 19 of 20 in 0.50 s",
        "700 MB",
        "2.0 GB",
        "Language spoken: en",
    ):
        assert words in shown
    assert max(len(line) for line in shown.split("\n")) <= 75
    heard = replace(ENGINES, language="", speeds=())
    assert "found out by listening" in told(engine_lines(heard, 75))
    assert "Nothing was listened to yet" in told(engine_lines(heard, 75))
    assert [size_words(size) for size in (None, 2048)] == ["", "2 kB"]


def test_a_self_test_says_what_was_late_and_what_is_wrong() -> None:
    """In words, whatever came or did not."""
    shown = told(self_test_lines(PASSED))
    for words in (
        "✓ passed",
        "58 of 60",
        "0.9 s late, 19 of 20 within 1.8 s",
        "none came",
        "2.4 s",
    ):
        assert words in shown
    failed = replace(PASSED, passed=False, problems=("Too slow.",), note_ready_ms=None)
    shown = told(self_test_lines(failed))
    assert "✕ not passed\n  Too slow." in shown
    assert "not in time" in shown


# --- the screens -----------------------------------------------------------------------------


def ready(server: ScriptedServer) -> None:
    server.practice["engines"] = TypeAdapter(Engines).dump_python(ENGINES, mode="json")
    server.practice["self-test"] = TypeAdapter(SelfTest).dump_python(PASSED, mode="json")
    server.practice["report"] = report()


async def listed(desk: Desk) -> None:
    await desk.shows(SessionsScreen)
    await desk.until(lambda: "No session yet." in desk.page())


@together
@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_models_are_shown_and_the_self_test_is_run(size: tuple[int, int]) -> None:
    """It says that it is at work, what it found, or why it was refused."""
    async with ScriptedServer().serve() as server, dashboard(server, size=size) as desk:
        ready(server)
        await listed(desk)
        await desk.press("m")
        await desk.shows(EnginesScreen)
        await desk.until(lambda: "whisper-base" in desk.page())
        assert {"s", "r", "t", "question_mark", "escape"} <= desk.footer().keys()
        await desk.press("s")
        await desk.until(lambda: "goes through everything" in desk.page())
        await desk.until(lambda: "s" not in desk.footer())
        server.testing.set()
        await desk.until(lambda: "✓ passed" in desk.page())
        await desk.until(lambda: "s" in desk.footer())
        del server.practice["self-test"]
        await desk.press("s")
        await desk.until(lambda: "✕ expected no session to be live" in desk.page())
        await desk.press("j", "k", "t")
        await desk.until(lambda: desk.app.theme != "conote-dark")
        await desk.press("question_mark")
        await desk.shows(HelpScreen)
        await desk.press("escape")
        await desk.shows(EnginesScreen)
        asked = len(server.asked)
        await desk.press("r")
        await desk.until(lambda: len(server.asked) > asked)
        await desk.press("escape")
        await desk.shows(SessionsScreen)


@together
@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_the_report_is_shown_and_compared_with_what_notes_took_before(
    size: tuple[int, int],
) -> None:
    """The practice's own minutes are remembered while the dashboard runs."""
    async with ScriptedServer().serve() as server, dashboard(server, size=size) as desk:
        ready(server)
        await listed(desk)
        await desk.press("p")
        await desk.shows(PilotReportScreen)
        await desk.until(lambda: "What became of the assistant's lines" in desk.page())
        assert {"b", "r", "t", "question_mark", "escape"} <= desk.footer().keys()
        await desk.press("b")
        await desk.shows(BaselineScreen)
        await desk.until(lambda: isinstance(desk.app.focused, Input))
        await desk.enter("never")
        await desk.press("enter")
        await desk.until(lambda: "Minutes, please" in desk.page())
        await desk.press(*["backspace"] * 5)
        await desk.enter("16,5")
        server.practice["report"] = report((16.5,))
        await desk.press("enter")
        await desk.shows(PilotReportScreen)
        await desk.until(lambda: server.asked[-1] == "report?baseline_minutes=16.5")
        await desk.press("end")
        await desk.until(lambda: "minutes a note saved" in desk.page())
        await desk.press("b")
        await desk.shows(BaselineScreen)
        await desk.press("escape")
        await desk.shows(PilotReportScreen)
        await desk.press("question_mark")
        await desk.shows(HelpScreen)
        await desk.press("escape", "q")
        await desk.shows(SessionsScreen)
        await desk.press("p")
        await desk.until(lambda: server.asked[-1] == "report?baseline_minutes=16.5")


@together
async def test_a_server_that_does_not_answer_is_said_on_the_screen() -> None:
    """And asked again when the therapist wishes."""
    async with ScriptedServer().serve() as server, dashboard(server) as desk:
        await listed(desk)
        await desk.press("p")
        await desk.until(lambda: "expected no session to be live" in desk.page())
        ready(server)
        await desk.press("r")
        await desk.until(lambda: "10 sessions" in desk.page())
