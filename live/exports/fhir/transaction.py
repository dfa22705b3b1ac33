"""What is sent to a chart system: a DocumentReference with the note, in one transaction. Pure.

Chart systems keep notes as DocumentReferences (IHE MHD, US Core), and have their own patients and
encounters. So what is sent is small: the reference, with the PDF and the whole FHIR document inside
it, and who it is about and by unless the chart system's own patient is named. Everything is created
only if nothing of that identifier is there (``ifNoneExist``): sent twice, it is there once.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from live.exports.fhir import people
from live.exports.fhir.document import last_moment, version_of
from live.exports.fhir.files import PROGRESS_NOTE, File, attachment, signed_by_therapist
from live.exports.fhir.values import (
    LOINC,
    Names,
    Resource,
    coding,
    concept,
    hash_name,
    identity,
    narrative,
    paragraph,
    person,
)
from live.values import Content


@dataclass(frozen=True, slots=True, repr=False)
class Parcel(Content):
    """What goes to a FHIR server.

    Attributes:
        kind: The resource that it becomes there: how it is looked for.
        identifier: "system|value" by which it is found again.
        path: Where it is posted, under the server's base address.
        body: The Bundle.
    """

    kind: str
    identifier: str
    path: str
    body: Resource

    @property
    def condition(self) -> str:
        """The query that finds it."""
        return f"identifier={quote(self.identifier, safe='')}"


def whole_document(document: Resource) -> Parcel:
    """The document itself, as servers take it that keep Bundles: ``POST [base]/Bundle``."""
    return Parcel("Bundle", _token(document["identifier"]), "Bundle", document)


def transaction(attested: Mapping[str, Any], files: tuple[File, ...], patient: str = "") -> Parcel:
    """A DocumentReference with these files in it, as a transaction.

    Args:
        attested: The signed note.
        files: Its forms, the one for people first.
        patient: The chart system's own patient, as "Patient/123"; "" looks for one by alias.
    """
    names = Names(attested["record_sha256"])
    session = attested["note"]["session"]
    reference = _reference(names, attested, files)
    entries = [
        _entry(
            names.urn("Practitioner"),
            people.practitioner(session),
            identity_of=people.practitioner(session)["identifier"][0],
        )
    ]
    if patient:
        reference["subject"] = {"reference": patient}
    else:
        found = people.patient(session)
        entries.append(_entry(names.urn("Patient"), found, identity_of=found["identifier"][0]))
    master = reference["masterIdentifier"]
    entries.append(_entry(names.urn("DocumentReference"), reference, identity_of=master))
    body = {"resourceType": "Bundle", "type": "transaction", "entry": entries}
    return Parcel("DocumentReference", _token(master), "", body)


def _reference(names: Names, attested: Mapping[str, Any], files: tuple[File, ...]) -> Resource:
    session, at = attested["note"]["session"], last_moment(attested)
    version, before = version_of(attested)
    made: Resource = {
        "resourceType": "DocumentReference",
        "text": narrative(paragraph("Session note, signed.")),
        "masterIdentifier": identity("document reference", names.record, version),
        "identifier": [hash_name(file.data) for file in files],
        "status": "current",
        "docStatus": "amended" if before else "final",
        "type": concept("Progress note", coding(LOINC, PROGRESS_NOTE)),
        "subject": person(names, "client", session),
        "date": at,
        "author": [person(names, "therapist", session)],
        "description": "Session note, signed",
        "content": [
            {"attachment": attachment(file, at) | {"data": base64.b64encode(file.data).decode()}}
            for file in files
        ],
    }
    ends = {"start": session["started_at"], "end": session["ended_at"]}
    if period := {side: moment for side, moment in ends.items() if moment}:
        made["context"] = {"period": period}
    if signed_by_therapist(attested):
        made["authenticator"] = person(names, "therapist", session)
    if before:  # the note as it was sent before, if it was
        target = {
            "type": "DocumentReference",
            "identifier": identity("document reference", names.record, before),
        }
        made["relatesTo"] = [{"code": "replaces", "target": target}]
    return made


def _entry(url: str, resource: Resource, identity_of: Resource) -> Resource:
    condition = f"identifier={quote(_token(identity_of), safe='')}"
    kind = resource["resourceType"]
    return {
        "fullUrl": url,
        "resource": resource,
        "request": {"method": "POST", "url": kind, "ifNoneExist": condition},
    }


def _token(identifier: Resource) -> str:
    return f"{identifier['system']}|{identifier['value']}"
