"""Playing to a system: real processes that speak the protocol, well or badly."""

import sys
from pathlib import Path

import anyio
import numpy as np
import pytest

from audio.types import SAMPLE_RATE
from live.bench import feed
from live.bench.feed import System, SystemFailed, play

pytestmark = pytest.mark.together

HEAD = """
import json, os, struct, sys, time
def say(line): print(json.dumps(line), flush=True)
def frames():
    held = sys.stdin.buffer
    while head := held.read(3):
        track, size = struct.unpack("<BH", head)
        yield track, held.read(size)
options = json.loads(os.environ["CONOTE_BENCH"])
"""

COUNTS = (
    HEAD
    + """
print("a library says hello")
say({"ready": True, "about": {"mine": options["mine"]}})
heard = {}
for track, pcm in frames():
    heard[track] = heard.get(track, 0) + len(pcm) // 2
    if heard[track] == 4000:
        say({"track": track, "utterance": "a", "text": "so", "stable": 0, "final": False})
say({"event": "SoundLost", "seconds": 0.5})
for track, samples in heard.items():
    text = f"{samples} samples"
    say({"track": track, "utterance": "a", "text": text, "stable": 2, "final": True})
say({"done": True})
"""
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing has to calm down here."""
    monkeypatch.setattr(feed, "SETTLE", 0.0)


def system(code: str, **options: object) -> System:
    return System("it", (sys.executable, "-c", code), {"threads": 1, **options})


def sound(seconds: float, tracks: int = 1) -> tuple[np.ndarray, ...]:
    return tuple(np.zeros(round(seconds * SAMPLE_RATE), np.float32) for _ in range(tracks))


async def test_a_system_hears_every_sample_and_what_it_shows_is_kept() -> None:
    fed: list[float] = []
    log = await play(system(COUNTS, mine="yes"), sound(0.52, tracks=2), fed.append)
    assert log.about == {"mine": "yes"}
    finals = [(item.track, item.text) for item in log.shown if item.final]
    assert finals == [(0, "8320 samples"), (1, "8320 samples")]
    assert [(told.name, told.seconds) for told in log.told] == [("SoundLost", 0.5)]
    assert fed[-1] == log.seconds == 0.52
    assert log.finished
    assert log.cpu_s >= 0
    assert log.peak_bytes > 1_000_000


async def test_it_is_played_in_real_time() -> None:
    """What was said after a quarter of a second of sound comes then, and not before."""
    log = await play(system(COUNTS, mine=1), sound(0.6))
    early = next(item for item in log.shown if not item.final)
    last = next(item for item in log.shown if item.final)
    assert early.at >= 0.25
    assert last.at >= 0.6


async def test_two_lines_have_two_times() -> None:
    log = await play(system(COUNTS, mine=1), sound(0.1, tracks=3))
    times = [item.at for item in log.shown]
    assert len(set(times)) == 3
    assert times == sorted(times)


async def test_a_system_that_does_not_get_ready_is_told_with_its_last_error() -> None:
    with pytest.raises(SystemFailed, match=r"did not get ready: KeyError: 'weights'.*exit code 1"):
        await play(system(HEAD + "options['weights']"), sound(1))


async def test_a_system_that_stops_in_the_middle_is_told_without_its_errors() -> None:
    code = HEAD + "say({'ready': True}); next(frames()); sys.exit('the client said so')"
    with pytest.raises(SystemFailed, match=r"stopped in the middle \(exit code 1\)") as caught:
        await play(system(code), sound(30))
    assert "said so" not in str(caught.value)


async def test_a_system_that_cannot_be_started_is_told() -> None:
    with pytest.raises(SystemFailed, match="expected to start it"):
        await play(System("it", ("/nowhere/at/all",), {}), sound(1))


async def test_a_system_that_never_ends_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its children too, though they ignore being asked."""
    monkeypatch.setattr(feed, "DRAIN_WITHIN", 0.3)
    monkeypatch.setattr(feed, "END_WITHIN", 0.3)
    stubborn = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.pause()"
    mark = tmp_path / "pid"
    code = HEAD + (
        "import signal, subprocess; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"child = subprocess.Popen([sys.executable, '-c', {stubborn!r}])\n"
        f"open({str(mark)!r}, 'w').write(str(child.pid))\n"
        "say({'ready': True})\n"
        "signal.pause()\n"
    )
    log = await play(system(code), sound(0.1))
    assert not log.finished
    child = anyio.Path(f"/proc/{mark.read_text()}/stat")
    # Whose parent is gone may wait to be collected: then it is a zombie.
    assert not await child.exists() or ") Z " in await child.read_text()


async def test_a_system_that_does_not_read_shows_as_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "CHUNK", SAMPLE_RATE)  # so that the pipe is soon full
    code = HEAD + (
        "say({'ready': True}); time.sleep(1.5)\nfor _ in frames(): pass\nsay({'done': True})\n"
    )
    log = await play(system(code), sound(1, tracks=8))
    assert log.finished
    assert log.late_s > 0.3
