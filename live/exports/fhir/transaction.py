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
from live.exports.fhir.document import version_of
from live.exports.fhir.files import File, attachment, reference
from live.exports.fhir.values import (
    Names,
    Resource,
    hash_name,
    identity,
    last_moment,
    narrative,
    paragraph,
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
        return _condition(self.identifier)


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
    note = _reference(names, attested, files)
    entries = [_entry(names.urn("Practitioner"), people.practitioner(session))]
    if patient:
        note["subject"] = {"reference": patient}
    else:
        entries.append(_entry(names.urn("Patient"), people.patient(session)))
    entries.append(_entry(names.urn("DocumentReference"), note))
    body = {"resourceType": "Bundle", "type": "transaction", "entry": entries}
    return Parcel("DocumentReference", _token(note["masterIdentifier"]), "", body)


def _reference(names: Names, attested: Mapping[str, Any], files: tuple[File, ...]) -> Resource:
    at = last_moment(attested)
    version, before = version_of(attested)
    made = reference(names, attested, at) | {
        "text": narrative(paragraph("Session note, signed.")),
        "masterIdentifier": identity("document reference", names.record, version),
        "identifier": [hash_name(file.data) for file in files],
        "description": "Session note, signed",
        "content": [
            {"attachment": attachment(file, at) | {"data": base64.b64encode(file.data).decode()}}
            for file in files
        ],
    }
    if period := people.period_of(attested["note"]["session"]):
        made["context"] = {"period": period}
    if before:  # the note as it was sent before, if it was
        target = {
            "type": "DocumentReference",
            "identifier": identity("document reference", names.record, before),
        }
        made["relatesTo"] = [{"code": "replaces", "target": target}]
    return made


def _entry(url: str, resource: Resource) -> Resource:
    own = resource.get("masterIdentifier") or resource["identifier"][0]
    kind, condition = resource["resourceType"], _condition(_token(own))
    return {
        "fullUrl": url,
        "resource": resource,
        "request": {"method": "POST", "url": kind, "ifNoneExist": condition},
    }


def _condition(token: str) -> str:
    return f"identifier={quote(token, safe='')}"


def _token(identifier: Resource) -> str:
    return f"{identifier['system']}|{identifier['value']}"
