"""`conote report`: from a data folder to paper."""

import json
from pathlib import Path

import anyio
import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner, Result

from live import feedback
from live.command_line import EXIT_BAD_INPUT, EXIT_CANNOT_START, EXIT_FAILED
from live.report import command
from live.store import Store
from live.store.key_sources import load_or_create
from tests.live.report.report_samples import some
from tests.live.store.store_samples import NOW

pytestmark = pytest.mark.together

app = typer.Typer()
app.command()(command.report)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that settings point to."""
    monkeypatch.setenv("CONOTE_DATA_DIR", str(tmp_path))
    return tmp_path


def fill(folder: Path, kept: list[bytes]) -> None:
    """Make a database with these figures."""

    async def put() -> None:
        async with Store.open(folder / "conote.db", load_or_create(folder / "master.key")) as store:
            for number, figures in enumerate(kept):
                await store.create_session(f"s{number}", NOW)
                await store.keep_figures(f"s{number}", figures)

    anyio.run(put)


@pytest.fixture
def filled(data: Path) -> Path:
    """A data folder with ten sessions' figures."""
    fill(data, [feedback.to_json(one) for one in some()])
    return data


def run(*arguments: str) -> Result:
    """Call the command."""
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("out", "err"):
        monkeypatch.setattr(command, name, Console(width=400, stderr=name == "err"))


@pytest.mark.usefixtures("filled")
def test_the_report_is_printed() -> None:
    result = run("--baseline-minutes", "16")
    assert result.exit_code == 0
    assert "10 sessions, 2026-11-02 to 2026-11-11" in result.stdout
    assert "Before: 16 minutes a note." in result.stdout


@pytest.mark.usefixtures("filled")
def test_programs_get_json() -> None:
    result = run("--json", "--since", "2026-11-10")
    told = json.loads(result.stdout)
    assert (told["sessions"], told["first"], told["last"]) == (2, "2026-11-10", "2026-11-11")
    assert told["to_therapist"] == {"n": 1, "median": 2.5, "p90": 2.5}
    assert told["all_kinds"]["accepted_share"] == 0.615
    assert told["comparison"] is None


def test_a_picture_is_written(filled: Path) -> None:
    path = filled / "report.svg"
    result = run("--chart", str(path))
    assert result.exit_code == 0
    assert path.read_text("utf-8").startswith("<svg")
    assert f"The picture is in {path}" in result.stdout
    result = run("--chart", str(filled / "no" / "folder.svg"))
    assert result.exit_code == EXIT_BAD_INPUT
    assert "cannot be written (No such file or directory)" in result.stderr


@pytest.mark.parametrize(
    ("toml", "before"), [("minutes_per_note = 16", 16.0), ("minutes_per_note = [10, 30]", 20.0)]
)
def test_a_baseline_comes_from_a_file(toml: str, before: float, filled: Path) -> None:
    path = filled / "before.toml"
    path.write_text(toml)
    told = json.loads(run("--baseline", str(path), "--json").stdout)
    assert told["comparison"] == {"before": before, "after": 5.5, "saved": round(before - 5.5, 1)}


@pytest.mark.parametrize(
    ("toml", "error"),
    [
        ("minutes = 16", "expected one entry, minutes_per_note = 16"),
        ("minutes_per_note = [1, 'two']", "expected minutes above 0"),
        ("minutes_per_note = true", "expected minutes above 0"),
        ("minutes_per_note = []", "expected minutes above 0"),
        ("minutes_per_note = 1441", "at most 1440"),
        ("16", "expected TOML"),
    ],
)
def test_a_baseline_that_is_none_is_refused(toml: str, error: str, filled: Path) -> None:
    path = filled / "before.toml"
    path.write_text(toml)
    result = run("--baseline", str(path))
    assert result.exit_code == EXIT_BAD_INPUT
    assert error in result.stderr


@pytest.mark.usefixtures("filled")
def test_two_baselines_are_one_too_many() -> None:
    result = run("--baseline", "x.toml", "--baseline-minutes", "3")
    assert result.exit_code == EXIT_BAD_INPUT
    assert "got both" in result.stderr
    assert "cannot be read" in run("--baseline", "x.toml").stderr


def test_without_figures_it_says_what_to_do(data: Path) -> None:
    fill(data, [])
    result = run("--chart", str(data / "report.svg"))
    assert result.exit_code == 0
    assert "There are no figures yet." in result.stdout
    assert "“Count, without any words, how well the assistant did”" in result.stdout
    assert "No picture was made." in result.stdout
    assert not (data / "report.svg").exists()
    assert json.loads(run("--json").stdout)["sessions"] == 0


@pytest.mark.usefixtures("filled")
def test_a_day_after_the_last_session_is_told_as_that() -> None:
    result = run("--since", "2027-01-01")
    assert "No session was counted since 2027-01-01; 10 earlier." in result.stdout


def test_without_a_database_nothing_is_made(data: Path) -> None:
    result = run()
    assert result.exit_code == EXIT_CANNOT_START
    assert "conote serve" in result.stderr
    assert list(data.iterdir()) == []


def test_figures_of_a_newer_version_are_told_as_that(data: Path) -> None:
    fill(data, [feedback.to_json(some()[0]).replace(b'"v":1', b'"v":2')])
    result = run()
    assert result.exit_code == EXIT_FAILED
    assert "install the newer conote" in result.stderr
