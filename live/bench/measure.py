"""The whole bench, from sound to figures."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from anyio import to_thread

from audio.types import SAMPLE_RATE, Samples
from live.bench.feed import Log, System, SystemFailed, play
from live.bench.machine import this_machine
from live.bench.results import Measured, Result, Run, cost, events, silence
from live.bench.score import score
from live.bench.shaping import many, on_one_track, shortened, through_opus
from live.bench.silence import nobody
from live.bench.sources import is_calls, read_calls, read_manifest
from live.bench.stream import (
    Conversation,
    Listener,
    Spoken,
    as_it_was,
    from_call,
    from_manifest,
    lay,
)
from live.bench.systems.environments import PEERS, NotInstalled, Peer, default_folder, python_of
from live.errors import BadInput
from live.server import load_detector, load_whisper
from live.settings import Settings
from models import weights
from models.errors import ModelError

SEED: Final = 20_261_122
"""Of the order of turns, their pauses and their overlaps."""

GUESSING: Final = "whisper-tiny.en"
"""Weights for guesses of systems that use smaller ones for them, if they are there."""

CORES: Final = os.cpu_count() or 1
"""Threads the others get: all there are. One more oversubscribes, one less leaves work undone."""

_SCRIPTS: Final = Path(__file__).parent / "peers"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured.

    Attributes:
        data: Folder of recordings or calls.
        minutes: How long the conversation is.
        tracks: Numbers of tracks to try.
        tracks_s: How long each of those runs is, in seconds.
        silence_s: How long nobody speaks, in seconds; 0 to leave it out.
        against: Whether to run the baseline and the peers.
        peers: Which peers.
        seed: Of everything random.
    """

    data: Path
    minutes: float = 5.0
    tracks: tuple[int, ...] = (1, 2, 4, 8)
    tracks_s: float = 60.0
    silence_s: float = 600.0
    against: bool = False
    peers: tuple[Peer, ...] = PEERS
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is.

    Attributes:
        what: What is being done.
        done: Seconds of it that are through.
        total: Seconds of it; 0 if not known.
    """

    what: str
    done: float
    total: float


Tell = Callable[[Progress], None]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Material:
    """What is played.

    Attributes:
        call: Two tracks.
        alone: The same turns on one track, none over another; None if nobody needs it.
    """

    call: Conversation
    alone: Conversation | None


async def measure(plan: Plan, settings: Settings, tell: Tell) -> tuple[Result, list[Run]]:
    """Measure everything that is planned, one after the other.

    Args:
        plan: What.
        settings: As the server would have them.
        tell: Told how far it is.

    Returns:
        The figures, and each run word by word.

    Raises:
        BadInput: If the data is not as expected.
        ModelError: If weights are missing or broken.
        SystemFailed: If conote itself fails; what others do is in the result.
    """
    at = datetime.now(UTC).isoformat(timespec="seconds")
    machine = this_machine()
    material = await to_thread.run_sync(prepare, plan, settings, tell)
    bench = _Bench(plan, settings, tell)
    conote = await bench.with_silence("conote", bench.conote(2), material.call)
    tracks = [
        await bench.run(f"conote, {n} tracks", bench.conote(n), _copies(plan, material.call, n))
        for n in plan.tracks
    ]
    result = Result(at, machine, _told(plan, settings, material), conote, tuple(tracks))
    if material.alone is not None:
        alone = material.alone
        ours = await bench.run("conote, one track", bench.conote(1), alone)
        baseline = await bench.other("baseline", bench.baseline(), alone)
        peers = {peer.name: await bench.peer(peer, alone) for peer in plan.peers}
        result = replace(result, one_track=ours, baseline=baseline, peers=peers)
    return result, bench.runs


def prepare(plan: Plan, settings: Settings, tell: Tell) -> Material:
    """Build what is played, and find out when each word is spoken in it.

    Raises:
        BadInput: If the data is not as expected, or there is nothing said in it.
        ModelError: If weights are missing or broken.
    """
    seconds = plan.minutes * 60
    recognizer, vad = load_whisper(settings, settings.recognizer), load_detector(settings)
    with closing(recognizer):
        listener = Listener(recognizer, vad.stream())
        heard: list[tuple[int, Spoken]] = []
        if is_calls(plan.data):
            recorded = read_calls(plan.data, seconds)
            call = shortened(as_it_was(recorded, listener), seconds)
            if plan.against:
                heard = list(from_call(recorded, listener))
        else:
            dealt = from_manifest(read_manifest(plan.data), listener, plan.seed)
            kept = _kept(dealt, heard, seconds, tell)
            call = through_opus(lay(kept, seconds, plan.seed, overlaps=True))
    if not call.turns:
        raise BadInput(
            f"expected something said within {plan.minutes:g} minutes of {plan.data}, found "
            "nothing: give more --minutes"
        )
    if not plan.against:
        return Material(call, None)
    one_by_one = lay(heard, seconds, plan.seed, overlaps=False)
    return Material(call, through_opus(on_one_track(one_by_one)))


def _kept(
    dealt: Iterator[tuple[int, Spoken]],
    heard: list[tuple[int, Spoken]],
    seconds: float,
    tell: Tell,
) -> Iterator[tuple[int, Spoken]]:
    """Pass utterances on, keep them, and tell how far it is."""
    done = 0.0
    for track, spoken in dealt:
        heard.append((track, spoken))
        done += spoken.clip.samples.size / SAMPLE_RATE
        tell(Progress("timing the words", min(done, seconds), seconds))
        yield track, spoken


class _Bench:
    """Runs systems, one after the other: each has the machine to itself.

    Attributes:
        runs: What each did, word by word.
    """

    def __init__(self, plan: Plan, settings: Settings, tell: Tell) -> None:
        self._settings = settings
        self._tell = tell
        self._quiet = (nobody(plan.silence_s, plan.seed),) if plan.silence_s else None
        self.runs: list[Run] = []

    def conote(self, tracks: int) -> System:
        """The server's own way."""
        command = (sys.executable, "-m", "live.bench.systems.conote")
        return System("conote", command, {"tracks": tracks})

    def baseline(self) -> System:
        """Plain ``transcribe``."""
        return self._script("baseline", Path(sys.executable), "plain.py")

    async def run(self, name: str, system: System, conversation: Conversation) -> Measured:
        """Play a conversation to a system and score it.

        Raises:
            SystemFailed: If it fails.
        """
        log = await self._play(name, system, conversation.tracks)
        self.runs.append(Run(name, conversation.turns, log))
        tracks = len(conversation.tracks)
        figures = await to_thread.run_sync(score, conversation.turns, tracks, log.shown)
        return Measured(tracks, figures, cost(log), events=events(log), about=log.about)

    async def with_silence(self, name: str, system: System, conversation: Conversation) -> Measured:
        """The same, and silence after it."""
        measured = await self.run(name, system, conversation)
        if self._quiet is None:
            return measured
        alone = replace(system, options={**system.options, "tracks": 1})
        log = await self._play(f"{name}, nobody speaks", alone, self._quiet)
        self.runs.append(Run(f"{name}, nobody speaks", (), log))
        return replace(measured, silence=silence(log))

    async def other(self, name: str, system: System, conversation: Conversation) -> Measured:
        """The same for somebody else's system; if it fails, that is the result."""
        try:
            return await self.with_silence(name, system, conversation)
        except SystemFailed as error:
            return _failed(conversation, str(error))

    async def peer(self, peer: Peer, conversation: Conversation) -> Measured:
        """Install a peer if need be, and run it."""
        self._tell(Progress(f"installing {peer.name}", 0, 0))
        try:
            python = await python_of(peer, default_folder())
        except NotInstalled as error:
            return _failed(conversation, str(error))
        system = self._script(peer.name, python, peer.script)
        return await self.other(peer.name, system, conversation)

    def _script(self, name: str, python: Path, script: str) -> System:
        settings = self._settings
        options = {
            "tracks": 1,
            "threads": CORES,
            "language": settings.language,
            "recognizer": str(weights.find(settings.recognizer, settings.weights_dir)),
            "detector": str(weights.find("silero-vad", settings.weights_dir)),
            "guesses": _guessing(settings),
        }
        return System(name, (str(python), str(_SCRIPTS / script)), options)

    async def _play(self, name: str, system: System, tracks: tuple[Samples, ...]) -> Log:
        total = tracks[0].size / SAMPLE_RATE
        self._tell(Progress(name, 0, total))
        return await play(system, tracks, lambda done: self._tell(Progress(name, done, total)))


def _copies(plan: Plan, conversation: Conversation, tracks: int) -> Conversation:
    seconds = min(plan.tracks_s, conversation.seconds)
    return many(conversation, tracks, seconds)


def _guessing(settings: Settings) -> str:
    try:
        return str(weights.find(GUESSING, settings.weights_dir))
    except ModelError:
        return ""


def _failed(conversation: Conversation, problem: str) -> Measured:
    return Measured(len(conversation.tracks), None, None, problem=problem)


def _told(plan: Plan, settings: Settings, material: Material) -> dict[str, object]:
    """What was played, with which weights."""
    return {
        "data": plan.data.name,
        "seconds": round(material.call.seconds, 1),
        "turns": len(material.call.turns),
        "seed": plan.seed,
        "recognizer": Path(settings.recognizer).name,
        "language": settings.language,
        "workers": settings.workers,
        "threads": settings.speech_threads,
        "others_threads": CORES,
    }
