"""What was added after signing, as a section of the document. Pure.

It is a section and not a Composition of its own: who opens the document reads it with the note
that it belongs to, and cannot have one without the other.
"""

from collections.abc import Mapping
from typing import Any

from live.exports.afterwards import SheetAddition
from live.exports.fhir.values import (
    PEOPLE,
    Names,
    Resource,
    narrative,
    paragraph,
    person,
    quotation,
    told,
)
from live.exports.sheet import Sheet


def added_by(names: Names, session: Mapping[str, Any], party: str, name: str) -> Resource:
    """Who made an addition: one of the two people, or whom the record names."""
    if party in PEOPLE:
        return person(names, party, session)
    return {"display": told(name)}


def additions_section(names: Names, attested: Mapping[str, Any], sheet: Sheet) -> Resource | None:
    """The section, with one within it for each addition; None if nothing was added."""
    session = attested["note"]["session"]
    made = [_section(names, session, addition) for addition in sheet.additions]
    if not made:
        return None
    about = "The note stands as it was signed. This was added later, each under its own signature."
    return {"title": "Added after signing", "text": narrative(paragraph(about)), "section": made}


def _section(names: Names, session: Mapping[str, Any], addition: SheetAddition) -> Resource:
    blocks = [paragraph(addition.explained)]
    if addition.about:
        blocks.append(quotation(addition.about))
    blocks.append(paragraph(addition.text))
    blocks.append(
        paragraph(f"{addition.name} ({addition.role}), signed electronically, {addition.at}")
    )
    blocks += [paragraph(f"“{addition.intent}”")] if addition.intent else []
    blocks += [paragraph(addition.attested)] if addition.attested else []
    blocks.append(paragraph(f"SHA-256 of the addition: {addition.sha256}"))
    return {
        "title": addition.heading,
        "author": [added_by(names, session, addition.party, addition.name)],
        "text": narrative(*blocks),
    }
