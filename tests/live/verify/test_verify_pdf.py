"""Tampering with a signed PDF: every way in which a page could say something else is found."""

import io
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

from live.exports import bundle, pdf, sealing
from live.exports.seals import Seal, seal_of
from live.verify import read_expected
from live.verify.pdf import check_pdf
from tests.live.exports.own_certificates import rsa_pair
from tests.live.verify.verify_samples import (
    KEY,
    OTHER,
    SEAL,
    another_session,
    check,
    check_one,
    flipped,
    pdf_of,
    pdf_of_whole,
    whole,
)

pytestmark = pytest.mark.together  # each lays pages out, and signs or reads them

AT = datetime(2026, 11, 23, tzinfo=UTC)


def own_seal() -> Seal:
    """A seal of somebody's who has nothing to do with the practice's key."""
    from cryptography.hazmat.primitives.serialization import Encoding

    private, certificate = rsa_pair("Hale & Partners")
    return Seal(private, (certificate.public_bytes(Encoding.DER),))


def laid_out(exported: dict[str, Any]) -> bytes:
    return pdf_of(exported, None)


def written(writer: Any) -> bytes:
    """What a writer of pyHanko's makes (Any: its ``write`` has no types)."""
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_signed_pdf_is_intact_and_its_pages_are_the_records(tmp_path: Path) -> None:
    found = check_one(tmp_path, pdf_of_whole())
    assert (found.outcome, found.faults, found.open) == ("intact", (), ())
    assert found.held[0].startswith("PDF: the signature covers the whole file")
    assert found.held[1] == "pages: they are what the attached record gives, byte for byte"
    assert {signer.key for signer in found.record.signers} == {KEY.id}
    assert found.record.signers[-1].what == "PDF"


@pytest.mark.together
def test_a_byte_that_is_changed_anywhere_is_found() -> None:
    """In pages, fonts, attachment, structure, and in the signature itself."""
    data = pdf_of_whole()
    chance = random.Random(7)  # noqa: S311 - the same places each time
    signature = data.rfind(b"/Contents <")
    places = [chance.randrange(len(data)) for _ in range(20)]
    places += [chance.randrange(signature, len(data)) for _ in range(20)]
    for place in (0, 5, *places, len(data) - 1):
        changed = bytearray(data)
        changed[place] ^= 1 << chance.randrange(8)
        found = check_pdf(bytes(changed))
        # What is no longer seen to be a PDF of conote's cannot be told.
        assert found.faults or not found.ours, place


@pytest.mark.parametrize("end", [b"\n", b"% a remark\n", b"\x00"])
def test_something_after_the_signature_is_found(tmp_path: Path, end: bytes) -> None:
    found = check_one(tmp_path, pdf_of_whole() + end)
    assert "something was added after it" in found.faults[0]


def test_a_part_added_by_the_rules_of_pdf_is_found(tmp_path: Path) -> None:
    """An incremental update: the signed bytes stand untouched below it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf_of_whole()))
    writer.root["/PageMode"] = generic.NameObject("/UseAttachments")
    writer.update_root()  # type: ignore[no-untyped-call]
    found = check_one(tmp_path, written(writer))
    assert found.outcome == "not_intact"
    assert "something was added after it" in found.faults[0]


def test_an_attachment_that_is_replaced_is_found(tmp_path: Path) -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf_of_whole()))
    file = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1].get_object()
    stream = generic.StreamObject(stream_data=bundle.made(another_session()))
    file["/EF"]["/F"] = writer.add_object(stream)
    writer.update_container(file)
    found = check_one(tmp_path, written(writer))
    assert found.outcome == "not_intact"
    assert "something was added after it" in found.faults[0]


def test_a_signature_that_is_taken_out_is_found(tmp_path: Path) -> None:
    for data in (laid_out(whole()), rewritten(pdf_of_whole())):
        found = check_one(tmp_path, data)
        assert found.outcome == "not_intact"
        assert any("signature" in fault for fault in found.faults)


def rewritten(data: bytes) -> bytes:
    """The same pages in a file of another's making."""
    return written(copy_into_new_writer(PdfFileReader(io.BytesIO(data))))


