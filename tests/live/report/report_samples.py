"""Figures of some sessions, as a practice would have them."""

from dataclasses import replace
from datetime import date, timedelta

from live.feedback import KindFigures, PartyFigures, SessionFigures

FIRST = SessionFigures(
    day=date(2026, 11, 2),
    outcome="signed",
    template="dap",
    minutes=50,
    words=180,
    statements=12,
    kinds=(
        KindFigures("symptom", accepted=4, edited=2, rejected=1, pencil=1, changed=30, length=120),
        KindFigures("intervention", accepted=3),
        KindFigures("plan", accepted=1, edited=1, disputed=1, changed=9, length=40),
    ),
    therapist=PartyFigures(written=1, touched=9, typed=60, signed_after=2.5),
    client=PartyFigures(written=1, touched=4, typed=40, signed_after=1.5),
)


def some() -> list[SessionFigures]:
    """Ten sessions, a day apart; the last two were not signed by the client, or put aside."""
    signed = [
        replace(
            FIRST,
            day=FIRST.day + timedelta(days=n),
            therapist=replace(FIRST.therapist, signed_after=2.5 + n),
        )
        for n in range(8)
    ]
    declined = replace(
        FIRST,
        day=date(2026, 11, 10),
        outcome="declined",
        client=PartyFigures(signed_after=4.0),
    )
    aside = replace(
        FIRST,
        day=date(2026, 11, 11),
        outcome="unsigned",
        therapist=PartyFigures(touched=2),
        client=PartyFigures(),
    )
    return [aside, *signed, declined]
