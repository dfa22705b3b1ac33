"""The whole bench: in small with a system that knows its answers, and once with the real one."""

import json
import sys
import wave
from itertools import pairwise
from pathlib import Path
from typing import Any

import anyio
import numpy as np
import pytest

from audio.types import SAMPLE_RATE, Samples
from live.bench import feed, measure, stream
from live.bench.feed import System, SystemFailed
from live.bench.measure import Plan, Progress, prepare
from live.bench.results import as_json
from live.bench.systems.environments import NotInstalled, Peer
from live.errors import BadInput
from live.settings import Settings
from models.speech import Word
from tests.fakes.detector import Loud

SAMPLE_CALL = Path(__file__).parents[2] / "data" / "call"
SHORT_CALL = SAMPLE_CALL.parent / "short"

KNOWS = """
import json, os, struct, sys, time
def say(line): print(json.dumps(line), flush=True)
say({"ready": True})
tracks = json.loads(os.environ["CONOTE_BENCH"])["tracks"]
heard, loud = [0] * tracks, [False] * tracks
while head := sys.stdin.buffer.read(3):
    track, size = struct.unpack("<BH", head)
    pcm = sys.stdin.buffer.read(size)
    spent = time.process_time()
    while not any(heard) and time.process_time() < spent + 0.05:
        pass
    heard[track] += size // 2
    sounds = max(pcm, default=0) > 0 and max(abs(v) for v, in struct.iter_unpack("<h", pcm)) > 8000
    if loud[track] and not sounds:
        say({"track": track, "utterance": str(heard[track]), "text": "a fine day", "stable": 3,
             "final": True})
    loud[track] = sounds
say({"done": True})
"""
"""Says "a fine day" whenever sound ends. The first sound costs it a few ticks of the CPU's clock:
what costs less than one cannot be compared with."""


class Timer:
    """A recognizer that only tells times: the words share the recording evenly."""

    closed = False

    def times(self, samples: Samples, text: str) -> tuple[Word, ...]:
        parts = text.split()
        step = samples.size // len(parts)
        return tuple(Word(w, n * step, (n + 1) * step, 1.0) for n, w in enumerate(parts))

    def close(self) -> None:
        self.closed = True


