"""What the audit is told of a session's events."""

from contextvars import copy_context
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import get_args

import pytest

from live import events as ev
from live.audit import Actor, ask_as
from live.audit.of_events import _AUDITED, UNAUDITED, act_of
from live.values import Party, Statement

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def act(body: ev.Body) -> tuple[str, Actor, str | None, str] | None:
    """What is told of an event."""
    found = act_of("s1", ev.Event(1, AT, body))
    return None if found is None else (found.action, found.actor, found.session, found.subject)


def test_every_event_is_audited_or_listed_as_nobodys_act() -> None:
    union, *_ = get_args(ev.Body)
    kinds = set(get_args(union))
    assert kinds == set(_AUDITED) | UNAUDITED
    assert not set(_AUDITED) & UNAUDITED


def test_words_names_and_questionnaires_are_not_told() -> None:
    words = "Anna afraid of heights"
    line = Statement(id="st1", section="d", kind="other", text=words, evidence=(), author="client")
    bodies: list[ev.Body] = [
        ev.Written(statement=line),
        ev.Disputed(statement="st1", by="client", words=words),
        ev.Commented(comment="c1", statement="st1", text=words, by="client"),
        ev.Signed(party="client", name=words, sha256="a" * 64, intent=words, comment=words),
        ev.Declined(party="client", sha256="a" * 64, reason=words),
        ev.Consented(party="client", purposes=("transcription",), text_version=words),
        ev.Linked(statement="st1", goal="heights", by="therapist"),
        ev.Chosen(choice="heights", values=(words,), by="therapist"),
        ev.MeasureAsked(instrument="phq9", by="therapist"),
        ev.MeasureDeclined(instrument="phq9", by="client"),
        ev.MeasureAnswered(
            instrument="phq9", answers=(3,), difficulty=2, on=AT.date(), statement=line
        ),
    ]
    for body in bodies:
        told = str(act(body))
        assert "client" in told or "clinician" in told
        assert not any(word in told for word in ("Anna", "heights", "phq9"))


def test_a_signature_names_the_hash_that_was_signed() -> None:
    signed = ev.Signed(party="therapist", name="Ada", sha256="a" * 64, intent="")
    assert act(signed) == ("note.signed", Actor("clinician"), "s1", "a" * 64)


def test_what_is_nobodys_act_leaves_no_row() -> None:
    assert act(ev.NoteReady(seconds=1.0, statements=2)) is None
    assert act(ev.Joined(party="client")) is None


def test_a_change_names_the_line_and_what_became_of_it() -> None:
    disputed = ev.Disputed(statement="st1", by="client")
    assert act(disputed) == ("note.changed", Actor("client"), "s1", "disputed:st1")


@dataclass
class Case:
    """Who asks, which party does it, who is told to have done it."""

    asks: Actor
    party: Party
    told: Actor


@pytest.mark.parametrize(
    "case",
    [
        Case(Actor("clinician", "a1"), "therapist", Actor("clinician", "a1")),
        Case(Actor("clinician", "a1"), "client", Actor("client")),
        Case(Actor("client", "c1"), "client", Actor("client", "c1")),
        Case(Actor("client", "c1"), "therapist", Actor("clinician")),
        Case(Actor("server"), "therapist", Actor("clinician")),
        Case(Actor("supervisor", "s1"), "therapist", Actor("supervisor", "s1")),
        Case(Actor("administrator", "a1"), "therapist", Actor("administrator", "a1")),
        Case(Actor("supervisor", "s1"), "client", Actor("client")),
    ],
    ids=str,
)
def test_the_account_is_told_only_of_who_did_it(case: Case) -> None:
    """A session's own tasks inherit who first opened it."""

    def as_asked() -> tuple[str, Actor, str | None, str] | None:
        ask_as(case.asks)
        return act(ev.Paused(by=case.party))

    told = copy_context().run(as_asked)
    assert told is not None
    assert told[1] == case.told
