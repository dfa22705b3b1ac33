"""Passkeys: what an authenticator is asked, and what it answers (WebAuthn Level 3). Pure.

The library checks; this room says what is asked for: a credential that is found without a user
name, and an authenticator that knows who holds it (by a fingerprint, a face, a PIN). So a passkey
is two factors at once, and stands for passphrase and code.
"""

import hashlib
import ipaddress
import json
import secrets
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic
from typing import Any, Final
from urllib.parse import urlsplit

import webauthn
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, parse_client_data_json
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from live.errors import BadInput, WrongState
from live.values import Content

RP_NAME: Final = "conote"
CHALLENGE_BYTES: Final = 32
CHALLENGE_S: Final = 300.0
"""Seconds for which a challenge may be answered: to find the phone, or the key in the drawer."""
MOST_CHALLENGES: Final = 10_000
"""Challenges that wait at once; of more, the oldest goes."""
MOST_PASSKEYS: Final = 10
"""Of one account: a phone, a computer, a key in a drawer, and as many again."""
LONGEST_NAME: Final = 64
_ALGORITHMS: Final = [
    COSEAlgorithmIdentifier.EDDSA,
    COSEAlgorithmIdentifier.ECDSA_SHA_256,
    COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256,
]
_NOT_RIGHT: Final = "credential: expected the answer to a challenge of this server, got other"

Credential = Mapping[str, Any]
"""What a browser's ``PublicKeyCredential.toJSON()`` gives."""


@dataclass(frozen=True, slots=True, repr=False)
class Passkey(Content):
    """One passkey, as it is kept within its account.

    Attributes:
        id: What it is called by: the first 16 hex of SHA-256 of its credential's id.
        name: As its owner calls it.
        credential: The credential's id, base64url.
        public_key: COSE, base64url.
        count: Signatures its authenticator has counted; 0 for one that counts none.
        rp: The name it belongs to.
        made_at: UTC.
    """

    id: str
    name: str
    credential: str
    public_key: str
    count: int
    rp: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class RelyingParty:
    """Where passkeys are good: a server's name, and its origin as browsers write it."""

    id: str
    origin: str


