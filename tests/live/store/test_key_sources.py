"""Where the master key comes from: its file, or a command."""

import base64
import os
import shlex
import stat
import sys
from pathlib import Path

import pytest

from live.errors import CannotStart
from live.store import key_sources
from live.store.key_sources import (
    from_command,
    load_or_create,
    master_key_of,
    read_file,
    write_file,
)
from live.store.keys import KEY_BYTES, MasterKey


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
    with pytest.raises(CannotStart, match="belong to this user"):
        load_or_create(tmp_path / "master.key")


def both(first: bytes, second: bytes) -> bytes:
    return b"\n".join(base64.b64encode(key) for key in (first, second))


def test_a_key_file_may_hold_the_key_that_is_to_come(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    path.touch(mode=0o600)
    path.write_bytes(both(b"o" * KEY_BYTES, b"n" * KEY_BYTES))
    assert read_file(path) == [b"o" * KEY_BYTES, b"n" * KEY_BYTES]
    assert load_or_create(path) == MasterKey(b"o" * KEY_BYTES, b"n" * KEY_BYTES)


def test_a_key_file_is_put_in_the_others_place_and_what_it_held_is_overwritten(
    tmp_path: Path,
) -> None:
    path = tmp_path / "master.key"
    write_file(path, [b"o" * KEY_BYTES])
    with path.open("rb") as before:
        write_file(path, [b"n" * KEY_BYTES])
        assert before.read() == bytes(45)
    assert read_file(path) == [b"n" * KEY_BYTES]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_key_file_that_cannot_be_written_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "master.key"
    write_file(path, [b"o" * KEY_BYTES])

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(CannotStart, match=r"No space left.*as they were"):
        write_file(path, [b"n" * KEY_BYTES])
    assert read_file(path) == [b"o" * KEY_BYTES]


def test_what_was_kept_without_its_key_file_gets_no_new_key(tmp_path: Path) -> None:
    (tmp_path / "conote.db").touch()
    with pytest.raises(CannotStart, match=r"found none: put it back"):
        master_key_of(tmp_path)
    assert not (tmp_path / "master.key").exists()


def printing(text: str) -> str:
    return shlex.join([sys.executable, "-c", f"import sys; sys.stdout.write({text!r})"])


@pytest.mark.together
def test_a_command_prints_the_key_and_no_file_is_made(tmp_path: Path) -> None:
    value = b"k" * KEY_BYTES
    found = master_key_of(tmp_path, printing(base64.b64encode(value).decode() + "\n"))
    assert found == MasterKey(value)
    assert not list(tmp_path.iterdir())


@pytest.mark.together
def test_a_command_is_run_without_a_shell(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match=r"prints|ended"):
        from_command(f"true; touch {tmp_path / 'here'}")
    assert not list(tmp_path.iterdir())


@pytest.mark.together
@pytest.mark.parametrize(
    ("command", "problem"),
    [
        ("", "cannot be run"),
        ("no-such-command-anywhere", "cannot be run"),
        ("'unfinished", "cannot be run"),
        ("false", "ended with 1"),
        ("true", "expected 32 bytes as base64"),
        (printing("Zanzibar"), "expected 32 bytes as base64"),
        ("yes", "ended with"),
        ("sleep 9", "ended with -9"),
    ],
)
def test_a_command_that_gives_no_key_is_refused_without_what_it_said(
    command: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_sources, "COMMAND_WITHIN", 0.3)
    with pytest.raises(CannotStart, match=problem) as caught:
        from_command(command)
    assert "Zanzibar" not in str(caught.value)
