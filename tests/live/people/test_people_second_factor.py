"""Codes of an authenticator, and recovery codes."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.people.second_factor import (
    RECOVERY_CODES,
    SecondFactor,
    address_of,
    confirmed,
    new_factor,
    use,
)

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
PERIOD = timedelta(seconds=30)


def code(factor: SecondFactor, at: datetime) -> str:
    """What the authenticator shows."""
    return pyotp.TOTP(factor.secret).at(at)


def test_the_codes_are_those_of_the_rfc() -> None:
    """RFC 6238, appendix B, SHA-1, the last six digits."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # "12345678901234567890" in base32
    for seconds, shown in ((59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")):
        at = datetime.fromtimestamp(seconds, UTC)
        assert use(SecondFactor(secret), shown, at) is not None


@pytest.mark.parametrize("periods", [-1, 0, 1])
def test_a_code_of_now_or_next_to_it_goes_once(periods: int) -> None:
    """However it is typed; then neither it nor one before it."""
    factor = new_factor()
    shown = code(factor, NOW + periods * PERIOD)
    used = use(factor, f" {shown[:3]} {shown[3:]} ", NOW)
    assert used is not None
    assert used.way == "passphrase_code"
    assert use(used.left, shown, NOW) is None
    assert use(used.left, code(factor, NOW + (periods - 1) * PERIOD), NOW) is None
    assert use(used.left, code(factor, NOW + 3 * PERIOD), NOW + 3 * PERIOD) is not None


@pytest.mark.parametrize("periods", [-3, -2, 2, 3])
def test_a_code_of_another_time_does_not_go(periods: int) -> None:
    factor = new_factor()
    assert use(factor, code(factor, NOW + periods * PERIOD), NOW) is None


def test_a_recovery_code_goes_once_and_none_before_the_authenticator_was_confirmed() -> None:
    factor, codes = confirmed(new_factor())
    assert len(set(codes)) == RECOVERY_CODES
    used = use(factor, codes[3].upper(), NOW)
    assert used is not None
    assert used.way == "passphrase_recovery"
    assert len(used.left.recovery) == RECOVERY_CODES - 1
    assert use(used.left, codes[3], NOW) is None
    assert use(used.left, codes[4], NOW) is not None
    assert not [one for one in codes if one.replace("-", "") in "".join(factor.recovery)]


@given(st.text(max_size=40))
def test_anything_else_is_no_code(text: str) -> None:
    factor, _ = confirmed(SecondFactor("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", last=2**40))
    assert use(factor, text, NOW) is None


def test_the_address_is_what_authenticators_read_and_no_repr_holds_the_secret() -> None:
    factor = new_factor()
    address = address_of(factor, "hale")
    assert pyotp.parse_uri(address).secret == factor.secret
    assert address.startswith("otpauth://totp/conote:hale?")
    assert factor.secret not in repr(factor)
