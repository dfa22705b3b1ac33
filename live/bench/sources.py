"""What is played: recordings of single utterances, or of whole calls."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from audio.files import read_recording
from audio.types import PARTIES, SAMPLE_RATE, Content, Samples
from live.errors import BadInput

MANIFEST: Final = "manifest.jsonl"
REFERENCE: Final = "reference.json"

SUFFIXES: Final = (".opus", ".flac", ".wav", ".mp3", ".ogg", ".m4a", ".webm")
"""Of a call's tracks; the first that is there is taken."""

BETWEEN_CALLS: Final = 2 * SAMPLE_RATE
"""Silence between two calls that are played one after the other, in samples."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A line of a manifest: an utterance in a file of its own.

    Attributes:
        path: The file.
        speaker: Who speaks, as the manifest has it.
        text: What they say.
        seconds: How long it is, as the manifest has it; 0 if it has not.
    """

    path: Path
    speaker: str
    text: str
    seconds: float

    def __repr__(self) -> str:
        return f"<Recorded {self.path.name}>"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Clip(Content):
    """One utterance.

    Attributes:
        samples: ``float32[n]`` at 16 kHz.
        text: What is said.
    """

    samples: Samples
    text: str


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class CallTurn(Content):
    """A turn in a recorded call.

    Attributes:
        track: 0 for the therapist's, 1 for the client's.
        start: First sample.
        end: One past the last.
        text: What is said.
    """

    track: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Call(Content):
    """A recorded call, or several one after the other.

    Attributes:
        tracks: ``float32[n]`` each, aligned: the therapist's, the client's.
        turns: In order of their start.
    """

    tracks: tuple[Samples, Samples]
    turns: tuple[CallTurn, ...]

    def cut(self, turn: CallTurn) -> Clip:
        """Cut a turn out of its track."""
        return Clip(self.tracks[turn.track][turn.start : turn.end], turn.text)


def is_calls(folder: Path) -> bool:
    """Tell calls from a manifest.

    Raises:
        BadInput: If the folder has neither.
    """
    if (folder / MANIFEST).is_file():
        return False
    if _calls(folder):
        return True
    raise BadInput(
        f"expected {folder} to have {MANIFEST}, or {REFERENCE} with therapist.opus and "
        "client.opus (or .flac, .wav …), or folders that have, found none of these: name another "
        "with --data"
    )


def read_manifest(folder: Path) -> list[Recorded]:
    """Read what a folder's manifest names.

    Raises:
        BadInput: If a line is not as expected, or its file is not there.
    """
    lines = (folder / MANIFEST).read_text("utf-8-sig").splitlines()
    found = [
        _recorded(folder, number, line) for number, line in enumerate(lines, 1) if line.strip()
    ]
    if not found:
        raise BadInput(f"expected a line for each recording in {folder / MANIFEST}, found none")
    return found


def read_clip(recorded: Recorded) -> Clip:
    """Decode a recording.

    Raises:
        UnreadableRecording: If it cannot be.
    """
    return Clip(np.concatenate(list(read_recording(recorded.path))), recorded.text)


def read_calls(folder: Path, seconds: float) -> Call:
    """Read a call, or the calls of a folder one after the other, until they are long enough.

    Args:
        folder: A call's folder, or one of such folders.
        seconds: No further call is begun beyond this.

    Raises:
        BadInput: If a reference is not as expected, or a track is missing.
        UnreadableRecording: If a track cannot be decoded.
    """
    calls: list[Call] = []
    length = 0
    for path in _calls(folder):
        if length >= seconds * SAMPLE_RATE:
            break
        calls.append(_call(path))
        length += calls[-1].tracks[0].size + BETWEEN_CALLS
    return _joined(calls)


def _calls(folder: Path) -> list[Path]:
    candidates = [folder, *sorted(path for path in folder.glob("*") if path.is_dir())]
    return [path for path in candidates if (path / REFERENCE).is_file()]


def _recorded(folder: Path, number: int, line: str) -> Recorded:
    try:
        row: dict[str, Any] = json.loads(line)
        path = folder / str(row["file"])
        found = Recorded(
            path, str(row.get("speaker", "")), str(row["text"]), float(row.get("seconds") or 0)
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(
            f"expected an object with file and text (and speaker, seconds) in line {number} of "
            f"{folder / MANIFEST}, got another ({type(error).__name__})"
        ) from None
    if not path.is_file():
        raise BadInput(f"expected the file that line {number} of {folder / MANIFEST} names")
    return found


def _call(folder: Path) -> Call:
    first, second = (_track(folder, party) for party in PARTIES)
    size = max(first.size, second.size)
    try:
        rows = json.loads((folder / REFERENCE).read_text("utf-8"))["turns"]
        turns = sorted(_turns(rows), key=lambda turn: turn.start)
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(
            f"expected turns with speaker, start_s, end_s and text in {folder / REFERENCE}, "
            f"got another form ({type(error).__name__})"
        ) from None
    return Call((_padded(first, size), _padded(second, size)), tuple(turns))


def _track(folder: Path, party: str) -> Samples:
    candidates = [folder / f"{party}{suffix}" for suffix in SUFFIXES]
    path = next((path for path in candidates if path.is_file()), None)
    if path is None:
        raise BadInput(
            f"expected {party}.opus in {folder} (or {', '.join(SUFFIXES[1:])}), found none: is the "
            "call complete?"
        )
    return np.concatenate(list(read_recording(path)))


def _turns(rows: list[dict[str, Any]]) -> Iterator[CallTurn]:
    for row in rows:
        start, end = round(row["start_s"] * SAMPLE_RATE), round(row["end_s"] * SAMPLE_RATE)
        yield CallTurn(PARTIES.index(row["speaker"]), start, end, str(row["text"]))


def _padded(samples: Samples, size: int) -> Samples:
    return np.concatenate([samples, np.zeros(size - samples.size, np.float32)])


def _joined(calls: list[Call]) -> Call:
    tracks: list[Samples] = []
    for track in range(len(PARTIES)):
        parts = [_padded(c.tracks[track], c.tracks[track].size + BETWEEN_CALLS) for c in calls]
        tracks.append(np.concatenate(parts))
    turns: list[CallTurn] = []
    at = 0
    for call in calls:
        turns += [CallTurn(t.track, t.start + at, t.end + at, t.text) for t in call.turns]
        at += call.tracks[0].size + BETWEEN_CALLS
    return Call((tracks[0], tracks[1]), tuple(turns))
