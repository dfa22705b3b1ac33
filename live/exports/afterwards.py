"""What stands after a signed note, in people's words: what was added, and how to check it all.

Pure. Notes of the first export form have neither.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from live.note_words import ADDED, clock, date_told, one_line, shown
from live.signing.key import bytes_of, fingerprint_of
from live.values import Content


@dataclass(frozen=True, slots=True, repr=False)
class SheetAddition(Content):
    """Something added after signing: its own signed document.

    Attributes:
        party: Who added it.
        heading: What sort it is, and which in the row.
        explained: What such a one is.
        name: Of who added it, as they signed.
        at: When, in words.
        about: When what it tells of took place, which addition it answers, which line it is about
            and that line's text as it was signed; or "".
        text: May have several paragraphs.
        attested: How its author was known and agreed to sign, as with the note.
        sha256: Of the addition.
    """

    party: str
    heading: str
    explained: str
    name: str
    role: str
    at: str
    about: str
    text: str
    intent: str
    attested: str
    sha256: str


@dataclass(frozen=True, slots=True, repr=False)
class Check(Content):
    """One thing that tells which record this is: a hash, or the practice's key."""

    label: str
    value: str


def additions_of(
    attested: Mapping[str, Any], numbers: Mapping[str, int]
) -> tuple[SheetAddition, ...]:
    """What was added after signing, in its order.

    Args:
        attested: The signed record.
        numbers: The number under which each statement stands in the sheet.
    """
    return tuple(_addition(added, numbers) for added in attested.get("additions", ()))


def checks_of(attested: Mapping[str, Any]) -> tuple[Check, ...]:
    """What to compare, by who was given it elsewhere."""
    signature = attested.get("signature")
    return (
        Check("Session", shown(attested["note"]["session"]["id"])),
        Check("Note, SHA-256", attested["sha256"]),
        Check("Note and answers, SHA-256", attested["record_sha256"]),
        *([Check("Practice’s signing key", _fingerprint(signature))] if signature else []),
    )


def how_known(answer: Mapping[str, Any]) -> str:
    """How they were known, and that they agreed to sign so; "" in notes signed before that."""
    parts = []
    if consent := shown(answer.get("consent", "")):
        parts.append(f"“{consent}” (text {shown(answer['text_version'])})")
    if known := shown(answer.get("authenticated", "")):
        parts.append(f"Known {known}.")
    return " ".join(parts)


def moment(iso: str) -> str:
    """A moment, to the second."""
    return f"{date_told(iso)}, {clock(iso, seconds=True)} UTC"


def _addition(added: Mapping[str, Any], numbers: Mapping[str, int]) -> SheetAddition:
    heading, explained = ADDED[added["kind"]]
    return SheetAddition(
        party=added["by"],
        heading=f"{added['n']}. {heading}",
        explained=explained,
        name=shown(added["name"]),
        role=added["by"].capitalize(),
        at=moment(added["at"]),
        about=_about(added, numbers),
        text=shown(added["text"]),
        intent=shown(added["intent"]),
        attested=how_known(added),
        sha256=added["sha256"],
    )


def _about(added: Mapping[str, Any], numbers: Mapping[str, int]) -> str:
    """When what it tells of took place, which addition it answers, which line it is about."""
    parts = []
    if occurred_at := added.get("occurred_at"):
        parts.append(f"About {moment(occurred_at)}")
    if answers := added.get("answers"):
        parts.append(f"Answers addition {answers}")
    if added["about"]:
        number = numbers.get(added["about"])
        where = f"Line {number}" if number else "A line of the note"
        parts.append(f"{where}: “{one_line(added['original'] or '')}”")
    return ". ".join(parts)


def _fingerprint(signature: Mapping[str, Any]) -> str:
    """The whole fingerprint of the key that signed; its first 16 digits are its id."""
    return fingerprint_of(bytes_of(signature["public"]) or b"")
