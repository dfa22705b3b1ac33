"""Adapters that a model's process runs in tests: each fails in a way of its own."""

import os
import threading
from pathlib import Path

from models.errors import PromptTooLong, WeightsMissing
from models.speech import Checkpoint
from models.text import Answer, Prompt


class Echo:
    """Answers with the question; some questions are orders.

    Args:
        marks: A folder in which to leave a file for every process that loaded this, and for every
            one that hangs.
    """

    def __init__(self, marks: str = "") -> None:
        self._marks = marks
        self._mark("")

    @property
    def name(self) -> str:
        """Which model answers."""
        return "echo"

    def complete(self, prompt: Prompt, deadline: float, checkpoint: Checkpoint) -> Answer:
        """Answer, or do what the question says."""
        match prompt.question:
            case "die":
                os._exit(3)
            case "nice":
                return Answer(str(os.nice(0)), 0, 0)
            case "print":
                os.write(1, b"not a message\n")
            case "hang":
                self._mark("-hangs")
                threading.Event().wait()
            case "work":
                while True:
                    checkpoint()
            case "too long":
                raise PromptTooLong("expected less, got more")
            case "bug":
                raise KeyError(prompt.question)
        return Answer(f"{prompt.system}|{prompt.examples}|{prompt.question}", 7, int(deadline))

    def _mark(self, ending: str) -> None:
        if self._marks:
            (Path(self._marks) / f"{os.getpid()}{ending}").touch()


class NoWeights(Echo):
    """Cannot be loaded."""

    def __init__(self) -> None:
        raise WeightsMissing("expected a file, found none")


class SlowToLoad(Echo):
    """Loads once a file appears."""

    def __init__(self, until: str) -> None:
        super().__init__()
        while not Path(until).exists():
            threading.Event().wait(0.01)


class DiesLoading(Echo):
    """Dies while it is loaded."""

    def __init__(self) -> None:
        os._exit(4)
