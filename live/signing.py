"""What is signed: the note as one canonical text, its hash, and who answered it how. Pure.

Both people sign the same bytes. Everything in the note comes from the session's events
and the statements that people kept; the same session gives the same bytes for ever.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from live import record
from live.errors import NoteChanged
from live.measures.record import recorded
from live.note.sections import sections_of
from live.note.template import TemplateSection
from live.session import Session
from live.signatures import Signature
from live.values import IN_INK, Goal, SignableStatement

SCHEMA: Final = "conote-note/5"
"""Counts up when the note gets a field or one changes meaning. 2: ``narrative``, ``measures``,
goals in full, ``goal_by``; 3: ``choices``, ``stated``, ``interruptions``; 4: ``said_instead``,
``comments``, a measure's ``language`` and ``version``,
``mode``; 5: ``taken_back``."""

READABLE: Final = frozenset(
    {"conote-note/1", "conote-note/2", "conote-note/3", "conote-note/4", SCHEMA}
)
"""What this version can check and export: notes signed earlier stay notes."""

RISK_NOT_ASSESSED: Final = "not assessed this session"
"""Said when nothing about risk was asked and answered: that is not the same as "denied"."""
RISK_ASSESSED: Final = "see statements"

_LARGEST: Final = 2**53 - 1
"""Largest integer that every JSON reader takes for the same number (RFC 8785, RFC 7493)."""


# --- canonical form --------------------------------------------------------------------


def canonical(value: Mapping[str, Any]) -> bytes:
    """Write ``value`` as the one JSON text that stands for it (after RFC 8785).

    Keys are sorted, there is no space between tokens, text is UTF-8 in Unicode's
    composed form (NFC), so that the same words typed on two machines are the same bytes.

    Raises:
        ValueError: If it holds a float, an integer beyond 2**53 - 1, text that is not
            Unicode, two keys that are the same once composed, or a value JSON has not.
    """
    try:
        return _canonical(value).encode()
    except UnicodeEncodeError:
        # Its message would quote the text.
        raise ValueError("expected text in Unicode, got half a surrogate pair") from None


def _canonical(value: object) -> str:
    match value:
        case None | bool():
            return json.dumps(value)
        case str():
            return json.dumps(unicodedata.normalize("NFC", value), ensure_ascii=False)
        case int():
            if abs(value) > _LARGEST:
                raise ValueError("expected an integer within ±(2**53 - 1), got a larger one")
            return str(value)
        case Mapping():
            return _canonical_object(value)
        case list() | tuple():
            return f"[{','.join(_canonical(item) for item in value)}]"
        case _:
            raise ValueError(
                "expected text, whole numbers, true, false, null, lists and objects, got "
                f"{type(value).__name__}"
            )


def _canonical_object(value: Mapping[Any, Any]) -> str:
    if not all(isinstance(key, str) for key in value):
        raise ValueError("expected keys that are text, got others")
    composed = {unicodedata.normalize("NFC", key): item for key, item in value.items()}
    if len(composed) != len(value):
        raise ValueError("expected different keys, got two that are the same once composed")
    # RFC 8785 sorts by UTF-16 units, as JavaScript does.
    keys = sorted(composed, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(f"{_canonical(key)}:{_canonical(composed[key])}" for key in keys) + "}"


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of ``data``, hex."""
    return hashlib.sha256(data).hexdigest()


# --- the note --------------------------------------------------------------------------


