"""Keys: the file they are in, and what they open."""

import base64
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.errors import CannotStart, StoreError
from live.store.keys import KEY_BYTES, Key, MasterKey, Row, load_or_create

ROW = Row("events", "s1", ("7",))


def test_a_new_key_file_is_its_owners_only_and_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    made = load_or_create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(base64.b64decode(path.read_bytes())) == KEY_BYTES
    assert load_or_create(path) == made


def test_the_mode_of_a_new_key_file_does_not_hang_on_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        load_or_create(tmp_path / "master.key")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "master.key").stat().st_mode) == 0o600


def test_two_new_keys_differ(tmp_path: Path) -> None:
    assert load_or_create(tmp_path / "a") != load_or_create(tmp_path / "b")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644])
def test_a_key_file_that_others_may_open_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "master.key"
    load_or_create(path)
    path.chmod(mode)
    with pytest.raises(CannotStart, match=rf"mode 0600.*{mode:04o}.*chmod 600"):
        load_or_create(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not base64 at all!",
        base64.b64encode(bytes(31)),
        base64.b64encode(bytes(33)),
        base64.b64encode(bytes(400)),
        bytes(KEY_BYTES),
    ],
)
def test_a_malformed_key_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(CannotStart, match="expected 32 bytes as base64"):
        load_or_create(path)
    assert path.read_bytes() == content


def test_a_key_file_in_no_folder_is_refused_with_advice(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="make its folder"):
        load_or_create(tmp_path / "missing" / "master.key")


def test_a_folder_in_place_of_the_key_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "master.key").mkdir(mode=0o700)
    with pytest.raises(CannotStart, match="expected 32 bytes"):
        load_or_create(tmp_path / "master.key")


def test_a_link_to_nowhere_in_place_of_the_key_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "master.key").symlink_to(tmp_path / "nowhere")
    with pytest.raises(CannotStart, match="cannot be read"):
        load_or_create(tmp_path / "master.key")


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
    master = MasterKey(b"secret-key-bytes-secret-key-byte")
    assert "secret" not in repr(master) + repr(Key(master.value)) + str(master)
