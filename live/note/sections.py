"""The note's sections as plain values: statements with the words they rest on, and as they read.

What is signed is made of these, and what people read while they still write. Pure.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from live.note.comments import unresolved
from live.note.narrative import Sentence, narrative
from live.note.template import TemplateSection
from live.record import iso
from live.session import Session
from live.values import SAMPLE_RATE, SignableStatement, Utterance


def sections_of(
    session: Session,
    statements: Sequence[SignableStatement],
    sections: Sequence[TemplateSection],
) -> list[dict[str, Any]]:
    """The sections with these statements: each line by line, and as it reads.

    Args:
        session: The fold of the session's events.
        statements: Those to be in it, in the order in which each section shows them. What is
            still in pencil is told in sentences of its own, which say so.
        sections: Of the session's template, in order.

    Raises:
        ValueError: If a statement stands in no section of the template or rests on an
            utterance that was never heard: leaving it out would falsify the note.
    """
    known = {section.id for section in sections}
    for statement in statements:
        if statement.section not in known:
            raise ValueError(
                f"statement {statement.id}: expected a section of the template "
                f"({', '.join(sorted(known))}), got another"
            )
    heard = {utterance.id: utterance for utterance in session.utterances}
    return [
        _section(section, [s for s in statements if s.section == section.id], heard, session)
        for section in sections
    ]


def _section(
    section: TemplateSection,
    statements: Sequence[SignableStatement],
    heard: Mapping[str, Utterance],
    session: Session,
) -> dict[str, Any]:
    told = narrative(statements, session.goals, heard)
    chosen = section.chosen(session.chosen)
    return {
        "id": section.id,
        "title": section.title,
        "plain_title": section.plain_title,
        "choices": [
            {
                "id": choice.id,
                "title": choice.title,
                "plain_title": choice.plain_title or choice.title,
                "values": list(chosen[choice.id]),
            }
            for choice in section.choices
            if choice.id in chosen
        ],
        "statements": [_statement(statement, heard, session) for statement in statements],
        # As it reads; each sentence names the statements that carry it.
        "narrative": [_sentence(sentence) for sentence in told],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    plain: dict[str, Any] = {"text": sentence.text, "statements": list(sentence.statements)}
    return plain | {"pencil": True} if sentence.pencil else plain


def _statement(
    statement: SignableStatement, heard: Mapping[str, Utterance], session: Session
) -> dict[str, Any]:
    missing = [utterance for utterance in statement.evidence if utterance not in heard]
    if missing:
        raise ValueError(
            f"statement {statement.id}: expected evidence that was heard, got {len(missing)} "
            "utterances that were not"
        )
    entry = session.entries.get(statement.id)
    return {
        "id": statement.id,
        "kind": statement.kind,
        "text": statement.text.strip(),
        "author": statement.author,
        "status": statement.status,
        "by": statement.by,
        # How the person who disputes it would say it.
        "said_instead": entry.words if entry else "",
        "comments": [
            {"author": comment.author, "text": comment.text, "at": iso(comment.at)}
            for comment in unresolved(session.comments, statement.id)
        ],
        "goal": statement.goal,
        "goal_by": statement.goal_by,
        "evidence": [_quote(heard[utterance]) for utterance in statement.evidence],
    }


def _quote(utterance: Utterance) -> dict[str, Any]:
    return {
        "utterance": utterance.id,
        "speaker": utterance.speaker,
        # A typed sentence has no time: nobody spoke it.
        "start_ms": utterance.start * 1_000 // SAMPLE_RATE if utterance.spoken else None,
        "end_ms": utterance.end * 1_000 // SAMPLE_RATE if utterance.spoken else None,
        "quote": utterance.text,
    }
