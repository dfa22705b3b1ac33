"""What both people agree to at a moment, by purpose, and what may be done because of it. Pure.

Each purpose stands by itself: who does not want the note written together may still be
listened to, and the other way round. What takes two is done only while both agree to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from live import events as ev
from live.values import PARTIES, Party, Purpose

TOLD_AS_ONE: Final = frozenset(
    {"2026-11-1", "2026-11-1-remote", "2026-11-1-es", "2026-11-1-es-remote"}
)
"""Texts that spoke of one note which both see and change, and did not ask about that apart: who
agreed to one of them agreed to that."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What one person agreed to, and when (UTC)."""

    purposes: frozenset[Purpose]
    text_version: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Agreement:
    """One act of consent, for the record: to what, or that it was taken back.

    ``purposes`` of what was taken back: those; none: all. ``agreed_on`` is the day on which they
    agreed, if the therapist attested that later.
    """

    party: Party
    purposes: tuple[Purpose, ...]
    text_version: str
    at: datetime
    taken_back: bool = False
    agreed_on: date | None = None


Consents = Mapping[Party, Consent]
"""By person; absent if not given, or if all of it was taken back."""

NO_CONSENTS: Final[Consents] = MappingProxyType({})


def both_agree(consents: Consents, purpose: Purpose) -> bool:
    """Whether both agree to a purpose now."""
    return all(party in consents and purpose in consents[party].purposes for party in PARTIES)


def something_together(consents: Consents) -> bool:
    """Whether there is anything to begin: being listened to, or writing the note together."""
    return both_agree(consents, "transcription") or both_agree(consents, "collaboration")


def after(
    consents: Consents, body: ev.Consented | ev.ConsentRevoked, at: datetime
) -> tuple[Consents, Agreement]:
    """The consents after an act of consent, and the act as the record keeps it."""
    now = dict(consents)
    if isinstance(body, ev.Consented):
        purposes = frozenset(body.purposes)
        if body.text_version in TOLD_AS_ONE and purposes:
            purposes |= {"collaboration"}
        now[body.party] = Consent(purposes, body.text_version, at)
        act = Agreement(body.party, body.purposes, body.text_version, at)
        return MappingProxyType(now), act
    before = now.pop(body.party, None)
    version = before.text_version if before else ""
    left = before.purposes - set(body.purposes) if before and body.purposes else frozenset()
    if before and left:
        now[body.party] = Consent(left, version, before.at)
    act = Agreement(body.party, body.purposes, version, at, taken_back=True)
    return MappingProxyType(now), act


def attested(body: ev.Brought, at: datetime) -> tuple[Consents, tuple[Agreement, ...]]:
    """What both had agreed to before a session was brought, by the therapist's word; the acts."""
    if not body.purposes:
        return NO_CONSENTS, ()
    given = Consent(frozenset(body.purposes), body.text_version, at)
    acts = tuple(
        Agreement(party, body.purposes, body.text_version, at, agreed_on=body.agreed_on)
        for party in PARTIES
    )
    return MappingProxyType(dict.fromkeys(PARTIES, given)), acts
