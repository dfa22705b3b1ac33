"""The picture: well-formed, to scale, by itself."""

from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from live.feedback import FATES, PartyFigures
from live.report.chart import chart
from live.report.summary import Summary, summary_of
from tests.live.report.report_samples import FIRST, some

SVG = "{http://www.w3.org/2000/svg}"


def drawn(summary: Summary) -> ET.Element:
    """The picture, parsed."""
    return ET.fromstring(chart(summary))  # noqa: S314 - our own


def words(picture: ET.Element) -> list[str]:
    """The words of the picture, from top to bottom."""
    return [str(text.text) for text in picture.iter(f"{SVG}text")]


def test_the_picture_says_what_the_report_says() -> None:
    picture = drawn(summary_of(some(), baseline=[16]))
    told = words(picture)
    assert told[:2] == [
        "10 sessions, 2026-11-02 to 2026-11-11",
        "8 signed by both, 1 not signed by the client, 1 put aside",
    ]
    assert [told[told.index(label) + 1] for label in ("Symptoms", "Plan", "All lines")] == [
        "57 % of 70",
        "33 % of 30",
        "62 % of 130",
    ]
    assert told[told.index("A note, before") + 1] == "16 min"
    assert told[told.index("Therapist signed") + 1] == "5.5 min"
    assert told[told.index("Sessions") + 1] == "80 %"
    assert "Lines kept as they were: 62 %" in str(picture.find(f"{SVG}desc").text)  # type: ignore[union-attr]


def test_bars_are_to_scale_and_within_the_picture() -> None:
    picture = drawn(summary_of([FIRST]))
    rects = list(picture.iter(f"{SVG}rect"))
    first_row = [r for r in rects if r.get("y") == rects[5].get("y")]
    widths = {r.get("class"): float(str(r.get("width"))) + 1 for r in first_row}
    assert widths["accepted"] == pytest.approx(2 * widths["edited"], abs=0.2)
    assert widths["rejected"] == pytest.approx(widths["pencil"], abs=0.2)
    right = max(float(str(r.get("x"))) + float(str(r.get("width"))) for r in rects)
    bottom = max(float(str(text.get("y"))) for text in picture.iter(f"{SVG}text"))
    assert right <= float(str(picture.get("width")))
    assert bottom <= float(str(picture.get("height")))


def test_every_fate_has_a_colour_in_light_and_dark() -> None:
    style = str(drawn(summary_of(some())).findtext(f"{SVG}style"))
    assert Counter(style.count(f".{fate}{{fill:") for fate in FATES) == {2: len(FATES)}
    assert "prefers-color-scheme:dark" in style


def test_the_picture_fetches_nothing() -> None:
    picture = chart(summary_of(some(), baseline=[16]))
    assert picture.count("http") == 1  # the name of the format
    assert "url(" not in picture


def test_a_session_without_lines_or_signatures_is_drawn_all_the_same() -> None:
    bare = replace(FIRST, kinds=(), therapist=PartyFigures(), client=PartyFigures())
    told = words(drawn(summary_of([bare])))
    assert told[0] == "1 session, 2026-11-02"
    assert "What became of the assistant’s lines" not in told
    assert told[told.index("Lines touched") + 1] == "–"
