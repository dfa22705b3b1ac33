"""The document: a Bundle with the Composition first and everything that it names. Pure."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from live.exports import bundle
from live.exports.fhir import people
from live.exports.fhir.composition import composition
from live.exports.fhir.consents import consents
from live.exports.fhir.files import File, binary, document_reference
from live.exports.fhir.measures import observations
from live.exports.fhir.plan import care_plan, goals
from live.exports.fhir.provenance import provenances, written
from live.exports.fhir.values import Names, Resource, identity, last_moment
from live.exports.sheet import Sheet, sheet_of


def made(attested: Mapping[str, Any], pdf: bytes) -> bytes:
    """The signed note as FHIR JSON, UTF-8, with PDF and JSON within it.

    Args:
        attested: From ``live.signing.additions.sealed``.
        pdf: The same as PDF.
    """
    return as_json(document(attested, files_of(attested, pdf)))


def as_json(made: Resource) -> bytes:
    """A resource as a file."""
    return json.dumps(made, ensure_ascii=False, indent=1).encode() + b"\n"


def files_of(attested: Mapping[str, Any], pdf: bytes) -> tuple[File, ...]:
    """The note's other forms, as they go into the document."""
    return (
        File("pdf", "Session note, signed (PDF)", "application/pdf", pdf),
        File("json", "Session note, signed (JSON)", "application/json", bundle.made(attested)),
    )


def version_of(attested: Mapping[str, Any]) -> tuple[str, str]:
    """Which state of a record this is, and which it takes the place of; "" for the first.

    With each thing that is added it is another document of the same note.
    """
    states = ["as signed", *(addition["sha256"] for addition in attested.get("additions", ()))]
    return states[-1], states[-2] if len(states) > 1 else ""


def document(attested: Mapping[str, Any], files: tuple[File, ...]) -> Resource:
    """The document as a Bundle.

    Args:
        attested: From ``live.signing.additions.sealed``.
        files: The note's other forms, which go with it.
    """
    names = Names(attested["record_sha256"])
    signed = max(answer["at"] for answer in attested["attestations"])
    last, sheet = last_moment(attested), sheet_of(attested)
    beside = dict(_beside(names, attested, sheet, files, (signed, last)))
    found: dict[str, list[str]] = {
        kind: [urn for urn, resource in beside.items() if resource["resourceType"] == kind]
        for kind in ("CarePlan", "Consent", "DocumentReference", "Goal", "Observation")
    }
    first = composition(names, attested, sheet, found)
    entries = {names.urn("Composition"): first, **beside}
    return {
        "resourceType": "Bundle",
        "identifier": identity("document", names.record, version_of(attested)[0]),
        "type": "document",
        "timestamp": last,
        "entry": [{"fullUrl": urn, "resource": resource} for urn, resource in entries.items()],
    }


def _beside(
    names: Names,
    attested: Mapping[str, Any],
    sheet: Sheet,
    files: tuple[File, ...],
    when: tuple[str, str],
) -> Iterator[tuple[str, Resource]]:
    """Every resource but the Composition, in the order in which they stand.

    Args:
        names: Of the record.
        attested: The signed note.
        sheet: The same in people's words.
        files: Its other forms.
        when: When the last person signed, and when the last addition was made.
    """
    note, (signed, last) = attested["note"], when
    session = note["session"]
    yield names.urn("Patient"), people.patient(session)
    yield names.urn("Practitioner"), people.practitioner(session)
    yield names.urn("Encounter"), people.encounter(names, session)
    if "assistant" in written(note).authors:
        yield names.urn("Device", "assistant"), people.assistant()
    signatures = [attested, *attested.get("additions", ())]
    if signature := next((s["signature"] for s in signatures if s.get("signature")), None):
        yield names.urn("Device", "server"), people.signer(signature)
    if note["goals"]:
        yield names.urn("CarePlan"), care_plan(names, note)
        yield from goals(names, note)
    for measure, score in zip(note.get("measures", ()), sheet.scores, strict=True):
        yield from observations(names, session, measure, score)
    yield from consents(names, note)
    for file in files:
        yield (
            names.urn("DocumentReference", file.form),
            document_reference(names, attested, file, last),
        )
        yield names.urn("Binary", file.form), binary(file)
    yield from provenances(names, attested, signed)
