import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import rich.console
import rich.progress
import typer
from typer.testing import CliRunner, Result

from audio.types import SpeechSegment
from live import server
from live.settings import Settings
from live.transcribe import asking, command
from models.errors import WeightsMissing
from tests.fakes.detector import Loud
from tests.fakes.models import ScriptedRecognizer
from tests.live.transcribe.recordings import voice, write_wav

app = typer.Typer()
app.command()(command.transcribe)

Run = Callable[..., Result]


class Detectors:
    """Makes detectors as Silero does."""

    def stream(self) -> Loud:
        return Loud()


class Engine:
    """What the command loads: says what ``says`` says, and keeps the settings."""

    def __init__(self) -> None:
        self.says: Callable[[SpeechSegment], str] = lambda _: "some words"
        self.error: Exception | None = None
        self.settings: Settings | None = None
        self.recognizer: ScriptedRecognizer | None = None
        self.closed = 0

    def load(self, settings: Settings) -> tuple[ScriptedRecognizer, Detectors]:
        if self.error is not None:
            raise self.error
        self.settings = settings
        recognizer = self.recognizer = ScriptedRecognizer(self.says)
        recognizer.close = self.close  # type: ignore[method-assign]
        return recognizer, Detectors()

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    engine = Engine()
    monkeypatch.setattr(server, "load_speech", engine.load)
    return engine


@pytest.fixture
def run(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    del engine
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("CONOTE_")]:
        monkeypatch.delenv(name)
    write_wav(Path("t.wav"), voice(8, (1.5, 3)))
    write_wav(Path("c.wav"), voice(8, (4.5, 6)))
    write_wav(Path("call.wav"), voice(8, (1.5, 3)), voice(8, (4.5, 6)))

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(app, arguments)

    yield invoke
    assert not list(tmp_path.glob(".conote-*"))


def test_two_files_give_both_names_on_standard_output(run: Run, engine: Engine) -> None:
    result = run("t.wav", "c.wav")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "[00:00:01] Therapist: some words",
        "[00:00:04] Client: some words",
    ]
    assert "t.wav therapist, c.wav client" in result.stderr
    assert "times as fast as real time: 2 passages" in result.stderr
    assert engine.closed == 1


def test_files_may_be_named_by_party(run: Run) -> None:
    result = run("--client", "c.wav", "--therapist", "t.wav", "--quiet")
    assert "[00:00:04] Client: some words" in result.stdout
    assert result.stderr == ""
    alone = run("--client", "c.wav", "--format", "json")
    assert json.loads(alone.stdout)["speakers"] == ["client"]


def test_a_call_in_two_channels_gives_both_names(run: Run) -> None:
    result = run("call.wav", "--speakers", "client, Dr. May", "--format", "vtt")
    assert "<v Client>some words" in result.stdout
    assert "<v Dr. May>some words" in result.stdout
    assert "left client, right Dr. May" in result.stderr


def test_a_mixed_recording_gives_none(run: Run) -> None:
    result = run("call.wav", "--stereo", "mixed")
    assert result.stdout.splitlines()[0] == "[00:00:01] some words"
    assert "no names claimed" in result.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.txt", "[00:00:01]"), ("a.json", "{"), ("a.SRT", "1\n"), ("a.vtt", "WEBVTT\n")],
)
def test_the_files_name_says_which_form(run: Run, name: str, begins: str) -> None:
    result = run("t.wav", "c.wav", "--out", name)
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path(name).read_text("utf-8").startswith(begins)
    assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600


def test_a_form_that_is_named_goes_before_the_files_name(run: Run) -> None:
    run("t.wav", "c.wav", "--out", "notes.md", "--format", "JSON")
    made = json.loads(Path("notes.md").read_text("utf-8"))
    assert (made["model"], made["language"]) == ("whisper-base", "en")


def test_model_and_language_reach_the_recognizer(run: Run, engine: Engine) -> None:
    result = run("t.wav", "--model", "small.en", "--language", "auto", "--format", "json")
    assert engine.settings is not None
    assert (engine.settings.recognizer, engine.settings.language) == ("small.en", "")
    made = json.loads(result.stdout)
    assert (made["model"], made["language"]) == ("small.en", None)
    run("t.wav", "--language", "de")
    assert engine.settings.language == "de"
    assert engine.recognizer is not None
    assert {context.language for _, context in engine.recognizer.decoded} == {"de"}


