"""Acts of consent as Consents: one for each person, purpose and time that it held. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from live.exports.fhir.values import (
    LOINC,
    Names,
    Resource,
    coding,
    concept,
    narrative,
    paragraph,
    person,
    told,
)
from live.note_words import PURPOSES, agreement, clock, date_told

_SCOPE: Final = coding(
    "http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", "Privacy Consent"
)
_PATIENT_CONSENT: Final = "59284-0"
"""LOINC. Source: the value set http://hl7.org/fhir/ValueSet/consent-category"""


@dataclass(slots=True)
class Held:
    """That a person agreed to a purpose, from one act until another, or still.

    Attributes:
        party: Who.
        purpose: To what.
        act: The act by which they agreed, as the note holds it.
        until: When it ended, or None.
        taken_back: Whether it ended because they took it back.
    """

    party: str
    purpose: str
    act: Mapping[str, Any]
    until: str | None = None
    taken_back: bool = False


def held(acts: Sequence[Mapping[str, Any]]) -> list[Held]:
    """What was agreed to and for how long, from the note's acts of consent, in order.

    Who agrees anew agrees to that alone: a purpose that is left out then ends.
    """
    found: list[Held] = []
    for act in acts:
        party, purposes = act["party"], act["purposes"]
        running = [h for h in found if h.party == party and h.until is None]
        back = act["act"] == "taken back"
        for one in running:
            ends = (one.purpose in purposes or not purposes) if back else True
            if ends:
                one.until, one.taken_back = act["at"], back
        if not back:
            found += [Held(party, purpose, act) for purpose in purposes]
    return found


def consents(names: Names, note: Mapping[str, Any]) -> Iterator[tuple[str, Resource]]:
    """The Consents of a note with their ``fullUrl``."""
    for number, one in enumerate(held(note["consents"])):
        yield names.urn("Consent", number), _consent(names, note["session"], one)


def _consent(names: Names, session: Mapping[str, Any], one: Held) -> Resource:
    act, name = one.act, told(session[one.party])
    purpose = PURPOSES.get(one.purpose, told(one.purpose))  # type: ignore[call-overload]  # a purpose of another version
    said = agreement({**act, "purposes": [one.purpose]}, name)
    ended = ""
    if one.until:
        how = "taken back" if one.taken_back else "replaced by another"
        ended = f" It was {how} on {date_told(one.until)} at {clock(one.until, seconds=True)} UTC."
    begun = act.get("agreed_on", act["at"])
    return {
        "resourceType": "Consent",
        "text": narrative(
            paragraph(f"{said}, {date_told(begun)} at {clock(act['at'], seconds=True)} UTC.{ended}")
        ),
        "status": "inactive" if one.until else "active",
        "scope": {"coding": [_SCOPE]},
        "category": [{"coding": [coding(LOINC, _PATIENT_CONSENT)]}],
        "patient": person(names, "client", session),
        "dateTime": begun,
        "performer": [person(names, one.party, session)],
        "policyRule": concept(_text(act)),
        "provision": {
            "type": "permit",
            "period": {"start": begun} | ({"end": one.until} if one.until else {}),
            "code": [concept(purpose)],
        },
    }


def _text(act: Mapping[str, Any]) -> str:
    version = act["text_version"]
    return f"conote’s text of consent, version {version}" if version else "conote’s text of consent"
