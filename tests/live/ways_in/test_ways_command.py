import io
import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import pytest
import typer
from typer.testing import CliRunner, Result

from audio.types import SpeechSegment
from live import server
from live.people.reception import Credentials
from live.settings import Settings
from live.ways_in import command, making
from models.errors import ModelTimeout, WeightsMissing
from tests.fakes.detector import Loud
from tests.fakes.models import ScriptedLanguageModel, ScriptedRecognizer, WordEmbedder
from tests.live.transcribe.recordings import voice, write_wav

app = typer.Typer()
app.command()(command.draft)

Run = Callable[..., Result]
SAID = "I slept four hours on most nights"
TURNS = {
    "turns": [
        {"speaker": "therapist", "start_s": 0, "end_s": 2, "text": "How did you sleep?"},
        {"speaker": "client", "start_s": 3, "end_s": 6, "text": SAID},
    ]
}


class Detectors:
    """Makes detectors as Silero does."""

    def stream(self) -> Loud:
        return Loud()


class Engines:
    """What the command loads."""

    def __init__(self) -> None:
        self.says: Callable[[SpeechSegment], str] = lambda _: SAID
        self.drafts: Callable[[str], str] = lambda _: "Slept four hours on most nights"
        self.model: ScriptedLanguageModel | None = None
        self.off = False
        self.closed = 0

    def speech(self, _: Settings) -> tuple[ScriptedRecognizer, Detectors]:
        return ScriptedRecognizer(self.says), Detectors()

    def language(self, _: Settings) -> ScriptedLanguageModel | None:
        if self.off:
            return None
        self.model = ScriptedLanguageModel(self.drafts)
        self.model.close = self.close  # type: ignore[method-assign]
        return self.model

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> Engines:
    engines = Engines()
    monkeypatch.setattr(server, "load_speech", engines.speech)
    monkeypatch.setattr(server, "load_language_model", engines.language)
    return engines


@pytest.fixture
def run(engines: Engines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    del engines
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("CONOTE_")]:
        monkeypatch.delenv(name)
    write_wav(Path("t.wav"), voice(8, (1.5, 3)))
    write_wav(Path("c.wav"), voice(8, (4.5, 6)))
    write_wav(Path("call.wav"), voice(8, (1.5, 3)), voice(8, (4.5, 6)))
    write_wav(Path("silence.wav"), voice(8))
    Path("call").mkdir()
    Path("call/reference.json").write_text(json.dumps(TURNS))
    Path("turns.json").write_text(json.dumps(TURNS))
    Path("call.txt").write_text(f"Therapist: How did you sleep?\nClient: {SAID}\n")
    Path("typed.txt").write_text("Slept badly. To do: walk daily")

    def invoke(*arguments: str, typed: str = "") -> Result:
        return CliRunner().invoke(app, arguments, input=typed)

    return invoke


@pytest.mark.parametrize(
    "arguments",
    [
        ["t.wav", "c.wav"],
        ["--client", "c.wav", "--therapist", "t.wav"],
        ["call.wav"],
        ["c.wav", "t.wav", "--speakers", "client,therapist"],
        ["c.wav", "--speakers", "client"],
        ["turns.json"],
        ["call.txt"],
        ["call"],
    ],
)
def test_recordings_and_transcripts_give_a_note_with_its_evidence(
    run: Run, engines: Engines, arguments: list[str]
) -> None:
    """Every way in, one note out."""
    result = run(*arguments)
    assert result.exit_code == 0, result.stderr
    assert "- Slept four hours on most nights. *(symptom)*" in result.stdout
    assert f": {SAID}" in result.stdout
    assert "1 statement, 6 words" in result.stderr
    assert engines.closed == 1


def test_a_typed_summary_comes_from_a_file_or_from_standard_input(
    run: Run, engines: Engines
) -> None:
    """Word for word, filed by what its words or the model say."""
    engines.drafts = lambda _: "symptom"
    for arguments in (["typed.txt"], ["-"], []):
        result = run("--typed", "--json", *arguments, typed="Slept badly. To do: walk daily")
        assert result.exit_code == 0, result.stderr
        made = json.loads(result.stdout)
        texts = [s["text"] for section in made["sections"] for s in section["statements"]]
        assert texts == ["Slept badly.", "To do: walk daily"]
        assert made["way"] == "summary"


def test_a_summary_that_says_what_it_is_loads_no_model(run: Run, engines: Engines) -> None:
    """Titles and words are enough."""
    assert run("--typed", typed="Plan:\nWalk daily. Call the GP.").exit_code == 0
    assert engines.model is None


