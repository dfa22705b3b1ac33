"""A session as screens show it: everything but its words. Pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from audio.types import Sound
from live import wire
from live.measures import scoring
from live.measures.instrument import Instrument, shipped
from live.measures.standing import Measure
from live.note.template import NO_TEMPLATES, Templates, TemplateSection
from live.note.thread import touched
from live.session import Session
from live.time_band import BANDS
from live.values import PARTIES, Party

NO_SOUND: Final[Mapping[Party, Sound]] = MappingProxyType({})


def listened(session: Session, now: datetime) -> timedelta:
    """How long audio was processed, pauses left out."""
    if session.started_at is None:
        return timedelta(0)
    until = session.ended_at or session.paused_at or now
    return max(timedelta(0), until - session.started_at - session.not_listening)


def view_of(
    session_id: str,
    session: Session,
    now: datetime,
    templates: Templates = NO_TEMPLATES,
    sound: Mapping[Party, Sound] = NO_SOUND,
) -> wire.View:
    """What screens show of a session at a moment.

    Args:
        session_id: Its id.
        session: The fold of its events.
        now: The moment, UTC.
        templates: The forms it can be given.
        sound: What arrives of each person: known to who hears it, and kept in no event.
    """
    assert session.created_at is not None
    return wire.View(
        session=session_id,
        state=session.state,
        therapist_name=session.therapist_name,
        client_alias=session.client_alias,
        template=session.template.id,
        templates=tuple(wire.TemplateName(form.id, form.title) for form in templates.all),
        sections=tuple(_section(section, session) for section in session.template.sections),
        goals=session.goals,
        touched=touched(session.goals, session.entries),
        created_at=session.created_at,
        started_at=session.started_at,
        ended_at=session.ended_at,
        as_of=now,
        listening=session.listening,
        listened_s=round(listened(session, now).total_seconds(), 3),
        consents={
            party: wire.ConsentView(tuple(sorted(given.purposes)), given.text_version, given.at)
            for party, given in session.consents.items()
        },
        taps=tuple(party for party in PARTIES if party in session.taps),
        sound={party: sound.get(party, "none") for party in PARTIES},
        present=tuple(party for party in PARTIES if party in session.present),
        signatures=tuple(
            wire.SignatureView(a.party, a.at, a.sha256, a.name, a.comment, a.declined)
            for a in session.signatures
        ),
        frozen=session.frozen,
        note_ready=session.note_ready,
        note_reason=session.note_reason,
        lag_s=session.lag_s,
        time_bands=BANDS,
        measures=tuple(
            _measure(instrument, session.measures.asked.get(instrument.id))
            for instrument in shipped().values()
        ),
        client_copy=session.client_copy,
        way=session.way,
        read_s=session.read_s,
        sound_s=session.sound_s,
        mode=session.mode,
        apart=tuple(party for party in PARTIES if party in session.apart),
        client_sees_note=session.sees_note("client"),
        additions=session.additions,
    )


def _measure(instrument: Instrument, measure: Measure | None) -> wire.MeasureView:
    given = None if measure is None else measure.answered
    total = None if given is None else scoring.total(instrument, given.answers)
    return wire.MeasureView(
        instrument=instrument.id,
        title=instrument.title,
        state="not_asked" if measure is None else measure.state,
        total=total,
        most=instrument.most,
        band="" if total is None else scoring.band(instrument, total),
        given=0 if given is None else sum(answer is not None for answer in given.answers),
        questions=len(instrument.items),
        on=None if given is None else given.on,
        earlier=() if measure is None else measure.earlier,
    )


def alerts_of(session: Session) -> wire.Alerts:
    """What the therapist has not seen yet. For the therapist's screens alone."""
    return wire.Alerts(
        alerts=tuple(
            wire.AlertView(alert.id, alert.at, alert.text) for alert in session.measures.alerts
        )
    )


def _section(section: TemplateSection, session: Session) -> wire.Section:
    return wire.Section(
        id=section.id,
        title=section.title,
        plain_title=section.plain_title,
        plain_title_es=section.plain_title_es,
        prompt=section.prompt,
        choices=section.choices,
        chosen=section.chosen(session.chosen),
    )
