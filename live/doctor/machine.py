"""The machine: Python, FFmpeg, the clock, core dumps, the model weights."""

import ctypes
import platform
import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import Final

from live.doctor.findings import Finding
from live.settings import Settings
from models import weights
from models.errors import ModelError

PYTHONS: Final = ((3, 11), (3, 14))
"""The first that will do, and the first that will not."""

LOOK_FOR: Final = 0.2
"""Seconds for which the two clocks are compared."""
APART: Final = 0.05
"""Seconds by which they may differ over that: more, and somebody set the clock meanwhile."""

_TIME_ERROR: Final = 5
"""What ``adjtimex`` answers when the clock is not kept right (adjtimex(2))."""


def machine_findings() -> Iterator[Finding]:
    """Look at the machine."""
    yield _python(sys.version_info[:2])
    yield _ffmpeg()
    yield clock_finding(time.time, time.monotonic, time.sleep)
    yield _ntp(kept_right())
    yield _core_dumps()


def weights_findings(settings: Settings, *, thorough: bool) -> Iterator[Finding]:
    """Look for the weights that are used.

    Args:
        settings: Say which.
        thorough: Whether every byte is checked, or files that have not changed are trusted.
    """
    used = [settings.recognizer, settings.recognizer_partials, "silero-vad", settings.embedder]
    if settings.drafting == "local":
        used.append(settings.language_model)
    for name in filter(None, used):
        about = f"weights {name}"
        try:
            weights.find(name, settings.weights_dir)
            whole = not thorough or weights.verify(name, settings.weights_dir).ok
        except ModelError as error:
            yield Finding(about, "wrong", str(error), "run `conote models fetch`")
            continue
        if whole:
            yield Finding(about, "ok", "as catalogued" if thorough else "here")
        else:
            yield Finding(about, "wrong", "not as catalogued", "run `conote models fetch`")


def _python(version: tuple[int, int]) -> Finding:
    first, after = PYTHONS
    told = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    if first <= version < after:
        return Finding("Python", "ok", told)
    return Finding("Python", "wrong", told, "install conote under Python 3.11, 3.12 or 3.13")


def _ffmpeg() -> Finding:
    from audio.versions import ffmpeg_version

    return Finding("FFmpeg", "ok", f"{ffmpeg_version()}, inside PyAV")


def clock_finding(
    wall: Callable[[], float], steady: Callable[[], float], wait: Callable[[float], None]
) -> Finding:
    """Compare the wall clock with the one that nobody can set."""
    before = wall() - steady()
    wait(LOOK_FOR)
    jumped = wall() - steady() - before
    if abs(jumped) <= APART:
        return Finding("clock", "ok", "goes evenly")
    return Finding(
        "clock",
        "warning",
        f"jumped by {jumped:+.1f} s while it was looked at",
        "let one time service set it: signatures and the audit tell the time",
    )


def kept_right() -> bool | None:
    """Whether the kernel knows of a time service that keeps the clock; None if it does not tell."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        # struct timex takes 208 bytes on 64-bit Linux; its first field, modes = 0, only asks.
        answer: int = library.adjtimex(ctypes.create_string_buffer(512))
    except (AttributeError, OSError):
        return None
    return None if answer < 0 else answer != _TIME_ERROR


def _ntp(right: bool | None) -> Finding:
    if right is None:
        return Finding("time service", "ok", "the system does not tell")
    if right:
        return Finding("time service", "ok", "keeps the clock")
    do = "run one (systemd-timesyncd, chrony): signatures and the audit tell the time"
    return Finding("time service", "warning", "none keeps the clock, or it is in a container", do)


def _core_dumps() -> Finding:
    soft, _ = resource.getrlimit(resource.RLIMIT_CORE)
    told = "off in the server and its models, whatever the system says"
    return Finding("core dumps", "ok", told if soft else "off")
