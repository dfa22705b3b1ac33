"""The inside of a model's own process: ``python -m models.worker``, started by ``models.host``.

It reads messages from its standard input and writes answers to its standard output; both are
moved away from file descriptors 0 and 1 first, so that nothing a C library prints can get in
between. When its input ends, whoever started it is gone, and it ends too.
"""

import importlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import IO, Final, Protocol

from models.errors import ModelError
from models.frames import Frame, read_frame, write_frame
from models.no_dumps import stay_out_of_dumps
from models.speech import Checkpoint
from models.text import Answer, Prompt

_WAITING: Final = 4
"""Jobs that may wait here. The host sends one at a time; this bound only says so."""


class Interruptible(Protocol):
    """A language model that can be stopped in the middle of an answer."""

    @property
    def name(self) -> str:
        """Which model answers."""
        ...

    def complete(self, prompt: Prompt, deadline: float, checkpoint: Checkpoint) -> Answer:
        """Answer, calling ``checkpoint`` often; what it raises ends the work."""
        ...


class _Cancelled(Exception):
    """Not an error: the host no longer wants this answer."""


class Worker:
    """Answers one job at a time while listening for cancellations.

    Args:
        incoming: Messages from the host.
        outgoing: Messages to the host.
        ended: Called when ``incoming`` ends, from the listening thread.
    """

    def __init__(self, incoming: IO[bytes], outgoing: IO[bytes], ended: Callable[[], None]) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._ended = ended
        self._jobs: queue.Queue[Frame | None] = queue.Queue(_WAITING)
        self._cancelled = -1

    def run(self, factory: Callable[[], Interruptible]) -> bool:
        """Load the model and answer until the host is gone.

        Returns:
            False if the model could not be loaded; the host was told why.
        """
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            model = factory()
        except Exception as error:  # noqa: BLE001 -- whatever it is, the host must hear of it
            write_frame(self._outgoing, {"failed": _described(error)})
            return False
        write_frame(self._outgoing, {"ready": model.name})
        while (job := self._jobs.get()) is not None:
            write_frame(self._outgoing, {"id": job["id"], **self._answered(model, job)})
        return True

    def _listen(self) -> None:
        """Sort what the host sends until it ends."""
        while (frame := read_frame(self._incoming)) is not None:
            if "cancel" in frame:
                self._cancelled = frame["cancel"]
            else:
                self._jobs.put(frame)
        self._jobs.put(None)
        self._ended()

    def _answered(self, model: Interruptible, job: Frame) -> Frame:
        """Do one job."""

        def checkpoint() -> None:
            if self._cancelled >= job["id"]:
                raise _Cancelled

        try:
            checkpoint()
            answer = model.complete(_prompt(job["prompt"]), job["deadline"], checkpoint)
        except _Cancelled:
            return {"cancelled": True}
        except Exception as error:  # noqa: BLE001 -- one bad job must not end the process
            return {"error": _described(error)}
        return {"answer": [answer.text, answer.prompt_tokens, answer.answer_tokens]}


def _described(error: Exception) -> Frame:
    """Say what went wrong without a word of content.

    Our own errors are written to carry none. Of any other only the type is passed on.
    """
    message = str(error) if isinstance(error, ModelError) else ""
    return {"type": type(error).__name__, "message": message}


def _prompt(fields: Frame) -> Prompt:
    return Prompt(
        system=fields["system"],
        examples=tuple((question, answer) for question, answer in fields["examples"]),
        question=fields["question"],
        max_tokens=fields["max_tokens"],
        stop=tuple(fields["stop"]),
    )


def _yield_to_speech(niceness: int) -> None:
    """Let everything else on the machine go first: words on screen matter more than drafts."""
    if hasattr(os, "nice"):
        os.nice(niceness)
    if hasattr(os, "sched_setscheduler") and hasattr(os, "SCHED_BATCH"):
        # Longer slices, fewer wake-ups that push a decoding thread aside. Linux only.
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def _excepthook(
    kind: type[BaseException], _error: BaseException, _where: TracebackType | None
) -> None:
    """Print an unforeseen error's type only; its message may quote what was being worked on."""
    sys.stderr.write(f"conote model process: {kind.__name__}\n")


def main() -> int:
    """Serve the model that the first message names."""
    stay_out_of_dumps()
    sys.excepthook = _excepthook
    threading.excepthook = lambda args: _excepthook(args.exc_type, SystemExit(), None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the host, which ends us
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 -- os.devnull, not a path
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    setup = read_frame(incoming)
    if setup is None:
        return 0
    _yield_to_speech(setup["nice"])
    sys.path[:] = setup["path"]

    def factory() -> Interruptible:
        module, _, name = setup["factory"].partition(":")
        model: Interruptible = getattr(importlib.import_module(module), name)(**setup["arguments"])
        return model

    return 0 if Worker(incoming, outgoing, lambda: os._exit(0)).run(factory) else 1


if __name__ == "__main__":
    sys.exit(main())
