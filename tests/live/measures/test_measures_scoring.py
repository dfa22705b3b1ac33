"""Scores: the sum, the published band at every edge, and the sentence that says no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.measures import scoring
from live.measures.instrument import Instrument, find
from live.values import Answers, EarlierScore

PHQ9, GAD7 = find("phq9"), find("gad7")
TODAY = date(2026, 11, 26)


def adding_up_to(instrument: Instrument, total: int) -> Answers:
    """Answers with this sum."""
    answers = []
    for _ in instrument.items:
        answer = min(3, total)
        answers.append(answer)
        total -= answer
    return tuple(answers)


@pytest.mark.parametrize(
    ("instrument", "least", "most", "band"),
    [
        (PHQ9, 0, 4, "minimal"),
        (PHQ9, 5, 9, "mild"),
        (PHQ9, 10, 14, "moderate"),
        (PHQ9, 15, 19, "moderately severe"),
        (PHQ9, 20, 27, "severe"),
        (GAD7, 0, 4, "minimal"),
        (GAD7, 5, 9, "mild"),
        (GAD7, 10, 14, "moderate"),
        (GAD7, 15, 21, "severe"),
    ],
)
def test_a_band_reaches_from_edge_to_edge(
    instrument: Instrument, least: int, most: int, band: str
) -> None:
    for total in range(least, most + 1):
        assert scoring.band(instrument, total) == band
        answers = adding_up_to(instrument, total)
        assert scoring.total(instrument, answers) == total


@pytest.mark.parametrize("total", [-1, 28])
def test_there_is_no_band_outside(total: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 27"):
        scoring.band(PHQ9, total)


@given(
    st.sampled_from([PHQ9, GAD7]).flatmap(
        lambda i: st.tuples(
            st.just(i),
            st.lists(
                st.none() | st.integers(0, 3), min_size=len(i.items), max_size=len(i.items)
            ).map(tuple),
        )
    )
)
def test_the_total_is_the_sum_and_any_missing_answer_leaves_none(
    given_: tuple[Instrument, Answers],
) -> None:
    instrument, answers = given_
    total = scoring.total(instrument, answers)
    if None in answers:
        assert total is None
        assert "no total" in scoring.sentence(instrument, answers, (), TODAY)
    else:
        assert total == sum(answer or 0 for answer in answers)
        assert f"{total} of {instrument.most}" in scoring.sentence(instrument, answers, (), TODAY)


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        ((), "PHQ-9: 12 of 27 (moderate, as published)."),
        (
            (EarlierScore(date(2026, 11, 5), 20), EarlierScore(date(2026, 11, 12), 15)),
            "PHQ-9: 12 of 27 (moderate, as published), 3 lower than on 12 November.",
        ),
        (
            (EarlierScore(date(2026, 11, 12), 10),),
            "PHQ-9: 12 of 27 (moderate, as published), 2 higher than on 12 November.",
        ),
        (
            (EarlierScore(date(2025, 11, 12), 12),),
            "PHQ-9: 12 of 27 (moderate, as published), the same as on 12 November 2025.",
        ),
    ],
)
def test_the_sentence_says_score_band_and_change(
    earlier: tuple[EarlierScore, ...], said: str
) -> None:
    assert scoring.sentence(PHQ9, adding_up_to(PHQ9, 12), earlier, TODAY) == said


def test_what_is_not_whole_is_said_and_not_compared() -> None:
    answers = (1, 1, None, 0, 0, 0, None, 0, 0)
    earlier = (EarlierScore(date(2026, 11, 12), 10),)
    assert scoring.sentence(PHQ9, answers, earlier, TODAY) == (
        "PHQ-9: 7 of 9 questions answered, so there is no total."
    )


@pytest.mark.parametrize(("answer", "alerting"), [(None, None), (0, None), (1, 1), (2, 2), (3, 3)])
def test_item_9_above_none_is_shown_at_once(answer: int | None, alerting: int | None) -> None:
    assert scoring.alerting(PHQ9, (3, 3, 3, 3, 3, 3, 3, 3, answer)) == alerting


@given(st.tuples(*[st.none() | st.integers(0, 3)] * 7))
def test_no_answer_to_the_gad_7_alerts(answers: Answers) -> None:
    assert scoring.alerting(GAD7, answers) is None


def test_an_alert_says_what_was_answered_and_no_more() -> None:
    assert scoring.alert_text(PHQ9, 1) == (
        "PHQ-9 item 9 (thoughts of being better off dead or of hurting yourself): “several days”"
    )
