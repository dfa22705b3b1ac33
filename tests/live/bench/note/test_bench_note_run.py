"""From transcripts to figures, with a scripted model."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from live.bench.command import bench
from live.bench.note import run
from models.text import LanguageModel
from tests.fakes.models import ScriptedLanguageModel

TURNS = [
    {"speaker": "clinician", "start_s": 0, "end_s": 2, "text": "Have you had a fever at all?"},
    {"speaker": "client", "start_s": 3, "end_s": 9, "text": "I have coughed for three days."},
    {"speaker": "clinician", "start_s": 10, "end_s": 12, "text": "Okay."},
]
CHECKLIST = [{"text": "cough", "weight": "critical"}, {"text": "no fever", "weight": "critical"}]


def says(question: str) -> str:
    if question.startswith("Transcript:"):
        return "Patient has a cough.\nNo fever."
    return question


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> ScriptedLanguageModel:
    """The model in place of the real one."""
    scripted = ScriptedLanguageModel(says)

    @contextmanager
    def loaded(*_: object) -> Iterator[LanguageModel]:
        yield scripted

    monkeypatch.setattr(run, "loaded", loaded)
    return scripted


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of two consultations."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("one", "two"):
        row = {"turns": TURNS, "checklist": CHECKLIST}
        (folder / f"{name}.json").write_text(json.dumps(row), "utf-8")
    return folder


def invoke(*arguments: object) -> Any:
    return CliRunner().invoke(bench, ["note", *map(str, arguments)])


def found(*arguments: object) -> Any:
    result = invoke(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_both_ways_are_measured_on_the_same_sessions(
    model: ScriptedLanguageModel, data: Path
) -> None:
    """Ours turn by turn, the usual way in one prompt; JSON on standard output, and nothing else."""
    figures = found("--data", data)
    assert figures["critical_fact_coverage"] == 0.5
    assert figures["baseline"]["critical_fact_coverage"] == 1.0
    assert figures["baseline"]["negation_errors"] == 0
    assert [one["id"] for one in figures["per_file"]] == ["one", "two"]
    assert sum(asked.startswith("Transcript:") for asked in model.asked) == 2


def test_the_usual_way_can_be_left_out(model: ScriptedLanguageModel, data: Path) -> None:
    """It costs minutes."""
    figures = found("--data", data, "--no-baseline", "--limit", 1)
    assert figures["baseline"] is None
    assert not any(asked.startswith("Transcript:") for asked in model.asked)


def test_saved_notes_are_there_to_be_read_and_to_compare_with_again(
    model: ScriptedLanguageModel, data: Path, tmp_path: Path
) -> None:
    """The second run asks for no note in one prompt and finds the same baseline."""
    kept = tmp_path / "kept"
    first = found("--data", data, "--save", kept)
    assert {path.name for path in kept.iterdir()} == {
        *(f"{name}.{system}.md" for name in ("one", "two") for system in ("conote", "one-prompt")),
        "figures.md",
        "figures.json",
        "baseline.json",
        "conote.json",
    }
    model.asked.clear()
    second = found("--data", data, "--baseline", kept / "baseline.json", "--only", "two")
    assert not any(asked.startswith("Transcript:") for asked in model.asked)
    assert second["per_file"][0]["baseline"] == first["per_file"][1]["baseline"]
    assert second["settings"]["baseline_kept"]


def test_for_people_there_is_a_table(model: ScriptedLanguageModel, data: Path) -> None:
    """And how far it is goes to standard error."""
    result = invoke("--data", data)
    assert result.exit_code == 0
    assert "critical facts in the note" in result.stdout
    assert "turn by turn" in result.stderr
    assert len(model.asked) > 2


@pytest.mark.parametrize("option", ["--data", "--baseline"])
def test_a_path_that_is_not_there_is_bad_input(option: str, tmp_path: Path) -> None:
    """Exit code 2, and what was expected."""
    result = invoke(option, tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "expected a f" in result.stderr


def test_drafting_turned_off_cannot_be_measured(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3, and the setting that does it."""
    monkeypatch.setenv("CONOTE_DRAFTING", "off")
    result = invoke("--data", data)
    assert result.exit_code == 3
    assert "CONOTE_DRAFTING" in result.stderr