def tone(seconds: float) -> Samples:
    """A tone, which Opus keeps, with a little silence on either side."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    samples = (0.5 * np.sin(2 * np.pi * 300 * time)).astype(np.float32)
    samples[: SAMPLE_RATE // 10] = samples[-SAMPLE_RATE // 10 :] = 0
    return samples


def write_sound(path: Path, samples: Samples) -> None:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(SAMPLE_RATE)
        out.writeframes((samples * 32_767).astype("<i2").tobytes())


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    write_sound(tmp_path / "a.wav", tone(0.8))
    row = {"file": "a.wav", "text": "a fine day", "seconds": 0.8}
    rows = [{**row, "speaker": who} for who in ("1", "2")]
    (tmp_path / "manifest.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return tmp_path


@pytest.fixture
def timer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Timer:
    """Engines that need no weights, and a conote that knows its answers."""
    found = Timer()
    monkeypatch.setattr(measure, "load_whisper", lambda *_: found)
    monkeypatch.setattr(measure, "load_detector", lambda _: Loud())
    monkeypatch.setattr("models.weights.find", lambda name, _: tmp_path / name)
    monkeypatch.setattr(feed, "SETTLE", 0.0)
    monkeypatch.setattr(stream, "LEAD", SAMPLE_RATE // 5)
    monkeypatch.setattr(stream, "TAIL", SAMPLE_RATE // 5)
    monkeypatch.setattr(stream, "PAUSE", (0.2, 0.3))

    def conote(_: Any, tracks: int) -> System:
        return System("conote", (sys.executable, "-c", KNOWS), {"tracks": tracks})

    monkeypatch.setattr(measure._Bench, "conote", conote)
    return found


def ignore(_: Progress) -> None:
    """Nobody watches."""


# --- what is played ---------------------------------------------------------------------


def test_a_conversation_is_built_and_the_engine_freed(recordings: Path, timer: Timer) -> None:
    told: list[Progress] = []
    material = prepare(Plan(recordings, minutes=0.2), Settings(), told.append)
    assert [turn.text for turn in material.call.turns] == ["a fine day"] * 2
    assert len(material.call.tracks) == 2
    assert material.alone is None
    assert timer.closed
    assert {progress.what for progress in told} == {"timing the words"}


@pytest.mark.usefixtures("timer")
def test_for_others_the_same_turns_are_put_on_one_track(recordings: Path) -> None:
    material = prepare(Plan(recordings, against=True), Settings(), ignore)
    assert material.alone is not None
    assert len(material.alone.tracks) == 1
    assert len(material.alone.turns) == len(material.call.turns)
    assert {turn.track for turn in material.alone.turns} == {0}


@pytest.mark.usefixtures("timer")
def test_a_calls_turns_are_put_on_one_track_without_overlaps() -> None:
    material = prepare(Plan(SHORT_CALL, minutes=0.2, against=True), Settings(), ignore)
    assert material.alone is not None
    assert material.call.seconds == 12
    assert all(turn.end <= material.call.samples for turn in material.call.turns)
    turns = material.alone.turns
    assert len(turns) >= 2
    assert all(a.end < b.start for a, b in pairwise(turns))


@pytest.mark.usefixtures("timer")
def test_when_nothing_is_said_in_time_that_is_bad_input() -> None:
    with pytest.raises(BadInput, match="give more --minutes"):
        prepare(Plan(SHORT_CALL, minutes=0.02), Settings(), ignore)


# --- in small ---------------------------------------------------------------------------


@pytest.mark.together
@pytest.mark.usefixtures("timer")
async def test_everything_planned_is_measured(recordings: Path) -> None:
    plan = Plan(recordings, minutes=0.05, tracks=(1, 3), tracks_s=2, silence_s=0.5)
    told: list[Progress] = []
    result, runs = await measure.measure(plan, Settings(), told.append)
    found = as_json(result)
    assert (found["wer"], found["wrong_speaker"], found["words_in_silence"]) == (0.0, 0, 0)
    assert found["silence_s"] == 0.5
    assert found["final_ms"]["median"] < 1_000
    assert [row["n"] for row in found["tracks"]] == [1, 3]
    assert (found["baseline"], found["peers"], found["one_track"]) == (None, {}, None)
    assert [run.name for run in runs] == [
        "conote",
        "conote, nobody speaks",
        "conote, 1 tracks",
        "conote, 3 tracks",
    ]
    assert {run.name for run in runs} <= {progress.what for progress in told}


@pytest.mark.together
@pytest.mark.usefixtures("timer")
async def test_others_hear_one_track_and_may_fail(
    recordings: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The baseline answers, one peer breaks, another cannot be installed: there is a result."""
    (tmp_path / "plain.py").write_text(KNOWS)
    (tmp_path / "breaks.py").write_text("raise SystemExit('no such model')")
    monkeypatch.setattr(measure, "_SCRIPTS", tmp_path)

    async def python_of(peer: Peer, _: Path) -> Path:
        if peer.name == "absent":
            raise NotInstalled("absent could not be installed: no wheel")
        return Path(sys.executable)

    monkeypatch.setattr(measure, "python_of", python_of)
    peers = (Peer("breaks", "breaks.py", ()), Peer("absent", "", ()))
    plan = Plan(recordings, 0.05, (), silence_s=0, against=True, peers=peers)
    result, _ = await measure.measure(plan, Settings(), ignore)
    found = as_json(result)
    assert found["one_track"]["wer"] == found["baseline"]["wer"] == 0.0
    assert found["ratios"]["baseline"]["cpu_s_per_audio_s"] is not None
    assert "did not get ready: no such model" in found["peers"]["breaks"]["problem"]
    assert "no wheel" in found["peers"]["absent"]["problem"]
    assert found["peers"]["absent"]["wer"] is None


@pytest.mark.together
@pytest.mark.usefixtures("timer")
async def test_when_conote_fails_there_is_no_result(
    recordings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = System("conote", (sys.executable, "-c", "raise SystemExit('broken')"), {})
    monkeypatch.setattr(measure._Bench, "conote", lambda *_: broken)
    with pytest.raises(SystemFailed, match="did not get ready: broken"):
        await measure.measure(Plan(recordings), Settings(), ignore)


# --- for real ---------------------------------------------------------------------------


@pytest.mark.engine
def test_the_bench_measures_the_sample_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """18 s of the sample call, conote and the baseline, tracks and silence cut short.

    What is asserted is that words came out, in their places and in time to be called live: figures
    of this machine at this moment are not a test's business.
    """
    monkeypatch.setattr(feed, "SETTLE", 0.1)
    plan = Plan(
        SAMPLE_CALL,
        minutes=0.3,
        tracks=(4,),
        tracks_s=8,
        silence_s=6,
        against=True,
        peers=(),
    )
    result, runs = anyio.run(measure.measure, plan, Settings(), ignore)
    found = as_json(result)
    assert found["wer"] < 0.3
    assert found["words"] > 20
    for name in ("partial_ms", "stable_ms", "final_ms"):
        assert 0 < found[name]["median"] <= found[name]["p95"] < 20_000
    assert found["words_in_silence"] == 0
    assert found["wrong_speaker"] == 0
    assert 0 < found["cpu_s_per_audio_s"] < 4
    assert found["peak_rss_mb"] > 100
    assert found["tracks"][0]["n"] == 4
    assert found["one_track"]["wer"] < 0.3
    assert found["baseline"]["wer"] < 0.5
    assert found["baseline"]["flicker"] == 0
    assert found["ratios"]["baseline"]["partial_ms_median"] < 1  # it shows nothing before the end
    assert len(runs) == 6
