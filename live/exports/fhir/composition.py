"""The Composition: the note, section by section, as people read it. Pure.

Its words are the PDF's: ``live.exports.sheet`` puts the note into them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from live.exports.fhir.additions import additions_section
from live.exports.fhir.files import PROGRESS_NOTE
from live.exports.fhir.provenance import written
from live.exports.fhir.values import (
    LOINC,
    Names,
    Resource,
    bullets,
    coding,
    concept,
    facts,
    heading,
    identity,
    last_moment,
    narrative,
    paragraph,
    person,
    quotation,
    words,
)
from live.exports.scores import Score
from live.exports.sheet import Answer, Fact, Line, Sheet, SheetSection
from live.note_words import begun
from live.signing.attestation import RISK_NOT_ASSESSED

_SECTIONS: Final[Mapping[str, str]] = {
    "subjective": "61150-9",
    "objective": "61149-1",
    "assessment": "51848-0",
    "plan": "18776-5",
}
"""LOINC's codes of sections, by the ids of our forms; the others have none that means the same.
Source: the value set http://hl7.org/fhir/ValueSet/doc-section-codes"""

_NOT_ASKED: Final = coding(
    "http://terminology.hl7.org/CodeSystem/list-empty-reason", "notasked", "Not Asked"
)

_MODES: Final[Mapping[str, str]] = {"therapist": "legal", "client": "personal"}
"""How each attests. Source: http://hl7.org/fhir/composition-attestation-mode"""


def composition(
    names: Names, attested: Mapping[str, Any], sheet: Sheet, entries: Mapping[str, Sequence[str]]
) -> Resource:
    """The Composition of a signed note.

    Args:
        names: Of the record.
        attested: The signed note.
        sheet: The same in people's words.
        entries: The ``fullUrl`` of what stands beside it, by resource type.
    """
    note = attested["note"]
    session = note["session"]
    made: Resource = {
        "resourceType": "Composition",
        "text": narrative(
            paragraph(f"{sheet.people}, {sheet.date}"),
            facts((fact.label, fact.value) for fact in sheet.facts),
        ),
        "identifier": identity("record", names.record),
        "status": "amended" if attested.get("additions") else "final",
        "type": concept("Progress note", coding(LOINC, PROGRESS_NOTE)),
        "subject": person(names, "client", session),
        "encounter": names.to("Encounter"),
        "date": last_moment(attested),
        "author": _authors(names, note),
        "title": sheet.title,
        "attester": [
            {
                "mode": _MODES[answer["party"]],
                "time": answer["at"],
                "party": person(names, answer["party"], session),
            }
            for answer in attested["attestations"]
            if not answer["declined"]
        ],
        "section": [*_sections(note, sheet, entries)],
    }
    if (section := additions_section(names, attested, sheet)) is not None:
        made["section"].append(section)
    made["section"] += [_files(names, sheet, entries)]
    return {key: value for key, value in made.items() if value}


def _authors(names: Names, note: Mapping[str, Any]) -> list[Resource]:
    """The therapist, whose record it is, and whoever else a line of it is by."""
    wrote, session = written(note).authors, note["session"]
    made = [person(names, "therapist", session)]
    if "client" in wrote:
        made.append(person(names, "client", session))
    if "assistant" in wrote:
        made.append(names.to("Device", "assistant", display="conote’s assistant"))
    return made


