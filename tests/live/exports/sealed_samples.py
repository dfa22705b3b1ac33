"""PDFs with the practice's signature, and what another program makes of it."""

import io
from functools import cache
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from live import exports
from live.exports.seals import Seal, seal_of
from live.signing.key import SigningKey
from tests.live import note_samples

KEY = SigningKey(b"s" * 32)
SEAL = seal_of(KEY, "Hale Psychotherapy")


@cache
def pdf() -> bytes:
    """The sample note, not yet signed by the practice."""
    return exports.export("pdf", note_samples.exported())


@cache
def sealed_pdf() -> bytes:
    """The sample note, signed by the practice."""
    return exports.export("pdf", note_samples.exported(), SEAL)


def reader(data: bytes) -> PdfFileReader:
    return PdfFileReader(io.BytesIO(data))


def validated(data: bytes, seal: Seal = SEAL) -> PdfSignatureStatus:
    """What pyHanko finds of the one signature, to which the chain's last certificate is a root."""
    (signature,) = reader(data).embedded_signatures
    root: Any = x509.Certificate.load(seal.certificates[-1])
    return validate_pdf_signature(signature, ValidationContext(trust_roots=[root]))