def test_a_pdf_that_was_cut_is_found(tmp_path: Path) -> None:
    data = pdf_of_whole()
    for length in (len(data) - 7, len(data) - 400, len(laid_out(whole())) + 9, len(data) // 2):
        assert check_one(tmp_path, data[:length]).outcome == "not_intact"


def test_a_second_signature_is_found(tmp_path: Path) -> None:
    twice = signed_again(pdf_of_whole())
    found = check_one(tmp_path, twice)
    assert "expected one signature, found several" in found.faults[0]


def signed_again(data: bytes) -> bytes:
    """A PDF that somebody else signed after the practice."""
    from pyhanko.sign import PdfSignatureMetadata, signers

    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    about = PdfSignatureMetadata(field_name="Another")
    # The practice's signature forbids it; so the writer is told nothing of what is there.
    signer = signers.PdfSigner(about, sealing._Signer(own_seal()))
    monkey = pytest.MonkeyPatch()
    monkey.setattr(signer, "_enforce_certification_constraints", lambda _: None)
    return bytes(signer.sign_pdf(writer).getvalue())


# --- by somebody who has a key to sign with -----------------------------------------------------


def test_pages_of_one_record_around_another_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signed by the practice itself: its pages must say what its record says."""
    other = bundle.made(another_session())
    with monkeypatch.context() as patch:
        patch.setattr(bundle, "made", lambda _: other)
        data = pdf_of(whole())
    found = check_one(tmp_path, data)
    assert found.outcome == "not_intact"
    assert found.faults == ("pages: expected what the attached record gives, found others",)


def test_pages_that_the_signatures_part_changes_are_found(tmp_path: Path) -> None:
    """Before signing, a page was given other contents: the signature covers them."""
    writer = IncrementalPdfFileWriter(io.BytesIO(laid_out(whole())))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"q Q"))
    writer.update_container(page)
    found = check_one(tmp_path, sealing.sealed(written(writer), SEAL, AT))
    assert found.outcome == "not_intact"
    assert "more parts than these two" in found.faults[0]
    spliced = merged(laid_out(whole()))
    found = check_one(tmp_path, spliced)
    assert found.outcome == "not_intact"
    assert any("the signature's part changes them" in fault for fault in found.faults)


def merged(data: bytes) -> bytes:
    """A PDF whose one signed part also gives the first page other contents."""

    class Sly(sealing._Writer):
        def write(self, stream: Any) -> None:
            page = self.root["/Pages"]["/Kids"][0]
            page["/Contents"] = self.add_object(generic.StreamObject(stream_data=b"q Q"))
            self.update_container(page)
            super().write(stream)  # type: ignore[no-untyped-call]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "_Writer", Sly)
        return sealing.sealed(data, SEAL, AT)


def test_a_faulty_record_signed_as_a_pdf_is_found(tmp_path: Path) -> None:
    export = flipped(whole(), ("additions", 2, "text"))
    found = check_one(tmp_path, pdf_of(export))
    assert found.outcome == "not_intact"
    assert found.faults[0].startswith("attached JSON: addition 3: ")


def test_a_pdf_signed_with_another_key_is_told_by_the_key(tmp_path: Path) -> None:
    data = pdf_of(whole(), seal_of(OTHER))
    (found,) = check(tmp_path, data, expected=read_expected([KEY.id]))
    assert found.faults == (f"PDF: signed by the key {OTHER.id}, which is not the one you expect",)


def test_a_practices_own_certificate_is_told_and_asked_for(tmp_path: Path) -> None:
    """The record within is signed by the practice's key all the same."""
    (found,) = check(tmp_path, pdf_of(whole(), own_seal()), expected=read_expected([KEY.id]))
    assert found.outcome == "intact"
    assert "the practice's key did not issue" in found.open[0]


def test_pages_by_another_version_are_not_taken_for_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = pdf_of(whole())
    strangers = pdf_of(whole(), own_seal())
    monkeypatch.setattr(pdf, "made_with", lambda: "conote layout 0, typst 0.99")
    found = check_one(tmp_path, mine)
    assert found.outcome == "intact"
    assert found.open[0].startswith("pages: laid out by another version of conote")
    found = check_one(tmp_path, strangers)
    assert found.outcome == "unknown"
    assert "read the attached JSON" in found.faults[0]


def test_a_chain_that_the_practices_key_did_not_issue_is_found(tmp_path: Path) -> None:
    """The practice's certificate is put beside one that it never saw."""
    seal = own_seal()
    forged = Seal(seal.private, (seal.certificates[0], SEAL.certificates[1]))
    found = check_one(tmp_path, pdf_of(whole(), forged))
    assert found.outcome == "not_intact"
    assert "expected the practice's key to have issued the certificate" in found.faults[0]


def test_somebody_elses_pdf_is_no_export(tmp_path: Path) -> None:
    import typst

    data = typst.compile(b"Hello")
    found = check_one(tmp_path, data)
    assert (found.outcome, found.form) == ("unknown", "pdf")
