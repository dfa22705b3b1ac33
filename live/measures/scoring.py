"""What answers add up to, and the sentence that says so. Pure; nothing is read into them.

A score says "12 of 27 (moderate, as published)": the number, and the name its authors gave to
that range. What it means for this person is for people to say.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from live.measures.instrument import Instrument
from live.values import Answers, EarlierScore

_MONTHS: Final = (
    "January February March April May June July August September October November December"
).split()


def total(instrument: Instrument, answers: Answers) -> int | None:
    """The sum of the answers; None unless every item was answered."""
    given = [answer for answer in answers if answer is not None]
    return sum(given) if len(given) == len(instrument.items) else None


def band(instrument: Instrument, total: int) -> str:
    """The name of the range a total lies in, as published.

    Raises:
        ValueError: If there is no such total.
    """
    if not 0 <= total <= instrument.most:
        raise ValueError(f"expected a total from 0 to {instrument.most}, got {total}")
    return [band.name for band in instrument.bands if band.least <= total][-1]


def sentence(
    instrument: Instrument, answers: Answers, earlier: Sequence[EarlierScore], today: date
) -> str:
    """What the note says of the answers.

    Args:
        instrument: Which questionnaire.
        answers: One for each item.
        earlier: The client's earlier totals, oldest first.
        today: The day of the answers: the year of another is named only if it differs.
    """
    score = total(instrument, answers)
    if score is None:
        given = sum(answer is not None for answer in answers)
        return (
            f"{instrument.title}: {given} of {len(instrument.items)} questions answered, "
            "so there is no total."
        )
    name = band(instrument, score)
    said = f"{instrument.title}: {score} of {instrument.most} ({name}, as published)"
    if earlier:
        said += f", {change(score, earlier[-1].total)} on {day(earlier[-1].on, today)}"
    return f"{said}."


def change(score: int, before: int) -> str:
    """How a total compares with an earlier one, e.g. "3 lower than"."""
    if score == before:
        return "the same as"
    return f"{abs(score - before)} {'higher' if score > before else 'lower'} than"


def day(on: date, today: date | None = None) -> str:
    """A day in words; its year only if it is not that of ``today``."""
    words = f"{on.day} {_MONTHS[on.month - 1]}"
    return words if today is not None and on.year == today.year else f"{words} {on.year}"


def alerting(instrument: Instrument, answers: Answers) -> int | None:
    """The answer that the therapist is to see at once; None if there is none."""
    if instrument.alert is None:
        return None
    return answers[instrument.alert.item - 1] or None


def alert_text(instrument: Instrument, answer: int) -> str:
    """What was answered to the item of the alert; never what it may mean."""
    rule = instrument.alert
    assert rule is not None
    words = instrument.answers[answer].lower()
    return f"{instrument.title} item {rule.item} ({rule.about}): “{words}”"
