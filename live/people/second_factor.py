"""A second thing to sign in with: codes of an authenticator (RFC 6238), or recovery codes. Pure."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

import pyotp

from live.values import Content

PERIOD_S: Final = 30
"""Seconds for which a code is shown; what authenticators take without being told."""
DRIFT: Final = 1
"""Periods by which the two clocks may differ (RFC 6238, 5.2)."""
RECOVERY_CODES: Final = 10
_RECOVERY_BYTES: Final = 10
"""80 bits: nobody guesses one, so a plain hash keeps it safe."""
ISSUER: Final = "conote"


@dataclass(frozen=True, slots=True, repr=False)
class SecondFactor(Content):
    """Somebody's authenticator, as it is kept within their account.

    Attributes:
        secret: What both know, in base32.
        confirmed: Whether they have shown a code of it: until then it is asked for nowhere.
        last: The period of the code that was used last: none of it or before is taken again.
        recovery: SHA-256 of the recovery codes that are left, hex.
    """

    secret: str
    confirmed: bool = False
    last: int = 0
    recovery: tuple[str, ...] = ()


Way = Literal["passphrase_code", "passphrase_recovery"]


@dataclass(frozen=True, slots=True, repr=False)
class Used(Content):
    """What a code was, and what is left after it."""

    way: Way
    left: SecondFactor


def new_factor() -> SecondFactor:
    """An authenticator to be: 160 random bits (RFC 4226, 4)."""
    return SecondFactor(pyotp.random_base32())


def address_of(factor: SecondFactor, user: str) -> str:
    """What an authenticator reads: an ``otpauth`` address, which holds the secret."""
    totp = pyotp.TOTP(factor.secret, interval=PERIOD_S)
    return totp.provisioning_uri(name=user, issuer_name=ISSUER)


def use(factor: SecondFactor, code: str, now: datetime) -> Used | None:
    """Use a code; None if it is none that can be used, or can no more.

    Args:
        factor: As it is kept.
        code: As it was typed.
        now: UTC.
    """
    typed = "".join(code.split()).replace("-", "").casefold()
    if typed.isascii() and typed.isdigit() and len(typed) == 6:
        period = int(now.timestamp()) // PERIOD_S
        totp = pyotp.TOTP(factor.secret, interval=PERIOD_S)
        # The later first, and all of them, so that no answer comes sooner.
        fitting = [
            at
            for at in range(period + DRIFT, period - DRIFT - 1, -1)
            if secrets.compare_digest(totp.generate_otp(at), typed) and at > factor.last
        ]
        return Used("passphrase_code", replace(factor, last=fitting[0])) if fitting else None
    if not factor.confirmed:
        return None
    hashed = _hash(typed)
    if hashed not in factor.recovery:
        return None
    left = tuple(one for one in factor.recovery if one != hashed)
    return Used("passphrase_recovery", replace(factor, recovery=left))


def confirmed(factor: SecondFactor) -> tuple[SecondFactor, tuple[str, ...]]:
    """The authenticator from now on in use, and its recovery codes: shown once, kept as hashes."""
    codes = tuple(secrets.token_hex(_RECOVERY_BYTES) for _ in range(RECOVERY_CODES))
    kept = tuple(_hash(code) for code in codes)
    return replace(factor, confirmed=True, recovery=kept), tuple(_shown(code) for code in codes)


def _shown(code: str) -> str:
    """In groups of five: that is how people copy them."""
    return "-".join(code[at : at + 5] for at in range(0, len(code), 5))


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()
