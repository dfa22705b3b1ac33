"""The passphrase of the lock, and what is remembered of a user."""

import json
from pathlib import Path

import pytest

from ui_terminal.config import Remembered, config_dir
from ui_terminal.passphrase import Cost, Passphrase

LIGHT_COST = Cost(passes=1, lanes=1, memory_kib=64)


class Time:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_only_the_passphrase_opens_and_only_its_owner_reads_the_hash(tmp_path: Path) -> None:
    kept = Passphrase(tmp_path / "conote", LIGHT_COST)
    assert not kept.chosen
    assert not kept.opens("")
    kept = Passphrase(tmp_path / "other", LIGHT_COST)
    kept.choose("five small stones")
    assert kept.chosen
    path = tmp_path / "other" / "terminal.lock"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert "stones" not in path.read_text()
    assert json.loads(path.read_text())["argon2id"].startswith("$argon2id$v=19$m=64,t=1,p=1$")
    assert Passphrase(tmp_path / "other").opens("five small stones")


def test_a_wrong_one_waits_longer_each_time_and_over_a_new_start(tmp_path: Path) -> None:
    time = Time()
    kept = Passphrase(tmp_path, LIGHT_COST, time)
    kept.choose("five small stones")
    for wait in (1, 2, 4, 8, 16, 32, 60, 60):
        assert kept.wait_s() == 0
        assert not kept.opens("five big stones")
        assert kept.wait_s() == wait
        assert not kept.opens("five small stones")  # too early: not looked at
        assert Passphrase(tmp_path, LIGHT_COST, time).wait_s() == wait
        time.now += wait
    assert kept.opens("five small stones")
    assert not kept.opens("five big stones")
    assert kept.wait_s() == 1  # counted anew


def test_a_short_one_is_refused_and_a_broken_file_opens_to_nobody(tmp_path: Path) -> None:
    kept = Passphrase(tmp_path, LIGHT_COST)
    with pytest.raises(ValueError, match="expected 8 characters or more, got 5"):
        kept.choose("stone")
    (tmp_path / "terminal.lock").write_text("[]")
    assert kept.chosen
    assert not kept.opens("")


def test_the_look_is_remembered_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = config_dir()
    assert folder == tmp_path / "conote"
    assert Remembered(folder).look() == ""
    Remembered(folder).keep_look("conote-light")
    assert Remembered(folder).look() == "conote-light"
    assert [path.name for path in folder.iterdir()] == ["terminal.json"]
    (folder / "terminal.json").write_text("{")
    assert Remembered(folder).look() == ""
    Remembered(None).keep_look("conote-light")
    blocked = tmp_path / "file"
    blocked.write_text("")
    Remembered(blocked).keep_look("conote-light")
    assert blocked.read_text() == ""