def _sections(
    note: Mapping[str, Any], sheet: Sheet, entries: Mapping[str, Sequence[str]]
) -> Iterator[Resource]:
    if sheet.goals:
        yield _section(
            "Goals",
            bullets(
                words(goal.text) + paragraph(". ".join(filter(None, (goal.touched, goal.about))))
                for goal in sheet.goals
            ),
            entries=[*entries["CarePlan"], *entries["Goal"]],
        )
    for section, told in zip(note["sections"], sheet.sections, strict=True):
        code = _SECTIONS.get(section["id"])
        yield _section(told.title, *_note_section(told)) | (
            {"code": concept(told.title, coding(LOINC, code))} if code else {}
        )
    yield _risk(note)
    if sheet.scores:
        yield _section(
            "Measures",
            *(block for score in sheet.scores for block in _score(score)),
            entries=entries["Observation"],
        )
    if sheet.taken_back:
        yield _section("Taken back", facts(_pairs(sheet.taken_back)))
    yield _section(
        "Consent",
        facts(_pairs(sheet.consents)) or paragraph("Nobody agreed to anything."),
        entries=entries["Consent"],
    )
    for answer in sheet.answers:
        yield _section(_title(answer), *_answer(answer))


def _title(answer: Answer) -> str:
    return f"Not signed by the {answer.party}" if answer.declined else f"Signature: {answer.role}"


def _section(title: str, *blocks: str, entries: Sequence[str] = ()) -> Resource:
    made: Resource = {"title": title, "text": narrative(*blocks)}
    return made | ({"entry": [{"reference": urn} for urn in entries]} if entries else {})


def _risk(note: Mapping[str, Any]) -> Resource:
    """What is known of risk. Nobody asked is told as that, and as nothing else."""
    if note["risk"] != RISK_NOT_ASSESSED:
        return _section("Risk", paragraph("Asked and answered: see the statements."))
    made = _section("Risk", paragraph("Not assessed this session."))
    return made | {"emptyReason": {"coding": [_NOT_ASKED]}}


def _note_section(section: SheetSection) -> Iterator[str]:
    yield f"<p><i>{words(section.plain_title)}</i></p>"
    yield facts(_pairs(section.choices))
    if not section.lines and not section.choices:
        yield paragraph("Nothing was written here.")
    if section.reads:
        yield paragraph(" ".join(sentence.text for sentence in section.reads))
        yield heading("Line by line")
    yield bullets("".join(_line(line)) for line in section.lines)


def _line(line: Line) -> Iterator[str]:
    yield f"[{line.number}] {words(line.text)}"
    if line.dispute:
        yield f"<p><b>Disputed. {words(line.dispute)}</b></p>"
    about = f"{line.origin}. {line.goal}" if line.goal else line.origin
    yield f"<p><i>{words(about)}</i></p>"
    for said in line.comments:
        yield paragraph(f"{said.name} remarks: “{said.text}”")
    for quote in line.quotes:
        yield quotation(f"{quote.speaker}, {quote.clock}: “{quote.text}”")


def _score(score: Score) -> Iterator[str]:
    yield heading(f"{score.title}: {score.score}")
    if score.change:
        yield paragraph(f"{begun(score.change)}.")
    yield facts((point.day, str(point.total)) for point in score.points)
    yield paragraph(score.question)
    yield facts((line.item, f"{line.words} {line.value}".strip()) for line in score.answers)
    yield paragraph(f"{score.name}. {score.codes}.")


def _answer(answer: Answer) -> Iterator[str]:
    yield paragraph(f"{answer.name} ({answer.role})")
    yield paragraph(f"{answer.heading}, {answer.at}")
    if answer.intent:
        yield quotation(answer.intent)
    if answer.attested:
        yield paragraph(answer.attested)
    if answer.comment:
        yield paragraph(f"{answer.comment_label}:")
        yield quotation(answer.comment)


def _files(names: Names, sheet: Sheet, entries: Mapping[str, Sequence[str]]) -> Resource:
    return _section(
        "Files",
        paragraph(
            "The note as people read it (PDF), and everything of it for machines and for checking "
            "(JSON)."
        ),
        paragraph(f"Session {sheet.session}"),
        paragraph(f"SHA-256 of the note: {sheet.sha256}"),
        paragraph(f"SHA-256 of note and answers: {names.record}"),
        entries=entries["DocumentReference"],
    )


def _pairs(told: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    return ((fact.label, fact.value) for fact in told)
