"""What a practice signs its PDFs with: its own key's seal, or one that it was given elsewhere."""

import hashlib
from dataclasses import dataclass

from anyio import to_thread
from asn1crypto import pem, x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)

from live.errors import CannotStart
from live.exports import certificates
from live.settings import Settings
from live.signing.key import SigningKey
from live.store.signing_keys import SigningKeys

Private = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, slots=True)
class Seal:
    """What a practice signs its PDFs with.

    Attributes:
        private: The key; in no repr.
        certificates: In DER: the key's own first, then those that issued it.
        timestamp_url: The authority (RFC 3161) that says when; "" for none.
    """

    private: Private
    certificates: tuple[bytes, ...]
    timestamp_url: str = ""

    def __repr__(self) -> str:
        return f"Seal({hashlib.sha256(self.certificates[0]).hexdigest()[:16]})"


def seal_of(key: SigningKey, practice: str = "", timestamp_url: str = "") -> Seal:
    """The seal that comes of the practice's signing key."""
    chain = certificates.chain(key, practice)
    return Seal(certificates.pdf_key(key), chain, timestamp_url)


def own_seal(settings: Settings) -> Seal | None:
    """The seal of the practice's own that the settings name, read from its files; None if none.

    Raises:
        CannotStart: If the files cannot be read, or do not belong together.
    """
    if settings.pdf_certificate is None or settings.pdf_key is None:
        return None
    password = settings.pdf_key_password.get_secret_value().encode()
    try:
        private = load_pem_private_key(settings.pdf_key.read_bytes(), password or None)
        read = pem.unarmor(settings.pdf_certificate.read_bytes(), multiple=True)
        chain = tuple(der for kind, _, der in read if kind == "CERTIFICATE")
        public = x509.Certificate.load(chain[0]).public_key.dump()
    except (OSError, ValueError, TypeError, LookupError, UnsupportedAlgorithm) as error:
        raise CannotStart(
            "expected pdf_certificate and pdf_key to name PEM files that open with "
            f"pdf_key_password, they do not ({type(error).__name__}): look at the three settings"
        ) from None
    if not isinstance(private, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise CannotStart(
            "expected pdf_key to be an RSA or ECDSA key, it is of another sort: PDF readers "
            "check these two"
        )
    if public != private.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo):
        raise CannotStart(
            "expected the first certificate of pdf_certificate to be that of pdf_key, it is of "
            "another key: put the key's own certificate first"
        )
    return Seal(private, chain, settings.timestamp_url)


async def seal_for(settings: Settings, keys: SigningKeys) -> Seal:
    """The seal in use: the one that the settings name, or that of the practice's signing key.

    Args:
        settings: The practice's.
        keys: The practice's signing keys; the first is made at first need.

    Raises:
        CannotStart: If files that the settings name are no seal.
        StoreError: If what is kept of the practice's key cannot be read.
    """
    own = await to_thread.run_sync(own_seal, settings)
    if own is not None:
        return own
    return seal_of(await keys.current(), settings.practice_name, settings.timestamp_url)
