"""Which tracks there are, whose they are, and their samples side by side."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final, Literal

import numpy as np

from audio.errors import UnreadableRecording
from audio.files import Recording, channels, duration, read_channels, read_recording
from audio.types import PARTIES, SAMPLE_RATE, Samples
from live.errors import BadInput
from live.transcribe.channels import Comparison, Verdict
from live.transcribe.values import TrackedBy, clock

Stereo = Literal["auto", "split", "mixed"]
"""What to take the two channels of a file for; ``auto`` listens to them first."""

Progress = Callable[[int, int | None], None]
"""Told samples done, and samples in all or None if the file does not say."""

LONGEST_NAME: Final = 20
"""Characters of a speaker's name: it has to leave room for words in a line of subtitles."""

EARLY: Final = 2 * SAMPLE_RATE
"""Samples by which a recording may end before the length it announces…"""

EARLY_SHARE: Final = 0.05
"""…or this part of it: some formats only estimate their length."""

WHY: Final[dict[Verdict, str]] = {
    "apart": "each voice is in its own",
    "same": "both hold the same sound",
    "mixed": "both voices are in both",
    "silent": "one of them is silent",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the tracks of one conversation are.

    Attributes:
        paths: The files; several start at the same moment.
        speakers: Owner of each track, in order; ``(None,)`` if there is one and it is mixed.
        tracked_by: What keeps the tracks apart.
        why: How that was decided, as a sentence.
    """

    paths: tuple[Recording, ...]
    speakers: tuple[str | None, ...]
    tracked_by: TrackedBy
    why: str


def arrange(
    paths: tuple[Path, ...], names: tuple[str, ...], stereo: Stereo, progress: Progress
) -> Layout:
    """Decide which tracks there are and whose they are.

    Args:
        paths: One file a speaker, or one file.
        names: Whose the tracks are, in the order of the files, or left and right; empty for
            therapist and client where there are two.
        stereo: What to take two channels for.
        progress: Told how far the channels have been compared, if they are.

    Raises:
        BadInput: If files and names do not go together.
        UnreadableRecording: If a file has no audio that can be decoded.
    """
    _check_names(names)
    if not paths:
        raise BadInput("expected a recording, got none: conote transcribe FILE")
    if len(paths) > 1:
        return _by_files(paths, names, stereo)
    if len(names) == 1 and stereo != "split":
        return Layout(paths, names, "files", "One file of one speaker, as --speakers says.")
    return _by_channels(paths[0], names, stereo, progress)


def _by_channels(path: Path, names: tuple[str, ...], stereo: Stereo, progress: Progress) -> Layout:
    count = channels(path)
    if stereo == "split" and count != 2:
        raise BadInput(
            f"--stereo split: expected a file with 2 channels, got {count} in {path.name}; "
            "leave the option out"
        )
    apart, why = stereo == "split", "as --stereo says" if count == 2 else f"it has {count}"
    if count == 2 and stereo == "auto":
        verdict = compare(path, progress)
        apart, why = verdict == "apart", WHY[verdict]
    if apart:
        named = names or PARTIES
        if len(named) != 2:
            raise BadInput(f"--speakers: expected 2 names for 2 channels, got {len(named)}")
        whose = f"left {named[0]}, right {named[1]}"
        return Layout((path,), named, "channels", f"Speakers by channel, {why}: {whose}.")
    if names:
        raise BadInput(
            f"--speakers: expected a track for each of {len(names)} names, found one mixed "
            f"recording (channels: {why}); leave --speakers out, or give one file a speaker"
        )
    why = f"One mixed recording, no names claimed (channels: {why})."
    return Layout((path,), (None,), "nothing", why)


def _check_names(names: tuple[str, ...]) -> None:
    for name in names:
        if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
            raise BadInput(
                f"--speakers: expected names of 1 to {LONGEST_NAME} characters with commas "
                f"between, got one of {len(name)}"
            )
    if len({name.casefold() for name in names}) < len(names):
        raise BadInput("--speakers: expected different names, got one twice")


def _by_files(paths: tuple[Path, ...], names: tuple[str, ...], stereo: Stereo) -> Layout:
    if stereo == "split":
        raise BadInput("--stereo split: expected one file, got several; leave the option out")
    if len({path.resolve() for path in paths}) < len(paths):
        raise BadInput("expected one file a speaker, got the same file twice")
    named = names or PARTIES
    if len(named) != len(paths):
        raise BadInput(
            f"expected a name for each of {len(paths)} files, got {len(named)}: "
            "--speakers NAME,NAME,…"
        )
    whose = ", ".join(f"{path.name} {name}" for path, name in zip(paths, named, strict=True))
    return Layout(paths, named, "files", f"Speakers by file: {whose}.")


def compare(path: Recording, progress: Progress) -> Verdict:
    """Listen to both channels of a file, all of it: a call may begin with music for both."""
    comparison, done, total = Comparison(), 0, _announced(path)
    for left, right in read_channels(path):
        comparison.push(left, right)
        done += left.size
        progress(done, total or None)
    return comparison.verdict()


def _announced(path: Recording) -> int:
    """How long a file says it is, in samples; 0 if it does not say."""
    return max(0, round(duration(path) * SAMPLE_RATE))


class _Source:
    """One file, read block by block; keeps what could be read of a damaged one."""

    def __init__(self, path: Recording, tracks: int) -> None:
        self._name = path.name
        self._quiet: tuple[Samples, ...] = (np.empty(0, np.float32),) * tracks
        self._blocks: Iterator[tuple[Samples, ...]] = (
            read_channels(path) if tracks > 1 else ((block,) for block in read_recording(path))
        )
        self.announced = _announced(path)
        self.read = 0
        self.over = False
        self.problem = ""

    def next(self) -> tuple[Samples, ...]:
        """The next block of each of its tracks; empty ones once it is over."""
        if self.over:
            return self._quiet
        try:
            block = next(self._blocks, None)
        except UnreadableRecording:
            if not self.read:
                raise
            self.problem = f"{self._name} is damaged: what follows {clock(self.read)} is missing."
            block = None
        if block is None:
            self.over = True
            return self._quiet
        self.read += block[0].size
        return block

    @property
    def remark(self) -> str:
        """What is odd about its length, or ""."""
        if self.problem or self.announced - self.read <= max(EARLY, EARLY_SHARE * self.announced):
            return ""
        return (
            f"{self._name} announces {clock(self.announced)} of sound and has {clock(self.read)}: "
            "if more was recorded, the file is not complete."
        )


class Reading:
    """The tracks of a layout, read side by side in blocks of a second, and never kept.

    Args:
        layout: Where they are.
    """

    def __init__(self, layout: Layout) -> None:
        width = len(layout.speakers) // len(layout.paths)
        self._sources = [_Source(path, width) for path in layout.paths]

    @property
    def total(self) -> int | None:
        """Samples of the longest track, if every file says how long it is."""
        announced = [source.announced for source in self._sources]
        return max(announced) if all(announced) else None

    @property
    def done(self) -> int:
        """Samples read so far, of the track that has most."""
        return max(source.read for source in self._sources)

    @property
    def problems(self) -> tuple[str, ...]:
        """Which files broke off."""
        return tuple(source.problem for source in self._sources if source.problem)

    @property
    def remarks(self) -> tuple[str, ...]:
        """Which files ended before the length they announce."""
        return tuple(source.remark for source in self._sources if source.remark)

    def blocks(self) -> Iterator[tuple[Samples, ...]]:
        """Yield the next second of every track; empty where a track has ended.

        Raises:
            UnreadableRecording: If nothing at all can be decoded of a file.
        """
        while True:
            block = tuple(chain.from_iterable(source.next() for source in self._sources))
            if all(source.over for source in self._sources):
                return
            yield block