def test_without_drafting_lines_stand_as_they_were_spoken(run: Run, engines: Engines) -> None:
    """Nothing needs the model: a summary is filed, and what was said is written down by rule."""
    engines.off = True
    typed = run("--typed", typed="Slept badly.")
    assert typed.exit_code == 0
    assert "Drafting is off" in typed.stderr
    said = run("turns.json", "--json")
    assert said.exit_code == 0
    assert "Drafting is off" in said.stderr
    made = json.loads(said.stdout)
    assert made["model"] == ""
    (statement,) = made["sections"][0]["statements"]
    assert statement["text"] == "Slept four hours on most nights."


PLAN = "goals:\n  - Sleep six hours on most nights\n  - Ride the bus to work\n"


def test_with_a_plan_statements_name_their_goal_and_untouched_goals_are_listed(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In both forms; and what the note must hold stands below it."""
    monkeypatch.setattr(server, "load_embedder", lambda _: WordEmbedder())
    Path("plan.yaml").write_text(PLAN)
    made = json.loads(run("turns.json", "--plan", "plan.yaml", "--json").stdout)
    (statement,) = made["sections"][0]["statements"]
    assert statement["goal"] == "G1"
    assert [goal["statements"] for goal in made["goals"]] == [[statement["id"]], []]
    assert made["untouched_goals"] == ["G2"]
    shown = run("turns.json", "--plan", "plan.yaml", "--your-name", "Emma Hale, LCSW").stdout
    assert "*(symptom, for G1)*" in shown
    assert "- G2, Ride the bus to work: **not touched**" in shown
    assert "- Risk: asked and answered: Not assessed this session." in shown
    assert "Therapist’s credentials" in shown.partition("There: ")[2]


def test_a_plan_without_the_weights_that_link_it_is_a_part_that_is_missing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The goals are listed all the same, and what to do is said."""
    monkeypatch.setattr(server, "load_embedder", lambda _: None)
    Path("plan.yaml").write_text(PLAN)
    result = run("turns.json", "--plan", "plan.yaml", "--json")
    assert result.exit_code == 1
    assert "conote models fetch" in result.stderr
    assert json.loads(result.stdout)["untouched_goals"] == ["G1", "G2"]


def test_a_form_is_chosen_and_a_file_is_written_for_its_owner_alone(run: Run) -> None:
    """As `conote transcribe` does."""
    result = run("turns.json", "--template", "soap", "--out", "note.md", "--quiet")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert "## Subjective" in Path("note.md").read_text("utf-8")
    assert stat.S_IMODE(Path("note.md").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "got none"),
        (["gone.wav"], "gone.wav"),
        (["gone.json"], "No such file"),
        (["typed.txt"], "1 of 1 do not: write “Therapist:”"),
        (
            ["t.wav", "c.wav", "--speakers", "Nora,Emma"],
            "expected therapist and client, got another name",
        ),
        (["call.wav", "--stereo", "mixed"], "got both voices in one track"),
        (["t.wav", "--stereo", "left"], "expected auto, split, mixed"),
        (["--typed", "t.wav", "c.wav"], "expected one text file, got 2"),
        (["--typed", "t.wav"], "got: other bytes"),
        (["--typed", "gone.txt"], "No such file"),
        (["--typed"], "got no words"),
        (["."], "expected reference.json in the folder"),
        (["turns.json", "--out", "turns.json"], "another file than the recording"),
        (["turns.json", "--plan", "gone.yaml"], "expected a plan in gone.yaml"),
        (["turns.json", "--plan", "call.txt"], "call.txt: expected only the fields goals"),
    ],
)
def test_what_cannot_be_understood_exits_2_and_says_what_to_do(
    run: Run, engines: Engines, arguments: list[str], message: str
) -> None:
    """Nothing is loaded for it, nothing printed."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert engines.model is None


def test_an_unknown_form_is_told_which_there_are(run: Run) -> None:
    """Before anything is read."""
    result = run("turns.json", "--template", "opera")
    assert result.exit_code == 1
    assert "dap" in result.stderr


@pytest.mark.parametrize("says", ["", "Okay."])
def test_a_recording_in_which_nothing_is_said_is_no_note_with_the_reason(
    run: Run, engines: Engines, says: str
) -> None:
    """Silence, noise, courtesies: exit 1, and the reason in the note's place."""
    engines.says = lambda _: says
    engines.drafts = lambda _: "none"
    for files in (["silence.wav", "t.wav"], ["t.wav", "c.wav"]):
        result = run(*files, "--json")
        assert result.exit_code == 1
        made: dict[str, Any] = json.loads(result.stdout)
        assert made["reason"]
        assert made["reason"] in result.stderr


