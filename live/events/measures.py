"""Questionnaires: asked for, answered or not; and what of it the therapist has seen."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from live.values import Answers, Content, EarlierScore, Language, Party, Statement


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeasureAsked(Content):
    """The therapist put a questionnaire before the client.

    Attributes:
        instrument: Which, by id.
        by: Who asked.
        earlier: The client's totals of earlier sessions, oldest first, as they were found
            when it was asked: what the note compares with does not change afterwards.
    """

    type: Literal["measure_asked"] = "measure_asked"
    instrument: str
    by: Party
    earlier: tuple[EarlierScore, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeasureAnswered(Content):
    """The client answered a questionnaire. Answered again, the later answers count.

    Attributes:
        instrument: Which, by id.
        answers: One an item.
        difficulty: Answer to the question after the items; None: not answered or not asked.
        on: The day, where the server is.
        statement: What the note says of it. One with the id of an earlier statement takes
            its place.
        language: In which it was asked.
    """

    type: Literal["measure_answered"] = "measure_answered"
    instrument: str
    answers: Answers
    difficulty: int | None
    on: date
    statement: Statement
    language: Language = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureDeclined:
    """The client chose not to answer a questionnaire."""

    type: Literal["measure_declined"] = "measure_declined"
    instrument: str
    by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSeen:
    """The therapist has seen an alert. No screen of the client is told.

    Attributes:
        alert: Number of the event whose answer it was about.
        by: Who saw it.
    """

    type: Literal["alert_seen"] = "alert_seen"
    alert: int
    by: Party
