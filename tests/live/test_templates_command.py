"""``conote templates``: what there is, and what is wrong with a practice's own."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from live.templates_command import templates

DOCUMENTED = Path(__file__).parents[2] / "docs" / "templates.md"


def run(*arguments: str, own: Path | None = None) -> Result:
    """Run the command, with a practice's own folder."""
    env = {"CONOTE_TEMPLATES_DIR": None if own is None else str(own), "COLUMNS": "200"}
    return CliRunner().invoke(templates, arguments, env=env)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with the form that the documentation shows."""
    shown = re.search(r"```toml\n(.*?)```", DOCUMENTED.read_text("utf-8"), re.DOTALL)
    assert shown is not None
    (tmp_path / "intake.toml").write_text(shown[1], "utf-8")
    return tmp_path


def test_lists_the_forms_there_are_with_a_practices_own(own: Path) -> None:
    assert "Subjective, Objective, Assessment, Plan" in run().stdout
    found = json.loads(run("--json", own=own).stdout)
    assert next(form["id"] for form in found) == "dap"
    assert found[-1]["title"] == "Intake note"
    assert found[-1]["sections"][0]["plain_title"] == "What brings you here"


def test_a_form_as_documented_is_right(own: Path) -> None:
    result = run("check", str(own / "intake.toml"))
    assert (result.exit_code, result.stdout) == (0, "intake: Intake note: as it should be\n")
    told = json.loads(run("check", str(own / "intake.toml"), "--json").stdout)
    assert told["ok"]
    assert told["faults"] == []


def test_all_that_is_wrong_with_several_is_told_and_the_exit_code_says_so(own: Path) -> None:
    wrong = own / "wrong.toml"
    wrong.write_text('id = "x y"\ntitle = ""\nsections = []', "utf-8")
    missing = own / "missing.toml"
    result = run("check", str(own / "intake.toml"), str(wrong), str(missing))
    assert result.exit_code == 2
    lines = result.stderr.splitlines()
    assert [line.split(": ")[1:3] for line in lines] == [
        ["wrong.toml", "id"],
        ["wrong.toml", "title"],
        ["wrong.toml", "sections"],
        ["missing.toml", "the whole file"],
    ]
    as_json = run("check", str(wrong), "--json")
    assert as_json.exit_code == 2
    assert len(json.loads(as_json.stdout)["faults"]) == 3


def test_the_list_tells_what_is_wrong_with_a_practices_folder(own: Path) -> None:
    (own / "again.toml").write_text((own / "intake.toml").read_text("utf-8"), "utf-8")
    result = run(own=own)
    assert result.exit_code == 2
    assert "intake.toml: id: expected an id of its own" in result.stderr
