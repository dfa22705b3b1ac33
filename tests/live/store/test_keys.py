"""Keys: the file they are in, and what they open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import StoreError
from live.store.keys import KEY_BYTES, Key, MasterKey, Row

ROW = Row("events", "s1", ("7",))


@given(st.binary(max_size=300))
def test_what_is_sealed_opens_in_its_row(data: bytes) -> None:
    key = Key(bytes(KEY_BYTES))
    sealed = key.seal(data, ROW)
    assert key.open(sealed, ROW) == data
    assert sealed != key.seal(data, ROW), "a nonce was used twice"


@pytest.mark.parametrize(
    "row",
    [
        Row("updates", "s1", ("7",)),
        Row("events", "s2", ("7",)),
        Row("events", "s1", ("8",)),
        Row("events", "s1", ("7", "")),
        Row("events", "s", ("17",)),
    ],
)
def test_what_is_sealed_does_not_open_in_another_row(row: Row) -> None:
    key = Key(bytes(KEY_BYTES))
    with pytest.raises(StoreError, match="changed, moved or sealed with another key"):
        key.open(key.seal(b"words", ROW), row)


@given(st.data())
def test_no_bit_of_what_is_sealed_can_be_changed(data: st.DataObject) -> None:
    key = Key(bytes(KEY_BYTES))
    sealed = bytearray(key.seal(b"some words", ROW))
    place = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[place // 8] ^= 1 << place % 8
    with pytest.raises(StoreError, match="events of session s1 7"):
        key.open(bytes(sealed), ROW)


@given(st.integers(0, 38))
def test_what_is_cut_short_does_not_open(length: int) -> None:
    key = Key(bytes(KEY_BYTES))
    with pytest.raises(StoreError):
        key.open(key.seal(b"some words", ROW)[:length], ROW)


def test_a_wrapped_key_opens_under_its_master_key_only() -> None:
    key, wrapped = MasterKey(b"a" * KEY_BYTES).new_key(ROW)
    sealed = key.seal(b"words", ROW)
    assert MasterKey(b"a" * KEY_BYTES).unwrap(wrapped, ROW).open(sealed, ROW) == b"words"
    with pytest.raises(StoreError):
        MasterKey(b"b" * KEY_BYTES).unwrap(wrapped, ROW)


def test_a_key_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes, got 16"):
        Key(bytes(16))


def test_no_repr_shows_key_bytes() -> None:
    value = b"secret-key-bytes-secret-key-byte"
    master = MasterKey(value)
    assert "secret" not in repr(master) + repr(Key(value)) + str(master)
