"""The keys that whoever checks knows to be the practice's, and what they sign."""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from live.errors import BadInput
from live.signing.key import PUBLIC_BYTES, fingerprint_of
from live.verify.reading import read
from live.verify.values import Checked, Unreadable

_HEX: Final = re.compile(r"[0-9a-f]{16}|[0-9a-f]{64}")
_BETWEEN: Final = re.compile(r"[\s:]")


@dataclass(frozen=True, slots=True)
class Expected:
    """Keys that are known to be the practice's.

    Attributes:
        keys: Fingerprints, hex: whole, or their first 16 digits; empty: nobody said which.
    """

    keys: tuple[str, ...] = field(default=())

    def knows(self, fingerprint: str) -> bool:
        """Whether a key is among them."""
        return any(fingerprint.startswith(key) for key in self.keys)

    def asked_of(self, checked: Checked) -> Checked:
        """What was found of a file, once it is asked who signed: another's key is a fault."""
        if not self.keys or checked.outcome == "unknown":
            return checked
        signers = checked.record.signers
        strange: dict[str, list[str]] = {}
        for signer in signers:
            if not self.knows(signer.fingerprint):
                strange.setdefault(signer.key, []).append(signer.what)
        faults = [
            f"{', '.join(what)}: signed by the key {key}, which is not the one you expect"
            for key, what in strange.items()
        ]
        if not signers:
            faults.append("expected the signature of the key you name, no key signed this")
        if not faults:
            return checked
        return replace(checked, outcome="not_intact", faults=(*checked.faults, *faults))


NOBODY: Final = Expected()


def read_expected(given: Iterable[str]) -> Expected:
    """The keys that are named.

    Args:
        given: For each a fingerprint (64 hex digits, or the first 16), or a file with one, with
            a public key or a certificate as PEM, or with the raw public half in base64.

    Raises:
        BadInput: If one is neither.
    """
    return Expected(tuple(_fingerprint(one) for one in given))


def _fingerprint(given: str) -> str:
    if (plain := _plain(given)) is not None:
        return plain
    try:
        text = read(Path(given))[:100_000]
    except Unreadable:
        raise BadInput(_WRONG) from None
    found = _plain(text.decode(errors="replace")) or _of_pem(text) or _of_raw(text)
    if found is None:
        raise BadInput(_WRONG)
    return found


_WRONG: Final = (
    "--key: expected a fingerprint of 16 or 64 hex digits, or a file with one, with an Ed25519 "
    "public key or certificate (PEM), or with the key in base64; got something else"
)


def _plain(text: str) -> str | None:
    squeezed = _BETWEEN.sub("", text).lower()
    return squeezed if _HEX.fullmatch(squeezed) else None


def _of_pem(data: bytes) -> str | None:
    certificate = b"BEGIN CERTIFICATE" in data
    public: object
    try:
        public = (
            x509.load_pem_x509_certificate(data).public_key()
            if certificate
            else load_pem_public_key(data)
        )
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None
    return (
        fingerprint_of(public.public_bytes_raw()) if isinstance(public, Ed25519PublicKey) else None
    )


def _of_raw(data: bytes) -> str | None:
    try:
        raw = base64.b64decode(data.strip(), validate=True)
    except ValueError:
        return None
    return fingerprint_of(raw) if len(raw) == PUBLIC_BYTES else None
