"""The small parts that FHIR's resources are made of, and how those of one note are named. Pure.

Every name follows from the record, so the same note gives the same bytes.
"""

import base64
import hashlib
import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from live.note_words import one_line, shown

Resource = dict[str, Any]
"""A FHIR resource or a part of one, as JSON writes it: an element that is empty is left out."""

URI: Final = "urn:ietf:rfc:3986"
"""The identifier system of what is a URI itself. Source: http://hl7.org/fhir/R4/identifier.html"""

LOINC: Final = "http://loinc.org"
UCUM: Final = "http://unitsofmeasure.org"

_NO_CHARACTER: Final = re.compile("[\ufffe\uffff]")
"""The two that XML 1.0 has not, beside what ``shown`` takes out."""

_NAMESPACE: Final = uuid.UUID("6f7d3f0c-4d3a-5b0e-9a53-0c6f5b9d7c11")
"""Random once; with it, a record's hash and a resource's part make that resource's UUID."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the resources of one record are called.

    Attributes:
        record: SHA-256 over note and answers, hex.
    """

    record: str

    def urn(self, *part: object) -> str:
        """The ``fullUrl`` of the resource that is this part of the record."""
        return f"urn:uuid:{uuid_of(self.record, *(str(p) for p in part))}"

    def to(self, *part: object, display: str = "") -> Resource:
        """A reference to it."""
        found: Resource = {"reference": self.urn(*part)}
        return found | {"display": display} if display else found


def uuid_of(*parts: str) -> uuid.UUID:
    """The UUID (version 5) that stands for ``parts``: the same each time, on every machine."""
    return uuid.uuid5(_NAMESPACE, "\x00".join(parts))


def identity(*parts: str) -> Resource:
    """An identifier that stands for ``parts`` wherever they are exported."""
    return {"system": URI, "value": f"urn:uuid:{uuid_of(*parts)}"}


def hash_name(data: bytes) -> Resource:
    """A file's SHA-256 as an identifier: its ``ni`` URI (RFC 6920)."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return {"system": URI, "value": f"ni:///sha-256;{digest}"}


def told(text: str) -> str:
    """Text as FHIR and XML take it: with something in it, and nothing that is no character."""
    return shown(_NO_CHARACTER.sub(" ", text)) or "–"


def concept(text: str, *codings: Resource) -> Resource:
    """A CodeableConcept: our words, and the codes that mean the same."""
    return ({"coding": list(codings)} if codings else {}) | {"text": told(text)}


def coding(system: str, code: str, display: str = "") -> Resource:
    """A code. LOINC's go without a display: their words change from release to release."""
    return {"system": system, "code": code} | ({"display": display} if display else {})


def last_moment(attested: Mapping[str, Any]) -> str:
    """When the last person answered or added something, UTC."""
    moments = [entry["at"] for entry in (*attested["attestations"], *attested.get("additions", ()))]
    return str(max(moments))


# --- narrative -------------------------------------------------------------------------


def narrative(*blocks: str) -> Resource:
    """What people read of a resource or a section.

    Args:
        blocks: XHTML, made by the functions below: at least one that holds a word.
    """
    inside = "".join(blocks)
    return {
        "status": "generated",
        "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{inside}</div>',
    }


def words(text: str) -> str:
    """Text as XHTML: nothing of it is markup; lines stay lines."""
    return "<br/>".join(escape(line, quote=True) for line in told(text).split("\n"))


def paragraph(text: str) -> str:
    """A paragraph of plain text."""
    return f"<p>{words(text)}</p>"


def heading(text: str) -> str:
    """A heading within a section."""
    return f"<h3>{words(one_line(text))}</h3>"


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Labels and values, a line each; "" if there are none."""
    cells = "".join(
        f"<tr><th>{words(label)}</th><td>{words(value)}</td></tr>" for label, value in rows
    )
    return f"<table><tbody>{cells}</tbody></table>" if cells else ""


def bullets(entries: Iterable[str]) -> str:
    """A list of XHTML; "" if it is empty."""
    inside = "".join(f"<li>{entry}</li>" for entry in entries)
    return f"<ul>{inside}</ul>" if inside else ""


def quotation(text: str) -> str:
    """Somebody's own words."""
    return f"<blockquote>{words(text)}</blockquote>"


# --- who -------------------------------------------------------------------------------

PEOPLE: Final[Mapping[str, str]] = {"therapist": "Practitioner", "client": "Patient"}
"""What each party is in FHIR."""


def person(names: Names, party: str, session: Mapping[str, Any]) -> Resource:
    """A reference to one of the two people."""
    return names.to(PEOPLE[party], display=told(session[party]))
