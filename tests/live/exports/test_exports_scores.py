"""Measures in the files that leave the machine: score, band, change, trend, every answer."""

import io
import re
from datetime import date
from typing import Any

import pypdf
import pytest

from live import events as ev
from live import wire
from live.exports import markdown, pdf
from live.exports.scores import scores_of
from live.measures import deciding
from live.signing.attestation import attested, note_of
from live.signing.canonical import canonical, sha256_hex
from live.signing.checking import faults
from live.signing.signatures import Signature
from live.signing.words import signing_words
from live.values import PARTIES, EarlierScore, SignableStatement
from tests.live import session_samples as samples
from tests.live.note_samples import template

ON = date(2026, 11, 22)
EARLIER = (EarlierScore(date(2026, 11, 5), 18), EarlierScore(date(2026, 11, 12), 15))
GIVEN = (3, 3, 1, 2, 1, 1, 1, 0, 0)


def with_phq9(
    answers: tuple[int | None, ...] = GIVEN, earlier: tuple[EarlierScore, ...] = EARLIER
) -> dict[str, Any]:
    """A signed note of a session in which the PHQ-9 was answered."""
    story = samples.live()
    story.happened(ev.MeasureAsked(instrument="phq9", by="therapist", earlier=earlier))
    command = wire.AnswerMeasure(instrument="phq9", answers=answers, difficulty=1)
    body = deciding.answered(story.session, "client", command, ON, "data", lambda: "m1")
    story.happened(body)
    story.later(50)
    story.did("therapist", wire.End())
    line = SignableStatement(
        id="m1",
        section="data",
        kind="measure",
        text=body.statement.text,
        author="client",
        status="accepted",
        by="client",
        goal="",
        evidence=(),
    )
    note = note_of(story.session, "s-1", [line], template().sections)
    sha256 = sha256_hex(canonical(note))
    signatures = [
        Signature(party, story.now, sha256, name="A name", intent=signing_words(party).intent)
        for party in PARTIES
    ]
    return attested(note, signatures)


def test_the_note_holds_questions_answers_codes_and_what_came_before() -> None:
    (measure,) = with_phq9()["note"]["measures"]
    assert measure["answers"][0] == {
        "item": "Little interest or pleasure in doing things",
        "loinc": "44250-9",
        "value": 3,
        "words": "Nearly every day",
    }
    assert measure["difficulty"]["words"] == "Somewhat difficult"
    assert measure["loinc"] == {"panel": "44249-1", "total": "44261-6"}
    assert (measure["total"], measure["band"]) == (12, "moderate")
    assert measure["previous"][-1] == {"on": "2026-11-12", "total": 15}
    assert (measure["on"], measure["at"]) == ("2026-11-22", "2026-11-22T15:00:00Z")


def test_asked_for_and_not_answered_is_no_part_of_the_note() -> None:
    story = samples.live()
    story.happened(ev.MeasureAsked(instrument="phq9", by="therapist"))
    assert note_of(story.session, "s-1", [], template().sections)["measures"] == []


def test_the_score_is_said_with_its_band_and_change_and_nothing_is_read_into_it() -> None:
    (score,) = scores_of(with_phq9()["note"])
    assert score.score == "12 of 27 (moderate, as published)"
    assert score.change == "3 lower than on 12 November 2026"
    assert [(point.total, point.share) for point in score.points] == [
        (18, 666),
        (15, 555),
        (12, 444),
    ]


@pytest.mark.parametrize(
    ("answers", "earlier"), [((1, None, *[0] * 7), EARLIER), (GIVEN, ())], ids=["partly", "first"]
)
def test_without_two_totals_there_is_no_change_and_no_chart(
    answers: tuple[int | None, ...], earlier: tuple[EarlierScore, ...]
) -> None:
    (score,) = scores_of(with_phq9(answers, earlier)["note"])
    assert (score.change, score.points) == ("", ())


def test_what_was_not_answered_says_so() -> None:
    (score,) = scores_of(with_phq9((1, None, *[0] * 7))["note"])
    assert score.score == "8 of 9 questions answered, so there is no total"
    assert (score.answers[1].words, score.answers[1].value) == ("not answered", "")


def test_markdown_says_score_trend_and_every_answer() -> None:
    text = markdown.made(with_phq9()).decode()
    for words in (
        "### PHQ-9: 12 of 27 (moderate, as published)",
        "3 lower than on 12 November 2026.",
        "| 5 November 2026 | 18 |",
        "| Little interest or pleasure in doing things | Nearly every day | 3 |",
        "*Added up from the answers of Sam*",
    ):
        assert words in text


@pytest.mark.parametrize("sessions", [0, 2, 12])
def test_the_page_says_the_same(sessions: int) -> None:
    earlier = tuple(EarlierScore(date(2026, 1, 2 * n + 1), 27 - n) for n in range(sessions))
    data = pdf.made(with_phq9(earlier=earlier))
    read = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    text = re.sub(r"\s+", " ", read)
    assert "12 of 27 (moderate, as published)" in text
    assert "Little interest or pleasure in doing things" in text
    assert ("lower than" in text) == bool(sessions)


def test_a_file_with_measures_is_whole_and_one_that_was_changed_is_not() -> None:
    content = with_phq9()
    assert faults(content) == ()
    content["note"]["measures"][0]["answers"][8]["value"] = 3
    assert faults(content)


def test_the_files_say_in_whose_words_it_was_asked() -> None:
    """Notes signed before that was kept say nothing of it."""
    note = with_phq9()["note"]
    (score,) = scores_of(note)
    assert score.codes.endswith("Asked in English for the USA, phqscreeners.com")
    del note["measures"][0]["version"]
    (score,) = scores_of(note)
    assert score.codes == "LOINC 44249-1, total 44261-6"
