"""Who and what took part: Patient, Practitioner, the Devices, and the Encounter. Pure.

The client is an alias and nothing else: conote knows neither a birth date nor an address.
"""

from collections.abc import Mapping
from typing import Any, Final

from live.exports.fhir.values import (
    UCUM,
    URI,
    Names,
    Resource,
    coding,
    concept,
    identity,
    narrative,
    paragraph,
    person,
    told,
    uuid_of,
)
from live.note_words import WAYS, clock, date_told, minutes_told
from live.values import folded

_ACT: Final = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
_CLASSES: Final[Mapping[str, Resource]] = {
    "telehealth, audio and video": coding(_ACT, "VR", "virtual"),
    "telehealth, audio only": coding(_ACT, "VR", "virtual"),
    "in person": coding(_ACT, "AMB", "ambulatory"),
}
_UNKNOWN: Final = coding("http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "UNK", "unknown")
_IDENTIFIERS: Final = "http://terminology.hl7.org/CodeSystem/v2-0203"
_PARTICIPATION: Final = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"


def client_identifier(session: Mapping[str, Any]) -> Resource:
    """The client's alias, under a system that is this therapist's own.

    As everywhere here, a client is known by the therapist's name and the alias.
    """
    therapist = folded(session["therapist"])
    return {
        "use": "usual",
        "type": {"coding": [coding(_IDENTIFIERS, "PI", "Patient internal identifier")]},
        "system": f"urn:uuid:{uuid_of('clients of', therapist)}",
        "value": told(session["client"]),
        "assigner": {"display": told(session["therapist"])},
    }


def patient(session: Mapping[str, Any]) -> Resource:
    """The client, under the alias."""
    alias = told(session["client"])
    return {
        "resourceType": "Patient",
        "text": narrative(paragraph(f"{alias}. This is an alias; conote knows no other name.")),
        "identifier": [client_identifier(session)],
        "name": [{"use": "anonymous", "text": alias}],
    }


def practitioner(session: Mapping[str, Any]) -> Resource:
    """The therapist."""
    name = told(session["therapist"])
    return {
        "resourceType": "Practitioner",
        "text": narrative(paragraph(name)),
        "identifier": [identity("therapist", folded(session["therapist"]))],
        "name": [{"text": name}],
    }


def assistant() -> Resource:
    """What proposed lines."""
    return _device(
        "conote’s assistant",
        "Software on the practice’s own server: it proposes lines in the speakers’ words; people "
        "keep, change or strike them.",
        identity("device", "assistant"),
    )


def signer(signature: Mapping[str, Any]) -> Resource:
    """The practice's server, which signs the record with the practice's key."""
    return _device(
        "conote’s server",
        f"The practice’s server. It signs with the practice’s key {signature['key']} (Ed25519); "
        f"its public half, raw, in base64: {signature['public']}",
        {"system": URI, "value": f"urn:uuid:{uuid_of('device', 'server', signature['key'])}"},
    )


def _device(name: str, about: str, identifier: Resource) -> Resource:
    return {
        "resourceType": "Device",
        "text": narrative(paragraph(about)),
        "identifier": [identifier],
        "deviceName": [{"name": name, "type": "user-friendly-name"}],
        "note": [{"text": about}],
    }


def encounter(names: Names, session: Mapping[str, Any]) -> Resource:
    """The session: by what means, from when to when, with whom."""
    period = period_of(session)
    minutes = session["clock_minutes"]
    means = session["modality"] or "by means that nobody stated"
    started = session["started_at"] or session["created_at"]
    about = (
        f"Session on {date_told(started)}"
        + (f" at {clock(started)} UTC" if session["started_at"] else "")
        + f", {minutes_told(minutes).lower()}, {means}. "
        f"Documented from {WAYS.get(session.get('documented_from', 'call'), 'the call')}."
    )
    made: Resource = {
        "resourceType": "Encounter",
        "text": narrative(paragraph(about)),
        "identifier": [identity("session", session["id"]), {"value": told(session["id"])}],
        "status": "finished",
        "class": _CLASSES.get(session["modality"] or "", _UNKNOWN),
        "subject": person(names, "client", session),
        "participant": [
            {
                "type": [concept("therapist", coding(_PARTICIPATION, "PPRF", "primary performer"))],
                "individual": person(names, "therapist", session),
            }
        ],
    }
    if period:
        made["period"] = period
    if minutes is not None:
        made["length"] = {"value": minutes, "unit": "min", "system": UCUM, "code": "min"}
    return made


def period_of(session: Mapping[str, Any]) -> Resource:
    """From when to when a session was, as far as that is known."""
    ends = {"start": session["started_at"], "end": session["ended_at"]}
    return {side: at for side, at in ends.items() if at}
