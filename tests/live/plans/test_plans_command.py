"""``conote plan check``."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from live.__main__ import app

PLAN = "problems: [Insomnia]\ngoals:\n  - {text: Sleep, problem: P1, objectives: [No coffee]}\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN)
    return path


def test_a_plan_is_shown_as_it_was_understood(plan: Path) -> None:
    result = CliRunner().invoke(app, ["plan", "check", str(plan)])
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "problem P1: Insomnia",
        "goal G1: Sleep (Insomnia)",
        "    - No coffee",
    ]


def test_a_program_gets_json(plan: Path) -> None:
    result = CliRunner().invoke(app, ["plan", "check", str(plan), "--json"])
    found = json.loads(result.output)
    assert found["goals"][0]["problem"] == "Insomnia"
    assert found["left_out"] == 0


def test_what_is_no_plan_ends_with_2(tmp_path: Path, plan: Path) -> None:
    plan.write_text("goals: []")
    result = CliRunner().invoke(app, ["plan", "check", str(plan)])
    assert result.exit_code == 2
    assert "plan.yaml, goals: expected at least one goal, got none" in result.output
    assert CliRunner().invoke(app, ["plan", "check", str(tmp_path / "none")]).exit_code == 2
