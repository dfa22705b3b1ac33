"""The certificates under which the practice's PDFs are signed, by default made from its own key.

PDF readers do not know Ed25519, so a PDF is signed with ECDSA on P-256. That key is derived from
the practice's signing key, which is also what issues its certificate: no other key is kept, and
whoever knows the practice's key knows whose the PDF is. Pure: the same key gives the same bytes.
"""

import hashlib
from datetime import UTC, datetime
from typing import Final

from asn1crypto import algos, keys, x509
from cryptography import x509 as pyca
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from live.signing.key import SigningKey

_PURPOSE: Final = "conote-pdf-key/1"
_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of P-256 (FIPS 186-5)."""

_FROM: Final = datetime(2026, 1, 1, tzinfo=UTC)
_UNTIL: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""No well-defined end (RFC 5280, 4.1.2.5): a key's time ends when the practice takes another."""


def pdf_key(key: SigningKey) -> ec.EllipticCurvePrivateKey:
    """The key that signs PDFs, from the practice's (FIPS 186-5, A.2.1: extra random bits)."""
    secret = int.from_bytes(key.derived(_PURPOSE, 48), "big")
    return ec.derive_private_key(secret % (_ORDER - 1) + 1, ec.SECP256R1())


def chain(key: SigningKey, practice: str = "") -> tuple[bytes, bytes]:
    """The certificate of the key that signs PDFs, and of the practice's key, which issued it.

    Args:
        key: The practice's.
        practice: Its name, to be shown by PDF readers.

    Returns:
        Both in DER.
    """
    issuer = Ed25519PublicKey.from_public_bytes(key.public)
    root_name = _named(f"Practice signing key {key.id}", practice)
    root = _issued(key, issuer, root_name, root_name)
    leaf_name = _named(practice or f"Practice {key.id}", practice)
    leaf = _issued(key, pdf_key(key).public_key(), leaf_name, root_name)
    return leaf, root


def practice_key_of(certificate: bytes) -> bytes | None:
    """The raw Ed25519 key that a certificate is of; None if it is of another sort.

    Raises:
        ValueError: If it is no certificate.
    """
    public = pyca.load_der_x509_certificate(certificate).public_key()
    return public.public_bytes_raw() if isinstance(public, Ed25519PublicKey) else None


def pem_of(certificate: bytes) -> str:
    """A certificate, in DER, as PEM."""
    return pyca.load_der_x509_certificate(certificate).public_bytes(Encoding.PEM).decode()


def _named(common: str, practice: str) -> x509.Name:
    named = {"common_name": common}
    if practice:
        named["organization_name"] = practice
    return x509.Name.build(named)


def _issued(
    key: SigningKey,
    public: Ed25519PublicKey | ec.EllipticCurvePublicKey,
    subject: x509.Name,
    issuer: x509.Name,
) -> bytes:
    """A certificate that the practice's key signs: of itself, or of the key for PDFs."""
    own = isinstance(public, Ed25519PublicKey)
    der = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    issuing = Ed25519PublicKey.from_public_bytes(key.public).public_bytes(
        Encoding.DER, PublicFormat.SubjectPublicKeyInfo
    )
    usage = {"key_cert_sign", "digital_signature"} if own else {"non_repudiation"}
    signed_with = algos.SignedDigestAlgorithm({"algorithm": "ed25519"})
    told = x509.TbsCertificate(
        {
            "version": "v3",
            # Positive and of at most 20 bytes; the same for the same names and keys.
            "serial_number": int.from_bytes(_digest(subject.dump() + der)[:15], "big") + 1,
            "signature": signed_with,
            "issuer": issuer,
            "validity": {
                "not_before": x509.Time({"utc_time": _FROM}),
                "not_after": x509.Time({"general_time": _UNTIL}),
            },
            "subject": subject,
            "subject_public_key_info": keys.PublicKeyInfo.load(der),
            "extensions": [
                {
                    "extn_id": "basic_constraints",
                    "critical": True,
                    "extn_value": {"ca": own, **({"path_len_constraint": 0} if own else {})},
                },
                {"extn_id": "key_usage", "critical": True, "extn_value": usage},
                {"extn_id": "key_identifier", "extn_value": _digest(der)[:20]},
                {
                    "extn_id": "authority_key_identifier",
                    "extn_value": {"key_identifier": _digest(issuing)[:20]},
                },
            ],
        }
    )
    certificate = x509.Certificate(
        {
            "tbs_certificate": told,
            "signature_algorithm": signed_with,
            "signature_value": key.sign(told.dump()),
        }
    )
    data: bytes = certificate.dump()
    return data


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
