"""What the bench and the systems it measures say to each other.

A system is one program of any language. It gets its options as a JSON object in the environment
variable ``CONOTE_BENCH`` (``recognizer``: folder of the weights; ``detector``: Silero's ONNX file;
``language``, ``threads``, ``tracks``, and what is its own).

On standard input come frames, at the pace of microphones, 50 ms of each track at a time, until end
of file: one byte, the track, from 0; two bytes, little endian, the number of bytes that follow;
those bytes, s16le samples at 16 kHz.

On standard output it says one JSON object a line:

``{"ready": true, "about": {…}}``
    It is loaded and warm; audio starts after this.
``{"track": 0, "utterance": "a", "text": "so far", "stable": 1, "final": false}``
    What stands on the screen for one utterance of a track now, all of it, and how many of its
    first words will hardly change. Utterances stand in the order in which they were first named.
    A final one is not to change; if it does, that is said in the same way, and counted.
    A list of such objects is one change of the screen.
``{"event": "name", …}``
    What else its user would be told.
``{"done": true}``
    All that it heard is out. Then it ends.
"""

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from audio.types import SAMPLE_RATE, Content, Samples

OPTIONS: Final = "CONOTE_BENCH"
"""Environment variable with a system's options."""

CHUNK: Final = SAMPLE_RATE // 20
"""Samples of one frame: 50 ms."""

_HEAD: Final = struct.Struct("<BH")


@dataclass(frozen=True, slots=True, repr=False)
class Shown(Content):
    """One utterance as it stood on the screen from a moment on.

    Attributes:
        at: Seconds since the first sample was due.
        track: Which track's screen.
        utterance: Its name, unique in its track.
        text: All of it.
        stable: How many of its first words were said to be stable.
        final: Whether it was said to be final.
    """

    at: float
    track: int
    utterance: str
    text: str
    stable: int
    final: bool


@dataclass(frozen=True, slots=True)
class Told:
    """Something else the system told its user; not content.

    Attributes:
        at: Seconds since the first sample was due.
        name: What it was.
        seconds: How much audio it was about, if that was said.
    """

    at: float
    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Ready:
    """The system is loaded.

    Attributes:
        about: How it was set up, as it says itself.
    """

    about: dict[str, str]


@dataclass(frozen=True, slots=True)
class Done:
    """Everything is out.

    Attributes:
        at: Seconds since the first sample was due.
    """

    at: float


Said = Shown | Told | Ready | Done


def frame(track: int, samples: Samples) -> bytes:
    """Put samples of a track into a frame.

    Args:
        track: From 0.
        samples: ``float32[n]`` in [-1, 1] at 16 kHz, at most 32,767.
    """
    pcm = np.clip(np.rint(samples * 32_768), -32_768, 32_767).astype("<i2").tobytes()
    return _HEAD.pack(track, len(pcm)) + pcm


class Unframer:
    """Take frames apart, however the bytes were split on their way."""

    def __init__(self) -> None:
        self._held = bytearray()

    def push(self, data: bytes) -> list[tuple[int, Samples]]:
        """Take in bytes; give the frames that are complete: track, ``float32[n]``."""
        self._held += data
        return list(self._complete())

    def _complete(self) -> Iterator[tuple[int, Samples]]:
        while len(self._held) >= _HEAD.size:
            track, size = _HEAD.unpack_from(self._held)
            if len(self._held) < _HEAD.size + size:
                return
            pcm = bytes(self._held[_HEAD.size : _HEAD.size + size])
            del self._held[: _HEAD.size + size]
            yield track, np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32_768)


def parse(line: bytes, at: float) -> list[Said]:
    """Read one line that a system said.

    Args:
        line: As it came.
        at: When, in seconds since the first sample was due.

    Returns:
        What it says; nothing if it is no line of this protocol: libraries print things too.
    """
    try:
        said = json.loads(line)
        if isinstance(said, list):
            return [_shown(item, at) for item in said]
        if said.get("ready"):
            about = said.get("about") or {}
            return [Ready({str(key): str(value) for key, value in about.items()})]
        if said.get("done"):
            return [Done(at)]
        if "event" in said:
            return [Told(at, str(said["event"]), float(said.get("seconds", 0)))]
        return [_shown(said, at)]
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def _shown(item: dict[str, Any], at: float) -> Shown:
    return Shown(
        at,
        int(item["track"]),
        str(item["utterance"]),
        str(item["text"]),
        int(item["stable"]),
        bool(item["final"]),
    )
