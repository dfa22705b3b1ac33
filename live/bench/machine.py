"""What was measured on, and with what."""

import os
import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import psutil  # type: ignore[import-untyped]

_TOLD: Final = ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8", "asimd", "i8mm")
"""CPU features that decide how fast 8-bit arithmetic is."""

_PACKAGES: Final = ("conote", "ctranslate2", "faster-whisper", "onnxruntime")


@dataclass(frozen=True, slots=True)
class Machine:
    """Where it ran.

    Attributes:
        cpu: Its model.
        cores: How many the process may use.
        features: Those of ``_TOLD`` that it has.
        memory_gb: Of the machine.
        load: Processes that wanted a core in the minute before: what else went on.
        system: Operating system and Python.
        packages: Versions of what does the work.
    """

    cpu: str
    cores: int
    features: tuple[str, ...]
    memory_gb: int
    load: float
    system: str
    packages: dict[str, str]


def this_machine() -> Machine:
    """Look at this machine, now."""
    facts = _cpu_facts()
    flags = set((facts.get("flags") or facts.get("Features") or "").split())
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        cores = os.cpu_count() or 1
    return Machine(
        cpu=facts.get("model name") or platform.processor() or platform.machine(),
        cores=cores,
        features=tuple(name for name in _TOLD if name in flags),
        memory_gb=round(psutil.virtual_memory().total / 2**30),
        load=round(os.getloadavg()[0], 2),
        system=f"{platform.system()}, Python {platform.python_version()}",
        packages={name: _version(name) for name in _PACKAGES},
    )


def _cpu_facts() -> dict[str, str]:
    """Read what Linux says of the first core."""
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return {}
    lines = (line.partition(":") for line in text.split("\n\n")[0].splitlines())
    return {name.strip(): value.strip() for name, _, value in lines}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
