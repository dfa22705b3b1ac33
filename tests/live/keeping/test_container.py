"""A backup's file: what damage is noticed, and what the passphrase guards."""

import hashlib
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from live.errors import BadInput
from live.keeping.container import (
    SCHEMA,
    Cost,
    Manifest,
    open_keys,
    pack,
    seal_keys,
    unpack,
)
from live.store.keys import KEY_BYTES

CHEAP = Cost(1, 8, 1)
DATA = bytes(range(256)) * 17
KEYS = [b"k" * KEY_BYTES]
MANIFEST = Manifest(
    schema=SCHEMA,
    made_at="2026-11-26T12:00:00+00:00",
    sha256=hashlib.sha256(DATA).hexdigest(),
    size=len(DATA),
    master_keys=("0123456789abcdef",),
    with_key=True,
)
PASSPHRASE = "correct horse battery"


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packed")
    (folder / "db").write_bytes(DATA)
    sealed = seal_keys(KEYS, PASSPHRASE, MANIFEST, CHEAP)
    pack(folder / "backup", folder / "db", MANIFEST, sealed)
    return folder / "backup"


def test_what_was_packed_is_unpacked(packed: Path, tmp_path: Path) -> None:
    manifest, sealed = unpack(packed, tmp_path)
    assert manifest == MANIFEST
    assert (tmp_path / "conote.db").read_bytes() == DATA
    assert sealed is not None
    assert open_keys(sealed, PASSPHRASE, manifest) == KEYS
    assert packed.stat().st_mode & 0o077 == 0


def test_its_hashes_are_checked_without_conote(packed: Path, tmp_path: Path) -> None:
    for command in (["tar", "xf", str(packed)], ["sha256sum", "-c", "SHA256SUMS"]):
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)


@settings(max_examples=40)
@given(st.data())
def test_one_that_is_cut_short_is_refused(
    packed: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = packed.read_bytes()
    end = whole.rindex(b"master.key.sealed\n") + len(b"master.key.sealed\n")  # tar pads after it
    there = tmp_path_factory.mktemp("cut")
    (there / "cut").write_bytes(whole[: data.draw(st.integers(0, end - 1))])
    with pytest.raises(BadInput, match="expected a backup"):
        unpack(there / "cut", there)


@settings(max_examples=40)
@given(st.data())
def test_one_in_which_a_bit_was_changed_is_refused(
    packed: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    changed = bytearray(packed.read_bytes())
    start = changed.index(DATA)
    place = data.draw(st.integers(start * 8, (start + len(DATA)) * 8 - 1))
    changed[place // 8] ^= 1 << place % 8
    there = tmp_path_factory.mktemp("changed")
    (there / "changed").write_bytes(changed)
    with pytest.raises(BadInput, match="hashes"):
        unpack(there / "changed", there)


def test_another_passphrase_and_another_backup_open_no_key(packed: Path, tmp_path: Path) -> None:
    _, sealed = unpack(packed, tmp_path)
    assert sealed is not None
    with pytest.raises(BadInput, match="expected the passphrase"):
        open_keys(sealed, PASSPHRASE + "!", MANIFEST)
    other = Manifest(SCHEMA, MANIFEST.made_at, "0" * 64, 1, MANIFEST.master_keys, with_key=True)
    with pytest.raises(BadInput):
        open_keys(sealed, PASSPHRASE, other)


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(BadInput, match="12 characters or more, got 5"):
        seal_keys(KEYS, "short", MANIFEST, CHEAP)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"time": "x"}', b"\xff"])
def test_what_is_no_sealed_key_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="sealed key"):
        open_keys(data, PASSPHRASE, MANIFEST)


def test_a_file_that_would_hold_the_machine_for_hours_is_refused() -> None:
    dear = seal_keys(KEYS, PASSPHRASE, MANIFEST, CHEAP).replace(b'"time": 1', b'"time": 99999')
    with pytest.raises(BadInput, match="sealed key"):
        open_keys(dear, PASSPHRASE, MANIFEST)


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"SQLite format 3\0" * 100)
    with pytest.raises(BadInput, match="expected a backup"):
        unpack(tmp_path / "other", tmp_path)
