"""The facts of a session as its note carries them: from events and statements. Pure."""

import math
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from live.note import facts
from live.note.checks import topics_given
from live.session import Agreement, Session
from live.time_band import band_of, minutes
from live.values import SAMPLE_RATE, Modality

PLATFORM: Final = "conote"
MODALITY: Final = "telehealth, audio and video"
MODALITIES: Final[Mapping[Modality, str]] = {
    "video": "telehealth, audio and video",
    "audio": "telehealth, audio only",
    "in_person": "in person",
}
"""How two people met, who met elsewhere, in the therapist's word."""

STATED: Final = "see statements"
NOT_STATED: Final = "not stated this session"
"""Said of what nobody stated: nothing is filled in for it."""


def session_facts(session: Session, session_id: str, modality: str) -> dict[str, Any]:
    """Who, when, how long, by what means, and what failed on the way."""
    listened = lasted = None
    if session.started_at and session.ended_at:
        clock = session.ended_at - session.started_at
        listened = max(clock - session.not_listening, timedelta(0))
        lasted = minutes(session, session.ended_at)
    if session.way != "call":  # the clock is the therapist's word; what was listened to is not
        listened = timedelta(seconds=session.read_s) if session.way == "recording" else None
    return {
        "id": session_id,
        "client": session.client_alias,
        "therapist": session.therapist_name,
        "template": session.template.id,
        "created_at": iso(session.created_at),
        "started_at": iso(session.started_at),
        "ended_at": iso(session.ended_at),
        "clock_minutes": lasted,
        "listened_minutes": None if listened is None else int(listened.total_seconds() // 60),
        "time_band": None if lasted is None else time_band(lasted),
        # What was held elsewhere is known by the therapist's word, or not.
        "documented_from": session.way,
        "mode": session.mode_now,
        "modality": _modality(session, modality),
        "platform": PLATFORM if session.way == "call" else None,
        # Rounded up: a loss of less than a second is still a loss.
        "sound_lost_seconds": math.ceil(session.lost_s),
        "interruptions": [
            {"party": broke.party, "at": iso(broke.at), "until": iso(broke.until)}
            for broke in session.breaks
        ],
    }


def _modality(session: Session, in_a_call: str) -> str | None:
    if session.way == "call":  # before anybody was heard, nothing is known about it
        return in_a_call if session.started_at else None
    return MODALITIES[session.modality] if session.modality else None


def time_band(minutes: int) -> dict[str, str] | None:
    """The psychotherapy time band that the clock supports, in words; None under 16 minutes.

    Args:
        minutes: Whole minutes from start to end, rounded down: never a higher band.
    """
    band = band_of(minutes)
    if band is None:
        return None
    span = f"{band.least} minutes and over" if band.most is None else None
    return {"cpt": band.cpt, "minutes": span or f"{band.least}–{band.most} minutes"}


def stated(session: Session, kept: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Which facts the statements of the note give, by their topic.

    Args:
        session: Knows what each was first put down as, which tells what it is about.
        kept: Id and text of each statement in the note.
    """
    given: set[facts.Topic] = set()
    for name, text in kept:
        if name in session.entries:
            given |= topics_given(session.entries[name], text)
    return {topic: STATED if topic in given else NOT_STATED for topic in facts.NAMES}


def consents(session: Session) -> list[dict[str, Any]]:
    """Every act of consent, in order."""
    names = {"therapist": session.therapist_name, "client": session.client_alias}
    return [
        {
            "party": act.party,
            "name": names[act.party],
            "act": "taken back" if act.taken_back else "agreed",
            "purposes": list(act.purposes),
            "text_version": act.text_version,
            "at": iso(act.at),
            **_attested(act),
        }
        for act in session.agreed
    ]


def taken_back(session: Session) -> list[dict[str, Any]]:
    """Every stretch that was taken back, in the order of the taking: no word of it is kept.

    A transcript that was brought has no clock: where in it and how long, nobody knows.
    """
    names = {"therapist": session.therapist_name, "client": session.client_alias}
    timed = session.way != "transcript"
    return [
        {
            "by": stone.by,
            "name": names[stone.by],
            "at": iso(stone.at),
            "start_ms": stone.start * 1_000 // SAMPLE_RATE if timed else None,
            "end_ms": stone.end * 1_000 // SAMPLE_RATE if timed else None,
        }
        for stone in session.struck
    ]


def _attested(act: Agreement) -> dict[str, str]:
    """On whose word it stands that they agreed, and on which day, if they did not say so here."""
    if act.agreed_on is None:
        return {}
    return {"attested_by": "therapist", "agreed_on": act.agreed_on.isoformat()}


def iso(at: datetime | None) -> str | None:
    """A moment in UTC with whole seconds: what people can read and compare."""
    if at is None:
        return None
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
