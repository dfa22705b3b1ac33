# noqa: INP001 - not part of the package: scripts that other environments' interpreters run
"""What the scripts beside this one share: the bench's protocol, as ``live.bench.framing`` has it.

They run with an environment of their own and import nothing of conote. Import this first: it
moves the real standard output aside, so that what libraries print does not disturb the protocol.
"""

import json
import os
import queue
import struct
import threading
from typing import Any

import numpy as np

RATE = 16_000
OPTIONS: dict[str, Any] = json.loads(os.environ["CONOTE_BENCH"])

_HEAD = struct.Struct("<BH")
_HELD = 60 * 20 * 8
"""Frames that may wait: a minute of eight tracks. At the bound, reading stops, and it shows."""

_out = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
os.dup2(2, 1)
_lock = threading.Lock()

Frame = tuple[int, Any]


def _say(line: object) -> None:
    with _lock:
        _out.write(json.dumps(line) + "\n")


def ready(**about: object) -> None:
    """It is loaded and warm; audio starts after this."""
    _say({"ready": True, "about": {key: str(value) for key, value in about.items()}})


def done() -> None:
    """All that it heard is out."""
    _say({"done": True})


def line(utterance: int, text: str, *, final: bool, track: int = 0) -> dict[str, object]:
    """Describe one utterance as it reads now; peers say of no word that it is stable."""
    text = text.strip()
    stable = len(text.split()) if final else 0
    return {
        "track": track,
        "utterance": str(utterance),
        "text": text,
        "stable": stable,
        "final": final,
    }


def show(*lines: dict[str, object]) -> None:
    """Change the screen, once."""
    _say(list(lines))


def frames() -> "queue.Queue[Frame | None]":
    """Start to read standard input.

    Returns:
        (track, ``int16[n]``) as they come; None at the end.
    """
    found: queue.Queue[Frame | None] = queue.Queue(_HELD)

    def read() -> None:
        held = b""
        while data := os.read(0, 1 << 16):
            held += data
            while len(held) >= _HEAD.size:
                track, size = _HEAD.unpack_from(held)
                end = _HEAD.size + size
                if len(held) < end:
                    break
                found.put((track, np.frombuffer(held[_HEAD.size : end], np.dtype("<i2"))))
                held = held[end:]
        found.put(None)

    threading.Thread(target=read, daemon=True).start()
    return found


def floats(pcm: Any) -> Any:
    """``float32[n]`` in [-1, 1] of ``int16[n]``."""
    return pcm.astype(np.float32) / np.float32(32_768)
