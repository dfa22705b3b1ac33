"""What is signed: the note, who answered it how, and the practice's word for both. Pure.

Both people sign the same bytes. Everything in the note comes from the session's events
and the statements that people kept; the same session gives the same bytes for ever.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from live import record
from live.errors import NoteChanged
from live.measures.record import recorded
from live.note.sections import sections_of
from live.note.template import TemplateSection
from live.session import Session
from live.signing.canonical import canonical, sha256_hex
from live.signing.key import SigningKey, signature_of
from live.signing.signatures import Signature
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

EXPORT_SCHEMA: Final = "conote-export/2"
"""Counts up when a field outside the note changes its meaning. 2: the practice's signature,
additions, the audit's head, and a seal over all of it."""

RECORD_SCHEMA: Final = "conote-record/1"
"""Of what the practice's key signs of a record."""

RISK_NOT_ASSESSED: Final = "not assessed this session"
"""Said when nothing about risk was asked and answered: that is not the same as "denied"."""
RISK_ASSESSED: Final = "see statements"


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
        "record_sha256": record_sha256_of(sha256, attestations),
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


def signed(attested: Mapping[str, Any], key: SigningKey) -> dict[str, Any]:
    """The attested note with the practice's signature: the record, as it is kept for good."""
    return {
        "schema": EXPORT_SCHEMA,
        **attested,
        "signature": signature_of(record_text(attested), key),
    }


def record_text(attested: Mapping[str, Any]) -> bytes:
    """What the practice's key signs of a record.

    Raises:
        ValueError: If it has no canonical form.
    """
    told = {name: attested.get(name) for name in ("sha256", "attestations", "record_sha256")}
    return canonical({"schema": RECORD_SCHEMA, **told})


def record_sha256_of(sha256: str, attestations: object) -> str:
    """The hash of a note's hash and everybody's answers.

    Raises:
        ValueError: If it has no canonical form.
    """
    return sha256_hex(canonical({"sha256": sha256, "attestations": attestations}))
