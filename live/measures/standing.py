"""Where each questionnaire of a session stands: the fold of its events. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from live.events.measures import AlertSeen, MeasureAnswered, MeasureAsked, MeasureDeclined
from live.measures import scoring
from live.measures.instrument import find
from live.values import Answers, Content, EarlierScore, Language, MeasureState

Body = MeasureAsked | MeasureAnswered | MeasureDeclined | AlertSeen


@dataclass(frozen=True, slots=True, repr=False)
class Answered(Content):
    """The client's answers that count: the last ones.

    Attributes:
        answers: One an item.
        difficulty: Answer to the question after the items, or None.
        at: UTC.
        on: The day, where the server is.
        statement: Id of the statement that says so in the note.
        language: In which it was asked.
    """

    answers: Answers
    difficulty: int | None
    at: datetime
    on: date
    statement: str
    language: Language = "en"


@dataclass(frozen=True, slots=True, repr=False)
class Measure(Content):
    """One questionnaire. ``answered`` stays while it is asked again or declined later."""

    instrument: str
    state: MeasureState
    earlier: tuple[EarlierScore, ...] = ()
    answered: Answered | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Alert(Content):
    """An answer that the therapist has not seen yet.

    Attributes:
        id: Number of the event that brought it.
        instrument: Which questionnaire, by id.
        answer: What was answered to the item of its alert.
        at: UTC.
    """

    id: int
    instrument: str
    answer: int
    at: datetime

    @property
    def text(self) -> str:
        """What was answered, in words."""
        return scoring.alert_text(find(self.instrument), self.answer)


_NONE: Final[Mapping[str, Measure]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, repr=False)
class Measures(Content):
    """The questionnaires of a session.

    Attributes:
        asked: Those that were asked for, by id, in the order of asking.
        alerts: What the therapist has not seen yet, oldest first.
    """

    asked: Mapping[str, Measure] = field(default_factory=lambda: _NONE)
    alerts: tuple[Alert, ...] = ()


def folded(measures: Measures, body: Body, seq: int, at: datetime) -> Measures:
    """Fold one event in. ``seq`` is its number."""
    if isinstance(body, AlertSeen):
        return replace(
            measures, alerts=tuple(alert for alert in measures.alerts if alert.id != body.alert)
        )
    before = measures.asked.get(body.instrument, Measure(body.instrument, "not_asked"))
    alerts = measures.alerts
    if isinstance(body, MeasureAsked):
        now = replace(before, state="asked", earlier=body.earlier)
    elif isinstance(body, MeasureAnswered):
        given = Answered(
            body.answers, body.difficulty, at, body.on, body.statement.id, body.language
        )
        now = replace(before, state="answered", answered=given)
        alerts = _alerted(alerts, body, seq, at)
    else:
        now = replace(before, state="declined")
    return Measures(MappingProxyType({**measures.asked, body.instrument: now}), alerts)


def _alerted(
    alerts: tuple[Alert, ...], body: MeasureAnswered, seq: int, at: datetime
) -> tuple[Alert, ...]:
    """An alert stays until it is seen, whatever is answered later; the same one is not repeated."""
    answer = scoring.alerting(find(body.instrument), body.answers)
    if answer is None or any((a.instrument, a.answer) == (body.instrument, answer) for a in alerts):
        return alerts
    return (*alerts, Alert(seq, body.instrument, answer, at))
