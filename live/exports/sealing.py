"""The practice's signature on a PDF: PAdES B-B by pyHanko, B-T with a timestamp authority.

The same PDF and the same key give the same signed file: ECDSA takes its random number from what
it signs (RFC 6979), and no clock is read. Only a timestamp authority's answer differs each time.
"""

import hashlib
from datetime import datetime
from io import BytesIO
from typing import Any, Final, Self

import httpx
from asn1crypto import tsp, x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    StreamObject,
    pdf_name,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from live.errors import ExportFailed
from live.exports.seals import Seal

FIELD: Final = "Practice"
"""Name of the signature's field."""

_DIGEST: Final = "sha256"
_TIMESTAMP_WAIT_S: Final = 20.0


def sealed(pdf: bytes, seal: Seal, at: datetime) -> bytes:
    """A PDF with the practice's signature over all of it; nothing may be changed after that.

    The signature is not drawn: readers show it in their own way, where nobody can paint it.

    Args:
        pdf: As laid out.
        seal: Whose.
        at: The moment that the signature names: that of what it seals, not of the download.

    Raises:
        ExportFailed: If it cannot be signed, or the timestamp authority does not answer.
    """
    writer = _Writer(BytesIO(pdf))
    _make_room(writer)
    about = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm=_DIGEST,
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
        reason="The practice keeps this record",
    )
    stamper = _Authority(seal.timestamp_url) if seal.timestamp_url else None
    signer = _PdfSigner(about, _Signer(seal), timestamper=stamper)
    out = BytesIO()
    try:
        signer.at(at).sign_pdf(writer, existing_fields_only=True, output=out)
    except TimestampRequestError:
        raise ExportFailed(
            "expected an answer of the timestamp authority, got none that can be used: try again, "
            "or look at CONOTE_TIMESTAMP_URL"
        ) from None
    except SigningError as error:
        raise ExportFailed(
            f"expected to sign the PDF, it failed ({type(error).__name__}): take the JSON export, "
            "which holds the same"
        ) from None
    return out.getvalue()


def _make_room(writer: IncrementalPdfFileWriter) -> None:
    """Add the signature's field as PDF/A and PDF/UA want it: of no size, named, with a look."""
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Tabs"] = pdf_name("/S")
    place = fields.SigFieldSpec(FIELD, readable_field_name="Signature of the practice")
    fields.append_signature_field(writer, place)
    look = StreamObject(stream_data=b"")
    look["/Type"], look["/Subtype"] = pdf_name("/XObject"), pdf_name("/Form")
    looks = DictionaryObject()  # type: ignore[no-untyped-call]
    looks["/N"] = writer.add_object(look)
    field = writer.root["/AcroForm"]["/Fields"][0].get_object()
    look["/BBox"] = field["/Rect"]
    field["/AP"] = looks
    writer.update_container(field)
    writer.update_container(page)


class _Writer(IncrementalPdfFileWriter):
    """Adds to a PDF without looking at the clock or at chance."""

    @classmethod
    def _handle_id(cls, prev: Any) -> Any:
        """The file's two ids: as it was laid out, and as it is signed (Any: pyHanko's own)."""
        first = prev.trailer["/ID"][0].original_bytes
        second = hashlib.sha256(b"conote-sealed" + first).digest()[:16]
        return ArrayObject([ByteStringObject(first), ByteStringObject(second)])

    def _update_meta(self) -> None:
        """Leave date and title as they were laid out: signing changes nothing of the note."""


class _PdfSigner(signers.PdfSigner):
    """Signs as of a given moment, and leaves the file PDF 1.7, which PDF/A-3 asks for."""

    _at: datetime

    def at(self, moment: datetime) -> Self:
        """The moment that its signatures name."""
        self._at = moment
        return self

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = True,
    ) -> PdfSigningSession:
        """As pyHanko's, but for two things.

        The moment is given: pyHanko looks at the clock and at this machine's time zone. And only
        PAdES is named as what the file needs beyond PDF 1.7: for ECDSA pyHanko would turn it into
        PDF 2.0 (ISO/TS 32002), which PDF/A-3 is not; PAdES has ECDSA without (ETSI TS 119 312).
        """
        embedder = PdfCMSEmbedder().write_cms(
            field_name=FIELD, writer=pdf_out, existing_fields_only=existing_fields_only
        )
        field = next(embedder).get_object()
        pdf_out.register_extension(ESIC_EXTENSION_1)
        stamper, pades = self.default_timestamper, fields.SigSeedSubFilter.PADES
        return PdfSigningSession(
            self, pdf_out, embedder, field, _DIGEST, stamper, pades, system_time=self._at
        )


class _Signer(signers.Signer):
    """Signs with a seal's key, the same bytes each time."""

    def __init__(self, seal: Seal) -> None:
        own, *others = (x509.Certificate.load(der) for der in seal.certificates)
        registry = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        registry.register_multiple(others)
        super().__init__(signing_cert=own, cert_registry=registry)
        self._private = seal.private

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        """The signature over ``data``; a dry run wants its length only, which varies with ECDSA."""
        assert digest_algorithm == _DIGEST
        if isinstance(self._private, rsa.RSAPrivateKey):
            return self._private.sign(data, padding.PKCS1v15(), hashes.SHA256())
        made = self._private.sign(data, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
        return made.ljust(_longest(self._private), b"\0") if dry_run else made


def _longest(private: ec.EllipticCurvePrivateKey) -> int:
    """The longest that a signature of this key can be, in DER, in bytes."""
    return 2 * (private.key_size // 8 + 4) + 3


class _Authority(TimeStamper):
    """A timestamp authority, asked over HTTP (RFC 3161, 3.4)."""

    def __init__(self, url: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """What it answers.

        Raises:
            TimestampRequestError: If it does not, or not as it should.
        """
        kind = "application/timestamp-query"
        try:
            async with httpx.AsyncClient(timeout=_TIMESTAMP_WAIT_S) as client:
                answer = await client.post(
                    self._url, content=req.dump(), headers={"content-type": kind}
                )
            answer.raise_for_status()
            return tsp.TimeStampResp.load(answer.content, strict=True)
        except (httpx.HTTPError, ValueError) as error:
            raise TimestampRequestError(type(error).__name__) from None
