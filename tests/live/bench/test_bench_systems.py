"""The systems that are measured: conote's own, and the scripts for others."""

import importlib.util
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import anyio
import numpy as np
import pytest

from audio.types import SAMPLE_RATE
from live import events as ev
from live.bench import systems
from live.bench.framing import Shown, parse
from live.bench.screen import replay
from live.bench.systems import environments
from live.bench.systems.conote import Ear
from live.bench.systems.environments import NotInstalled, Peer, default_folder, python_of
from models.speech import Context, Hypothesis, Word
from tests.fakes.values import delivery

PEERS = Path(systems.__file__).parents[1] / "peers"

# --- conote -----------------------------------------------------------------------------


def guess(text: str, *, final: bool = False, stable: int = 0, doubt: str = "") -> Hypothesis:
    words = tuple(Word(word, 0, SAMPLE_RATE, 0.9) for word in text.split())
    return Hypothesis("client", 0, 2 * SAMPLE_RATE, words, final, doubt, stable)


async def test_what_is_heard_is_said_as_it_would_stand_on_the_screen() -> None:
    lines: list[Any] = []
    ear = Ear(3, lines.append)
    assert ear.may_keep()
    await ear.hear(delivery(guess("so it", stable=1)))
    await ear.hear(delivery(guess("So it is.", final=True, stable=3)))
    assert [(n["track"], n["text"], n["stable"], n["final"]) for [n] in lines] == [
        (7, "so it", 1, False),
        (7, "So it is.", 3, True),
    ]
    assert len({line["utterance"] for [line] in lines}) == 1
    words = guess("So it is.").words
    assert ear.context("client") == Context("bench3/client", words)
    assert ear.context("therapist") == Context("bench3/therapist")


async def test_a_cut_is_one_change_of_the_screen() -> None:
    lines: list[Any] = []
    ear = Ear(0, lines.append)
    await ear.hear(delivery(guess("so it is and")))
    first = replace(guess("So it is.", final=True), rest=guess("and").words, rest_stable=1)
    await ear.hear(delivery(first))
    [_, [final, rest]] = lines
    assert (final["text"], final["final"]) == ("So it is.", True)
    assert (rest["text"], rest["stable"], rest["final"]) == ("and", 1, False)
    assert rest["utterance"] != final["utterance"]


async def test_what_could_not_be_understood_is_said() -> None:
    lines: list[Any] = []
    await Ear(0, lines.append).hear(delivery(guess("", final=True, doubt="repetition")))
    assert lines == [{"event": "NotUnderstood: repetition", "seconds": 2.0}]


async def test_events_are_said_by_name() -> None:
    lines: list[Any] = []
    lost = ev.SoundLost(party="client", start=0, samples=SAMPLE_RATE)
    await Ear(0, lines.append).record(lost)
    assert lines == [{"event": "SoundLost", "seconds": 1.0}]


# --- scripts ----------------------------------------------------------------------------


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Everything a script shows; it gets a protocol that keeps instead of printing."""
    kept: list[Any] = []

    def line(utterance: int, text: str, *, final: bool, track: int = 0) -> dict[str, object]:
        return {
            "track": track,
            "utterance": str(utterance),
            "text": text.strip(),
            "stable": 0,
            "final": final,
        }

    speaking = SimpleNamespace(
        RATE=SAMPLE_RATE, line=line, show=lambda *lines: kept.append(list(lines))
    )
    monkeypatch.setitem(sys.modules, "speaking", speaking)
    return kept


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"peer_{name}", PEERS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_read(said: list[Any]) -> Iterator[Shown]:
    for at, lines in enumerate(said):
        for item in parse(json.dumps(lines).encode(), float(at)):
            assert isinstance(item, Shown)
            yield item


def test_text_committed_piece_by_piece_is_read_as_one(said: list[Any]) -> None:
    screen = load("whisper_live_kit").Screen()
    screen.update("", "good")
    screen.update("", "good after noon")
    screen.update("good afternoon", "how are")
    screen.update("good afternoon", "how are")
    screen.update("good afternoon how are", "")
    screen.update("good afternoon how are", "you")
    screen.close()
    read = replay(list(as_read(said)))
    assert read.text == "good afternoon how are you"
    assert [(word.token, word.shown, word.final) for word in read.words] == [
        ("good", 0, 2),
        ("afternoon", 2, 2),
        ("how", 2, 3),
        ("are", 2, 3),
        ("you", 4, 5),
    ]
    assert read.taken_back == 2  # "after noon"


def test_committed_text_that_is_rewritten_is_seen_as_rewritten(said: list[Any]) -> None:
    screen = load("whisper_live_kit").Screen()
    screen.update("one fine", "")
    screen.update("one fine day", "")
    screen.update("one nice day and more", "")
    screen.close()
    read = replay(list(as_read(said)))
    assert read.text == "one nice day and more"
    assert read.taken_back == 2
    assert [word.final for word in read.words] == [0, 2, 2, 2, 2]


def test_finals_that_come_late_belong_to_the_utterances_before(said: list[Any]) -> None:
    screen = load("realtime_stt").Screen()
    screen.guess("hello the")
    screen.guess("hello the")
    screen.stopped()
    assert screen.waiting
    screen.guess("how")
    screen.final("Hello there.")
    assert not screen.waiting
    screen.stopped()
    screen.final("How nice.")
    screen.final("nobody waits for this")
    read = replay(list(as_read(said)))
    assert read.text == "Hello there. How nice."
    assert len(said) == 4


class Loud:
    """In place of Silero's session: what is loud is speech."""

    def run(self, _: None, inputs: dict[str, Any]) -> tuple[Any, Any]:
        loud = float(np.abs(inputs["input"][0, 64:]).max() > 0.1)
        return np.array([[loud]]), inputs["state"]


