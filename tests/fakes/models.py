"""Models that say what the test says, when the test says so."""

import re
import threading
import zlib
from collections.abc import Callable, Sequence

import numpy as np

from audio.types import SpeechSegment
from models.embedding import Vectors
from models.speech import Checkpoint, Context, Hypothesis, Word
from models.text import Answer, Prompt

PATIENCE = 60.0
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
        most_inside: The most threads that were ever inside at once.
        clashed: Tracks of which two segments were inside at once, which must not be.
        held: If set, each decoding waits here.
        forgotten: Sessions of which nothing is to be remembered, in order.

    Args:
        says: The words of a segment; what it raises is raised.
        language: What it takes everything to be in.
    """

    def __init__(
        self,
        says: Callable[[SpeechSegment], str] = lambda _: "some words",
        language: str = "en",
    ) -> None:
        self._says = says
        self._language = language
        self._lock = threading.Lock()
        self._tracks: list[str] = []
        self.decoded: list[tuple[SpeechSegment, Context]] = []
        self.most_inside = 0
        self.clashed: set[str] = set()
        self.held: Held | None = None
        self.forgotten: list[str] = []

    @property
    def inside(self) -> int:
        """Threads inside at this moment."""
        return len(self._tracks)

    def partial(
        self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint
    ) -> Hypothesis:
        """Decode an unfinished segment."""
        assert not segment.ended
        return self._decode(segment, context, checkpoint)

    def final(self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint) -> Hypothesis:
        """Decode a finished segment."""
        assert segment.ended
        return self._decode(segment, context, checkpoint)

    def _decode(
        self, segment: SpeechSegment, context: Context, checkpoint: Checkpoint
    ) -> Hypothesis:
        with self._lock:
            if context.track in self._tracks:
                self.clashed.add(context.track)
            self._tracks.append(context.track)
            self.most_inside = max(self.most_inside, self.inside)
            self.decoded.append((segment, context))
        try:
            if self.held is not None:
                self.held.wait(checkpoint)
            words = tuple(
                Word(word, segment.start, segment.end, 0.9) for word in self._says(segment).split()
            )
            return Hypothesis(
                speaker=segment.speaker,
                start=segment.start,
                end=segment.end,
                words=words,
                final=segment.ended,
                stable=len(words) if segment.ended else 0,
                language=self._language,
            )
        finally:
            with self._lock:
                self._tracks.remove(context.track)

    def forget(self, session: str) -> None:
        """Take note of what is to be forgotten."""
        self.forgotten.append(session)

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


class WordEmbedder:
    """Embeds a text as the words that are in it: texts are alike by the words they share.

    Attributes:
        embedded: Every text, in order.
        failing: Whether the next call fails.
    """

    name = "words"

    def __init__(self) -> None:
        self.embedded: list[str] = []
        self.failing = False

    def embed(self, texts: Sequence[str]) -> Vectors:
        """A row a text, of unit length."""
        if self.failing:
            raise RuntimeError("scripted failure")
        self.embedded += texts
        vectors = np.zeros((len(texts), 4_096), np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, zlib.crc32(word.encode()) % 4_096] = 1.0
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1.0), np.float32)