def relying_party(base: str) -> RelyingParty:
    """Who asks for passkeys, of the address by which screens reach the server.

    Raises:
        WrongState: If it has no name: browsers give no passkey to a bare address.
    """
    parts = urlsplit(base)
    name = (parts.hostname or "").rstrip(".")
    if not name or _is_address(name):
        raise WrongState(
            "passkeys: expected a server that is reached by a name, got an address: open "
            "http://localhost or give the server a name with CONOTE_PUBLIC_URL"
        )
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    port = "" if parts.port in {None, usual} else f":{parts.port}"
    return RelyingParty(name, f"{parts.scheme}://{name}{port}")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class Challenges:
    """The challenges that wait for their answer; each is taken once.

    They are in memory alone: whoever was asked before a restart is asked again.

    Args:
        clock: Monotonic, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._waiting: OrderedDict[bytes, tuple[str, float]] = OrderedDict()

    def make(self, whose: str = "") -> bytes:
        """A new one.

        Args:
            whose: Id of the account that makes a passkey; "" is for signing in.
        """
        while len(self._waiting) >= MOST_CHALLENGES:
            self._waiting.popitem(last=False)
        made = secrets.token_bytes(CHALLENGE_BYTES)
        self._waiting[made] = (whose, self._clock() + CHALLENGE_S)
        return made

    def take(self, credential: Credential, whose: str = "") -> bytes:
        """The challenge that a credential answers; it is gone then, whatever becomes of it.

        Raises:
            BadInput: If it answers none that waits for this.
        """
        answered = _challenge_of(credential)
        meant, until = self._waiting.pop(answered, (None, 0.0))
        if meant != whose or self._clock() >= until:
            raise BadInput(_NOT_RIGHT)
        return answered


def _challenge_of(credential: Credential) -> bytes:
    try:
        said = base64url_to_bytes(credential["response"]["clientDataJSON"])
        return parse_client_data_json(said).challenge
    except Exception:  # noqa: BLE001 - whatever a stranger's bytes make of the library
        raise BadInput(_NOT_RIGHT) from None


def creation_options(
    party: RelyingParty,
    account_id: str,
    user: str,
    kept: Collection[Passkey],
    challenge: bytes,
) -> dict[str, Any]:
    """What a browser is told to make a passkey by: ``PublicKeyCredentialCreationOptionsJSON``.

    Raises:
        WrongState: If there are as many as one account may have.
    """
    if len(kept) >= MOST_PASSKEYS:
        raise WrongState(f"expected fewer than {MOST_PASSKEYS} passkeys: remove one first")
    options = webauthn.generate_registration_options(
        rp_id=party.id,
        rp_name=RP_NAME,
        user_name=user,
        user_id=account_id.encode(),
        challenge=challenge,
        timeout=int(CHALLENGE_S * 1000),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(base64url_to_bytes(one.credential)) for one in kept
        ],
        supported_pub_key_algs=_ALGORITHMS,
    )
    return _told(webauthn.options_to_json(options))


def request_options(party: RelyingParty, challenge: bytes) -> dict[str, Any]:
    """What a browser is told to sign in by: ``PublicKeyCredentialRequestOptionsJSON``."""
    options = webauthn.generate_authentication_options(
        rp_id=party.id,
        challenge=challenge,
        timeout=int(CHALLENGE_S * 1000),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return _told(webauthn.options_to_json(options))


def _told(options: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(options)
    return told


def registered(
    credential: Credential, challenge: bytes, party: RelyingParty, name: str, now: datetime
) -> Passkey:
    """The passkey that a browser made.

    Args:
        credential: As the browser gave it.
        challenge: What it has to answer.
        party: For whom it has to be.
        name: As its owner calls it.
        now: UTC.

    Raises:
        BadInput: If it is none, or nobody was verified when it was made.
    """
    called = _checked_name(name)
    try:
        made = webauthn.verify_registration_response(
            credential=dict(credential),
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            require_user_verification=True,
            supported_pub_key_algs=_ALGORITHMS,
        )
    except Exception:  # noqa: BLE001 - whatever a stranger's bytes make of the library
        raise BadInput(_NOT_RIGHT) from None
    return Passkey(
        id=hashlib.sha256(made.credential_id).hexdigest()[:16],
        name=called,
        credential=bytes_to_base64url(made.credential_id),
        public_key=bytes_to_base64url(made.credential_public_key),
        count=made.sign_count,
        rp=party.id,
        made_at=now,
    )


def _checked_name(name: str) -> str:
    found = " ".join(name.split())
    if not 1 <= len(found) <= LONGEST_NAME or not found.isprintable():
        raise BadInput(f"name: expected 1 to {LONGEST_NAME} printable characters, got other")
    return found


def owner_of(credential: Credential) -> str:
    """Id of the account that a credential says it is of; nothing of it is checked yet.

    Raises:
        BadInput: If it says none.
    """
    try:
        return base64url_to_bytes(credential["response"]["userHandle"]).decode()
    except Exception:  # noqa: BLE001 - whatever a stranger sent
        raise BadInput(_NOT_RIGHT) from None


def used(
    kept: Collection[Passkey], credential: Credential, challenge: bytes, party: RelyingParty
) -> Passkey:
    """The passkey that signed a challenge, with its count as it is now.

    Args:
        kept: Those of the account that it says it is of.
        credential: As the browser gave it.
        challenge: What it has to have signed.
        party: For whom.

    Raises:
        BadInput: If it is none of them, the signature is wrong, nobody was verified, or the count
            does not go up, as that of a copied authenticator.
    """
    for one in kept:
        if one.credential == credential.get("rawId") and one.rp == party.id:
            return _checked(one, credential, challenge, party)
    raise BadInput(_NOT_RIGHT)


def _checked(
    one: Passkey, credential: Credential, challenge: bytes, party: RelyingParty
) -> Passkey:
    try:
        verified = webauthn.verify_authentication_response(
            credential=dict(credential),
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            credential_public_key=base64url_to_bytes(one.public_key),
            credential_current_sign_count=one.count,
            require_user_verification=True,
        )
    except Exception:  # noqa: BLE001 - whatever a stranger's bytes make of the library
        raise BadInput(_NOT_RIGHT) from None
    return replace(one, count=verified.new_sign_count)
