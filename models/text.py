"""What a language model takes and gives."""

from dataclasses import dataclass
from typing import Protocol

from audio.types import Content


@dataclass(frozen=True, slots=True, repr=False)
class Prompt(Content):
    """One question to a model, split where its cached prefix ends.

    Attributes:
        system: Instructions; the same for every call of one kind.
        examples: Worked examples, as (question, answer); the same for every call of one kind.
        question: What is asked this time.
        max_tokens: Longest answer, in tokens.
        stop: The answer ends before any of these.
    """

    system: str
    examples: tuple[tuple[str, str], ...]
    question: str
    max_tokens: int = 120
    stop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Content):
    """What the model wrote.

    Attributes:
        text: Without the stop string.
        prompt_tokens: Tokens read, cached ones included; 0 if the model does not say.
        answer_tokens: Tokens written; 0 if the model does not say.
    """

    text: str
    prompt_tokens: int
    answer_tokens: int


class LanguageModel(Protocol):
    """Text to text. Synchronous; one thread at a time (adapters lock)."""

    @property
    def name(self) -> str:
        """Which model answers, as the record will name it."""
        ...

    def complete(self, prompt: Prompt, deadline: float) -> Answer:
        """Answer ``prompt`` at temperature 0.

        Args:
            prompt: What is asked.
            deadline: Longest wait, in seconds.

        Raises:
            ModelTimeout: If there was no answer in time.
            ModelUnavailable: If the model is gone and could not be brought back.
        """
        ...

    def close(self) -> None:
        """Free the weights."""
        ...
