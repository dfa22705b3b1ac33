"""Checking files, each by itself and then against each other."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from live.verify import fhir
from live.verify.keys import NOBODY, Expected
from live.verify.pages import compare_pages
from live.verify.pdf import Sealed, check_pdf
from live.verify.reading import form_of, read, read_json, read_record
from live.verify.record import check_record, is_record, one_line
from live.verify.together import agree
from live.verify.values import Broken, Checked, Outcome, Record, Unreadable

_NO_EXPORT = "expected a PDF, JSON or FHIR export of conote's, found something else"
_MARKDOWN = (
    "Markdown is for reading and carries no signature: check the PDF, JSON or FHIR export of the "
    "same note, together with it"
)
_STRANGE_PAGES = (
    "the attached record is intact; what the pages say was not compared with it, and no key that "
    "signed the record is behind the PDF's signature: read the attached JSON"
)
_STRANGE_FHIR = (
    "the record and the PDF within are intact; another version of conote made the document, so "
    "what it says beside them was not compared: read these two"
)
_UNSIGNED = (
    "its hashes fit together, but no key signed it: whoever changed it could have made them anew. "
    "Compare the note's SHA-256 with the one that each person was shown"
)


def check_files(paths: Sequence[Path], expected: Expected = NOBODY) -> tuple[Checked, ...]:
    """Check files, each by itself and whether those of one note agree.

    Args:
        paths: The files, whatever they are.
        expected: The keys that are known to be the practice's.
    """
    found = [_by_itself(path) for path in paths]
    trusted = [expected.asked_of(one) for one in found]
    return agree(trusted)


def _by_itself(path: Path) -> Checked:
    name = one_line(str(path))
    try:
        data = read(path)
    except Unreadable as error:
        return Checked(name, "other", "unknown", (str(error),))
    return check_data(name, data)


def check_data(name: str, data: bytes) -> Checked:
    """Check the bytes of a file by themselves; ``name`` is only told."""
    form = form_of(data)
    if form == "pdf":
        return _pdf(name, data, check_pdf(data))
    if form == "json":
        return _json(name, data)
    why = _MARKDOWN if form == "markdown" else _NO_EXPORT
    return Checked(name, form, "unknown", (why,), data=data)


def _pdf(name: str, data: bytes, found: Sealed) -> Checked:
    if found.attached is None:
        # Another's PDF is no fault of a record; one of ours that lost its record is one.
        outcome: Outcome = "not_intact" if found.ours else "unknown"
        return Checked(name, "pdf", outcome, found.faults, data=data)
    record = _read_record(found.attached)
    record = replace(record, signers=(*record.signers, *found.signers))
    faults = (*found.faults, *(f"attached JSON: {fault}" for fault in record.faults))
    if faults:
        return Checked(name, "pdf", "not_intact", faults, record=record, data=data)
    pages = compare_pages(data, found.made_with, record.exported)
    if pages.fault:
        return Checked(name, "pdf", "not_intact", (pages.fault,), record=record, data=data)
    held = (*found.held, *filter(None, (pages.held,)), *record.held)
    made = Checked(name, "pdf", "intact", (), held, (pages.open, _own(found)), record, data)
    if pages.open and not _same_key(record):
        return replace(_vouched(made), outcome="unknown", faults=(_STRANGE_PAGES,))
    return _vouched(made)


def _own(found: Sealed) -> str:
    """What is to be said of a signature that the practice's key has no part in."""
    if found.signers:
        return ""
    return (
        "PDF: signed under a certificate that the practice's key did not issue, of SHA-256 "
        f"{found.certificate}: ask whose it is"
    )


def _same_key(record: Record) -> bool:
    """Whether a key that signed the record is also the one behind the PDF's signature."""
    others = {signer.key for signer in record.signers if signer.what != "PDF"}
    by = {signer.key for signer in record.signers if signer.what == "PDF"}
    return bool(by) and (not others or bool(by & others))


def _json(name: str, data: bytes) -> Checked:
    try:
        value = read_json(data)
    except Broken as error:
        return Checked(name, "json", "not_intact", (str(error),), data=data)
    if fhir.is_document(value):
        return _fhir(name, data, value)
    if not is_record(value):
        return Checked(name, "json", "unknown", (_NO_EXPORT,), data=data)
    record = _read_record(data)
    if record.faults:
        return Checked(name, "json", "not_intact", record.faults, record=record, data=data)
    return _vouched(Checked(name, "json", "intact", (), record.held, (), record, data))


def _fhir(name: str, data: bytes, document: dict[str, Any]) -> Checked:
    try:
        within = fhir.within(document)
    except Broken as error:
        return Checked(name, "fhir", "not_intact", (str(error),), data=data)
    if within is None:
        return Checked(name, "fhir", "unknown", (_NO_EXPORT,), data=data)
    found = check_pdf(within.pdf)
    pdf = replace(_pdf(name, within.pdf, found), form="fhir", data=data)
    if found.attached != within.json:
        fault = "FHIR: expected the JSON within to be the one attached to the PDF, found another"
        return replace(pdf, outcome="not_intact", faults=(*pdf.faults, fault))
    return pdf if pdf.outcome == "not_intact" else _around(pdf, document, within)


def _around(pdf: Checked, document: dict[str, Any], within: fhir.Within) -> Checked:
    """What is in a FHIR document beside the record and the PDF, which are in order."""
    try:
        faults = tuple(fhir.differences(document, pdf.record.exported, within.pdf))
    except (LookupError, TypeError, AttributeError, ValueError, RecursionError):
        faults = ("FHIR: the record within gives no such document: conote did not make it",)
    if not faults:
        return replace(pdf, held=("FHIR: every resource is what the record gives", *pdf.held))
    if any(left.startswith("pages: ") for left in pdf.open):
        # Another version of conote made it, which may have put things otherwise.
        return replace(pdf, outcome="unknown", faults=(*pdf.faults, _STRANGE_FHIR, *faults))
    return replace(pdf, outcome="not_intact", faults=(*pdf.faults, *faults))


def _vouched(checked: Checked) -> Checked:
    """What fits together is intact only if a key signed it: else it may have been made anew.

    That is so of exports of before conote signed, and of later ones that were cut down to those.
    """
    open_ = tuple(filter(None, checked.open))
    if checked.record.signers:
        return replace(checked, open=open_)
    return replace(checked, outcome="unknown", faults=(_UNSIGNED,), open=open_)


def _read_record(data: bytes) -> Record:
    try:
        return check_record(read_record(data))
    except Broken as error:
        return Record({}, (str(error),))
