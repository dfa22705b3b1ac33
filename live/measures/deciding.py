"""Whether a person may ask for, answer or decline a questionnaire, and the event of it. Pure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from live import commands
from live import events as ev
from live.deciding import may_write
from live.errors import BadInput, NotAllowed, NotFound, WrongState
from live.measures import scoring
from live.measures.instrument import Instrument, find
from live.measures.standing import Measure
from live.session import Session
from live.values import EarlierScore, Party, SessionState, Statement

_OPEN: Final[frozenset[SessionState]] = frozenset({"live", "paused", "review"})
"""States in which a questionnaire can be asked for, answered and declined."""


def asked(
    session: Session,
    party: Party,
    command: commands.AskMeasure,
    earlier: tuple[EarlierScore, ...] = (),
) -> ev.MeasureAsked:
    """Put a questionnaire before the client; also once more, after it was answered or declined.

    Args:
        session: The session as it is.
        party: Who asks.
        command: Which.
        earlier: The client's earlier totals, oldest first.

    Raises:
        NotAllowed: If it is not the therapist who asks.
        WrongState: If it cannot be asked for now, or is before the client already.
        NotFound: If there is no such questionnaire.
    """
    _only(party, "therapist", command.type)
    instrument = find(command.instrument)
    _must_be_open(session, command.type)
    if _measure(session, instrument).state == "asked":
        raise WrongState(
            f"expected a measure that is not before the client, {instrument.title} is: wait for "
            "the answer"
        )
    return ev.MeasureAsked(instrument=instrument.id, by=party, earlier=earlier)


def answered(
    session: Session,
    party: Party,
    command: commands.AnswerMeasure,
    on: date,
    section: str,
    new_id: Callable[[], str],
) -> ev.MeasureAnswered:
    """Take the client's answers, and say what they add up to.

    The statement of answers given before is updated; if a person changed it, disputed it or took
    it out, it is left alone and a new one stands beside it.

    Args:
        session: The session as it is.
        party: Who answers.
        command: The answers.
        on: The day, where the server is.
        section: Id of the section in which the note holds measures.
        new_id: Makes a statement's name.

    Raises:
        NotAllowed: If it is not the client who answers.
        WrongState: If it cannot be answered now, or was not asked for.
        NotFound: If there is no such questionnaire.
        BadInput: If there are more or fewer answers than questions, or answers that are not
            offered, or none at all.
    """
    _only(party, "client", command.type)
    instrument = find(command.instrument, command.language)
    _must_be_open(session, command.type)
    _must_fit(instrument, command)
    measure = _asked_for(session, instrument)
    text = scoring.sentence(instrument, command.answers, measure.earlier, on)
    before = _untouched(session, measure)
    if before is not None:
        statement = replace(before, text=text)
    else:
        statement = Statement(new_id(), section, "measure", text, (), "client")
    return ev.MeasureAnswered(
        instrument=instrument.id,
        answers=command.answers,
        difficulty=command.difficulty,
        on=on,
        statement=statement,
        language=instrument.language,
    )


def declined(
    session: Session, party: Party, command: commands.DeclineMeasure
) -> ev.MeasureDeclined:
    """Take the client's no.

    Raises:
        NotAllowed: If it is not the client who declines.
        WrongState: If it is not before the client now.
        NotFound: If there is no such questionnaire.
    """
    _only(party, "client", command.type)
    instrument = find(command.instrument)
    _must_be_open(session, command.type)
    if _measure(session, instrument).state != "asked":
        raise WrongState("expected a measure that waits for an answer, got one that does not")
    return ev.MeasureDeclined(instrument=instrument.id, by=party)


def seen(session: Session, party: Party, command: commands.AcknowledgeAlert) -> ev.AlertSeen:
    """Put an alert away; in any state of the session.

    Raises:
        NotAllowed: If it is not the therapist who saw it.
        NotFound: If there is no such alert, or it was put away before.
    """
    _only(party, "therapist", command.type)
    if not any(alert.id == command.alert for alert in session.measures.alerts):
        raise NotFound("expected the id of an alert that stands, got another")
    return ev.AlertSeen(alert=command.alert, by=party)


def _only(party: Party, wanted: Party, what: str) -> None:
    if party != wanted:
        raise NotAllowed(f"{what!r} is the {wanted}'s to say")


def _must_be_open(session: Session, what: str) -> None:
    if session.state not in _OPEN:
        wanted = " or ".join(sorted(_OPEN))
        raise WrongState(f"{what!r} expects the session {wanted}, it is {session.state}")
    may_write(session)


def _measure(session: Session, instrument: Instrument) -> Measure:
    return session.measures.asked.get(instrument.id, Measure(instrument.id, "not_asked"))


def _asked_for(session: Session, instrument: Instrument) -> Measure:
    measure = _measure(session, instrument)
    if measure.state == "not_asked":
        raise WrongState("expected a measure that the therapist asked for, got another")
    return measure


def _untouched(session: Session, measure: Measure) -> Statement | None:
    """The statement of the answers given before, if no person changed or refused it."""
    if measure.answered is None:
        return None
    entry = session.entries[measure.answered.statement]
    return entry.statement if entry.status == "accepted" else None


def _must_fit(instrument: Instrument, command: commands.AnswerMeasure) -> None:
    questions = len(instrument.items)
    if len(command.answers) != questions:
        raise BadInput(
            f"expected {questions} answers to {instrument.title}, got {len(command.answers)}"
        )
    highest = len(instrument.answers) - 1
    given = [answer for answer in command.answers if answer is not None]
    if any(answer > highest for answer in given):
        raise BadInput(f"expected answers from 0 to {highest}, got a higher one")
    if not given:
        raise BadInput("expected at least one answer, got none: 'decline_measure' says no")
    if command.difficulty is not None and command.difficulty >= len(instrument.difficulty.answers):
        raise BadInput("expected one of the answers on difficulty, got a higher one")
