"""What waits for the server is sealed on the terminal's machine, and nowhere in the clear."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui_terminal.outbox import FOLDER, KEPT_S, MOST, Outbox
from ui_terminal.unsent import Typed, Unsent, from_bytes, to_bytes

KEY, SESSION = bytes(range(32)), "0123456789abcdef"
WAITS = Unsent(
    "aa", (Typed("s1", "data", "Sleeps.", "Sleeps 五 hours."),), "write plan aa\tCall.\n", ("", "x")
)


@pytest.fixture
def box(tmp_path: Path) -> Iterator[Outbox]:
    """Of a terminal that lives."""
    box = Outbox(tmp_path, SESSION, KEY)
    yield box
    box.close()


def files(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*"))


def next_terminal(folder: Path, session: str = SESSION, key: bytes = KEY) -> list[Unsent]:
    """What the next terminal finds; it dies at once."""
    box = Outbox(folder, session, key)
    try:
        return box.find()
    finally:
        box.close()


def test_what_waits_can_be_read_back_and_nothing_else_is() -> None:
    assert from_bytes(to_bytes(WAITS)) == WAITS
    assert from_bytes(b'{"terminal": 5}') is None
    assert "Sleeps" not in repr(WAITS)
    assert WAITS.anything
    assert not Unsent("aa").anything
    assert Unsent("aa", drafts="").anything  # they were all taken away, and it has them still


def test_the_next_terminal_takes_up_what_one_that_is_gone_left(tmp_path: Path, box: Outbox) -> None:
    """It stays until it is kept anew, or is with the server; a living terminal's is its own."""
    assert box.find() == []
    assert box.keep(Unsent("aa"))
    assert box.keep(WAITS)
    assert next_terminal(tmp_path) == []
    box.close()
    assert not box.keep(WAITS)
    assert next_terminal(tmp_path) == [WAITS]
    third = Outbox(tmp_path, SESSION, KEY)
    assert third.find() == [WAITS]
    assert third.keep(Unsent("bb", own=("", "y")))
    third.close()
    assert next_terminal(tmp_path) == [Unsent("bb", own=("", "y"))]
    last = Outbox(tmp_path, SESSION, KEY)
    last.find()
    last.clear()
    last.close()
    assert files(tmp_path) == []


def test_a_terminal_that_is_killed_before_the_file_is_cut_leaves_what_it_kept_last(
    tmp_path: Path, box: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Less waits than before: behind it stands the end of what was."""
    box.keep(WAITS)
    monkeypatch.setattr("ui_terminal.outbox.os.ftruncate", lambda *_: None)
    box.keep(Unsent("aa"))
    box.close()
    assert next_terminal(tmp_path) == [Unsent("aa")]


def test_the_file_is_noise_and_its_owners_alone(tmp_path: Path, box: Outbox) -> None:
    box.keep(WAITS)
    (path,) = files(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    data = path.read_bytes()
    assert not any(word in data for word in (b"Sleeps", b"Call", b"s1", SESSION.encode()))
    assert SESSION not in path.name
    box.keep(WAITS)
    assert path.read_bytes()[:12] != data[:12]


@pytest.mark.parametrize("harm", ["another key", "cut short", "empty"])
def test_what_cannot_be_opened_any_more_is_deleted(tmp_path: Path, box: Outbox, harm: str) -> None:
    box.keep(WAITS)
    box.close()
    (path,) = files(tmp_path)
    if harm != "another key":
        os.truncate(path, 40 if harm == "cut short" else 0)
    assert next_terminal(tmp_path, key=bytes(32) if harm == "another key" else KEY) == []
    assert files(tmp_path) == []


def test_another_sessions_file_stays_for_a_week(tmp_path: Path, box: Outbox) -> None:
    box.keep(WAITS)
    box.close()
    assert next_terminal(tmp_path, "another") == []
    (path,) = files(tmp_path)
    later = path.stat().st_mtime + KEPT_S + 1.0
    other = Outbox(tmp_path, "another", KEY, now=lambda: later)
    assert other.find() == []
    other.close()
    assert files(tmp_path) == []


def test_too_much_or_a_folder_that_cannot_be_written_is_said(tmp_path: Path, box: Outbox) -> None:
    assert not box.keep(Unsent("aa", own=("", "x" * MOST)))
    assert files(tmp_path) == []
    (tmp_path / "file").write_text("")
    blocked = Outbox(tmp_path / "file", SESSION, KEY)
    assert blocked.find() == []
    assert not blocked.keep(WAITS)
