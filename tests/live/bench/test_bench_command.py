"""The command: what it asks of its options, and what it prints."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from live.bench import command, measure
from live.bench.command import bench
from live.bench.feed import Log, SystemFailed
from live.bench.framing import Shown
from live.bench.machine import Machine
from live.bench.measure import Plan, Progress
from live.bench.results import Cost, Measured, Result, Run
from live.bench.score import score
from live.errors import BadInput
from models.errors import WeightsMissing

SHOWN = (Shown(1, 0, "a", "well said", 2, final=True),)
RESULT = Result(
    "2026-11-22T07:00:00+00:00",
    Machine("A Processor", 2, (), 24, 0.1, "Linux", {}),
    {"data": "call", "seconds": 3.0, "turns": 0, "recognizer": "whisper-base"}
    | {"workers": 2, "threads": 1, "others_threads": 2},
    Measured(2, score([], 2, SHOWN), Cost(0.4, 400, 3.0, 0.0, 0.0, kept_up=True)),
)
LOG = Log({}, SHOWN, (), 3.0, 1.2, 1, 0.0, 0.0, finished=True)


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """The plans that were to be measured; nothing is."""
    kept: list[Plan] = []

    async def planned(plan: Plan, _: Any, tell: measure.Tell) -> tuple[Result, list[Run]]:
        kept.append(plan)
        tell(Progress("timing the words", 0, 10))
        tell(Progress("timing the words", 5, 10))
        tell(Progress("installing it", 0, 0))
        return RESULT, [Run("conote", (), LOG)]

    monkeypatch.setattr(measure, "measure", planned)
    return kept


def run(*arguments: str) -> Any:
    return CliRunner().invoke(bench, ["speech", *arguments])


def test_without_options_the_sample_call_is_measured_in_full(plans: list[Plan]) -> None:
    assert run().exit_code == 0
    (plan,) = plans
    assert (plan.data / "reference.json").is_file()
    assert (plan.minutes, plan.tracks, plan.silence_s) == (5.0, (1, 2, 4, 8), 600.0)
    assert not plan.against


def test_options_leave_parts_out_or_add_some(plans: list[Plan], tmp_path: Path) -> None:
    options = ("--data", str(tmp_path), "--minutes", "2", "--no-tracks", "--no-silence")
    assert run(*options, "--against").exit_code == 0
    assert plans == [Plan(tmp_path, 2.0, (), silence_s=0.0, against=True)]


@pytest.mark.usefixtures("plans")
def test_json_is_one_object_on_standard_output_and_nothing_else() -> None:
    result = run("--json")
    assert result.stdout.count("\n") == 1
    assert json.loads(result.stdout)["cpu_s_per_audio_s"] == 0.4
    assert "timing the words" in result.stderr


@pytest.mark.usefixtures("plans")
def test_people_get_a_table() -> None:
    assert "WER" in run().stdout


@pytest.mark.usefixtures("plans")
def test_what_was_shown_is_saved_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    result = run("--json", "--save", str(path))
    saved = json.loads(path.read_text())
    assert saved["runs"][0]["shown"][0]["text"] == "well said"
    assert "well said" not in result.output


@pytest.mark.usefixtures("plans")
def test_a_result_is_written_to_the_record_or_else_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "_CHECKOUT", tmp_path)
    assert "## `conote bench speech`" in run("--write").stdout
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "benchmarks.md").write_text("# Measured\n")
    assert "## `conote bench speech`" not in run("--write").stdout
    assert "## `conote bench speech`" in (tmp_path / "docs" / "benchmarks.md").read_text()


def test_without_its_libraries_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_NEEDED", ("jiwer", "no_such_library"))
    result = run()
    assert result.exit_code == 3
    assert "no_such_library" in result.stderr
    assert "conote[bench]" in result.stderr.replace("\n", "")


def test_data_that_is_no_folder_is_bad_input(tmp_path: Path) -> None:
    assert run("--data", str(tmp_path / "nothing")).exit_code == 2


def test_a_bad_setting_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONOTE_THREADS", "many")
    result = run()
    assert result.exit_code == 3
    assert "setting threads" in result.stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [(BadInput("no"), 2), (WeightsMissing("no"), 4), (SystemFailed("no"), 1)],
)
def test_what_goes_wrong_has_an_exit_code_of_its_own(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: int
) -> None:
    async def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(measure, "measure", fails)
    result = run()
    assert result.exit_code == code
    assert "conote: no" in result.stderr
