"""Who wrote what, who signed it, and what was added later: Provenance with signatures. Pure.

The assistant is the author of what it proposed; people are those who kept it or changed it. Each
person's signature is a typed name that the record holds; the one signature in cryptography's
sense is that of the practice's key over all of them, so it stands as the server's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from live.exports.fhir.additions import added_by
from live.exports.fhir.values import (
    Names,
    Resource,
    coding,
    concept,
    narrative,
    paragraph,
    person,
    told,
)
from live.note_words import ADDED
from live.values import PARTIES

_ROLE: Final = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
_AUTHOR: Final = coding(_ROLE, "author", "Author")
_VERIFIER: Final = coding(_ROLE, "verifier", "Verifier")
_ATTESTER: Final = coding(_ROLE, "attester", "Attester")
_LEGAL: Final = coding(_ROLE, "legal", "Legal Authenticator")
_ASSEMBLER: Final = coding(_ROLE, "assembler", "Assembler")

_OPERATION: Final = "http://terminology.hl7.org/CodeSystem/v3-DataOperation"
_CREATE: Final = coding(_OPERATION, "CREATE", "create")
_APPEND: Final = coding(_OPERATION, "APPEND", "append")
_LEGALLY: Final = coding(
    "http://terminology.hl7.org/CodeSystem/v3-DocumentCompletion", "LA", "legally authenticated"
)
_AUTHENTICATED: Final = coding(
    "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "AUTHEN", "authenticator"
)

_ASTM: Final = "urn:iso-astm:E1762-95:2013"
_SIGNED_AS: Final[Mapping[str, Resource]] = {
    "therapist": coding(_ASTM, "1.2.840.10065.1.12.1.1", "Author's Signature"),
    "client": coding(_ASTM, "1.2.840.10065.1.12.1.3", "Co-participant's Signature"),
}
_ADDENDUM: Final = coding(_ASTM, "1.2.840.10065.1.12.1.15", "Addendum Signature")
_SOURCE: Final = coding(_ASTM, "1.2.840.10065.1.12.1.14", "Source Signature")
"""Of an automated source of data: the practice's server."""

RAW: Final = "application/octet-stream"
"""A signature of Ed25519 is 64 bytes as they are; no media type is registered for that."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many lines of the note each wrote, and who kept or changed the assistant's.

    Attributes:
        authors: Lines by who put them there: a party or "assistant".
        verifiers: The assistant's lines by who kept or changed them.
    """

    authors: Mapping[str, int]
    verifiers: Mapping[str, int]


def written(note: Mapping[str, Any]) -> Written:
    """Count the lines of a note."""
    authors: dict[str, int] = {}
    verifiers: dict[str, int] = {}
    for section in note["sections"]:
        for line in section["statements"]:
            authors[line["author"]] = authors.get(line["author"], 0) + 1
            if line["author"] == "assistant" and line["by"]:
                verifiers[line["by"]] = verifiers.get(line["by"], 0) + 1
    return Written(authors, verifiers)


def provenances(
    names: Names, attested: Mapping[str, Any], at: str
) -> Iterator[tuple[str, Resource]]:
    """Every Provenance of a record with its ``fullUrl``.

    Args:
        names: Of the record.
        attested: The signed note.
        at: When the last person answered, UTC.
    """
    if (made := _writing(names, attested["note"], at)) is not None:
        yield names.urn("Provenance", "writing"), made
    if (made := _signing(names, attested, at)) is not None:
        yield names.urn("Provenance", "signing"), made
    for addition in attested.get("additions", ()):
        which = names.urn("Provenance", "addition", addition["n"])
        yield which, _adding(names, attested["note"]["session"], addition)


def _writing(names: Names, note: Mapping[str, Any], at: str) -> Resource | None:
    lines, session = written(note), note["session"]
    agents: list[Resource] = []
    about: list[str] = []
    if count := lines.authors.get("assistant"):
        device = names.to("Device", "assistant", display="conote’s assistant")
        agents.append(_agent(_AUTHOR, device))
        about.append(f"The assistant drafted {_lines(count)} of it.")
    for party in PARTIES:
        if count := lines.authors.get(party):
            agents.append(_agent(_AUTHOR, person(names, party, session)))
            about.append(f"{told(session[party])} wrote {_lines(count)}.")
        if count := lines.verifiers.get(party):
            agents.append(_agent(_VERIFIER, person(names, party, session)))
            about.append(f"{told(session[party])} kept or changed {count} of the assistant’s.")
    if not agents:
        return None
    return _provenance(names, at, _CREATE, agents, " ".join(about))


def _signing(names: Names, attested: Mapping[str, Any], at: str) -> Resource | None:
    session = attested["note"]["session"]
    signed = [answer for answer in attested["attestations"] if not answer["declined"]]
    parties = {answer["party"] for answer in signed}
    agents = [
        _agent(_LEGAL if party == "therapist" else _ATTESTER, person(names, party, session))
        for party in PARTIES
        if party in parties
    ]
    signatures = [
        {
            "type": [_SIGNED_AS[answer["party"]]],
            "when": answer["at"],
            "who": person(names, answer["party"], session),
        }
        for answer in signed
    ]
    if signature := attested.get("signature"):
        server = names.to("Device", "server", display="conote’s server")
        agents.append(_agent(_ASSEMBLER, server))
        signatures.append(_sealed(signature, at, server))
    if not agents:
        return None
    who = " and ".join(told(answer["name"]) for answer in signed)
    about = f"Signed electronically by {who}. " if who else ""
    about += f"SHA-256 of note and answers: {names.record}."
    activity = _LEGALLY if "therapist" in parties else _AUTHENTICATED
    return _provenance(names, at, activity, agents, about) | {"signature": signatures}


def _adding(names: Names, session: Mapping[str, Any], addition: Mapping[str, Any]) -> Resource:
    who = added_by(names, session, addition["by"], addition["name"])
    signatures: list[Resource] = [{"type": [_ADDENDUM], "when": addition["at"], "who": who}]
    agents = [_agent(_AUTHOR, who)]
    if signature := addition.get("signature"):
        server = names.to("Device", "server", display="conote’s server")
        agents.append(_agent(_ASSEMBLER, server))
        signatures.append(_sealed(signature, addition["at"], server))
    about = f"{ADDED[addition['kind']][0]} by {told(addition['name'])}."
    return _provenance(names, addition["at"], _APPEND, agents, about) | {"signature": signatures}


def _sealed(signature: Mapping[str, Any], at: str, server: Resource) -> Resource:
    return {
        "type": [_SOURCE],
        "when": at,
        "who": server,
        "targetFormat": "application/json",
        "sigFormat": RAW,
        "data": signature["value"],
    }


def _provenance(
    names: Names, at: str, activity: Resource, agents: list[Resource], about: str
) -> Resource:
    return {
        "resourceType": "Provenance",
        "text": narrative(paragraph(about)),
        "target": [names.to("Composition")],
        "recorded": at,
        "activity": concept(activity["display"], activity),
        "agent": agents,
    }


def _agent(role: Resource, who: Resource) -> Resource:
    return {"type": {"coding": [role]}, "who": who}


def _lines(count: int) -> str:
    return f"{count} line{'' if count == 1 else 's'}"
