"""The practice's signing key: what it signed can be checked with its public half alone."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.signing.key import PUBLIC_BYTES, SEED_BYTES, SigningKey, key_id, verify

KEY = SigningKey(b"s" * SEED_BYTES)


def test_the_key_of_the_standards_first_example_signs_as_it_does() -> None:
    """RFC 8032, section 7.1, test 1: the empty message."""
    key = SigningKey(
        bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    )
    assert key.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"").hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
        "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
    assert key.id == "21fe31dfa154a261"


@given(st.binary(max_size=200))
def test_what_it_signed_is_known_by_its_public_half(data: bytes) -> None:
    assert verify(KEY.public, KEY.sign(data), data)


@given(st.data())
def test_no_bit_of_data_signature_or_key_can_be_changed(data: st.DataObject) -> None:
    parts = [bytearray(KEY.public), bytearray(KEY.sign(b"some bytes")), bytearray(b"some bytes")]
    part = parts[data.draw(st.integers(0, 2))]
    place = data.draw(st.integers(0, len(part) * 8 - 1))
    part[place // 8] ^= 1 << place % 8
    assert not verify(*map(bytes, parts))


@pytest.mark.parametrize("public", [b"", b"x", bytes(PUBLIC_BYTES + 1)])
def test_what_is_no_key_signed_nothing(public: bytes) -> None:
    assert not verify(public, KEY.sign(b""), b"")


def test_new_keys_differ_and_come_back_from_their_private_half() -> None:
    key, seed = SigningKey.new()
    assert SigningKey(seed).public == key.public != SigningKey.new()[0].public
    assert key.id == key_id(key.public)


def test_a_private_half_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes, got 16"):
        SigningKey(bytes(16))


def test_no_repr_and_no_copy_shows_the_private_half() -> None:
    assert repr(KEY) == f"SigningKey({KEY.id})"
    with pytest.raises(TypeError, match="copy"):
        pickle.dumps(KEY)
