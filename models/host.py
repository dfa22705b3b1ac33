"""A language model in a process of its own, so that neither its load nor its end is ours."""

import itertools
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Final

import models.errors
from models.child import Child, ChildGone, Recipe
from models.errors import ModelError, ModelTimeout, ModelUnavailable
from models.frames import Frame
from models.speech import Checkpoint, never_cancelled
from models.text import Answer, Prompt

_POLL: Final = 0.05
"""Seconds between looks at whether the caller still wants the answer."""

_GRACE: Final = 2.0
"""Seconds for a model that was told to stop; after that its process is ended."""

_RESTARTS: Final = 5
_RESTARTS_WITHIN: Final = 600.0
"""So many new processes in so many seconds; then it is left alone until time has passed."""


class HostedLanguageModel:
    """A ``LanguageModel`` whose weights live in a child process of low priority.

    The process starts loading at once. If it dies, it is started again, and the question it
    died on is asked once more. If it does not stop when told to, it is ended and started again.
    It ends when this object is closed, and when the process that made it dies, however it dies.

    Args:
        name: What the record will call the model.
        recipe: What the process shall run; the factory makes a ``models.worker.Interruptible``.
        clock: Seconds, never going back.
    """

    def __init__(
        self, name: str, recipe: Recipe, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._name = name
        self._recipe = recipe
        self._clock = clock
        self._ids = itertools.count()
        self._starts: deque[float] = deque(maxlen=_RESTARTS)
        self._how_it_ended = "it was not started"
        self._closed = False
        self._lock = threading.Lock()
        self._child: Child | None = Child(recipe)

    @property
    def name(self) -> str:
        """Which model answers."""
        return self._name

    @property
    def pid(self) -> int | None:
        """The process's id; None between two processes."""
        child = self._child
        return None if child is None else child.pid

    def wait_ready(self, deadline: float) -> None:
        """Wait until the weights are loaded.

        Args:
            deadline: Longest wait, in seconds.

        Raises:
            ModelTimeout: If they were not loaded in time; loading goes on.
            ModelUnavailable: If the process ended.
            ModelError: If they cannot be loaded; the type and message are the adapter's.
        """
        until = self._clock() + deadline
        self._enter(until, never_cancelled)
        try:
            self._await_ready(self._running(), until, never_cancelled)
        except ChildGone:
            self._bury()
            raise self._unavailable() from None
        finally:
            self._lock.release()

    def complete(
        self, prompt: Prompt, deadline: float, checkpoint: Checkpoint = never_cancelled
    ) -> Answer:
        """Answer ``prompt``.

        Args:
            prompt: What is asked.
            deadline: Longest wait, in seconds: for other callers, for loading, for the answer.
            checkpoint: Called every 50 ms; what it raises ends the work and is passed on.

        Raises:
            ModelTimeout: If there was no answer in time.
            ModelUnavailable: If the process died of it twice, or too often, or was closed.
            ModelError: What the adapter raised.
        """
        until = self._clock() + deadline
        self._enter(until, checkpoint)
        try:
            for _ in range(2):
                child = self._running()
                try:
                    self._await_ready(child, until, checkpoint)
                    return self._ask(child, prompt, until, checkpoint)
                except ChildGone:
                    self._bury()
            raise self._unavailable()
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the process, also under a caller that waits for it, who then gets an error."""
        self._closed = True
        child = self._child
        if child is not None:
            child.end()

    def _enter(self, until: float, checkpoint: Checkpoint) -> None:
        """Take the lock, unless that takes too long or the caller gives up."""
        while not self._lock.acquire(timeout=_POLL):
            checkpoint()
            if self._clock() > until:
                raise ModelTimeout(
                    "expected the model to be free in time, others still wait for it"
                )

    def _running(self) -> Child:
        """Give the process, a new one if the last has died. The lock is held."""
        if self._child is not None and not self._child.alive:
            self._bury()
        if self._closed:
            raise ModelUnavailable("expected an open model, it was closed")
        if self._child is None:
            now = self._clock()
            if len(self._starts) == _RESTARTS and now - self._starts[0] < _RESTARTS_WITHIN:
                raise self._unavailable()
            self._starts.append(now)
            self._child = Child(self._recipe)
            if self._closed:  # closed while it was being started, by somebody who saw none
                self._bury()
                raise ModelUnavailable("expected an open model, it was closed")
        return self._child

    def _bury(self) -> None:
        """Clear away a process that has died or must."""
        if self._child is not None:
            self._how_it_ended = self._child.end()
            self._child = None

    def _unavailable(self) -> ModelUnavailable:
        return ModelUnavailable(
            f"expected the process of model {self._name} to live, it ended ({self._how_it_ended}); "
            f"{len(self._starts)} of {_RESTARTS} restarts in {_RESTARTS_WITHIN:.0f} s are used; "
            "if signal 9 ended it, memory was short: choose smaller weights"
        )

    def _await_ready(self, child: Child, until: float, checkpoint: Checkpoint) -> None:
        """Wait for the weights. A caller's giving up does not stop the loading."""
        while not child.ready:
            frame = child.receive(min(_POLL, until - self._clock()))
            if frame is None:
                checkpoint()
                if self._clock() >= until:
                    raise ModelTimeout("expected the model to be loaded in time, it still loads")
            elif "failed" in frame:
                self._bury()
                raise _raised(frame["failed"])
            else:
                child.ready = True

    def _ask(self, child: Child, prompt: Prompt, until: float, checkpoint: Checkpoint) -> Answer:
        """Put one question and wait for its answer."""
        job = next(self._ids)
        remaining = max(0.0, until - self._clock())
        child.send({"id": job, "prompt": asdict(prompt), "deadline": remaining})
        while True:
            frame = self._reply(child, job, min(_POLL, until - self._clock()))
            if frame is not None:
                break
            try:
                checkpoint()
            except BaseException:
                self._give_up(child, job)
                raise
            if self._clock() >= until:
                self._give_up(child, job)
                raise ModelTimeout("expected an answer in time, the model was still at work")
        if "error" in frame:
            raise _raised(frame["error"])
        text, prompt_tokens, answer_tokens = frame["answer"]
        return Answer(text, prompt_tokens, answer_tokens)

    def _give_up(self, child: Child, job: int) -> None:
        """Tell the model to stop; end its process if it does not, and start another."""
        until = self._clock() + _GRACE
        with suppress(ChildGone):
            child.send({"cancel": job})
            while (left := until - self._clock()) > 0:
                if self._reply(child, job, min(_POLL, left)) is not None:
                    return
        self._bury()
        with suppress(ModelUnavailable):  # the next caller is told
            self._running()  # let it load while nobody waits

    def _reply(self, child: Child, job: int, timeout: float) -> Frame | None:
        """Wait for the answer to one job; late answers to others are dropped."""
        frame = child.receive(timeout)
        return frame if frame is not None and frame.get("id") == job else None


def _raised(described: Frame) -> ModelError:
    """Make the error that the process described."""
    kind = getattr(models.errors, described["type"], None)
    if isinstance(kind, type) and issubclass(kind, ModelError):
        return kind(described["message"])
    return ModelError(f"expected an answer, the model's adapter raised {described['type']}")
