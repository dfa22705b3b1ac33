"""A model's process as its host sees it: started, written to, read from, ended."""

import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from models.frames import Frame, read_frame, write_frame

_ROOT: Final = Path(__file__).resolve().parent.parent
_UNREAD: Final = 8
"""Messages that may wait for a reader. The process sends one an answer; more never come."""

_WAITING: Final = "passive"
"""How llama.cpp's threads wait for each other. By default they spin, and with speech being decoded
beside them a prompt of 205 tokens and 40 tokens of answer took 58 s; sleeping, they took 14 s, and
a third of the CPU time (2 cores, 4 to 5 threads wanting them)."""


class ChildGone(Exception):
    """The process ended, or its pipe broke. The host catches it; nobody else sees it."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to make a model inside its process.

    Attributes:
        factory: What makes it, as ``package.module:callable``.
        arguments: Keyword arguments for that; JSON values only.
        nice: How far its priority is lowered, 0 to 19.
    """

    factory: str
    arguments: dict[str, Any] = field(default_factory=dict)
    nice: int = 10


class Child:
    """One process. It ends when this object is closed or when this process dies.

    Args:
        recipe: What it shall run.
    """

    def __init__(self, recipe: Recipe) -> None:
        path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH", "")]))
        environment = {"OMP_WAIT_POLICY": _WAITING, **os.environ, "PYTHONPATH": path}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "models.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )
        self._inbox: queue.Queue[Frame | None] = queue.Queue(_UNREAD)
        self._reader = threading.Thread(target=self._read, name="model-reader", daemon=True)
        self._reader.start()
        self._gone = False
        self.ready = False
        setup = {
            "factory": recipe.factory,
            "arguments": recipe.arguments,
            "nice": recipe.nice,
            "path": [entry or str(Path.cwd()) for entry in sys.path],
        }
        with suppress(ChildGone):  # the first wait for it will say so
            self.send(setup)

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it has neither ended nor broken its pipe."""
        return not self._gone and self._process.poll() is None

    def send(self, frame: Frame) -> None:
        """Write one message.

        Raises:
            ChildGone: If it cannot be read any more.
        """
        assert self._process.stdin is not None  # a pipe, see Popen
        try:
            write_frame(self._process.stdin, frame)
        except (OSError, ValueError) as error:
            self._gone = True
            raise ChildGone from error

    def receive(self, timeout: float) -> Frame | None:
        """Wait for its next message.

        Args:
            timeout: Longest wait, in seconds.

        Returns:
            None if none came in time.

        Raises:
            ChildGone: If none will come any more.
        """
        if self._gone:
            raise ChildGone
        try:
            frame = self._inbox.get(timeout=max(timeout, 0.0))
        except queue.Empty:
            return None
        if frame is None:
            self._gone = True
            raise ChildGone
        return frame

    def end(self) -> str:
        """End the process, if it has not ended, and say how it ended."""
        killed = self._process.poll() is None and not self._gone
        self._process.kill()
        code = self._process.wait()
        self._gone = True
        self._reader.join(timeout=1.0)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None  # pipes, see Popen
            with suppress(OSError):  # unsent bytes for a process that is gone
                pipe.close()
        if killed:
            return "it was ended"
        return f"exit code {code}" if code >= 0 else f"signal {-code}"

    def _read(self) -> None:
        """Pass on what it writes, then None."""
        assert self._process.stdout is not None  # a pipe, see Popen
        with suppress(OSError, ValueError):  # not our protocol, or closed: the same as gone
            while (frame := read_frame(self._process.stdout)) is not None:
                self._inbox.put(frame)
        self._inbox.put(None)
