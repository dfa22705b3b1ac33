"""The note's other forms within the document: a DocumentReference and a Binary for each. Pure.

R4 defines ``Attachment.hash`` as SHA-1. SHA-256 stands as the DocumentReference's identifier, as
a URI (RFC 6920), so that no extension of our own is needed.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from live.exports.fhir.people import period_of
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
    sha256 = hashlib.sha256(file.data).hexdigest()
    content = attachment(file, at) | {"url": names.urn("Binary", file.form)}
    period = period_of(attested["note"]["session"])
    return reference(names, attested, at) | {
        "text": narrative(paragraph(f"{file.title}. {len(file.data)} bytes, SHA-256 {sha256}.")),
        "masterIdentifier": identity("file", names.record, file.form, sha256),
        "identifier": [hash_name(file.data)],
        "description": file.title,
        "content": [{"attachment": content}],
        "context": {"encounter": [names.to("Encounter")]} | ({"period": period} if period else {}),
    }


def reference(names: Names, attested: Mapping[str, Any], at: str) -> Resource:
    """What every DocumentReference of a note says: of whom, by whom, and how it stands.

    Args:
        names: Of the record.
        attested: The signed note.
        at: When the last person answered or added something.
    """
    session = attested["note"]["session"]
    therapist = person(names, "therapist", session)
    signed = {answer["party"] for answer in attested["attestations"] if not answer["declined"]}
    made: Resource = {
        "resourceType": "DocumentReference",
        "status": "current",
        "docStatus": "amended" if attested.get("additions") else "final",
        "type": concept("Progress note", coding(LOINC, PROGRESS_NOTE)),
        "subject": person(names, "client", session),
        "date": at,
        "author": [therapist],
    }
    return made | ({"authenticator": therapist} if "therapist" in signed else {})
