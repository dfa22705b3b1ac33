"""The practice's signature on a PDF, and the record that is attached to it.

pyHanko reads the file and checks the signature; what is asked for beyond that is that nothing but
the signature was added to the pages as they were laid out.
"""

import hashlib
import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from pyhanko.pdf_utils.generic import Reference
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from live.exports.certificates import practice_key_of
from live.exports.pdf import ATTACHED
from live.signing.key import fingerprint_of, key_id
from live.verify.values import Signer

_MARK: Final = ATTACHED.encode()
"""What stands in plain sight in every PDF that conote made, however it was broken."""

_ADDED_TO_ROOT: Final = frozenset({"/AcroForm", "/Extensions", "/Perms"})
_ADDED_TO_PAGE: Final = frozenset({"/Annots", "/Tabs"})
"""What signing adds to what was laid out."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was found of a PDF.

    Attributes:
        faults: What is wrong, and where.
        held: What is as it should be.
        attached: The JSON that is attached to it; None if there is none.
        made_with: What the file says that it was laid out with.
        signers: The practice's key, if it issued the certificate.
        certificate: SHA-256 of the signer's certificate, hex.
        ours: Whether conote made it, as far as that can be seen.
    """

    faults: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    attached: bytes | None = None
    made_with: str = ""
    signers: tuple[Signer, ...] = ()
    certificate: str = ""
    ours: bool = False


def check_pdf(data: bytes) -> Sealed:
    """Check a PDF by itself, but for what its attachment says."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [logging.NullHandler()], False  # they quote the file
    try:
        return _checked(data)
    # Strangers' parsers, on a file that anybody may have written: whatever they raise, the answer
    # is that it cannot be read; the error's text may quote it.
    except Exception as error:  # noqa: BLE001
        kind = type(error).__name__
        fault = f"PDF: expected a file in order, it cannot be read to its end ({kind})"
        return Sealed((fault,), ours=_MARK in data)


def _checked(data: bytes) -> Sealed:
    reader = PdfFileReader(io.BytesIO(data))
    signatures = reader.embedded_signatures
    attached, ours = _attached(reader), _MARK in data
    faults = [] if attached is not None else [f"PDF: expected {ATTACHED} attached, found none"]
    if len(signatures) != 1:
        many = "several" if signatures else "none: it was taken out, or the practice did not sign"
        return Sealed(
            (*faults, f"PDF: expected one signature, found {many}"), (), attached, ours=ours
        )
    (signature,) = signatures
    faults += _signature_faults(data, signature)
    faults += _change_faults(data, reader)
    signers, issued = _issuer(signature)
    faults += issued
    held = "PDF: the signature covers the whole file, and nothing was added after it"
    return Sealed(
        faults=tuple(faults),
        held=() if faults else (held,),
        attached=attached,
        made_with=str(reader.trailer["/Info"].get("/Keywords", "")),
        signers=signers,
        certificate=hashlib.sha256(signature.signer_cert.dump()).hexdigest(),
        ours=ours,
    )


# --- the signature --------------------------------------------------------------------------


def _signature_faults(data: bytes, signature: EmbeddedPdfSignature) -> Iterator[str]:
    # Whom to trust is asked elsewhere, by the practice's key: no list of authorities is here.
    context = ValidationContext(trust_roots=[signature.signer_cert], allow_fetching=False)
    found = validate_pdf_signature(signature, context)
    if found.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        yield "PDF: expected the signature to cover the whole file: something was added after it"
    if not found.intact:
        yield "PDF: expected the bytes that were signed, found others: it was changed"
    elif not found.valid:
        yield "PDF: the certificate's key did not sign this file"
    stamp = found.timestamp_validity
    if stamp is not None and not (stamp.intact and stamp.valid):
        yield "PDF: expected the authority's timestamp to hold, it does not: it was changed"
    if not _as_written(data, signature):
        yield "PDF: expected the signature as it was written, found it in another form"


def _as_written(data: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether what no signature covers, its own bytes, is as it is written here.

    Else a byte could be changed in it that changes nothing of what was signed.
    """
    start, length, second, _ = (int(number) for number in signature.byte_range)
    written = data[start + length : second]
    message = cms.ContentInfo.load(signature.pkcs7_content)
    der = message.dump(force=True)
    padding = len(written) - 2 - 2 * len(der)
    return written == b"<" + der.hex().upper().encode() + b"0" * padding + b">" and _plain(message)


