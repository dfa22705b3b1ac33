"""Environments of peers: each in its own, so that none disturbs conote's or another's."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import anyio

from live.errors import ConoteError

INSTALL_WITHIN: Final = 1800.0
"""Seconds that installing a peer may take."""

_READY: Final = "ready"
"""File that says an environment is complete."""


class NotInstalled(ConoteError):
    """A peer could not be installed; the others go on."""

    code = "bench"


@dataclass(frozen=True, slots=True)
class Peer:
    """A system of somebody else.

    Attributes:
        name: As its authors write it.
        script: Speaks the bench's protocol for it; beside this package, in ``peers``.
        requires: What pip is to install.
        alone: What pip is to install without what it asks for.
    """

    name: str
    script: str
    requires: tuple[str, ...]
    alone: tuple[str, ...] = ()


PEERS: Final = (
    Peer(
        "RealtimeSTT",
        "realtime_stt.py",
        # All that it asks for but PyAudio, which is for microphones and needs a compiler and
        # PortAudio's headers.
        (
            "webrtcvad-wheels==2.0.14",
            "halo==0.0.31",
            "colorama==0.4.6",
            "torch",
            "torchaudio",
            "scipy==1.17.1",
            "websockets==16.0",
            "websocket-client==1.9.0",
            "soundfile==0.13.1",
            "faster-whisper==1.2.1",
            "silero-vad[onnx-cpu]>=6.2.1",
        ),
        alone=("RealtimeSTT==1.1.2",),
    ),
    Peer(
        "whisperlivekit", "whisper_live_kit.py", ("whisperlivekit==0.2.26", "faster-whisper==1.2.1")
    ),
)


def default_folder() -> Path:
    """Tell where environments are kept: beside the weights, in the user's cache directory."""
    cache = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser() / "conote" / "bench"


async def python_of(peer: Peer, folder: Path) -> Path:
    """Give the interpreter of a peer's environment, which is made if it is not there.

    Args:
        peer: What is to be in it.
        folder: Where environments are kept.

    Raises:
        NotInstalled: If it cannot be made; says why, as pip does.
    """
    wanted = "\n".join((sys.version, *peer.requires, *peer.alone))
    mark = hashlib.sha256(wanted.encode()).hexdigest()[:12]
    home = folder / f"{peer.name}-{mark}"
    python = home / "bin" / "python"
    if (home / _READY).is_file():
        return python
    try:
        shutil.rmtree(home, ignore_errors=True)  # what an interrupted attempt left
        home.parent.mkdir(parents=True, exist_ok=True)
        await _run(peer, sys.executable, "-m", "venv", str(home))
        pip = (str(python), "-m", "pip", "install", "--quiet")
        await _run(peer, *pip, *peer.requires)
        if peer.alone:
            await _run(peer, *pip, "--no-deps", *peer.alone)
        (home / _READY).write_text(wanted)
    except NotInstalled:
        shutil.rmtree(home, ignore_errors=True)
        raise
    except OSError as error:
        raise NotInstalled(f"{peer.name} could not be installed: {error.strerror}") from None
    return python


async def _run(peer: Peer, *command: str) -> None:
    with anyio.move_on_after(INSTALL_WITHIN) as waiting:
        result = await anyio.run_process(
            list(command), check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        if result.returncode:
            text = result.stderr.decode("utf-8", "replace")
            raise NotInstalled(f"{peer.name} could not be installed: {_reason(text)}")
    if waiting.cancelled_caught:
        raise NotInstalled(
            f"{peer.name} could not be installed: not done after {INSTALL_WITHIN:.0f} s"
        )


def _reason(errors: str) -> str:
    """Give the line that says why, without addresses: they tell of the machine's set-up."""
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    told = [line for line in lines if line.lower().startswith("error")] or lines
    return re.sub(r"\w+://\S+", "…", told[-1])[:300] if told else "pip said nothing"