def test_a_model_that_fails_exits_1_with_all_else_written(run: Run, engines: Engines) -> None:
    """What is missing is said in the note, too."""

    def fails(_: str) -> str:
        raise ModelTimeout("expected an answer in time")

    engines.drafts = fails
    result = run("turns.json")
    assert result.exit_code == 1
    assert "The model gave no answer at 1 turn: longer lines." in result.stdout
    assert "four hours" in result.stdout


def test_weights_that_are_not_there_exit_4(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do."""

    def missing(_: Settings) -> None:
        raise WeightsMissing("expected weights: run `conote models fetch`")

    monkeypatch.setattr(server, "load_language_model", missing)
    result = run("turns.json")
    assert result.exit_code == 4
    assert "conote models fetch" in result.stderr


def test_ctrl_c_exits_130_and_writes_nothing(run: Run, engines: Engines) -> None:
    """The old file stays."""

    def stop(_: str) -> str:
        raise KeyboardInterrupt

    engines.drafts = stop
    Path("note.md").write_text("old")
    result = run("turns.json", "--out", "note.md")
    assert result.exit_code == 130
    assert Path("note.md").read_text() == "old"
    assert engines.closed == 1


def test_who_types_at_a_terminal_is_told_how_to_end(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody is left before an empty screen."""
    del run

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal("Slept badly."))
    assert making.typed_text(()) == "Slept badly."
    assert "Ctrl-D" in capsys.readouterr().err


class Sent:
    """The running server, as far as the command asks it."""

    calls: list[tuple[Any, ...]] = []  # noqa: RUF012 - cleared by each test

    def __init__(self, base: str, token: str) -> None:
        assert (base, token) == ("http://127.0.0.1:8765", "hale:a sentence of mine")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def __getattr__(self, name: str) -> Callable[..., dict[str, str]]:
        def take(*arguments: Any) -> dict[str, str]:
            self.calls.append((name, *arguments))
            return {"therapist": "http://t", "client": "http://c"}

        return take


@contextmanager
def _signed_in(_: str, who: Credentials) -> Iterator[str]:
    yield f"{who.user}:{who.passphrase}"


def test_a_session_on_the_server_needs_somebody_who_signs_in(run: Run) -> None:
    """What is piped in is never taken for a passphrase."""
    who = ("--session", "--your-name", "Dr. Hale", "--alias", "Nora", "--typed")
    for words, told in (
        (("typed.txt",), "--user or CONOTE_USER"),
        (("typed.txt", "--user", "hale"), "name a --passphrase-file"),
        (("-", "--user", "hale"), "name a --passphrase-file"),
        (("-", "--user", "hale", "--passphrase-file", "-"), "both on standard input"),
        (("typed.txt", "--user", "hale", "--passphrase-file", "nowhere"), "FileNotFoundError"),
    ):
        result = run(*who, *words)
        assert result.exit_code == 2
        assert told in result.stderr


def test_instead_of_a_note_a_session_can_be_set_up_on_the_server(
    run: Run, engines: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what was given; both links are printed, and nothing is loaded here."""
    monkeypatch.setattr(command, "Server", Sent)
    monkeypatch.setattr(command, "signed_in", _signed_in)
    Sent.calls.clear()
    Path("words").write_text("a sentence of mine\n")
    account = ("--user", "hale", "--passphrase-file", "words")
    who = ("--session", "--your-name", "Dr. Hale", "--alias", "Nora", *account)
    agreed = ("--both-agreed-on", "2026-11-20")
    Path("plan.yaml").write_text(PLAN)
    result = run(*who, "--typed", "typed.txt", "--plan", "plan.yaml")
    assert result.stdout == "Therapist: http://t\nClient: http://c\n"
    run(*who, *agreed, "turns.json", "--json")
    run(*who, *agreed, "c.wav", "t.wav", "--speakers", "client,therapist")
    (summary, transcript, recording) = Sent.calls
    assert summary[0] == "from_summary"
    assert [goal.id for goal in summary[1].goals] == ["G1", "G2"]
    assert summary[2] == "Slept badly. To do: walk daily"
    assert transcript[0] == "from_transcript"
    assert [u.speaker for u in transcript[2]] == ["therapist", "client"]
    assert recording[2:] == ((Path("c.wav"), Path("t.wav")), ("client", "therapist"))
    assert str(recording[1].agreed_on) == "2026-11-20"
    assert engines.model is None


def test_a_session_needs_both_names(run: Run) -> None:
    """The note carries them."""
    result = run("--session", "--typed", "typed.txt", "--alias", "Nora")
    assert result.exit_code == 2
    assert "--your-name and --alias" in result.stderr
