"""An authenticator in software: makes passkeys and signs with them, as a phone does."""

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any, Final

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import bytes_to_base64url as coded

PRESENT: Final = 0x01
VERIFIED: Final = 0x04
_ATTESTED: Final = 0x40


@dataclass
class Authenticator:
    """One passkey and what holds it.

    Attributes:
        origin: The page that asks.
        count: Signatures so far; each adds one.
        flags: Whether somebody is present, and was verified.
        owner: The account that it is of, as it was told.
    """

    origin: str
    count: int = 0
    flags: int = PRESENT | VERIFIED
    owner: str = ""
    rp: str = ""
    id: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def make(self, options: dict[str, Any]) -> dict[str, Any]:
        """What ``navigator.credentials.create()`` gives, as JSON."""
        self.owner, self.rp = options["user"]["id"], options["rp"]["id"]
        at = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: at.x.to_bytes(32, "big"), -3: at.y.to_bytes(32, "big")}
        held = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + cbor2.dumps(public)
        data = self._data(_ATTESTED) + held
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        said = self._said("webauthn.create", options["challenge"])
        return self._credential(clientDataJSON=said, attestationObject=attested)

    def sign(self, options: dict[str, Any]) -> dict[str, Any]:
        """What ``navigator.credentials.get()`` gives, as JSON."""
        self.count += 1
        data, said = self._data(), self._said("webauthn.get", options["challenge"])
        signature = self.key.sign(data + hashlib.sha256(said).digest(), ec.ECDSA(hashes.SHA256()))
        given = self._credential(clientDataJSON=said, authenticatorData=data, signature=signature)
        given["response"]["userHandle"] = self.owner
        return given

    def _data(self, more: int = 0) -> bytes:
        flags = (self.flags | more).to_bytes(1, "big")
        return hashlib.sha256(self.rp.encode()).digest() + flags + self.count.to_bytes(4, "big")

    def _said(self, kind: str, challenge: str) -> bytes:
        return json.dumps(
            {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        ).encode()

    def _credential(self, **response: bytes) -> dict[str, Any]:
        return {
            "id": coded(self.id),
            "rawId": coded(self.id),
            "type": "public-key",
            "response": {name: coded(value) for name, value in response.items()},
            "clientExtensionResults": {},
        }