def _plain(message: cms.ContentInfo) -> bool:
    """Whether a CMS message has only what a signature here has."""
    signed = message["content"]
    (signer,) = signed["signer_infos"]
    digests = [one.native for one in signed["digest_algorithms"]]
    unsigned = signer["unsigned_attrs"]
    stamps = unsigned.native is None or [one["type"].native for one in unsigned] == [
        "signature_time_stamp_token"
    ]
    return bool(
        message["content_type"].native == "signed_data"
        and signed["version"].native == "v1"
        and digests == [{"algorithm": "sha256", "parameters": None}]
        and signed["encap_content_info"].native == {"content_type": "data", "content": None}
        and signed["crls"].native is None
        and signer["version"].native == "v1"
        and signer["digest_algorithm"].native == digests[0]
        and signer["signature_algorithm"]["parameters"].native is None
        and stamps
    )


def _issuer(signature: EmbeddedPdfSignature) -> tuple[tuple[Signer, ...], list[str]]:
    """The practice's key, if it issued the signer's certificate; and what is wrong with that."""
    leaf = x509.load_der_x509_certificate(signature.signer_cert.dump())
    for other in signature.other_embedded_certs:
        public = practice_key_of(other.dump())
        if public is None:
            continue
        root = x509.load_der_x509_certificate(other.dump())
        try:
            root.verify_directly_issued_by(root)
            leaf.verify_directly_issued_by(root)
        except (InvalidSignature, ValueError, TypeError):
            return (), [
                "PDF: expected the practice's key to have issued the certificate, it did not"
            ]
        return (Signer(key_id(public), fingerprint_of(public), "PDF"),), []
    return (), []


# --- what was laid out ------------------------------------------------------------------------


def _attached(reader: PdfFileReader) -> bytes | None:
    """The record's bytes; None if there is not that one attachment."""
    try:
        name, file = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
        stream = file.get_object()["/EF"]["/F"]
    except (KeyError, ValueError):
        return None
    return bytes(stream.data) if str(name) == ATTACHED else None


def _change_faults(data: bytes, reader: PdfFileReader) -> Iterator[str]:
    """What the signature's part of the file changes of the pages as they were laid out."""
    first = data.partition(b"%%EOF")[0].split()[-1:]
    if reader.xrefs.total_revisions != 2 or first != [
        b"%d" % reader.xrefs.get_startxref_for_revision(0)
    ]:
        yield "PDF: expected what was laid out and one signature, found more parts than these two"
        return
    before = reader.get_historical_resolver(0)
    root, page = reader.root_ref, _first_page(reader)
    for reference in reader.xrefs.explicit_refs_in_revision(1):
        old = _before(before, reference)
        if old is None:
            continue
        allowed = {root: _ADDED_TO_ROOT, page: _ADDED_TO_PAGE}.get(reference, frozenset())
        new: Any = reader.get_object(reference)  # type: ignore[no-untyped-call]
        if not allowed or _without(new, allowed) != _without(old, allowed):
            yield "PDF: expected the pages as they were laid out, the signature's part changes them"
            return


def _first_page(reader: PdfFileReader) -> Reference:
    page: Reference = reader.root["/Pages"]["/Kids"].raw_get(0).reference
    return page


def _before(resolver: Any, reference: Reference) -> Any:
    try:
        return resolver.get_object(reference)
    except Exception:  # noqa: BLE001 - pyHanko says in many ways that there was none
        return None


def _without(value: Any, added: frozenset[str]) -> dict[str, str]:
    """A dictionary's raw entries but for those that signing adds (Any: pyHanko's objects)."""
    return {str(key): repr(value.raw_get(key)) for key in value if str(key) not in added}
