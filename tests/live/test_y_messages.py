"""y-protocols messages: what is none is refused, quickly and whatever it says of itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, create_sync_message, create_update_message, write_message, write_var_uint

from live.y_messages import answer, content, number, read_sync


@given(st.integers(0, 2**56 - 1), st.binary(max_size=4))
def test_a_number_is_read_and_what_follows_it_is_left(value: int, after: bytes) -> None:
    assert number(write_var_uint(value) + after) == (value, after)


@pytest.mark.parametrize("data", [b"", b"\x80", write_var_uint(2**56), b"\xff" * 1_000_000])
def test_what_is_no_number_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="a number"):
        number(data)


@given(st.binary(max_size=300))
def test_a_message_is_as_long_as_it_says_or_refused(data: bytes) -> None:
    written = write_message(data)
    assert content(written) == data
    for other in (written + b"x", written[:-1]):
        with pytest.raises(ValueError, match="as long as it says"):
            content(other)


@pytest.mark.parametrize("data", [b"\x00", b"\x01x", b"\x80\x01" + b"x" * 128])
def test_a_payload_is_what_its_length_says(data: bytes) -> None:
    assert content(data) in (b"", b"x", b"x" * 128)


@pytest.mark.parametrize("data", [b"", b"\x01", b"\x00x", b"\x80", b"\xff" * 6, b"\x01xy"])
def test_anything_else_is_no_payload(data: bytes) -> None:
    with pytest.raises(ValueError, match="as long as it says"):
        content(data)


@given(st.binary(max_size=20))
def test_a_sync_message_is_read_as_it_was_written(data: bytes) -> None:
    assert read_sync(create_update_message(data)) == (False, data)
    assert read_sync(answer(data)) == (False, data)
    assert read_sync(create_sync_message(Doc()))[0]


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x00\x03\x00", b"\x01\x00\x00", b"\x02\x01\x00"])
def test_another_message_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="a sync message"):
        read_sync(data)
