"""Questionnaires on the therapist's terminal: asking, the score, the alert."""

from datetime import date

import pytest

from live import wire
from live.values import EarlierScore, MeasureState
from tests.live.exports.test_exports_scores import with_phq9
from tests.ui_terminal.scripted_server import ScriptedServer
from tests.ui_terminal.terminal_pilot import Desk, dashboard
from ui_terminal.page import page
from ui_terminal.screens.measures import MeasureScreen, measure_words

TEXT = "PHQ-9 item 9 (thoughts of being better off dead or of hurting yourself): “several days”"
EARLIER = (EarlierScore(date(2026, 11, 5), 18), EarlierScore(date(2026, 11, 12), 15))


@pytest.mark.together
async def test_a_questionnaire_is_asked_for_and_its_score_is_shown() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session, size=(140, 40)) as desk:
            await desk.until(lambda: desk.live.model.may_ask)
            await desk.press("m")
            await desk.until(lambda: isinstance(desk.screen, MeasureScreen))
            await desk.until(lambda: "(1) PHQ-9    not asked" in desk.page())
            await desk.press("1")
            await desk.until(lambda: "phq9" in session.state.measures.asked)
            await desk.until(lambda: "a questionnaire is before the client" in desk.page())
            await desk.until(lambda: standing(desk) == "asked")  # told after the event
            await desk.press("m")
            await desk.until(lambda: "( ) PHQ-9    is before the client" in desk.page())
            await desk.press("1", "escape")
            session.measured(3, 3, 3, 3, 0, 0, 0, 0, 0)
            await desk.until(lambda: "PHQ-9: 12 of 27 (moderate, as published)." in desk.page())
            await desk.until(lambda: standing(desk) == "answered")
            await desk.press("m")
            await desk.until(lambda: "(1) PHQ-9    12 of 27 (moderate, as p" in desk.page())


def standing(desk: Desk) -> MeasureState:
    """Where the first questionnaire stands, as the terminal knows it."""
    view = desk.live.model.view
    assert view is not None
    return view.measures[0].state


@pytest.mark.together
async def test_an_alert_stands_until_it_was_seen() -> None:
    async with ScriptedServer().serve() as server:
        session = server.session()
        session.go_live()
        async with dashboard(server, session, size=(140, 40)) as desk:
            await desk.until(lambda: desk.live.model.may_ask)
            assert "v" not in desk.footer()
            await desk.press("m", "1")
            await desk.until(lambda: "phq9" in session.state.measures.asked)
            session.measured(0, 0, 0, 0, 0, 0, 0, 0, 1)
            await desk.until(lambda: TEXT in " ".join(desk.page().split()))
            await desk.until(lambda: "v" in desk.footer())
            await desk.press("v")
            await desk.until(lambda: not session.state.measures.alerts)
            await desk.until(lambda: "better off dead" not in desk.page())


def test_everything_of_a_questionnaire_that_is_signed_is_on_the_page() -> None:
    content = with_phq9(answers=(3, None, 1, 2, 1, 1, 1, 0, 0))["note"]
    (measure,) = content["measures"]
    shown = "\n".join(line.text.plain for line in page(content))
    for words in ("PHQ-9  no total", "before: 18 on 2026-11-05, 15 on 2026-11-12", "not answered"):
        assert words in shown
    for answer in (*measure["answers"], measure["difficulty"]):
        assert f"{answer['item']}  {answer['words'] or 'not answered'}" in shown
        assert answer["loinc"] in shown
    for words in ("44249-1", "44261-6", measure["name"], measure["at"], measure["statement"]):
        assert words in shown


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (("not_asked", None, "", 0, ()), "not asked"),
        (("asked", None, "", 0, EARLIER), "is before the client · earlier 18, 15"),
        (("declined", None, "", 0, ()), "the client would rather not"),
        (("answered", 12, "moderate", 9, ()), "12 of 27 (moderate, as published)"),
        (("answered", None, "", 7, ()), "7 of 9 answered, no total"),
        (("asked", 12, "moderate", 9, ()), "12 of 27 (moderate, as published) · is before the"),
    ],
)
def test_where_a_questionnaire_stands_is_said_in_words(
    view: tuple[MeasureState, int | None, str, int, tuple[EarlierScore, ...]], words: str
) -> None:
    state, total, band, given, earlier = view
    measure = wire.MeasureView("phq9", "PHQ-9", state, total, 27, band, given, 9, None, earlier)
    assert words in measure_words(measure)
