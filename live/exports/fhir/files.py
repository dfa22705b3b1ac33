"""The note's other forms within the document: a DocumentReference and a Binary for each. Pure.

R4 defines ``Attachment.hash`` as SHA-1. SHA-256 stands as the DocumentReference's identifier, as
a URI (RFC 6920), so that no extension of our own is needed.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

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

PROGRESS_NOTE: Final = "11506-3"
"""LOINC. Source: the value set http://hl7.org/fhir/ValueSet/c80-doc-typecodes"""


@dataclass(frozen=True, slots=True, repr=False)
class File(Content):
    """A form of the note as a file.

    Attributes:
        form: "pdf" or "json".
        title: For people.
        content_type: Its media type.
        data: Its bytes.
    """

    form: str
    title: str
    content_type: str
    data: bytes


def binary(file: File) -> Resource:
    """The file's bytes. A Binary has no narrative."""
    return {
        "resourceType": "Binary",
        "contentType": file.content_type,
        "data": base64.b64encode(file.data).decode(),
    }


def attachment(file: File, created: str) -> Resource:
    """What the file is, without its bytes."""
    # SHA-1 is R4's definition of this element; it protects nothing here.
    sha1 = hashlib.sha1(file.data, usedforsecurity=False).digest()
    return {
        "contentType": file.content_type,
        "size": len(file.data),
        "hash": base64.b64encode(sha1).decode(),
        "title": file.title,
        "creation": created,
    }


def document_reference(names: Names, attested: Mapping[str, Any], file: File, at: str) -> Resource:
    """What the file is, whose, and by whom it was signed.

    Args:
        names: Of the record.
        attested: The signed note.
        file: Its form.
        at: When the last person answered or added something.
    """
    session = attested["note"]["session"]
    sha256 = hashlib.sha256(file.data).hexdigest()
    content = attachment(file, at) | {"url": names.urn("Binary", file.form)}
    made: Resource = {
        "resourceType": "DocumentReference",
        "text": narrative(paragraph(f"{file.title}. {len(file.data)} bytes, SHA-256 {sha256}.")),
        "masterIdentifier": identity("file", names.record, file.form, str(sha256)),
        "identifier": [hash_name(file.data)],
        "status": "current",
        "docStatus": "amended" if attested.get("additions") else "final",
        "type": concept("Progress note", coding(LOINC, PROGRESS_NOTE)),
        "subject": person(names, "client", session),
        "date": at,
        "author": [person(names, "therapist", session)],
        "description": file.title,
        "content": [{"attachment": content}],
        "context": {"encounter": [names.to("Encounter")]},
    }
    ends = {"start": session["started_at"], "end": session["ended_at"]}
    if period := {side: moment for side, moment in ends.items() if moment}:
        made["context"]["period"] = period
    if signed_by_therapist(attested):
        made["authenticator"] = person(names, "therapist", session)
    return made


def signed_by_therapist(attested: Mapping[str, Any]) -> bool:
    """Whether the therapist is among those who signed."""
    return any(a["party"] == "therapist" and not a["declined"] for a in attested["attestations"])