def note_of(
    session: Session,
    session_id: str,
    statements: Sequence[SignableStatement],
    sections: Sequence[TemplateSection],
    modality: str = record.MODALITY,
) -> dict[str, Any]:
    """What there is to sign, as it stands now.

    Pencil (proposed) and rejected statements are left out, and those whose text was
    deleted; disputed ones stay, with their mark and how the other would say it. A comment that
    nobody settled is signed with its line. Of what was taken back, only that it was.

    Args:
        session: The fold of the session's events.
        session_id: Its id.
        statements: In the order in which each section shows them.
        sections: Of the session's template, in order.
        modality: How the two met; a practice that meets by voice alone says so here.

    Raises:
        ValueError: If a statement stands in no section of the template or rests on an
            utterance that was never heard: leaving it out would falsify the note.
    """
    kept = [s for s in statements if s.status in IN_INK and s.text.strip()]
    return {
        "schema": SCHEMA,
        "session": record.session_facts(session, session_id, modality),
        "goals": [_goal(goal) for goal in session.goals],
        "consents": record.consents(session),
        "taken_back": record.taken_back(session),
        "stated": record.stated(session, ((s.id, s.text) for s in kept)),
        "measures": recorded(session.measures),
        "risk": RISK_ASSESSED if any(s.kind == "risk" for s in kept) else RISK_NOT_ASSESSED,
        "sections": sections_of(session, kept, sections),
    }


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "id": goal.id,
        "text": goal.text,
        "problem": goal.problem,
        "objectives": list(goal.objectives),
        "target": None if goal.target is None else goal.target.isoformat(),
    }


# --- signatures ------------------------------------------------------------------------


def attested(note: Mapping[str, Any], signatures: Iterable[Signature]) -> dict[str, Any]:
    """The frozen note with everybody's answer: what every export carries.

    Raises:
        NoteChanged: If somebody answered another note than this.
    """
    sha256 = sha256_hex(canonical(note))
    answers = list(signatures)
    for answer in answers:
        if answer.sha256 != sha256:
            raise NoteChanged(
                f"expected the {answer.party}'s answer to be to the note {sha256[:12]}…, got one "
                f"to {answer.sha256[:12]}…: reopen the note and sign it again"
            )
    attestations = [_attestation(note, answer) for answer in answers]
    return {
        "note": dict(note),
        "sha256": sha256,
        "attestations": attestations,
        # The note's hash says nothing of what was added by signing; this one does.
        "record_sha256": _record_sha256(sha256, attestations),
    }


def _attestation(note: Mapping[str, Any], answer: Signature) -> dict[str, Any]:
    # Who declines types no name; the note knows whom it was put before.
    name = answer.name or note["session"][answer.party]
    return {
        "party": answer.party,
        "name": name,
        "at": record.iso(answer.at),
        "authenticated": answer.authenticated,
        "text_version": answer.text_version,
        "consent": answer.consent,
        "intent": answer.intent,
        "comment": answer.comment,
        "declined": answer.declined,
    }


def faults(exported: Mapping[str, Any]) -> tuple[str, ...]:
    """What is wrong with an attested note, as read from an export; nothing if it is intact.

    Works on the file alone. It shows that the note is the one whose hash the file names;
    who could have written the whole file anew could have changed both, so compare the
    hash with the one each person was shown.
    """
    note, sha256 = exported.get("note"), exported.get("sha256")
    if not isinstance(note, Mapping) or not isinstance(sha256, str):
        return ("expected a note and its sha256, found no such entries: this is no export",)
    found = []
    if note.get("schema") not in READABLE:
        known = " or ".join(sorted(READABLE))
        found.append(f"expected the note to be of schema {known}, got another")
    try:
        actual = sha256_hex(canonical(note))
    except ValueError as error:
        return (*found, f"the note has no canonical form: {error}")
    if actual != sha256:
        found.append(
            f"expected the note to have the hash {sha256}, it has {actual}: it was changed"
        )
    answers = _answers(exported.get("attestations"))
    parties = [answer["party"] for answer in answers]
    if not parties:
        found.append("expected at least one person's answer, found none: nobody signed")
    if len(set(parties)) != len(parties):
        found.append("expected one answer a person, found two of the same")
    if parties and exported.get("record_sha256") != _record_sha256(sha256, answers):
        found.append("expected the signatures to have the hash the file names: they were changed")
    return tuple(found)


def _answers(value: object) -> list[Mapping[str, Any]]:
    """The attestations as far as they are any."""
    answers = value if isinstance(value, list) else []
    return [a for a in answers if isinstance(a, Mapping) and isinstance(a.get("party"), str)]


def _record_sha256(sha256: str, attestations: Sequence[Mapping[str, Any]]) -> str | None:
    try:
        return sha256_hex(canonical({"sha256": sha256, "attestations": attestations}))
    except ValueError:
        return None