def test_names_that_may_come_up_reach_the_recognizer(run: Run, engine: Engine) -> None:
    run("t.wav", "--vocabulary", " Sertraline, Dr. Núñez ,,")
    assert engine.recognizer is not None
    assert engine.recognizer.decoded
    told = {context.vocabulary for _, context in engine.recognizer.decoded}
    assert told == {("Sertraline", "Dr. Núñez")}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "got none"),
        (["gone.wav"], "gone.wav"),
        (["t.wav", "--format", "doc"], "expected text, json, srt, vtt, got 'doc'"),
        (["t.wav", "--out", "a.doc"], "ends in .txt, .json, .srt, .vtt, got a.doc"),
        (["t.wav", "--out", "none/a.txt"], "folder that can be written"),
        (["t.wav", "--out", "d.txt"], "expected a file, got d.txt"),
        (["t.wav", "--out", "t.wav", "--format", "text"], "another file than the recording"),
        (["t.wav", "--stereo", "left"], "expected auto, split, mixed, got 'left'"),
        (["t.wav", "--client", "c.wav"], "got both"),
        (["--client", "c.wav", "--speakers", "a"], "got both"),
        (["t.wav", "--speakers", "a,b"], "one mixed recording"),
        (["t.wav", "c.wav", "call.wav"], "each of 3 files, got 2"),
    ],
)
def test_what_cannot_be_understood_exits_2_and_says_why(
    run: Run, engine: Engine, arguments: list[str], message: str
) -> None:
    Path("d.txt").mkdir()
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""
    assert engine.settings is None  # nothing was loaded for it


def test_weights_that_are_not_there_exit_4(run: Run, engine: Engine) -> None:
    engine.error = WeightsMissing("expected weights: run `conote models fetch`")
    result = run("t.wav")
    assert result.exit_code == 4
    assert "conote models fetch" in result.stderr


def test_a_setting_that_cannot_be_used_exits_3(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONOTE_THREADS", "none")
    result = run("t.wav")
    assert result.exit_code == 3
    assert "setting threads" in result.stderr


def test_ctrl_c_exits_130_and_leaves_the_old_file_as_it_was(run: Run, engine: Engine) -> None:
    def stop(_: SpeechSegment) -> str:
        raise KeyboardInterrupt

    engine.says = stop
    Path("a.txt").write_text("old")
    result = run("t.wav", "--out", "a.txt")
    assert result.exit_code == 130
    assert Path("a.txt").read_text() == "old"
    assert "nothing was written" in result.stderr
    assert engine.closed == 1


def test_a_disk_that_is_full_leaves_the_old_file_as_it_was(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    Path("a.txt").write_text("old")
    result = run("t.wav", "--out", "a.txt")
    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert Path("a.txt").read_text() == "old"


def test_a_link_is_written_through(run: Run) -> None:
    Path("real.txt").write_text("old")
    Path("link.txt").symlink_to("real.txt")
    run("t.wav", "--out", "link.txt")
    assert Path("link.txt").is_symlink()
    assert "some words" in Path("real.txt").read_text()


def test_what_was_not_understood_is_counted(run: Run, engine: Engine) -> None:
    engine.says = lambda _: ""
    result = run("t.wav")
    assert result.exit_code == 0
    assert "1 of them (1.9 s) could not be understood" in result.stderr
    assert "s not understood]" in result.stdout


def test_a_failure_of_the_recognizer_exits_1_with_all_else_written(
    run: Run, engine: Engine
) -> None:
    def fail_once(segment: SpeechSegment) -> str:
        if segment.start < 32_000:
            raise RuntimeError
        return "some words"

    engine.says = fail_once
    result = run("t.wav", "c.wav", "--out", "a.txt", "--quiet")
    assert result.exit_code == 1
    assert "failed at 1 of 2 passages" in result.stderr
    assert "Client: some words" in Path("a.txt").read_text()


def test_a_bar_shows_seconds_of_sound_on_a_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    true = rich.progress.Progress.update

    def update(self: Any, task: Any, **fields: Any) -> None:
        shown.append(fields["place"])
        true(self, task, **fields)

    monkeypatch.setattr(rich.progress.Progress, "update", update)
    monkeypatch.setenv("FORCE_COLOR", "1")  # rich takes the output for a terminal
    result = run("t.wav")
    assert result.exit_code == 0
    assert shown[-1] == "00:00:08 of 00:00:08"
    assert result.stdout == "[00:00:01] some words\n"


def test_the_bar_of_a_file_that_does_not_say_its_length_counts_up() -> None:
    console = rich.console.Console(stderr=True, force_terminal=True)
    with asking.bar(console, "Transcribing", shown=True) as tell:
        tell(16_000, None)
        tell(32_000, 16_000)  # longer than it said
