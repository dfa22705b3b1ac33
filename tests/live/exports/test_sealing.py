"""The practice's signature on a PDF: over all of it, by the practice's key, the same each time."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms
from pyhanko.sign.validation.status import SignatureCoverageLevel

from live import exports
from live.errors import ExportFailed
from live.exports.sealing import sealed
from live.exports.seals import Seal, seal_of
from live.signing.key import SigningKey
from tests.live.exports.sealed_samples import KEY, SEAL, pdf, reader, sealed_pdf, validated


def test_the_signature_covers_the_whole_file_and_comes_of_the_practices_key() -> None:
    found = validated(sealed_pdf())
    assert found.bottom_line
    assert found.coverage == SignatureCoverageLevel.ENTIRE_FILE
    assert found.trusted
    assert found.signing_cert.subject.native["common_name"] == "Hale Psychotherapy"
    assert found.pkcs7_signature_mechanism == "sha256_ecdsa"


def test_it_is_a_pades_signature_of_level_b_that_allows_no_change() -> None:
    (signature,) = reader(sealed_pdf()).embedded_signatures
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.docmdp_level.value == 1
    attributes = {entry["type"].native for entry in signature.signer_info["signed_attrs"]}
    assert {"content_type", "message_digest", "signing_certificate_v2"} == attributes


def test_the_moment_is_that_of_the_practices_seal_on_the_record() -> None:
    (signature,) = reader(sealed_pdf()).embedded_signatures
    assert signature.self_reported_timestamp == datetime(2026, 11, 22, 15, 59, tzinfo=UTC)


def test_the_same_note_and_key_give_the_same_signed_bytes(attested: dict[str, Any]) -> None:
    assert exports.export("pdf", attested, SEAL) == sealed_pdf()
    other = seal_of(SigningKey(b"t" * 32), "Hale Psychotherapy")
    assert exports.export("pdf", attested, other) != sealed_pdf()


def test_another_practices_root_does_not_vouch_for_it() -> None:
    found = validated(sealed_pdf(), seal_of(SigningKey(b"t" * 32)))
    assert found.intact
    assert found.valid
    assert not found.trusted


def test_what_was_laid_out_stands_unchanged_before_the_signature() -> None:
    assert sealed_pdf().startswith(pdf())


def test_signing_adds_nothing_that_pdf_a_3_and_pdf_ua_forbid() -> None:
    """The clauses of ISO 19005-3 and ISO 14289-1 that speak of what signing adds."""
    before, after = reader(pdf()), reader(sealed_pdf())
    assert after.input_version == (1, 7)
    assert "/Version" not in after.root
    # 6.6.2: the metadata say what they said, and agree with the information dictionary.
    assert after.root["/Metadata"].data == before.root["/Metadata"].data
    assert dict(after.trailer["/Info"]) == dict(before.trailer["/Info"])
    # 6.1.3: two ids, the first as it was laid out.
    assert after.trailer["/ID"][0] == before.trailer["/ID"][0]
    # 6.3.3: a widget has an appearance, though one of no size needs none; it is not hidden.
    (field,) = after.root["/AcroForm"]["/Fields"]
    assert list(field.get_object()["/Rect"]) == [0, 0, 0, 0]
    assert set(field.get_object()["/AP"]) == {"/N"}
    assert field.get_object()["/F"] & 0b100111 == 0b100
    # 6.4.1: nobody is asked to draw it anew, and there is no XFA.
    assert set(after.root["/AcroForm"]) == {"/Fields", "/SigFlags"}
    # PDF/UA 7.18: an alternative description, and the tabs in the order of the structure.
    assert field.get_object()["/TU"] == "Signature of the practice"
    assert after.root["/Pages"]["/Kids"][0]["/Tabs"] == "/S"
    # 6.4.3: DER, one signer, with the certificate, over the whole file.
    (signature,) = after.embedded_signatures
    message = cms.ContentInfo.load(signature.pkcs7_content.rstrip(b"\0"), strict=True)["content"]
    assert len(message["signer_infos"]) == 1
    assert message["certificates"][0].chosen.dump() in SEAL.certificates
    first, length, second, rest = signature.byte_range
    assert (first, second + rest) == (0, len(sealed_pdf()))
    assert sealed_pdf()[length : length + 1] + sealed_pdf()[second - 1 : second] == b"<>"


@pytest.mark.together
@pytest.mark.skipif(not shutil.which("pdfsig"), reason="install poppler-utils to run it")
def test_another_reader_finds_the_signature_valid(tmp_path: Path) -> None:
    """Poppler, whose cryptography is NSS: nothing that pyHanko shares."""
    file = tmp_path / "note.pdf"
    file.write_bytes(sealed_pdf())
    done = subprocess.run(
        ["pdfsig", file],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    assert "Signature is Valid" in done.stdout
    assert "Total document signed" in done.stdout
    assert "ETSI.CAdES.detached" in done.stdout


def test_a_seal_shows_nothing_of_its_key() -> None:
    assert repr(SEAL).startswith("Seal(")
    assert len(repr(SEAL)) < 30


@pytest.mark.together
def test_a_timestamp_authority_that_does_not_answer_is_said(attested: dict[str, Any]) -> None:
    seal = Seal(SEAL.private, SEAL.certificates, "http://127.0.0.1:9/")
    with pytest.raises(ExportFailed, match="CONOTE_TIMESTAMP_URL"):
        exports.export("pdf", attested, seal)


@pytest.mark.together
def test_a_timestamp_authority_says_when(attested: dict[str, Any], authority: str) -> None:
    """Its answer is in the signature: PAdES B-T."""
    seal = Seal(SEAL.private, SEAL.certificates, authority)
    found = validated(exports.export("pdf", attested, seal))
    assert found.intact
    assert found.valid
    assert found.timestamp_validity is not None
    assert found.timestamp_validity.intact
    assert found.timestamp_validity.timestamp == datetime(2026, 11, 23, 8, tzinfo=UTC)


def test_the_sealing_key_is_of_the_practices_key_alone() -> None:
    assert seal_of(KEY).certificates[1] != SEAL.certificates[1]  # another name, the same key
    assert seal_of(KEY).private.private_numbers() == SEAL.private.private_numbers()
    assert sealed(pdf(), seal_of(KEY), datetime(2026, 11, 22, 15, 58, tzinfo=UTC)) != sealed_pdf()
