"""What a run of the bench found, and its JSON."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from audio.types import Content
from live.bench.feed import Log
from live.bench.machine import Machine
from live.bench.score import Figures, words_shown
from live.bench.stream import Turn

KEPT_UP: Final = 15.0
"""Seconds after the last sample within which everything is out, if a system keeps up."""

HELD_UP: Final = 0.5
"""Seconds by which a chunk may be late; more, and it was no microphone."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost.

    Attributes:
        cpu_s_per_audio_s: CPU-seconds of the process tree, from "ready" to "done", for a second
            of the call, all its tracks together.
        peak_rss_mb: Most memory of the process tree.
        seconds: How much was played.
        drain_s: From the last sample until everything was out.
        late_s: Most by which a chunk was taken late.
        kept_up: Whether it took everything in time and was done soon after.
    """

    cpu_s_per_audio_s: float
    peak_rss_mb: int
    seconds: float
    drain_s: float
    late_s: float
    kept_up: bool


@dataclass(frozen=True, slots=True)
class Silence:
    """What came of sound in which nobody spoke.

    Attributes:
        words: Words of the final text.
        shown: Words that ever stood on the screen.
        seconds: How long nobody spoke.
        cpu_s_per_audio_s: As in ``Cost``.
    """

    words: int
    shown: int
    seconds: float
    cpu_s_per_audio_s: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found of one system on one conversation.

    Attributes:
        tracks: How many the conversation had.
        figures: How right and how late.
        cost: CPU and memory.
        silence: What came of silence; None if that was not tried.
        events: What else the system told its user: how often, about how many seconds.
        about: How it says it was set up.
        problem: Why there are no figures, else "".
    """

    tracks: int
    figures: Figures | None
    cost: Cost | None
    silence: Silence | None = None
    events: Mapping[str, tuple[int, float]] | None = None
    about: Mapping[str, str] | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Run(Content):
    """One run, word by word: what is saved, so that it can be looked into.

    Attributes:
        name: System and conversation.
        turns: What was said.
        log: What the system did.
    """

    name: str
    turns: tuple[Turn, ...]
    log: Log


@dataclass(frozen=True, slots=True)
class Result:
    """All that was found.

    Attributes:
        at: When it began, UTC, ISO 8601.
        machine: Where.
        settings: What was played, with which weights.
        conote: On the conversation with two tracks.
        tracks: conote with more and fewer tracks.
        one_track: conote on what the others had; None if there were none.
        baseline: Plain ``transcribe`` for each utterance, on one track.
        peers: Others, by name, on one track.
    """

    at: str
    machine: Machine
    settings: Mapping[str, object]
    conote: Measured
    tracks: tuple[Measured, ...] = ()
    one_track: Measured | None = None
    baseline: Measured | None = None
    peers: Mapping[str, Measured] | None = None


def cost(log: Log) -> Cost:
    """Say what a run cost."""
    return Cost(
        cpu_s_per_audio_s=round(log.cpu_s / log.seconds, 3),
        peak_rss_mb=round(log.peak_bytes / 2**20),
        seconds=round(log.seconds, 1),
        drain_s=round(log.drain_s, 2),
        late_s=round(log.late_s, 3),
        kept_up=log.finished and log.drain_s <= KEPT_UP and log.late_s <= HELD_UP,
    )


def silence(log: Log) -> Silence:
    """Say what came of silence."""
    words, shown = words_shown(log.shown)
    return Silence(words, shown, round(log.seconds, 1), round(log.cpu_s / log.seconds, 3))


def events(log: Log) -> dict[str, tuple[int, float]]:
    """Add up what else a system said."""
    found: dict[str, tuple[int, float]] = {}
    for told in log.told:
        count, seconds = found.get(told.name, (0, 0.0))
        found[told.name] = (count + 1, round(seconds + told.seconds, 2))
    return found


def as_json(result: Result) -> dict[str, Any]:
    """Put a result into its published form."""
    reference = result.one_track
    others = {**({"baseline": result.baseline} if result.baseline else {}), **(result.peers or {})}
    return {
        **_system(result.conote),
        "tracks": [_few(measured) for measured in result.tracks],
        "one_track": _system(reference) if reference else None,
        "baseline": _system(result.baseline) if result.baseline else None,
        "peers": {name: _system(measured) for name, measured in (result.peers or {}).items()},
        "ratios": {name: ratios(reference, other) for name, other in others.items()},
        "at": result.at,
        "machine": asdict(result.machine),
        "settings": dict(result.settings),
    }


def ratios(ours: Measured | None, theirs: Measured) -> dict[str, float | None]:
    """Conote's figures divided by another's, on the same sound: below 1 is ahead."""
    if ours is None or not (ours.figures and ours.cost and theirs.figures and theirs.cost):
        return {}
    mine, other = ours.figures, theirs.figures
    found = {"wer": _ratio(mine.wer, other.wer)}
    for name in ("partial_ms", "stable_ms", "final_ms"):
        for part in ("median", "p95"):
            pair = (getattr(getattr(figures, name), part) for figures in (mine, other))
            found[f"{name}_{part}"] = _ratio(*pair)
    found["flicker"] = _ratio(mine.flicker, other.flicker)
    for name in ("cpu_s_per_audio_s", "peak_rss_mb"):
        found[name] = _ratio(getattr(ours.cost, name), getattr(theirs.cost, name))
    return found


def _ratio(ours: float | None, theirs: float | None) -> float | None:
    return round(ours / theirs, 3) if ours is not None and theirs else None


def _system(measured: Measured) -> dict[str, Any]:
    """One system's keys; those that could not be measured are null."""
    figures, spent, quiet = measured.figures, measured.cost, measured.silence
    found: dict[str, Any] = {field.name: None for field in (*fields(Figures), *fields(Cost))}
    found.update(asdict(figures) if figures else {})
    found.update(asdict(spent) if spent else {})
    return {
        **found,
        "words_in_silence": quiet.words if quiet else None,
        "words_in_silence_shown": quiet.shown if quiet else None,
        "silence_s": quiet.seconds if quiet else None,
        "silence_cpu_s_per_audio_s": quiet.cpu_s_per_audio_s if quiet else None,
        "events": {
            name: {"count": count, "seconds": seconds}
            for name, (count, seconds) in (measured.events or {}).items()
        },
        "about": dict(measured.about or {}),
        "problem": measured.problem,
        "tracks": [],
    }


def _few(measured: Measured) -> dict[str, Any]:
    """The keys of a run with another number of tracks."""
    figures, spent = measured.figures, measured.cost
    return {
        "n": measured.tracks,
        "wer": figures.wer if figures else None,
        **{
            name: asdict(getattr(figures, name)) if figures else None
            for name in ("partial_ms", "stable_ms", "final_ms")
        },
        "cpu_s_per_audio_s": spent.cpu_s_per_audio_s if spent else None,
        "peak_rss_mb": spent.peak_rss_mb if spent else None,
        "kept_up": spent.kept_up if spent else None,
        "problem": measured.problem,
    }
