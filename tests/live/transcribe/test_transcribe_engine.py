"""The command on real weights and synthetic voices."""

import json
import re
import signal
import subprocess
import sys
import time
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import typer
from typer.testing import CliRunner

from audio.files import read_recording
from live.settings import Settings
from live.transcribe.command import transcribe
from models import weights
from models.errors import WeightsMissing
from tests.live.transcribe.recordings import write_wav

pytestmark = pytest.mark.engine

DATA = Path(__file__).parents[2] / "data"
SHORT = DATA / "short"
PROGRAM = """
import signal, typer
from live.transcribe.command import transcribe
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background ignores Ctrl+C
typer.run(transcribe)
"""

app = typer.Typer()
app.command()(transcribe)


@pytest.fixture(scope="module", autouse=True)
def present() -> None:
    settings = Settings()
    try:
        for name in (settings.recognizer, "silero-vad"):
            weights.find(name, settings.weights_dir)
    except WeightsMissing as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def turns() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((SHORT / "reference.json").read_text())["turns"]
    return loaded


def transcript(*arguments: str | Path) -> dict[str, Any]:
    result = CliRunner().invoke(app, [*map(str, arguments), "--format", "json"])
    assert result.exit_code == 0, result.stderr
    made: dict[str, Any] = json.loads(result.stdout)
    return made


def plain(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio()


def spoken(entries: list[dict[str, Any]], speaker: str | None) -> str:
    return " ".join(entry["text"] for entry in entries if entry["speaker"] == speaker)


def test_two_files_give_both_speakers_words_faster_than_they_spoke(
    turns: list[dict[str, Any]],
) -> None:
    started = time.monotonic()
    made = transcript(SHORT / "therapist.opus", SHORT / "client.opus")
    took = time.monotonic() - started
    for speaker in ("therapist", "client"):
        assert likeness(spoken(made["passages"], speaker), spoken(turns, speaker)) > 0.85
    assert made["passages"][0]["start_s"] == pytest.approx(turns[0]["start_s"], abs=0.5)
    assert [passage["speaker"] for passage in made["passages"]][:2] == ["therapist", "client"]
    assert took < made["duration_s"]


def test_a_stereo_call_is_told_from_a_mixed_room(
    tmp_path: Path, turns: list[dict[str, Any]]
) -> None:
    tracks = [
        np.concatenate(list(read_recording(SHORT / f"{party}.opus")))
        for party in ("therapist", "client")
    ]
    call = transcript(write_wav(tmp_path / "call.wav", *tracks))
    assert call["tracked_by"] == "channels"
    assert likeness(spoken(call["passages"], "client"), spoken(turns, "client")) > 0.85
    whole = " ".join(turn["text"] for turn in turns)
    mixed = tracks[0] + tracks[1]
    room = transcript(write_wav(tmp_path / "room.wav", mixed, mixed))
    assert room["tracked_by"] == "nothing"
    assert likeness(spoken(room["passages"], None), whole) > 0.85


def test_a_language_the_model_does_not_know_exits_2() -> None:
    result = CliRunner().invoke(app, [str(SHORT / "client.opus"), "--language", "xx"])
    assert result.exit_code == 2
    assert "like en, got 'xx'" in result.stderr
    assert result.stdout == ""


def test_arithmetic_the_machine_does_not_have_exits_2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONOTE_COMPUTE_TYPE", "int3")
    result = CliRunner().invoke(app, [str(SHORT / "client.opus")])
    assert result.exit_code == 2
    assert "got 'auto' and 'int3'" in result.stderr


def test_a_real_ctrl_c_exits_130_and_leaves_nothing(tmp_path: Path) -> None:
    call, out = DATA / "call", tmp_path / "a.txt"
    command = [sys.executable, "-c", PROGRAM, *map(str, sorted(call.glob("*.opus")))]
    with subprocess.Popen(
        [*command, "--out", str(out)], stderr=subprocess.PIPE, text=True, cwd=DATA.parents[1]
    ) as process:
        assert process.stderr is not None
        assert "Speakers by file" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
    assert list(tmp_path.iterdir()) == []