@pytest.mark.parametrize("size", [160, 512, 800, 16_000])
def test_the_baseline_ends_an_utterance_after_half_a_second(said: list[Any], size: int) -> None:
    """It begins 0.3 s early; two utterances are found however the sound is split."""
    del said
    track = load("plain").Track(0, Loud())
    sound = np.zeros(6 * SAMPLE_RATE, np.float32)
    for begin in (1, 4):
        sound[begin * SAMPLE_RATE : (begin + 1) * SAMPLE_RATE] = 0.5
    ended = [
        utterance
        for at in range(0, sound.size, size)
        for utterance in track.push(sound[at : at + size])
    ]
    seconds = [utterance.size / SAMPLE_RATE for utterance in ended]
    assert seconds == pytest.approx([1.8, 1.8], abs=0.1)
    assert track.flush() == []


def test_the_baseline_gives_what_is_open_at_the_end(said: list[Any]) -> None:
    del said
    track = load("plain").Track(0, Loud())
    assert track.push(np.full(SAMPLE_RATE, 0.5, np.float32)) == []
    assert track.flush()[0].size >= SAMPLE_RATE - 512


# --- environments -----------------------------------------------------------------------


def test_environments_are_kept_in_the_users_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert default_folder() == Path("/somewhere/conote/bench")


@pytest.mark.together
async def test_a_peer_that_cannot_be_installed_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    peer = Peer("it", "it.py", (str(tmp_path / "no-such-package"),))
    with pytest.raises(NotInstalled, match="it could not be installed: ERROR: "):
        await python_of(peer, tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


async def test_a_peer_is_installed_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    commands: list[tuple[str, ...]] = []

    async def installs(_: Peer, *command: str) -> None:
        commands.append(command)
        if "venv" in command:
            await anyio.Path(command[-1]).mkdir(parents=True)

    monkeypatch.setattr(environments, "_run", installs)
    peer = Peer("it", "it.py", ("one==1", "two"), alone=("it==2",))
    python = await python_of(peer, tmp_path)
    assert [command[-2:] for command in commands[1:]] == [("one==1", "two"), ("--no-deps", "it==2")]
    assert all(command[0] == str(python) for command in commands[1:])
    assert await python_of(peer, tmp_path) == python
    assert len(commands) == 3


async def test_another_version_is_another_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def installs(_: Peer, *command: str) -> None:
        if "venv" in command:
            await anyio.Path(command[-1]).mkdir(parents=True)

    monkeypatch.setattr(environments, "_run", installs)
    one, two = (Peer("it", "it.py", (f"it=={version}",)) for version in (1, 2))
    assert await python_of(one, tmp_path) != await python_of(two, tmp_path)


@pytest.mark.parametrize(
    ("errors", "reason"),
    [
        ("WARNING: x\nERROR: no wheel at https://user@host/simple\n  hint", "ERROR: no wheel at …"),
        ("Traceback\nOSError: no", "OSError: no"),
        ("", "pip said nothing"),
    ],
)
def test_the_reason_is_told_without_addresses(errors: str, reason: str) -> None:
    assert environments._reason(errors) == reason


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotInstalled, match="it could not be installed: Not a directory"):
        await python_of(Peer("it", "it.py", ()), tmp_path / "file" / "cache")
