"""Models that say what the test says, when the test says so."""

import threading
from collections.abc import Callable

from audio.types import SpeechSegment
from models.speech import Checkpoint, Hypothesis, Word
from models.text import Answer, Prompt

PATIENCE = 10.0
"""Seconds after which a thread that waits for the test gives up, so that a failure is no hang."""


class Held:
    """A gate that threads wait at until the test opens it.

    Attributes:
        reached: Set when a thread has come to the gate.
    """

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._open = threading.Event()

    def wait(self, checkpoint: Checkpoint | None = None) -> None:
        """Wait until it is open, or ``checkpoint`` raises."""
        self.reached.set()
        for _ in range(int(PATIENCE / 0.01)):
            if checkpoint is not None:
                checkpoint()
            if self._open.wait(0.01):
                return
        raise TimeoutError("expected the test to open the gate, it never did")

    def open(self) -> None:
        """Let everybody through."""
        self._open.set()


class ScriptedRecognizer:
    """Decodes a segment to the text that ``says`` gives for it.

    Attributes:
        decoded: Every segment it was given, in order, with its context.
        inside: Threads inside at this moment; more than one is a fault.
        held: If set, each decoding waits here.

    Args:
        says: The words of a segment; what it raises is raised.
    """

    def __init__(self, says: Callable[[SpeechSegment], str] = lambda _: "some words") -> None:
        self._says = says
        self.decoded: list[tuple[SpeechSegment, str]] = []
        self.inside = 0
        self.most_inside = 0
        self.held: Held | None = None

    def partial(self, segment: SpeechSegment, context: str, checkpoint: Checkpoint) -> Hypothesis:
        """Decode an unfinished segment."""
        assert not segment.ended
        return self._decode(segment, context, checkpoint)

    def final(self, segment: SpeechSegment, context: str, checkpoint: Checkpoint) -> Hypothesis:
        """Decode a finished segment."""
        assert segment.ended
        return self._decode(segment, context, checkpoint)

    def _decode(self, segment: SpeechSegment, context: str, checkpoint: Checkpoint) -> Hypothesis:
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        try:
            self.decoded.append((segment, context))
            if self.held is not None:
                self.held.wait(checkpoint)
            words = tuple(
                Word(word, segment.start, segment.end, 0.9) for word in self._says(segment).split()
            )
            return Hypothesis(segment.speaker, segment.start, segment.end, words, segment.ended)
        finally:
            self.inside -= 1

    def close(self) -> None:
        """Nothing to free."""


class ScriptedLanguageModel:
    """Answers with what ``says`` makes of the question.

    Attributes:
        asked: Every question it was given, in order.
        deadlines: The deadline of each, in seconds.
        held: If set, each answer waits here.

    Args:
        says: The answer to a question; what it raises is raised.
    """

    def __init__(self, says: Callable[[str], str] = lambda _: "none") -> None:
        self._says = says
        self.asked: list[str] = []
        self.deadlines: list[float] = []
        self.held: Held | None = None

    @property
    def name(self) -> str:
        """What the record calls it."""
        return "scripted"

    def complete(self, prompt: Prompt, deadline: float) -> Answer:
        """Answer a prompt."""
        self.asked.append(prompt.question)
        self.deadlines.append(deadline)
        if self.held is not None:
            self.held.wait()
        return Answer(self._says(prompt.question), 0, 0)

    def close(self) -> None:
        """Nothing to free."""
